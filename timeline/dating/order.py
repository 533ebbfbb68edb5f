"""Which event is dated first, where some wait for others; and who wait for each other in a circle.

The strongly connected components of the graph of waits (Tarjan 1972), with a stack of its own: a
chain of events may be as long as the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Ring = tuple[str, ...]
"""Ids that wait for each other, in order, the first again at the end."""


class Order(NamedTuple):
    """The ids, each after those it waits for; and for each id within a circle its ring, one for all of it."""

    ids: list[str]
    rings: dict[str, Ring]

    def ring(self, waiting: str, awaited: str) -> Ring:
        """Return the ring of the circle that this wait belongs to; nothing where it belongs to none."""
        ring = self.rings.get(waiting, ())
        return ring if ring and self.rings.get(awaited) is ring else ()


def order(waits: Mapping[str, Sequence[str]]) -> Order:
    """Order the keys of `waits`, which names for each id those that come before it."""
    ids: list[str] = []
    rings: dict[str, Ring] = {}
    for component in _components(waits):
        ids += component
        if len(component) > 1 or component[0] in waits[component[0]]:
            rings |= dict.fromkeys(component, _ring(component, waits))
    return Order(ids, rings)


def _components(waits: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Yield the components, each after those that it waits for."""
    found: dict[str, int] = {}  # in the order of finding
    lowest: dict[str, int] = {}
    pending: dict[str, None] = {}
    for start, before in waits.items():
        if not before and start not in found:  # most wait for nothing
            found[start] = lowest[start] = len(found)
            yield [start]
            continue
        path = [] if start in found else [(start, iter(before))]
        if path:
            found[start] = lowest[start] = len(found)
            pending[start] = None
        while path:
            here, rest = path[-1]
            for following in rest:
                if following not in found:
                    found[following] = lowest[following] = len(found)
                    pending[following] = None
                    path.append((following, iter(waits[following])))
                    break
                if following in pending:
                    lowest[here] = min(lowest[here], found[following])
            else:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[here])
                if lowest[here] == found[here]:
                    yield _taken(pending, here)


def _taken(pending: dict[str, None], first: str) -> list[str]:
    """Take a component from the end of `pending`, `first` being the one of it that was found first."""
    component = []
    while first in pending:
        component.append(pending.popitem()[0])
    return component[::-1]


def _ring(component: Sequence[str], waits: Mapping[str, Sequence[str]]) -> Ring:
    """Return a ring of the component: from its first id on, always to the first that is awaited in it."""
    within = set(component)
    path: dict[str, None] = {}
    here = component[0]
    while here not in path:
        path[here] = None
        here = next(each for each in waits[here] if each in within)
    ring = list(path)
    ring = ring[ring.index(here) :]
    return (*ring, here)
