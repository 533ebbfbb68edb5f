"""There is no such day.

What
    The day is in no calendar, in the `date` or in the words.

Why
    A slip of the pen in a date most often means another day, not the next one.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 31 November 2024

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 30 November 2024
        date: 2024-11-30

How to fix
    Look the day up in the source.

When to allow
    Where the source itself names a day that is not; give the pin that it can mean, and say so in
    `reason`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import because, words
from timeline.model.problem import Finding
from timeline.model.reading import Why


def check(context: Context) -> Iterator[Finding]:
    """Find days that no calendar has, in pins and in words."""
    yield from context.findings.get("no-such-day", ())
    for told in context.failed[Why.NO_SUCH_DAY]:
        yield told.finding(
            "no-such-day",
            "when",
            f"there is no such day as {words(told)}{because(told)}",
            "look the day up in the source",
        )
