"""Statements and the days that follow from them, in words; what came from data is cleaned and cut."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from timeline.model.date import TOLERANCE, Date, simple_parts
from timeline.model.event import Counted, Dated, Gap, Kind
from timeline.network.statement import Say, Statement
from timeline.network.words import CHECK, Words
from timeline.show.dates import date, day
from timeline.text import crop, one_line

if TYPE_CHECKING:
    from timeline.network.gaps import Days

_LONGEST: Final = 60


def name(one: Dated, words: Words = CHECK, *, itself: bool = False) -> str:
    """Return an event's name: '"Sirens sound" (alarm)'; of what is spoken of anyway perhaps "it"."""
    title, id_ = (crop(one_line(text), _LONGEST) for text in (one.event.title, one.id))
    return (words.itself if itself else words.name).format(title=title, id=id_)


def sentence(said: Statement, words: Words = CHECK, of: Dated | None = None) -> str:
    """Return what was said: '"Drones hit" (b) is after "Sirens" (a), by 4 months (120 to 123 days)'.

    `of` is the event that is spoken of, and need not be named again.
    """
    subject = name(said.event, words, itself=said.event is of)
    if said.other is None:
        return f"{subject} {_dated(said, words)}"
    text = f"{subject} {words.related[said.say]} {name(said.other, words)}"
    if said.say is Say.AFTER and said.other.event.kind is Kind.PERIOD:
        text += words.after_a_period
    return text + (_gap(said.gap, said.days, words) if said.gap and said.days else "")


def _dated(said: Statement, words: Words) -> str:
    when = said.event.date
    if when is not None:
        return words.dated.format(date(when, words=words.dates)) + _about(when, words)
    account, last = said.account, said.event.window.last
    by = day(last, words=words.dates) if last else words.unknown_day
    published = account.claim.told is None and account.anchor.counted is Counted.PUBLISHED
    return (words.published if published else words.told).format(by)


def _about(when: Date, words: Words) -> str:
    """Return what "about" allows to either side, in the words of the table of tolerances."""
    allowed = {TOLERANCE[part.precision]: None for part in simple_parts(when) if part.approximate}
    either = words.either.join(_stretch(*tolerance, words) for tolerance in allowed)
    return words.allowing.format(either) if either else ""


def _stretch(months: int, count: int, words: Words) -> str:
    if not months:
        return days(count, words)
    return _amount(months // 12, "year", words) if months % 12 == 0 else _amount(months, "month", words)


def _gap(gap: Gap, between: Days, words: Words) -> str:
    amount = _amount(gap.amount, gap.unit, words)
    told = words.gap.format(words.about.format(amount) if gap.approximate else amount)
    low, high = between
    if low * high >= 0:
        low, high = sorted((abs(low), abs(high)))
    if low == high:
        return told if gap.unit == "day" else told + words.exactly.format(days(low, words))
    most = days(high, words)
    return told + words.exactly.format(words.to.format(_number(low, words), most))


def days(count: int, words: Words = CHECK) -> str:
    """Return "1 day", "39 days"."""
    return _amount(count, "day", words)


def _amount(count: int, unit: str, words: Words) -> str:
    return f"{_number(count, words)} {words.units[unit][count != 1]}"


def _number(count: int, words: Words) -> str:
    return f"{count:,}".replace(",", words.thousands)


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
