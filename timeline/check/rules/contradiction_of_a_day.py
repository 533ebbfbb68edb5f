"""An order of events is wrong by one day.

What
    Dates and an order of events (`after`, `before`, `during`, `part_of`, `about`) miss each other by one
    day, and the hours with their offsets are not known. More days, or hours that are known, are a
    `contradiction`.

Why
    A day is that of the place where it happened or was said: 17:45 on the 14th in Washington is the
    15th in Kyiv. So it can be right, but mostly one of the dates is wrong.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: alarm, title: Sirens sound, when: 15 December 2024, date: 2024-12-15}
      - {id: strike, title: Drones hit a depot, when: 14 December 2024, date: 2024-12-14, after: alarm}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: alarm, title: Sirens sound, when: 14 December 2024, date: 2024-12-14}
      - {id: strike, title: Drones hit a depot, when: 14 December 2024, date: 2024-12-14, after: alarm}

How to fix
    Correct a date or the order; give both events their `time` with an offset, where they are known:
    `time: "17:45-05:00"`.

When to allow
    Where the places lie so far apart that their local days differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.contradictions import contradictions
from timeline.check.rule import Context
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find orders that miss the dates by one day, which local days can explain."""
    return contradictions(context, "contradiction-of-a-day", certain=False)
