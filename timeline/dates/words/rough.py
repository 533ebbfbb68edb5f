"""How exactly an amount is told: "about", "nearly", "a week or so", "a day or two"."""

from __future__ import annotations

from typing import Final

from timeline.dates.meaning import Amount, Quality
from timeline.dates.words.cursor import DIRECTIONS, Cursor, number
from timeline.dates.words.token import Token


def quality(cursor: Cursor) -> Quality:
    """Read "about", "nearly" and the like, as many as there are; the strongest counts."""
    if "quality" not in cursor.kinds:
        return _PLAIN
    found = _PLAIN
    while cursor.here.get("number") is None and (value := cursor.take("quality")) is not None:
        found = stronger(found, Quality(value + 1))
        cursor.skip()
    return found


def qualified(cursor: Cursor, told: Quality) -> Quality:
    """Read more of how an amount is told, of which `told` is known."""
    return stronger(told, quality(cursor)) if "quality" in cursor.kinds else told


def stronger(told: Quality, other: Quality) -> Quality:
    """Return the quality that counts where an amount is told with both."""
    return other if told in _WEAK and other is not _PLAIN else told


_PLAIN: Final = Quality.PLAIN
_WEAK: Final = (_PLAIN, Quality.EXACTLY)


_ABOUT: Final = Quality.ABOUT - 1
EXACTLY: Final = Quality.EXACTLY - 1
BOUNDED: Final = Quality.BOUNDED - 1
"""Qualities, as a token has them."""
_DIRECTED: Final = DIRECTIONS | {"hence", "before", "after"}


def qualified_behind(cursor: Cursor, amount: Amount) -> Amount:
    """Read the "about" behind an amount: "a week or so ago", "dans une semaine environ", "hace un año ya"."""
    value = cursor.here.get("quality")
    read = value == _ABOUT or (value == EXACTLY and cursor.language.postposed)
    if value is None or not read or not _DIRECTED.isdisjoint(cursor.here):
        return amount
    if not _closes(cursor.tokens[cursor.at + 1]):
        return amount
    cursor.step()
    return amount._replace(quality=stronger(amount.quality, Quality(value + 1)))


def roughly(amount: Amount) -> Amount:
    """Return an amount that is told as from one number to another as about the smaller one."""
    return amount._replace(upto=0, quality=Quality.ABOUT) if amount.upto else amount


def or_more(cursor: Cursor, amount: Amount) -> Amount:
    """Read what makes an amount a rough one from behind: "a week or so ago", "in a day or two"."""
    if "quality" in cursor.here:
        return qualified_behind(cursor, amount)
    if "or" not in cursor.here:
        return amount
    start = cursor.at
    upto = number(cursor) if cursor.take("or") is not None and not cursor.here.get("digits") else None
    if upto is None or upto * 4 <= amount.quarters or not _closes(cursor.now):
        cursor.go(start)
        return amount
    return amount._replace(upto=upto * 4)


def _closes(token: Token) -> bool:
    """Whether an amount can end before a token: nothing is there, or a word for its direction."""
    return not token.senses or not _DIRECTED.isdisjoint(token.senses)
