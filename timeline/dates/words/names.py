"""Names that come back, with a "last" or "next" beside them: weekdays, months, seasons, feasts, units."""

from __future__ import annotations

from typing import Final

from timeline.dates.cycles import DAYS, QUARTERS, Cycle, Yearly
from timeline.dates.feasts import Feast
from timeline.dates.language import NUMBERED, UNITS
from timeline.dates.meaning import How, Whence
from timeline.dates.units import unit_cycle, unit_of
from timeline.dates.words.amounts import UNIT_WORDS, plural, units_or_unit
from timeline.dates.words.bag import NOT_TOLD, Bag, Item
from timeline.dates.words.counts import within
from timeline.dates.words.cursor import END, FIGURES, Cursor, number, ordinal
from timeline.dates.words.figures import set_day
from timeline.dates.words.token import Token
from timeline.dates.words.years import set_short_year, set_year
from timeline.model.reading import Unit

_DAY: Final = NUMBERED.index("day")
_WEEK, _YEARS = UNITS.index("week"), UNITS.index("year")
_SHORT: Final = 2
"""Of a year whose century is not told."""
_DIRECTION: Final = {-1: How.LAST, 0: How.THIS, 1: How.NEXT}


def read_part(cursor: Cursor, bag: Bag) -> bool:
    """Read the beginning, middle or end of what follows: "early 2022", "the early days of 2022"."""
    if bag.part:
        return False
    if "daypart" in cursor.here and not bag.empty:
        return False
    bag.part = cursor.take("part") or 0
    start = cursor.at
    if cursor.here.get("units") is not None and not (plural(cursor) is not None and within(cursor)):
        cursor.go(start)
    return True


def read_relative(cursor: Cursor, bag: Bag) -> bool:
    """Read "last", "this" or "next" and what it is said of."""
    shift, rolling = cursor.here.get("relative"), cursor.here.get("rolling") or 0
    whence = Whence.USUAL if cursor.here.get("told") is None else Whence.TOLD
    cursor.step()
    cursor.skip()
    if shift is None:
        return False
    if cursor.here.get("part") is not None and "daypart" not in cursor.here:
        read_part(cursor, bag)
        cursor.skip()
    twice = cursor.take("relative") if shift == 0 else None  # "this past week"
    return _head(cursor, bag, shift if twice is None else twice, rolling, whence)


def _how(shift: int) -> tuple[How, int]:
    """Return which stretch a "last" or "next" means."""
    sign = (shift > 0) - (shift < 0)
    return _DIRECTION[sign], shift


def glued_month(cursor: Cursor, bag: Bag) -> int | None:
    """Read the month that is one word with what it is the whole of: "in den ersten Märztagen"."""
    if "month" not in cursor.here or bag.month is not None:
        return None
    behind = cursor.tokens[cursor.at + 1]
    tied = behind.glued and not UNIT_WORDS.isdisjoint(behind.senses)
    return cursor.take("month") if tied else None


def _head(cursor: Cursor, bag: Bag, shift: int, rolling: int, whence: Whence) -> bool:
    """Read what "last", "this" or "next" is said of."""
    how = _how(shift)
    if not _DAYS.isdisjoint(cursor.here):
        return _day_head(cursor, bag, how)
    if cursor.take("daypart") is not None:
        bag.time = True
        return bag.add(Item(DAYS, How.SHIFT, shift, whence=whence))
    if bag.day is None and _NUMBERS & cursor.here.keys() and _day_moved(cursor, bag, how):
        return True
    named = _named(cursor)
    if named is not None:
        return bag.add(Item(named, *how, whence=whence))
    if cursor.take("compared") is not None:
        return bag.add(Item(QUARTERS, the=True))
    return _unit_moved(cursor, bag, shift, rolling, whence)


def _day_head(cursor: Cursor, bag: Bag, how: tuple[How, int]) -> bool:
    token = cursor.now
    whole = glued_month(cursor, bag) if how == _how(-1) else None
    if whole is not None:
        bag.month = whole  # "in der letzten Märzwoche"
        return _unit_moved(cursor, bag, -1, 0, Whence.USUAL)
    if cursor.take("weekday") is not None:
        return _set_weekday(cursor, bag, token, how)
    month = cursor.take("month")
    return month is not None and _set_month(cursor, bag, month, how)


_DAYS: Final = frozenset(("weekday", "month"))
_NUMBERS: Final = frozenset(("number", "numbered"))


def _day_moved(cursor: Cursor, bag: Bag, how: tuple[How, int]) -> bool:
    """Read "last 5 May", "el pasado día 3", where its word announces it, and the first of a row of days."""
    start = cursor.at
    announced = cursor.take("numbered") == _DAY or _alone(cursor)
    value = number(cursor) or 0
    behind = cursor.at
    cursor.skip()
    month = cursor.take("month")
    if month is None:
        cursor.go(behind)  # "al" ties days, and is a filler, too
        announced = announced or _in_row(cursor)
    if not 1 <= value <= 31 or (month is None and not announced):
        cursor.go(start)
        return False
    bag.day = value
    if month is not None:
        return _set_month(cursor, bag, month, how)
    bag.month_how = how
    return True


def _alone(cursor: Cursor) -> bool:
    """Whether a number in figures ends the words, and an article of a day began them: "el pasado 10"."""
    led = cursor.at >= 2 and cursor.tokens[cursor.at - 2].senses.get("numbered") == _DAY
    return led and cursor.here.get("digits") is not None and cursor.at + 2 == len(cursor.tokens)


_ROW: Final = frozenset(("digits", "and", "to", "dash", "filler"))
_ROW_LENGTH: Final = 8


def _in_row(cursor: Cursor) -> bool:
    """Whether more days stand here, and then their month: "los pasados 10 y 11 de diciembre"."""
    row = cursor.tokens[cursor.at : cursor.at + _ROW_LENGTH]
    end = next((i for i, token in enumerate(row) if _ROW.isdisjoint(token.senses)), 0)
    days = [token.senses["digits"] <= 2 for token in row[:end] if "digits" in token.senses]
    return bool(days) and all(days) and "month" in row[end].senses


def _unit_moved(cursor: Cursor, bag: Bag, shift: int, rolling: int, whence: Whence) -> bool:
    if cursor.here.get("digits") == FIGURES and cursor.ahead("unit") == _YEARS:
        return set_year(bag, number(cursor) or 0)  # "того же 1941 года"
    whence = whence if cursor.here.get("told") is None else Whence.TOLD
    unit = unit_of(cursor.take("unit") or 0)
    if unit is None:
        return False
    cycle = unit_cycle(unit)
    if cycle.named:
        return bag.add(Item(cycle, *_how(shift), whence=whence))
    return bag.add(Item(cycle, How.SHIFT, shift, rolling, whence=whence))


def _named(cursor: Cursor) -> Cycle | None:
    """Read a season, a feast, or a quarter or half by its number."""
    if (value := cursor.take("season")) is not None:
        return Yearly(Unit.SEASON, value)
    if (value := cursor.take("feast")) is not None:
        return Feast(cursor.language.feasts[value])
    start = cursor.at
    value = ordinal(cursor)
    cursor.hyphen()
    unit = unit_of(cursor.here.get("unit") or 0) if value is not None else None
    if value is not None and unit in (Unit.QUARTER, Unit.HALF) and 1 <= value <= 4:
        cursor.step()
        return Yearly(unit, value)
    cursor.go(start)
    return None


def read_day_of_feast(cursor: Cursor, bag: Bag) -> bool:
    """Read the second day of a feast that has several: "2. Weihnachtstag"."""
    value = ordinal(cursor)
    feast = cursor.take("days_of_feast") if value is not None else None
    if value is None or feast is None or not 1 <= value <= _FEAST_DAYS:
        return False
    return bag.add(Item(Feast(cursor.language.feasts[feast]).later(value - 1)))


_FEAST_DAYS: Final = 4
_LEADING: Final = frozenset(("unit", "month", "season", "weekday"))
"""What a "last" or "this" belongs to rather than to the noun before it: "mardi cette semaine"."""


def postposed(cursor: Cursor) -> tuple[How, int]:
    """Read a "last" that stands behind its noun, where the language has it there."""
    if not cursor.language.postposed or cursor.now is END:
        return NOT_TOLD
    start = cursor.at
    cursor.hyphen()
    shift = cursor.take("relative")
    if shift is None or not _LEADING.isdisjoint(cursor.here):
        cursor.go(start)
        return NOT_TOLD
    return _how(shift)


def read_weekday(cursor: Cursor, bag: Bag) -> bool:
    """Read a weekday."""
    token = cursor.now
    if "month" in token.senses and (bag.day is not None or cursor.ahead("digits") == FIGURES):
        return False  # "3 mar. 2022"
    value = cursor.take("weekday")
    if value is None:
        return False
    return _set_weekday(cursor, bag, token, postposed(cursor))


def _set_weekday(cursor: Cursor, bag: Bag, token: Token, how: tuple[How, int]) -> bool:
    if bag.weekday is not None:
        return False
    if how[0] is How.BARE and (weeks := _weeks_on(cursor)):
        how = How.NEXT, weeks + 1
    bag.told_day()
    bag.weekday = (token.senses["weekday"], token.start, token.end)
    bag.weekday_how = which(cursor, how)
    return True


_ON: Final = frozenset(("week_on", "hence"))


def read_date(cursor: Cursor, bag: Bag) -> bool:
    """Read a day in figures and the month right behind it, as most dates have them: "16 December"."""
    if cursor.here.get("digits", FIGURES) > _SHORT or bag.items or bag.day or bag.month:
        return False
    if not _month_follows(cursor):
        return False
    set_day(cursor, bag)
    return read_month(cursor, bag)


def _month_follows(cursor: Cursor) -> bool:
    """Whether a month comes right behind that can be nothing else, and no part of a word: "3. Maiwoche"."""
    behind = cursor.tokens[cursor.at + 1].senses
    if "month" not in behind or not _ELSE.isdisjoint(behind) or "apostrophe" in cursor.here:
        return False
    return _OTHER.isdisjoint(cursor.kinds) and not cursor.tokens[cursor.at + 2].glued


_ELSE: Final = frozenset(("number", "unit", "units", "weekday", "relative", "clock"))
"""What a name of a month may be besides."""
_OTHER: Final = frozenset(("decade_of", "era"))


def _weeks_on(cursor: Cursor) -> int:
    """Read "Monday week" and "Montag in zwei Wochen": so many weeks after the next one; 0 where not told."""
    if _ON.isdisjoint(cursor.here):
        return 0
    if cursor.take("week_on") is not None:
        return 1
    start = cursor.at
    count = number(cursor) if cursor.take("hence") is not None else None
    if count is not None and units_or_unit(cursor) == _WEEK:
        return count
    cursor.go(start)
    return 0


def which(cursor: Cursor, how: tuple[How, int]) -> tuple[How, int]:
    """Read "before last", "after next" and "last" behind a noun."""
    if "relative" not in cursor.here:
        return how
    shift = cursor.here["relative"]
    trailing = abs(shift) == 2 or (
        cursor.here.get("trailing") is not None and cursor.at + 2 == len(cursor.tokens)
    )
    if how[0] is How.BARE and trailing and cursor.ahead("unit") is None:
        cursor.step()
        return _how(shift)
    return how


def read_month(cursor: Cursor, bag: Bag) -> bool:
    """Read a month, and the day before or behind it."""
    if "number" in cursor.here and cursor.ahead("month") is not None:
        return False  # "le sept octobre"
    if bag.day is not None and "hence" in cursor.before:
        return False  # "he was 19 in March"
    value = cursor.take("month")
    return value is not None and _set_month(cursor, bag, value, postposed(cursor))


def _set_month(cursor: Cursor, bag: Bag, value: int, how: tuple[How, int]) -> bool:
    if bag.month is not None:
        return False
    bag.month, bag.month_how = value, which(cursor, how)
    bag.plain = False
    if bag.day is None and (cursor.here.get("digits") or 9) <= 2 and cursor.here.get("apostrophe") is None:
        short = bag.part and cursor.language.day_first and cursor.here.get("digits") == _SHORT
        if short:
            return set_short_year(bag, number(cursor) or 0)  # "Anfang Juni 23": no day has a beginning
        told = _NO_DAY.isdisjoint(cursor.here) or cursor.ahead("numbered") == _DAY
        if (cursor.here.get("number") or 0) <= 31 and told:
            set_day(cursor, bag)
    elif bag.day is None and cursor.here.get("ordinal") is not None and cursor.ahead("unit") is None:
        set_day(cursor, bag)
    return True


_NO_DAY: Final = frozenset(("decade_of", "year_of"))


def read_season(cursor: Cursor, bag: Bag) -> bool:
    """Read a season, a feast, or a quarter or half by its number."""
    cycle = _named(cursor)
    return cycle is not None and bag.add(Item(cycle, *which(cursor, postposed(cursor))))
