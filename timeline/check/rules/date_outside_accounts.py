"""The editors' own date is none that anybody tells.

What
    An event with `claims` has a `date` of its own, with nobody and no words named for it, and that
    date has no day in common with any of the accounts, "about" counted with its tolerance. What
    was denied or withdrawn is no account here.

Why
    Editors choose among accounts, or say that they overlap. A date that nobody tells is a slip, or
    rests on something that is not written down.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        date: 2024-12-13
        judgement: The fire service was there.
        claims:
          - {by: Fire service, when: on Sunday, date: 2024-12-15}
          - {by: Ministry, when: on Monday, date: 2024-12-16}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        date: 2024-12-15
        judgement: The fire service was there.
        claims:
          - {by: Fire service, when: on Sunday, date: 2024-12-15}
          - {by: Ministry, when: on Monday, date: 2024-12-16}

How to fix
    Correct the date, or add the account that tells it to `claims`: pictures and documents have a
    source too.

When to allow
    Where the editors know it from something that is no source of the timeline; say what in `reason`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.check.judged import editors_date
from timeline.check.rule import Context
from timeline.check.wording import either
from timeline.dates.calendar import widened
from timeline.dates.edtf import write
from timeline.model.date import Date
from timeline.model.event import Account, Dated
from timeline.model.problem import Finding, Related

_MOST: Final = 20
"""So many accounts are listed as evidence."""


def check(context: Context) -> Iterator[Finding]:
    """Find editors' dates that share no day with any account."""
    for dated in context.dated:
        date = dated.event.own.date
        told = _told(dated) if date is not None and editors_date(dated.event) else []
        if date is None or not told or any(widened(date).meets(widened(other)) for _, other in told):
            continue
        others = either(write(day) for _, day in told)
        places = tuple(Related(one.claim.origin.at("date"), f"it tells {write(day)}") for one, day in told)
        yield Finding(
            "date-outside-accounts",
            dated.event.origin.at("date"),
            f"the editors' date {write(date)} is outside every account: {others}",
            "correct it, or add the account that tells it",
            dated.id,
            "date",
            places[:_MOST],
        )


def _told(dated: Dated) -> list[tuple[Account, Date]]:
    """Return the accounts of others that stand for the event and have a date."""
    return [
        (account, account.date)
        for account in dated.accounts
        if account.claim is not dated.event.own and account.claim.party and account.date is not None
    ]
