"""Spellings of names: which of them are the same but for case, marks and order, or for one letter."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

_WORD: Final = re.compile(r"\w+")
_SHORTEST: Final = 7
"""In shorter names one letter makes another name: Iran and Iraq."""

_LONGEST: Final = 100


class Spellings:
    """The names that are known; made only where a name is met that is not among them.

    At most `left` further pairs of names are compared; below zero the last answer is not a whole one.
    """

    def __init__(self, known: Iterable[str], left: int) -> None:
        self.left = left
        self._known: dict[str, str] = {}
        self._halves: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in known:
            for key in _keys(name):
                self._known.setdefault(key, name)
            key = _joined(name)
            if _SHORTEST <= len(key) <= _LONGEST:
                for half in _halves(key):
                    self._halves[half].append((key, name))

    def near(self, name: str) -> str:
        """Return the known name of which `name` is another spelling, or nothing."""
        for key in _keys(name):
            if key in self._known:
                return self._known[key]
        key = _joined(name)
        if not _SHORTEST <= len(key) <= _LONGEST:
            return ""
        for half in sorted(_halves(key)):
            for other, found in self._halves.get(half, ()):
                self.left -= 1
                if self.left < 0:
                    return ""
                if _one_letter_apart(key, other):
                    return found
        return ""


def _keys(name: str) -> Iterator[str]:
    """Yield what names have in common that differ in case, accents, signs, blanks or the order of words."""
    words = _words(name)
    if words:
        yield "".join(words)
        yield " ".join(sorted(words))


def _joined(name: str) -> str:
    return "".join(_words(name))


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name[:1000].casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


def _halves(key: str) -> set[str]:
    """Return both ends of a key: with one letter changed, one of them stays.

    Each in two lengths: one of them is that of a key with a letter more or less. With them stand the first
    letter and the digits, since another first letter makes another name, and so does another number.
    """
    lengths = ((len(key) - 1) // 2, (len(key) - 2) // 2)
    same = f"{key[0]}{''.join(letter for letter in key if letter.isdigit())}"
    return {end for half in lengths for end in (f"{same}<{key[:half]}", f"{same}>{key[-half:]}")}


def _one_letter_apart(a: str, b: str) -> bool:
    """Tell whether one letter changed, left out, added or swapped with the next makes `a` into `b`."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    short, long = sorted((a, b), key=len)
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]
