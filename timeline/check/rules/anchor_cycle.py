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

from collections.abc import Iterator
from typing import Final

from timeline.check.rule import Context, Told
from timeline.check.wording import chain, quoted
from timeline.dating.order import order
from timeline.model.problem import Finding, Related


def check(context: Context) -> Iterator[Finding]:
    """Find each circle once, at the place in it that comes first in the files."""
    circles: dict[_Ring, list[Told]] = {}
    for told in _firsts(context):
        if ring := told.account.anchor.cycle:
            circles.setdefault(ring, []).append(told)
    for ring, members in circles.items():
        yield _finding(
            ring, members, "count from", "pin the date of one of them, or let it count from another day"
        )
    counted = {each for ring in circles for each in ring}
    for ring, members in _told_in_each_other(context).items():
        if counted.isdisjoint(ring):
            yield _finding(ring, members, "are told in", "one of them was told elsewhere: correct its told")


def _firsts(context: Context) -> Iterator[Told]:
    """Yield the accounts of the events that have their ids first."""
    return (told for told in context.accounts if context.events[told.event.id].event is told.event)


def _told_in_each_other(context: Context) -> dict[_Ring, list[Told]]:
    """Return the circles of `told` alone, with the accounts in them."""
    told_in = [told for told in _firsts(context) if told.claim.told in context.events]
    waits: dict[str, list[str]] = {}
    for told in told_in:
        waits.setdefault(told.event.id, []).append(str(told.claim.told))
        waits.setdefault(str(told.claim.told), [])
    ordered = order(waits)
    circles: dict[_Ring, list[Told]] = {}
    for told in told_in:
        if ring := ordered.ring(told.event.id, str(told.claim.told)):
            circles.setdefault(ring, []).append(told)
    return circles


def _finding(ring: _Ring, members: list[Told], verb: str, advice: str) -> Finding:
    field = "told" if verb == "are told in" else ""
    first, *others = sorted(members, key=lambda told: told.at(field or _field(told)))
    related = (Related(told.at(field or _field(told)), _says(told, field)) for told in others[:_MOST])
    return first.finding(
        "anchor-cycle",
        field or _field(first),
        f"these events {verb} each other in a circle: {chain(_from(ring, first.event.id))}",
        advice,
        related=tuple(related),
    )


_Ring = tuple[str, ...]

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


def _says(told: Told, field: str) -> str:
    if field:
        return f"{quoted(told.event.id)} is told in {quoted(str(told.claim.told))}"
    return f"{quoted(told.event.id)} counts from {quoted(told.account.anchor.event or '')}"
