"""Two events have the same id.

What
    An id stands at more than one event, in the same file or in another one.

Why
    What points to the id could mean either.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
      - id: strike
        title: Rockets hit a bridge
        when: on Sunday
        date: 2024-12-15

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
      - id: strike-on-bridge
        title: Rockets hit a bridge
        when: on Sunday
        date: 2024-12-15

How to fix
    Give one of them another id. A second account of the same event belongs under `claims`, or at
    the top of its file with `of: strike`.

When to allow
    Never.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.model.event import Event
from timeline.model.problem import Finding, Related


def check(context: Context) -> Iterator[Finding]:
    """Find every event whose id an event before it has."""
    first: dict[str, Event] = {}
    for event in context.timeline.events:
        before = first.setdefault(event.id, event)
        if before is not event:
            yield Finding(
                "duplicate-id",
                event.origin.at("id"),
                f"the id {quoted(event.id)} stands at another event too",
                "take another id; a second account of the same event belongs under claims",
                event.id,
                "id",
                (Related(before.origin.at("id"), f"{quoted(event.id)} stands here first"),),
            )
