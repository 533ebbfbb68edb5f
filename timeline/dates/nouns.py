"""The nouns of a calendar expression: each reader takes one from the cursor into the bag."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from timeline.dates.bag import Bag, Item, unit_cycle, unit_of
from timeline.dates.counts import plural, units_or_unit, within
from timeline.dates.cursor import Cursor, number, ordinal
from timeline.dates.cycles import DAYS, WEEKDAYS, Cycle, Months, Weeks, Yearly
from timeline.dates.feasts import Feast
from timeline.dates.figures import (
    bare_day,
    clock,
    decade,
    decade_of,
    decade_told,
    hour,
    hour_of,
    set_day,
    set_year,
    year_behind,
    year_or_day,
)
from timeline.dates.language import NUMBERED, UNITS, unit_and_shift
from timeline.dates.lexer import Token
from timeline.dates.meaning import How, Whence
from timeline.dates.numeric import in_figures, iso_week, month_of_year
from timeline.model.reading import Unit

_DAY, _HOUR = NUMBERED.index("day"), NUMBERED.index("hour")
_WEEK: Final = UNITS.index("week")
_DIRECTION: Final = {-1: How.LAST, 0: How.THIS, 1: How.NEXT}


def collect(cursor: Cursor) -> Bag:
    """Read nouns as far as there are any."""
    bag = Bag()
    while True:
        if not _SKIPPED.isdisjoint(cursor.now.senses):
            cursor.skip(hence=True, inner=not (bag.empty and not bag.part and not bag.time))
        start = cursor.at
        if not _noun(cursor, bag):
            cursor.go(start)
            return bag
        cursor.skip(inner=True)
        if not _MARKS.isdisjoint(cursor.now.senses) and _tied(cursor, bag):
            cursor.step()


_MARKS: Final = frozenset(("dash", "slash"))
_SKIPPED: Final = frozenset(("filler", "to", "quality"))
"""What `skip` may pass over."""


def _tied(cursor: Cursor, bag: Bag) -> bool:
    """Whether the hyphen here ties two words and is no "to": "mid-November", "year-end", "90er-Jahre"."""
    before, mark, after = cursor.tokens[cursor.at - 1], cursor.now, cursor.tokens[cursor.at + 1]
    if before.end != mark.start or mark.end != after.start:
        return False
    if bag.part and (bag.empty or "part" in after.senses):
        return "part" not in after.senses
    if after.senses.get("digits") == _YEAR and _wants_year(bag, mark):
        return True
    if _NAMED_MONTH & before.senses.keys() and _NAMED_MONTH & after.senses.keys():
        apart = bag.month is not None and "month" in after.senses  # "Nov. 30-Dec. 2"
        return not apart and ("month" in before.senses) != ("month" in after.senses)
    if before.senses.get("digits") == _YEAR and after.senses.get("unit") in _PARTS_OF_YEAR:
        return True  # "2023-Q1"
    counting = _COUNTING & before.senses.keys() and _COUNTED & after.senses.keys()
    return bool(counting or _TIMES & after.senses.keys())


def _wants_year(bag: Bag, mark: Token) -> bool:
    """Whether a mark ties a year to what is of it: "KW 50/2024", "Q1-2024", "Dec-16-2024"."""
    if bag.month is not None:
        return bag.day is not None and "dash" in mark.senses
    return any(bag.has(unit) for unit in (Unit.WEEK, Unit.QUARTER, Unit.HALF)) and not bag.has(Unit.YEAR)


_YEAR: Final = 4
_PARTS_OF_YEAR: Final = (UNITS.index("quarter"), UNITS.index("half"))
_NAMED_MONTH: Final = frozenset(("digits", "month"))
_COUNTING: Final = frozenset(("ordinal", "decade", "decade_of"))
_COUNTED: Final = frozenset(("unit", "units"))
_TIMES: Final = frozenset(("part", "daypart"))


def _noun(cursor: Cursor, bag: Bag) -> bool:
    kinds = tuple(cursor.now.senses)
    readers = _readers_of.get(kinds)
    if readers is None:
        readers = _readers_of[kinds] = tuple(
            (reader, _NEEDED.get(reader)) for kind, reader in _READERS if kind in kinds
        )
    start = cursor.at
    for reader, needed in readers:
        if needed is None or not needed.isdisjoint(cursor.kinds):
            if reader(cursor, bag):
                return True
            cursor.go(start)
    return False


_Reader = Callable[[Cursor, Bag], bool]
_readers_of: dict[tuple[str, ...], tuple[tuple[_Reader, frozenset[str] | None], ...]] = {}
"""Kinds of one word -> the readers that may take it, kept: there are few such sets in a language."""


def _part(cursor: Cursor, bag: Bag) -> bool:
    if bag.part:
        return False
    if "daypart" in cursor.now.senses and not bag.empty:
        return False
    bag.part = cursor.take("part") or 0
    return True


def _relative(cursor: Cursor, bag: Bag) -> bool:
    shift, rolling = cursor.peek("relative"), cursor.peek("rolling") or 0
    whence = Whence.USUAL if cursor.peek("told") is None else Whence.TOLD
    cursor.step()
    cursor.skip()
    if shift is None:
        return False
    if cursor.peek("part") is not None and "daypart" not in cursor.now.senses:
        _part(cursor, bag)
        cursor.skip()
    twice = cursor.take("relative") if shift == 0 else None  # "this past week"
    return _head(cursor, bag, shift if twice is None else twice, rolling, whence)


def _how(shift: int) -> tuple[How, int]:
    sign = (shift > 0) - (shift < 0)
    return _DIRECTION[sign], shift


def _head(cursor: Cursor, bag: Bag, shift: int, rolling: int, whence: Whence) -> bool:
    """Read what "last", "this" or "next" is said of."""
    how = _how(shift)
    if not _DAYS.isdisjoint(cursor.now.senses):
        return _day_head(cursor, bag, how)
    if cursor.take("daypart") is not None:
        bag.time = True
        return bag.add(Item(DAYS, How.SHIFT, shift, whence=whence))
    if bag.day is None and _NUMBERS & cursor.now.senses.keys() and _day_moved(cursor, bag, how):
        return True
    named = _named(cursor)
    if named is not None:
        return bag.add(Item(named, *how, whence=whence))
    if cursor.take("compared") is not None:
        return bag.add(Item(Months(Unit.QUARTER), the=True))
    return _unit_moved(cursor, bag, shift, rolling, whence)


def _day_head(cursor: Cursor, bag: Bag, how: tuple[How, int]) -> bool:
    token = cursor.now
    if cursor.take("weekday") is not None:
        return _set_weekday(cursor, bag, token, how)
    month = cursor.take("month")
    return month is not None and _set_month(cursor, bag, month, how)


_DAYS: Final = frozenset(("weekday", "month"))
_NUMBERS: Final = frozenset(("number", "numbered"))


def _day_moved(cursor: Cursor, bag: Bag, how: tuple[How, int]) -> bool:
    """Read "last 5 May", and the day of a month that its word announces: "el pasado día 3"."""
    start = cursor.at
    announced = cursor.take("numbered") == _DAY
    value = number(cursor) or 0
    cursor.skip()
    month = cursor.take("month")
    if not 1 <= value <= 31 or (month is None and not announced):
        cursor.go(start)
        return False
    bag.day = value
    if month is not None:
        return _set_month(cursor, bag, month, how)
    bag.month_how = how
    return True


def _numbered(cursor: Cursor, bag: Bag) -> bool:
    """Read a number that the word before it explains: "el día 3", "les années 80"."""
    kind = cursor.take("numbered")
    if kind == _HOUR and cursor.peek("clock") is not None:
        return clock(cursor, bag)
    if kind == _HOUR and cursor.peek("ordinal") is not None and cursor.peek("number") is None:
        return hour(cursor, bag)
    if cursor.peek("number") is None or (kind == _DAY and bag.day is not None):
        return False
    if kind == _DAY and (cursor.peek("digits") or 0) > 2:
        return False  # "de 2014 al 2018"
    if kind != _DAY:
        return hour_of(cursor, bag) if kind == _HOUR else decade_told(cursor, bag)
    set_day(cursor, bag)
    return True


def _century(cursor: Cursor, bag: Bag) -> bool:
    return bag.add(Item(Months(Unit.CENTURY), How.AT, (cursor.take("century") or 0) - 1))


def _unit_moved(cursor: Cursor, bag: Bag, shift: int, rolling: int, whence: Whence) -> bool:
    whence = whence if cursor.peek("told") is None else Whence.TOLD
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
    unit = unit_of(cursor.peek("unit") or 0) if value is not None else None
    if value is not None and unit in (Unit.QUARTER, Unit.HALF) and 1 <= value <= 4:
        cursor.step()
        return Yearly(unit, value)
    cursor.go(start)
    return None


def _day_of_feast(cursor: Cursor, bag: Bag) -> bool:
    """Read the second day of a feast that has several: "2. Weihnachtstag"."""
    value = ordinal(cursor)
    feast = cursor.take("days_of_feast") if value is not None else None
    if value is None or feast is None or not 1 <= value <= _FEAST_DAYS:
        return False
    return bag.add(Item(Feast(cursor.language.feasts[feast]).later(value - 1)))


_FEAST_DAYS: Final = 4
_OPEN: Final = 1
"""What the lexer gives an opening bracket."""
_LEADING: Final = frozenset(("unit", "month", "season", "weekday"))
"""What a "last" or "this" belongs to rather than to the noun before it: "mardi cette semaine"."""


def _postposed(cursor: Cursor) -> tuple[How, int]:
    """Read a "last" that stands behind its noun, where the language has it there."""
    if not cursor.language.postposed:
        return How.BARE, 0
    start = cursor.at
    cursor.hyphen()
    shift = cursor.take("relative")
    if shift is None or not _LEADING.isdisjoint(cursor.now.senses):
        cursor.go(start)
        return How.BARE, 0
    return _how(shift)


def _weekday(cursor: Cursor, bag: Bag) -> bool:
    token = cursor.now
    value = cursor.take("weekday")
    if value is None:
        return False
    return _set_weekday(cursor, bag, token, _postposed(cursor))


def _set_weekday(cursor: Cursor, bag: Bag, token: Token, how: tuple[How, int]) -> bool:
    if bag.weekday is not None:
        return False
    if how[0] is How.BARE and (weeks := _weeks_on(cursor)):
        how = How.NEXT, weeks + 1
    bag.weekday = (token.senses["weekday"], token.start, token.end)
    bag.weekday_how = _which(cursor, how)
    return True


def _weeks_on(cursor: Cursor) -> int:
    """Read "Monday week" and "Montag in zwei Wochen": so many weeks after the next one; 0 where not told."""
    if cursor.take("week_on") is not None:
        return 1
    start = cursor.at
    count = number(cursor) if cursor.take("hence") is not None else None
    if count is not None and units_or_unit(cursor) == _WEEK:
        return count
    cursor.go(start)
    return 0


def _which(cursor: Cursor, how: tuple[How, int]) -> tuple[How, int]:
    """Read "before last", "after next" and "last" behind a noun."""
    shift = cursor.peek("relative") or 0
    trailing = abs(shift) == 2 or (
        cursor.peek("trailing") is not None and cursor.at + 2 == len(cursor.tokens)
    )
    if how[0] is How.BARE and trailing and cursor.ahead("unit") is None:
        cursor.step()
        return _how(shift)
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
        if (cursor.peek("number") or 0) <= 31 and "decade_of" not in cursor.now.senses:
            set_day(cursor, bag)
    elif bag.day is None and cursor.peek("ordinal") is not None and cursor.ahead("unit") is None:
        set_day(cursor, bag)
    return True


def _season(cursor: Cursor, bag: Bag) -> bool:
    cycle = _named(cursor)
    return cycle is not None and bag.add(Item(cycle, *_which(cursor, _postposed(cursor))))


def _today(cursor: Cursor, bag: Bag) -> bool:
    if "daypart" in cursor.now.senses and (not bag.empty or _of_a_day(cursor)):
        return False
    if "daypart" in cursor.now.senses and cursor.at and "article" in cursor.tokens[cursor.at - 1].senses:
        return False
    behind = cursor.tokens[cursor.at + 1].senses
    if "vague" in cursor.now.senses and behind and _JOINED.isdisjoint(behind):
        return False
    value = cursor.take("today")
    return value is not None and bag.add(Item(DAYS, How.SHIFT, value, fixed=True, whence=Whence.NOW))


_JOINED: Final = frozenset(("and", "to", "until", "dash"))
"""Behind a "now" that begins or ends a stretch; elsewhere it says no day."""


def _of_a_day(cursor: Cursor) -> bool:
    """Whether a date follows, with its month: "Morgen des 6. Juni" is no "tomorrow"."""
    tokens, at = cursor.tokens, cursor.at + 1
    while "filler" in tokens[at].senses:
        at += 1
    dated = "iso" in tokens[at].senses or "full" in tokens[at].senses
    return dated or ("number" in tokens[at].senses and "month" in tokens[at + 1].senses)


def _that_day(cursor: Cursor, bag: Bag) -> bool:
    value = cursor.take("that_day")
    return value is not None and bag.add(Item(DAYS, How.SHIFT, value, fixed=True, whence=Whence.TOLD))


def _now_unit(cursor: Cursor, bag: Bag) -> bool:
    value = cursor.take("now_unit")
    if value is None:
        return False
    place, shift = unit_and_shift(value)
    unit = unit_of(place)
    return unit is not None and bag.add(Item(unit_cycle(unit), How.SHIFT, shift, fixed=True))


def _about_hour(cursor: Cursor, bag: Bag) -> bool:
    """Read "gegen" or "kurz nach" before an hour, which a date in whole days leaves aside."""
    if bag.empty:
        return False
    while not _NEAR_HOUR.isdisjoint(cursor.now.senses):
        cursor.step()
        cursor.skip()
    return cursor.timed()


_NEAR_HOUR: Final = frozenset(("quality", "shortly", "before", "after"))


def _aside(cursor: Cursor, bag: Bag) -> bool:
    """Read what parentheses add to a day: "Donnerstag (12. Dezember)"."""
    if bag.empty or cursor.take("bracket") != _OPEN:
        return False
    cursor.skip()
    while _noun(cursor, bag):
        cursor.skip()
    return cursor.take("bracket") not in (None, _OPEN)


def _daypart(cursor: Cursor, bag: Bag) -> bool:
    cursor.step()
    bag.time = True
    if bag.weekday is not None and bag.weekday_how[0] is How.BARE:
        bag.weekday_how = _postposed(cursor)  # "lundi soir dernier"
    return True


def _several(cursor: Cursor, bag: Bag) -> bool:
    """Read "the first three months" or "trois dernières semaines" of a whole, or "the last days" of it."""
    place = _end(cursor)
    if place == 0 and cursor.peek("digits") and cursor.peek("ordinal") is not None:
        return False  # "the 5th last day"
    if place == 0 and cursor.ahead("ordinal") is None and cursor.ahead("relative") is None:
        return False
    count = number(cursor) or 0
    place = place or _end(cursor)
    units = plural(cursor) if count == 0 else units_or_unit(cursor)
    unit = unit_of(units or 0)
    if count == 0 and unit and place and bag.part == 0 and within(cursor):
        bag.part = 1 if place > 0 else 3
        return True
    if place == 0 or count < 2 or unit is None:
        return False
    return bag.add(Item(unit_cycle(unit), nth=place, times=count))


def _end(cursor: Cursor) -> int:
    """Read "first" (1) or "last" (-1); 0 is neither."""
    place = (cursor.peek("ordinal") == 1) - (cursor.peek("relative") == -1)
    if place == 0 or cursor.peek("digits"):
        return 0
    cursor.step()
    return place


def _ordinal(cursor: Cursor, bag: Bag) -> bool:
    """Read a place: of a unit ("third week"), of a weekday ("first Monday"), or the day of a month."""
    start, token = cursor.at, cursor.now
    value = ordinal(cursor)
    if value is None:
        return False
    cursor.hyphen()
    behind = cursor.at
    cursor.skip()
    if cursor.peek("month") is not None and cursor.tokens[cursor.at + 1].glued and bag.month is None:
        bag.month = cursor.take("month")  # "in der ersten Maiwoche"
    _whole_of_half(cursor, bag)
    if cursor.peek("relative") == -1 and cursor.ahead("unit") is not None:
        cursor.step()
        value = -value  # "the second last week"
    named = cursor.take("unit") or 0
    if named == _FORTNIGHT:
        cursor.skip()
        return bool(_OF_MONTH & cursor.now.senses.keys()) and _set_nth(bag, Unit.HALF, value)
    unit = unit_of(named)
    if unit is Unit.MONTH and cursor.at > behind + 1:
        cursor.go(start)
        return bare_day(cursor, bag)  # "am 16. des Monats"
    if unit is not None:
        return _set_nth(bag, unit, value)
    weekday = cursor.take("weekday")
    if weekday is not None and value <= 5 and "digits" not in token.senses:
        return bag.add(Item(WEEKDAYS[weekday - 1], nth=value))
    cursor.go(start)
    return bare_day(cursor, bag)


def _whole_of_half(cursor: Cursor, bag: Bag) -> None:
    """Read what a half is of, where they are written as one: "in der zweiten Monatshälfte"."""
    senses, half = cursor.now.senses, cursor.tokens[cursor.at + 1 :][:1]
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


def _period(cursor: Cursor, bag: Bag) -> bool:
    """Read "the period", the quarter that a report speaks of."""
    cursor.step()
    return bag.add(Item(Months(Unit.QUARTER), the=True))


def _unit(cursor: Cursor, bag: Bag) -> bool:
    """Read a unit by itself: "the week", "year 2000", "week 12", "Ende der Woche"."""
    unit = unit_of(cursor.take("unit") or 0)
    if unit is None:
        return False
    start = cursor.at
    cursor.skip()
    dated = cursor.ahead("month") is not None and (cursor.peek("number") or 0) <= _LAST
    beside = unit is Unit.YEAR or (cursor.at == start and not dated)  # not "the week of 12 May"
    told = cursor.peek("digits") or (unit is Unit.WEEK and not cursor.now.glued)
    value = number(cursor) if beside and told and not cursor.peek("ordinal") else None
    if value is not None and unit is Unit.YEAR:
        return set_year(bag, value)
    if value is not None and unit in (Unit.QUARTER, Unit.HALF, Unit.WEEK):
        return _by_number(bag, unit, value)
    cursor.go(start)
    if unit is Unit.YEAR and (value := number(cursor)) is not None:
        return set_year(bag, value)
    return bag.add(_unit_alone(cursor, unit_cycle(unit)))


_LAST: Final = 31
"""No month has more days."""


def _units(cursor: Cursor, bag: Bag) -> bool:
    """Read a unit that is one word with its part, and looks like several of it: "Wochenmitte"."""
    part = cursor.tokens[cursor.at + 1]
    unit = unit_of(cursor.peek("units") or 0)
    if not part.glued or "part" not in part.senses or unit is None:
        return year_behind(cursor, bag)
    cursor.step()
    return bag.add(Item(unit_cycle(unit), the=True))


def _unit_alone(cursor: Cursor, cycle: Cycle) -> Item:
    """Read what stands behind a unit: "la semaine dernière", "the week before last"."""
    whence = Whence.USUAL if cursor.peek("told") is None else Whence.TOLD
    how, shift = _which(cursor, _postposed(cursor))
    if how is How.BARE:
        return Item(cycle, the=True)
    return Item(cycle, how if cycle.named else How.SHIFT, shift, whence=whence)


def _by_number(bag: Bag, unit: Unit, value: int) -> bool:
    if unit is Unit.WEEK:
        return 1 <= value <= 53 and bag.add(Item(Weeks(value)))
    return 1 <= value <= 4 and bag.add(Item(unit_cycle(unit), nth=value))


_READERS: Final[tuple[tuple[str, _Reader], ...]] = (
    ("weekday", _weekday),
    ("month", _month),
    ("iso", in_figures),
    ("isoweek", iso_week),
    ("full", in_figures),
    ("monthyear", month_of_year),
    ("short", in_figures),
    ("today", _today),
    ("that_day", _that_day),
    ("part", _part),
    ("now_unit", _now_unit),
    ("relative", _several),
    ("ordinal", _several),
    ("number", _several),
    ("relative", _relative),
    ("numbered", _numbered),
    ("century", _century),
    ("season", _season),
    ("feast", _season),
    ("decade", decade),
    ("decade_of", decade_of),
    ("clock", clock),
    ("number", hour),
    ("ordinal", hour),
    ("ordinal", _day_of_feast),
    ("number", _day_of_feast),
    ("quality", _about_hour),
    ("shortly", _about_hour),
    ("before", _about_hour),
    ("after", _about_hour),
    ("bracket", _aside),
    ("ordinal", _ordinal),
    ("number", _ordinal),
    ("number", year_or_day),
    ("unit", _unit),
    ("units", _units),
    ("compared", _period),
    ("daypart", _daypart),
)
_NEEDED: Final[dict[_Reader, frozenset[str]]] = {
    _several: frozenset(("unit", "units")),
    hour: frozenset(("clock",)),
    _day_of_feast: frozenset(("days_of_feast",)),
}
"""What one of the words must be, before or behind, for a reader to take anything."""
