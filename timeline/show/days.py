"""The days that a drawing gives to a date: a calendar, a chart, a slide knows only from when to when."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from timeline.model.date import Bound, Date, Day, Form, Part, Range, earliest_choice
from timeline.model.event import Dated


class Ends(NamedTuple):
    """From which to which part a date is drawn, both inclusive; one part twice where only that is known."""

    first: Part
    last: Part

    @property
    def days(self) -> tuple[Day, Day]:
        """The first and the last day, both inclusive."""
        return self.first.first, self.last.last


@lru_cache(1 << 13)
def ends(date: Date) -> Ends | None:
    """Return what is drawn of `date`, within its bounds: nothing that was not told.

    Of several choices it is the one that a timeline is ordered by. Where an end is open or unknown
    only the other one is drawn. None where no part is told at all.
    """
    first, last = _both(earliest_choice(date))
    if isinstance(first, Part) and isinstance(last, Part):
        return Ends(first, last)
    known = first if isinstance(first, Part) else last
    return Ends(known, known) if isinstance(known, Part) else None


def _both(date: Date) -> tuple[Part | Bound | Range, Part | Bound | Range]:
    head, tail = date.parts[0], date.parts[-1]
    return (head.first, head.last) if isinstance(head, Range) else (head, tail)


def told_by_days(date: Date) -> bool:
    """Tell whether the days of `ends` say all of `date`: one day, or from one day to another."""
    plain = all(isinstance(part, Part) and part.is_plain_day for part in date.parts)
    return plain and date.form is not Form.ONE_OF


def placed(dated: Dated) -> Ends | None:
    """Return what is drawn of an event, None where it is undated."""
    return ends(dated.date) if dated.date is not None else None
