"""Numbers in a calendar expression: years, days of a month, decades, times of day, dates in figures."""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.bag import Bag, Item, unit_of
from timeline.dates.cursor import Cursor, UnreadError, number, ordinal
from timeline.dates.cycles import Decades, Months
from timeline.dates.meaning import How
from timeline.model.reading import Failure, Unit, Why

_FIELD: Final = re.compile(r"\d+")


def set_day(cursor: Cursor, bag: Bag) -> None:
    """Read the day of a month; raise UnreadError where no month has it."""
    token = cursor.now
    value = ordinal(cursor)
    if value is None:
        value = number(cursor)
    if value is None or not 1 <= value <= 31:
        raise UnreadError(Failure(Why.NO_SUCH_DAY, token.text, token.start, token.end))
    bag.day = value


def decade(cursor: Cursor, bag: Bag) -> bool:
    """Read the nineties in words."""
    value = cursor.take("decade")
    if value is None:
        return False
    _unit_word(cursor)
    return bag.add(Item(Decades(value)))


def decade_of(cursor: Cursor, bag: Bag) -> bool:
    """Read the nineties in figures: "1990s", "90er Jahre"."""
    digits, value = cursor.peek("digits") or 0, cursor.take("decade_of")
    if value is None or value % 10:
        return False
    _unit_word(cursor)
    if digits == 2:
        return bag.add(Item(Decades(value // 10)))
    return bag.add(Item(Months(Unit.DECADE), How.AT, value // 10))


def _unit_word(cursor: Cursor) -> None:
    """Read the word "years" that some languages put behind a decade."""
    start = cursor.at
    cursor.hyphen()
    if cursor.take("units") is None:
        cursor.go(start)


def bare_day(cursor: Cursor, bag: Bag) -> bool:
    """Read a day whose month stands elsewhere, or nowhere: "the 16th"."""
    if bag.day is not None or bag.has(Unit.DAY):
        return False
    marked = "ordinal" in cursor.now.senses
    if not marked and bag.month is None and cursor.ahead("month") is None:
        bag.plain = True
    set_day(cursor, bag)
    return True


def year_or_day(cursor: Cursor, bag: Bag) -> bool:
    """Read a year, or the day of a month."""
    digits = cursor.peek("digits")
    if digits is None:
        return _year_in_words(cursor, bag)
    if cursor.peek("apostrophe") is not None and digits == 2:
        return _short_year(cursor, bag)
    if digits >= 3 or cursor.ahead("era") is not None:
        value = number(cursor) or 0
        return set_year(bag, value) and _second_year(cursor, bag, value)
    return bare_day(cursor, bag)


def set_year(bag: Bag, value: int) -> bool:
    """Add the year `value`."""
    if value < 1:
        return False
    return bag.add(Item(Months(Unit.YEAR), How.AT, value))


def _second_year(cursor: Cursor, bag: Bag, year: int) -> bool:
    """Read what is tied to a year: the month of "2024-12", the year of "1943/44" and "1939-45"."""
    start = cursor.at
    slash = cursor.take("slash") is not None
    tied = cursor.now.start == cursor.tokens[start - 1].end
    if not slash and not cursor.hyphen():
        return True
    if cursor.peek("digits") != 2 or cursor.ahead("month") is not None or year < 1000:
        cursor.go(start)
        return True
    value = number(cursor) or 0
    if not slash and tied and cursor.tokens[start].text == "-" and 1 <= value <= 12 and bag.empty_but_year:
        bag.month = value
        bag.until = year - year % 100 + value if value > year % 100 else 0
    else:
        bag.until = year - year % 100 + value + (100 if value == 0 else 0)
    return True


def _short_year(cursor: Cursor, bag: Bag) -> bool:
    """Read '98: a year of this century or the last, as the anchor is not known here."""
    return set_year(bag, full_year(number(cursor) or 0))


def full_year(value: int) -> int:
    """Return the year that two figures mean: 1950 to 2049."""
    return value + (1900 if value >= 50 else 2000)


def _year_in_words(cursor: Cursor, bag: Bag) -> bool:
    value = number(cursor)
    return value is not None and 1000 <= value <= 2999 and set_year(bag, value)


def year_behind(cursor: Cursor, bag: Bag) -> bool:
    """Read a year behind an old or plural form of the word: "im Jahre 1910"."""
    unit = unit_of(cursor.take("units") or 0)
    year = number(cursor) if unit is Unit.YEAR and cursor.peek("digits") else None
    return year is not None and set_year(bag, year)


def clock(cursor: Cursor, bag: Bag) -> bool:
    """Read a time of day, which a date in whole days leaves aside: "10:30 p.m."; a zone alone is none."""
    while (value := cursor.take("clock")) is not None:
        bag.time = bag.time or value == 1
    return bag.time


def hour(cursor: Cursor, bag: Bag) -> bool:
    """Read a full hour: "20 Uhr", "nine o'clock"."""
    if (cursor.peek("number") or 0) > 24 or cursor.ahead("clock") is None:
        return False
    cursor.step()
    return clock(cursor, bag)


def in_figures(cursor: Cursor, bag: Bag) -> bool:
    """Read a date in figures: 2024-12-16, 16.12.2024, 12/16/2024, 16.12."""
    if not bag.empty and (bag.day is not None or bag.month is not None):
        return False
    token = cursor.now
    cursor.step()
    fields = [int(field) for field in _FIELD.findall(token.text)]
    if "iso" in token.senses:
        fields.reverse()
    day, month, *year = fields
    slashed = "/" in token.text
    if slashed and not cursor.language.day_first:
        day, month = month, day
    if slashed and month > 12:
        day, month = month, day
    elif slashed and day <= 12 and day != month:
        bag.other = (month, day)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise UnreadError(Failure(Why.NO_SUCH_DAY, token.text, token.start, token.end))
    bag.day, bag.month = day, month
    if not year:
        return True
    short = len(_FIELD.findall(token.text)[-1]) == 2 and "iso" not in token.senses
    return set_year(bag, full_year(year[0]) if short else year[0])
