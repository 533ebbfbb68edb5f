"""What is meant + a day -> what it can be, best first: one function for each kind of meaning."""

from __future__ import annotations

import datetime as dt
from typing import Final

from timeline.dates import meaning as m
from timeline.dates import ranges
from timeline.dates.bag import unit_cycle, unit_of
from timeline.dates.cycles import (
    Anniversary,
    Monthly,
    Months,
    Stretch,
    begun,
    ended,
    nth,
    shifted,
    single,
    starting,
)
from timeline.dates.dispatch import EVALUATORS, evaluate
from timeline.dates.dispatch import again as _again
from timeline.dates.dispatch import wholes as _wholes
from timeline.dates.events import begin_of
from timeline.dates.feasts import Feast
from timeline.dates.frame import Frame, Meant, NoReadingError, just
from timeline.dates.language import UNITS, load
from timeline.dates.picks import facts, pick
from timeline.dates.spans import away, counted_step, in_years, is_about, portion
from timeline.model.date import Day
from timeline.model.reading import Mode, Step, Unit, Why

__all__ = ["evaluate"]

_LONGEST_MONTH: Final = 31
_LONGEST_YEAR: Final = 366
_YEAR: Final = UNITS.index("year")


def _within(node: m.Within, frame: Frame) -> list[Meant]:
    found = []
    step = Step("within", (*facts(node.cycle), ("which", node.which)))
    for meant, whole in _wholes(node.whole, frame):
        stretch = nth(node.cycle, whole, node.which or 1)
        if stretch is None:
            continue
        if node.which == 0 and nth(node.cycle, whole, 2):
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        found.append(_again(meant, stretch, step))
        found += _turned_before(node, meant, whole, step)
    if not found:
        raise _no_such_day(node.cycle, _wholes(node.whole, frame)[0][1])
    return found


def _turned_before(node: m.Within, meant: Meant, whole: Stretch, step: Step) -> list[Meant]:
    """Return the winter that ends in the year: "winter 2024" can be either, as can a turn of the year."""
    turning = node.cycle.unit is Unit.SEASON or (isinstance(node.cycle, Feast) and node.cycle.turns)
    if not turning or whole.unit is not Unit.YEAR or node.which:
        return []
    before = node.cycle.at(whole.first.year - 1)
    return [_again(meant, before, step)] if before and before.last >= whole.first else []


def _no_such_day(cycle: object, whole: Stretch) -> NoReadingError:
    if isinstance(cycle, Anniversary):
        return NoReadingError(Why.NO_SUCH_DAY, f"{whole.first.year:04}-{cycle.month:02}-{cycle.day:02}")
    if isinstance(cycle, Monthly):
        return NoReadingError(Why.NO_SUCH_DAY, f"{whole.first.year:04}-{whole.first.month:02}-{cycle.day:02}")
    return NoReadingError(Why.NO_SUCH_DAY)


def _around(node: m.Around, frame: Frame) -> list[Meant]:
    found = []
    for meant, inner in _wholes(node.inner, frame):
        stretch = begun(node.cycle, inner.first)
        if stretch and stretch.last < inner.first:
            stretch = _nearer(stretch, starting(node.cycle, inner.first), inner)
        if stretch:
            found.append(_again(meant, stretch, Step("around", facts(node.cycle))))
    if not found:
        raise NoReadingError(Why.OUT_OF_CALENDAR)
    return found


def _nearer(before: Stretch, after: Stretch | None, inner: Stretch) -> Stretch | None:
    """Return the weekend that a day beside one belongs to: that of a feast on a Monday lies before it."""
    if after is None or inner.first - before.last < after.first - inner.last:
        return before
    return after


def _portion(node: m.Portion, frame: Frame) -> list[Meant]:
    step = Step("portion", (("number", node.number), ("of", node.of)))
    return [
        _again(meant, portion(whole, node.number, node.of, wide=frame.mode is Mode.FORWARD), step)
        for meant, whole in _wholes(node.whole, frame)
    ]


def _on_weekday(node: m.OnWeekday, frame: Frame) -> list[Meant]:
    meant = evaluate(node.inner, frame)
    fitting = [one for one in meant if one.head and one.head.first.isoweekday() == node.weekday]
    if fitting and (fitting[0] is meant[0] or _near(fitting[0], frame)):
        step = Step("weekday", (("weekday", node.weekday),))
        return [one._replace(steps=(*one.steps, step)) for one in fitting]
    day = meant[0].head.first if meant[0].head else dt.date.min
    raise NoReadingError(
        Why.WEEKDAY_MISMATCH, f"{weekday_name(day)}, {day.isoformat()}", node.start, node.end
    )


_NEAR: Final = 200
"""Half a year and some weeks, in days: so far away a weekday may choose a date, though another is nearer."""


def _near(meant: Meant, frame: Frame) -> bool:
    """Whether a weekday may choose this reading: a wrong weekday must not move an event by a year.

    It may where the date lies before the anchor in the same year, or not much more than half a year away.
    """
    if frame.mode is Mode.NARRATIVE or frame.day is None or meant.head is None or not meant.anchored:
        return True
    past = meant.head.first <= frame.day and meant.head.first.year == frame.day.year
    return past or abs((meant.head.first - frame.day).days) <= _NEAR


def weekday_name(day: Day) -> str:
    """Return the English name of the day's weekday, for failures."""
    number = day.isoweekday()
    names = (word for word, entry in load("en").words.items() if entry.senses.get("weekday") == number)
    return next(names).title()


def _counted(node: m.Counted, frame: Frame) -> list[Meant]:
    if node.amount.quality is m.Quality.BOUNDED:
        raise NoReadingError(Why.VAGUE)  # "at least two years ago" is any time before that
    step = counted_step(node.amount, node.side)
    about = is_about(node.amount)
    if (node.same and not node.absolute) or _compares(node, frame):
        return _compared(node, frame, step)
    if node.origin is None:
        return _counted_on(node, frame, step)
    found = []
    for meant, origin in _wholes(node.origin, frame):
        stretch = _from_day(origin, node.amount, node.side)
        if meant.unsure and stretch.grain < origin.grain:
            raise NoReadingError(Why.VAGUE)
        found.append(_again(meant, stretch, step)._replace(about=meant.about or about))
    return found


def _compares(node: m.Counted, frame: Frame) -> bool:
    """Whether "a year ago" compares the quarter that the report speaks of."""
    year = node.amount == m.Amount(4, _YEAR) and node.side < 0 and node.origin is None
    return year and not node.absolute and frame.mode is Mode.NEWS and frame.quarter is not None


def _compared(node: m.Counted, frame: Frame, step: Step) -> list[Meant]:
    """Return the same quarter of the year before, and the year before itself."""
    day, quarter = frame.anchor(), frame.quarter
    if quarter is None or quarter.first > day:
        quarter = ended(Months(Unit.QUARTER), day)
    found = shifted(quarter, node.side * 12 * node.amount.quarters // 4) if quarter else None
    plain = _counted_on(node, frame, step)
    return [just(found, step, Step("compared")), *plain] if found else plain


def _counted_on(node: m.Counted, frame: Frame, step: Step) -> list[Meant]:
    """Count from the anchor, or from what was told; days cannot be counted from a whole month."""
    base = frame.base(node.whence)
    if base is None:
        raise NoReadingError(Why.NEEDS_ANCHOR)
    found = _reached(base.first if node.side < 0 else base.last, node.amount, node.side)
    if found.grain < base.grain:
        if frame.fine is None or found.grain < frame.fine.grain:
            raise NoReadingError(Why.NEEDS_ANCHOR)
        return _counted_on(node, frame._replace(told=frame.fine), step)
    return [just(found, step, about=is_about(node.amount))]


def _numeral(node: m.Numeral, frame: Frame) -> list[Meant]:
    if frame.mode is Mode.FORWARD and node.day <= _LONGEST_MONTH:
        return pick(m.Pick(Monthly(node.day)), frame)
    raise NoReadingError(Why.NOT_UNDERSTOOD, str(node.day), node.start, node.end)


def _reached(day: Day, amount: m.Amount, side: int) -> Stretch:
    found = away(day, amount, side)
    if found is None:
        raise NoReadingError(Why.OUT_OF_CALENDAR)
    return found


def _from_day(origin: Stretch, amount: m.Amount, side: int) -> Stretch:
    """Count from a day to the very day: "a year before 5 May 2024" is 5 May 2023."""
    from timeline.dates.calendar import shift  # noqa: PLC0415 -- dateutil, which few words need

    sizes = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
    name = UNITS[amount.unit]
    if origin.unit is Unit.DAY and name in sizes and not is_about(amount):
        day = shift(origin.first, side * amount.quarters * sizes[name] // 4)
        if day is None:
            raise NoReadingError(Why.OUT_OF_CALENDAR)
        return single(day)
    return _reached(origin.first if side < 0 else origin.last, amount, side)


def _running(node: m.Running, frame: Frame) -> list[Meant]:
    if node.side > 0 and frame.mode is Mode.NARRATIVE:
        return _run_on(node, frame)
    day = frame.anchor()
    far = _reached(day, node.amount, node.side)
    near = _reached(day, node.amount._replace(quarters=0, quality=m.Quality.PLAIN), node.side)
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
    far = _reached(head.first, node.amount, 1)
    step = Step("running", counted_step(node.amount, 1).facts)
    return [Meant(head, far, far.unit, (step,), is_about(node.amount))]


def _whole_units(node: m.Running, day: Day) -> list[Meant]:
    """Return the units of the calendar, as who plans counts: "the next two weeks" begin on a Monday."""
    unit, (count, rest) = unit_of(node.amount.unit), divmod(node.amount.quarters, 4)
    if unit is None or rest or is_about(node.amount):
        return []
    cycle = unit_cycle(unit)
    near, far = (cycle.at(cycle.place(day) + node.side * k) for k in (1, count))
    if near is None or far is None:
        return []
    head, tail = (far, near) if node.side < 0 else (near, far)
    return [Meant(head, tail, unit, (Step("units", counted_step(node.amount, node.side).facts),))]


def _lasting(node: m.Lasting | m.Duration, frame: Frame) -> list[Meant]:
    if frame.mode is Mode.NARRATIVE and not (isinstance(node, m.Lasting) and node.since):
        return _running(m.Running(node.amount, 1), frame)
    start = _reached(frame.anchor(), node.amount, -1)
    steps = (counted_step(node.amount, -1), Step("goes-on"))
    begin = _begin(frame.anchor(), node.amount)
    return [Meant(start, None, start.unit, steps, is_about(node.amount), begin=begin)]


def _led(node: m.Led, frame: Frame) -> list[Meant]:
    """Let an amount lead up to a date; one much longer than a month does not say where it began."""
    if node.end is None and (frame.mode is not Mode.NARRATIVE or frame.told is None):
        return _lasting(m.Lasting(node.amount), frame)
    ends = _told(frame) if node.end is None else _wholes(node.end, frame)
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
        far = _reached(end.first, amount, -1)
        if far.grain < end.grain:
            far = Months(Unit.MONTH).at(Months(Unit.MONTH).place(far.first)) or far
        steps = (*meant.steps, counted_step(amount, -1), Step("led-up"))
        begin, about = _begin(end.first, amount, exactly=exactly), is_about(amount) or meant.about
        found.append(
            Meant(far, end, far.unit, steps, about, meant.anchored, begin=begin, pinned=not meant.about)
        )
    return found


def _mention(node: m.Mention, frame: Frame) -> list[Meant]:
    """Return the days on which the document told that what is mentioned began."""
    found = begin_of(node, frame.past, story=frame.mode is Mode.NARRATIVE)
    if found is None:
        raise NoReadingError(Why.VAGUE)
    return [just(found, Step("mention", (("names", node.names),)))._replace(unsure=True)]


def _onward(node: m.Onward, frame: Frame) -> list[Meant]:
    """Let an amount run on from a date, or from what a narrative told last."""
    if node.origin is None and (frame.mode is not Mode.NARRATIVE or frame.told is None):
        raise NoReadingError(Why.VAGUE)
    return [
        _run_from(meant, head, node.amount)
        for meant, head in (_told(frame) if node.origin is None else _wholes(node.origin, frame))
    ]


def _run_from(meant: Meant, head: Stretch, amount: m.Amount | None) -> Meant:
    if amount is None:
        steps = (*meant.steps, Step("runs-on"))
        return Meant(
            head, None, head.unit, steps, meant.about, meant.anchored, ended=True, unsure=meant.unsure
        )
    far = _reached(head.first, amount, 1)
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
        return (_from_day(single(day), plain, -1) if exactly else _reached(day, plain, -1)).first
    except NoReadingError:
        return None


def _about(node: m.About, frame: Frame) -> list[Meant]:
    return [meant._replace(about=True) for meant in evaluate(node.inner, frame)]


def _either(node: m.Either, frame: Frame) -> list[Meant]:
    """Return both readings, or the one that the calendar has."""
    try:
        first = evaluate(node.first, frame)
    except NoReadingError as stop:
        if stop.failure.why not in (Why.NO_SUCH_DAY, Why.WEEKDAY_MISMATCH):
            raise
        return evaluate(node.second, frame)
    try:
        return first + evaluate(node.second, frame)
    except NoReadingError:
        return first


def _duration(node: m.Duration, frame: Frame) -> list[Meant]:
    """Let an amount run on from what a narrative told; elsewhere nothing says from when."""
    if frame.mode is not Mode.NARRATIVE or frame.told is None:
        raise NoReadingError(Why.VAGUE)
    meant = _lasting(node, frame)
    if frame.day is None or meant[0].tail is None or meant[0].tail.first <= frame.day:
        return meant
    return _led_up(node.amount, _told(frame), exactly=False) or meant  # it cannot last beyond its telling


def _coming(unit: int, frame: Frame) -> list[Meant]:
    """Let what nobody can count run on from the anchor: "the next few days"."""
    day = frame.anchor()
    near = _reached(day, m.Amount(0, unit), 1)
    return [Meant(near, None, near.unit, (Step("runs-on"),), ended=True, begin=day)]


def _later(_node: m.Later, frame: Frame) -> list[Meant]:
    head = frame.told
    if head is None:
        raise NoReadingError(Why.VAGUE)
    return [Meant(head, None, head.unit, (Step("later"),), apart=True)]


def _vague(node: m.Unclear, frame: Frame) -> list[Meant]:
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
        return [just(frame.quarter, Step("this", facts(told.cycle)))]
    narrated = frame.mode is Mode.NARRATIVE and frame.told is not None
    if narrated and node.ranged is not None:
        return evaluate(node.ranged, frame)
    if narrated or frame.mode is Mode.FORWARD:
        return evaluate(told, frame)
    within = frame.within if node.same else None
    if within is not None and within.unit is told.cycle.unit:
        return evaluate(told, frame._replace(told=within))
    raise NoReadingError(Why.VAGUE)


EVALUATORS.update(
    {
        m.Pick: pick,
        m.Numeral: _numeral,
        m.Within: _within,
        m.Around: _around,
        m.Portion: _portion,
        m.OnWeekday: _on_weekday,
        m.Counted: _counted,
        m.Running: _running,
        m.Lasting: _lasting,
        m.Duration: _duration,
        m.Led: _led,
        m.Mention: _mention,
        m.Onward: _onward,
        m.Span: ranges.span,
        m.Next: ranges.beside,
        m.Since: ranges.since,
        m.Until: ranges.until,
        m.Side: ranges.side,
        m.SoFar: ranges.so_far,
        m.Night: ranges.night,
        m.About: _about,
        m.Either: _either,
        m.Later: _later,
        m.Unclear: _vague,
    }
)
