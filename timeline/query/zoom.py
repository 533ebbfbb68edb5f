"""The steps of an axis: calendar units from centuries to days, each numbered through time.

To add a step: a line in `Zoom`, in order, and its cycle in `_CYCLES`.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final

from timeline.dates.cycles import CENTURIES, DAYS, DECADES, QUARTERS, YEARS, Cycle, Days, Months
from timeline.model.date import Day, Span
from timeline.model.reading import Unit


class Zoom(StrEnum):
    """A unit of the calendar; weeks begin on Monday, decades and centuries with the years 0, as in EDTF."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"

    def number(self, day: Day) -> int:
        """Return the number of the unit that `day` lies in."""
        return _CYCLES[self].place(day)

    def span(self, number: int) -> Span:
        """Return the days of the unit of that number; those that the calendar, 0001 to 9999, has of it."""
        found = _CYCLES[self].at(number)
        if found is not None:
            return Span(found.first, found.last)
        if number <= self.number(dt.date.min):
            return Span(dt.date.min, dt.date.min)
        before = _CYCLES[self].at(self.number(dt.date.max) - 1)
        return Span(before.last + dt.timedelta(1) if before else dt.date.max, dt.date.max)

    def moved(self, steps: int) -> Zoom:
        """Return the zoom that is so many steps finer, coarser where negative; the last one beyond."""
        return ZOOMS[max(0, min(ZOOMS.index(self) + steps, len(ZOOMS) - 1))]


ZOOMS: Final = tuple(Zoom)
"""All steps, the coarsest first."""
_CYCLES: Final[dict[Zoom, Cycle]] = {
    Zoom.CENTURY: CENTURIES,
    Zoom.DECADE: DECADES,
    Zoom.YEAR: YEARS,
    Zoom.QUARTER: QUARTERS,
    Zoom.MONTH: Months(Unit.MONTH),
    Zoom.WEEK: Days(Unit.WEEK, 1, 7, 7),
    Zoom.DAY: DAYS,
}
