"""The nouns of a calendar expression: each reader takes one from the cursor into the bag."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from timeline.dates.cycles import CENTURIES
from timeline.dates.language import NUMBERED, UNITS
from timeline.dates.meaning import How
from timeline.dates.words.amounts import UNIT_WORDS
from timeline.dates.words.bag import Bag, Item
from timeline.dates.words.cursor import END, FIGURES, Cursor, is_numbered, number
from timeline.dates.words.decades import decade, decade_of, decade_told
from timeline.dates.words.figures import set_day, year_or_day
from timeline.dates.words.hours import clock, hour, hour_of, hour_of_part
from timeline.dates.words.names import (
    read_date,
    read_day_of_feast,
    read_month,
    read_part,
    read_relative,
    read_season,
    read_weekday,
)
from timeline.dates.words.numeric import in_figures, iso_week, month_of_year
from timeline.dates.words.places import read_period, read_place, read_several, read_unit, read_units
from timeline.dates.words.today import read_about_hour, read_daypart, read_now_unit, read_that_day, read_today
from timeline.dates.words.token import Token
from timeline.dates.words.years import month_behind, set_year, year_in_tens, year_of
from timeline.model.reading import Unit

_DAY, _HOUR = NUMBERED.index("day"), NUMBERED.index("hour")


def collect(cursor: Cursor) -> Bag:
    """Read nouns as far as there are any."""
    bag = Bag()
    readers = _readers(cursor)
    while True:
        if not _SKIPPED.isdisjoint(cursor.here):
            if bag.nothing:
                cursor.skip(hence=True)
            else:
                cursor.skip_inner(hence=True)
        if cursor.now is END:
            return bag
        start = cursor.at
        if not _noun(cursor, bag, readers):
            cursor.go(start)
            return bag
        if cursor.now is END:
            return bag
        if not _SKIPPED.isdisjoint(cursor.here):
            cursor.skip_inner()
        if not _MARKS.isdisjoint(cursor.here) and _tied(cursor, bag):
            cursor.step()


_MARKS: Final = frozenset(("dash", "slash"))
_SKIPPED: Final = frozenset(("filler", "to", "quality"))
"""What `skip` may pass over."""


def _tied(cursor: Cursor, bag: Bag) -> bool:
    """Whether the hyphen here ties two words and is no "to": "mid-November", "year-end", "90er-Jahre"."""
    before, mark, after = cursor.tokens[cursor.at - 1], cursor.now, cursor.tokens[cursor.at + 1]
    dotted = mark.start - before.end == 1 and "month" in before.senses  # "5-Feb.-2022"
    if (before.end != mark.start and not dotted) or mark.end != after.start:
        return before.end == mark.start and _to_other_part(bag, after)
    if bag.part and (bag.empty or "part" in after.senses):
        return "part" not in after.senses or _to_other_part(bag, after)
    if after.senses.get("digits") == FIGURES and _wants_year(bag, mark):
        return True
    if _NAMED_MONTH & before.senses.keys() and _NAMED_MONTH & after.senses.keys():
        dated = bag.day is not None and month_behind(cursor, cursor.at + 1)  # "30 November-2 December"
        apart = bag.month is not None and ("month" in after.senses or dated)  # "Nov. 30-Dec. 2"
        return not apart and ("month" in before.senses) != ("month" in after.senses)
    if before.senses.get("digits") == FIGURES and after.senses.get("unit") in _PARTS_OF_YEAR:
        return True  # "2023-Q1"
    counting = _COUNTING & before.senses.keys() and UNIT_WORDS & after.senses.keys()
    return bool(counting or _TIMES & after.senses.keys())


def _to_other_part(bag: Bag, after: Token) -> bool:
    """Whether a part goes on to another one of the same: "mid- to late December"."""
    return bag.part != 0 and bag.empty and "to" in after.senses


def _wants_year(bag: Bag, mark: Token) -> bool:
    """Whether a mark ties a year to what is of it: "KW 50/2024", "Q1-2024", "Dec-16-2024"."""
    if bag.month is not None:
        return bag.day is not None and "dash" in mark.senses
    return any(bag.has(unit) for unit in (Unit.WEEK, Unit.QUARTER, Unit.HALF)) and not bag.has(Unit.YEAR)


_PARTS_OF_YEAR: Final = (UNITS.index("quarter"), UNITS.index("half"))
_NAMED_MONTH: Final = frozenset(("digits", "month"))
_COUNTING: Final = frozenset(("ordinal", "decade", "decade_of"))
_TIMES: Final = frozenset(("part", "daypart"))


_Reader = Callable[[Cursor, Bag], bool]
_Readers = dict[tuple[str, ...], tuple[_Reader, ...]]
"""Kinds of one word -> the readers that may take it."""


def _noun(cursor: Cursor, bag: Bag, readers: _Readers) -> bool:
    kinds = tuple(cursor.here)
    fitting = readers.get(kinds)
    if fitting is None:
        fitting = readers[kinds] = _fitting(kinds, cursor.kinds)
    start = cursor.at
    for reader in fitting:
        if reader(cursor, bag):
            return True
        cursor.go(start)
    return False


def _fitting(kinds: tuple[str, ...], around: set[str]) -> tuple[_Reader, ...]:
    """Return what may read a word of these kinds, with words of the kinds `around` it."""
    return tuple(
        reader for kind, reader in _READERS if kind in kinds and _may_read(reader, kind, kinds, around)
    )


def _may_read(reader: _Reader, kind: str, kinds: tuple[str, ...], around: set[str]) -> bool:
    if reader in _IN_WORDS and kind == "number" and "digits" in kinds:
        return False
    needed = _NEEDED_BEHIND.get((kind, reader)) or _NEEDED.get(reader)
    return needed is None or not needed.isdisjoint(around)


_readers_of: dict[frozenset[str], _Readers] = {}
"""Those of the needed kinds that stand around -> the readers, kept: there are few such sets."""


def _readers(cursor: Cursor) -> _Readers:
    needed = _ALL_NEEDED.intersection(cursor.kinds)
    found = _readers_of.get(needed)
    if found is None:
        found = _readers_of[needed] = {}
    return found


def _numbered(cursor: Cursor, bag: Bag) -> bool:
    """Read a number that the word before it explains: "el día 3", "les années 80"."""
    kind = cursor.take("numbered")
    if kind == _HOUR and cursor.here.get("clock") is not None:
        return clock(cursor, bag)
    if kind == _HOUR and cursor.here.get("ordinal") is not None and cursor.here.get("number") is None:
        return hour(cursor, bag)
    if cursor.here.get("number") is None or (kind == _DAY and bag.day is not None):
        return False
    if kind == _DAY and ((cursor.here.get("digits") or 0) > 2 or is_numbered(cursor)):
        return False  # "de 2014 al 2018", "el 1T de 2024"
    if kind != _DAY:
        return hour_of(cursor, bag) if kind == _HOUR else decade_told(cursor, bag)
    set_day(cursor, bag)
    return True


def _century(cursor: Cursor, bag: Bag) -> bool:
    return bag.add(Item(CENTURIES, How.AT, (cursor.take("century") or 0) - 1))


def _aside(cursor: Cursor, bag: Bag) -> bool:
    """Read what parentheses add to a day or hour: "Donnerstag (12. Dezember)", "3 a.m. (0100 GMT)"."""
    if (bag.empty and not bag.time) or cursor.take("bracket") != _OPEN:
        return False
    start = cursor.at
    if bag.day is not None and _in_other_style(cursor, bag):
        return True
    cursor.go(start)
    cursor.skip()
    readers = _readers(cursor)
    while _noun(cursor, bag, readers):
        cursor.skip()
    return cursor.take("bracket") not in (None, _OPEN)


def _in_other_style(cursor: Cursor, bag: Bag) -> bool:
    """Read a day by the other calendar in parentheses: "25 октября (7 ноября)", "16 (29) April"."""
    cursor.skip()
    day = number(cursor) if cursor.here.get("digits") else None
    cursor.skip()
    month = cursor.take("month")
    if cursor.here.get("digits") == FIGURES and not set_year(bag, number(cursor) or 0):
        return False
    while not _BEHIND_STYLE.isdisjoint(cursor.here):
        cursor.step()
    if day is None or bag.style is not None or cursor.take("bracket") in (None, _OPEN):
        return False
    bag.style = day, month
    bag.plain = bag.plain and month is None
    return True


_BEHIND_STYLE: Final = frozenset(("style", "filler", "unit"))


def _style(cursor: Cursor, bag: Bag) -> bool:
    """Read "new style" behind a day; one of the old style alone is no day of this calendar."""
    return cursor.take("style") == 1 and bag.day is not None


_OPEN: Final = 1
"""What the lexer gives an opening bracket."""


_READERS: Final[tuple[tuple[str, _Reader], ...]] = (
    ("weekday", read_weekday),
    ("month", read_month),
    ("number", read_date),
    ("iso", in_figures),
    ("isoweek", iso_week),
    ("full", in_figures),
    ("monthyear", month_of_year),
    ("short", in_figures),
    ("today", read_today),
    ("that_day", read_that_day),
    ("part", read_part),
    ("now_unit", read_now_unit),
    ("year_of", year_of),
    ("relative", read_several),
    ("ordinal", read_several),
    ("number", read_several),
    ("relative", read_relative),
    ("numbered", _numbered),
    ("century", _century),
    ("season", read_season),
    ("feast", read_season),
    ("decade", decade),
    ("decade_of", decade_of),
    ("clock", clock),
    ("number", hour),
    ("ordinal", hour),
    ("ordinal", read_day_of_feast),
    ("number", read_day_of_feast),
    ("quality", read_about_hour),
    ("shortly", read_about_hour),
    ("before", read_about_hour),
    ("after", read_about_hour),
    ("bracket", _aside),
    ("style", _style),
    ("ordinal", year_in_tens),
    ("number", year_in_tens),
    ("ordinal", read_place),
    ("number", read_place),
    ("number", hour_of_part),
    ("number", year_or_day),
    ("unit", read_unit),
    ("units", read_units),
    ("compared", read_period),
    ("daypart", read_daypart),
)
_IN_WORDS: Final = (read_place, year_in_tens)
"""These take no number in figures."""
_NEEDED: Final[dict[_Reader, frozenset[str]]] = {
    read_date: frozenset(("month",)),
    read_several: UNIT_WORDS,
    hour: frozenset(("clock", "units")),
    hour_of_part: frozenset(("daypart",)),
    read_day_of_feast: frozenset(("days_of_feast",)),
}
"""What one of the words must be, before or behind, for a reader to take anything."""
_NEEDED_BEHIND: Final[dict[tuple[str, _Reader], frozenset[str]]] = {
    ("relative", read_several): frozenset(("units", "number", "few"))
}
"""The same for a word of one kind: "last" alone tells several of no unit in the singular."""
_ALL_NEEDED: Final = frozenset().union(*_NEEDED.values(), *_NEEDED_BEHIND.values())
