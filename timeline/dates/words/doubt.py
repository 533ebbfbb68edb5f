"""Words and marks that make a date doubtful: "probably on 5 May", "5 May (?)"; the rest is read as usual."""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.language import Language
from timeline.dates.words.lexer import tokens
from timeline.dates.words.token import Token

_ENCLOSED: Final = re.compile(r"\(\s*$"), re.compile(r"^\s*\)")
_COMMA: Final = re.compile(r",\s*$"), re.compile(r"^\s*,")
_BEGINNING: Final = "¿"
_UNKNOWN: Final = 3
"""A mark behind so many figures stands for one that nobody knows: "194?"."""


def without_doubt(words: str, found: list[Token]) -> str | None:
    """Return `words` with blanks where they tell a doubt, so that all others keep their places.

    None where a mark stands for something unknown, or ends a question before the last word, and where two
    numbers are told of which perhaps only one is meant.
    """
    rest = words
    for i, token in enumerate(found):
        if "perhaps" not in token.senses:
            continue
        if _between_numbers(found, i):
            return None
        start, end = _around(rest, token.start, token.end, _ENCLOSED, both=True)
        if not token.text[0].isalpha():
            if not _ends(rest, token, start, end):
                return None
        elif (start, end) == (token.start, token.end):
            start, end = _around(rest, start, end, _COMMA, both=False)
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return rest if rest.strip() else None


def sure(words: str, language: Language) -> str:
    """Return words that can be read without the doubt that they tell."""
    return (without_doubt(words, tokens(words, language)) or words).strip()


def _between_numbers(found: list[Token], i: int) -> bool:
    """Whether a number stands on both sides of token `i`, but for commas: "5, possibly 6 May"."""
    before = next((token for token in reversed(found[:i]) if token.text != ","), None)
    behind = next((token for token in found[i + 1 :] if token.text != ","), None)
    return (
        before is not None and behind is not None and "digits" in before.senses and "digits" in behind.senses
    )


def _around(
    words: str, start: int, end: int, signs: tuple[re.Pattern[str], re.Pattern[str]], *, both: bool
) -> tuple[int, int]:
    """Return `start` and `end` with the signs that stand before and behind, `both` of them or none."""
    before, behind = signs[0].search(words[:start]), signs[1].search(words[end:])
    if both and not (before and behind):
        return start, end
    return (before.start() if before else start), (end + behind.end() if behind else end)


def _ends(words: str, token: Token, start: int, end: int) -> bool:
    """Whether a mark closes the words, or begins them, or stands in brackets behind some of them."""
    if token.text == _BEGINNING:
        return not words[:start].strip()
    figures = re.search(r"\d+$", words[:start])
    if not words[:start].strip() or (figures and len(figures[0]) == _UNKNOWN):
        return False
    return end > token.end or not words[end:].strip()
