"""A circle that cannot hold, made as short as it can be and told in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from timeline.model.problem import Related
from timeline.network.core import ORIGIN, Graph, Windows, solve
from timeline.network.edges import ITSELF, end, start
from timeline.network.search import Cycle, Edge, fewest
from timeline.network.statement import ORDERS, Statement
from timeline.network.statements import Network
from timeline.network.wording import days, name, on, sentence

_WORK: Final = 1_000_000
_TRIED: Final = 20
"""So many edges are gone through, and so many points tried, to find a shorter circle."""

LONG: Final = 200
_FIRST, _LAST = 60, 40
"""Of a longer circle so many statements are told."""


class Contradiction(NamedTuple):
    """Statements that cannot all hold, though any of them can be dropped; `lines` tell them in order of time.

    `short` is by how many days they miss each other; `aside` the one that was set aside to go on.
    """

    statements: tuple[Statement, ...]
    lines: tuple[Related, ...]
    short: int
    aside: Statement

    @property
    def certain(self) -> bool:
        """Whether it is more than local days can explain: those differ by one, if the hours are unknown."""
        orders = (said for said in self.statements if said.say in ORDERS and said.days is None)
        return self.short > 1 or all(said.later is not None for said in orders)


def shortest(network: Network, graph: Graph, cycle: Cycle) -> Cycle:
    """Return the circle with the fewest edges: through the origin, else through a point of this one."""
    if len(cycle) <= 3:
        return irreducible(network, cycle)
    if any(edge.tail == ORIGIN for edge in cycle):
        found = fewest(graph.forth, ORIGIN, len(cycle) - 1, _WORK)
        return irreducible(network, found or cycle)
    for point in sorted({edge.tail for edge in cycle})[:_TRIED]:
        cycle = fewest(graph.forth, point, len(cycle) - 1, _WORK // _TRIED, ORIGIN) or cycle
    return irreducible(network, cycle)


def irreducible(network: Network, cycle: Cycle) -> Cycle:
    """Drop statements for as long as the others cannot hold either (a deletion filter).

    A circle of more statements than anybody reads stays as it is.
    """
    needed = sorted({edge.reason for edge in cycle} - {ITSELF})
    if len(needed) > LONG:
        return cycle
    for reason in list(needed):
        others = [each for each in needed if each != reason]
        if _circle(network, others):
            needed = others
    once = len({edge.tail for edge in cycle}) == len(cycle)
    whole = once and set(needed) == {edge.reason for edge in cycle} - {ITSELF}
    return cycle if whole else _circle(network, needed)


def _circle(network: Network, reasons: Iterable[int]) -> Cycle:
    """Return a circle of these statements alone, none where they can hold; points get new numbers."""
    edges = [edge for reason in reasons for edge in network.edges[reason]]
    events = sorted({(point - 1) // 2 for edge in edges for point in edge[:2] if point})
    points = [ORIGIN, *(point for event in events for point in (start(event), end(event)))]
    small = {point: index for index, point in enumerate(points)}
    lasting = (Edge(end(event), start(event), 0, ITSELF) for event in events)
    answer = solve(
        len(points),
        (Edge(small[tail], small[head], weight, reason) for tail, head, weight, reason in (*edges, *lasting)),
    )
    if isinstance(answer, Windows):
        return []
    return [edge._replace(tail=points[edge.tail], head=points[edge.head]) for edge in answer]


def told(network: Network, cycle: Cycle, aside: int) -> Contradiction:
    """Tell a circle in the order of time: what follows from each statement, until one does not fit."""
    ordered = _turned(cycle)
    short = -sum(edge.weight for edge in cycle)
    needed = dict.fromkeys(edge.reason for edge in ordered if edge.reason != ITSELF)
    return Contradiction(
        tuple(network.statements[reason] for reason in needed),
        _cut(tuple(_lines(network, ordered, short))),
        short,
        network.statements[aside],
    )


def _cut(lines: tuple[Related, ...]) -> tuple[Related, ...]:
    left = lines[_FIRST:-_LAST]
    if len(lines) <= LONG:
        return lines
    more = Related(left[0].position, f"{len(left):,} more statements follow from here")
    return (*lines[:_FIRST], more, *lines[-_LAST:])


def _turned(cycle: Cycle) -> Cycle:
    """Return the edges against their direction, as time goes: from the origin, else the first point."""
    begin = min(range(len(cycle)), key=lambda at: cycle[at].tail)
    return [*cycle[begin:], *cycle[:begin]][::-1]


def _lines(network: Network, ordered: Cycle, short: int) -> Iterator[Related]:
    begin, day = ordered[0].head, 0
    edges = [edge for edge in ordered if edge.reason != ITSELF]
    for number, edge in enumerate(edges):
        day -= edge.weight
        said = network.statements[edge.reason]
        if number + 1 < len(edges):
            if edges[number + 1].reason == edge.reason:
                continue
            follows = f"so {_follows(_Points(network, said), edge.tail, day, begin)}"
        else:
            follows = f"but this needs at least {days(short)} more"
            if begin != ORIGIN:
                follows = f"so {_Points(network, said).told(begin)} at least {days(short)} after itself"
        yield Related(said.position, f"{sentence(said)}, {follows}")


class _Points(NamedTuple):
    """Tells of points behind a statement, whose event is "it" then."""

    network: Network
    said: Statement

    def told(self, point: int) -> str:
        """Return '"Sirens sound" (alarm) starts', "it ends"."""
        event = self.network.event_at(point)
        return f"{'it' if event is self.said.event else name(event)} {'starts' if point % 2 else 'ends'}"


def _follows(points: _Points, point: int, day: int, begin: int) -> str:
    """Return the earliest that a point can be: a day, or how far from where the circle begins."""
    told = points.told(point)
    if begin == ORIGIN:
        return f"{told} on {on(day)} at the earliest"
    since = points.told(begin)
    if day > 0:
        return f"{told} at least {days(day)} after {since}"
    return f"{told} no more than {days(-day)} before {since}" if day else f"{told} no earlier than {since}"
