"""Words and marks that make a date doubtful: "probably on 5 May", "5 May (?)"; the rest is read as usual."""

from __future__ import annotations

from typing import Final

from timeline.dates.language import Language
from timeline.dates.words.lexer import tokens
from timeline.dates.words.token import Token, UnknownWordError

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
        before, behind = rest[: token.start].rstrip(), rest[token.end :].lstrip()
        enclosed = before.endswith("(") and behind.startswith(")")
        said = token.text[0].isalpha() or (enclosed and before[:-1].strip())
        if not said and not _at_an_end(rest, token):
            return None
        start = len(before) - 1 if enclosed or before.endswith(",") else token.start
        end = len(rest) - len(behind) + 1 if enclosed or behind.startswith(",") else token.end
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return rest if rest.strip() else None


def sure(words: str, language: Language) -> str:
    """Return words that can be read without the doubt that they tell."""
    try:
        return (without_doubt(words, tokens(words, language)) or words).strip()
    except UnknownWordError:  # letters and their marks are not put together here
        return words


def _between_numbers(found: list[Token], i: int) -> bool:
    """Whether a number stands on both sides of token `i`, but for commas: "5, possibly 6 May"."""
    before = next((token for token in reversed(found[:i]) if token.text != ","), None)
    behind = next((token for token in found[i + 1 :] if token.text != ","), None)
    return (
        before is not None and behind is not None and "digits" in before.senses and "digits" in behind.senses
    )


def _at_an_end(words: str, mark: Token) -> bool:
    """Whether a mark begins the words, as in Spanish, or ends them, and stands for no figure."""
    before, behind = words[: mark.start], words[mark.end :]
    if mark.text == _BEGINNING:
        return not before.strip()
    figures = len(before) - len(before.rstrip("0123456789"))
    return bool(before.strip()) and figures != _UNKNOWN and not behind.strip()
