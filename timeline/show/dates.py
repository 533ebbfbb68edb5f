"""Dates in words for people, in English; the names of months and days are our own, not the locale's."""

from __future__ import annotations

import datetime as dt
from typing import Final

from timeline.model.date import Bound, Date, Form, Part, Precision, Range, Span
from timeline.model.event import Clock

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS: Final = ("spring", "summer", "autumn", "winter")


def date(value: Date, *, short: bool = False) -> str:
    """Return `value` as people write it, as precise as it is and no more; `short` cuts the months' names."""
    if value.form is Form.ONE_OF:
        return " or ".join(_one_of_pieces(value, short=short))
    if value.form is Form.INTERVAL:
        return _interval(value.parts[0], value.parts[1], short=short)
    head = value.parts[0]
    return part(head, short=short) if isinstance(head, Part) else "undated"


def day(value: dt.date, *, short: bool = False) -> str:
    """Return one day: "16 December 2024"."""
    return f"{value.day} {_month(value, short=short)} {value.year}"


def weekday(value: dt.date) -> str:
    """Return one day with its weekday: "Monday 16 December 2024"."""
    return f"{WEEKDAYS[value.weekday()]} {day(value)}"


def clock(value: Clock) -> str:
    """Return a time of day as it was told: "14:30", "14:30 (UTC+02:00)"."""
    text = f"{value.hour:02}:{value.minute:02}"
    if value.offset is None:
        return text
    hours, minutes = divmod(abs(value.offset), 60)
    return f"{text} (UTC{'-' if value.offset < 0 else '+'}{hours:02}:{minutes:02})"


def span(value: Span, *, short: bool = False) -> str:
    """Return what bounds something: "on or before ...", "on or after ...", "between ... and ..."."""
    first, last = value.first, value.last
    if first is None and last is None:
        return "at no known time"
    if first is None or last is None:
        bound = first or last
        side = "on or before" if first is None else "on or after"
        return f"{side} {day(bound, short=short)}" if bound else side
    if first == last:
        return day(first, short=short)
    return f"between {_up_to(first, last, short=short)} and {day(last, short=short)}"


def _up_to(first: dt.date, last: dt.date, *, short: bool) -> str:
    """Return `first` without what it shares with `last`: "4" of "4 and 9 November 2024"."""
    if first.year != last.year:
        return day(first, short=short)
    return str(first.day) if first.month == last.month else f"{first.day} {_month(first, short=short)}"


def part(value: Part, *, short: bool = False) -> str:
    """Return one part with its doubt: "about August 2024", "perhaps 9 December 2024"."""
    return _qualified(value, _plain(value, short=short))


def _qualified(value: Part, text: str) -> str:
    if value.approximate and value.uncertain:
        return f"perhaps about {text}"
    if value.approximate:
        return f"about {text}"
    return f"perhaps {text}" if value.uncertain else text


def _plain(value: Part, *, short: bool) -> str:
    first, year = value.first, value.first.year
    match value.precision:
        case Precision.DAY:
            return _day_or_unknown(value, short=short)
        case Precision.MONTH:
            known = value.first.month == value.last.month
            return f"{_month(first, short=short)} {year}" if known else f"{year}, month unknown"
        case Precision.SEASON:
            name = SEASONS[first.month // 3 - 1]
            return f"{name} {year}" if first.month < 12 else f"{name} {year}/{(year + 1) % 100:02}"
        case Precision.YEAR:
            return str(year)
        case Precision.DECADE:
            return f"{year // 10 * 10}s"
        case Precision.CENTURY:
            return f"{year // 100 * 100}–{value.last.year}"


def _day_or_unknown(value: Part, *, short: bool) -> str:
    first = value.first
    if first == value.last:
        return day(first, short=short)
    if first.month == value.last.month:
        return f"{_month(first, short=short)} {first.year}, day unknown"
    return f"{first.year}, day unknown"


def _month(value: dt.date, *, short: bool) -> str:
    name = MONTHS[value.month - 1]
    return name[:3] if short else name


def _interval(first: Part | Bound | Range, last: Part | Bound | Range, *, short: bool) -> str:
    if isinstance(first, Part) and isinstance(last, Part):
        return _between(first, last, short=short)
    if isinstance(first, Part):
        tail = ", end unknown" if last is Bound.UNKNOWN else ""
        return ("from " if tail else "since ") + part(first, short=short) + tail
    if isinstance(last, Part):
        tail = ", start unknown" if first is Bound.UNKNOWN else ""
        return "until " + part(last, short=short) + tail
    return "undated"


def _between(first: Part, last: Part, *, short: bool) -> str:
    """Write a range as Wikipedia does: 14–15 December 2024; 5 January – 18 February 1979; 1939–1945."""
    if first.qualifier or last.qualifier or first.precision is not last.precision:
        return f"{part(first, short=short)} – {part(last, short=short)}"
    a, b = first.first, last.last
    end = _plain(last, short=short)
    if first.is_plain_day and last.is_plain_day:
        if (a.year, a.month) == (b.year, b.month):
            return f"{a.day}–{end}"
        return f"{_up_to(a, b, short=short)} – {end}"
    if first.precision is Precision.MONTH and a.year == b.year:
        return f"{_month(a, short=short)}–{end}"
    tight = first.precision in {Precision.YEAR, Precision.DECADE}
    return f"{_plain(first, short=short)}–{end}" if tight else f"{_plain(first, short=short)} – {end}"


def _one_of_pieces(value: Date, *, short: bool) -> list[str]:
    pieces: list[str] = []
    for choice in value.parts:
        if isinstance(choice, Range):
            pieces += _range(choice, short=short)
        elif isinstance(choice, Part):
            pieces.append(part(choice, short=short))
    return pieces


def _range(choice: Range, *, short: bool) -> list[str]:
    first, last = choice.first, choice.last
    if isinstance(first, Part) and isinstance(last, Part):
        neighbours = (last.first - first.last).days == 1
        days = first.is_plain_day and last.is_plain_day
        if neighbours and days and first.first.month == last.first.month:
            return [str(first.first.day), part(last, short=short)]
        if neighbours:
            return [part(first, short=short), part(last, short=short)]
        return [_between_bounds(first, last, short=short)]
    if isinstance(last, Part):
        return [f"on or before {_bound(last, last.last, short=short)}"]
    if isinstance(first, Part):
        return [f"on or after {_bound(first, first.first, short=short)}"]
    return ["at any time"]


def _between_bounds(first: Part, last: Part, *, short: bool) -> str:
    if first.is_plain_day and last.is_plain_day:
        return span(Span(first.first, last.last), short=short)
    return f"between {part(first, short=short)} and {part(last, short=short)}"


def _bound(value: Part, edge: dt.date, *, short: bool) -> str:
    """Name a bound by its last or first day, unless that would say more than was told."""
    return part(value, short=short) if value.qualifier else day(edge, short=short)
