"""iCalendar (RFC 5545): an event on whole days, for any calendar.

Written by hand: what is needed of the standard is the folding, four escapes and an exclusive end, and it
is read back by two libraries in the tests. A calendar knows only days: of a coarser date it shows all of
them, and the title begins with the date as it was told. Nothing takes time that counts as busy.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2s
from typing import Final

from timeline.export.features import How, Loss, left_out, places_of
from timeline.export.options import Options
from timeline.model.event import Dated, Source, Timeline
from timeline.show.days import Ends, placed
from timeline.show.digest import Digest, Digests
from timeline.text import clean, one_line

TAKES: Final = ("title",)
SUFFIX: Final = "ics"

_ROOM: Final = 75
"""Octets of a line, without its end."""
_KEPT: Final = 1 << 12


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the calendar entry by entry; an event without a day is left out."""
    title = _text(one_line(options.title or timeline.title) or "Timeline")
    yield "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//timeline//export//EN\r\nCALSCALE:GREGORIAN\r\n"
    yield _folded(f"NAME:{title}") + _folded(f"X-WR-CALNAME:{title}")
    entries = _Entries(timeline)
    for each in dated:
        ends = placed(each)
        if ends is not None:
            yield entries.write(each, ends)
    yield "END:VCALENDAR\r\n"


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return what a calendar does not carry exactly."""
    finer = Loss(How.FINER, "as all their days; the title tells them")
    half = Loss(How.IN_WORDS, "on the days of the end that is known")
    coarse = ("months", "seasons", "years", "decades", "centuries", "unknown days and months")
    half_open = (
        "open ends",
        "open starts",
        "unknown ends",
        "unknown starts",
        "dates on or before, on or after",
    )
    words = ("approximate dates", "uncertain dates", "times of day", "figures", "sources", "several accounts")
    return {
        "undated events": Loss(How.EVENT),
        **left_out("foreign columns"),
        "several places": Loss(How.LEFT_OUT, "their coordinates; the names stay"),
        **dict.fromkeys(coarse, finer),
        **dict.fromkeys(half_open, half),
        "one-of dates": Loss(How.IN_WORDS, "on the days of the first"),
        "disputed dates": Loss(How.IN_WORDS, "on the days of the earliest account"),
        **dict.fromkeys(words, Loss(How.IN_WORDS)),
    }


class _Entries:
    """Writes the events of one timeline; each has an id that no other timeline has."""

    def __init__(self, timeline: Timeline) -> None:
        self._digests, self._places = Digests(timeline), places_of(timeline)
        self._of = blake2s(timeline.title.encode("utf-8", "replace"), digest_size=6).hexdigest()
        self._seen: dict[str, int] = {}
        self._stamps: dict[tuple[str, ...], str] = {}
        self._wheres: dict[tuple[str, ...], str] = {}

    def write(self, dated: Dated, ends: Ends) -> str:
        """Return one event."""
        told, event = self._digests.of(dated), dated.event
        where = self._where(event.places) if event.places else ""
        url = _folded(f"URL:{told.links[0].url}") if told.links else ""
        doubt = "STATUS:TENTATIVE\r\n" if dated.disputed or not told.plain else ""
        return (
            f"BEGIN:VEVENT\r\n{_folded(f'UID:{self._uid(told.id)}')}"
            f"DTSTAMP:{self._stamp(told.sources, ends.days[1])}T000000Z\r\n{_days(ends)}"
            f"{_folded(f'SUMMARY:{_text(told.headline)}')}"
            f"{_folded(f'DESCRIPTION:{_text(_description(told, self._digests))}')}"
            f"{_categories(event.kind.value, event.tags)}{where}{url}{doubt}"
            "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        )

    def _where(self, names: tuple[str, ...]) -> str:
        """Return the places, and the point of an only one: a calendar has no room for more."""
        found = self._wheres.get(names)
        if found is None:
            place = self._places.get(names[0]) if len(names) == 1 else None
            known = place is not None and place.lat is not None and place.lon is not None
            point = f"GEO:{place.lat:.6f};{place.lon:.6f}\r\n" if place and known else ""
            found = self._wheres[names] = _folded(f"LOCATION:{_text(one_line(', '.join(names)))}") + point
        return found

    def _stamp(self, keys: tuple[str, ...], otherwise: dt.date) -> str:
        """Return when the event was last told, from the data and never a clock: the last printing."""
        if keys not in self._stamps:
            self._stamps[keys] = _printed(keys, self._digests.sources)
        return self._stamps[keys] or _day(otherwise)

    def _uid(self, key: str) -> str:
        """Return the event's id as one that is unique in any calendar, and the same in every export."""
        self._seen[key] = number = self._seen.get(key, 0) + 1
        return f"{clean(key)}{f'-{number}' if number > 1 else ''}@{self._of}.timeline"


@lru_cache(_KEPT)
def _days(ends: Ends) -> str:
    """Return the first day, and the day after the last; behind the year 9999 there is none, so a length."""
    first, last = ends.days
    start = f"DTSTART;VALUE=DATE:{_day(first)}\r\n"
    if last < dt.date.max:
        return f"{start}DTEND;VALUE=DATE:{_day(last + dt.timedelta(days=1))}\r\n"
    return f"{start}DURATION:P{(last - first).days + 1}D\r\n"


@lru_cache(_KEPT)
def _categories(kind: str, tags: tuple[str, ...]) -> str:
    return _folded(f"CATEGORIES:{','.join(map(_text, (kind, *map(one_line, tags))))}")


def _printed(keys: tuple[str, ...], sources: Mapping[str, Source]) -> str:
    """Return the last day on which one of the sources `keys` was printed, nothing where none is told."""
    found = [source for key in keys if (source := sources.get(key)) is not None]
    printed = [date for one in found for date in (one.updated, one.published) if date is not None]
    days = [day for date in printed if (day := date.latest or date.earliest) is not None]
    return _day(max(days)) if days else ""


def _description(told: Digest, digests: Digests) -> str:
    """Return who says it, how the date is known, and the facts, as lines."""
    lines = [f"Date: {told.when} ({told.edtf})"]
    for each in told.voices:
        lines += each.lines(alone=len(told.voices) == 1)
    lines += told.summary
    lines += told.lines
    lines += [f"Link: {each.url}" for each in told.links]
    lines += [f"Source: {digests.source(key)}" for key in told.sources]
    return "\n".join(lines)


def _day(day: dt.date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line of at most 75 octets; what is over, on character borders, on lines behind a space."""
    if len(line) <= _ROOM and line.isascii():
        return f"{line}\r\n"
    octets = line.encode("utf-8", "replace")
    if len(octets) <= _ROOM:
        return f"{line}\r\n"
    pieces: list[bytes] = []
    start, end = 0, _ROOM
    while end < len(octets):
        while octets[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        pieces.append(octets[start:end])
        start, end = end, end + _ROOM - 1
    return b"\r\n ".join([*pieces, octets[start:]]).decode("utf-8") + "\r\n"
