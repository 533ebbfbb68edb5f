"""An account of a disputed event does not fit how the event lies to others.

What
    The accounts of an event have no day in common, so that none of them bounds other events. One of them
    lies outside the days that the event's relations leave it.

Why
    The relations are on one side of the dispute; or they were written with the other account in mind.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: alarm, title: Sirens sound, when: 10 December 2024, date: 2024-12-10}
      - id: strike
        title: Drones hit a depot
        judgement: nobody knows which is right
        after: alarm
        claims:
          - {by: army, when: 5 December 2024, date: 2024-12-05}
          - {by: witnesses, when: 12 December 2024, date: 2024-12-12}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: alarm, title: Sirens sound, when: 5 December 2024, date: 2024-12-05}
      - id: strike
        title: Drones hit a depot
        judgement: nobody knows which is right
        after: alarm
        claims:
          - {by: army, when: 5 December 2024, date: 2024-12-05}
          - {by: witnesses, when: 12 December 2024, date: 2024-12-12}

How to fix
    Correct the account or the relation. Where only one party has it in that order, take the relation out.

When to allow
    Where the relation is well known, and the account cannot be true but was given.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.check.rule import Context, Told
from timeline.model.problem import Finding

if TYPE_CHECKING:
    from timeline.network.outside import Outside


def check(context: Context) -> Iterator[Finding]:
    """Find accounts of disputed events that lie outside what the relations leave."""
    if not context.relations.related or not any(one.disputed for one in context.dated):
        return
    for one in context.relations.outside:
        yield _finding(one)


def _finding(one: Outside) -> Finding:
    from timeline.network.wording import days  # noqa: PLC0415  # most accounts fit
    from timeline.show.dates import span  # noqa: PLC0415

    told = Told(one.event.event, one.account)
    return told.finding(
        "account-against-relations",
        "date" if told.claim.date else "when" if told.claim.when else "told",
        f"this account misses the days that the relations leave the event by {days(one.short)}:"
        f" it {'ends' if one.ends else 'starts'} {span(one.window)}",
        "correct the account or the relation",
        related=one.because.because,
    )
