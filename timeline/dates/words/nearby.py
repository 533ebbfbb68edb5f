"""The words near an expression, one by one: what each of them says about time."""

from __future__ import annotations

from timeline.dates.language import Language, Senses
from timeline.dates.words.lexer import tokens
from timeline.dates.words.token import Token, UnknownWordError

_MARKS = ".,;:!?\"'()"


def senses_of(word: str, language: Language) -> Senses:
    """Return the senses of a word of the sentence, without the marks around it."""
    return language.words.get(word.casefold().strip(_MARKS), {})


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
