"""Statements and the days that follow from them, in plain English; what came from data is cleaned and cut."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from timeline.model.date import TOLERANCE, Date, simple_parts
from timeline.model.event import Counted, Dated, Gap, Kind
from timeline.network.statement import Say, Statement
from timeline.show.dates import date, day
from timeline.text import crop, one_line

if TYPE_CHECKING:
    from timeline.network.gaps import Days

_LONGEST: Final = 60
_RELATED: Final = {
    Say.AFTER: "is after",
    Say.BEFORE: "is before",
    Say.DURING: "is during",
    Say.SAME_DAY: "is on the same day as",
    Say.PART_OF: "is part of",
    Say.SAME_AS: "is the same event as",
    Say.ABOUT: "speaks of",
}


def name(one: Dated) -> str:
    """Return an event's id in quotes."""
    return f'"{crop(one_line(one.id), _LONGEST)}"'


def sentence(said: Statement) -> str:
    """Return what was said: '"a" is after "b", by 4 months (120 to 123 days)'."""
    if said.other is None:
        return f"{name(said.event)} {_dated(said)}"
    text = f"{name(said.event)} {_RELATED[said.say]} {name(said.other)}"
    if said.say is Say.AFTER and said.other.event.kind is Kind.PERIOD:
        text += ", a period, so after its beginning"
    return text + (_gap(said.gap, said.days) if said.gap and said.days else "")


def _dated(said: Statement) -> str:
    when = said.event.date
    if when is not None:
        return f"is dated {date(when)}{_about(when)}"
    account, last = said.account, said.event.window.last
    by = day(last) if last else "an unknown day"
    if account.claim.told is None and account.anchor.counted is Counted.PUBLISHED:
        return f"has no day, but its source was published by {by}"
    return f"has no day, but was told by {by}"


def _about(when: Date) -> str:
    """Return what "about" allows to either side, in the words of the table of tolerances."""
    allowed = {TOLERANCE[part.precision]: None for part in simple_parts(when) if part.approximate}
    either = " or ".join(_stretch(*tolerance) for tolerance in allowed)
    return f" (about allows {either} to either side)" if either else ""


def _stretch(months: int, count: int) -> str:
    if not months:
        return days(count)
    amount, unit = (months // 12, "year") if months % 12 == 0 else (months, "month")
    return f"{amount} {unit}{'' if amount == 1 else 's'}"


def _gap(gap: Gap, days: Days) -> str:
    units = gap.unit if gap.amount == 1 else f"{gap.unit}s"
    low, high = sorted((abs(days.low), abs(days.high))) if days.low * days.high >= 0 else days
    exact = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    told = f"{'about ' if gap.approximate else ''}{gap.amount:,} {units}"
    return f", by {told}" if gap.unit == "day" and low == high else f", by {told} ({exact} days)"


def days(count: int) -> str:
    """Return "1 day", "39 days"."""
    return f"{count:,} day{'' if count == 1 else 's'}"


def on(ordinal: int) -> str:
    """Return the day of an ordinal; how far outside the calendar it lies where it has none."""
    if ordinal < 1:
        return f"{days(1 - ordinal)} before the calendar begins"
    last = dt.date.max.toordinal()
    return (
        day(dt.date.fromordinal(ordinal))
        if ordinal <= last
        else f"{days(ordinal - last)} after the year 9999"
    )
