"""What lies between two times, from one on, up to one, beside one."""

from __future__ import annotations

import datetime as dt
from typing import Final

from timeline.dates import meaning as m
from timeline.dates.cycles import LAST_DAY, Days, Stretch, around, ended, single, starting
from timeline.dates.days.dispatch import evaluate, wholes
from timeline.dates.days.frame import (
    Frame,
    Meant,
    NoReadingError,
    again,
    beyond,
    counted_as,
    looking,
    reaching,
    to_the_nearest,
)
from timeline.dates.days.picks import step_of
from timeline.model.reading import Direction, Mode, Step, Unit, Why


def span(node: m.Span, frame: Frame) -> list[Meant]:
    """Return what lies from one to the other, or the one or the other."""
    found, stopped = [], None
    for first, last in _ends(node, frame):
        try:
            found.append(_chosen(first, last) if node.either else _spanned(first, last, joined=node.joined))
        except NoReadingError as stop:
            stopped = stopped or stop
    if stopped and not found:
        raise stopped
    return found


def _chosen(first: Meant, last: Meant) -> Meant:
    """Return the one or the other of two stretches: "14 or 15 December"."""
    if first.head != first.tail or last.head != last.tail:
        raise NoReadingError(Why.NOT_UNDERSTOOD)
    spanned = _spanned(first, last, joined=False)
    return spanned._replace(steps=(*spanned.steps[:-1], Step("either")), either=True)


def beside(node: m.Next, frame: Frame) -> list[Meant]:
    """Return the first stretch beside a date, or the second and so on, on either side of it."""
    found, step = [], step_of("beside", node.cycle, ("side", node.side), ("which", node.which))
    for meant, origin in wholes(node.origin, frame):
        stretch: Stretch | None = origin
        for _ in range(node.which):
            stretch = stretch and _neighbour(node, stretch)
        if stretch is not None:
            found.append(again(meant, stretch, step))
    if not found:
        raise NoReadingError(Why.OUT_OF_CALENDAR)
    return found


def _neighbour(node: m.Next, stretch: Stretch) -> Stretch | None:
    return starting(node.cycle, stretch.last) if node.side > 0 else ended(node.cycle, stretch.first)


_UNITS: Final = tuple(Unit)
_BARE, _FUTURE, _PAST = m.How.BARE, Direction.FUTURE, Direction.PAST
_SPAN, _GOES_ON, _UP_TO = Step("span"), Step("goes-on"), Step("up-to")


def _spanned(first: Meant, last: Meant, *, joined: bool) -> Meant:
    """Return what lies from one to the other; `joined` ("14 and 15 December") are two next to each other."""
    if first.head is None or first.tail is None or last.head is None or last.tail is None:
        raise NoReadingError(Why.NOT_UNDERSTOOD)
    if first.head.first > last.tail.last:
        raise NoReadingError(Why.REVERSED, f"{first.head.first.isoformat()} > {last.tail.last.isoformat()}")
    if joined and (last.head.first - first.tail.last).days != 1:
        raise NoReadingError(Why.NOT_UNDERSTOOD)
    unit = min(first.unit, last.unit, key=_UNITS.index)
    steps = (*first.steps, *(step for step in last.steps if step not in first.steps), _SPAN)
    about, anchored = first.about or last.about, first.anchored or last.anchored
    unsure = first.unsure or last.unsure
    return Meant(first.head, last.tail, unit, steps, about, anchored, unsure=unsure)


def _ends(node: m.Span, frame: Frame) -> list[tuple[Meant, Meant]]:
    """Resolve the end that is told by itself, then the other one from each of its readings."""
    if _loose(node.last) and not _loose(node.first):
        firsts = evaluate(node.first, frame)
        return [(first, _beyond(node.last, first.tail, 1, frame, first)) for first in firsts]
    lasts = evaluate(node.last, frame)
    if _loose(node.first):
        return [(_beyond(node.first, last.head, -1, frame, last), last) for last in lasts]
    firsts = evaluate(node.first, frame)
    return list(zip(firsts, lasts, strict=True)) if len(firsts) == len(lasts) else [(firsts[0], lasts[0])]


def _beyond(node: m.Node, end: Stretch | None, side: int, frame: Frame, other: Meant) -> Meant:
    """Return the nearest that `node` can be after (1) or before (-1) the end that is known."""
    day = None if end is None else end.last if side > 0 else end.first
    direction = _FUTURE if side > 0 else _PAST
    return counted_as(evaluate(node, beyond(frame, day, direction))[0], other)


def _loose(node: m.Node) -> bool:
    """Whether a name without its year is all there is, so that the other end decides."""
    if isinstance(node, m.Pick):
        return node.how is _BARE
    if isinstance(node, m.Within | m.Portion):
        return _loose(node.whole)
    if isinstance(node, m.OnWeekday | m.About | m.Around):
        return _loose(node.inner)
    return False


def since(node: m.Since, frame: Frame) -> list[Meant]:
    """Return what goes on from then."""
    if node.turned:
        frame = _turned(node, frame)
    elif frame.mode is not Mode.FORWARD:
        frame = looking(frame, Direction.PAST)
    found = []
    for meant in evaluate(node.start, frame):
        if meant.head is None:
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        found.append(reaching(meant, meant.head, None, _GOES_ON))
    return found


def _turned(node: m.Since, frame: Frame) -> Frame:
    """Let what was, or of weekdays what is coming, lead where the sentence does not say which."""
    if frame.lean is not None:
        return frame
    if node.turned < 0:
        return frame._replace(lean=Direction.PAST)
    return frame._replace(nearest=_weekly(node.start))


def _weekly(node: m.Node) -> bool:
    """Whether a weekday or weekend is meant, without a week."""
    name = m.named(node)
    return isinstance(name, m.Pick) and isinstance(name.cycle, Days)


def until(node: m.Until, frame: Frame) -> list[Meant]:
    """Return what went on up to then, and began nobody says when."""
    found = []
    for meant in evaluate(node.end, to_the_nearest(frame)):
        if meant.tail is None:
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        found.append(reaching(meant, None, meant.tail, _UP_TO))
    return found


def side(node: m.Side, frame: Frame) -> list[Meant]:
    """Return some day before or after, of all there are or of the nearest ones."""
    found = []
    if node.coming:
        frame = to_the_nearest(frame)  # "Friday at the latest" is the coming one
    for meant, inner in wholes(node.inner, frame):
        edge = _edge(inner, node)
        if not 1 <= edge <= dt.date.max.toordinal():
            raise NoReadingError(Why.OUT_OF_CALENDAR)
        if node.near and inner.unit not in _LONG:
            found.append(_shortly(meant, inner, node.side, edge))
            continue
        stretch = single(dt.date.fromordinal(edge))
        head, tail = (None, stretch) if node.side < 0 else (stretch, None)
        step = Step("before" if node.side < 0 else "after")
        found.append(
            Meant(head, tail, inner.unit, (*meant.steps, step), meant.about, meant.anchored, apart=True)
        )
    return found


_LONG: Final = (Unit.YEAR, Unit.DECADE, Unit.CENTURY)
_SHORT: Final = (Unit.DAY, Unit.WEEKEND, Unit.WEEK)
_WEEK: Final = 7
"""In days: shortly before a day is within the week before it, of a month within the month."""


def _shortly(meant: Meant, inner: Stretch, side: int, edge: int) -> Meant:
    """Return the days right before or after `inner`, of which only the nearer end is sure."""
    step = Step("shortly", (("side", side),))
    near = single(dt.date.fromordinal(edge))
    if inner.unit not in _SHORT:
        month = around(Unit.MONTH, near.first) or near
        return again(meant, month, step)._replace(about=True)
    far = single(dt.date.fromordinal(min(max(1, edge + side * (_WEEK - 1)), LAST_DAY)))
    head, tail = (far, near) if side < 0 else (near, far)
    return Meant(head, tail, inner.unit, (*meant.steps, step), meant.about, meant.anchored, outer=side)


def so_far(node: m.SoFar, frame: Frame) -> list[Meant]:
    """Return what of a stretch is over on the day of publication, or left from it on."""
    if frame.day is None:
        raise NoReadingError(Why.NEEDS_ANCHOR)
    found = []
    for meant, whole in wholes(node.whole, frame):
        if whole.first <= frame.day <= whole.last:
            now = single(frame.day)
            head, tail = (now, single(whole.last)) if node.rest else (single(whole.first), now)
            step = Step("rest" if node.rest else "so-far")
            found.append(Meant(head, tail, whole.unit, (*meant.steps, step)))
    if not found:
        raise NoReadingError(Why.NOT_UNDERSTOOD)
    return found


def _edge(inner: Stretch, node: m.Side) -> int:
    if node.inside:
        return (inner.last if node.side < 0 else inner.first).toordinal()
    return (inner.first if node.side < 0 else inner.last).toordinal() + node.side


def night(node: m.Night, frame: Frame) -> list[Meant]:
    """Return the day and the one before, which a night belongs to."""
    found = []
    for meant, inner in wholes(node.inner, frame):
        if inner.unit is not Unit.DAY or inner.first == dt.date.min:
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        stretch = inner._replace(first=inner.first - dt.timedelta(1))
        found.append(again(meant, stretch, Step("night")))
    return found
