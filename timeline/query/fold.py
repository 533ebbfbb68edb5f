"""Make texts comparable: the same for any case, composition of letters and width of spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def fold(text: str) -> str:
    """Return `text` in one case and composition, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text.casefold()).split())


def joined(texts: Iterable[str]) -> str:
    """Return `texts` folded, each on a line of its own, so that no phrase runs from one into the next."""
    return "\n".join(fold(text) for text in texts if text)
