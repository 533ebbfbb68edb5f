"""When an account was told, and which of its readings were possible then."""

from __future__ import annotations

import datetime as dt

from timeline.check.rule import Context, Told
from timeline.dates.calendar import widened
from timeline.model.event import Kind
from timeline.model.reading import Reading


def bounded(told: Told) -> bool:
    """Tell whether it cannot be later than it was told: no period, and nothing that was announced."""
    return told.event.kind is not Kind.PERIOD and not told.planned


def last_day(told: Told, context: Context) -> dt.date | None:
    """Return the last day on which it can have been told, by any of its sources; None if not known.

    "About" counts with its tolerance.
    """
    if told.claim.told is not None:
        return widened(told.account.told).last if told.account.told else None
    dates = [context.sources[id_].published for id_ in told.claim.source if id_ in context.sources]
    days = [widened(date).last for date in dates if date is not None]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(told.claim.source) else None


def possible(told: Told, context: Context) -> tuple[Reading, ...]:
    """Return the readings that do not begin after the telling; all of them where none is left.

    "On Monday" can be the last one or the next one, but what was reported has happened.
    """
    readings = told.account.readings
    last = last_day(told, context) if len(readings) > 1 and bounded(told) else None
    if last is None:
        return readings
    kept = tuple(reading for reading in readings if (reading.date.earliest or last) <= last)
    return kept or readings
