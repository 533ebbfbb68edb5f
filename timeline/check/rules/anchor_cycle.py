"""Events count from each other in a circle.

What
    The words of each event count from the next one's day, and those of the last from the first
    one's. A pin waits for nothing, so that one pin opens the circle.

Why
    None of them can have a date.

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
    Take out the `anchor` or `told` of one of them, or pin its `date`.

When to allow
    Never.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.check.rule import Context, Told
from timeline.check.wording import chain, quoted
from timeline.model.problem import Finding, Related


def check(context: Context) -> Iterator[Finding]:
    """Find each circle once, at the place in it that comes first in the files."""
    circles: dict[tuple[str, ...], list[Told]] = {}
    for told in context.accounts:
        anchor = told.account.anchor
        if anchor.cycle and context.events[told.event.id].event is told.event:
            circles.setdefault(anchor.cycle, []).append(told)
    for ring, members in circles.items():
        first, *others = sorted(members, key=lambda told: told.at(_field(told)))
        related = tuple(Related(told.at(_field(told)), _counts(told)) for told in others[:_MOST])
        yield first.finding(
            "anchor-cycle",
            _field(first),
            f"these events count from each other in a circle: {chain(_from(ring, first.event.id))}",
            "pin the date of one of them, or let it count from another day",
            related=related,
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
