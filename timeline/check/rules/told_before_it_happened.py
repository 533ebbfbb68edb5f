"""It was told before it happened.

What
    The event begins two days or more after the last day on which its source was published, or on
    which it was told; or later at all, where both have a `time` with an offset. Announced things
    and periods are left out. One day without such times is `told-a-day-before`.

Why
    Nobody reports what has not happened. The date is wrong, the source's day is, or it was only
    announced.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 20 December 2024
        date: 2024-12-20

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 20 December 2024
        date: 2024-12-20
        status: planned

How to fix
    Correct the date, or the day of publication; write `status: planned`, or `direction: future`
    with the words, where it was announced.

When to allow
    Where the source is known to have written ahead and does not say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.telling import late
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find accounts that certainly begin after they were told."""
    for one in late(context):
        if one.certain:
            same = one.begins == one.last
            begins = f"it begins on {one.begins}" + (", later that day," if same else " at the earliest,")
            yield one.finding(
                "told-before-it-happened",
                f"{begins} but was told on {one.last}" + (", by both times" if same else " at the latest"),
                "correct the date or the day of publication; write status: planned if it was announced",
                context,
            )
