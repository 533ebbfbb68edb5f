"""EDTF text to `Date` and back: the part of ISO 8601-2:2019 that the project supports.

    date      = part | interval | one-of
    interval  = end "/" end                      end = part | ".." (open) | nothing (unknown)
    one-of    = "[" choice { "," choice } "]"    choice = part | [part] ".." [part]
    part      = ( year | year-month | year-month-day | year-season | unknown ) [ "~" | "?" | "%" ]
    unknown   = "202X" | "20XX" | "2024-12-XX" | "2024-XX" | "2024-XX-XX"

Years run from 0001 to 9999, seasons from 21 (spring, March to May) to 24 (winter, December to
February of the next year). Whole days, both ends inclusive.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import isleap
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from timeline.errors import EdtfError
from timeline.model.date import Bound, Date, Form, Part, Precision, Range, interval, one, one_of

_PART: Final = re.compile(r"(?:(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?|(\d{3})X|(\d\d)XX)([~?%]?)", re.ASCII)
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_QUALIFIERS: Final = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
_CHOICES: Final = 100
"""So many a one-of has at most: who writes more means a range, and every rule looks at each."""

_YEARS: Final = "years run from 0001 to 9999"
_MONTHS: Final = "write a month from 01 to 12, or a season from 21 to 24"
_UNSUPPORTED: Final = (
    (r"[{}]", "a set of all its members ({...})", "write one event for each day"),
    (r"Y", "a year of more than four digits (Y...)", _YEARS),
    (r"(?:^|[/\[,.])-\d", "a year before 0001", _YEARS),
    (r"T\d", "a time of day", "write the day here and the time in `time`"),
    (r"\d{4}-(?:2[5-9]|3\d|4[01])(?!\d)", "a quarter, a half or a season of one hemisphere",
     "write the months, such as 2024-10/2024-12"),
    (r"(?:^|[/\[,.-])[~?%]|[~?%]-", "a qualifier inside a date", "write it once, at the end"),
    (r"S\d", "significant digits (S)", "write the years as an interval"),
    (r"W\d", "a week", "write its days, such as 2024-12-09/2024-12-15"),
    (r"\dX|-X(?!X)|-XX-\d", "this place for an X", "write 202X, 20XX, 2024-XX or 2024-12-XX"),
)  # fmt: skip
EXAMPLE: Final = "write 2024-12-16, 2024-12, 2024, 2024-12-14/2024-12-15 or [2024-11-04..2024-11-05]"


@lru_cache(maxsize=1 << 16)
def parse(text: str) -> Date:
    """Return the date that `text` writes; raise EdtfError with the column and what would be right."""
    if text[:1] == "[":
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    return one(_part(text, text, 0))


def write(date: Date) -> str:
    """Return the canonical text of `date`; `parse` gives the date back."""
    if date.form is Form.ONE_OF:
        return "[" + ",".join(map(_write_choice, date.parts)) + "]"
    return "/".join(_write_choice(part) for part in date.parts)


def _interval(text: str) -> Date:
    ends = text.split("/")
    if len(ends) != 2:
        raise EdtfError(text, "an interval has two ends", len(ends[0]) + len(ends[1]) + 2, EXAMPLE)
    first = _end(text, ends[0], 0)
    last = _end(text, ends[1], len(ends[0]) + 1)
    if isinstance(first, Bound) and isinstance(last, Bound):
        raise EdtfError(text, "an interval without any day", 1, "name one of its ends")
    _refuse_reversed(text, first, last, 0)
    return interval(first, last)


def _end(text: str, piece: str, offset: int) -> Part | Bound:
    if piece in {"..", ""}:
        return Bound(piece)
    return _part(text, piece, offset)


def _one_of(text: str) -> Date:
    if text[-1:] != "]":
        raise EdtfError(text, "the closing ] is missing", len(text) + 1, "write [2024-11-04,2024-11-09]")
    pieces = text[1:-1].split(",")
    if len(pieces) > _CHOICES:
        offset = sum(map(len, pieces[:_CHOICES])) + _CHOICES
        raise EdtfError(
            text, f"more than {_CHOICES} choices", offset + 2, "write a range: [2024-11..2024-12]"
        )
    choices: list[Part | Range] = []
    offset = 1
    for piece in pieces:
        choices.append(_choice(text, piece, offset))
        offset += len(piece) + 1
    return one_of(*choices)


def _choice(text: str, piece: str, offset: int) -> Part | Range:
    before, dots, after = piece.partition("..")
    if not dots:
        return _part(text, piece, offset)
    if not before and not after:
        raise EdtfError(text, "a range without any day", offset + 1, "name one of its ends")
    first = _part(text, before, offset) if before else Bound.OPEN
    last = _part(text, after, offset + len(before) + 2) if after else Bound.OPEN
    _refuse_reversed(text, first, last, offset)
    return Range(first, last)


def _refuse_reversed(text: str, first: Part | Bound, last: Part | Bound, offset: int) -> None:
    if isinstance(first, Part) and isinstance(last, Part) and first.first > last.last:
        raise EdtfError(
            text, "the range ends before it begins", offset + 1, "exchange its ends", kind="reversed"
        )


def _part(text: str, piece: str, offset: int) -> Part:
    match = _PART.fullmatch(piece)
    if match is None:
        raise _not_a_date(text, piece, offset)
    year, month, day, decade, century, mark = match.groups()
    approximate, uncertain = _QUALIFIERS[mark]
    try:
        first, last, precision = _bounds(year, month, day, decade, century)
    except ValueError:
        raise _no_such(text, piece, offset) from None
    return Part(first, last, precision, approximate, uncertain)


def _bounds(
    year: str | None, month: str | None, day: str | None, decade: str | None, century: str | None
) -> tuple[dt.date, dt.date, Precision]:
    if year is None:
        return _years(decade, century)
    y = int(year)
    if month is None:
        return dt.date(y, 1, 1), dt.date(y, 12, 31), Precision.YEAR
    if month == "XX":
        if day not in {None, "XX"}:
            raise ValueError("a day needs its month")
        return dt.date(y, 1, 1), dt.date(y, 12, 31), Precision.MONTH if day is None else Precision.DAY
    m = int(month)
    if day is None:
        return _season(y, m) if 21 <= m <= 24 else (*_month(y, m), Precision.MONTH)
    if day == "XX":
        return (*_month(y, m), Precision.DAY)
    only = dt.date(y, m, int(day))
    return only, only, Precision.DAY


def _years(decade: str | None, century: str | None) -> tuple[dt.date, dt.date, Precision]:
    if decade is not None:
        y = int(decade) * 10
        return dt.date(y or 1, 1, 1), dt.date(y + 9, 12, 31), Precision.DECADE
    y = int(century or 0) * 100
    return dt.date(y or 1, 1, 1), dt.date(y + 99, 12, 31), Precision.CENTURY


def _month(y: int, m: int) -> tuple[dt.date, dt.date]:
    first = dt.date(y, m, 1)
    return first, first.replace(day=29 if m == 2 and isleap(y) else _DAYS[m - 1])


def _season(y: int, number: int) -> tuple[dt.date, dt.date, Precision]:
    m = (number - 20) * 3
    first = dt.date(y, m, 1)
    last = _month(y, m + 2)[1] if number < 24 else _month(y + 1, 2)[1]
    return first, last, Precision.SEASON


def _no_such(text: str, piece: str, offset: int) -> EdtfError:
    """Tell what the calendar does not have; `piece` has the form of a date."""
    year, month, day = piece[:4], piece[5:7], piece[8:10]
    unsupported = _unsupported(text, piece, offset)
    if unsupported is not None and year != "0000":
        return unsupported
    advice = "write a day that exists" if day.isdigit() else _MONTHS
    if year == "0000":
        message, advice = "year 0000 does not exist", _YEARS
    elif month == "24" and not day:
        message, advice = f"the winter of {year} ends after the last year", _YEARS
    elif not 1 <= int(month) <= 12:
        message = f"month {month} does not exist"
    elif day == "00":
        message = "day 00 does not exist"
    else:
        message = f"{year}-{month} has {_month(int(year), int(month))[1].day} days"
    return EdtfError(text, message, offset + 1, advice, kind="no_such_day" if day.isdigit() else "syntax")


def _not_a_date(text: str, piece: str, offset: int) -> EdtfError:
    unsupported = _unsupported(text, piece, offset)
    if unsupported is not None:
        return unsupported
    named = "not an EDTF date" if piece == text else f'"{piece}" is not an EDTF date'
    return EdtfError(text, named if piece else "a date is missing here", offset + 1, EXAMPLE)


def _unsupported(text: str, piece: str, offset: int) -> EdtfError | None:
    for pattern, what, advice in _UNSUPPORTED:
        match = re.search(pattern, piece)
        if match:
            column = offset + match.start() + 1
            return EdtfError(text, f"{what} is not supported", column, advice, kind="unsupported")
    return None


def _write_choice(part: Part | Bound | Range) -> str:
    if isinstance(part, Range):
        return _write_bound(part.first) + ".." + _write_bound(part.last)
    return part.value if isinstance(part, Bound) else _write_part(part)


def _write_bound(end: Part | Bound) -> str:
    return _write_part(end) if isinstance(end, Part) else ""


def _write_part(part: Part) -> str:
    return _WRITERS[part.precision](part) + part.qualifier


def _write_day(part: Part) -> str:
    if part.first == part.last:
        return part.first.isoformat()
    whole_year = (part.first.month, part.last.month) == (1, 12)
    return f"{part.first.year:04}-XX-XX" if whole_year else f"{part.first.isoformat()[:7]}-XX"


def _write_month(part: Part) -> str:
    text = part.first.isoformat()
    return text[:7] if part.first.month == part.last.month else text[:4] + "-XX"


_WRITERS: Final[dict[Precision, Callable[[Part], str]]] = {
    Precision.DAY: _write_day,
    Precision.MONTH: _write_month,
    Precision.SEASON: lambda part: f"{part.first.year:04}-{part.first.month // 3 + 20}",
    Precision.YEAR: lambda part: f"{part.first.year:04}",
    Precision.DECADE: lambda part: f"{part.first.year // 10:03}X",
    Precision.CENTURY: lambda part: f"{part.first.year // 100:02}XX",
}
