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
    known, phrases, commas, points = language.words.get, language.phrases, "," in folded, "." in folded
    pieces = (folded.replace(",", " ,") if commas else folded).split(" ")
    pieces.append("")  # so that every word has one behind it
    found: list[Token] = []
    start = passed = 0
    for i, word in enumerate(pieces[:-1], 1):
        if commas and word == ",":
            start -= 1  # no blank was there
        end = start + len(word)
        if passed:  # a part of the phrase before
            passed -= 1
            found[-1].end = end
        elif (senses := known(word)) is not None:
            if word in phrases:
                phrase = phrases[word]
                if points or pieces[i] in phrase.follow:
                    senses, passed = _longest(pieces[i:], phrase)
                if not senses:
                    return None
            found.append(Token(senses, word, start, end))
        elif not _other(pieces[i - 1 : -1], start, end, language, found):
            return None
        start = end + 1
    return found


def _other(pieces: list[str], start: int, end: int, language: Language, found: list[Token]) -> bool:
    """Add a number, or the parts of a word that the lexicon does not have; False where it is neither."""
    word = pieces[0]
    if word.isalpha():
        return word == word.translate(QUOTES) and _parts(pieces, start, end, language, found)
    if found and "digits" in found[-1].senses:
        return False
    bare, suffix = word, ""
    if not word.isdecimal():
        match = _SUFFIXED.fullmatch(word)
        if match is None or not (match[2] in language.suffixes or match[2] == "."):
            return False
        bare, suffix = match.groups()
    digits = len(bare)
    if digits > YEAR:
        return False
    found.append(Token({"number": int(bare), "digits": digits}, bare, start, end))
    if suffix in language.suffixes:
        give(found[-1], language.suffixes[suffix])
    return True


def _parts(pieces: list[str], start: int, end: int, language: Language, found: list[Token]) -> bool:
    """Add the parts of a word; False where it may be of a phrase that has a mark, "à partir d'avril"."""
    try:
        apart(pieces[0], start, end, language, found)
    except UnknownWordError:
        if all(piece == "," or piece.isalnum() for piece in pieces):
            raise
        return False
    return True


def _longest(pieces: list[str], phrase: Phrase) -> tuple[Senses, int]:
    """Return the senses of the longest phrase, and how many of the pieces behind its first word it has."""
    best, more, level = phrase.senses, 0, phrase
    for i, piece in enumerate(pieces, 1):
        following = level.follow.get(piece.rstrip("."))
        if following is None:
            break
        level = following
        if level.senses:
            best, more = level.senses, i
    return best, more
