"""Which accounts cannot be later than they were told, and which of their readings were possible then."""

from __future__ import annotations

from timeline.check.rule import Told
from timeline.model.event import Kind
from timeline.model.reading import Reading


def bounded(told: Told) -> bool:
    """Tell whether it cannot be later than it was told: no period, and nothing that was announced."""
    return told.event.kind is not Kind.PERIOD and not told.claim.ahead


def possible(told: Told) -> tuple[Reading, ...]:
    """Return the readings that do not begin after the telling; all of them where none is left.

    "On Monday" can be the last one or the next one, but what was reported has happened.
    """
    readings, last = told.account.readings, told.account.told_by
    if last is None or not bounded(told):
        return readings
    kept = tuple(reading for reading in readings if (reading.date.earliest or last) <= last)
    return kept or readings
