"""What stands right behind figures, and what it makes of them: "16th", "1990s", "в 41-м"."""

from __future__ import annotations

from typing import Final

from timeline.dates.language import SUFFIXES, Language
from timeline.dates.words.token import QUOTES, Raw, Token

_ORDINAL, _DECADE, _OF_YEAR = (1 << place for place in range(len(SUFFIXES)))
YEAR: Final = 4
"""A number of so many figures is a year and no place, whatever stands behind it."""
_SHORT_YEAR: Final = 2


def suffixed(found: list[Token | Raw], suffix: str, start: int, end: int, language: Language) -> bool:
    """Give the number right before `start` the sense that `suffix` gives it ("16th", "1990s", "90-er")."""
    kinds = language.suffixes.get(suffix.translate(QUOTES))
    if kinds is None:
        return False
    tied = len(found) > 1 and isinstance(found[-1], Token) and "dash" in found[-1].senses
    last = found[-2 if tied else -1] if found else None
    if not isinstance(last, Token) or last.end != start - tied or "digits" not in last.senses:
        return False
    give(last, kinds)
    last.end = end
    del found[len(found) - tied :]
    return True


def give(number: Token, kinds: int) -> None:
    """Give a number the senses that a suffix of these kinds gives it."""
    value = number.senses["number"]
    if kinds & _ORDINAL and number.senses["digits"] < YEAR:
        number.senses["ordinal"] = value
    if kinds & _DECADE and (not kinds & _ORDINAL or value % 10 == 0):
        number.senses["decade_of"] = value
    if kinds & _OF_YEAR and number.senses["digits"] == _SHORT_YEAR and value % 10:
        number.senses["year_of"] = value
