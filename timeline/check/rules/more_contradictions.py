"""There are more contradictions than were looked for.

What
    So many contradictions were found that the search was ended: 50 beyond those between two dates,
    fewer in a very large timeline. Dates are not narrowed then.

Why
    What is not looked at must not pass for right.

Failing example (YAML)
    # 51 pairs of events like this one
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: alarm-1, title: Sirens sound, status: planned, after: strike-1}
      - {id: strike-1, title: Drones hit a depot, status: planned, after: {event: alarm-1, gap: 2 days}}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: a, title: Alarm, status: planned, before: b}
      - {id: b, title: Strike, status: planned, after: {event: a, gap: 2 days}}

How to fix
    Correct those that are told, and check again.

When to allow
    Never: correct those that are told.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find that the search was ended, at the contradiction that was found last."""
    if not context.relations.related or context.relations.outcome.windows is not None:
        return
    found = context.relations.outcome.contradictions
    aside = found[-1].aside
    yield Finding(
        "more-contradictions",
        aside.position,
        f"{len(found)} contradictions were found, and the search was ended at this one",
        "correct those that are told, and check again",
        aside.event.id,
        aside.field,
    )
