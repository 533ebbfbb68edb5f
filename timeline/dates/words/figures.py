"""Numbers in a calendar expression: the day of a month, and what else one can be."""

from __future__ import annotations

from timeline.dates.cycles import DAYS, Months
from timeline.dates.language import NUMBERED
from timeline.dates.meaning import How
from timeline.dates.units import unit_cycle, unit_of
from timeline.dates.words.bag import Bag, Item
from timeline.dates.words.cursor import Cursor, UnreadError, is_numbered, number, ordinal
from timeline.dates.words.decades import decade_of_century, decade_tied, decade_told
from timeline.dates.words.years import month_behind, read_year, short_year, wants_year, year_in_words
from timeline.model.reading import Failure, Unit, Why

_DAY, _DECADE = NUMBERED.index("day"), NUMBERED.index("decade")


def set_day(cursor: Cursor, bag: Bag) -> None:
    """Read the day of a month; raise UnreadError where no month has it."""
    token = cursor.now
    if "digits" in token.senses:
        cursor.step()
        value: int | None = token.senses["number"]
    else:
        value = ordinal(cursor)
        if value is None:
            value = number(cursor)
    if value is None or not 1 <= value <= 31:
        raise UnreadError(Failure(Why.NO_SUCH_DAY, token.text, token.start, token.end))
    bag.told_day()
    bag.day = value


def bare_day(cursor: Cursor, bag: Bag) -> bool:
    """Read a day whose month stands elsewhere, or nowhere: "the 16th"."""
    if bag.day is not None or (bag.has(Unit.DAY) and not _dated(cursor, bag)):
        return False
    if announced(cursor, _DECADE) and cursor.ahead("month") is None and cursor.here.get("digits") == 2:
        return decade_told(cursor, bag)
    named = announced(cursor) or cursor.ahead("numbered") == _DAY
    marked = "ordinal" in cursor.here or named or bag.weekday is not None
    if not marked and bag.month is None and cursor.ahead("month") is None:
        bag.plain = True
        if cursor.here.get("digits") == 2 and bag.empty and cursor.at + 2 == len(cursor.tokens):
            bag.day = number(cursor)  # alone it may be the end of a year: "1995-96"
            return True
    set_day(cursor, bag)
    return True


def _dated(cursor: Cursor, bag: Bag) -> bool:
    """Whether this is the date of the day that was read: "yesterday, 16 December"."""
    return month_behind(cursor) and any(item.cycle is DAYS and (item.fixed or item.the) for item in bag.items)


def announced(cursor: Cursor, kind: int = _DAY) -> bool:
    """Whether the word before says that a day comes, or a decade: "el 16", "le 2", "los 80"."""
    before = cursor.before
    return before.get("numbered") == kind


def _cardinal_day(cursor: Cursor, bag: Bag) -> bool:
    """Read a day in words that are no ordinals: "el cinco de mayo", "le quinze juillet"."""
    if bag.day is not None or not cursor.language.cardinals:
        return False
    told = announced(cursor) or bag.month is not None
    value = number(cursor)
    after = cursor.at
    cursor.skip()
    told = told or cursor.here.get("month") is not None
    cursor.go(after)
    if value is None or not told or not 1 <= value <= 31:
        return False
    bag.day = value
    return True


def year_or_day(cursor: Cursor, bag: Bag) -> bool:
    """Read a year, or the day of a month."""
    digits = cursor.here.get("digits")
    if digits is None:
        return _in_words(cursor, bag)
    if "decade_of" in cursor.kinds and decade_tied(cursor):
        return decade_told(cursor, bag)
    if digits <= 2 and is_numbered(cursor) and "unit" in cursor.tokens[cursor.at + 1].senses:
        return _which_unit(cursor, bag)
    late = bag.month is not None and (bag.day is not None or (cursor.here.get("number") or 0) > 31)
    late = late or (wants_year(bag) and cursor.ahead("month") is None)  # "Sommer 23", "1Q24"
    if digits == 2 and (late or cursor.here.get("apostrophe") is not None):
        return not _next_day(cursor, bag) and short_year(cursor, bag)
    if digits >= 3 or cursor.ahead("era") is not None:
        return read_year(cursor, bag)
    return bare_day(cursor, bag)


def _next_day(cursor: Cursor, bag: Bag) -> bool:
    """Whether two figures are the next of a row of days, and no year: "Feb. 24, 25 and 26, 2022"."""
    if bag.day is not None and "ordinal" in cursor.here and cursor.ahead("month") is not None:
        return True  # "vom 24. Dezember auf den 25. Dezember"
    listed = "and" in cursor.kinds and cursor.tokens[cursor.at - 1].text == ","
    return listed and bag.day is not None and cursor.here.get("number") == bag.day + 1


def _in_words(cursor: Cursor, bag: Bag) -> bool:
    start = cursor.at
    if announced(cursor, _DECADE) and decade_told(cursor, bag):
        return True
    cursor.go(start)
    if "decade" in cursor.kinds and decade_of_century(cursor, bag):
        return True
    cursor.go(start)
    if _cardinal_day(cursor, bag):
        return True
    cursor.go(start)
    return year_in_words(cursor, bag)


def _which_unit(cursor: Cursor, bag: Bag) -> bool:
    """Read a number that tells which one, its word in the singular behind it: "20 століття", "4 квартал"."""
    value = number(cursor) or 0
    unit = unit_of(cursor.here.get("unit") or 0)
    if unit is Unit.CENTURY:
        return bag.add(Item(Months(unit), How.AT, value - 1))
    cursor.step()
    return unit is not None and bag.add(Item(unit_cycle(unit), nth=value))
