"""Which accounts cannot be later than they were told, and which of their readings were possible then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline.check.rule import Context, Told
from timeline.check.wording import published
from timeline.dates.calendar import widened
from timeline.dates.edtf import write
from timeline.dating.hours import minute
from timeline.model.event import Kind
from timeline.model.problem import Finding, Related
from timeline.model.reading import Reading

_SOURCES: Final = 20
"""Of so many sources of an account the days of publication are told."""


class Late(NamedTuple):
    """An account that begins after the last day it can have been told on.

    `certain`: it cannot be the local day of another place, which differs by one day at most.
    """

    told: Told
    begins: dt.date
    last: dt.date
    certain: bool

    def finding(self, rule: str, message: str, advice: str, context: Context) -> Finding:
        """Return the finding of `rule`, at the account's date or words, with the day it was told."""
        field = "date" if self.told.claim.date else "when"
        return self.told.finding(rule, field, message, advice, related=tuple(_telling(self.told, context)))


def late(context: Context) -> Iterator[Late]:
    """Yield the accounts of what happened, was said or was counted that begin after they were told.

    A day begins earlier in the east: one day is certain only between two times with an offset.
    """
    for told in context.accounts:
        account = told.account
        if account.date is None or account.told_by is None or not bounded(told):
            continue
        begins, last = widened(account.date).first, account.told_by
        if begins is None or begins < last:
            continue
        days = (begins - last).days
        hours = _hours_between(told, context) if days < 2 else None
        if hours is not None and hours > 0:
            yield Late(told, begins, last, certain=True)
        elif hours is None and days > 0:
            yield Late(told, begins, last, certain=days > 1)


def _hours_between(told: Told, context: Context) -> float | None:
    """Return how many hours after the telling the account begins; None unless both times have an offset."""
    statement = context.events.get(told.claim.told) if isinstance(told.claim.told, str) else None
    if statement is None:
        return None
    begins = minute(told.account.date, told.claim.time)
    said = minute(statement.date, statement.event.own.time)
    return None if begins is None or said is None else (begins - said) / 60


def _telling(told: Told, context: Context) -> Iterator[Related]:
    if told.claim.told is None:
        yield from published(dict.fromkeys(told.claim.source[:_SOURCES]), context)
    elif told.account.told is not None:
        yield Related(told.at("told"), f"it was told on {write(told.account.told)}")


def bounded(told: Told) -> bool:
    """Tell whether it cannot be later than it was told: no period, and nothing that was announced."""
    return told.event.kind is not Kind.PERIOD and not told.claim.ahead


def possible(told: Told) -> tuple[Reading, ...]:
    """Return the readings that do not begin after the telling; all of them where none is left.

    "On Monday" can be the last one or the next one, but what was reported has happened.
    """
    readings, last = told.account.readings, told.account.told_by
    if last is None or not bounded(told):
        return readings
    kept = tuple(reading for reading in readings if (reading.date.earliest or last) <= last)
    return kept or readings
