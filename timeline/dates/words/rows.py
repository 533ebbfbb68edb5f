"""Rows of times: "14, 15 and 16 December", "May, June and July 1943", "the 1970s and 80s"."""

from __future__ import annotations

from typing import Final

from timeline.dates.language import NUMBERED
from timeline.dates.meaning import How, Node
from timeline.dates.words.bag import Bag
from timeline.dates.words.cursor import Cursor
from timeline.dates.words.decades import decade_told
from timeline.dates.words.operands import NOW, operand, span
from timeline.model.reading import Unit

_DECADE: Final = NUMBERED.index("decade")


def second_end(cursor: Cursor, first: Bag | Node) -> Bag | Node:
    """Read the second end; a number behind decades that one word told is a decade too: "années 70 et 80"."""
    if cursor.take("to_now") is not None:
        return NOW  # "2014 — дотепер"
    told = "numbered" in cursor.kinds and any(
        token.senses.get("numbered") == _DECADE for token in cursor.tokens[: cursor.at]
    )
    if told and isinstance(first, Bag) and first.has(Unit.DECADE) and first.single is None:
        start, bag = cursor.at, Bag()
        cursor.skip()
        if cursor.here.get("decade_of") is None and decade_told(cursor, bag):
            return bag
        cursor.go(start)
    return operand(cursor)


def row(cursor: Cursor, first: Bag) -> Node | None:
    """Read "14, 15 and 16 December", "May, June and July 1943"; None where there is no such row."""
    if "digits" in cursor.here and first.day is not None:
        return _enumerated(cursor, first)
    if cursor.tokens[cursor.at - 1].text != ",":
        return None
    for kind, most in _ROWS:
        value = _listed(first, kind)
        if value is not None and cursor.here.get(kind) == value % most + 1:
            return _in_a_row(cursor, first, kind, most)
    return None


_ROWS: Final = (("month", 12), ("weekday", 7), ("number", 9999))
"""What is told one behind the other, and how many there are of it; a number is a year here."""


def _listed(bag: Bag, kind: str) -> int | None:
    """Return the month, weekday or year that is all that was read."""
    if kind == "number":
        year = bag.items[0] if bag.empty_but_year and not bag.part else None
        return year.k if year is not None and year.how is How.AT and year.cycle.unit is Unit.YEAR else None
    if bag.day is not None or bag.items:
        return None
    if kind == "month":
        return bag.month
    return bag.weekday[0] if bag.weekday is not None and bag.month is None else None


def _in_a_row(cursor: Cursor, first: Bag, kind: str, most: int) -> Node:
    """Read one month, weekday or year behind the other, the last behind an "and"."""
    value = _listed(first, kind) or 0
    while cursor.here.get(kind) == value % most + 1 and (
        cursor.ahead("and") is not None or cursor.tokens[cursor.at + 1].text == ","
    ):
        value = value % most + 1
        cursor.step()
        cursor.skip()
    if cursor.take("and") is None:
        raise cursor.problem()
    last = operand(cursor)
    if not isinstance(last, Bag) or last.day is not None or _next_of(last, kind) != value % most + 1:
        raise cursor.problem()
    return span(cursor, first, last)


def _next_of(bag: Bag, kind: str) -> int | None:
    """Return the last of a row; a month may have its year."""
    return bag.month if kind == "month" else _listed(bag, kind)


def _enumerated(cursor: Cursor, first: Bag) -> Node:
    """Read "14, 15 and 16 December": one day behind the other."""
    day = first.day or 0
    while (
        cursor.here.get("number") == day + 1 and cursor.here.get("digits") and cursor.ahead("month") is None
    ):
        day += 1
        cursor.step()
        cursor.skip()
    listed = first.month is None and cursor.ahead("month") is not None
    if cursor.take("and") is None and not listed:
        raise cursor.problem()
    last = operand(cursor)
    if not isinstance(last, Bag) or last.day != day + 1:
        raise cursor.problem()
    return span(cursor, first, last)
