"""Differences between points in time: all that can hold together, or a circle of them that cannot.

Points are integers, 0 is the calendar's origin. An edge (tail, head, weight, reason) says that
value[head] - value[tail] <= weight, in whole days. They can all hold if and only if no circle of edges has
a negative sum; the shortest way from the origin to a point is then the last day it can have, the
shortest way back is minus the first (Dechter, Meiri and Pearl 1991).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from timeline.network.search import FAR, Arc, Arcs, Cycle, Edge, Search

ORIGIN: Final = 0


class Side(NamedTuple):
    """Shortest ways from the origin: `far` to each point (FAR: there is none), `last` their last edges."""

    far: list[int]
    last: list[Edge | None]


class Windows(NamedTuple):
    """The tightest bounds of every point: `upper` are ways from the origin, `lower` ways to it."""

    lower: Side
    upper: Side

    def first(self, point: int) -> int | None:
        """The first day of a point, None without a bound."""
        far = self.lower.far[point]
        return None if far == FAR else -far

    def last(self, point: int) -> int | None:
        """The last day of a point, None without a bound."""
        far = self.upper.far[point]
        return None if far == FAR else far

    def bounds(self, begins: int, ends: int) -> tuple[int | None, int | None, int | None, int | None]:
        """Return the first and last day of one point, then those of another."""
        return self.first(begins), self.last(begins), self.first(ends), self.last(ends)

    def why_first(self, point: int) -> Iterator[Edge]:
        """Yield the edges that give a point its first day, from the point to the origin."""
        while (edge := self.lower.last[point]) is not None:
            yield edge
            point = edge.head

    def why_last(self, point: int) -> Iterator[Edge]:
        """Yield the edges that give a point its last day, from the point back to the origin."""
        while (edge := self.upper.last[point]) is not None:
            yield edge
            point = edge.tail


class Graph:
    """Edges between `size` points; the same answers for any order of them.

    `forth` has for each point those that begin there, `back` those that end there. All searches together go
    through about `work` edges.
    """

    def __init__(self, size: int, edges: Iterable[Edge], work: int = FAR) -> None:
        self._work = work
        self.forth: list[list[Arc]] = [[] for _ in range(size)]
        self.back: list[list[Arc]] = [[] for _ in range(size)]
        for edge in sorted(edges):
            tail, head, weight, _ = edge
            self.forth[tail].append((head, weight, edge))
            self.back[head].append((tail, weight, edge))

    def drop(self, edges: Iterable[Edge]) -> None:
        """Take edges out."""
        for edge in edges:
            self.forth[edge.tail].remove((edge.head, edge.weight, edge))
            self.back[edge.head].remove((edge.tail, edge.weight, edge))

    def solve(self) -> Windows | Cycle | None:
        """Return the windows of all points, or a negative circle; None where the work came to its end.

        Circles of points without any bound are found from these points themselves.
        """
        upper = self._search(self.forth, [ORIGIN])
        if upper.cycle:
            return upper.cycle
        lower = self._search(self.back, [ORIGIN])
        if lower.cycle:
            return lower.cycle[::-1]
        points = range(len(self.forth))
        free = [point for point in points if upper.far[point] == FAR == lower.far[point]]
        rest = self._search(self.forth, free)
        if rest.cycle:
            return rest.cycle
        return None if self._work < 0 else Windows(Side(lower.far, lower.last), Side(upper.far, upper.last))

    def _search(self, arcs: Arcs, sources: Sequence[int]) -> Search:
        search = Search(arcs, sources, self._work)
        self._work = search.left
        return search


def solve(size: int, edges: Iterable[Edge]) -> Windows | Cycle:
    """Return the windows of `size` points, or a negative circle."""
    answer = Graph(size, edges).solve()
    if answer is None:
        raise AssertionError("without a limit the work has no end but the answer")
    return answer
