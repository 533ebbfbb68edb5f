"""Before and after a time, and shortly so."""

from __future__ import annotations

from typing import Final

from timeline.dates.meaning import Counted, Duration, Node, Portion, Side, Whence
from timeline.dates.words.bag import Bag
from timeline.dates.words.counts import counted
from timeline.dates.words.cursor import FIGURES, POINTING, Cursor
from timeline.dates.words.operands import node_of, operand, when
from timeline.dates.words.rough import quality


def sided(cursor: Cursor) -> Node | None:
    """Read "before" or "after" a time; an amount behind it ("vor drei Tagen") is something else."""
    if cursor.here.get("shortly") is not None and POINTING & cursor.tokens[cursor.at + 1].senses.keys():
        return _shortly(cursor)
    moved = "relative" in cursor.here and not _is_date(cursor)  # "following Monday"
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
    return any(token.senses.get("digits") == FIGURES or "full" in token.senses for token in cursor.tokens)


_DATED: Final = frozenset(("number", "month", "iso", "full"))


def _shortly(cursor: Cursor) -> Node | None:
    """Read "kurz nach Mitternacht" and "kurz vor Weihnachten"; of an amount it says nothing."""
    start = cursor.at
    cursor.go(start + 2)
    cursor.skip()
    if cursor.timed():  # a date in whole days leaves the hour aside
        return when(cursor)
    cursor.go(start + 1)
    node = sided(cursor)
    return node._replace(near=True) if isinstance(node, Side) and not node.inside else node
