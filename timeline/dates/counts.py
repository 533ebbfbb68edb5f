"""Amounts of time: "drei Jahre", "two and a half weeks", "vor etwa einer Woche", "three-year-old"."""

from __future__ import annotations

from timeline.dates.cursor import Cursor, number, ordinal
from timeline.dates.language import UNITS
from timeline.dates.meaning import (
    Amount,
    Counted,
    Duration,
    Lasting,
    Node,
    Quality,
    Running,
    Unclear,
)

_PAST, _FUTURE = -1, 1
_DAY = UNITS.index("day")


def quality(cursor: Cursor) -> Quality:
    """Read "about", "nearly" and the like, as many as there are; the strongest counts."""
    found = Quality.PLAIN
    while (value := cursor.take("quality")) is not None:
        found = _stronger(found, Quality(value + 1))
        cursor.skip()
    return found


def _stronger(told: Quality, other: Quality) -> Quality:
    return other if told in (Quality.PLAIN, Quality.EXACTLY) and other is not Quality.PLAIN else told


def counted(cursor: Cursor, told: Quality) -> Node | None:
    """Read an amount with its direction; None, and nothing read, where there is no amount."""
    start = cursor.at
    side = _side_before(cursor)
    cursor.skip()
    told = _stronger(told, quality(cursor))
    relative = cursor.take("relative")
    cursor.skip()
    told = _stronger(told, quality(cursor))
    amount = _amount(cursor, told)
    if amount is None and relative is None and side is not None and cursor.peek("few") is None:
        cursor.go(start)
        return None
    if amount is None:
        return _few(cursor, start, side if relative is None else relative)
    return _directed(cursor, amount, side, relative)


def _few(cursor: Cursor, start: int, side: int | None) -> Node | None:
    """Read an amount that nobody can count: "einige Tage", "recent weeks"."""
    few = cursor.take("few")
    cursor.skip()
    if (few is not None or side is not None) and cursor.take("units") is not None:
        _side_after(cursor)
        return Unclear()
    if few is not None and cursor.done():
        return Unclear()
    cursor.go(start)
    return None


def _side_before(cursor: Cursor) -> int | None:
    if cursor.take("ago") is not None:
        return _PAST
    return _FUTURE if cursor.take("hence") is not None else None


def _side_after(cursor: Cursor) -> int | None:
    for kind, side in (("ago", _PAST), ("earlier", _PAST), ("later", _FUTURE), ("hence", _FUTURE)):
        if cursor.take(kind) is not None:
            return side
    return None


def _directed(cursor: Cursor, amount: Amount, side: int | None, relative: int | None) -> Node | None:
    if relative is not None:
        if amount.lasting or abs(relative) > 1:
            raise cursor.problem()
        return Running(amount, relative) if relative else Unclear()
    start = cursor.at
    cursor.hyphen()
    if cursor.take("old") is not None:
        amount = amount._replace(lasting=True)
    elif cursor.at != start and cursor.peek("ago") is None:
        cursor.go(start)
    if side is None and not _points_on(cursor):
        side = _side_after(cursor)
    if side is not None:
        return Counted(amount, side)
    return Lasting(amount) if amount.lasting else Duration(amount)


def _points_on(cursor: Cursor) -> bool:
    """Whether a "before" or "after" comes, and then what it is said of."""
    pointing = cursor.peek("before") is not None or cursor.peek("after") is not None
    return pointing and cursor.at + 2 < len(cursor.tokens)


def _amount(cursor: Cursor, told: Quality) -> Amount | None:
    """Read a number and a unit; a number that is told as a place ("3.") is none."""
    start = cursor.at
    _skip_article(cursor)
    quarters = None if _placed(cursor) else _quarters(cursor)
    if quarters is None:
        cursor.go(start)
        return None
    tied = cursor.hyphen() and cursor.peek("unit") is not None
    told = _stronger(told, quality(cursor))
    lasting = cursor.take("lasting")
    unit = _unit(cursor) if lasting is None else lasting
    if unit is None:
        cursor.go(start)
        return None
    return _more(cursor, Amount(quarters, unit, told, tied or lasting is not None))


def _skip_article(cursor: Cursor) -> None:
    """Pass over an article that is also the number one: "a two-week"."""
    if cursor.done():
        return
    following = cursor.ahead("number")
    alone = not cursor.peek("digits") and not cursor.tokens[cursor.at + 1].glued
    if cursor.peek("number") == 1 and alone and 1 < (following or 0) < 100:
        cursor.step()


def _placed(cursor: Cursor) -> bool:
    start = cursor.at
    found = "decade_of" in cursor.now.senses or (ordinal(cursor) is not None and _no_number(cursor, start))
    cursor.go(start)
    return found


def _no_number(cursor: Cursor, start: int) -> bool:
    senses = cursor.tokens[start].senses
    return "number" not in senses or "digits" in senses or cursor.at > start + 1


def _unit(cursor: Cursor) -> int | None:
    unit = cursor.take("units")
    return cursor.take("unit") if unit is None else unit


def _quarters(cursor: Cursor) -> int | None:
    """Read a number, a fraction or both, in quarters: "zweieinhalb" is 10."""
    count = number(cursor)
    start = cursor.at
    linked = cursor.take("and") is not None
    if linked:
        number(cursor)
    fraction = cursor.take("fraction")
    if fraction is None:
        cursor.go(start)
        return None if count is None else count * 4
    if count is None or (count == 1 and not linked and not cursor.tokens[cursor.at - 1].glued):
        number(cursor)  # "half a year", "ein halbes Jahr"
        return fraction
    return count * 4 + fraction


def _more(cursor: Cursor, amount: Amount) -> Amount:
    """Read what is added to an amount: "a year and a half", "zwei Jahre und vier Monate"."""
    start = cursor.at
    if cursor.take("and") is None:
        return amount
    quarters = _quarters(cursor)
    if quarters in (1, 2, 3) and _unit(cursor) is None:
        return amount._replace(quarters=amount.quarters + quarters)
    unit = _unit(cursor) if quarters is not None else None
    months = {"month": 1, "quarter": 3, "year": 12}
    large, small = UNITS[amount.unit], UNITS[unit] if unit is not None else ""
    if quarters is None or large != "year" or small not in months:
        cursor.go(start)
        return amount
    return amount._replace(
        quarters=amount.quarters * 12 + quarters * months[small], unit=UNITS.index("month")
    )
