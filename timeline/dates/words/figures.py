"""Numbers in a calendar expression: years, days of a month, decades, times of day."""

from __future__ import annotations

from typing import Final

from timeline.dates.cycles import CENTURIES, DAYS, DECADES, YEARS, Decades, Months
from timeline.dates.language import NUMBERED, UNITS
from timeline.dates.meaning import How, Whence
from timeline.dates.units import unit_cycle, unit_of
from timeline.dates.words.bag import Bag, Item
from timeline.dates.words.cursor import Cursor, UnreadError, is_hours, is_numbered, number, ordinal
from timeline.model.reading import Failure, Unit, Why

_DAY, _DECADE = NUMBERED.index("day"), NUMBERED.index("decade")
_DECADES: Final = 40
"""From here on a round number is no day of a month, and so a decade."""


def set_day(cursor: Cursor, bag: Bag) -> None:
    """Read the day of a month; raise UnreadError where no month has it."""
    token = cursor.now
    value = None if "digits" in token.senses else ordinal(cursor)
    if value is None:
        value = number(cursor)
    if value is None or not 1 <= value <= 31:
        raise UnreadError(Failure(Why.NO_SUCH_DAY, token.text, token.start, token.end))
    bag.told_day()
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
    digits, unsure = cursor.peek("digits") or 0, cursor.peek("ordinal") is not None
    value = cursor.take("decade_of")
    if value is None or value % 10 or (unsure and value < _DECADES and not _years_next(cursor)):
        return False
    _unit_word(cursor)
    if digits == 2:
        return bag.add(Item(Decades(value // 10)))
    if cursor.language.hundreds and digits == _FIGURES and value % 100 == 0 and value < _LAST_HUNDREDS:
        return bag.add(Item(CENTURIES, How.AT, value // 100))  # "the late 1700s"
    return bag.add(Item(DECADES, How.AT, value // 10))


_LAST_HUNDREDS: Final = 1900
"""From here on they are told of as decades as well, the 2000s above all."""


def decade_told(cursor: Cursor, bag: Bag) -> bool:
    """Read the number of a decade behind the word for it: "les années 80", "los años ochenta"."""
    value = number(cursor) or 0
    if value % 10 or value < 20:
        return False
    if value < 100:
        return bag.add(Item(Decades(value // 10)))
    return bag.add(Item(DECADES, How.AT, value // 10))


def _unit_word(cursor: Cursor) -> None:
    """Read the word "years" that some languages put behind a decade."""
    start = cursor.at
    cursor.hyphen()
    if _years_next(cursor):
        cursor.step()
    else:
        cursor.go(start)


def _years_next(cursor: Cursor) -> bool:
    """Whether the word "years" comes, or its abbreviation."""
    return cursor.peek("units") is not None or unit_of(cursor.peek("unit") or 0) is Unit.YEAR


def bare_day(cursor: Cursor, bag: Bag) -> bool:
    """Read a day whose month stands elsewhere, or nowhere: "the 16th"."""
    if bag.day is not None or (bag.has(Unit.DAY) and not _dated(cursor, bag)):
        return False
    if announced(cursor, _DECADE) and cursor.ahead("month") is None and cursor.peek("digits") == 2:
        return decade_told(cursor, bag)
    named = announced(cursor) or cursor.ahead("numbered") == _DAY
    marked = "ordinal" in cursor.now.senses or named or bag.weekday is not None
    if not marked and bag.month is None and cursor.ahead("month") is None:
        bag.plain = True
        if cursor.peek("digits") == 2 and bag.empty and cursor.at + 2 == len(cursor.tokens):
            bag.day = number(cursor)  # alone it may be the end of a year: "1995-96"
            return True
    set_day(cursor, bag)
    return True


def _dated(cursor: Cursor, bag: Bag) -> bool:
    """Whether this is the date of the day that was read: "yesterday, 16 December"."""
    return month_behind(cursor) and any(item.cycle is DAYS and (item.fixed or item.the) for item in bag.items)


def month_behind(cursor: Cursor, at: int | None = None) -> bool:
    """Whether a month stands behind the token here, or at `at`, with nothing but fillers between."""
    at = cursor.behind_fillers((cursor.at if at is None else at) + 1)
    return "month" in cursor.tokens[at].senses


def announced(cursor: Cursor, kind: int = _DAY) -> bool:
    """Whether the word before says that a day comes, or a decade: "el 16", "le 2", "los 80"."""
    before = cursor.tokens[cursor.at - 1].senses if cursor.at else {}
    return before.get("numbered") == kind


def _cardinal_day(cursor: Cursor, bag: Bag) -> bool:
    """Read a day in words that are no ordinals: "el cinco de mayo", "le quinze juillet"."""
    if bag.day is not None or not cursor.language.cardinals:
        return False
    told = announced(cursor) or bag.month is not None
    value = number(cursor)
    after = cursor.at
    cursor.skip()
    told = told or cursor.peek("month") is not None
    cursor.go(after)
    if value is None or not told or not 1 <= value <= 31:
        return False
    bag.day = value
    return True


def year_or_day(cursor: Cursor, bag: Bag) -> bool:
    """Read a year, or the day of a month."""
    digits = cursor.peek("digits")
    if digits is None:
        return _in_words(cursor, bag)
    if "decade_of" in cursor.kinds and _decade_tied(cursor):
        return decade_told(cursor, bag)
    if digits <= 2 and is_numbered(cursor) and "unit" in cursor.tokens[cursor.at + 1].senses:
        return _which_unit(cursor, bag)
    late = bag.month is not None and (bag.day is not None or (cursor.peek("number") or 0) > 31)
    late = late or (_of_a_year(bag) and cursor.ahead("month") is None)  # "Sommer 23", "1Q24"
    if digits == 2 and (late or cursor.peek("apostrophe") is not None):
        return not _next_day(cursor, bag) and _short_year(cursor, bag)
    if digits >= 3 or cursor.ahead("era") is not None:
        return _year(cursor, bag)
    return bare_day(cursor, bag)


def _next_day(cursor: Cursor, bag: Bag) -> bool:
    """Whether two figures are the next of a row of days, and no year: "Feb. 24, 25 and 26, 2022"."""
    if bag.day is not None and "ordinal" in cursor.now.senses and cursor.ahead("month") is not None:
        return True  # "vom 24. Dezember auf den 25. Dezember"
    listed = "and" in cursor.kinds and cursor.tokens[cursor.at - 1].text == ","
    return listed and bag.day is not None and cursor.peek("number") == bag.day + 1


def _year(cursor: Cursor, bag: Bag) -> bool:
    if (cursor.peek("digits") or 0) > _FIGURES:
        return False
    if cursor.peek("digits") == _FIGURES and "month" in cursor.kinds and _military(cursor):
        return _hour_and_minutes(cursor, bag)
    value = number(cursor) or 0
    return set_year(bag, value) and _second_year(cursor, bag, value)


def _military(cursor: Cursor) -> bool:
    """Whether four figures are an hour, as no report tells of such a year: "2300 on 15 December"."""
    value = cursor.peek("number") or 0
    return (value > LATEST or cursor.now.text[0] == "0") and value < 2400 and value % 100 < 60


LATEST: Final = 2100
"""No report tells of a later year: larger figures count something else."""


def _of_a_year(bag: Bag) -> bool:
    """Whether what was read wants a year, and no day of a month."""
    if not bag.items:
        return False
    units = [item.cycle.unit for item in bag.items]
    return not _OF_YEAR.isdisjoint(units) and Unit.YEAR not in units


_OF_YEAR: Final = frozenset((Unit.SEASON, Unit.QUARTER, Unit.HALF))


def _in_words(cursor: Cursor, bag: Bag) -> bool:
    start = cursor.at
    if announced(cursor, _DECADE) and decade_told(cursor, bag):
        return True
    cursor.go(start)
    if "decade" in cursor.kinds and _decade_of_century(cursor, bag):
        return True
    cursor.go(start)
    if _cardinal_day(cursor, bag):
        return True
    cursor.go(start)
    return _year_in_words(cursor, bag)


def _decade_of_century(cursor: Cursor, bag: Bag) -> bool:
    """Read the decade of a century that is told as a number: "the nineteen seventies"."""
    value = number(cursor) or 0
    cursor.hyphen()
    tens = cursor.take("decade")
    if tens is None or value < 10:
        return False
    _unit_word(cursor)
    century = value // 100 if value >= 1000 else value
    return bag.add(Item(DECADES, How.AT, century * 10 + tens))


def _which_unit(cursor: Cursor, bag: Bag) -> bool:
    """Read a number that tells which one, its word in the singular behind it: "20 століття", "4 квартал"."""
    value = number(cursor) or 0
    unit = unit_of(cursor.peek("unit") or 0)
    if unit is Unit.CENTURY:
        return bag.add(Item(Months(unit), How.AT, value - 1))
    cursor.step()
    return unit is not None and bag.add(Item(unit_cycle(unit), nth=value))


def _decade_tied(cursor: Cursor) -> bool:
    """Whether the number here is a decade, as the one tied to it is: "1970-80s", "1920—1930-х роках"."""
    mark, behind = cursor.tokens[cursor.at + 1 :][:1], cursor.tokens[cursor.at + 2 :][:1]
    tied = bool(mark and behind) and "dash" in mark[0].senses and "decade_of" in behind[0].senses
    return tied and behind[0].senses["decade_of"] % 10 == 0 and (cursor.peek("number") or 0) % 10 == 0


def set_year(bag: Bag, value: int) -> bool:
    """Add the year `value`."""
    if value < 1:
        return False
    return bag.add(Item(YEARS, How.AT, value))


def _second_year(cursor: Cursor, bag: Bag, year: int) -> bool:
    """Read what is tied to a year: the month of "2024-12", the year of "1943/44" and "1939-45"."""
    start = cursor.at
    slash = cursor.take("slash") is not None
    tied = cursor.now.start == cursor.tokens[start - 1].end
    joined = bag.turns and cursor.peek("to") is not None and cursor.ahead("number") == year + 1
    if joined:
        cursor.step()  # "el invierno de 1941 a 1942"
    elif not slash and not cursor.hyphen():
        return True
    if bag.turns and cursor.peek("number") == year + 1 and cursor.peek("digits"):
        bag.until = number(cursor) or 0
        return True
    if cursor.peek("digits") != 2 or month_behind(cursor) or year < 1000:
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
    """Read '98: a year of this century or the last, as the anchor is not known here; "winter '22-'23"."""
    value = number(cursor) or 0
    if bag.turns and not _MARKS.isdisjoint(cursor.now.senses) and cursor.ahead("number") == value + 1:
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
    dated = bag.month is not None or _of_a_year(bag)
    value = cursor.peek("number") or 0
    day = cursor.ahead("month") is not None or cursor.ahead("numbered") == _DAY
    if day or _of_a_row(cursor) or not (named or dated or value > _DAYS):
        return False
    cursor.go(cursor.at + 1 + named)
    return set_short_year(bag, value)


def year_in_tens(cursor: Cursor, bag: Bag) -> bool:
    """Read a year that is told by its last two figures, in words: "в сорок первом", "в двадцать втором году".

    Something must lead to it: "the twenty-second year" may be one of a row.
    """
    before = cursor.tokens[cursor.at - 1].senses if cursor.at else {}
    led = not (_BEFORE_YEAR.isdisjoint(before) or _of_a_row(cursor)) or bag.month is not None
    if not cursor.language.year_first or "digits" in cursor.now.senses or not (led or _of_a_year(bag)):
        return False
    value = ordinal(cursor) or 0
    named = unit_of(cursor.peek("unit") or 0) is Unit.YEAR
    least = _TEENS if named else _DAYS
    if not least < value < _TENS or value % 10 == 0 or (not named and cursor.now.senses.keys() & _PLACED):
        return False
    cursor.go(cursor.at + named)
    return set_short_year(bag, value)


def _of_a_row(cursor: Cursor) -> bool:
    """Whether the word before lets a year be one of a row: "на 22-м году войны", "already the 22nd"."""
    before = cursor.tokens[cursor.at - 1].senses if cursor.at else {}
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


def _year_in_words(cursor: Cursor, bag: Bag) -> bool:
    value = number(cursor)
    return value is not None and 1000 <= value <= 2999 and set_year(bag, value)


def year_behind(cursor: Cursor, bag: Bag) -> bool:
    """Read a year behind an old or plural form of the word: "im Jahre 1910"; the plural behind two years."""
    unit = unit_of(cursor.take("units") or 0)
    if unit is Unit.YEAR and cursor.language.year_first:
        return bag.has(Unit.YEAR)
    year = number(cursor) if unit is Unit.YEAR and cursor.peek("digits") else None
    return year is not None and set_year(bag, year) and _second_year(cursor, bag, year)


def clock(cursor: Cursor, bag: Bag) -> bool:
    """Read a time of day, which a date in whole days leaves aside; a zone is none without a day."""
    _refuse_doubtful(cursor)
    while (value := cursor.take("clock")) is not None:
        bag.time = bag.time or value == 1
    return bag.time or bag.weekday is not None or bag.day is not None


def _refuse_doubtful(cursor: Cursor) -> None:
    """Refuse "12.10" without a word for the hour, where the language does not say that it is a day."""
    first, point, second = cursor.now.text.partition(".")
    if not point or "short" in cursor.now.senses or not second.isdigit() or cursor.ahead("clock"):
        return
    if 1 <= int(first) <= 31 and 1 <= int(second) <= 12:
        raise cursor.problem()


def hour(cursor: Cursor, bag: Bag) -> bool:
    """Read a full hour, and minutes behind it: "20 Uhr", "nine o'clock", "15 h 45"."""
    value = cursor.peek("number")
    if cursor.peek("digits") == _FIGURES and (cursor.ahead("clock") == _ZONE or is_hours(cursor)):
        return _hour_and_minutes(cursor, bag)
    if (cursor.peek("ordinal") or 0 if value is None else value) > 24 or cursor.ahead("clock") != 1:
        return False
    cursor.step()
    cursor.step()
    if cursor.peek("digits") == 2 and cursor.ahead("month") is None and (cursor.peek("number") or 0) < 60:
        cursor.step()
    else:
        _half_past(cursor)
    clock(cursor, bag)
    bag.time = True
    return True


def _half_past(cursor: Cursor) -> None:
    """Pass over the half hour behind an hour: "a las nueve y media", "à neuf heures et demie"."""
    start = cursor.at
    if cursor.take("and") is None or cursor.take("fraction") is None:
        cursor.go(start)


_FIGURES: Final = 4
_ZONE: Final = 2
_HOUR: Final = UNITS.index("hour")


def _hour_and_minutes(cursor: Cursor, bag: Bag) -> bool:
    """Read "2300 GMT" and "0530 hours"; the figures may stand alone."""
    hours, minutes = divmod(number(cursor) or 0, 100)
    if hours > 24 or minutes > 59:
        return False
    if cursor.peek("clock") is not None or cursor.peek("units") == _HOUR:
        cursor.step()  # "2300 GMT", "0530 hours"
    bag.time = True
    return True


def hour_of_part(cursor: Cursor, bag: Bag) -> bool:
    """Read a number before the part of the day that it is an hour of: "at 2 in the morning"."""
    if bag.day is not None or bag.month is not None or "ordinal" in cursor.now.senses:
        return False
    value, at = number(cursor) or 0, cursor.behind_fillers(cursor.at)
    part = cursor.tokens[at].senses
    if not 1 <= value <= 12 or at == cursor.at or "daypart" not in part or "today" in part:
        return False
    bag.time = True
    return True


def hour_of(cursor: Cursor, bag: Bag) -> bool:
    """Read the hour behind the word for it: "a las ocho"."""
    if not hour(cursor, bag):
        bag.time = (number(cursor) or 0) <= 24
        _half_past(cursor)
    return bag.time
