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

from timeline.check.rule import Context, Told
from timeline.check.wording import chain, quoted
from timeline.model.problem import Finding, Related


def check(context: Context) -> Iterator[Finding]:
    """Find each circle once, at the place in it that comes first in the files."""
    circles: dict[tuple[str, ...], list[Told]] = {}
    for told in context.accounts:
        if told.account.anchor.cycle and context.events[told.event.id].event is told.event:
            circles.setdefault(_same(told.account.anchor.cycle), []).append(told)
    for members in circles.values():
        first, *others = sorted(members, key=lambda told: told.at(_field(told)))
        related = tuple(Related(told.at(_field(told)), _counts(told)) for told in others)
        yield first.finding(
            "anchor-cycle",
            _field(first),
            f"these events count from each other in a circle: {chain(first.account.anchor.cycle)}",
            "pin the date of one of them, or let it count from another day",
            related=related,
        )


def _same(cycle: tuple[str, ...]) -> tuple[str, ...]:
    """Return the circle as it is from whichever of its events it is told."""
    start = cycle.index(min(cycle[:-1]))
    return cycle[start:-1] + cycle[:start]


def _field(told: Told) -> str:
    return "told" if told.claim.anchor is None else "anchor"


def _counts(told: Told) -> str:
    return f"{quoted(told.event.id)} counts from {quoted(told.account.anchor.cycle[1])}"
