"""The words for the time are not understood.

What
    No language knows these words as a time. Vague words ("lately") are understood, and no problem.

Why
    A date that cannot be counted again cannot be checked.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: when the cranes came back
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
    Write the time words alone, as the source has them, and the language where it is another one:
    `when: {words: am Montag, language: de}`. Other remarks belong in `note`.

When to allow
    Where the source tells its time by something else than the calendar; the pin then stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import because, words
from timeline.dates.edtf import write
from timeline.model.problem import Finding
from timeline.model.reading import Why


def check(context: Context) -> Iterator[Finding]:
    """Find words that have no reading because nobody knows them; a missing language is told elsewhere."""
    for told in context.failed[Why.NOT_UNDERSTOOD]:
        if context.language(told) is None:
            continue
        pin = told.claim.date
        yield told.finding(
            "words-not-understood",
            "when",
            f"the words {words(told)} are not understood{because(told)}",
            "write the time words alone, as the source has them"
            + (f"; nothing proves the date {write(pin)}" if pin else ""),
        )
