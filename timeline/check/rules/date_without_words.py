"""A date stands alone, without the source's words.

What
    The account has a `date` and no `when`. The editors' own date beside rival accounts, with its
    `judgement`, needs none.

Why
    Without the words nobody can tell how the date came about, and nothing can check it.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        date: 2024-12-16

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Write the time words of the source into `when`, as it has them.

When to allow
    Where a data set gives dates only. This is no error, and can be left out of a run.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.judged import editors_date
from timeline.check.rule import Context, Told
from timeline.dates.edtf import write
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find pins without words."""
    for told in context.accounts:
        if told.claim.date is not None and told.claim.when is None and not _judged(told):
            yield told.finding(
                "date-without-words",
                "date",
                f"the date {write(told.claim.date)} stands without the source's words",
                "write the words for the time, as the source has them, into when",
            )


def _judged(told: Told) -> bool:
    event = told.event
    return told.claim is event.own and event.judgement is not None and editors_date(event)
