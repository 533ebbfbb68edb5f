"""A number and its unit: "drei Jahre", "two and a half weeks", "2 years, 3 months and 9 days"."""

from __future__ import annotations

from typing import Final

from timeline.dates.language import UNITS
from timeline.dates.meaning import Amount, Quality
from timeline.dates.words.cursor import (
    DIRECTIONS,
    END,
    FIGURES,
    Cursor,
    is_hours,
    is_numbered,
    number,
    ordinal,
)
from timeline.dates.words.rough import or_more, qualified, stronger

UNIT_WORDS = frozenset(("unit", "units"))
_DAY, _HOUR, _MONTH = UNITS.index("day"), UNITS.index("hour"), UNITS.index("month")


def plural(cursor: Cursor) -> int | None:
    """Read a unit of which there are several; where it has one form for both, the word before says so.

    Without articles it is one of it that a case of its own makes look like several: "у цьому місяці".
    """
    one = cursor.here.get("unit") is not None and not cursor.language.articles
    units = None if one else cursor.take("units")
    if units is None and cursor.at > 0 and "few" in cursor.tokens[cursor.at - 1].senses:
        return cursor.take("unit")
    return units


def amount_at(cursor: Cursor, told: Quality) -> Amount | None:
    """Read a number and a unit; a number that is told as a place ("3.") is none."""
    start = cursor.at
    if "number" in cursor.here:
        told = _numbered(cursor, told)
        if _skip_article(cursor):
            told = _numbered(cursor, told)
    quarters = None if is_place(cursor) or _is_name(cursor) else quarters_at(cursor)
    if quarters is None:
        cursor.go(start)
        return _single(cursor, told)
    counted_to = cursor.at
    tied = cursor.hyphen() and cursor.here.get("unit") is not None
    told = qualified(cursor, told)
    lasting = cursor.take("lasting")
    unit = lasting
    if unit is None:
        unit = _HOUR if _counts_hours(cursor, start, quarters) else units_or_unit(cursor)
    if unit is None:
        cursor.go(counted_to)
        ranged = _ranged(cursor, Amount(quarters, 0, told))
        if ranged is None:
            cursor.go(start)
        return ranged
    if unit == _HOUR and cursor.here.get("daypart") is not None:
        cursor.go(start)
        return None
    if unit == _FORTNIGHT and (counted := _fifteen(cursor)) is not None:
        quarters, unit = quarters * _FIFTEEN, counted
    return _more(cursor, Amount(quarters, unit, told, tied or lasting is not None))


def _is_name(cursor: Cursor) -> bool:
    """Whether figures tell which year, part of a year or hour it is."""
    return "digits" in cursor.here and (is_numbered(cursor) or _year_and_part(cursor) or is_hours(cursor))


_FIFTEEN: Final = 15
_FORTNIGHT: Final = UNITS.index("fortnight")


def _fifteen(cursor: Cursor) -> int | None:
    """Take what a word for a fortnight counts, where it stands for fifteen: "une quinzaine d'années"."""
    start = cursor.at
    if cursor.here.get("from") is not None or cursor.here.get("filler") is not None:
        cursor.skip()
        if (unit := cursor.take("units")) is not None:
            return unit
    cursor.go(start)
    return None


def _counts_hours(cursor: Cursor, start: int, quarters: int) -> bool:
    """Take the "h" of so many hours: of more than a day has, or behind a "last": "les dernières 24h"."""
    if "hours" not in cursor.here:
        return False
    before, behind = cursor.tokens[start - 1].senses if start else {}, cursor.tokens[cursor.at + 1].senses
    led = not _COUNTING.isdisjoint(before) or not DIRECTIONS.isdisjoint(behind)
    if led or quarters > _DAY_HOURS:
        cursor.step()
        return True
    return False


_COUNTING = frozenset(("relative", "ago", "hence"))
_DAY_HOURS = 4 * 24


def _ranged(cursor: Cursor, amount: Amount) -> Amount | None:
    """Read the larger number of "zwei bis drei Wochen"."""
    if cursor.now.text == "," and cursor.ahead("number") is not None:
        cursor.step()  # "vor drei, vier Tagen"
    elif not cursor.joined("to", "until", "or", "dash"):
        return None
    placed = is_numbered(cursor) or "decade_of" in cursor.here
    upto = 0 if placed else quarters_at(cursor) or 0
    unit = units_or_unit(cursor) if upto > amount.quarters else None
    return None if unit is None else amount._replace(unit=unit, upto=upto)


def _single(cursor: Cursor, told: Quality) -> Amount | None:
    """Read a unit that stands for one of it, where the language has no article: "a week" ago."""
    if cursor.language.articles or cursor.here.get("unit") is None:
        return None
    side_before = cursor.at > 0 and "hence" in cursor.tokens[cursor.at - 1].senses
    start, amount = cursor.at, _more(cursor, Amount(4, cursor.take("unit") or 0, told))
    if side_before or not DIRECTIONS.isdisjoint(cursor.here):
        return amount
    cursor.go(start)
    return None


def _numbered(cursor: Cursor, told: Quality) -> Quality:
    """Return how an amount is told by a word that is its number too: "a couple of", "a good"."""
    value = cursor.here.get("quality") if "number" in cursor.here else None
    return told if value is None else stronger(told, Quality(value + 1))


def _skip_article(cursor: Cursor) -> bool:
    """Pass over an article that is also the number one: "a two-week"; tell whether there was one."""
    senses = cursor.here
    if senses.get("number") != 1 or "digits" in senses:
        return False
    following = cursor.tokens[cursor.at + 1]
    if not following.glued and 1 < following.senses.get("number", 0) < 100:
        cursor.step()
        return True
    return False


def _year_and_part(cursor: Cursor) -> bool:
    """Whether a year stands here, and behind it one of its parts by number: "2023 Q1"."""
    if cursor.here.get("digits") != FIGURES:
        return False
    behind = [token.senses for token in cursor.tokens[cursor.at + 1 : cursor.at + 4]]
    if "dash" in behind[0]:
        del behind[0]
    return len(behind) > 1 and "unit" in behind[0] and "digits" in behind[1]


def is_place(cursor: Cursor) -> bool:
    """Whether the number here is told as a place ("3.") or a decade, and counts nothing."""
    if _PLACES.isdisjoint(cursor.kinds):
        return False
    start = cursor.at
    found = "decade_of" in cursor.here or (ordinal(cursor) is not None and _no_number(cursor, start))
    cursor.go(start)
    return found


_PLACES: Final = frozenset(("ordinal", "decade_of"))


def _no_number(cursor: Cursor, start: int) -> bool:
    senses = cursor.tokens[start].senses
    return "number" not in senses or "digits" in senses or cursor.at > start + 1


def units_or_unit(cursor: Cursor) -> int | None:
    """Read a unit, one or several."""
    unit = cursor.take("units")
    return cursor.take("unit") if unit is None else unit


def quarters_at(cursor: Cursor) -> int | None:
    """Read a number, a fraction or both, in quarters: "zweieinhalb" and "2,5" are 10."""
    if (decimal := cursor.take("decimal")) is not None:
        return decimal
    count = number(cursor)
    if "fraction" not in cursor.kinds:
        return None if count is None else count * 4
    start = cursor.at
    linked = _linked(cursor)
    cursor.hyphen()
    if linked and number(cursor) is not None:
        cursor.hyphen()
    fraction = cursor.take("fraction")
    if fraction is None:
        cursor.go(start)
        return None if count is None else count * 4
    if count is None or (count == 1 and not linked and not cursor.tokens[cursor.at - 1].glued):
        return fraction * (number(cursor) or 1)  # "half a year", "half a dozen years"
    return count * 4 + fraction


def _more(cursor: Cursor, amount: Amount) -> Amount:
    """Read what is added to an amount: "a year and a half", "2 years, 3 months and 9 days"."""
    while cursor.now is not END:
        start = cursor.at
        if cursor.now.text == "," and cursor.ahead("number") is not None:
            cursor.step()
        elif _linked(cursor):
            cursor.hyphen()
        elif not cursor.here.get("digits"):
            return or_more(cursor, amount)
        quarters = quarters_at(cursor)
        unit = units_or_unit(cursor) if quarters is not None else None
        if quarters in (1, 2, 3) and unit is None:
            return amount._replace(quarters=amount.quarters + quarters)
        added = None if quarters is None or unit is None else _sum(amount, quarters, unit)
        if added is None:
            cursor.go(start)
            return amount
        amount = added
    return amount


def _linked(cursor: Cursor) -> bool:
    """Take an "and", tied by hyphens or not: "two-and-a-half years"."""
    if _LINKS.isdisjoint(cursor.here):
        return False
    start = cursor.at
    cursor.hyphen()
    if cursor.take("and") is not None:
        return True
    cursor.go(start)
    return False


_LINKS: Final = frozenset(("dash", "and"))


_IN_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
_IN_DAYS: Final = {"day": 1, "week": 7}


def _sum(amount: Amount, quarters: int, unit: int) -> Amount | None:
    """Return an amount with a smaller one added; None where they do not go together."""
    large, small = UNITS[amount.unit], UNITS[unit]
    if small in _IN_DAYS and large in _IN_MONTHS and quarters % 4 == 0:
        return amount._replace(days=amount.days + quarters // 4 * _IN_DAYS[small])
    if amount.days or unit >= amount.unit:
        return None
    for sizes, least in ((_IN_MONTHS, _MONTH), (_IN_DAYS, _DAY)):
        if large in sizes and small in sizes:
            return amount._replace(
                quarters=amount.quarters * sizes[large] + quarters * sizes[small], unit=least
            )
    return None
