"""Times of day, which a date in whole days leaves aside: "20 Uhr", "nine o'clock", "2300 GMT"."""

from __future__ import annotations

from typing import Final

from timeline.dates.language import UNITS
from timeline.dates.words.bag import Bag
from timeline.dates.words.cursor import FIGURES, Cursor, is_hours, number
from timeline.dates.words.token import LOOSE_ZONE, ZONE


def clock(cursor: Cursor, bag: Bag) -> bool:
    """Read a time of day, which a date in whole days leaves aside; a zone is none without a day."""
    _refuse_doubtful(cursor)
    while (value := cursor.take("clock")) is not None:
        bag.time = bag.time or value == 1
    return bag.time or bag.weekday is not None or bag.day is not None


def _refuse_doubtful(cursor: Cursor) -> None:
    """Refuse "12.10" without a word for the hour, where the language does not say that it is a day."""
    first, point, second = cursor.now.text.partition(".")
    if not point or "short" in cursor.here or not second.isdigit() or cursor.ahead("clock"):
        return
    if 1 <= int(first) <= 31 and 1 <= int(second) <= 12:
        raise cursor.problem()


def hour(cursor: Cursor, bag: Bag) -> bool:
    """Read a full hour, and minutes behind it: "20 Uhr", "nine o'clock", "15 h 45"."""
    value = cursor.here.get("number")
    if cursor.here.get("digits") == FIGURES and (_zoned(cursor, bag) or is_hours(cursor)):
        return hour_and_minutes(cursor, bag)
    if (cursor.here.get("ordinal") or 0 if value is None else value) > 24 or cursor.ahead("clock") != 1:
        return False
    cursor.step()
    cursor.step()
    if (
        cursor.here.get("digits") == 2
        and cursor.ahead("month") is None
        and (cursor.here.get("number") or 0) < 60
    ):
        cursor.step()
    else:
        _half_past(cursor)
    clock(cursor, bag)
    bag.from_hour = bag.from_hour or bag.nothing
    bag.time = True
    return True


def _zoned(cursor: Cursor, bag: Bag) -> bool:
    """Whether a time zone makes an hour of four figures: not each does so without a day, or of a year."""
    zone = cursor.ahead("clock")
    if zone == LOOSE_ZONE:
        return not bag.nothing and cursor.here["number"] not in _YEARS
    return zone == ZONE


_YEARS: Final = range(1900, 2101)


def _half_past(cursor: Cursor) -> None:
    """Pass over the half hour behind an hour: "a las nueve y media", "à neuf heures et demie"."""
    start = cursor.at
    if cursor.take("and") is None or cursor.take("fraction") is None:
        cursor.go(start)


_HOUR: Final = UNITS.index("hour")


def hour_and_minutes(cursor: Cursor, bag: Bag) -> bool:
    """Read "2300 GMT" and "0530 hours"; the figures may stand alone."""
    hours, minutes = divmod(number(cursor) or 0, 100)
    if hours > 24 or minutes > 59:
        return False
    if cursor.here.get("clock") is not None or cursor.here.get("units") == _HOUR:
        cursor.step()  # "2300 GMT", "0530 hours"
    bag.time = True
    return True


def hour_of_part(cursor: Cursor, bag: Bag) -> bool:
    """Read a number before the part of the day that it is an hour of: "at 2 in the morning"."""
    if bag.day is not None or bag.month is not None or "ordinal" in cursor.here:
        return False
    value, at = number(cursor) or 0, cursor.behind_fillers(cursor.at)
    part = cursor.tokens[at].senses
    if not 1 <= value <= 12 or at == cursor.at or "daypart" not in part or "today" in part:
        return False
    bag.from_hour = bag.from_hour or bag.nothing
    bag.time = True
    return True


def hour_of(cursor: Cursor, bag: Bag) -> bool:
    """Read the hour behind the word for it: "a las ocho"."""
    if not hour(cursor, bag):
        bag.time = (number(cursor) or 0) <= 24
        _half_past(cursor)
    return bag.time
