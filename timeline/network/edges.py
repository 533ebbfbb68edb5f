"""The edges of a statement: which point of the network lies how far from which.

What relations mean stands in docs/format.md: to add one, a line in `_ordered` and a case in the tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from timeline.model.event import Dated, Kind
from timeline.network.bounds import Bounds
from timeline.network.core import ORIGIN
from timeline.network.search import Edge
from timeline.network.statement import Say, Statement

ITSELF: Final = -1
"""The reason of what needs none: an event starts no later than it ends."""


def start(event: int) -> int:
    """Return the point at which event number `event` starts."""
    return 2 * event + 1


def end(event: int) -> int:
    """Return the point at which event number `event` ends."""
    return 2 * event + 2


def lasting(events: int) -> Iterator[Edge]:
    """Yield what needs no statement: each event starts no later than it ends."""
    for event in range(events):
        yield Edge(end(event), start(event), 0, ITSELF)


def edges(said: Statement, index: int, number: Mapping[int, int], bounds: Sequence[Bounds]) -> list[Edge]:
    """Return the edges of statement number `index`; `number` gives an event's by its place in the files."""
    here = number[said.event.place]
    if said.other is None:
        return _bounded(here, bounds[here], index)
    there = number[said.other.place]
    found = []
    if said.days is not None:
        found.append(Edge(start(there), start(here), said.days.high, index))
        found.append(Edge(start(here), start(there), -said.days.low, index))
    slack = 0 if said.later is None else _slack(said.say, said.later)
    for earlier, later in _ordered(said.say, here, there, said.other):
        found.append(Edge(later, earlier, slack, index))
    return found


def _slack(say: Say, later: int) -> int:
    """Return how many days the local days of an order may differ: one, where the hours are in that order."""
    if say not in (Say.AFTER, Say.BEFORE, Say.ABOUT):
        return 0
    return int(later <= 0 if say is Say.BEFORE else later >= 0)


def _bounded(event: int, bounds: Bounds, index: int) -> list[Edge]:
    """Return the edges of an event's own bounds; those that follow from start and end are left out."""
    start_first, start_last, end_first, end_last = bounds
    found = []
    if start_first is not None:
        found.append(Edge(start(event), ORIGIN, -start_first, index))
    if end_last is not None:
        found.append(Edge(ORIGIN, end(event), end_last, index))
    if start_last is not None and start_last != end_last:
        found.append(Edge(ORIGIN, start(event), start_last, index))
    if end_first is not None and end_first != start_first:
        found.append(Edge(end(event), ORIGIN, -end_first, index))
    return found


def _ordered(say: Say, here: int, there: int, other: Dated) -> Sequence[tuple[int, int]]:
    """Return which point comes no later than which; the same day is always allowed."""
    pairs: Sequence[tuple[int, int]] = ()
    match say:
        case Say.AFTER:
            # What is after a period came after it began: it may still last.
            pairs = ((start(there) if other.event.kind is Kind.PERIOD else end(there), start(here)),)
        case Say.BEFORE:
            pairs = ((end(here), start(there)),)
        case Say.DURING | Say.PART_OF:
            pairs = (start(there), start(here)), (end(here), end(there))
        case Say.ABOUT:
            pairs = ((start(there), start(here)),)
        case Say.SAME_DAY:
            pairs = (start(there), start(here)), (start(here), start(there))
        case Say.SAME_AS:
            starts = (start(there), start(here)), (start(here), start(there))
            pairs = (*starts, (end(there), end(here)), (end(here), end(there)))
    return pairs
