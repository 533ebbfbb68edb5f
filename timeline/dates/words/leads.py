"""What leads to a time: since, until, from, between, "at the latest", "so far", "the night to"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from timeline.dates.cycles import DAYS
from timeline.dates.language import UNITS
from timeline.dates.meaning import (
    About,
    Amount,
    Counted,
    Duration,
    How,
    Lasting,
    Night,
    Node,
    Numeral,
    Pick,
    Running,
    Side,
    Since,
    SoFar,
    Span,
    Unclear,
    Until,
    Whence,
)
from timeline.dates.words.amounts import UNIT_WORDS
from timeline.dates.words.bag import Bag
from timeline.dates.words.cursor import Cursor
from timeline.dates.words.operands import NOW, node_of, operand, span, when
from timeline.dates.words.rough import BOUNDED
from timeline.dates.words.rows import second_end

_AHEAD: Final = 2
"""An "until" that counts from now where an amount follows."""


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
    bounded = cursor.here.get("quality") == BOUNDED or cursor.here.get("bound") is not None
    if not bounded or cursor.here.get("number") is not None:
        return
    if all(UNIT_WORDS.isdisjoint(token.senses) for token in cursor.tokens[cursor.at + 2 :][:1]):
        cursor.step()
        cursor.skip()


def up_to(cursor: Cursor, first: Bag | Node, *joiners: str) -> Node | None:
    """Read the other end of what began with `first`, behind one of the joiners; "until now" is one itself."""
    if cursor.take("to_now") is not None:
        return span(cursor, first, NOW)
    if cursor.joined(*joiners):
        _at_least(cursor)
        return span(cursor, first, second_end(cursor, first))
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
    if (whole := up_to(cursor, first, "to", "dash")) is not None:
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
    if (whole := up_to(cursor, first, "to", "until", "dash")) is not None:
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


def _so_far(cursor: Cursor) -> Node:
    """Read "so far this year", and "so far" alone: up to the day it is told."""
    cursor.skip()
    if cursor.done():
        return Until(NOW)
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
        return About(node._replace(origin=NOW))
    if isinstance(node, Pick) and node.cycle is DAYS:
        return node
    if not isinstance(node, Pick) or node.how is not How.SHIFT or node.cycle.unit.value not in UNITS:
        raise cursor.problem()
    amount = Amount(4 * abs(node.k), UNITS.index(node.cycle.unit.value))
    return About(Counted(amount, -1 if node.k < 0 else 1, NOW))


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
    return Side(when(cursor), side, inside=True, coming=True)


LEADS: Final[tuple[tuple[str, Callable[[Cursor], Node]], ...]] = (
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
LEADING: Final = frozenset(kind for kind, _ in LEADS)
