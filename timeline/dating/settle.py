"""What the accounts of one event come to: whose count, whether they are disputed, and the date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from timeline.dates.calendar import widened
from timeline.model.date import Bound, Date, Form, Part, Range, one_of
from timeline.model.event import Account


def settle(parties: Sequence[Account]) -> tuple[Date | None, bool]:
    """Return the event's date, and whether it is disputed.

    Without a dispute the first account that tells a time leads: rival accounts are never averaged.
    """
    dates = [account.date for account in parties if account.date is not None]
    leading = [account.date for account in parties if account.claim.timed and account.date is not None]
    if not leading:
        return None, False
    if len(dates) == 1 or _have_common_day(dates):
        return leading[0], False
    return _either(dates), True


def hull(date: Date) -> Date:
    """Return a one-of of many choices as one range, from the first to begin to the last to end."""
    choices = [part if isinstance(part, Range) else Range(part, part) for part in date.parts]
    first = min((choice.first for choice in choices), key=_begins)
    last = max((choice.last for choice in choices), key=_ends)
    return one_of(Range(first, last))


def _begins(end: Part | Bound) -> dt.date:
    return end.first if isinstance(end, Part) else dt.date.min


def _ends(end: Part | Bound) -> dt.date:
    return end.last if isinstance(end, Part) else dt.date.max


def _have_common_day(dates: Iterable[Date]) -> bool:
    """Tell whether hulls, widened where told as about, share a day: the last to begin, the first to end."""
    spans = [widened(date) for date in dates]
    begins = max((span.first for span in spans if span.first), default=dt.date.min)
    ends = min((span.last for span in spans if span.last), default=dt.date.max)
    return begins <= ends


def _either(dates: Iterable[Date]) -> Date:
    choices = dict.fromkeys(choice for date in dates for choice in _choices(date))
    return one_of(*sorted(choices, key=_chronological))


def _choices(date: Date) -> Iterator[Part | Range]:
    if date.form is Form.INTERVAL:
        yield Range(*(end if isinstance(end, Part) else Bound.OPEN for end in date.parts))
        return
    for part in date.parts:
        if not isinstance(part, Bound):
            yield part


def _chronological(choice: Part | Range) -> tuple[dt.date, dt.date]:
    span = one_of(choice).span
    return span.first or dt.date.min, span.last or dt.date.max
