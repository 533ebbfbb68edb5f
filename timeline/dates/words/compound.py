"""Words that a language writes as one: "dreijährig", "Märzwochenende"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from timeline.dates.language import Language, Senses
from timeline.dates.words.token import Token, UnknownWordError

_SHORTEST: Final = 3
_LONGEST: Final = 40


def apart(word: str, start: int, end: int, language: Language, found: list[Token]) -> None:
    """Add the tokens of a word that is several written as one."""
    parts = language.written.get(word)
    if parts is None and language.glued and len(word) <= _LONGEST:
        parts = split(word, language)
    if parts is None:
        raise UnknownWordError(word, start, end, found)
    for i, part in enumerate(parts):
        found.append(Token(_joinable(part, language), part, start, end, i > 0))


def _joinable(word: str, language: Language) -> Senses:
    senses = language.words.get(word, {})
    if not language.glued:
        return senses
    return {kind: value for kind, value in senses.items() if kind in language.glued}


@lru_cache(maxsize=16_384)
def split(word: str, language: Language) -> tuple[str, ...] | None:
    """Return the fewest known words that make up `word`, None if there are none.

    The work is bounded by the square of its length: the best cut up to each letter is kept.
    """
    best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
    for end in range(_SHORTEST, len(word) + 1):
        for start in range(end - _SHORTEST + 1):
            before = best[start]
            part = word[start:end]
            if before is None or (best[end] is not None and len(before) >= len(best[end] or ()) - 1):
                continue
            if _joinable(part, language):
                best[end] = (*before, part)
        if end < len(word):
            _link(word, end, best, language)
    return best[-1]


def _link(word: str, end: int, best: list[tuple[str, ...] | None], language: Language) -> None:
    """Let the letters between two words end at `end`."""
    for link in language.links:
        before = best[end - len(link)] if end >= len(link) else None
        if best[end] is None and before and word[:end].endswith(link):
            best[end] = before
