"""The weekday and the date do not go together.

What
    The words name a weekday and a date, and that date is another day of the week.

Why
    One of the two is wrong, and nobody can tell which without the source.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: Sunday, 16 December 2024

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: Monday, 16 December 2024
        date: 2024-12-16

How to fix
    Look the day up in the source. Is the year the right one?

When to allow
    Where the source itself has the wrong weekday; pin the day that is meant, and say so in
    `reason`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import because, words
from timeline.model.problem import Finding
from timeline.model.reading import Why


def check(context: Context) -> Iterator[Finding]:
    """Find days that are told with the wrong weekday."""
    for told in context.failed[Why.WEEKDAY_MISMATCH]:
        yield told.finding(
            "weekday-mismatch",
            "when",
            f"weekday and date do not go together in {words(told)}{because(told)}",
            "look up which of the two the source means",
        )
