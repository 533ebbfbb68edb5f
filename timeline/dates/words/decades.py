"""Decades in figures and words: "1990s", "90er Jahre", "les années 80", "the nineteen seventies"."""

from __future__ import annotations

from typing import Final

from timeline.dates.cycles import CENTURIES, DECADES, Decades
from timeline.dates.meaning import How
from timeline.dates.units import unit_of
from timeline.dates.words.bag import Bag, Item
from timeline.dates.words.cursor import FIGURES, Cursor, number
from timeline.model.reading import Unit

_DECADES: Final = 40
"""From here on a round number is no day of a month, and so a decade."""


def decade(cursor: Cursor, bag: Bag) -> bool:
    """Read the nineties in words."""
    value = cursor.take("decade")
    if value is None:
        return False
    _unit_word(cursor)
    return bag.add(Item(Decades(value)))


def decade_of(cursor: Cursor, bag: Bag) -> bool:
    """Read the nineties in figures: "1990s", "90er Jahre"."""
    digits, unsure = cursor.here.get("digits") or 0, cursor.here.get("ordinal") is not None
    value = cursor.take("decade_of")
    if value is None or value % 10 or (unsure and value < _DECADES and not _years_next(cursor)):
        return False
    _unit_word(cursor)
    if digits == 2:
        return bag.add(Item(Decades(value // 10)))
    if cursor.language.hundreds and digits == FIGURES and value % 100 == 0 and value < _LAST_HUNDREDS:
        return bag.add(Item(CENTURIES, How.AT, value // 100))  # "the late 1700s"
    return bag.add(Item(DECADES, How.AT, value // 10))


_LAST_HUNDREDS: Final = 1900
"""From here on they are told of as decades as well, the 2000s above all."""


def decade_told(cursor: Cursor, bag: Bag) -> bool:
    """Read the number of a decade behind the word for it: "les années 80", "los años ochenta"."""
    value = number(cursor) or 0
    if value % 10 or value < 20:
        return False
    if value < 100:
        return bag.add(Item(Decades(value // 10)))
    return bag.add(Item(DECADES, How.AT, value // 10))


def _unit_word(cursor: Cursor) -> None:
    """Read the word "years" that some languages put behind a decade."""
    start = cursor.at
    cursor.hyphen()
    if _years_next(cursor):
        cursor.step()
    else:
        cursor.go(start)


def _years_next(cursor: Cursor) -> bool:
    """Whether the word "years" comes, or its abbreviation."""
    return cursor.here.get("units") is not None or unit_of(cursor.here.get("unit") or 0) is Unit.YEAR


def decade_of_century(cursor: Cursor, bag: Bag) -> bool:
    """Read the decade of a century that is told as a number: "the nineteen seventies"."""
    value = number(cursor) or 0
    cursor.hyphen()
    tens = cursor.take("decade")
    if tens is None or value < 10:
        return False
    _unit_word(cursor)
    century = value // 100 if value >= 1000 else value
    return bag.add(Item(DECADES, How.AT, century * 10 + tens))


def decade_tied(cursor: Cursor) -> bool:
    """Whether the number here is a decade, as the one tied to it is: "1970-80s", "1920—1930-х роках"."""
    mark, behind = cursor.tokens[cursor.at + 1 :][:1], cursor.tokens[cursor.at + 2 :][:1]
    tied = bool(mark and behind) and "dash" in mark[0].senses and "decade_of" in behind[0].senses
    return tied and behind[0].senses["decade_of"] % 10 == 0 and (cursor.here.get("number") or 0) % 10 == 0
