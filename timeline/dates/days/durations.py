"""Amounts of time + a day -> from when till when they last: "for four months", "the last ten years".

In a narrative they run on from what was told last, or lead up to it; in news up to the anchor, or from it.
"""

from __future__ import annotations

from typing import Final

from timeline.dates import meaning as m
from timeline.dates.cycles import SIZE, Stretch, around, single
from timeline.dates.days.dispatch import evaluate, wholes
from timeline.dates.days.frame import Frame, Meant, NoReadingError, just, looking
from timeline.dates.days.picks import step_of
from timeline.dates.days.spans import away, counted_step, exactly, in_years, is_about, opening
from timeline.dates.language import UNITS
from timeline.dates.units import unit_cycle, unit_of
from timeline.model.date import Day
from timeline.model.reading import Direction, Mode, Step, Unit, Why

_WHOLE: Final = 4
_LONGEST_MONTH: Final = 31
_LONGEST_YEAR: Final = 366
"""In days: the longest that an amount, or one of years, can be counted back from."""


def reached(day: Day, amount: m.Amount, side: int) -> Stretch:
    """Return where `amount` leads from `day`, as precise as it is; stop outside the calendar."""
    found = away(day, amount, side)
    if found is None:
        raise NoReadingError(Why.OUT_OF_CALENDAR)
    return found


_WHOLE_MONTHS: Final = ("month", "quarter", "half", "year", "decade", "century")


def from_day(origin: Stretch, amount: m.Amount, side: int) -> Stretch:
    """Count from a day to the very day: "a year before 5 May 2024" is 5 May 2023."""
    if origin.unit is Unit.DAY and UNITS[amount.unit] in _WHOLE_MONTHS and not is_about(amount):
        found = exactly(origin.first, amount, side)
        if found is None:
            raise NoReadingError(Why.OUT_OF_CALENDAR)
        return found
    return reached(origin.first if side < 0 else origin.last, amount, side)


def running(node: m.Running, frame: Frame) -> list[Meant]:
    """Let an amount end or begin with the anchor, in a narrative with what was told: "the last ten years"."""
    if node.side > 0 and frame.mode is Mode.NARRATIVE:
        return _run_on(node, frame)
    day = frame.anchor()
    far = reached(day, node.amount, node.side)
    near = reached(day, node.amount._replace(quarters=0, quality=m.Quality.PLAIN, days=0), node.side)
    if near.unit is not far.unit:
        near = unit_cycle(far.unit).at(unit_cycle(far.unit).place(day)) or near
    head, tail = (far, near) if node.side < 0 else (near, far)
    step = Step("running", counted_step(node.amount, node.side).facts)
    begin = day if node.side > 0 else _begin(day, node.amount)
    rolled = Meant(head, tail, far.unit, (step,), is_about(node.amount), begin=begin)
    wholes = _whole_units(node, day) if frame.mode is Mode.FORWARD else []
    return [*wholes, rolled]


def _run_on(node: m.Running, frame: Frame) -> list[Meant]:
    """Let an amount run on from what a narrative told last."""
    head = frame.base()
    if head is None:
        raise NoReadingError(Why.NEEDS_ANCHOR)
    far = reached(head.first, node.amount, 1)
    step = Step("running", counted_step(node.amount, 1).facts)
    return [Meant(head, far, far.unit, (step,), is_about(node.amount))]


def _whole_units(node: m.Running, day: Day) -> list[Meant]:
    """Return the units of the calendar, as who plans counts: "the next two weeks" begin on a Monday."""
    unit, (count, rest) = unit_of(node.amount.unit), divmod(node.amount.quarters, 4)
    if unit is None or rest or node.amount.days or is_about(node.amount):
        return []
    cycle = unit_cycle(unit)
    near, far = (cycle.at(cycle.place(day) + node.side * k) for k in (1, count))
    if near is None or far is None:
        return []
    head, tail = (far, near) if node.side < 0 else (near, far)
    return [Meant(head, tail, unit, (Step("units", counted_step(node.amount, node.side).facts),))]


def lasting(node: m.Lasting | m.Duration, frame: Frame) -> list[Meant]:
    """Let an amount go on since so long before the anchor: "for four months"."""
    if frame.mode is Mode.NARRATIVE and not (isinstance(node, m.Lasting) and node.since):
        return running(m.Running(node.amount, 1), frame)
    start = reached(frame.anchor(), node.amount, -1)
    steps = (counted_step(node.amount, -1), Step("goes-on"))
    begin = _begin(frame.anchor(), node.amount)
    return [Meant(start, None, start.unit, steps, is_about(node.amount), begin=begin)]


def led(node: m.Led, frame: Frame) -> list[Meant]:
    """Let an amount lead up to a date; one much longer than a month does not say where it began."""
    if node.end is None and (frame.mode is not Mode.NARRATIVE or frame.told is None):
        if node.only:
            raise NoReadingError(Why.VAGUE)
        return lasting(m.Lasting(node.amount), frame)
    ends = _told(frame) if node.end is None else wholes(node.end, frame)
    found = _led_up(node.amount, ends, exactly=node.end is not None)
    if node.only and not found:
        raise NoReadingError(Why.VAGUE)
    return found or evaluate(m.Duration(node.amount), frame)


def _led_up(amount: m.Amount, ends: list[tuple[Meant, Stretch]], *, exactly: bool) -> list[Meant]:
    """Return the amount up to each of `ends`, nothing where one is too long to count from."""
    longest = _LONGEST_YEAR if in_years(amount) else _LONGEST_MONTH
    if any((end.last - end.first).days > longest for _, end in ends):
        return []
    found = []
    for meant, end in ends:
        far = reached(end.first, amount, -1)
        if far.grain < end.grain:
            far = around(Unit.MONTH, far.first) or far
        steps = (*meant.steps, counted_step(amount, -1), Step("led-up"))
        begin, about = _begin(end.first, amount, exactly=exactly), is_about(amount) or meant.about
        found.append(
            Meant(far, end, far.unit, steps, about, meant.anchored, begin=begin, pinned=not meant.about)
        )
    return found


def closed(node: m.Closed, frame: Frame) -> list[Meant]:
    """Return so many units up to the end of a date, all of that inside; it is as fine as they are."""
    if node.over >= 0 and frame.direction is None and frame.mode is Mode.NEWS:
        over = closed(node, looking(frame, Direction.PAST))
        return over if node.over else [*over, *_to_come(node, frame)]
    unit = unit_of(node.amount.unit)
    if unit is None or unit is Unit.WEEKEND:  # weekends have days between them, and fill no period
        raise NoReadingError(Why.VAGUE)
    found = []
    for meant, end in wholes(node.end, frame):
        one = node.amount.quarters <= _WHOLE and unit is end.unit
        if one or SIZE[end.unit] > SIZE[unit]:
            raise NoReadingError(Why.VAGUE)
        first = opening(end, node.amount)
        if first is None:
            raise NoReadingError(Why.OUT_OF_CALENDAR)
        steps = (*meant.steps, counted_step(node.amount, -1), Step("closed"))
        about = meant.about or is_about(node.amount)
        found.append(Meant(first, end, end.unit, steps, about, meant.anchored, begin=first.first))
    return found


def _to_come(node: m.Closed, frame: Frame) -> list[Meant]:
    """Return the same of the next such date; nothing where the calendar has none."""
    try:
        return closed(node, looking(frame, Direction.FUTURE))
    except NoReadingError:
        return []


def mention(node: m.Mention, frame: Frame) -> list[Meant]:
    """Return the days on which the document told that what is mentioned began."""
    from timeline.dates.days.events import begin_of  # noqa: PLC0415 -- which few words need

    found = begin_of(node, frame.past, story=frame.mode is Mode.NARRATIVE)
    if found is None:
        raise NoReadingError(Why.VAGUE)
    return [just(found, Step("mention", (("names", node.names),)))._replace(unsure=True)]


def onward(node: m.Onward, frame: Frame) -> list[Meant]:
    """Let an amount run on from a date, or from what a narrative told last."""
    if node.origin is None and (frame.mode is not Mode.NARRATIVE or frame.told is None):
        raise NoReadingError(Why.VAGUE)
    return [
        _run_from(meant, head, node.amount)
        for meant, head in (_told(frame) if node.origin is None else wholes(node.origin, frame))
    ]


def _run_from(meant: Meant, head: Stretch, amount: m.Amount | None) -> Meant:
    if amount is None:
        steps = (*meant.steps, Step("runs-on"))
        return Meant(
            head, None, head.unit, steps, meant.about, meant.anchored, ended=True, unsure=meant.unsure
        )
    far = reached(head.first, amount, 1)
    if meant.unsure and far.grain < head.grain:
        raise NoReadingError(Why.VAGUE)  # days cannot be counted from a month that is not sure either
    steps = (*meant.steps, Step("running", counted_step(amount, 1).facts))
    about = meant.about or is_about(amount)
    return Meant(head, far, far.unit, steps, about, meant.anchored, unsure=meant.unsure)


def _told(frame: Frame) -> list[tuple[Meant, Stretch]]:
    """Return what a narrative told last, for a day also where that was a year it went on to."""
    told = frame.base(m.Whence.NARRATED)
    return [] if told is None else [(just(told), told)]


def _begin(day: Day, amount: m.Amount, *, exactly: bool = True) -> Day | None:
    """Return the day that lies so much before `day`, as if the amount had been told exactly.

    Without `exactly` it is the first of the month or year that lies so many before, as with "ago".
    """
    plain = amount._replace(quality=m.Quality.PLAIN)
    try:
        return (from_day(single(day), plain, -1) if exactly else reached(day, plain, -1)).first
    except NoReadingError:
        return None


def duration(node: m.Duration, frame: Frame) -> list[Meant]:
    """Let an amount run on from what a narrative told; elsewhere nothing says from when."""
    if frame.mode is not Mode.NARRATIVE or frame.told is None:
        raise NoReadingError(Why.VAGUE)
    meant = lasting(node, frame)
    if frame.day is None or meant[0].tail is None or meant[0].tail.first <= frame.day:
        return meant
    return _led_up(node.amount, _told(frame), exactly=False) or meant  # it cannot last beyond its telling


def _coming(unit: int, frame: Frame) -> list[Meant]:
    """Let what nobody can count run on from the anchor: "the next few days"."""
    day = frame.anchor()
    near = reached(day, m.Amount(0, unit), 1)
    return [Meant(near, None, near.unit, (Step("runs-on"),), ended=True, begin=day)]


def later(_node: m.Later, frame: Frame) -> list[Meant]:
    """Return some day after what was told: "a few days later"."""
    head = frame.told
    if head is None:
        raise NoReadingError(Why.VAGUE)
    return [Meant(head, None, head.unit, (Step("later"),), apart=True)]


def vague(node: m.Unclear, frame: Frame) -> list[Meant]:
    """Return what words without days say of what was told, or of the days behind the anchor."""
    if node.told is not None:
        return _of_told(node, node.told, frame)
    if node.ahead is not None and frame.mode is not Mode.NARRATIVE:
        return _coming(node.ahead, frame)
    if node.several and frame.mode is Mode.NARRATIVE and frame.told is not None:
        head = frame.told
        return [Meant(head, None, head.unit, (Step("runs-on"),), ended=True)]
    raise NoReadingError(Why.VAGUE)


def _of_told(node: m.Unclear, told: m.Pick, frame: Frame) -> list[Meant]:
    """Return what "the year" or "the period" says of what was told."""
    if told.cycle.unit is Unit.QUARTER and frame.quarter is not None:
        return [just(frame.quarter, step_of("this", told.cycle))]
    narrated = frame.mode is Mode.NARRATIVE and frame.told is not None
    if narrated and node.ranged is not None:
        return evaluate(node.ranged, frame)
    if narrated and told.cycle.unit is Unit.QUARTER:
        raise NoReadingError(Why.VAGUE)  # a story has no quarters that it did not tell of
    if narrated or frame.mode is Mode.FORWARD:
        return evaluate(told, frame)
    within = frame.within if node.same else None
    if within is not None and within.unit is told.cycle.unit:
        return evaluate(told, frame._replace(told=within))
    raise NoReadingError(Why.VAGUE)
