"""The accounts of an event are at odds, and no judgement is written down.

What
    The accounts' dates have no day in common, those told as about widened by their tolerance, and
    the event has no `judgement`.

Why
    A dispute may stay open. But readers want to know what the editors think of it, or that they
    cannot tell.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        claims:
          - {by: Fire service, when: on Sunday, date: 2024-12-15}
          - {by: Ministry, when: on Monday, date: 2024-12-16}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        judgement: Neither has shown a picture of that day; we cannot tell.
        claims:
          - {by: Fire service, when: on Sunday, date: 2024-12-15}
          - {by: Ministry, when: on Monday, date: 2024-12-16}

How to fix
    Write a `judgement`: which account you trust and why, or why none. If you know the date, write
    it as the event's own.

When to allow
    Where nothing can be said. This is no error, and can be left out of a run.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.check.rule import Context
from timeline.dates.edtf import write
from timeline.model.event import Dated, parties
from timeline.model.problem import Finding, Related
from timeline.text import crop, one_line

_MOST: Final = 20
"""So many accounts are listed as evidence."""


def check(context: Context) -> Iterator[Finding]:
    """Find disputed events without a judgement."""
    for dated in context.dated:
        if dated.disputed and dated.event.judgement is None:
            yield Finding(
                "dispute-without-judgement",
                dated.event.origin.at("claims"),
                "the accounts of when it was have no day in common, and there is no judgement",
                "write a judgement: which of them you trust and why, or why none",
                dated.id,
                "judgement",
                tuple(_accounts(dated)),
            )


def _accounts(dated: Dated) -> Iterator[Related]:
    for account in parties(dated.accounts)[:_MOST]:
        if account.date is not None:
            field = "date" if account.claim.date else "when" if account.claim.when else "told"
            by = crop(one_line(", ".join(account.claim.by)[:400]), 60) or "an account"
            yield Related(account.claim.origin.at(field), f"{by}: {write(account.date)}")
