"""The date is none of those that the words give.

What
    The words, counted from their anchor, give other days than the `date` that was written down.

Why
    Either the words, the day they count from, or the date is wrong. "On Monday" told on a Tuesday
    is the day before; it is another day as soon as the day of publication is corrected.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-15

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Correct the date, the words, or the `anchor`. Where another source knows better, give it an
    account of its own under `claims`.

When to allow
    Where the source itself is wrong about the day; say so in `reason`.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.pins import Fit, fit
from timeline.check.rule import Context, Told
from timeline.check.telling import possible
from timeline.check.wording import counted, derived, evidence, given, scalar, words
from timeline.dates.edtf import write
from timeline.model.problem import Finding
from timeline.model.reading import Reading


def check(context: Context) -> Iterator[Finding]:
    """Find pins that are neither a reading of their words nor within one."""
    for told in context.accounts:
        pin = told.claim.date
        if pin is not None and fit(told.account) is Fit.ELSEWHERE:
            readings = possible(told)
            yield told.finding(
                "date-not-in-words",
                "date",
                f"{words(told)}{counted(told)} gives {given(readings)}, but the date is {write(pin)}",
                _advice(told, readings),
                related=evidence(told, context),
            )


def _advice(told: Told, readings: tuple[Reading, ...]) -> str:
    if len(readings) == 1:
        return f"write date: {scalar(readings[0].date)} ({derived(told, readings[0])}), or correct the words"
    return "write one of these dates, or correct the words"
