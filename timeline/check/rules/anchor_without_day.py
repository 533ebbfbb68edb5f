"""The words count from a day that is not known.

What
    The words are relative, and what they count from has no date: the event is undated, or the day
    of publication is open to one side.

Why
    "The day before" has a date only where the day itself has one.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: alarm, title: Sirens sound}
      - {id: strike, title: Drones hit a depot, when: the day before, anchor: alarm}

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - {id: alarm, title: Sirens sound, when: on Monday, date: 2024-12-16}
      - {id: strike, title: Drones hit a depot, when: the day before, anchor: alarm, date: 2024-12-15}

How to fix
    Date the event that is counted from, give the source its `published`, or count from a day:
    `anchor: 2024-12-16`.

When to allow
    Where the source leaves the day open; the event then has no date.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.check.rule import Context
from timeline.check.wording import quoted, the_anchor, words
from timeline.dates.edtf import write
from timeline.model.problem import Finding
from timeline.model.reading import Why


def check(context: Context) -> Iterator[Finding]:
    """Find relative words on an anchor without a day.

    What is unknown, a circle, or missing in a source has its own rule.
    """
    for told in context.failed[Why.NEEDS_ANCHOR]:
        anchor = told.account.anchor
        if anchor.date is not None:
            what = f"they count from {write(anchor.date)}, which is open to one side"
        elif anchor.event in context.events and not anchor.cycle:
            what = f"the event {quoted(anchor.event or '')}, which they count from, has no date"
        else:
            continue
        yield told.finding(
            "anchor-without-day",
            "when",
            f"{words(told)} has no date: {what}",
            "date what it counts from, or count from a day, such as anchor: 2024-12-16",
            related=tuple(the_anchor(told, context)),
        )
