"""There may be more contradictions than were looked for.

What
    The search for contradictions was ended. Either 10,000 between two dates were found, or 50 others
    (fewer where the timeline or they are very long), or the relations are so many and so tangled that the
    search took too many steps. Dates are not narrowed then.

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
    Correct those that are told, and check again. Where none is told, make the relations fewer: what
    follows from others need not be written.

When to allow
    Never: what was not looked at is not known to be right.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find that the search was ended, at the contradiction that was found last, else at the last relation."""
    if not context.relations.related or context.relations.outcome.windows is not None:
        return
    found = context.relations.outcome.contradictions
    if found:
        at, advice = found[-1].aside, "correct those that are told, and check again"
        told = f"contradictions found up to this one: {len(found):,}; then the search was ended"
    else:
        at = context.relations.outcome.network.statements[-1]
        told = "the search for contradictions took too many steps and was ended"
        advice = "make the relations fewer: what follows from others need not be written"
    yield Finding("more-contradictions", at.position, told, advice, at.event.id, at.field)
