"""A reference points to nothing.

What
    No event has the id that stands in `anchor`, `told`, `about`, `after`, `before`, `during`,
    `same_day`, `part_of`, `same_as`, `of`, `since` or `as_of`; or no source has the one in
    `source`.

Why
    What counts from it has no date, and what is told of it is lost.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
      - {id: alarm, title: Sirens sound, when: on Monday, date: 2024-12-16, before: stike}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
      - {id: alarm, title: Sirens sound, when: on Monday, date: 2024-12-16, before: strike}

How to fix
    Take the id that is offered, or add the event or source. A day is written `2024-12-16`.

When to allow
    Never.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.hints import Hints
from timeline.check.references import Pointer, unknown
from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.model.problem import Finding

_CUT = ("unreadable-file", "not-utf8", "yaml-syntax", "too-deep", "too-large")
"""What makes loading miss the rest of a file."""


def check(context: Context) -> Iterator[Finding]:
    """Find references to events and sources that are not there."""
    hints = {"event": Hints(context.events), "source": Hints(context.sources)}
    for pointer in unknown(context.timeline, context.events, context.sources):
        yield Finding(
            "unknown-reference",
            pointer.position,
            f"{pointer.field} names {quoted(pointer.id)}, but there is no such {pointer.to}",
            _advice(pointer, hints[pointer.to], context),
            pointer.event,
            pointer.field,
        )


def _advice(pointer: Pointer, hints: Hints, context: Context) -> str:
    hint = hints.near(pointer.id)
    if hint:
        return f"did you mean {hint}?"
    if any(context.findings.get(name) for name in _CUT):
        return "it may stand in what could not be read: repair that first"
    return f"write the id of one of the {pointer.to}s, or add it"
