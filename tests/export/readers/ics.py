"""Reads the days of an exported calendar back, with two libraries that have to agree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import icalendar
import vobject

from timeline.model.date import Span


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each entry."""
    calendar = icalendar.Calendar.from_ical(document)
    for entry in calendar.events:
        assert not entry.errors
        first = entry.decoded("DTSTART")
        assert type(first) is dt.date
        yield str(entry["UID"]).partition("@")[0], Span(first, _last(entry, first))


def _last(entry: icalendar.Event, first: dt.date) -> dt.date:
    """Return the last day: an end is exclusive; without one it is one day."""
    if "DTEND" in entry:
        end: dt.date = entry.decoded("DTEND")
        return end - dt.timedelta(days=1)
    length: dt.timedelta = entry.decoded("DURATION") if "DURATION" in entry else dt.timedelta(days=1)
    return first + (length - dt.timedelta(days=1))


def summaries(document: str) -> list[str]:
    """Return the titles as the other library reads them."""
    calendar = vobject.readOne(document)
    return [entry.summary.value for entry in calendar.contents.get("vevent", ())]
