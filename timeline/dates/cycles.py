"""What comes back in the calendar: every week, every August, every 16 December, every Monday.

A cycle numbers its stretches. `place(day)` is the number of the one that `day` falls into or would
fall into, `at(k)` the k-th, None where there is none (29 February, or outside years 1 to 9999).
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final, NamedTuple, Protocol

from timeline.model.date import Day, Precision
from timeline.model.reading import Unit

LAST_DAY: Final = dt.date.max.toordinal()
SIZE: Final = {unit: size for size, unit in enumerate(Unit)}
"""How coarse a unit is, beside the others."""
_MONTHS: Final = (1 * 12, 10_000 * 12)
_WEEK, _SEASON = Unit.WEEK, Unit.SEASON
"""Names of the module: until Python 3.12 a member of an enum takes four times as long to look up."""
_ONE_DAY: Final = dt.timedelta(1)
_SEARCH: Final = 10
"""Further than this no cycle leaves its days out: from 29 February 1896 to 1904 it is eight years."""


class Stretch(NamedTuple):
    """Days from `first` to `last`, both inside, whose ends are told with the precision `grain`."""

    first: Day
    last: Day
    grain: Precision
    unit: Unit


class Cycle(Protocol):
    """Stretches that follow each other in time, numbered."""

    @property
    def unit(self) -> Unit:
        """What each of them is."""

    @property
    def named(self) -> bool:
        """Whether it has a name of its own (August, Monday) or is just the next of its unit."""

    def __hash__(self) -> int:
        """Cycles are values."""

    def place(self, day: Day) -> int:
        """Return the number of the stretch around `day`."""

    def at(self, k: int) -> Stretch | None:
        """Return stretch number `k`."""


def day_at(ordinal: int) -> Day | None:
    """Return the day of a proleptic ordinal, None outside the calendar."""
    return dt.date.fromordinal(ordinal) if 1 <= ordinal <= LAST_DAY else None


@lru_cache(maxsize=4096)
def months(first: int, count: int, grain: Precision, unit: Unit) -> Stretch | None:
    """Return `count` months from month number `first` (year times 12 plus month minus 1)."""
    end = first + count
    if first < _MONTHS[0] or end > _MONTHS[1]:
        return None
    return Stretch(*_whole_months(first, end), grain, unit)


def _whole_months(first: int, end: int) -> tuple[Day, Day]:
    """Return the first day of month number `first` and the last before month number `end`."""
    start = dt.date(first // 12, first % 12 + 1, 1)
    return start, dt.date.max if end == _MONTHS[1] else dt.date(end // 12, end % 12 + 1, 1) - _ONE_DAY


def month_number(day: Day) -> int:
    """Return the number that `months` counts by."""
    return day.year * 12 + day.month - 1


def shifted(stretch: Stretch, count: int) -> Stretch | None:
    """Return a stretch of whole months, so many months away."""
    first = month_number(stretch.first)
    size = month_number(stretch.last) - first + 1
    return months(first + count, size, stretch.grain, stretch.unit)


@lru_cache(maxsize=4096)
def single(day: Day) -> Stretch:
    """Return one day as a stretch."""
    return Stretch(day, day, Precision.DAY, Unit.DAY)


_SIZES: Final = {
    Unit.MONTH: (1, Precision.MONTH),
    Unit.QUARTER: (3, Precision.MONTH),
    Unit.HALF: (6, Precision.MONTH),
    Unit.YEAR: (12, Precision.YEAR),
    Unit.DECADE: (120, Precision.DECADE),
    Unit.CENTURY: (1200, Precision.CENTURY),
}


class Months(NamedTuple):
    """Every month, quarter, half, year, decade or century."""

    unit: Unit
    named: bool = False

    def place(self, day: Day) -> int:
        """Return the number of the stretch around `day`."""
        return month_number(day) // _SIZES[self.unit][0]

    def at(self, k: int) -> Stretch | None:
        """Return stretch number `k`; the first decade and century lack the year 0."""
        size, grain = _SIZES[self.unit]
        if k == 0 and size > 12:
            return Stretch(dt.date.min, dt.date(size // 12 - 1, 12, 31), grain, self.unit)
        return months(k * size, size, grain, self.unit)


def around(unit: Unit, day: Day) -> Stretch | None:
    """Return the month, quarter, year or longer unit that `day` lies in."""
    cycle = Months(unit)
    return cycle.at(cycle.place(day))


QUARTERS, YEARS = Months(Unit.QUARTER), Months(Unit.YEAR)
DECADES, CENTURIES = Months(Unit.DECADE), Months(Unit.CENTURY)


class Days(NamedTuple):
    """Every `length` days from weekday `start` on: days, weeks, weekends, Mondays.

    Of each round only the first `kept` days count.
    """

    unit: Unit
    start: int = 1
    length: int = 7
    kept: int = 1
    named: bool = True

    def place(self, day: Day) -> int:
        """Return the number of the round around `day`."""
        return (day.toordinal() - self.start) // self.length

    def at(self, k: int) -> Stretch | None:
        """Return stretch number `k`."""
        return _days(k * self.length + self.start, self.kept, self.unit)


@lru_cache(maxsize=4096)
def _days(first: int, count: int, unit: Unit) -> Stretch | None:
    """Return `count` days from the one of the ordinal `first` on."""
    if first < 1 or first + count - 1 > LAST_DAY:
        return None
    start = dt.date.fromordinal(first)
    last = start if count == 1 else dt.date.fromordinal(first + count - 1)
    return Stretch(start, last, Precision.DAY, unit)


DAYS: Final = Days(Unit.DAY, 1, 1, 1, named=False)
WEEKS: Final = Days(Unit.WEEK, 1, 7, 7, named=False)
WEEKENDS: Final = Days(Unit.WEEKEND, 6, 7, 2)
WEEKDAYS: Final = tuple(Days(Unit.DAY, number) for number in range(1, 8))
"""Monday to Sunday: 1 January of year 1 was a Monday."""

_YEARLY: Final = {
    Unit.MONTH: (1, Precision.MONTH),
    Unit.QUARTER: (3, Precision.MONTH),
    Unit.HALF: (6, Precision.MONTH),
}


class Yearly(NamedTuple):
    """Month, quarter, half or season number `number` of every year; winter goes into the next one."""

    unit: Unit
    number: int
    named: bool = True

    def place(self, day: Day) -> int:
        """Return the year of `day`."""
        return day.year

    def at(self, k: int) -> Stretch | None:
        """Return that of year `k`."""
        if self.unit is _SEASON:
            return months(k * 12 + self.number * 3 - 1, 3, Precision.SEASON, Unit.SEASON)
        size, grain = _YEARLY[self.unit]
        return months(k * 12 + (self.number - 1) * size, size, grain, self.unit)


class Anniversary(NamedTuple):
    """The same day and month of every year."""

    month: int
    day: int
    named: bool = True
    unit: Unit = Unit.DAY

    def place(self, day: Day) -> int:
        """Return the year of `day`."""
        return day.year

    def at(self, k: int) -> Stretch | None:
        """Return that of year `k`."""
        return dated(k, self.month, self.day)


class Monthly(NamedTuple):
    """The same day of every month."""

    day: int
    named: bool = True
    unit: Unit = Unit.DAY

    def place(self, day: Day) -> int:
        """Return the number of the month of `day`."""
        return month_number(day)

    def at(self, k: int) -> Stretch | None:
        """Return that of month `k`."""
        return dated(k // 12, k % 12 + 1, self.day)


@lru_cache(maxsize=1024)
def day_of_month(month: int | None, day: int) -> Cycle:
    """Return what comes back every year on that day, or every month where none is told."""
    return Monthly(day) if month is None else Anniversary(month, day)


@lru_cache
def named_month(month: int) -> Yearly:
    """Return what comes back every year in that month."""
    return Yearly(Unit.MONTH, month)


class Weeks(NamedTuple):
    """The ISO week of that number of every year."""

    number: int
    named: bool = True
    unit: Unit = Unit.WEEK

    def place(self, day: Day) -> int:
        """Return the year of `day`."""
        return day.year

    def at(self, k: int) -> Stretch | None:
        """Return that of year `k`."""
        try:
            first = dt.date.fromisocalendar(k, self.number, 1)
            return Stretch(first, first + dt.timedelta(6), Precision.DAY, Unit.WEEK)
        except (ValueError, OverflowError):
            return None


class Decades(NamedTuple):
    """The nineties of every century."""

    number: int
    named: bool = True
    unit: Unit = Unit.DECADE

    def place(self, day: Day) -> int:
        """Return the century of `day`."""
        return day.year // 100

    def at(self, k: int) -> Stretch | None:
        """Return that of century `k`."""
        return DECADES.at(k * 10 + self.number)


@lru_cache(maxsize=4096)
def dated(year: int, month: int, day: int) -> Stretch | None:
    """Return that day, None where the calendar has no such day."""
    try:
        return single(dt.date(year, month, day))
    except ValueError:
        return None


def begun(cycle: Cycle, day: Day) -> Stretch | None:
    """Return the last stretch that has begun on `day`."""
    k = cycle.place(day)
    for i in range(k, k - _SEARCH, -1):
        found = cycle.at(i)
        if found and found.first <= day:
            return found
    return None


def ended(cycle: Cycle, day: Day) -> Stretch | None:
    """Return the last stretch that has ended before `day`."""
    k = cycle.place(day)
    for i in range(k, k - _SEARCH, -1):
        found = cycle.at(i)
        if found and found.last < day:
            return found
    return None


def starting(cycle: Cycle, day: Day) -> Stretch | None:
    """Return the first stretch that begins after `day`."""
    k = cycle.place(day)
    for i in range(k, k + _SEARCH):
        found = cycle.at(i)
        if found and found.first > day:
            return found
    return None


def member_day(stretch: Stretch) -> Day:
    """Return the day that says where a stretch belongs: the Thursday of a week, else its first day."""
    if stretch.unit is _WEEK:
        return stretch.first + dt.timedelta(3)
    return stretch.first


def nth(cycle: Cycle, whole: Stretch, which: int) -> Stretch | None:
    """Return the `which`-th stretch of `cycle` within `whole`, from the end for -1; None if there is none."""
    step = 1 if which > 0 else -1
    k = cycle.place(whole.first if which > 0 else whole.last)
    if cycle.unit is _WEEK:
        k -= step  # its Thursday may lie within, though it begins before
    left = abs(which)
    for i in range(left + _SEARCH):
        found = cycle.at(k + i * step)
        if found is None:
            continue
        if found.first > whole.last if which > 0 else found.last < whole.first:
            return None
        if whole.first <= member_day(found) <= whole.last:
            left -= 1
            if left == 0:
                return found
    return None
