"""A whole expression: what leads to a time, a side of it, or times that are tied."""

from __future__ import annotations

from typing import Final

from timeline.dates.meaning import Node, Since
from timeline.dates.words.cursor import END, POINTING, Cursor
from timeline.dates.words.leads import LEADING, LEADS
from timeline.dates.words.operands import NOW, weekdays_ago
from timeline.dates.words.rough import BOUNDED, EXACTLY
from timeline.dates.words.sides import sided
from timeline.dates.words.ties import ranged


def phrase(cursor: Cursor) -> Node:
    """Read words up to where they no longer go together. Raises UnreadError where there are none."""
    if _LED.isdisjoint(cursor.kinds):
        return ranged(cursor)  # most are so
    if "weekdays" in cursor.kinds and (node := weekdays_ago(cursor)) is not None:
        return node
    if "quality" in cursor.kinds and _only(cursor):
        cursor.step()
    if "onward" in cursor.here and "hence" in cursor.here and cursor.tokens[cursor.at + 1] is END:
        cursor.step()
        return Since(NOW)  # "à partir d'aujourd'hui", which is a direction behind an amount
    if not LEADING.isdisjoint(cursor.here) and (reader := cursor.choose(LEADS)) is not None:
        return reader(cursor)
    start = cursor.at
    if not POINTING.isdisjoint(cursor.kinds) and (node := sided(cursor)) is not None:
        return node
    cursor.go(start)
    return ranged(cursor)


_LED: Final = LEADING | POINTING | {"weekdays", "quality", "onward"}
"""Without one of these nothing leads to the time, and nothing stands before or after it."""
_ADDING_NOTHING: Final = {
    EXACTLY: frozenset(("before", "after", "since", "until", "bound")),
    BOUNDED: frozenset(("since", "until")),
}
"""Qualities that say no more than what leads behind them: "only since Monday", "at least until 2026"."""


def _only(cursor: Cursor) -> bool:
    """Whether a word stands here that adds nothing: "erst seit Montag", "at least until Monday"."""
    led = _ADDING_NOTHING.get(cursor.here.get("quality") or 0)
    if led is None or cursor.here.get("shortly") is not None:
        return False
    senses = cursor.tokens[cursor.at + 1].senses
    return not led.isdisjoint(senses) or senses.get("from") == -1  # the one that looks back is a "since"
