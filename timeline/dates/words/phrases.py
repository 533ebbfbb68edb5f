"""What leads to a time, and what ties two: since, until, from, between, before, after, "to", "or", "and"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from timeline.dates.cycles import DAYS
from timeline.dates.language import NUMBERED, UNITS
from timeline.dates.meaning import (
    About,
    Amount,
    Closed,
    Counted,
    Duration,
    How,
    Lasting,
    Night,
    Node,
    Numeral,
    Pick,
    Portion,
    Quality,
    Running,
    Side,
    Since,
    SoFar,
    Span,
    Unclear,
    Until,
    Whence,
)
from timeline.dates.words.bag import Bag
from timeline.dates.words.counts import UNIT_WORDS, counted, quality
from timeline.dates.words.cursor import END, Cursor, UnreadError
from timeline.dates.words.figures import decade_told
from timeline.dates.words.operands import POINTING, node_of, operand, side_taken, span, weekdays_ago, when
from timeline.model.reading import Unit


def phrase(cursor: Cursor) -> Node:
    """Read words up to where they no longer go together. Raises UnreadError where there are none."""
    if "weekdays" in cursor.kinds and (node := weekdays_ago(cursor)) is not None:
        return node
    if "quality" in cursor.kinds and _only(cursor):
        cursor.step()
    if "onward" in cursor.now.senses and "hence" in cursor.now.senses and cursor.tokens[cursor.at + 1] is END:
        cursor.step()
        return Since(_NOW)  # "à partir d'aujourd'hui", which is a direction behind an amount
    if not _LEADING.isdisjoint(cursor.now.senses) and (reader := cursor.choose(_LEADS)) is not None:
        return reader(cursor)
    if POINTING.isdisjoint(cursor.kinds):
        return _range(cursor)
    start = cursor.at
    node = _sided(cursor)
    if node is not None:
        return node
    cursor.go(start)
    return _range(cursor)


_Value = TypeVar("_Value")
_NOW: Final = Pick(DAYS, How.SHIFT, whence=Whence.NOW)
_DECADE: Final = NUMBERED.index("decade")
_EXACTLY: Final = Quality.EXACTLY - 1
_AHEAD: Final = 2
"""An "until" that counts from now where an amount follows."""
_BOUNDED: Final = Quality.BOUNDED - 1
_ADDING_NOTHING: Final = {
    _EXACTLY: frozenset(("before", "after", "since", "until", "bound")),
    _BOUNDED: frozenset(("since", "until")),
}
"""Qualities that say no more than what leads behind them: "only since Monday", "at least until 2026"."""


def _only(cursor: Cursor) -> bool:
    """Whether a word stands here that adds nothing: "erst seit Montag", "at least until Monday"."""
    led = _ADDING_NOTHING.get(cursor.peek("quality") or 0)
    if led is None or cursor.peek("shortly") is not None:
        return False
    senses = cursor.tokens[cursor.at + 1].senses
    return not led.isdisjoint(senses) or senses.get("from") == -1  # the one that looks back is a "since"


def _night(cursor: Cursor) -> Node:
    """Read the night to a day; a night that begins with its first day (2) tells both."""
    if cursor.tokens[cursor.at - 1].senses["night_to"] == 1:
        return Night(when(cursor))
    first = operand(cursor)
    if not cursor.joined("to", "and", "slash", "dash") and cursor.done():
        return node_of(cursor, first)  # the night from the 16th: told by the day it begins on
    return span(cursor, first, operand(cursor), joined=True)


def _between(cursor: Cursor) -> Node:
    first = operand(cursor)
    if cursor.take("and") is None and cursor.take("to") is None and not cursor.hyphen():
        raise cursor.problem()
    return span(cursor, first, operand(cursor))


def _at_least(cursor: Cursor) -> None:
    """Pass over "at least" before what is told anyway: "since at least 2014"."""
    bounded = cursor.peek("quality") == _BOUNDED or cursor.peek("bound") is not None
    amount = any(not UNIT_WORDS.isdisjoint(token.senses) for token in cursor.tokens[cursor.at + 2 :][:1])
    if bounded and cursor.peek("number") is None and not amount:
        cursor.step()
        cursor.skip()


def _up_to(cursor: Cursor, first: Bag | Node, *joiners: str) -> Node | None:
    """Read the other end of what began with `first`, behind one of the joiners; "until now" is one itself."""
    if cursor.take("to_now") is not None:
        return span(cursor, first, _NOW)
    if cursor.joined(*joiners):
        _at_least(cursor)
        return span(cursor, first, _second(cursor, first))
    return None


def _open_end(cursor: Cursor) -> Bag | Node:
    """Read what something goes on since or up to, which can be a night: "seit der Nacht zum Montag"."""
    if "night_to" in cursor.kinds:
        start = cursor.at
        cursor.skip()
        if cursor.take("night_to") is not None:
            return _night(cursor)
        cursor.go(start)
    return operand(cursor)


def _since(cursor: Cursor) -> Node:
    _at_least(cursor)
    first = _open_end(cursor)
    if (whole := _up_to(cursor, first, "to", "dash")) is not None:
        return whole
    node = node_of(cursor, first)
    if isinstance(node, Duration):
        return Lasting(node.amount, since=True)
    if isinstance(node, Lasting | Unclear):
        return node
    return Since(node)


def _until(cursor: Cursor) -> Node:
    ahead = cursor.tokens[cursor.at - 1].senses.get("until") == _AHEAD
    _at_least(cursor)
    node = node_of(cursor, _open_end(cursor))
    if ahead and isinstance(node, Duration):
        return Until(Counted(node.amount, 1))  # "d'ici dix jours"
    return Unclear() if isinstance(node, Duration | Unclear) else Until(node)


def _from(cursor: Cursor) -> Node:
    turned = cursor.tokens[cursor.at - 1].senses["from"]
    _at_least(cursor)
    first = operand(cursor)
    if (whole := _up_to(cursor, first, "to", "until", "dash")) is not None:
        return whole
    node = node_of(cursor, first)
    if isinstance(node, Unclear | Counted | Running | Lasting | Span):
        return node
    onward = cursor.take("onward") is not None
    if isinstance(first, Bag) and cursor.done():
        return (
            node if not onward and cursor.tokens[0].senses.get("filler") is not None else Since(node, turned)
        )
    raise cursor.problem()


def _sided(cursor: Cursor) -> Node | None:
    """Read "before" or "after" a time; an amount behind it ("vor drei Tagen") is something else."""
    if cursor.peek("shortly") is not None and POINTING & cursor.tokens[cursor.at + 1].senses.keys():
        return _shortly(cursor)
    moved = "relative" in cursor.now.senses and not _is_date(cursor)  # "following Monday"
    side = -1 if cursor.take("before") is not None else 1 if cursor.take("after") is not None else 0
    if moved or not side:
        return None
    start = cursor.at
    cursor.skip()
    told = quality(cursor)
    amount = counted(cursor, told)
    if amount is not None:
        if side < 0:
            return None
        if isinstance(amount, Duration) and cursor.done():
            return Counted(amount.amount, 1, whence=Whence.NARRATED)
        raise cursor.problem()
    cursor.go(start)
    cursor.hyphen()
    cursor.skip()
    if cursor.timed():
        return when(cursor)  # "before dawn on Monday" is on Monday
    inner = operand(cursor)
    node = node_of(cursor, inner)
    reached = isinstance(node, Portion) and node.number == (3 if side < 0 else 1)  # "before the end of May"
    return Side(node, side, reached or (isinstance(inner, Bag) and inner.time))


def _is_date(cursor: Cursor) -> bool:
    """Whether a date with its year stands right behind the first word: "following 24 February 2022"."""
    if cursor.at or _DATED.isdisjoint(cursor.tokens[1].senses):
        return False
    return any(token.senses.get("digits") == _YEAR or "full" in token.senses for token in cursor.tokens)


_YEAR: Final = 4
_DATED: Final = frozenset(("number", "month", "iso", "full"))


def _shortly(cursor: Cursor) -> Node | None:
    """Read "kurz nach Mitternacht" and "kurz vor Weihnachten"; of an amount it says nothing."""
    start = cursor.at
    cursor.go(start + 2)
    cursor.skip()
    if cursor.timed():  # a date in whole days leaves the hour aside
        return when(cursor)
    cursor.go(start + 1)
    node = _sided(cursor)
    return node._replace(near=True) if isinstance(node, Side) and not node.inside else node


def _so_far(cursor: Cursor) -> Node:
    """Read "so far this year", and "so far" alone: up to the day it is told."""
    cursor.skip()
    if cursor.done():
        return Until(Pick(DAYS, How.SHIFT, whence=Whence.NOW))
    return SoFar(_running(cursor))


def _rest(cursor: Cursor) -> Node:
    """Read "for the rest of the week"."""
    cursor.skip()
    return SoFar(_running(cursor), rest=True)


def _this_time(cursor: Cursor) -> Node:
    """Read "this time last year": about the day that lies so far from this one."""
    return this_time(cursor, when(cursor))


def this_time(cursor: Cursor, node: Node) -> Node:
    """Return the day that lies as far from this one as `node`; of a day it is told anyway."""
    if isinstance(node, Counted) and node.origin is None and node.side < 0 and not node.whence:
        return About(node._replace(origin=_NOW))
    if isinstance(node, Pick) and node.cycle is DAYS:
        return node
    if not isinstance(node, Pick) or node.how is not How.SHIFT or node.cycle.unit.value not in UNITS:
        raise cursor.problem()
    amount = Amount(4 * abs(node.k), UNITS.index(node.cycle.unit.value))
    return About(Counted(amount, -1 if node.k < 0 else 1, _NOW))


def _running(cursor: Cursor) -> Node:
    """Read what runs now; a unit alone is the one of this day: "the year" of "the rest of the year"."""
    node = when(cursor)
    if isinstance(node, Unclear) and node.told is not None:
        return node.told._replace(whence=Whence.NOW)
    if isinstance(node, Numeral):
        raise cursor.problem()
    return node


_OPEN_ENDS: Final = (("since", _since), ("until", _until))


def _bound(cursor: Cursor) -> Node:
    """Read "spätestens am Montag": that day, or some day before it."""
    side = cursor.tokens[cursor.at - 1].senses["bound"]
    if (reader := cursor.choose(_OPEN_ENDS)) is not None:
        return reader(cursor)  # "spätestens seit 2014"
    return Side(when(cursor), side, inside=True)


_RANGING: Final = frozenset(("to", "dash", "slash"))


def _range(cursor: Cursor) -> Node:
    first = operand(cursor)
    joined = False
    if cursor.now is END:
        return node_of(cursor, first)
    cursor.skip(inner=True)
    senses = cursor.now.senses
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
    return span(cursor, first, _second(cursor, first), joined)


def _listed_or_closed(cursor: Cursor, first: Bag | Node) -> Node | None:
    """Read what a row of days, hours or a closing date makes of the first time."""
    if (node := _right_behind(cursor, first)) is not None:
        return node
    unit = isinstance(first, Bag) and first.empty_but_year and first.items[0].the  # "the year to date"
    if not unit and (whole := _up_to(cursor, first)) is not None:
        return whole
    if (
        isinstance(first, Bag)
        and cursor.peek("bracket") is not None
        and (node := _bracketed(cursor)) is not None
    ):
        return node
    if isinstance(first, Bag) and (row := _row(cursor, first)) is not None:
        return row
    hourly = not _HOURLY.isdisjoint(cursor.now.senses) and isinstance(first, Bag) and not first.hour
    if hourly and isinstance(first, Bag) and _tells_a_day(first) and _hours(cursor) is not None:
        return node_of(cursor, first)
    return None if _CLOSING.isdisjoint(cursor.now.senses) else _closed(cursor, first)


def _right_behind(cursor: Cursor, first: Bag | Node) -> Node | None:
    """Read what no word ties to the time before it: "fin février, début mars"."""
    parted = isinstance(first, Bag) and first.part and (first.month or first.has(Unit.YEAR))
    if not parted or cursor.peek("part") is None:
        return None
    last = operand(cursor)
    if not isinstance(first, Bag) or not isinstance(last, Bag) or (not last.month) != (not first.month):
        raise cursor.problem()
    return span(cursor, first, last)


_HOURLY: Final = frozenset(("between", "from", "since"))


def _bracketed(cursor: Cursor) -> Span | None:
    """Read the days of a week or weekend that stand in brackets behind it: "last week (9-15 December)"."""

    def days(cursor: Cursor) -> Span | None:
        node = _range(cursor)
        return node if isinstance(node, Span) and cursor.take("bracket") is not None else None

    return _tried(cursor, days)


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
    amount, over = _amount_of(first), cursor.peek("closing")
    if amount is None:
        return None
    if over is None and not _leads_to(cursor, amount):
        return None
    cursor.step()
    return Closed(amount, when(cursor), over or 0)


def _leads_to(cursor: Cursor, amount: Amount) -> bool:
    """Whether a word says that a "to" closes an amount; before days and weeks an article alone does not."""
    first = cursor.tokens[0]
    article = first.text in cursor.language.find.get("article", ())
    return not (article and amount.unit < _MONTH) and not _LED_BY.isdisjoint(first.senses)


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


def _second(cursor: Cursor, first: Bag | Node) -> Bag | Node:
    """Read the second end; a number behind decades that one word told is a decade too: "années 70 et 80"."""
    if cursor.take("to_now") is not None:
        return _NOW  # "2014 — дотепер"
    told = "numbered" in cursor.kinds and any(
        token.senses.get("numbered") == _DECADE for token in cursor.tokens[: cursor.at]
    )
    if told and isinstance(first, Bag) and first.has(Unit.DECADE) and first.single is None:
        start, bag = cursor.at, Bag()
        cursor.skip()
        if cursor.peek("decade_of") is None and decade_told(cursor, bag):
            return bag
        cursor.go(start)
    return operand(cursor)


def _row(cursor: Cursor, first: Bag) -> Node | None:
    """Read "14, 15 and 16 December", "May, June and July 1943"; None where there is no such row."""
    if "digits" in cursor.now.senses and first.day is not None:
        return _enumerated(cursor, first)
    if cursor.tokens[cursor.at - 1].text != ",":
        return None
    for kind, most in _ROWS:
        value = _listed(first, kind)
        if value is not None and cursor.peek(kind) == value % most + 1:
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
    while cursor.peek(kind) == value % most + 1 and (
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
    while cursor.peek("number") == day + 1 and cursor.peek("digits") and cursor.ahead("month") is None:
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


_OPEN: Final = frozenset(("later", "earlier"))


def _either(cursor: Cursor, first: Bag | Node) -> Node:
    """Read the second of "14 or 15 December"; "1994 or later" is then or after."""
    if side := side_taken(cursor):
        return Side(node_of(cursor, first), side, inside=True)
    node = span(cursor, first, operand(cursor))
    return node._replace(either=True) if isinstance(node, Span) else node


_LEADS: Final[tuple[tuple[str, Callable[[Cursor], Node]], ...]] = (
    ("night_to", _night),
    ("bound", _bound),
    ("between", _between),
    ("since", _since),
    ("until", _until),
    ("from", _from),
    ("so_far", _so_far),
    ("rest", _rest),
    ("this_time", _this_time),
)
_LEADING: Final = frozenset(kind for kind, _ in _LEADS)
