"""The date says more than the words.

What
    The `date` lies within what the words give, but has fewer days, or leaves out the "about". No
    second source is named that it could come from.

Why
    A day that the source did not tell looks as sure as one that it did.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: in December 2024
        date: 2024-12-09

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
      - {id: mail, language: en, published: 2024-12-18}
    events:
      - id: strike
        title: Drones hit a depot
        source: [post, mail]   # the words are the first one's, the day may be the other's
        when: in December 2024
        date: 2024-12-09

How to fix
    Write what the words give, or name the source that knows the day: in `source`, or as an account
    of its own under `claims`.

When to allow
    Where the day is known from something that is no source of the timeline; say what in `reason`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.pins import Fit, confirmed_elsewhere, fit
from timeline.check.rule import Context
from timeline.check.telling import possible
from timeline.check.wording import evidence, given, words
from timeline.dates.edtf import write
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find pins within a reading of words that only one source tells."""
    for told in context.accounts:
        pin = told.claim.date
        if pin and fit(told.account) is Fit.NARROWER and not confirmed_elsewhere(told.account):
            dates = given(possible(told))
            yield told.finding(
                "pin-narrower-than-words",
                "date",
                f"the date {write(pin)} says more than {words(told)}, which gives {dates}",
                "write what the words give, or name the source that knows better",
                related=evidence(told, context),
            )
