"""Running text with its language: composed letters, and the places that they have in the text as given."""

from __future__ import annotations

import unicodedata
from typing import Final

from timeline.dates.language import Language, Senses
from timeline.dates.words.token import Token

_NONE: Final[frozenset[str]] = frozenset()
_NOTHING: Final[Senses] = {}


class Running:
    """A text as the lexer takes it, `text`; `place` tells where a character of it was in the one given."""

    __slots__ = ("_places", "language", "text")

    def __init__(self, text: str, language: Language) -> None:
        self.language = language
        self._places: list[int] | None = None
        self.text = text
        if not unicodedata.is_normalized("NFC", text):
            self.text, self._places = _composed(text)

    def place(self, at: int) -> int:
        """Return where character `at` of `text` begins in the text as given."""
        return at if self._places is None else self._places[at]

    def told(self, key: str) -> frozenset[str]:
        """Return the words of `key` in the table `find` of the language."""
        return self.language.find.get(key, _NONE)

    def words(self, token: Token) -> str:
        """Return the words of a token, all of a phrase."""
        return self.text[token.start : token.end].casefold()

    def senses(self, word: str) -> Senses:
        """Return the senses of a word by itself."""
        return self.language.words.get(word.casefold(), _NOTHING)


def _composed(text: str) -> tuple[str, list[int]]:
    """Put letters and their marks together, each letter with its marks for itself, and note the places."""
    parts: list[str] = []
    places: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue
        part = unicodedata.normalize("NFC", text[start:end])
        parts.append(part)
        places += [min(start + i, end) for i in range(len(part))]
        start = end
    return "".join(parts), [*places, len(text)]
