"""Calendar arithmetic on whole days."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from timeline.model.date import TOLERANCE, Bound, Date, Form, Part, Precision, Range, Span


@lru_cache(maxsize=4096)
def shift(day: dt.date, months: int = 0, days: int = 0) -> dt.date | None:
    """Return `day` moved by whole months, then days; None outside the years 1 to 9999.

    A day that the month does not have becomes its last (31 January and one month: 28 February).
    """
    try:
        moved: dt.date = day + relativedelta(months=months) if months else day
        return moved + dt.timedelta(days=days)
    except (OverflowError, ValueError):
        return None


def widened(date: Date) -> Span:
    """Return the hull of `date`, its ends that are told as about moved outwards by the tolerance table."""
    if date.form is Form.ONE and (only := date.parts[0]).__class__ is Part and not only.approximate:
        return Span(only.first, only.last)  # most dates, and asked for many times
    if date.form is Form.ONE_OF:
        spans = [_widened_choice(part) for part in date.parts]
        firsts = [span.first for span in spans if span.first is not None]
        lasts = [span.last for span in spans if span.last is not None]
        return Span(
            min(firsts) if len(firsts) == len(spans) else None,
            max(lasts) if len(lasts) == len(spans) else None,
        )
    return Span(_first(date.parts[0]), _last(date.parts[-1]))


def _widened_choice(part: Part | Bound | Range) -> Span:
    if isinstance(part, Range):
        return Span(_first(part.first), _last(part.last))
    return Span(_first(part), _last(part))


def _first(part: Part | Bound | Range) -> dt.date | None:
    """The first day, moved back where it is told as about; no bound before the calendar's first year."""
    if not isinstance(part, Part):
        return None
    return _moved_back(part.first, part.precision) if part.approximate else part.first


def _last(part: Part | Bound | Range) -> dt.date | None:
    if not isinstance(part, Part):
        return None
    return _moved_on(part.last, part.precision) if part.approximate else part.last


@lru_cache(maxsize=1 << 14)
def _moved_back(first: dt.date, precision: Precision) -> dt.date | None:
    months, days = TOLERANCE[precision]
    return shift(first, -months, -days)


@lru_cache(maxsize=1 << 14)
def _moved_on(last: dt.date, precision: Precision) -> dt.date | None:
    months, days = TOLERANCE[precision]
    moved = shift(last + dt.timedelta(days=1), months, days) if last < dt.date.max else None
    return moved - dt.timedelta(days=1) if moved else None
