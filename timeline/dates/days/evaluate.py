"""What is meant + a day -> what it can be, best first: one function for each kind of meaning."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final

from timeline.dates import meaning as m
from timeline.dates.cycles import (
    QUARTERS,
    Anniversary,
    Monthly,
    Stretch,
    Yearly,
    begun,
    ended,
    nth,
    shifted,
    single,
    starting,
)
from timeline.dates.days import durations, ranges
from timeline.dates.days.dispatch import EVALUATORS, evaluate, wholes
from timeline.dates.days.durations import from_day, reached
from timeline.dates.days.frame import Frame, Meant, NoReadingError, again, just, looking, to_the_nearest
from timeline.dates.days.picks import pick, step_of
from timeline.dates.days.spans import counted_step, is_about, portion
from timeline.dates.feasts import Feast
from timeline.dates.language import UNITS, load
from timeline.model.date import Day
from timeline.model.reading import Direction, Mode, Step, Unit, Why

__all__ = ["evaluate"]

_LONGEST_MONTH: Final = 31
_PERHAPS: Final = Step("perhaps")
_A_YEAR: Final = m.Amount(4, UNITS.index("year"))
_YEAR, _SEASON, _BOUNDED = Unit.YEAR, Unit.SEASON, m.Quality.BOUNDED
_ONCE_A_YEAR: Final = (Anniversary, Yearly)


def _within(node: m.Within, frame: Frame) -> list[Meant]:
    found = []
    step = step_of("within", node.cycle, ("which", node.which))
    for meant, whole in wholes(node.whole, frame):
        once = whole.unit is _YEAR and isinstance(node.cycle, _ONCE_A_YEAR)
        if once and node.which == 0:
            stretch = node.cycle.at(whole.first.year)
        else:
            stretch = nth(node.cycle, whole, node.which or 1)
        if stretch is None:
            continue
        if node.which == 0 and not once and nth(node.cycle, whole, 2):
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        found.append(again(meant, stretch, step))
        found += _turned_before(node, meant, whole, step)
    if not found:
        raise _no_such_day(node.cycle, wholes(node.whole, frame)[0][1])
    return found


def _turned_before(node: m.Within, meant: Meant, whole: Stretch, step: Step) -> list[Meant]:
    """Return the winter that ends in the year: "winter 2024" can be either, as can a turn of the year."""
    turning = node.cycle.unit is _SEASON or (isinstance(node.cycle, Feast) and node.cycle.turns)
    if not turning or whole.unit is not _YEAR or node.which:
        return []
    before = node.cycle.at(whole.first.year - 1)
    return [again(meant, before, step)] if before and before.last >= whole.first else []


def _no_such_day(cycle: object, whole: Stretch) -> NoReadingError:
    if isinstance(cycle, Anniversary):
        return NoReadingError(Why.NO_SUCH_DAY, f"{whole.first.year:04}-{cycle.month:02}-{cycle.day:02}")
    if isinstance(cycle, Monthly):
        return NoReadingError(Why.NO_SUCH_DAY, f"{whole.first.year:04}-{whole.first.month:02}-{cycle.day:02}")
    return NoReadingError(Why.NO_SUCH_DAY)


def _around(node: m.Around, frame: Frame) -> list[Meant]:
    found = []
    for meant, inner in wholes(node.inner, frame):
        stretch = begun(node.cycle, inner.first)
        if stretch and stretch.last < inner.first:
            stretch = _nearer(stretch, starting(node.cycle, inner.first), inner)
        if stretch:
            found.append(again(meant, stretch, step_of("around", node.cycle)))
    if not found:
        raise NoReadingError(Why.OUT_OF_CALENDAR)
    return found


def _nearer(before: Stretch, after: Stretch | None, inner: Stretch) -> Stretch | None:
    """Return the weekend that a day beside one belongs to: that of a feast on a Monday lies before it."""
    if after is None or inner.first - before.last < after.first - inner.last:
        return before
    return after


def _portion(node: m.Portion, frame: Frame) -> list[Meant]:
    step = _portion_step(node.number, node.of)
    return [
        again(
            meant,
            portion(whole, node.number, node.of, wide=frame.mode is Mode.FORWARD, exact=node.exact),
            step,
        )
        for meant, whole in wholes(node.whole, frame)
    ]


@lru_cache
def _portion_step(number: int, of: int) -> Step:
    return Step("portion", (("number", number), ("of", of)))


def _on_weekday(node: m.OnWeekday, frame: Frame) -> list[Meant]:
    meant = evaluate(node.inner, frame)
    fitting = [one for one in meant if one.head and one.head.first.isoweekday() == node.weekday]
    if fitting and (fitting[0] is meant[0] or _near(fitting[0], frame)):
        step = Step("weekday", (("weekday", node.weekday),))
        return [one._replace(steps=(*one.steps, step)) for one in fitting]
    if frame.mode is Mode.FORWARD and (found := _coming_day(node, frame)) is not None:
        return [found]
    day = meant[0].head.first if meant[0].head else dt.date.min
    raise NoReadingError(
        Why.WEEKDAY_MISMATCH, f"{weekday_name(day)}, {day.isoformat()}", node.start, node.end
    )


_NEAR: Final = 200
"""Half a year and some weeks, in days: so far away a weekday may choose a date, though another is nearer."""


def _coming_day(node: m.OnWeekday, frame: Frame) -> Meant | None:
    """Return the first day of that number to come that has the weekday, as who plans says it: "Fri 31"."""
    cycle = node.inner.cycle if isinstance(node.inner, m.Pick) and node.inner.how is m.How.BARE else None
    stretch = single(frame.anchor())
    while isinstance(cycle, Monthly):
        coming = starting(cycle, stretch.first)
        if coming is None or (coming.first - frame.anchor()).days > _NEAR:
            return None
        if coming.first.isoweekday() == node.weekday:
            return just(coming, step_of("starting", cycle), Step("weekday", (("weekday", node.weekday),)))
        stretch = coming
    return None


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
    names = (word for word, senses in load("en").words.items() if senses.get("weekday") == number)
    return next(names).title()


def _counted(node: m.Counted, frame: Frame) -> list[Meant]:
    if node.amount.quality is _BOUNDED:
        raise NoReadingError(Why.VAGUE)  # "at least two years ago" is any time before that
    step = counted_step(node.amount, node.side)
    about = is_about(node.amount)
    if (node.same and not node.absolute) or _compares(node, frame):
        return _compared(node, frame, step)
    if node.origin is None:
        return _counted_on(node, frame, step)
    found = []
    if node.ahead:
        frame = to_the_nearest(frame)
    for meant, origin in wholes(node.origin, frame):
        stretch = from_day(origin, node.amount, node.side)
        if meant.unsure and stretch.grain < origin.grain:
            raise NoReadingError(Why.VAGUE)
        found.append(again(meant, stretch, step)._replace(about=meant.about or about))
    return found


def _compares(node: m.Counted, frame: Frame) -> bool:
    """Whether "a year ago" compares the quarter that the report speaks of."""
    year = node.amount == _A_YEAR and node.side < 0 and node.origin is None
    return year and not node.absolute and frame.mode is Mode.NEWS and frame.quarter is not None


def _compared(node: m.Counted, frame: Frame, step: Step) -> list[Meant]:
    """Return the same quarter of the year before, and the year before itself."""
    day, quarter = frame.anchor(), frame.quarter
    if quarter is None or quarter.first > day:
        quarter = ended(QUARTERS, day)
    found = shifted(quarter, node.side * 12 * node.amount.quarters // 4) if quarter else None
    plain = _counted_on(node, frame, step)
    return [just(found, step, Step("compared")), *plain] if found else plain


def _same_quarter(node: m.Compared, frame: Frame) -> list[Meant]:
    """Return the quarter that the report speaks of, in the year that is told."""
    found = []
    for meant, year in wholes(node.year, frame):
        quarter = frame.quarter
        moved = shifted(quarter, 12 * (year.first.year - quarter.first.year)) if quarter else None
        if moved is None:
            raise NoReadingError(Why.VAGUE)
        found.append(again(meant, moved, Step("compared")))
    return found


def _counted_on(node: m.Counted, frame: Frame, step: Step) -> list[Meant]:
    """Count from the anchor, or from what was told; days cannot be counted from a whole month."""
    base = frame.base(node.whence)
    if base is None:
        raise NoReadingError(Why.NEEDS_ANCHOR)
    found = reached(base.first if node.side < 0 else base.last, node.amount, node.side)
    if found.grain < base.grain:
        if frame.fine is None or found.grain < frame.fine.grain:
            raise NoReadingError(Why.NEEDS_ANCHOR)
        return _counted_on(node, frame._replace(told=frame.fine), step)
    return [just(found, step, about=is_about(node.amount))]


def _numeral(node: m.Numeral, frame: Frame) -> list[Meant]:
    if frame.mode is Mode.FORWARD and node.day <= _LONGEST_MONTH:
        return pick(m.Pick(Monthly(node.day)), frame)
    raise NoReadingError(Why.NOT_UNDERSTOOD, str(node.day), node.start, node.end)


def _about(node: m.About, frame: Frame) -> list[Meant]:
    return [meant._replace(about=True) for meant in evaluate(node.inner, frame)]


def _perhaps(node: m.Perhaps, frame: Frame) -> list[Meant]:
    return [
        meant._replace(unsure=True, steps=(*meant.steps, _PERHAPS)) for meant in evaluate(node.inner, frame)
    ]


def _back(node: m.Back, frame: Frame) -> list[Meant]:
    return evaluate(node.inner, looking(frame, Direction.PAST))


def _apposed(node: m.Apposed, frame: Frame) -> list[Meant]:
    """Return the date in the year that the day is in; without such a year all that it can be."""
    dates = evaluate(node.date, frame)
    try:
        said = evaluate(node.said, frame)[0].head
    except NoReadingError:
        return dates
    return [one for one in dates if said and one.head and one.head.first == said.first] or dates


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


EVALUATORS.update(
    {
        m.Pick: pick,
        m.Numeral: _numeral,
        m.Within: _within,
        m.Around: _around,
        m.Portion: _portion,
        m.OnWeekday: _on_weekday,
        m.Counted: _counted,
        m.Compared: _same_quarter,
        m.Running: durations.running,
        m.Lasting: durations.lasting,
        m.Duration: durations.duration,
        m.Led: durations.led,
        m.Closed: durations.closed,
        m.Mention: durations.mention,
        m.Onward: durations.onward,
        m.Span: ranges.span,
        m.Next: ranges.beside,
        m.Since: ranges.since,
        m.Until: ranges.until,
        m.Side: ranges.side,
        m.SoFar: ranges.so_far,
        m.Night: ranges.night,
        m.About: _about,
        m.Back: _back,
        m.Perhaps: _perhaps,
        m.Apposed: _apposed,
        m.Either: _either,
        m.Later: durations.later,
        m.Unclear: durations.vague,
    }
)
