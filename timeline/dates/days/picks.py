"""Which stretch of a cycle is meant from a day: bare, last, this, next."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final

from timeline.dates.cycles import (
    DAYS,
    SIZE,
    WEEKENDS,
    WEEKS,
    YEARS,
    Anniversary,
    Cycle,
    Days,
    Decades,
    Monthly,
    Stretch,
    Yearly,
    begun,
    dated,
    ended,
    month_number,
    months,
    starting,
)
from timeline.dates.days.frame import Frame, Meant, NoReadingError, just
from timeline.dates.feasts import Feast
from timeline.dates.meaning import How, Pick, Whence
from timeline.model.date import Day, Precision
from timeline.model.reading import Direction, Mode, Step, Unit, Why

_LEAP: Final = 2000
_NEAR: Final = 60
"""In days."""
_NEXT: Final = 100
_MARGIN: Final = 45
"""In days: how far a narrative goes on at once, and how much nearer the other year must be."""
_BEHIND: Final = 240
"""In days: a narrative does not go back so far without saying the year."""
_REPORTED: Final = (Unit.QUARTER, Unit.HALF)
"""News tell what these brought: without a word of what will be, one that has begun is meant."""
_AT, _USUAL, _NARRATIVE = How.AT, Whence.USUAL, Mode.NARRATIVE
_NOW, _FORWARD, _PAST = Whence.NOW, Mode.FORWARD, Direction.PAST
"""Names of the module: until Python 3.12 a member of an enum takes four times as long to look up."""
_IN_YEARS: Final = (Yearly, Anniversary)
_TOLD: Final = {unit: Step("told", (("unit", unit),)) for unit in Unit}
_YEARLY: Final = (*_IN_YEARS, Decades, Feast)


def pick(node: Pick, frame: Frame) -> list[Meant]:
    """Return what `node` can mean, best first. Stops where the calendar has no such stretch."""
    how, whence = node.how, node.whence
    if how is _AT:
        found = node.cycle.at(node.k if whence is _USUAL else _century(node.k, frame))
        if found is None:
            raise NoReadingError(Why.OUT_OF_CALENDAR)
        return [just(found, _TOLD[found.unit], anchored=False)]
    if whence is _USUAL and frame.mode is not _NARRATIVE:
        day = frame.day
    else:
        base = frame.base(whence)
        if base is not None and base.unit is not Unit.DAY:
            base = _reached(node, base, frame)
        day = base.first if base else None
    meant = _CHOICES[how](node, frame, day) if day else []
    if meant:
        return meant
    missing = _missing(node.cycle)
    if day is None and missing.failure.why is not Why.NO_SUCH_DAY:
        missing = NoReadingError(Why.NEEDS_ANCHOR)
    raise missing


def _century(year: int, frame: Frame) -> int:
    """Return a year of two figures in the century that lies nearest to what was told before."""
    if frame.told is None:
        return year
    return min((year - 100, year, year + 100), key=lambda one: abs(one - frame.told.first.year))  # type: ignore[union-attr]


def _reached(node: Pick, base: Stretch, frame: Frame) -> Stretch:
    """Return where to count from: what was told last, else the last that is fine enough."""
    if node.how is How.BARE:
        base = frame.near(base)
    if not _too_coarse(node.cycle, base):
        return base
    led = frame.fine is not None and frame.fine.unit is Unit.YEAR
    for fine in (frame.fine, frame.before if led else None):
        if fine is not None and not _too_coarse(node.cycle, fine):
            return fine
    raise NoReadingError(Why.NEEDS_ANCHOR)


def _too_coarse(cycle: Cycle, base: Stretch) -> bool:
    """Whether nothing can be counted from `base`: "the next day", where only a month was told."""
    if isinstance(cycle, _YEARLY):
        return SIZE[base.unit] > SIZE[Unit.YEAR]
    unit = Unit.MONTH if isinstance(cycle, Monthly) else cycle.unit
    return SIZE[base.unit] > SIZE[unit]


def _missing(cycle: Cycle) -> NoReadingError:
    """Say why a cycle has no stretch near the anchor."""
    if isinstance(cycle, Anniversary) and dated(_LEAP, cycle.month, cycle.day) is None:
        return NoReadingError(Why.NO_SUCH_DAY, f"--{cycle.month:02}-{cycle.day:02}")
    if isinstance(cycle, Monthly) and cycle.day > 31:
        return NoReadingError(Why.NO_SUCH_DAY, str(cycle.day))
    return NoReadingError(Why.OUT_OF_CALENDAR)


@lru_cache(maxsize=1024)
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


@lru_cache(maxsize=4096)
def step_of(rule: str, cycle: Cycle, *more: tuple[str, object]) -> Step:
    """Return the step that `rule` took with a cycle, and what more it says."""
    return Step(rule, (*facts(cycle), *more))


def _told(found: Stretch | None, rule: str, cycle: Cycle) -> list[Meant]:
    return [just(found, step_of(rule, cycle))] if found else []


def _bare(node: Pick, frame: Frame, day: Day) -> list[Meant]:
    cycle, direction = node.cycle, frame.direction
    if frame.mode is _NARRATIVE and direction is None:
        return _carried(cycle, frame, day)
    before = begun(cycle, day)
    if direction is _PAST:
        return _told(before, "begun", cycle)
    after = starting(cycle, day)
    if direction is not None:
        return _told(before, "begun", cycle) if _runs(before, day) else _told(after, "starting", cycle)
    return _ordered(cycle, frame, day, before, after)


def _both(cycle: Cycle, before: Stretch | None, after: Stretch | None, *, ahead: bool = False) -> list[Meant]:
    """Return the one before and the one after, as far as there are any; `ahead`: the other way round."""
    past, future = _told(before, "begun", cycle), _told(after, "starting", cycle)
    return future + past if ahead else past + future


def _runs(stretch: Stretch | None, day: Day) -> bool:
    return stretch is not None and stretch.last >= day


def _ordered(
    cycle: Cycle, frame: Frame, day: Day, before: Stretch | None, after: Stretch | None
) -> list[Meant]:
    """Return the one before and the one after, the likelier first."""
    if frame.lean is not None and frame.mode is Mode.NEWS and not _close(cycle, before, after, day):
        ahead = frame.lean is Direction.FUTURE and not _runs(before, day)
        return _both(cycle, before, after, ahead=ahead)
    if isinstance(cycle, Decades):
        return _decades(cycle, before, day)
    if frame.mode is _FORWARD or (frame.nearest and not _close(cycle, before, after, day)):
        return _both(cycle, before, after, ahead=not _runs(before, day))
    if before is None or after is None or cycle.unit in _REPORTED or isinstance(cycle, Days):
        return _both(cycle, before, after)
    return _nearest(cycle, before, after, day)


def _close(cycle: Cycle, before: Stretch | None, after: Stretch | None, day: Day) -> bool:
    """Whether one date of the year lies so near that no tense can mean the other one."""
    if isinstance(cycle, Days) or before is None or after is None:
        return False
    return min((day - before.last).days, (after.first - day).days) <= _NEAR


def _carried(cycle: Cycle, frame: Frame, day: Day) -> list[Meant]:
    """Return what a narrative goes on with: of the year or month told before; of weekdays the first since."""
    if isinstance(cycle, Days):
        found = starting(cycle, day - dt.timedelta(1)) if day > dt.date.min else None
        return [*_told(found, "starting", cycle), *_told(ended(cycle, day), "last", cycle)]
    k = cycle.place(day)
    found = cycle.at(k)
    after = cycle.at(k + 1) if isinstance(cycle, _IN_YEARS) else None
    if found and after and frame.goes_on(after.first) and (day - found.last).days > _BEHIND:
        found = after
    elif frame.fine is not None and frame.fine.first.year < day.year:
        before = cycle.at(cycle.place(frame.fine.first))
        found = before if before and frame.goes_on(before.first) else found
    found = _back(cycle, frame, found)
    return [just(found, step_of("carried", cycle))] if found else []


def _back(cycle: Cycle, frame: Frame, found: Stretch | None) -> Stretch | None:
    """Return `found`, or where the narrative goes on once it is back from another year."""
    base, before = frame.fine, frame.before
    if base is None or before is None or found is None or isinstance(cycle, Monthly):
        return found
    if base.unit is Unit.YEAR:
        return found
    other = cycle.at(cycle.place(before.first))
    if frame.strands:
        return other
    gap = (found.first - base.first).days
    back = (other.first - before.first).days if other else -1
    return other if 0 <= back <= _NEXT and not 0 <= gap <= back + _MARGIN else found


def _decades(cycle: Decades, before: Stretch | None, day: Day) -> list[Meant]:
    """Return the last such decade; while it runs, that of the century before can be meant as well."""
    earlier = cycle.at(cycle.place(day) - 1) if _runs(before, day) else None
    return [*_told(before, "begun", cycle), *_told(earlier, "century-before", cycle)]


def _nearest(cycle: Cycle, before: Stretch, after: Stretch, day: Day) -> list[Meant]:
    """Return both, the nearer one first; of equally near ones the past."""
    if before.last >= day or day - before.last <= after.first - day:
        return [_side(before, cycle, -1, "nearest"), _side(after, cycle, 1, "other")]
    return [_side(after, cycle, 1, "nearest"), _side(before, cycle, -1, "other")]


def _side(found: Stretch, cycle: Cycle, side: int, rule: str) -> Meant:
    return just(found, step_of(rule, cycle, ("side", side)))


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
    if other:
        rule = "last-week" if side < 0 else "next-week"
        return [*meant, just(other, step_of(rule, node.cycle))]
    return meant


def _in_week(cycle: Days, day: Day, shift: int) -> Stretch | None:
    week = WEEKS.at(WEEKS.place(day) + shift)
    return starting(cycle, week.first - dt.timedelta(1)) if week and week.first > dt.date.min else None


def _this(node: Pick, frame: Frame, day: Day) -> list[Meant]:
    cycle = node.cycle
    if not cycle.named:
        return _told(cycle.at(cycle.place(day)), "this", cycle)
    if isinstance(cycle, Days):
        found = _told(_in_week(cycle, day, 0), "this", cycle) or _bare(node, frame, day)
        return _this_or_over(found, frame, day) if cycle is WEEKENDS else found
    if isinstance(cycle, Yearly) and cycle.unit is Unit.SEASON:
        return _season(node, frame, day)
    return _told(cycle.at(cycle.place(day)), "this", cycle)


def _this_or_over(found: list[Meant], frame: Frame, day: Day) -> list[Meant]:
    """Return this weekend, and the one that is over: news that look back mean it, early in the week."""
    coming = bool(found and found[0].head and found[0].head.first > day)
    if frame.mode is not Mode.NEWS or not coming:
        return found
    over = _told(ended(WEEKENDS, day), "last", WEEKENDS)
    past = Direction.PAST in (frame.direction, frame.lean)
    return [*over, *found] if past else [*found, *over]


def _season(node: Pick, frame: Frame, day: Day) -> list[Meant]:
    """Return the season of the year; winter, which two years share, is the nearest one."""
    bare = _bare(node, frame, day)
    of_year = [
        one for one in bare if one.head and one.tail and one.head.first.year == one.tail.last.year == day.year
    ]
    return (bare if frame.mode is Mode.NARRATIVE else of_year or bare)[:1]


def _shift(node: Pick, frame: Frame, day: Day) -> list[Meant]:
    cycle = node.cycle
    found = cycle.at(cycle.place(day) + node.k)
    now = node.whence is _NOW and frame.mode is _NARRATIVE
    plain = [just(found, _shift_step(cycle.unit, node.k, now))] if found else []
    if not node.rolling or abs(node.k) != 1 or cycle is DAYS:
        return plain
    if node.rolling == 1 and not _long(cycle):
        return plain
    rolled = _rolled(cycle, day, node.k)
    return [*rolled, *plain] if node.rolling == 2 else [*plain, *rolled]


@lru_cache(maxsize=1024)
def _shift_step(unit: Unit, by: int, now: bool) -> Step:
    """Return the step that went by so many units, `now` from the day of publication of a narrative."""
    told: tuple[tuple[str, object], ...] = (("unit", unit), ("by", by))
    return Step("shift", (*told, ("whence", Whence.NOW)) if now else told)


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
        return YEARS.at(day.year + count * _MONTHS_OF[unit] // 12)
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
