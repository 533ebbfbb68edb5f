"""Places in what is coarser: "third week", "first Monday", "the last two days"; and units by themselves."""

from __future__ import annotations

from typing import Final

from timeline.dates.cycles import QUARTERS, WEEKDAYS, Cycle, Months, Weeks
from timeline.dates.language import UNITS
from timeline.dates.meaning import How, Whence
from timeline.dates.units import unit_cycle, unit_of
from timeline.dates.words.amounts import plural, units_or_unit
from timeline.dates.words.bag import Bag, Item
from timeline.dates.words.counts import within
from timeline.dates.words.cursor import Cursor, is_numbered, number, ordinal
from timeline.dates.words.figures import bare_day
from timeline.dates.words.names import glued_month, postposed, which
from timeline.dates.words.years import set_year, year_behind
from timeline.model.reading import Unit


def read_several(cursor: Cursor, bag: Bag) -> bool:
    """Read "the first three months" or "trois dernières semaines" of a whole, or "the last days" of it."""
    place = _end(cursor)
    if place == 0 and cursor.here.get("digits") and cursor.here.get("ordinal") is not None:
        return False  # "the 5th last day"
    if place == 0 and cursor.ahead("ordinal") is None and cursor.ahead("relative") is None:
        return False
    if is_numbered(cursor):
        return False  # "в прошлом 2023 году"
    count = number(cursor) or 0
    place = place or _end(cursor)
    if place and count == 0:
        cursor.take("few")  # "the first few days of May"
    month = glued_month(cursor, bag)
    units = plural(cursor) if count == 0 else units_or_unit(cursor)
    unit = unit_of(units or 0)
    if count == 0 and unit and place and bag.part == 0 and (month is not None or within(cursor)):
        bag.part = 1 if place > 0 else 3
        bag.month = bag.month if month is None else month
        return True
    if place == 0 or count < 2 or unit is None:
        return False
    bag.month = bag.month if month is None else month
    return bag.add(Item(unit_cycle(unit), nth=place, times=count))


def _end(cursor: Cursor) -> int:
    """Read "first" (1) or "last" (-1); 0 is neither."""
    which = cursor.here.get("ordinal")
    place = (which == 1) - (which == -1 or cursor.here.get("relative") == -1)
    if place == 0 or cursor.here.get("digits"):
        return 0
    cursor.step()
    return place


def read_place(cursor: Cursor, bag: Bag) -> bool:
    """Read a place: of a unit ("third week"), of a weekday ("first Monday"), or the day of a month."""
    start, token = cursor.at, cursor.now
    value = ordinal(cursor)
    if value is None:
        return False
    cursor.hyphen()
    behind = cursor.at
    cursor.skip()
    if (month := glued_month(cursor, bag)) is not None:
        bag.month = month  # "in der ersten Maiwoche"
    _whole_of_half(cursor, bag)
    if cursor.here.get("relative") == -1 and cursor.ahead("unit") is not None:
        cursor.step()
        value = -value  # "the second last week"
    named = cursor.take("unit") or _of_both(cursor)
    if named == _FORTNIGHT:
        cursor.skip()
        return bool(_OF_MONTH & cursor.here.keys()) and _set_nth(bag, Unit.HALF, value)
    unit = unit_of(named)
    if unit is Unit.MONTH and cursor.at > behind + 1:
        cursor.go(start)
        return bare_day(cursor, bag)  # "am 16. des Monats"
    if unit is not None:
        return _set_nth(bag, unit, value)
    weekday = cursor.take("weekday")
    if weekday is not None and value <= 5 and ("digits" not in token.senses or _of_month(cursor, behind)):
        return bag.add(Item(WEEKDAYS[weekday - 1], nth=value))
    cursor.go(start)
    return _of_no_noun(cursor, bag, value, behind)


def _of_both(cursor: Cursor) -> int:
    """Read the unit of two places: "the 18th and 19th centuries"; 0 where there is none, or but one place."""
    several = not _JOINING.isdisjoint(cursor.kinds)
    return (cursor.take("units") or 0) if several else 0


_JOINING: Final = frozenset(("and", "to", "until", "dash", "or"))


def _of_no_noun(cursor: Cursor, bag: Bag, value: int, behind: int) -> bool:
    """Read a place without a noun: a year in words ("тысяча девятьсот девяностый"), or the day of a month."""
    if value >= _FIRST_YEAR and "digits" not in cursor.here:
        cursor.go(behind)
        return set_year(bag, value)
    return value > 0 and bare_day(cursor, bag)


def _of_month(cursor: Cursor, behind: int) -> bool:
    """Whether a weekday right behind a place in figures is one of a month: "the 3rd Saturday of June"."""
    return cursor.at == behind + 1 and within(cursor)


_FIRST_YEAR: Final = 1000
"""No place in words is so high, but for that of a year."""


def _whole_of_half(cursor: Cursor, bag: Bag) -> None:
    """Read what a half is of, where they are written as one: "in der zweiten Monatshälfte"."""
    senses, half = cursor.here, cursor.tokens[cursor.at + 1 :][:1]
    unit = unit_of(senses.get("unit", senses.get("units", 0)))
    halved = half and half[0].glued and unit_of(half[0].senses.get("unit", 0)) is Unit.HALF
    if unit is not None and halved and bag.add(Item(unit_cycle(unit), the=True)):
        cursor.step()


_FORTNIGHT: Final = UNITS.index("fortnight")
_OF_MONTH: Final = frozenset(("month", "relative", "unit"))


def _set_nth(bag: Bag, unit: Unit, value: int) -> bool:
    if unit is Unit.CENTURY:
        return bag.add(Item(Months(unit), How.AT, value - 1))
    if value > 366:
        return False
    return bag.add(Item(unit_cycle(unit), nth=value))


def read_period(cursor: Cursor, bag: Bag) -> bool:
    """Read "the period", the quarter that a report speaks of."""
    cursor.step()
    return bag.add(Item(QUARTERS, the=True))


def read_unit(cursor: Cursor, bag: Bag) -> bool:
    """Read a unit by itself: "the week", "year 2000", "week 12", "Ende der Woche"."""
    unit = unit_of(cursor.take("unit") or 0)
    of_day = unit is Unit.DAY and (bag.weekday is not None or bag.day is not None)
    if unit is None or (of_day and "daypart" in cursor.tokens[cursor.at - 1].senses):
        return False  # "во вторник днём"
    if of_day and _apart(cursor):
        return True  # "lundi en fin de journée"
    start = cursor.at
    cursor.skip()
    dated = cursor.ahead("month") is not None and (cursor.here.get("number") or 0) <= _LAST
    beside = unit is Unit.YEAR or (cursor.at == start and not dated)  # not "the week of 12 May"
    told = cursor.here.get("digits") or (unit is Unit.WEEK and not cursor.now.glued)
    told = told and not (unit is Unit.YEAR and bag.has(Unit.YEAR))  # "2022 года в 5 утра"
    value = number(cursor) if beside and told and not cursor.here.get("ordinal") else None
    if value is not None and unit is Unit.YEAR:
        return set_year(bag, value)
    if value is not None and unit in (Unit.QUARTER, Unit.HALF, Unit.WEEK):
        return _by_number(bag, unit, value)
    cursor.go(start)
    if unit is Unit.YEAR and not bag.has(Unit.YEAR) and (value := number(cursor)) is not None:
        return set_year(bag, value)
    return bag.add(_unit_alone(cursor, unit_cycle(unit)))


def _apart(cursor: Cursor) -> bool:
    """Whether a filler stands before the word that was read, which so is no part of the name before it."""
    return "filler" in cursor.tokens[cursor.at - 2].senses or "part" in cursor.tokens[cursor.at - 2].senses


_LAST: Final = 31
"""No month has more days."""


_MONTHS: Final = frozenset(("month", "season"))


def read_units(cursor: Cursor, bag: Bag) -> bool:
    """Read a unit that is one word with its part, and looks like several of it: "Wochenmitte".

    "The months" before the names of months, or of a season, add nothing: "les mois de mars et avril".
    """
    part = cursor.tokens[cursor.at + 1]
    unit = unit_of(cursor.here.get("units") or 0)
    named = cursor.tokens[cursor.behind_fillers(cursor.at + 1)].senses
    if unit is Unit.MONTH and bag.empty and not _MONTHS.isdisjoint(named):
        cursor.step()
        return True
    if not part.glued or "part" not in part.senses or unit is None:
        return year_behind(cursor, bag)
    cursor.step()
    return bag.add(Item(unit_cycle(unit), the=True))


def _unit_alone(cursor: Cursor, cycle: Cycle) -> Item:
    """Read what stands behind a unit: "la semaine dernière", "the week before last"."""
    whence = Whence.USUAL if cursor.here.get("told") is None else Whence.TOLD
    how, shift = which(cursor, postposed(cursor))
    if how is How.BARE:
        return Item(cycle, the=True)
    return Item(cycle, how if cycle.named else How.SHIFT, shift, whence=whence)


def _by_number(bag: Bag, unit: Unit, value: int) -> bool:
    if unit is Unit.WEEK:
        return 1 <= value <= 53 and bag.add(Item(Weeks(value)))
    return 1 <= value <= 4 and bag.add(Item(unit_cycle(unit), nth=value))
