"""The words can mean several dates, and none is chosen.

What
    The words have more than one reading that was possible when they were told, and the account has
    no `date`.

Why
    The first reading is only the likeliest. An author who has read the source knows which is meant.

Failing example (YAML)
    sources:
      - {id: post, language: de, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: im vergangenen Jahr

Passing example (YAML)
    sources:
      - {id: post, language: de, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: im vergangenen Jahr
        date: 2023

How to fix
    Write the `date` that is meant: it chooses among the readings. `timeline resolve` shows how each
    came about.

When to allow
    Where the source leaves open which is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.telling import possible
from timeline.check.wording import counted, derived, given, scalar, words
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find accounts with several readings and no pin."""
    for told in context.accounts:
        readings = possible(told) if told.claim.date is None else ()
        if len(readings) > 1:
            yield told.finding(
                "ambiguous-words",
                "date",
                f"{words(told)}{counted(told)} can be {given(readings)}, and no date chooses among them",
                f"write the one that is meant, such as date: {scalar(readings[0].date)}"
                f" ({derived(told, readings[0])})",
                at=told.at("when", "words"),
            )
