"""Words and numbers with single blanks between: most texts are so, and cut fast."""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.language import Language, Phrase, Senses
from timeline.dates.words.compound import apart
from timeline.dates.words.suffix import YEAR, give
from timeline.dates.words.token import QUOTES, Token, UnknownWordError

_SUFFIXED: Final = re.compile(r"(\d+)(\.|[^\W\d_]+)")


def plain_tokens(folded: str, language: Language) -> list[Token] | None:
    """Return the tokens of words and numbers with single blanks between: most texts are so, and it is fast.

    A comma may stand right behind each. None where the casefolded text has anything else, or two numbers
    in a row, which can be a date in figures.
    """
    words, pieces = language.words, folded.replace(",", " ,").split(" ")
    found: list[Token] = []
    start, passed, figures = 0, 0, False
    for i, word in enumerate(pieces):
        if word == ",":
            start -= 1  # no blank was there
        end = start + len(word)
        if i < passed:  # a part of the phrase before
            found[-1].end = end
        elif (senses := words.get(word)) is not None:
            if word in language.phrases:
                senses, passed = _longest(pieces, i, language.phrases[word])
                if not senses:
                    return None
            found.append(Token(senses, word, start, end))
            figures = False
        elif word.isalpha():
            if word != word.translate(QUOTES) or not _plain_word(pieces, i, start, language, found):
                return None
            figures = False
        elif figures or not _plain_number(word, start, end, language, found):
            return None
        else:
            figures = True
        start = end + 1
    return found


def _plain_word(pieces: list[str], i: int, start: int, language: Language, found: list[Token]) -> bool:
    """Add the parts of a word; False where it may be of a phrase that has a mark, "à partir d'avril"."""
    try:
        apart(pieces[i], start, start + len(pieces[i]), language, found)
    except UnknownWordError:
        if all(piece == "," or piece.isalnum() for piece in pieces[i:]):
            raise
        return False
    return True


def _plain_number(word: str, start: int, end: int, language: Language, found: list[Token]) -> bool:
    """Add a number of few figures, with the point or letters that make it a place or a decade."""
    bare, suffix = word, ""
    if not word.isdecimal():
        match = _SUFFIXED.fullmatch(word)
        if match is None or not (match[2] in language.suffixes or match[2] == "."):
            return False
        bare, suffix = match.groups()
    if len(bare) > YEAR:
        return False
    found.append(Token({"number": int(bare), "digits": len(bare)}, bare, start, end))
    if suffix in language.suffixes:
        give(found[-1], language.suffixes[suffix])
    return True


def _longest(pieces: list[str], i: int, phrase: Phrase) -> tuple[Senses, int]:
    """Return the senses of the longest phrase from piece `i` on, and the place behind its last word."""
    best, behind = phrase.senses, i + 1
    level: Phrase | None = phrase
    for j in range(i + 1, len(pieces)):
        level = level.follow.get(pieces[j].rstrip(".")) if level is not None and level.follow else None
        if level is None:
            break
        if level.senses:
            best, behind = level.senses, j + 1
    return best, behind
