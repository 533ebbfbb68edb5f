"""It was told before it happened.

What
    The event begins later than the last day on which its source was published, or on which it was
    told. Announced things and periods are left out.

Why
    Nobody reports what has not happened. The date is wrong, the source's day is, or it was only
    announced.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 20 December 2024
        date: 2024-12-20

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: 20 December 2024
        date: 2024-12-20
        status: planned

How to fix
    Correct the date, or the day of publication; write `status: planned`, or `direction: future`
    with the words, where it was announced.

When to allow
    Where the local days differ: the evening of the 14th in Washington is the 15th in Kyiv.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context, Told
from timeline.check.telling import bounded
from timeline.check.wording import published
from timeline.dates.calendar import widened
from timeline.dates.edtf import write
from timeline.model.problem import Finding, Related


def check(context: Context) -> Iterator[Finding]:
    """Find accounts of what happened, was said or was counted that begin after they were told."""
    for told in context.accounts:
        if told.account.date is None or not bounded(told):
            continue
        begins, last = widened(told.account.date).first, told.account.told_by
        if begins is not None and last is not None and begins > last:
            yield told.finding(
                "told-before-it-happened",
                "date" if told.claim.date else "when",
                f"it begins on {begins} at the earliest, but was told on {last} at the latest",
                "correct the date or the day of publication; write status: planned if it was announced",
                related=tuple(_telling(told, context)),
            )


def _telling(told: Told, context: Context) -> Iterator[Related]:
    if told.claim.told is None:
        yield from published(told.claim.source, context)
    elif told.account.told is not None:
        yield Related(told.at("told"), f"it was told on {write(told.account.told)}")
