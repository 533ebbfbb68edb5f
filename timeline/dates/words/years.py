"""Years in figures and words: "1943/44", "'44", "в 41-м", "im Jahre 1910"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from timeline.dates.cycles import YEARS
from timeline.dates.language import NUMBERED
from timeline.dates.meaning import How, Whence
from timeline.dates.units import unit_of
from timeline.dates.words.bag import Bag, Item
from timeline.dates.words.cursor import FIGURES, Cursor, number, ordinal
from timeline.dates.words.hours import hour_and_minutes
from timeline.model.reading import Unit

_DAY: Final = NUMBERED.index("day")


def month_behind(cursor: Cursor, at: int | None = None) -> bool:
    """Whether a month stands behind the token here, or at `at`, with nothing but fillers between."""
    at = cursor.behind_fillers((cursor.at if at is None else at) + 1)
    return "month" in cursor.tokens[at].senses


def read_year(cursor: Cursor, bag: Bag) -> bool:
    """Read a year in figures, and what is tied to it; four figures may be an hour."""
    digits = cursor.here.get("digits") or 0
    if digits > FIGURES:
        return False
    if digits == FIGURES and "month" in cursor.kinds and _military(cursor):
        return hour_and_minutes(cursor, bag)
    value = number(cursor) or 0
    return set_year(bag, value) and (_TIES.isdisjoint(cursor.here) or _second_year(cursor, bag, value))


_TIES: Final = frozenset(("slash", "dash", "to"))


def _military(cursor: Cursor) -> bool:
    """Whether four figures are an hour, as no report tells of such a year: "2300 on 15 December"."""
    value = cursor.here.get("number") or 0
    return (value > LATEST or cursor.now.text[0] == "0") and value < 2400 and value % 100 < 60


LATEST: Final = 2100
"""No report tells of a later year: larger figures count something else."""


def wants_year(bag: Bag) -> bool:
    """Whether what was read wants a year, and no day of a month."""
    if not bag.items:
        return False
    units = [item.cycle.unit for item in bag.items]
    return not _OF_YEAR.isdisjoint(units) and Unit.YEAR not in units


_OF_YEAR: Final = frozenset((Unit.SEASON, Unit.QUARTER, Unit.HALF))


def set_year(bag: Bag, value: int) -> bool:
    """Add the year `value`."""
    return value >= 1 and bag.add(_year(value))


@lru_cache(maxsize=1024)
def _year(value: int) -> Item:
    """Return the noun of a year: those of a report come again."""
    return Item(YEARS, How.AT, value)


def _second_year(cursor: Cursor, bag: Bag, year: int) -> bool:
    """Read what is tied to a year: the month of "2024-12", the year of "1943/44" and "1939-45"."""
    start = cursor.at
    slash = cursor.take("slash") is not None
    tied = cursor.now.start == cursor.tokens[start - 1].end
    joined = "to" in cursor.here and cursor.ahead("number") == year + 1 and bag.turns
    if joined:
        cursor.step()  # "el invierno de 1941 a 1942"
    elif not slash and not cursor.hyphen():
        return True
    if cursor.here.get("number") == year + 1 and cursor.here.get("digits") and bag.turns:
        bag.until = number(cursor) or 0
        return True
    if cursor.here.get("digits") != 2 or month_behind(cursor) or year < 1000:
        cursor.go(start)
        return True
    value = number(cursor) or 0
    if not slash and tied and cursor.tokens[start].text == "-" and 1 <= value <= 12 and bag.empty_but_year:
        bag.month = value
        bag.until = year - year % 100 + value if value > year % 100 else 0
    else:
        bag.until = year - year % 100 + value + (100 if value == 0 else 0)
    return True


def short_year(cursor: Cursor, bag: Bag) -> bool:
    """Read '98: a year of this century or the last, as the anchor is not known here; "winter '22-'23"."""
    value = number(cursor) or 0
    if bag.turns and not _MARKS.isdisjoint(cursor.here) and cursor.ahead("number") == value + 1:
        cursor.step()
        bag.until = full_year(number(cursor) or 0)
    return set_short_year(bag, value)


_MARKS: Final = frozenset(("dash", "slash"))


def set_short_year(bag: Bag, value: int) -> bool:
    """Add a year of two figures: its century is that of what was told before, if anything was."""
    return bag.add(Item(YEARS, How.AT, full_year(value), whence=Whence.TOLD))


def year_of(cursor: Cursor, bag: Bag) -> bool:
    """Read a year that is told as a place, by two figures: "в 41-м", "у лютому 22-го", "22-го року".

    No month has so many days, or what stands beside it wants a year.
    """
    named = unit_of(cursor.ahead("unit") or 0) is Unit.YEAR
    dated = bag.month is not None or wants_year(bag)
    value = cursor.here.get("number") or 0
    day = cursor.ahead("month") is not None or cursor.ahead("numbered") == _DAY
    if day or _of_a_row(cursor) or not (named or dated or value > _DAYS):
        return False
    cursor.go(cursor.at + 1 + named)
    return set_short_year(bag, value)


def year_in_tens(cursor: Cursor, bag: Bag) -> bool:
    """Read a year that is told by its last two figures, in words: "в сорок первом", "в двадцать втором году".

    Something must lead to it: "the twenty-second year" may be one of a row.
    """
    if not cursor.language.year_first or "digits" in cursor.here:
        return False
    before = cursor.before
    led = not (_BEFORE_YEAR.isdisjoint(before) or _of_a_row(cursor)) or bag.month is not None
    if not led and not wants_year(bag):
        return False
    value = ordinal(cursor) or 0
    named = unit_of(cursor.here.get("unit") or 0) is Unit.YEAR
    least = _TEENS if named else _DAYS
    if not least < value < _TENS or value % 10 == 0 or (not named and cursor.here.keys() & _PLACED):
        return False
    cursor.go(cursor.at + named)
    return set_short_year(bag, value)


def _of_a_row(cursor: Cursor) -> bool:
    """Whether the word before lets a year be one of a row: "на 22-м году войны", "already the 22nd"."""
    before = cursor.before
    return "until" not in before and ("to" in before or "quality" in before)


_BEFORE_YEAR: Final = frozenset(("filler", "from", "until"))
_PLACED: Final = frozenset(("unit", "units", "weekday", "month", "number"))
"""What a place is of, if it is none of a century's years."""
_TEENS: Final = 10
_DAYS: Final = 31
_TENS: Final = 100


def full_year(value: int) -> int:
    """Return the year that two figures mean: 1936 to 2035, as reports tell more of '44 than of 2044."""
    return value + (1900 if value >= 36 else 2000)


def year_in_words(cursor: Cursor, bag: Bag) -> bool:
    """Read a year told in words: "nineteen forty-four"."""
    value = number(cursor)
    return value is not None and 1000 <= value <= 2999 and set_year(bag, value)


def year_behind(cursor: Cursor, bag: Bag) -> bool:
    """Read a year behind an old or plural form of the word: "im Jahre 1910"; the plural behind two years."""
    unit = unit_of(cursor.take("units") or 0)
    if unit is Unit.YEAR and cursor.language.year_first:
        return bag.has(Unit.YEAR)
    year = number(cursor) if unit is Unit.YEAR and cursor.here.get("digits") else None
    return year is not None and set_year(bag, year) and _second_year(cursor, bag, year)
