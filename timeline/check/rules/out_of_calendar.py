"""The words lead out of the calendar.

What
    Counted from their anchor, the words lead before the year 1 or beyond 9999.

Why
    No date can be written for them; most often a number has a digit too many.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 3000 years ago

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 30 years ago
        date: 1994

How to fix
    Look the number up in the source.

When to allow
    Where the source does speak of such times; leave the date out.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import because, words
from timeline.model.problem import Finding
from timeline.model.reading import Why


def check(context: Context) -> Iterator[Finding]:
    """Find words that lead out of the years 1 to 9999."""
    for told in context.failed[Why.OUT_OF_CALENDAR]:
        yield told.finding(
            "out-of-calendar",
            "when",
            f"{words(told)} leads out of the years 1 to 9999{because(told)}",
            "look the number up in the source",
        )
