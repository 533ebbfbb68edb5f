"""The words are too long for a time.

What
    A time expression has at most 200 characters.

Why
    A sentence of the source was pasted where only its time words belong.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on the day after the day after on the day after the day after on the day after
          the day after on the day after the day after on the day after the day
          after on the day after the day after on the day after the day after
          Monday
        date: 2024-12-16

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Keep the time words alone. The sentence belongs in `quote`.

When to allow
    Never.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import because, words
from timeline.model.problem import Finding
from timeline.model.reading import Why


def check(context: Context) -> Iterator[Finding]:
    """Find words that are no time expression by their length."""
    for told in context.failed[Why.TOO_LONG]:
        yield told.finding(
            "words-too-long",
            "when",
            f"the words {words(told)} are too long for a time{because(told)}",
            "keep the time words alone; the sentence belongs in quote",
        )
