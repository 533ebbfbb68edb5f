"""The days that an event's own date leaves its start and its end."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from timeline.dates.calendar import widened
from timeline.model.date import Bound, Date, Form, Part, Span, one
from timeline.model.event import Dated, Kind


class Bounds(NamedTuple):
    """First and last day of the start and of the end, as ordinals; None without a bound."""

    start_first: int | None = None
    start_last: int | None = None
    end_first: int | None = None
    end_last: int | None = None


FREE = Bounds()


def of_date(date: Date, kind: Kind) -> Bounds:
    """Return what a date says of an event of `kind`; "about" widens it.

    What happened, was said or was counted lies within the hull. A period starts within its first part and
    ends within its last; a single part is filled. A date that ends before it begins says nothing here.
    """
    hull = _within(widened(date))
    bounds = _lasting(date) if kind is Kind.PERIOD and date.form is not Form.ONE_OF else hull
    return FREE if _reversed(hull) or _reversed(bounds) else bounds


def of_event(dated: Dated) -> Bounds:
    """Return what an event says of itself: its date, else the day it was told by; nothing if disputed."""
    if dated.disputed:
        return FREE
    if dated.date is not None:
        return of_date(dated.date, dated.event.kind)
    return told(dated)


def told(dated: Dated) -> Bounds:
    """Return what the day it was told by leaves an undated event: a period has begun by then."""
    last = dated.window.last
    day = last.toordinal() if last else None
    return Bounds(start_last=day, end_last=None if dated.event.kind is Kind.PERIOD else day)


def _within(span: Span) -> Bounds:
    first, last = ordinals(span)
    return Bounds(first, last, first, last)


def _lasting(date: Date) -> Bounds:
    start, end = (_part(part) for part in (date.parts[0], date.parts[-1]))
    return Bounds(*start, *end)


def _part(part: object) -> tuple[int | None, int | None]:
    if isinstance(part, Bound) or not isinstance(part, Part):
        return None, None
    return ordinals(widened(one(part)))


def ordinals(span: Span) -> tuple[int | None, int | None]:
    """Return the days of a span as ordinals."""
    return (span.first.toordinal() if span.first else None), (span.last.toordinal() if span.last else None)


def _reversed(bounds: Bounds) -> bool:
    first, last = bounds.start_first, bounds.end_last
    return first is not None and last is not None and first > last


def closed(bounds: Bounds) -> Bounds:
    """Return bounds of which each says what follows from a start being no later than the end."""
    start_first, start_last, end_first, end_last = bounds
    return Bounds(
        start_first,
        _least(start_last, end_last),
        _greatest(start_first, end_first),
        end_last,
    )


def _least(one: int | None, other: int | None) -> int | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _greatest(one: int | None, other: int | None) -> int | None:
    return max((day for day in (one, other) if day is not None), default=None)


def calendar_day(ordinal: int | None) -> dt.date | None:
    """Return the day of an ordinal, None without one or outside the calendar."""
    inside = ordinal is not None and 1 <= ordinal <= dt.date.max.toordinal()
    return dt.date.fromordinal(ordinal) if inside and ordinal is not None else None
