"""The nouns of a calendar expression: each reader takes one from the cursor into the bag."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from timeline.dates.bag import Bag, Item, unit_cycle, unit_of
from timeline.dates.cursor import Cursor, number, ordinal
from timeline.dates.cycles import DAYS, WEEKDAYS, Cycle, Feast, Months, Weeks, Yearly
from timeline.dates.figures import (
    bare_day,
    clock,
    decade,
    decade_of,
    hour,
    in_figures,
    set_day,
    set_year,
    year_behind,
    year_or_day,
)
from timeline.dates.language import unit_and_shift
from timeline.dates.lexer import Token
from timeline.dates.meaning import How
from timeline.model.reading import Unit

_DIRECTION: Final = {-1: How.LAST, 0: How.THIS, 1: How.NEXT}


def collect(cursor: Cursor) -> Bag:
    """Read nouns as far as there are any."""
    bag = Bag()
    while True:
        cursor.skip(hence=True)
        start = cursor.at
        if not _noun(cursor, bag):
            cursor.go(start)
            return bag
        cursor.skip()
        if cursor.peek("dash") is not None and _tied(cursor, bag):
            cursor.hyphen()


def _tied(cursor: Cursor, bag: Bag) -> bool:
    """Whether the hyphen here ties two words and is no "to": "mid-November", "year-end", "90er-Jahre"."""
    before, mark, after = cursor.tokens[cursor.at - 1], cursor.now, cursor.tokens[cursor.at + 1]
    if before.end != mark.start or mark.end != after.start:
        return False
    if bag.empty and bag.part:
        return "part" not in after.senses
    counting = _COUNTING & before.senses.keys() and _COUNTED & after.senses.keys()
    return bool(counting or _TIMES & after.senses.keys())


_COUNTING: Final = frozenset(("ordinal", "decade", "decade_of"))
_COUNTED: Final = frozenset(("unit", "units"))
_TIMES: Final = frozenset(("part", "daypart"))


def _noun(cursor: Cursor, bag: Bag) -> bool:
    senses = cursor.now.senses
    for kind, reader in _READERS:
        if kind in senses:
            start = cursor.at
            if reader(cursor, bag):
                return True
            cursor.go(start)
    return False


def _part(cursor: Cursor, bag: Bag) -> bool:
    if bag.part:
        return False
    if "daypart" in cursor.now.senses and not bag.empty:
        return False
    bag.part = cursor.take("part") or 0
    return True


def _relative(cursor: Cursor, bag: Bag) -> bool:
    shift, rolling = cursor.peek("relative"), cursor.peek("rolling") or 0
    cursor.step()
    cursor.skip()
    if shift is None:
        return False
    if cursor.peek("part") is not None and "daypart" not in cursor.now.senses:
        _part(cursor, bag)
        cursor.skip()
    twice = cursor.take("relative") if shift == 0 else None  # "this past week"
    return _head(cursor, bag, shift if twice is None else twice, rolling)


def _how(shift: int) -> tuple[How, int]:
    sign = (shift > 0) - (shift < 0)
    return _DIRECTION[sign], shift


def _head(cursor: Cursor, bag: Bag, shift: int, rolling: int) -> bool:
    """Read what "last", "this" or "next" is said of."""
    token = cursor.now
    how = _how(shift)
    if cursor.take("weekday") is not None:
        return _set_weekday(cursor, bag, token, how)
    if (month := cursor.take("month")) is not None:
        return _set_month(cursor, bag, month, how)
    if cursor.take("daypart") is not None:
        bag.time = True
        return bag.add(Item(DAYS, How.SHIFT, shift))
    named = _named(cursor)
    if named is not None:
        return bag.add(Item(named, *how))
    return _unit_moved(cursor, bag, shift, rolling)


def _unit_moved(cursor: Cursor, bag: Bag, shift: int, rolling: int) -> bool:
    unit = unit_of(cursor.take("unit") or 0)
    if unit is None:
        return False
    cycle = unit_cycle(unit)
    if cycle.named:
        return bag.add(Item(cycle, *_how(shift)))
    return bag.add(Item(cycle, How.SHIFT, shift, rolling))


def _named(cursor: Cursor) -> Cycle | None:
    """Read a season, a feast, or a quarter or half by its number."""
    if (value := cursor.take("season")) is not None:
        return Yearly(Unit.SEASON, value)
    if (value := cursor.take("feast")) is not None:
        return Feast(cursor.language.feasts[value])
    start = cursor.at
    value = ordinal(cursor)
    cursor.hyphen()
    unit = unit_of(cursor.peek("unit") or 0) if value is not None else None
    if value is not None and unit in (Unit.QUARTER, Unit.HALF) and 1 <= value <= 4:
        cursor.step()
        return Yearly(unit, value)
    cursor.go(start)
    return None


def _postposed(cursor: Cursor) -> tuple[How, int]:
    """Read a "last" that stands behind its noun, where the language has it there."""
    if not cursor.language.postposed:
        return How.BARE, 0
    shift = cursor.take("relative")
    return (How.BARE, 0) if shift is None else _how(shift)


def _weekday(cursor: Cursor, bag: Bag) -> bool:
    token = cursor.now
    value = cursor.take("weekday")
    if value is None:
        return False
    return _set_weekday(cursor, bag, token, _postposed(cursor))


def _set_weekday(cursor: Cursor, bag: Bag, token: Token, how: tuple[How, int]) -> bool:
    if bag.weekday is not None:
        return False
    bag.weekday = (token.senses["weekday"], token.start, token.end)
    bag.weekday_how = _which(cursor, how)
    return True


def _which(cursor: Cursor, how: tuple[How, int]) -> tuple[How, int]:
    """Read "before last" behind a noun."""
    if how[0] is How.BARE and cursor.peek("relative") == -2 and cursor.ahead("unit") is None:
        cursor.step()
        return How.LAST, -2
    return how


def _month(cursor: Cursor, bag: Bag) -> bool:
    value = cursor.take("month")
    return value is not None and _set_month(cursor, bag, value, _postposed(cursor))


def _set_month(cursor: Cursor, bag: Bag, value: int, how: tuple[How, int]) -> bool:
    if bag.month is not None:
        return False
    bag.month, bag.month_how = value, _which(cursor, how)
    bag.plain = False
    if bag.day is None and (cursor.peek("digits") or 9) <= 2 and cursor.peek("apostrophe") is None:
        if "decade_of" not in cursor.now.senses:
            set_day(cursor, bag)
    elif bag.day is None and cursor.peek("ordinal") is not None and cursor.ahead("unit") is None:
        set_day(cursor, bag)
    return True


def _season(cursor: Cursor, bag: Bag) -> bool:
    cycle = _named(cursor)
    return cycle is not None and bag.add(Item(cycle, *_which(cursor, _postposed(cursor))))


def _today(cursor: Cursor, bag: Bag) -> bool:
    if not bag.empty and "daypart" in cursor.now.senses:
        return False
    value = cursor.take("today")
    return value is not None and bag.add(Item(DAYS, How.SHIFT, value, fixed=True))


def _now_unit(cursor: Cursor, bag: Bag) -> bool:
    value = cursor.take("now_unit")
    if value is None:
        return False
    place, shift = unit_and_shift(value)
    unit = unit_of(place)
    return unit is not None and bag.add(Item(unit_cycle(unit), How.SHIFT, shift, fixed=True))


def _daypart(cursor: Cursor, bag: Bag) -> bool:
    cursor.step()
    bag.time = True
    return True


def _ordinal(cursor: Cursor, bag: Bag) -> bool:
    """Read a place: of a unit ("third week"), of a weekday ("first Monday"), or the day of a month."""
    start, token = cursor.at, cursor.now
    value = ordinal(cursor)
    if value is None:
        return False
    cursor.hyphen()
    cursor.skip()
    if cursor.peek("month") is not None and cursor.tokens[cursor.at + 1].glued and bag.month is None:
        bag.month = cursor.take("month")  # "in der ersten Maiwoche"
    unit = unit_of(cursor.take("unit") or 0)
    if unit is not None:
        return _set_nth(bag, unit, value)
    weekday = cursor.take("weekday")
    if weekday is not None and value <= 5 and "digits" not in token.senses:
        return bag.add(Item(WEEKDAYS[weekday - 1], nth=value))
    cursor.go(start)
    return bare_day(cursor, bag)


def _set_nth(bag: Bag, unit: Unit, value: int) -> bool:
    if unit is Unit.CENTURY:
        return bag.add(Item(Months(unit), How.AT, value - 1))
    if value > 366:
        return False
    return bag.add(Item(unit_cycle(unit), nth=value))


def _unit(cursor: Cursor, bag: Bag) -> bool:
    """Read a unit by itself: "the week", "year 2000", "week 12", "Ende der Woche"."""
    unit = unit_of(cursor.take("unit") or 0)
    if unit is None:
        return False
    start = cursor.at
    cursor.skip()
    value = number(cursor) if cursor.peek("digits") and not cursor.peek("ordinal") else None
    if value is not None and unit is Unit.YEAR:
        return set_year(bag, value)
    if value is not None and unit in (Unit.QUARTER, Unit.HALF, Unit.WEEK):
        return _numbered(bag, unit, value)
    cursor.go(start)
    if unit is Unit.YEAR and (value := number(cursor)) is not None:
        return set_year(bag, value)
    how = _which(cursor, _postposed(cursor))
    if how[0] is not How.BARE:
        return bag.add(Item(unit_cycle(unit), How.SHIFT, how[1]))
    return bag.add(Item(unit_cycle(unit), the=True))


def _numbered(bag: Bag, unit: Unit, value: int) -> bool:
    if unit is Unit.WEEK:
        return 1 <= value <= 53 and bag.add(Item(Weeks(value)))
    return 1 <= value <= 4 and bag.add(Item(unit_cycle(unit), nth=value))


_READERS: Final[tuple[tuple[str, Callable[[Cursor, Bag], bool]], ...]] = (
    ("weekday", _weekday),
    ("month", _month),
    ("iso", in_figures),
    ("full", in_figures),
    ("short", in_figures),
    ("today", _today),
    ("part", _part),
    ("now_unit", _now_unit),
    ("relative", _relative),
    ("season", _season),
    ("feast", _season),
    ("decade", decade),
    ("decade_of", decade_of),
    ("clock", clock),
    ("number", hour),
    ("ordinal", _ordinal),
    ("number", _ordinal),
    ("number", year_or_day),
    ("unit", _unit),
    ("units", year_behind),
    ("daypart", _daypart),
)
