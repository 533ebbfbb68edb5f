"""Words of an amount that say nothing about time: "two bloody weeks", "two weeks of heavy fighting"."""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.language import Language
from timeline.dates.words.lexer import tokens
from timeline.dates.words.nearby import senses_of
from timeline.dates.words.token import Token, UnknownWordError

_DATED: Final = frozenset(("month", "weekday", "season", "today", "ago", "before", "after", "since", "until"))
_CUTS: Final = 4
"""So often the words are cut, as a cut can leave half a word: "l'" before an unknown name."""
_YEAR: Final = re.compile(r"\d{4}")


def spared(words: str, language: Language) -> list[Token] | None:
    """Return the tokens of an amount without its unknown words, None where these may say more.

    They stand between number and unit, or behind both after a preposition.
    """
    row, start, end = _before_unknown(words, language)
    if not row:
        return None
    if "number" in row[-1].senses and row[-1].senses["number"] > 1:
        try:
            rest = tokens(words[end:], language)
        except UnknownWordError:
            return None
        return [*row, *rest] if rest and "units" in rest[0].senses else None
    if any("ordinal" in token.senses for token in row):
        return None  # "the first two years of the war" begin with that
    kept = len(row)
    while kept and "filler" in row[kept - 1].senses and "quality" not in row[kept - 1].senses:
        kept -= 1
    return None if kept == len(row) or _dated(words[start:], language) else row[:kept]


def _before_unknown(words: str, language: Language) -> tuple[list[Token], int, int]:
    """Return the tokens up to the first unknown word, and where that begins and ends."""
    start = end = len(words)
    for _ in range(_CUTS):
        try:
            return tokens(words[:start], language), start, end
        except UnknownWordError as error:
            start, end = error.start, error.end
            if error.before is not None:
                return error.before, start, end
    return [], 0, 0


def _dated(text: str, language: Language) -> bool:
    """Whether words name a time of their own."""
    if _YEAR.search(text):
        return True
    return any(not _DATED.isdisjoint(senses_of(word, language)) for word in text.split())
