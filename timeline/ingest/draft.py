"""A timeline that is being put together from a foreign file: plain values, and what could not be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from timeline.dates import resolve
from timeline.dates.edtf import parse, write
from timeline.errors import EdtfError
from timeline.load.values import is_new_id, slug
from timeline.model.date import Date, on
from timeline.model.reading import Failure
from timeline.show.dates import date as in_words
from timeline.text import clean, clean_lines, crop, one_line

Record = dict[str, object]


class Trouble(NamedTuple):
    """What could not be read: the line of the file, from one, and why."""

    line: int
    reason: str


class Entry(NamedTuple):
    """An event, and the line where it begins."""

    line: int
    record: Record


class Unreadable(Exception):  # noqa: N818  # it never leaves the readers: the row around it is listed
    """A row that cannot be read, and why."""


class Draft:
    """What was read; a source, place or actor counts as it is first defined."""

    def __init__(self, title: str = "") -> None:
        self.title = title
        self.sources: dict[str, Record] = {}
        self.places: dict[str, Record] = {}
        self.actors: dict[str, Record] = {}
        self.events: list[Entry] = []
        self.troubles: list[Trouble] = []
        self._ids: set[str] = set()
        self._numbers: dict[str, int] = {}

    def add(self, line: int, record: Record) -> None:
        """Add an event; without an id that can be one it gets one from its id or title."""
        given = str(record.get("id", ""))
        made = given if is_new_id(given) else slug(given) or slug(str(record.get("title", ""))) or "event"
        name, number = made, self._numbers.get(made, 1)
        while name in self._ids:
            number += 1
            name = f"{made}-{number}"
        if given and name != made:
            self.tell(line, f"the id {line_of(crop(given, 60))} stands twice: this one is called {name}")
        self._numbers[made] = number
        self._ids.add(name)
        self.events.append(
            Entry(line, {"id": name} | {key: one for key, one in record.items() if key != "id"})
        )

    def tell(self, line: int, reason: str) -> None:
        """List what could not be read."""
        self.troubles.append(Trouble(line, reason))

    def document(self) -> Record:
        """Return the mapping that an events file is."""
        found: Record = {
            "title": self.title,
            "sources": list(self.sources.values()),
            "places": list(self.places.values()),
            "actors": list(self.actors.values()),
            "events": [entry.record for entry in self.events],
        }
        return {name: value for name, value in found.items() if value}


_MOST_DIGITS: Final = 18
_DECIMALS: Final = re.compile(r"\.0+$")
"""What a program writes behind a whole number of a column that has gaps."""
_NOT_EDTF: Final = re.compile(r"T[\d:.Z+-]*$| 00:00:00(?:\.0+)?$")


def day(text: str) -> str:
    """Return the date that `text` writes in EDTF; raises Unreadable.

    It may be EDTF, a day with the time 0:00, or absolute words in English such as "05 March 2021".
    """
    plain = _NOT_EDTF.sub("", text.strip())
    try:
        return write(parse(plain))
    except EdtfError as error:
        found = resolve(plain.replace("-", " ") if plain[:1].isdigit() else plain, None, "en")
        told = [] if isinstance(found, Failure) else [one.date for one in found if not one.anchored]
        if len(told) == 1 == len(found):
            return write(told[0])
        what = f"may be {' or '.join(map(in_words, told))}" if len(told) > 1 else "is not a date"
        raise Unreadable(f'"{clean(crop(text, 60))}" {what}: write 2021-03-05 or 05 March 2021') from error


def after_all(dates: Iterable[str]) -> str:
    """Return when a file without a date of its own can have been published: on or after its last day."""
    read = (date for text in dates if (date := is_date(text)) is not None)
    days = [date.latest for date in read if date.latest is not None]
    return f"[{write(on(max(days)))}..]" if days else "[0001-01-01..]"


def hull(first: str, last: str) -> str:
    """Return the days from `first` to `last` in EDTF, as a month or a year where they are one."""
    a, b = parse(first).earliest, parse(last).latest
    if a is None or b is None or a > b:
        raise Unreadable(f"the dates {first} and {last} are no range: the first comes after the last")
    for coarse in (first[:7], first[:4]):
        span = parse(coarse).span
        if (span.first, span.last) == (a, b):
            return coarse
    return write(on(a)) if a == b else f"{a.isoformat()}/{b.isoformat()}"


def line_of(value: object) -> str:
    """Return a text of a foreign file on one line."""
    return one_line(str(value))


def prose(value: object) -> str:
    """Return a text of a foreign file with its lines."""
    return "\n".join(clean_lines(str(value))).strip("\n")


def text_of(value: object) -> str:
    """Return any value of JSON as text; a list or a mapping as its JSON."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping | list):
        return prose(json.dumps(value, ensure_ascii=False, default=str))
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else prose(value)


def told(record: Mapping[str, object]) -> Record:
    """Return `record` without what is empty."""
    return {name: value for name, value in record.items() if value not in ("", None, [], {}, ())}


def count(name: str, text: str) -> int:
    """Return the whole number that the column `name` writes; raises Unreadable."""
    plain = _DECIMALS.sub("", text.strip())
    if not plain.isdecimal() or len(plain) > _MOST_DIGITS:
        raise Unreadable(f'{name} "{line_of(crop(text, 60))}" is not a number')
    return int(plain)


def is_date(text: str) -> Date | None:
    """Return the date that `text` writes in EDTF, None where it is none."""
    try:
        return parse(text)
    except EdtfError:
        return None
