"""A range ends before it begins.

What
    The second day of a range lies before the first, in the `date` or in the words.

Why
    Two digits that changed places; or a range over New Year whose year is missing.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 16 to 14 December 2024

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 14 to 16 December 2024
        date: 2024-12-14/2024-12-16

How to fix
    Write the earlier day first.

When to allow
    Where the source has it so; give the pin that it can mean, and say so in `reason`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import because, words
from timeline.model.problem import Finding
from timeline.model.reading import Why


def check(context: Context) -> Iterator[Finding]:
    """Find ranges that end before they begin, in pins and in words."""
    yield from context.findings.get("reversed-range", ())
    for told in context.failed[Why.REVERSED]:
        yield told.finding(
            "reversed-range",
            "when",
            f"the range {words(told)} ends before it begins{because(told)}",
            "write the earlier day first",
        )
