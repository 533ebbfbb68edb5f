"""iCalendar (RFC 5545): an event on whole days, for any calendar.

Written by hand: what is needed of the standard is the folding, four escapes and an exclusive end, and it
is read back by two libraries in the tests. A calendar knows only days: of a coarser date it shows all of
them, and the title begins with the date as it was told. Nothing takes time that counts as busy.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2s
from typing import Final

from timeline.export.features import How, Loss, Places, left_out, places_of
from timeline.export.options import Options
from timeline.model.event import Dated, Source, Timeline
from timeline.show.days import Ends, placed
from timeline.show.digest import Digest, Digests
from timeline.text import clean, one_line

TAKES: Final = ("title",)
SUFFIX: Final = "ics"

_ROOM: Final = 75
"""Octets of a line, without its end."""


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

    def write(self, dated: Dated, ends: Ends) -> str:
        """Return one event."""
        told, (first, last) = self._digests.of(dated), ends.days
        dates = f"DTSTAMP:{self._stamp(told.sources, last)}T000000Z\r\nDTSTART;VALUE=DATE:{_day(first)}\r\n"
        doubt = "STATUS:TENTATIVE\r\n" if dated.disputed or not told.plain else ""
        return (
            f"BEGIN:VEVENT\r\n{_folded(f'UID:{self._uid(told.id)}')}{dates}{_end(first, last)}"
            f"{''.join(map(_folded, self._texts(dated, told)))}{doubt}TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        )

    def _texts(self, dated: Dated, told: Digest) -> Iterator[str]:
        event = dated.event
        yield f"SUMMARY:{_text(told.headline)}"
        yield f"DESCRIPTION:{_text(_description(told, self._digests))}"
        yield f"CATEGORIES:{','.join(map(_text, (event.kind.value, *map(one_line, event.tags))))}"
        if event.places:
            yield f"LOCATION:{_text(one_line(', '.join(event.places)))}"
        yield from _geo(dated, self._places)
        if told.links:
            yield f"URL:{told.links[0].url}"

    def _stamp(self, keys: tuple[str, ...], otherwise: dt.date) -> str:
        """Return when the event was last told, from the data and never a clock: the last printing."""
        if keys not in self._stamps:
            self._stamps[keys] = _printed(keys, self._digests.sources)
        return self._stamps[keys] or _day(otherwise)

    def _uid(self, key: str) -> str:
        """Return the event's id as one that is unique in any calendar, and the same in every export."""
        self._seen[key] = number = self._seen.get(key, 0) + 1
        return f"{clean(key)}{f'-{number}' if number > 1 else ''}@{self._of}.timeline"


def _end(first: dt.date, last: dt.date) -> str:
    """Return the end, which is the day after the last; behind the year 9999 there is none, so a length."""
    if last < dt.date.max:
        return f"DTEND;VALUE=DATE:{_day(last + dt.timedelta(days=1))}\r\n"
    return f"DURATION:P{(last - first).days + 1}D\r\n"


def _printed(keys: tuple[str, ...], sources: Mapping[str, Source]) -> str:
    """Return the last day on which one of the sources `keys` was printed, nothing where none is told."""
    found = [source for key in keys if (source := sources.get(key)) is not None]
    printed = [date for one in found for date in (one.updated, one.published) if date is not None]
    days = [day for date in printed if (day := date.latest or date.earliest) is not None]
    return _day(max(days)) if days else ""


def _geo(dated: Dated, places: Places) -> Iterator[str]:
    """Yield the one point of the event: a calendar has room for one place only."""
    found = [place for name in dated.event.places if (place := places.get(name)) is not None]
    if len(dated.event.places) == 1 and found and found[0].lat is not None and found[0].lon is not None:
        yield f"GEO:{found[0].lat:.6f};{found[0].lon:.6f}"


def _description(told: Digest, digests: Digests) -> str:
    """Return who says it, how the date is known, and the facts, as lines."""
    return "\n".join(
        [
            f"Date: {told.when} ({told.edtf})",
            *(line for each in told.voices for line in each.lines(alone=len(told.voices) == 1)),
            *told.summary,
            *told.lines,
            *(f"Link: {each.url}" for each in told.links),
            *(f"Source: {digests.source(key)}" for key in told.sources),
        ]
    )


def _day(day: dt.date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line of at most 75 octets; what is over, on character borders, on lines behind a space."""
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
