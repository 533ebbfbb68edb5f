"""It was told the day before it happened.

What
    The event begins one day after the last day on which its source was published, or on which it
    was told, and the hours with their offsets are not known for both. More days, or hours that are
    known, are `told-before-it-happened`. Announced things and periods are left out.

Why
    A day is that of the place where it happened or was said: 17:45 on the 14th in Washington is the
    15th in Kyiv. So it can be right, but mostly one of the two days is wrong.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 18 December 2024
        date: 2024-12-18

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 17 December 2024
        date: 2024-12-17

How to fix
    Correct the date, or the day of publication; write `status: planned`, or `direction: future`
    with the words, where it was announced; give the account and the statement it was `told` in a
    `time` with an offset, where they are known: `time: "17:45-05:00"`.

When to allow
    Where it was told in a place so far to the west that the day before was not over.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.telling import late
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find accounts that begin one day after they were told, which local days can explain."""
    for one in late(context):
        if not one.certain:
            yield one.finding(
                "told-a-day-before",
                f"it begins on {one.begins} at the earliest, but was told on {one.last} at the latest;"
                " local days can differ by one",
                "correct one of the days, or give both a time with its offset",
                context,
            )
