"""The words near an expression, one by one: what each of them says about time."""

from __future__ import annotations

from timeline.dates.language import Language, Senses
from timeline.dates.words.lexer import tokens
from timeline.dates.words.token import Token, UnknownWordError

_MARKS = ".,;:!?\"'()"


def senses_of(word: str, language: Language) -> Senses:
    """Return the senses of a word of the sentence, without the marks around it."""
    return language.words.get(word.casefold().strip(_MARKS), {})


def phrase_before(words: list[str], language: Language) -> Senses:
    """Return the senses of the longest phrase that the last of `words` are: "il y a"; nothing without one."""
    for i in range(len(words) - 1):
        if senses := _phrase(words[i:], language):
            return senses
    return {}


def phrase_behind(words: list[str], language: Language) -> Senses:
    """Return the senses of the longest phrase that the first of `words` are: "antes de"."""
    for end in range(len(words), 1, -1):
        if senses := _phrase(words[:end], language):
            return senses
    return {}


def _phrase(words: list[str], language: Language) -> Senses:
    level = language.phrases.get(words[0].casefold())
    for word in words[1:]:
        level = level.follow.get(word.casefold()) if level is not None else None
    return {} if level is None else level.senses


def known(text: str, language: Language) -> list[Token]:
    """Return the tokens of `text` up to the first word that says nothing about time, or tells a doubt."""
    while text:
        try:
            found = tokens(text, language)
            cut = next((i for i, token in enumerate(found) if "perhaps" in token.senses), len(found))
            return found[:cut]
        except UnknownWordError as error:
            if error.before is not None:
                return error.before
            text = text[: error.start]
    return []
