"""Which stretch of a cycle is meant from a day: bare, last, this, next."""

from __future__ import annotations

import datetime as dt
from typing import Final

from timeline.dates.cycles import (
    DAYS,
    WEEKS,
    Anniversary,
    Cycle,
    Days,
    Decades,
    Monthly,
    Months,
    Stretch,
    Yearly,
    begun,
    dated,
    ended,
    month_number,
    months,
    starting,
)
from timeline.dates.frame import Frame, Meant, NoReadingError, just
from timeline.dates.meaning import How, Pick
from timeline.model.date import Day, Precision
from timeline.model.reading import Direction, Mode, Step, Unit, Why

_LEAP: Final = 2000


def pick(node: Pick, frame: Frame) -> list[Meant]:
    """Return what `node` can mean, best first. Stops where the calendar has no such stretch."""
    if node.how is How.AT:
        found = node.cycle.at(node.k)
        if found is None:
            raise NoReadingError(Why.OUT_OF_CALENDAR)
        return [just(found, Step("told", (("unit", found.unit),)), anchored=False)]
    meant = _CHOICES[node.how](node, frame, frame.day) if frame.day else []
    if meant:
        return meant
    missing = _missing(node.cycle)
    if frame.day is None and missing.failure.why is not Why.NO_SUCH_DAY:
        missing = NoReadingError(Why.NEEDS_ANCHOR)
    raise missing


def _missing(cycle: Cycle) -> NoReadingError:
    """Say why a cycle has no stretch near the anchor."""
    if isinstance(cycle, Anniversary) and dated(_LEAP, cycle.month, cycle.day) is None:
        return NoReadingError(Why.NO_SUCH_DAY, f"--{cycle.month:02}-{cycle.day:02}")
    if isinstance(cycle, Monthly) and cycle.day > 31:
        return NoReadingError(Why.NO_SUCH_DAY, str(cycle.day))
    return NoReadingError(Why.OUT_OF_CALENDAR)


def facts(cycle: Cycle) -> tuple[tuple[str, object], ...]:
    """Return what a step says of a cycle: its unit, and its number where it has one."""
    told: list[tuple[str, object]] = [("unit", cycle.unit)]
    if isinstance(cycle, Days) and cycle.unit is Unit.DAY and cycle.length == 7:
        told.append(("weekday", cycle.start))
    elif isinstance(cycle, Anniversary):
        told += [("month", cycle.month), ("day", cycle.day)]
    elif isinstance(cycle, Monthly):
        told.append(("day", cycle.day))
    else:
        number = getattr(cycle, "number", None)
        told += [("number", number)] if number is not None else []
        rule = getattr(cycle, "rule", None)
        told += [("feast", rule)] if rule is not None else []
    return tuple(told)


def _told(found: Stretch | None, rule: str, cycle: Cycle) -> list[Meant]:
    return [just(found, Step(rule, facts(cycle)))] if found else []


def _bare(node: Pick, frame: Frame, day: Day) -> list[Meant]:
    before = _told(begun(node.cycle, day), "begun", node.cycle)
    after = _told(starting(node.cycle, day), "starting", node.cycle)
    if frame.direction is Direction.PAST:
        return before
    current = before and before[0].tail and before[0].tail.last >= day
    if frame.direction is Direction.FUTURE:
        return before if current else after
    if frame.mode is Mode.FORWARD:
        return [*before, *after] if current else [*after, *before]
    if isinstance(node.cycle, Decades):
        return _decades(node.cycle, before, day)
    if isinstance(node.cycle, Days):
        return [*after, *before] if frame.nearest and not current else [*before, *after]
    return _nearest(node.cycle, before, after, day)


def _decades(cycle: Decades, before: list[Meant], day: Day) -> list[Meant]:
    """Return the last such decade; while it runs, that of the century before can be meant as well."""
    current = before and before[0].tail and before[0].tail.last >= day
    earlier = cycle.at(cycle.place(day) - 1) if current else None
    return [*before, *_told(earlier, "century-before", cycle)]


def _nearest(cycle: Cycle, before: list[Meant], after: list[Meant], day: Day) -> list[Meant]:
    """Return both, the nearer one first; of equally near ones the past."""
    if not (before and after and before[0].tail and after[0].head):
        return before or after
    back = max(dt.timedelta(0), day - before[0].tail.last)
    ahead = after[0].head.first - day
    near = Step("nearest", facts(cycle))
    other = Step("other", facts(cycle))
    past, future = before[0], after[0]
    if ahead < back:
        return [future._replace(steps=(near,)), past._replace(steps=(other,))]
    return [past._replace(steps=(near,)), future._replace(steps=(other,))]


def _last(node: Pick, _frame: Frame, day: Day) -> list[Meant]:
    found = ended(node.cycle, day)
    for _ in range(-1 - node.k):
        found = ended(node.cycle, found.first) if found else None
    rule = "last" if node.k >= -1 else "before-last"
    return _with_week(_told(found, rule, node.cycle), node, day, -1)


def _next(node: Pick, _frame: Frame, day: Day) -> list[Meant]:
    found = starting(node.cycle, day)
    for _ in range(node.k - 1):
        found = starting(node.cycle, found.last) if found else None
    rule = "next" if node.k <= 1 else "after-next"
    return _with_week(_told(found, rule, node.cycle), node, day, 1)


def _with_week(meant: list[Meant], node: Pick, day: Day, side: int) -> list[Meant]:
    """Add the weekday of the week before or after, which some mean by "last" and "next"."""
    if not meant or not isinstance(node.cycle, Days) or abs(node.k) > 1:
        return meant
    other = _in_week(node.cycle, day, side)
    if other and other != meant[0].head:
        rule = "last-week" if side < 0 else "next-week"
        return [*meant, just(other, Step(rule, facts(node.cycle)))]
    return meant


def _in_week(cycle: Days, day: Day, shift: int) -> Stretch | None:
    week = WEEKS.at(WEEKS.place(day) + shift)
    return starting(cycle, week.first - dt.timedelta(1)) if week and week.first > dt.date.min else None


def _this(node: Pick, frame: Frame, day: Day) -> list[Meant]:
    cycle = node.cycle
    if not cycle.named:
        return _told(cycle.at(cycle.place(day)), "this", cycle)
    if isinstance(cycle, Days):
        return _told(_in_week(cycle, day, 0), "this", cycle) or _bare(node, frame, day)
    if isinstance(cycle, Yearly) and cycle.unit is Unit.SEASON:
        return _bare(node, frame, day)[:1]
    return _told(cycle.at(cycle.place(day)), "this", cycle)


def _shift(node: Pick, _frame: Frame, day: Day) -> list[Meant]:
    cycle = node.cycle
    found = cycle.at(cycle.place(day) + node.k)
    plain = [just(found, Step("shift", (("unit", cycle.unit), ("by", node.k))))] if found else []
    if not node.rolling or abs(node.k) != 1 or cycle is DAYS:
        return plain
    if node.rolling == 1 and not _long(cycle):
        return plain
    rolled = _rolled(cycle, day, node.k)
    return [*rolled, *plain] if node.rolling == 2 else [*plain, *rolled]


def _long(cycle: Cycle) -> bool:
    return cycle.unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY)


def _rolled(cycle: Cycle, day: Day, side: int) -> list[Meant]:
    """Return the unit that ends (or begins) with the anchor: the twelve months before it."""
    head, tail = moved(day, cycle.unit, side), moved(day, cycle.unit, 0)
    if head is None or tail is None:
        return []
    first, last = (head, tail) if side < 0 else (tail, head)
    return [Meant(first, last, cycle.unit, (Step("rolled", (("unit", cycle.unit), ("by", side))),))]


_MONTHS_OF: Final = {Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}


def moved(day: Day, unit: Unit, count: int) -> Stretch | None:
    """Return where `day` goes by `count` units, one precision finer than the unit."""
    from timeline.dates.calendar import shift  # noqa: PLC0415 -- dateutil, which few words need

    if unit in (Unit.DECADE, Unit.CENTURY):
        return Months(Unit.YEAR).at(day.year + count * _MONTHS_OF[unit] // 12)
    if unit in _MONTHS_OF:
        return months(month_number(day) + count * _MONTHS_OF[unit], 1, Precision.MONTH, Unit.MONTH)
    target = shift(day, count, 0) if unit is Unit.MONTH else shift(day, 0, 7 * count)
    return DAYS.at(DAYS.place(target)) if target else None


_CHOICES: Final = {
    How.BARE: _bare,
    How.LAST: _last,
    How.THIS: _this,
    How.NEXT: _next,
    How.SHIFT: _shift,
}
