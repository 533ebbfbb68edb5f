"""Under which heading an event stands: a month, a year, a decade, a century, or "Undated" at the end.

A heading is a number that grows with time, the coarser one before the finer ones of the same start,
so that a million rows need an array of numbers and no objects: the year times 100, and a slot.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from timeline.model.date import Date, Part, Precision, Range, earliest_choice, simple_parts
from timeline.show.wording import ENGLISH, Wording

UNDATED: Final = 1_000_000
DAYS: Final = 32
"""More than a month has days: a heading times this is followed by its days."""
_CENTURY, _DECADE, _YEAR, _JANUARY = range(4)


def heading(date: Date | None) -> int:
    """Return the finest heading from months up that the precision of `date` allows, where it is sorted.

    That is by its earliest day, else its latest: `2023-12/2024-12` stands under December 2023,
    `[..2024-11-05]` under November 2024, a one-of where its first choice does, `2024` under 2024 and
    a season under its year.
    """
    return daily(date) // DAYS


@lru_cache(1 << 13)
def daily(date: Date | None) -> int:
    """Return the heading of `date` times DAYS, plus the day of its month where it begins with one day."""
    start = _start(earliest_choice(date)) if date is not None else None
    if start is None:
        return UNDATED * DAYS
    day, precision = start
    return _heading(day, precision) * DAYS + (day.day if precision is Precision.DAY else 0)


def daily_of(day: dt.date) -> int:
    """Return what `daily` does of a date that is one day."""
    return _heading(day, Precision.DAY) * DAYS + day.day


def _heading(day: dt.date, precision: Precision) -> int:
    match precision:
        case Precision.DAY | Precision.MONTH:
            return day.year * 100 + _JANUARY + day.month - 1
        case Precision.SEASON | Precision.YEAR:
            return day.year * 100 + _YEAR
        case Precision.DECADE:
            return day.year // 10 * 1000 + _DECADE
        case Precision.CENTURY:
            return day.year // 100 * 10000 + _CENTURY


def _is_month(code: int) -> bool:
    """Tell whether the heading is a month."""
    return code != UNDATED and code % 100 >= _JANUARY


def level(code: int) -> int:
    """Return 2 for a month, which stands under its year, and 1 for all others."""
    return 2 if _is_month(code) else 1


def first_month(year: int) -> int:
    """Return the heading of January of a `year`, which is given as the year times 100."""
    return year + _JANUARY


def beyond(code: int) -> int:
    """Return a number above `code` and the headings under it, which a year has, and not above the next."""
    return code // 100 * 100 + 100 if code % 100 == _YEAR else code + 1


def path(code: int) -> tuple[int, ...]:
    """Return the headings from the top to `code`: a month stands under its year."""
    return (code // 100 * 100 + _YEAR, code) if _is_month(code) else (code,)


def title(code: int, *, short: bool = False, words: Wording = ENGLISH) -> str:
    """Return the heading in words: "December 2024", short "Dec 2024", "2020s", "1900–1999", "Undated"."""
    if code == UNDATED:
        return words.undated[:1].upper() + words.undated[1:]
    year, slot = divmod(code, 100)
    if slot == _CENTURY:
        return f"{year}–{year + 99}"
    if slot == _DECADE:
        return words.decade.format(year)
    if slot == _YEAR:
        return str(year)
    month = words.months[slot - _JANUARY]
    return f"{month[:3] if short else month} {year}"


def _start(date: Date) -> tuple[dt.date, Precision] | None:
    """Return the day that `date` is sorted at, and how finely it is told."""
    if date.earliest is not None:
        heads = [(p.first, _told(p)) for p in _heads(date) if p.first == date.earliest]
    else:
        heads = [(p.last, _told(p)) for p in simple_parts(date) if p.last == date.latest]
    return min(heads, default=None)


def _heads(date: Date) -> Iterator[Part]:
    """Yield the parts that `date` can begin with."""
    for part in date.parts:
        first = part.first if isinstance(part, Range) else part
        if isinstance(first, Part):
            yield first


def _told(part: Part) -> Precision:
    """Return the precision that is known: a day that is unknown within a year is told as that year."""
    first, last = part.first, part.last
    if part.precision > Precision.MONTH or first == last:
        return part.precision
    return Precision.MONTH if (first.year, first.month) == (last.year, last.month) else Precision.YEAR
