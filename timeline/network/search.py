"""Shortest ways in a graph of differences, and the circles because of which there are none.

Bellman and Ford's method with a queue, and Tarjan's disassembly of subtrees: where a point comes nearer, what
hangs below it is taken out of the tree; if the other end of the edge hangs there, that is a circle, found the
moment it closes (Cherkassky and Goldberg, "Negative-cycle detection algorithms", 1999). Linear in practice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

FAR: Final = 1 << 60
"""No bound: further than any sum of days."""


class Edge(NamedTuple):
    """value[head] - value[tail] <= weight, because of statement number `reason`."""

    tail: int
    head: int
    weight: int
    reason: int


Cycle = list[Edge]
"""Edges with a negative sum, each beginning where the one before ends, the last where the first begins."""

Arc = tuple[int, int, Edge]
"""Where an edge leads, by how much, and the edge; backward edges lead from head to tail."""

Arcs = Sequence[Sequence[Arc]]
"""The arcs of each point."""


class Search:
    """The shortest ways from `sources`; `cycle` where there are none, since a circle is negative.

    After about `work` edges it gives up: then `left`, what is left of the work, is below zero, and nothing is
    known. Only a timeline made for it takes more than a few times its edges.

    The tree is kept as a list in preorder (`after`, `before`), with the depth of each point: what hangs below
    a point are those behind it that are deeper. One more point, `root`, carries the sources.
    """

    def __init__(self, arcs: Arcs, sources: Sequence[int], work: int = FAR) -> None:
        size = len(arcs)
        self.left = work
        self.far = [FAR] * (size + 1)
        self.last: list[Edge | None] = [None] * (size + 1)
        self._up = [-1] * (size + 1)
        self._depth = [-1] * (size + 1)
        self._after = [-1] * (size + 1)
        self._before = [-1] * (size + 1)
        self._in_tree = bytearray(size + 1)
        self._waiting = bytearray(size + 1)
        self._queue = deque(sources)
        root = size
        self._after[root] = self._before[root] = root
        for source in reversed(sources):
            self.far[source] = 0
            self._hang(source, root)
            self._waiting[source] = 1
        self.cycle = self._run(arcs)

    def _run(self, arcs: Arcs) -> Cycle:
        far, queue, waiting, in_tree = self.far, self._queue, self._waiting, self._in_tree
        while queue and self.left >= 0:
            here = queue.popleft()
            waiting[here] = 0
            if not in_tree[here]:  # it comes nearer still, by way of what took it out
                continue
            base, leading = far[here], arcs[here]
            self.left -= len(leading)
            for there, weight, edge in leading:
                reached = base + weight
                if reached >= far[there]:
                    continue
                if in_tree[there] and self._cut(there, here):
                    return self._circle(here, there, edge)
                far[there] = reached
                self.last[there] = edge
                self._hang(there, here)
                if not waiting[there]:
                    waiting[there] = 1
                    queue.append(there)
        return []

    def _hang(self, point: int, parent: int) -> None:
        after, before = self._after, self._before
        following = after[parent]
        after[parent], after[point] = point, following
        before[following], before[point] = point, parent
        self._depth[point] = self._depth[parent] + 1
        self._up[point] = parent
        self._in_tree[point] = 1

    def _cut(self, top: int, sought: int) -> bool:
        """Take `top` and all below it out of the tree; True where `sought` is among them."""
        after, depth, level = self._after, self._depth, self._depth[top]
        if top == sought:
            return True
        below = after[top]
        while depth[below] > level:
            if below == sought:
                return True
            self._in_tree[below] = 0
            below = after[below]
        start = self._before[top]
        after[start], self._before[below] = below, start
        return False

    def _circle(self, here: int, top: int, closing: Edge) -> Cycle:
        """Return the edges from `top` down to `here`, and the one that leads back to `top`."""
        way = [closing]
        while here != top:
            edge = self.last[here]
            if edge is None:
                raise AssertionError("a point below another has an edge that leads to it")
            way.append(edge)
            here = self._up[here]
        return way[::-1]


def fewest(arcs: Arcs, through: int, most: int, work: int, without: int | None = None) -> Cycle:
    """Return a negative circle through a point with the fewest edges, of at most `most`; else nothing.

    Layer by layer: the shortest ways of exactly so many edges, of the points that came nearer. Gives up, with
    nothing, after `work` edges. It does not lead through the point `without`.
    """
    near = {through: 0} if without is None else {through: 0, without: -FAR}
    layers: list[dict[int, tuple[int, Edge | None]]] = [{through: (0, None)}]
    for _ in range(most):
        layer: dict[int, tuple[int, Edge | None]] = {}
        work -= sum(len(arcs[here]) for here in layers[-1])
        if work < 0:
            break
        for here, (base, _last) in layers[-1].items():
            for there, weight, edge in arcs[here]:
                reached = base + weight
                if reached < near.get(there, FAR) and (there not in layer or reached < layer[there][0]):
                    layer[there] = reached, edge
        layers.append(layer)
        if through in layer:
            return _walked(layers, through)
        near.update((point, far) for point, (far, _) in layer.items())
    return []


def _walked(layers: Sequence[Mapping[int, tuple[int, Edge | None]]], point: int) -> Cycle:
    way = []
    for layer in reversed(layers[1:]):
        edge = layer[point][1]
        if edge is None:
            raise AssertionError("each layer but the first has its edges")
        way.append(edge)
        point = edge.tail
    return way[::-1]
