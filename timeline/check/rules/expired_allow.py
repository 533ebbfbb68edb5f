"""A problem was accepted for a time, and the time is over.

What
    The `until` of an `allow` lies before the day of `--as-of`. The problem counts again. Without
    `--as-of` no `until` is judged, and the summary says so: the check knows no clock.

Why
    What was to be looked at again would otherwise stay for good.

Failing example (YAML)
    # timeline check --as-of 2025-02-01
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-15
        allow: [{code: TL203, reason: a correction is announced, until: 2025-01}]

Passing example (YAML)
    # timeline check --as-of 2025-02-01
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-15
        allow: [{code: TL203, reason: a correction is announced, until: 2025-06}]

How to fix
    Repair what was accepted, or set another `until`. Its last day counts: `2025-01` ends with January.

When to allow
    It cannot be allowed; leave it out with `--ignore TL903`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.dates.edtf import write
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find what was allowed until a day that is over, and is still needed."""
    for one in context.allowances:
        if one.used and one.expired and one.allow.until is not None:
            message = f"{quoted(one.allow.code)} was allowed until {write(one.allow.until)}"
            advice = "repair it, or set another `until`"
            yield Finding("expired-allow", one.at("until"), message, advice, one.event.id, one.field)
