"""What is meant + a day -> what it can be, best first: one function for each kind of meaning."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

from timeline.dates import meaning as m
from timeline.dates.bag import unit_cycle
from timeline.dates.cycles import (
    Anniversary,
    Monthly,
    Stretch,
    begun,
    nth,
    single,
    starting,
)
from timeline.dates.frame import Frame, Meant, NoReadingError, just
from timeline.dates.language import UNITS, load
from timeline.dates.picks import facts, pick
from timeline.dates.spans import away, counted_step, is_about, portion
from timeline.model.date import Day
from timeline.model.reading import Direction, Mode, Step, Unit, Why


def evaluate(node: m.Node, frame: Frame) -> list[Meant]:
    """Return what `node` can mean from the frame's day, best first, never empty. Raises NoReadingError."""
    return _EVALUATORS[type(node)](node, frame)


def _wholes(node: m.Node, frame: Frame) -> list[tuple[Meant, Stretch]]:
    """Return what `node` can be, as unbroken stretches."""
    found = []
    for meant in evaluate(node, frame):
        if meant.head is None or meant.tail is None:
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        if meant.head is meant.tail:
            found.append((meant, meant.head))
    if not found:
        raise NoReadingError(Why.NOT_UNDERSTOOD)
    return found


def _again(meant: Meant, stretch: Stretch, step: Step) -> Meant:
    return Meant(stretch, stretch, stretch.unit, (*meant.steps, step), meant.about, meant.anchored)


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
        found += _winter_before(node, meant, whole, step)
    if not found:
        raise _no_such_day(node.cycle, _wholes(node.whole, frame)[0][1])
    return found


def _winter_before(node: m.Within, meant: Meant, whole: Stretch, step: Step) -> list[Meant]:
    """Return the winter that ends in the year: "winter 2024" can be either."""
    if node.cycle.unit is not Unit.SEASON or whole.unit is not Unit.YEAR or node.which:
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
            stretch = starting(node.cycle, inner.first)
        if stretch:
            found.append(_again(meant, stretch, Step("around", facts(node.cycle))))
    if not found:
        raise NoReadingError(Why.OUT_OF_CALENDAR)
    return found


def _portion(node: m.Portion, frame: Frame) -> list[Meant]:
    step = Step("portion", (("number", node.number), ("of", node.of)))
    return [
        _again(meant, portion(whole, node.number, node.of), step)
        for meant, whole in _wholes(node.whole, frame)
    ]


def _on_weekday(node: m.OnWeekday, frame: Frame) -> list[Meant]:
    meant = evaluate(node.inner, frame)
    fitting = [one for one in meant if one.head and one.head.first.isoweekday() == node.weekday]
    if fitting:
        step = Step("weekday", (("weekday", node.weekday),))
        return [one._replace(steps=(*one.steps, step)) for one in fitting]
    day = meant[0].head.first if meant[0].head else dt.date.min
    raise NoReadingError(
        Why.WEEKDAY_MISMATCH, f"{weekday_name(day)}, {day.isoformat()}", node.start, node.end
    )


def weekday_name(day: Day) -> str:
    """Return the English name of the day's weekday, for failures."""
    number = day.isoweekday()
    names = (word for word, entry in load("en").words.items() if entry.senses.get("weekday") == number)
    return next(names).title()


def _counted(node: m.Counted, frame: Frame) -> list[Meant]:
    step = counted_step(node.amount, node.side)
    about = is_about(node.amount)
    if node.origin is None:
        return [just(_reached(frame.anchor(), node.amount, node.side), step, about=about)]
    found = []
    for meant, origin in _wholes(node.origin, frame):
        stretch = _from_day(origin, node.amount, node.side)
        found.append(_again(meant, stretch, step)._replace(about=meant.about or about))
    return found


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
    day = frame.anchor()
    far = _reached(day, node.amount, node.side)
    near = _reached(day, node.amount._replace(quarters=0, quality=m.Quality.PLAIN), node.side)
    if near.unit is not far.unit:
        near = unit_cycle(far.unit).at(unit_cycle(far.unit).place(day)) or near
    head, tail = (far, near) if node.side < 0 else (near, far)
    step = Step("running", counted_step(node.amount, node.side).facts)
    return [Meant(head, tail, far.unit, (step,), is_about(node.amount))]


def _lasting(node: m.Lasting, frame: Frame) -> list[Meant]:
    start = _reached(frame.anchor(), node.amount, -1)
    steps = (counted_step(node.amount, -1), Step("goes-on"))
    return [Meant(start, None, start.unit, steps, is_about(node.amount))]


def _span(node: m.Span, frame: Frame) -> list[Meant]:
    if node.joined:
        return _joined(node, frame)
    first, last = _ends(node, frame)
    if first.head is None or last.tail is None:
        raise NoReadingError(Why.NOT_UNDERSTOOD)
    if first.head.first > last.tail.last:
        raise NoReadingError(Why.REVERSED, f"{first.head.first.isoformat()} > {last.tail.last.isoformat()}")
    unit = min(first.unit, last.unit, key=list(Unit).index)
    steps = (*first.steps, *(step for step in last.steps if step not in first.steps), Step("span"))
    return [
        Meant(first.head, last.tail, unit, steps, first.about or last.about, first.anchored or last.anchored)
    ]


def _ends(node: m.Span, frame: Frame) -> tuple[Meant, Meant]:
    """Resolve the end that is told by itself, then the other one from there."""
    if _loose(node.last) and not _loose(node.first):
        first = evaluate(node.first, frame)[0]
        day = first.tail.last if first.tail else None
        last = evaluate(node.last, frame._replace(day=day, direction=Direction.FUTURE))[0]
        return first, last._replace(anchored=first.anchored)
    last = evaluate(node.last, frame)[0]
    if not _loose(node.first):
        return evaluate(node.first, frame)[0], last
    day = last.head.first if last.head else None
    first = evaluate(node.first, frame._replace(day=day, direction=Direction.PAST))[0]
    return first._replace(anchored=last.anchored), last


def _loose(node: m.Node) -> bool:
    """Whether a name without its year is all there is, so that the other end decides."""
    if isinstance(node, m.Pick):
        return node.how is m.How.BARE
    if isinstance(node, m.Within | m.Portion):
        return _loose(node.whole)
    if isinstance(node, m.OnWeekday | m.About | m.Around):
        return _loose(node.inner)
    return False


def _joined(node: m.Span, frame: Frame) -> list[Meant]:
    """Return "14 and 15 December": two that follow each other, and no others."""
    found = _span(node._replace(joined=False), frame)
    first, last = _ends(node, frame)
    if first.tail is None or last.head is None or (last.head.first - first.tail.last).days != 1:
        raise NoReadingError(Why.NOT_UNDERSTOOD)
    return found


def _since(node: m.Since, frame: Frame) -> list[Meant]:
    if node.ahead:
        frame = frame._replace(nearest=True)
    elif frame.mode is not Mode.FORWARD:
        frame = frame._replace(direction=Direction.PAST)
    found = []
    for meant in evaluate(node.start, frame):
        if meant.head is None:
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        found.append(meant._replace(tail=None, steps=(*meant.steps, Step("goes-on"))))
    return found


def _until(node: m.Until, frame: Frame) -> list[Meant]:
    found = []
    for meant in evaluate(node.end, frame._replace(nearest=True)):
        if meant.tail is None:
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        found.append(meant._replace(head=None, steps=(*meant.steps, Step("up-to"))))
    return found


def _side(node: m.Side, frame: Frame) -> list[Meant]:
    found = []
    for meant, inner in _wholes(node.inner, frame):
        edge = (inner.first if node.side < 0 else inner.last).toordinal() + node.side
        if not 1 <= edge <= dt.date.max.toordinal():
            raise NoReadingError(Why.OUT_OF_CALENDAR)
        stretch = single(dt.date.fromordinal(edge))
        head, tail = (None, stretch) if node.side < 0 else (stretch, None)
        step = Step("before" if node.side < 0 else "after")
        found.append(
            Meant(head, tail, inner.unit, (*meant.steps, step), meant.about, meant.anchored, apart=True)
        )
    return found


def _night(node: m.Night, frame: Frame) -> list[Meant]:
    found = []
    for meant, inner in _wholes(node.inner, frame):
        if inner.unit is not Unit.DAY or inner.first == dt.date.min:
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        stretch = inner._replace(first=inner.first - dt.timedelta(1))
        found.append(_again(meant, stretch, Step("night")))
    return found


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


def _vague(_node: m.Unclear | m.Duration, _frame: Frame) -> list[Meant]:
    raise NoReadingError(Why.VAGUE)


_EVALUATORS: Final[dict[type, Callable[[Any, Frame], list[Meant]]]] = {
    m.Pick: pick,
    m.Within: _within,
    m.Around: _around,
    m.Portion: _portion,
    m.OnWeekday: _on_weekday,
    m.Counted: _counted,
    m.Running: _running,
    m.Lasting: _lasting,
    m.Duration: _vague,
    m.Span: _span,
    m.Since: _since,
    m.Until: _until,
    m.Side: _side,
    m.Night: _night,
    m.About: _about,
    m.Either: _either,
    m.Unclear: _vague,
}
