"""Dates and relations cannot all hold.

What
    The dates of events, and what is said of how they lie to each other (`after`, `before`, `during`,
    `same_day`, `part_of`, `same_as`, `about`, with their gaps), cannot all be true. All statements that it
    takes are listed in the order of time, each with what follows from it; without any one of them the
    others can hold. The place of the problem is the least certain one: a date with a perhaps (`?`),
    else a relation. A month has 28 to 31 days here, about (`~`) has its tolerance.

Why
    Each of them can be right alone. Nobody sees that three of them in two files cannot be.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: alarm, title: Sirens sound, when: 10 December 2024, date: 2024-12-10}
      - id: strike
        title: Drones hit a depot
        when: 15 December 2024
        date: 2024-12-15
        after: {event: alarm, gap: 4 months}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: alarm, title: Sirens sound, when: 10 December 2024, date: 2024-12-10}
      - id: strike
        title: Drones hit a depot
        when: 15 December 2024
        date: 2024-12-15
        after: {event: alarm, gap: 5 days}

How to fix
    Look up each statement in its source. Correct the one that is wrong; mark what its source is not
    sure of (`2024-12-15?`, `gap: "~4 months"`); write rival dates as `claims`.

When to allow
    Never: correct a statement, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.contradictions import contradictions
from timeline.check.rule import Context
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find statements that miss each other by more than local days can explain."""
    return contradictions(context, "contradiction", certain=True)
