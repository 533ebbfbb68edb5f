"""Make texts comparable: the same for any case, composition of letters and width of spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def fold(text: str) -> str:
    """Return `text` in one case and composition, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text.casefold()).split())


class Alike:
    """Takes the texts that are the same when folded for one: the first of them that was met."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._met: dict[str, str] = {}

    def of(self, text: str) -> str:
        """Return the text that `text` is taken for."""
        if text not in self._met:
            self._met[text] = self._first.setdefault(fold(text), text)
        return self._met[text]


def joined(texts: Iterable[str]) -> str:
    """Return `texts` folded, each on a line of its own, so that no phrase runs from one into the next."""
    return "\n".join(fold(text) for text in texts if text)
