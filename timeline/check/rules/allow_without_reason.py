"""A problem is accepted, and nobody says why.

What
    An `allow` has no `reason`. It counts nevertheless.

Why
    Whoever reads the file next cannot tell a fault of the source that is known from a mistake that
    somebody wanted to get rid of.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-15
        allow: [TL203]

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-15
        allow: [{code: TL203, reason: the post has the wrong day and was corrected by phone}]

How to fix
    Write the `reason`.

When to allow
    It cannot be allowed; leave it out with `--ignore TL901`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find what is allowed without a reason."""
    for one in context.allowances:
        if not one.allow.reason:
            message = f"{quoted(one.allow.code)} is allowed without a reason"
            advice = f"write {{code: {one.allow.code}, reason: why it is right as it stands}}"
            yield Finding("allow-without-reason", one.at("code"), message, advice, one.event.id, one.field)
