"""The words have a date, and it is not written down.

What
    The words have exactly one reading that was possible when they were told, and the account has no
    `date`.

Why
    A pin proves that words, anchor and date belong together: the day one of them is changed, the
    check says so.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Write the `date` that the message gives.

When to allow
    While a file is being written.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.telling import possible
from timeline.check.wording import counted, derived, scalar, the_anchor, words
from timeline.dates.edtf import write
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find accounts with one reading and no pin."""
    for told in context.accounts:
        readings = possible(told) if told.claim.date is None else ()
        if len(readings) == 1:
            reading = readings[0]
            yield told.finding(
                "missing-pin",
                "date",
                f"{words(told)}{counted(told)} gives {write(reading.date)}, and no date is written down",
                f"write date: {scalar(reading.date)} ({derived(told, reading)})",
                at=told.at("when", "words"),
                related=tuple(the_anchor(told, context)) if reading.anchored else (),
            )
