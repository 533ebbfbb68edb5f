"""Names that are near to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import Final

_LOOKS: Final = 10
_CANDIDATES: Final = 200
_LONGEST: Final = 200


class Hints:
    """Offers known names for unknown ones; for the first few of a run only, so that no file makes it slow."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = tuple(known)
        self._offered: dict[str, str] = {}

    def near(self, name: str) -> str:
        """Return the known name that `name` was probably meant to be, or nothing."""
        if name not in self._offered and len(self._offered) < _LOOKS and len(name) <= _LONGEST:
            self._offered[name] = self._look(name)
        return self._offered.get(name, "")

    def _look(self, name: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415  # only a wrong name needs it
        from heapq import nlargest  # noqa: PLC0415

        letters = set(name)
        alike = (
            known
            for known in self._known
            if abs(len(known) - len(name)) <= 3 and len(letters.symmetric_difference(known)) <= 4
        )
        candidates = nlargest(_CANDIDATES, alike, key=lambda known: _shared(known, name))
        return next(iter(get_close_matches(name, candidates, 1, 0.7)), "")


def _shared(a: str, b: str) -> int:
    """Count the letters that both begin and end with: slips leave most of them."""
    return _begin(a, b) + _begin(a[::-1], b[::-1])


def _begin(a: str, b: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
