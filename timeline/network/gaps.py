"""How many whole days a gap between two starts can have."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from itertools import accumulate
from operator import sub
from typing import Final, NamedTuple

from timeline.dates.calendar import shift
from timeline.model.date import TOLERANCE, Precision
from timeline.model.event import Gap

_MONTHS: Final = {"month": 1, "year": 12}
_DAYS: Final = {"day": 1, "week": 7}
_PRECISION: Final = {"month": Precision.MONTH, "year": Precision.YEAR}
_CYCLE: Final = 4800
_CYCLE_DAYS: Final = 146_097
"""The calendar repeats after 400 years."""


class Days(NamedTuple):
    """From `low` to `high` whole days, both inclusive; below zero is earlier."""

    low: int
    high: int

    def turned(self) -> Days:
        """Return the same seen from the other end."""
        return Days(-self.high, -self.low)


def between(gap: Gap, anchor: dt.date | None, side: int) -> Days:
    """Return how many days a start lies after (`side` 1) or before (-1) that of what it is counted from.

    `anchor` is the day counted from where that is one pinned day: then months are added by the calendar.
    "About" allows what the table of tolerances does; weeks are told in days.
    """
    low, high = _amounts(gap)
    if gap.unit in _DAYS:
        days = Days(low, high)
        return days if side > 0 else days.turned()
    exact = _counted(anchor, low, high, side) if anchor else None
    if exact:
        return exact
    days = Days(of_months(low).low, of_months(high).high)
    return days if side > 0 else days.turned()


def _amounts(gap: Gap) -> tuple[int, int]:
    """Return the least and the most, in days or months."""
    if gap.unit in _DAYS:
        amount = gap.amount * _DAYS[gap.unit]
        about = TOLERANCE[Precision.DAY][1]
    else:
        amount = gap.amount * _MONTHS[gap.unit]
        about = TOLERANCE[_PRECISION[gap.unit]][0]
    around = about if gap.approximate else 0
    return amount - around, amount + around


def _counted(anchor: dt.date, low: int, high: int, side: int) -> Days | None:
    """Return the days from `anchor` to so many months on or back; None outside the calendar."""
    ends = [shift(anchor, side * months) if abs(months) < 12 * 9999 else None for months in (low, high)]
    days = sorted((end - anchor).days for end in ends if end is not None)
    return Days(days[0], days[-1]) if len(days) == len(ends) else None


@lru_cache(maxsize=2 * _CYCLE)
def of_months(count: int) -> Days:
    """Return how many days so many months can have: 4 months have 120 to 123."""
    if count < 0:
        return of_months(-count).turned()
    cycles, rest = divmod(count, _CYCLE)
    if rest > _CYCLE // 2:  # what is left of the cycle then, from where they end
        low, high = (_CYCLE_DAYS - days for days in reversed(_within_a_cycle(_CYCLE - rest)))
    else:
        low, high = _within_a_cycle(rest)
    return Days(cycles * _CYCLE_DAYS + low, cycles * _CYCLE_DAYS + high)


@lru_cache(maxsize=_CYCLE)
def _within_a_cycle(count: int) -> Days:
    begins = _begins()
    found = list(map(sub, begins[count : count + _CYCLE], begins))
    return Days(min(found), max(found))


@lru_cache(maxsize=1)
def _begins() -> tuple[int, ...]:
    """Return the days on which the months of two cycles of the calendar begin, from the first one's."""
    firsts = [dt.date(2001 + month // 12, month % 12 + 1, 1).toordinal() for month in range(_CYCLE + 1)]
    lengths = [firsts[month + 1] - firsts[month] for month in range(_CYCLE)]
    return tuple(accumulate([*lengths, *lengths], initial=0))
