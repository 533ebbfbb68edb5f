"""Events count from each other, or are told in each other, in a circle.

What
    The words of each event count from the next one's day, and those of the last from the first
    one's. A pin waits for nothing, so that one pin opens the circle. Or each is `told` in the next
    one, and the last in the first: that no pin mends.

Why
    None of them can have a date; and nothing was said in what it speaks of.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: strike, title: Drones hit a depot, when: the day before, anchor: alarm}
      - {id: alarm, title: Sirens sound, when: the day before, anchor: strike}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: strike, title: Drones hit a depot, when: the day before, date: 2024-12-15, anchor: alarm}
      - {id: alarm, title: Sirens sound, when: on Monday, date: 2024-12-16}

How to fix
    Take out the `anchor` or `told` of one of them, or pin its `date`; of those that are told in each
    other the `told` of one.

When to allow
    Never.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from timeline.check.rule import Context, Told
from timeline.check.wording import chain, quoted
from timeline.dating.order import order
from timeline.model.problem import Finding, Related


class _Circle(NamedTuple):
    """The ids of a circle in order, the first again at the end, and the accounts that make it."""

    ring: tuple[str, ...]
    members: list[Told]


def check(context: Context) -> Iterator[Finding]:
    """Find each circle once, at the place in it that comes first in the files."""
    counting = _circles((told, told.account.anchor.cycle) for told in _firsts(context))
    for circle in counting:
        advice = "pin the date of one of them, or let it count from another day"
        yield _finding(circle, "count from", advice, _field, _counts)
    known = {id_ for circle in counting for id_ in circle.ring}
    for circle in _told_in_each_other(context):
        if known.isdisjoint(circle.ring):
            advice = "one of them was told elsewhere: correct its told"
            yield _finding(circle, "are told in", advice, lambda _: "told", _tells)


def _firsts(context: Context) -> Iterator[Told]:
    """Yield the accounts of the events that have their ids first."""
    return (told for told in context.accounts if context.events[told.event.id].event is told.event)


def _circles(found: Iterable[tuple[Told, tuple[str, ...]]]) -> list[_Circle]:
    """Put the accounts of each ring together; an id is in one ring at most."""
    circles: dict[str, _Circle] = {}
    for told, ring in found:
        if ring:
            circles.setdefault(ring[0], _Circle(ring, [])).members.append(told)
    return list(circles.values())


def _told_in_each_other(context: Context) -> list[_Circle]:
    """Return the circles of `told` alone, pinned or not."""
    told_in = [(told, str(told.claim.told)) for told in _firsts(context) if told.claim.told in context.events]
    waits: dict[str, list[str]] = {id_: [] for _, id_ in told_in}
    for told, id_ in told_in:
        waits.setdefault(told.event.id, []).append(id_)
    ordered = order(waits)
    return _circles((told, ordered.ring(told.event.id, id_)) for told, id_ in told_in)


def _finding(
    circle: _Circle, verb: str, advice: str, field: Callable[[Told], str], says: Callable[[Told], str]
) -> Finding:
    first, *others = sorted(circle.members, key=lambda told: told.at(field(told)))
    return first.finding(
        "anchor-cycle",
        field(first),
        f"these events {verb} each other in a circle: {chain(_from(circle.ring, first.event.id))}",
        advice,
        related=tuple(Related(told.at(field(told)), says(told)) for told in others[:_MOST]),
    )


_MOST: Final = 20
"""So many places of a circle are listed: to break it, one is enough."""


def _from(ring: tuple[str, ...], start: str) -> tuple[str, ...]:
    """Turn the ring so that it begins with `start`, where that is on it."""
    if start not in ring:
        return ring
    at = ring.index(start)
    return (*ring[at:-1], *ring[:at], start)


def _field(told: Told) -> str:
    return "told" if told.claim.anchor is None else "anchor"


def _counts(told: Told) -> str:
    return f"{quoted(told.event.id)} counts from {quoted(told.account.anchor.event or '')}"


def _tells(told: Told) -> str:
    return f"{quoted(told.event.id)} is told in {quoted(str(told.claim.told))}"
