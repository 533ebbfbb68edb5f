"""The very minute of an event: days are local, hours with an offset can be compared across the world."""

from __future__ import annotations

from timeline.model.date import Date
from timeline.model.event import Clock

_DAY = 24 * 60


def minute(date: Date | None, clock: Clock | None) -> int | None:
    """Return the minute, in UTC, of a plain day with a time that has an offset."""
    if clock is None or clock.offset is None or date is None or date.approximate:
        return None
    span = date.span
    if span.first is None or span.first != span.last:
        return None
    return span.first.toordinal() * _DAY + clock.hour * 60 + clock.minute - clock.offset
