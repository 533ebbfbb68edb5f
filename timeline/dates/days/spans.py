"""Amounts counted from a day, and parts of a stretch."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final

from timeline.dates.cycles import (
    DAYS,
    LAST_DAY,
    WEEKENDS,
    YEARS,
    Stretch,
    around,
    day_at,
    ended,
    month_number,
    months,
    single,
    starting,
)
from timeline.dates.language import UNITS
from timeline.dates.meaning import Amount, Quality
from timeline.model.date import Day, Precision
from timeline.model.reading import Step, Unit

_MONTHS: Final = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
_DAYS: Final = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
_HOURS: Final = {"second": 0, "minute": 0, "hour": 1}
_MONTH_DAYS: Final = 30.436875
_NEAR: Final = (Quality.ABOUT, Quality.NEARLY, Quality.OVER, Quality.BOUNDED)


def is_about(amount: Amount) -> bool:
    """Whether the amount was told as about, nearly, more than or at least."""
    return amount.quality in _NEAR


def in_years(amount: Amount) -> bool:
    """Whether the amount was told in years or more, so that its days do not count."""
    return UNITS[amount.unit] in ("year", "decade", "century")


def quarters(amount: Amount) -> int:
    """Return the amount in quarters of its unit; nearly is a quarter less, more than a quarter more."""
    return amount.quarters + _MOVED.get(amount.quality, 0)


_MOVED: Final = {Quality.NEARLY: -1, Quality.OVER: 1}


@lru_cache(maxsize=4096)
def counted_step(amount: Amount, side: int) -> Step:
    """Return the step that tells how far was counted."""
    return Step(
        "counted",
        (
            ("quarters", amount.quarters),
            ("unit", UNITS[amount.unit]),
            ("quality", amount.quality.name.lower()),
            ("side", side),
            *((("extra", amount.days),) if amount.days else ()),
        ),
    )


def away(day: Day, amount: Amount, side: int) -> Stretch | None:
    """Return where `amount` leads from `day`, as precise as its unit: years give a year, weeks a day."""
    if amount.days:
        return exactly(day, amount, side)
    name = UNITS[amount.unit]
    count = quarters(amount) * side
    if name == _WEEKEND and count:
        return _weekend(day, count)
    if name in _HOURS:
        return _day(day.toordinal() + side * (abs(count) * _HOURS[name] // 96))
    if name in _DAYS:
        return _day(day.toordinal() + _rounded(count * _DAYS[name]))
    return _months_away(day, count * _MONTHS[name], name, finer=amount.quarters % 4 == 2)


def exactly(day: Day, amount: Amount, side: int) -> Stretch | None:
    """Return the very day that so many months, or what is longer, and days lead to."""
    from timeline.dates.calendar import shift  # noqa: PLC0415 -- dateutil, which few words need

    months_away = side * amount.quarters * _MONTHS[UNITS[amount.unit]] // 4
    found = shift(day, months_away, side * amount.days)
    return single(found) if found else None


def opening(end: Stretch, amount: Amount) -> Stretch | None:
    """Return where `amount` begins that ends with the last day of `end`, as fine as that is told."""
    from timeline.dates.calendar import shift  # noqa: PLC0415 -- dateutil, which few words need

    name, count = UNITS[amount.unit], amount.quarters
    months_back = count * _MONTHS[name] // 4 if name in _MONTHS else 0
    days_back = _rounded(count * _DAYS[name]) if name in _DAYS else 0
    behind = day_at(end.last.toordinal() + 1)
    first = shift(behind, -months_back, -days_back - amount.days) if behind else None
    if first is None or end.grain is Precision.DAY:
        return single(first) if first else None
    unit = Unit.YEAR if end.grain >= Precision.YEAR else Unit.MONTH
    return around(unit, first)


def _rounded(count: int) -> int:
    """Return quarters as whole days, the same way before and after."""
    return (abs(count) + 2) // 4 * (1 if count >= 0 else -1)


def _day(ordinal: int) -> Stretch | None:
    day = day_at(ordinal) if 1 <= ordinal <= LAST_DAY else None
    return DAYS.at(DAYS.place(day)) if day else None


def _weekend(day: Day, count: int) -> Stretch | None:
    """Return the weekend that so many whole weekends lead to: the first is the last one over, or the next."""
    near = ended(WEEKENDS, day) if count < 0 else starting(WEEKENDS, day)
    whole = _rounded(count)
    return (
        WEEKENDS.at(WEEKENDS.place(near.first) + whole - (1 if whole > 0 else -1)) if near and whole else near
    )


def _months_away(day: Day, count: int, name: str, *, finer: bool) -> Stretch | None:
    """Return the month, year, decade or century that `count` quarters of a month lead to."""
    if count % 4 and name == "month":
        target = day_at(min(max(1, day.toordinal() + round(count * _MONTH_DAYS / 4)), LAST_DAY))
        return months(month_number(target), 1, Precision.MONTH, Unit.MONTH) if target else None
    number = month_number(day) + count // 4
    if number < 12 or number >= 120_000:
        return None
    if (finer and name == "year") or name not in ("year", "decade", "century"):
        return months(number, 1, Precision.MONTH, Unit.MONTH)
    return YEARS.at(number // 12)


_THIRDS: Final = {
    7: ((0, 2), (2, 4), (4, 7)),
    12: ((0, 3), (4, 8), (9, 12)),
    10: ((0, 4), (4, 7), (7, 10)),
    9: ((0, 3), (3, 6), (6, 9)),
}
"""Beginning, middle and end of a week in days, of a year in months, of a decade in years."""
_MONTH: Final = 28
_HALVES, _FOURTHS = 2, 4
_OF_DAYS: Final = (Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH)
_OF_YEARS: Final = (Unit.DECADE, Unit.CENTURY)
"""What is cut into days, and into years."""
_WEEKEND: Final = Unit.WEEKEND


_WIDE: Final = {
    7: ((0, 3), (2, 5), (4, 7)),
    12: ((0, 4), (4, 8), (8, 12)),
}
"""The same as who plans has it: the beginning of the week is Monday to Wednesday."""


def portion(whole: Stretch, number: int, of: int, *, wide: bool = False, exact: bool = False) -> Stretch:
    """Return the beginning, middle or end of `whole`, or one of its halves, one precision finer.

    A month is cut behind its 10th and 20th, or its 15th; a week into Monday and Tuesday, Wednesday
    and Thursday, and the rest; a year begins in January to March and ends in October to December. `exact`:
    a third is a third, of a year four months.
    """
    window = _even if exact else _wide if wide else _window
    if whole.unit in _OF_DAYS:
        first, last = window((whole.last - whole.first).days + 1, number, of)
        days = whole.first + dt.timedelta(first), whole.first + dt.timedelta(last - 1)
        return Stretch(*days, Precision.DAY, whole.unit)
    if whole.unit in _OF_YEARS:
        first, last = (_even if exact else _window)(whole.last.year - whole.first.year + 1, number, of)
        year = whole.first.year
        return Stretch(
            dt.date(year + first, 1, 1), dt.date(year + last - 1, 12, 31), Precision.YEAR, whole.unit
        )
    start = month_number(whole.first)
    first, last = window(month_number(whole.last) - start + 1, number, of)
    return months(start + first, last - first, Precision.MONTH, whole.unit) or whole


def _even(size: int, number: int, of: int) -> tuple[int, int]:
    """Return the first place of one of `of` equal portions and the one behind its last."""
    return size * (number - 1) // of, size * number // of


def _wide(size: int, number: int, of: int) -> tuple[int, int]:
    """Return the same of a portion as who plans has it."""
    return _WIDE[size][number - 1] if of != _HALVES and size in _WIDE else _window(size, number, of)


def _window(size: int, number: int, of: int) -> tuple[int, int]:
    """Return the same of a portion as reports tell it."""
    if of == _HALVES:
        half = 15 if _MONTH <= size <= 31 else size // 2
        return (0, half) if number == 1 else (half, size)
    if of == _FOURTHS:
        return _even(size, number, of)
    if size in _THIRDS:
        return _THIRDS[size][number - 1]
    if size <= 2:
        return (0, 1) if number == 1 else (size - 1, size)
    cut = 10 if _MONTH <= size <= 31 else size // 3
    return ((0, cut), (cut, 2 * cut), (2 * cut, size))[number - 1]
