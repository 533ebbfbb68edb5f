"""All contradictions of a network, and what can hold once the least certain of each is set aside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.model.event import Dated, Kind
from timeline.network.bounds import FREE, Bounds, closed
from timeline.network.core import ORIGIN, Graph, Windows
from timeline.network.edges import lasting
from timeline.network.search import Cycle, Edge
from timeline.network.statement import Say, Statement
from timeline.network.statements import Network, read

if TYPE_CHECKING:
    from timeline.network.explain import Contradiction

MOST: Final = 50
"""So many contradictions beyond the direct ones are looked for."""

MOST_DIRECT: Final = 5_000
"""So many direct contradictions are told; nobody reads more, and each takes time to tell."""

_WORK: Final = 2_000_000
"""So many edges are gone through for them: in a very large timeline there is time for fewer."""

_MOST_TESTS: Final = 100_000
"""So many statements are gone through to make the circles irreducible: one of 100 takes 100 times 99."""

_MOST_WORK: Final = 20_000_000
"""So many edges all searches go through; ten times what 100,000 events with two relations each take."""


class Outcome(NamedTuple):
    """What does not fit, and the windows of what does.

    `windows` is None where a cap was reached: then there may be more contradictions than those told.
    """

    network: Network
    contradictions: tuple[Contradiction, ...]
    windows: Windows | None
    held: frozenset[int]


def outcome(dated: Sequence[Dated]) -> Outcome:
    """Return what the statements on `dated` come to."""
    network = read(dated)
    found, held = _direct(network)
    if len(found) == MOST_DIRECT:
        return Outcome(network, tuple(found), None, frozenset(held))
    most = min(MOST, max(2, _WORK // (1 + 3 * len(network.statements))))
    edges = [edge for reason in held for edge in network.edges[reason]]
    graph = Graph(network.size, [*edges, *lasting(len(network.events))], _MOST_WORK)
    tests = 0
    for number in range(most + 1):
        answer = graph.solve()
        if isinstance(answer, Windows):
            return Outcome(network, tuple(found), answer, frozenset(held))
        if number == most or answer is None or tests > _MOST_TESTS:
            break
        from timeline.network.explain import LONG, shortest, told  # noqa: PLC0415  # most timelines have none

        cycle = shortest(network, graph, answer)
        tests += len(cycle) ** 2 if len(cycle) <= LONG else 0
        aside = _least_certain(network, cycle)
        held.pop(aside)
        graph.drop(network.edges[aside])
        found.append(told(network, cycle, aside))
    return Outcome(network, tuple(found), None, frozenset(held))


# Which statement is set aside.


def _least_certain(network: Network, cycle: Cycle) -> int:
    """Return the number of the statement that its author is least sure of; of equal ones the last.

    A date goes first where it is marked with a perhaps, and never otherwise, if there is a relation. Then
    relations: those told as about, those of the least credible accounts, those that only follow from a
    statement about something. A day of telling goes last.
    """
    reasons = {edge.reason for edge in cycle if edge.reason >= 0}
    return max(reasons, key=lambda reason: (_doubt(network.statements[reason]), reason))


def _doubt(said: Statement) -> tuple[int, int, int, int]:
    if not said.relates:
        return (2 if said.uncertain else 0 if said.say is Say.DATE else -1, 0, 0, 0)
    about = int(said.gap is not None and said.gap.approximate)
    return 1, about, said.event.event.own.credibility or 0, int(said.say is Say.ABOUT)


# Direct contradictions: date, relation, date.


def _direct(network: Network) -> tuple[list[Contradiction], dict[int, None]]:
    """Return them, and the numbers of the statements that are left; in one pass, without a search."""
    held = dict.fromkeys(range(len(network.statements)))
    bounds = [closed(bound) for bound in network.bounds]
    dates = {said.event.place: number for number, said in enumerate(network.statements) if not said.relates}
    found = []
    for number, said in enumerate(network.statements):
        cycle = _missing(network, bounds, dates, number) if said.relates else []
        if cycle:
            from timeline.network.explain import irreducible, told  # noqa: PLC0415

            if _may_need_less(said):
                cycle = irreducible(network, cycle)
            aside = _least_certain(network, cycle)
            held.pop(aside, None)
            found.append(told(network, cycle, aside))
            if len(found) == MOST_DIRECT:
                break
            _free(network, bounds, aside)
    return found, held


def _may_need_less(said: Statement) -> bool:
    """Tell whether it may miss itself or one date alone: a gap beside an order, where something lasts."""
    lasts = Kind.PERIOD in (said.event.event.kind, said.other.event.kind if said.other else None)
    return said.days is not None and (lasts or said.say in (Say.SAME_DAY, Say.DURING))


def _free(network: Network, bounds: list[Bounds], aside: int) -> None:
    """Take the bounds away from an event whose date is set aside."""
    if not network.statements[aside].relates:
        bounds[(network.edges[aside][0].tail or network.edges[aside][0].head) - 1 >> 1] = FREE


def _missing(network: Network, bounds: Sequence[Bounds], dates: dict[int, int], number: int) -> Cycle:
    """Return the circle of the edge of a relation that misses the dates of its events by the most days."""
    worst: Cycle = []
    least = 0
    for edge in network.edges[number]:
        here, there = (edge.tail - 1) // 2, (edge.head - 1) // 2
        last, first = _last(bounds[here], edge.tail), _first(bounds[there], edge.head)
        if here == there or last is None or first is None or last + edge.weight - first >= least:
            continue
        least = last + edge.weight - first
        until, since = (dates[network.events[event].place] for event in (here, there))
        worst = [Edge(ORIGIN, edge.tail, last, until), edge, Edge(edge.head, ORIGIN, -first, since)]
    return worst


def _first(bounds: Bounds, point: int) -> int | None:
    return bounds.start_first if point % 2 else bounds.end_first


def _last(bounds: Bounds, point: int) -> int | None:
    return bounds.start_last if point % 2 else bounds.end_last
