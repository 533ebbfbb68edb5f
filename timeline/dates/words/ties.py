"""What ties two times: "to", "and", "or", brackets, the hours of a day, the date that closes an amount."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from timeline.dates.cycles import Anniversary
from timeline.dates.language import UNITS
from timeline.dates.meaning import (
    Amount,
    Closed,
    Counted,
    Duration,
    Node,
    Pick,
    Side,
    Span,
    Within,
)
from timeline.dates.words.bag import Bag
from timeline.dates.words.cursor import END, Cursor, UnreadError
from timeline.dates.words.leads import up_to
from timeline.dates.words.merge import a_weekend, follows
from timeline.dates.words.operands import node_of, operand, side_taken, span, when
from timeline.dates.words.rows import row, second_end
from timeline.model.reading import Unit

_Value = TypeVar("_Value")
_RANGING: Final = frozenset(("to", "dash", "slash"))


def ranged(cursor: Cursor) -> Node:
    """Read a time, and the one that is tied to it."""
    first = operand(cursor)
    joined = False
    if cursor.now is END:
        return node_of(cursor, first)
    cursor.skip_inner()
    senses = cursor.here
    if (node := _listed_or_closed(cursor, first)) is not None:
        return node
    if "or" in senses:
        cursor.step()
        return _either(cursor, first)
    if "and" in senses:
        year = isinstance(first, Bag) and first.empty_but_year
        if year and not _OPEN.isdisjoint(cursor.tokens[cursor.at + 1].senses):
            cursor.step()
            return _either(cursor, first)  # "1994 and later"
        joined = True
    elif _RANGING.isdisjoint(senses):
        return node_of(cursor, first)
    cursor.step()
    if isinstance(first, Bag) and first.part:
        cursor.hyphen()  # "mid-to-late December"
    return span(cursor, first, second_end(cursor, first), joined)


def _listed_or_closed(cursor: Cursor, first: Bag | Node) -> Node | None:
    """Read what a row of days, hours or a closing date makes of the first time."""
    if (node := _right_behind(cursor, first)) is not None:
        return node
    unit = isinstance(first, Bag) and first.empty_but_year and first.items[0].the  # "the year to date"
    if not unit and (whole := up_to(cursor, first)) is not None:
        return whole
    bracketed = _bracketed(cursor, first) if isinstance(first, Bag) and "bracket" in cursor.here else None
    if bracketed is not None:
        return bracketed
    if isinstance(first, Bag) and (listed := row(cursor, first)) is not None:
        return listed
    hourly = not _HOURLY.isdisjoint(cursor.here) and isinstance(first, Bag) and not first.hour
    if hourly and isinstance(first, Bag) and _tells_a_day(first) and _hours(cursor) is not None:
        return node_of(cursor, first)
    return None if _CLOSING.isdisjoint(cursor.here) else _closed(cursor, first)


def _right_behind(cursor: Cursor, first: Bag | Node) -> Node | None:
    """Read what no word ties to the time before it, which goes on at once: "fin février, début mars"."""
    parted = isinstance(first, Bag) and first.part and (first.month or first.has(Unit.YEAR))
    if not parted or cursor.here.get("part") is None:
        return None
    last = operand(cursor)
    if not isinstance(first, Bag) or not isinstance(last, Bag) or not _goes_on(first, last):
        raise cursor.problem()
    return span(cursor, first, last)


def _goes_on(first: Bag, last: Bag) -> bool:
    """Whether one part of a month or year is followed by one of the same or the next."""
    if first.month is None or last.month is None:
        return first.month is last.month
    return (last.month - first.month) % 12 <= 1


_HOURLY: Final = frozenset(("between", "from", "since"))


def _bracketed(cursor: Cursor, first: Bag) -> Span | None:
    """Read the days of a week or weekend that stand in brackets behind it: "last week (9-15 December)"."""

    def days(cursor: Cursor) -> Span | None:
        node = ranged(cursor)
        return node if isinstance(node, Span) and cursor.take("bracket") is not None else None

    found = _tried(cursor, days)
    if found is None or not first.has(Unit.WEEKEND):
        return found
    ends = _date(found.first), _date(found.last)
    return a_weekend(found) if ends[0] and ends[1] and follows(*ends[0], ends[1][0]) else found


def _date(node: Node) -> tuple[int, int] | None:
    """Return the day and month that are told."""
    cycle = node.cycle if isinstance(node, Pick | Within) else None
    return (cycle.day, cycle.month) if isinstance(cycle, Anniversary) else None


def _tells_a_day(bag: Bag) -> bool:
    """Whether this is a day that has hours: "Novembre entre 19 et 20" is none."""
    return bag.weekday is not None or bag.day is not None or bag.time or bag.has(Unit.DAY)


def _is_hour(told: Bag | Node) -> bool:
    """Whether this can be an hour: "20 Uhr", "las 18 horas", and a number that nothing makes a day."""
    if isinstance(told, Bag):
        return told.hour or (told.plain and (told.day or 0) <= _HOURS)
    if not isinstance(told, Duration):
        return False
    return UNITS[told.amount.unit] == "hour" and told.amount.quarters <= _HOURS * 4


_HOURS: Final = 24


def _hours(cursor: Cursor) -> tuple[Bag | Node, Bag | Node] | None:
    """Read the hours behind their day: "Sunday between 8 and 10 a.m.", "lundi à partir de 18h"."""

    def hours(cursor: Cursor) -> tuple[Bag | Node, Bag | Node] | None:
        first = last = operand(cursor)
        if cursor.joined("to", "until", "and", "dash"):
            last = operand(cursor)
        return (first, last) if _is_hour(first) and _is_hour(last) else None

    return _tried(cursor, hours)


def _tried(cursor: Cursor, read: Callable[[Cursor], _Value | None]) -> _Value | None:
    """Read what may stand behind the token here, up to the end; None, and nothing read, where it does not."""
    start = cursor.at
    cursor.step()
    try:
        found = read(cursor)
    except UnreadError:
        found = None
    if found is not None and cursor.done():
        return found
    cursor.go(start)
    return None


_CLOSING: Final = frozenset(("closing", "to"))


def _closed(cursor: Cursor, first: Bag | Node) -> Node | None:
    """Read the date that closes an amount, None where it closes nothing.

    A "to" does so only behind a word that leads: "in the two weeks to Sunday" end on it, and "two weeks to
    Sunday" count from now.
    """
    amount, over = _amount_of(first), cursor.here.get("closing")
    if amount is None:
        return None
    if over is None and not _leads_to(cursor, amount):
        return None
    cursor.step()
    return Closed(amount, when(cursor), over or 0)


def _leads_to(cursor: Cursor, amount: Amount) -> bool:
    """Whether a word says that a "to" closes an amount; before days and weeks an article alone does not."""
    article = cursor.led_by("article")
    return not (article and amount.unit < _MONTH) and not _LED_BY.isdisjoint(cursor.tokens[0].senses)


_MONTH: Final = UNITS.index("month")
_LED_BY: Final = frozenset(("filler", "hence"))


def _amount_of(first: Bag | Node) -> Amount | None:
    """Return the amount that was read, or one unit: "the year", "the second quarter"."""
    if isinstance(first, Bag):
        item = first.items[0] if first.empty_but_year and not first.part and not first.time else None
        told = item is not None and (item.the or item.nth > 0) and item.cycle.unit.value in UNITS
        return Amount(4, UNITS.index(item.cycle.unit.value)) if item is not None and told else None
    if isinstance(first, Duration):
        return first.amount
    ahead = isinstance(first, Counted) and first.side > 0 and first.origin is None
    return first.amount if isinstance(first, Counted) and ahead and not first.whence else None


_OPEN: Final = frozenset(("later", "earlier"))


def _either(cursor: Cursor, first: Bag | Node) -> Node:
    """Read the second of "14 or 15 December"; "1994 or later" is then or after."""
    if side := side_taken(cursor):
        return Side(node_of(cursor, first), side, inside=True)
    node = span(cursor, first, operand(cursor))
    return node._replace(either=True) if isinstance(node, Span) else node
