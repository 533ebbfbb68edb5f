"""When something began that a document told before, by its own words: "the war", "the ceasefire".

A sentence that has the same word tells when it was; one that says that it began ("broke out") tells it
best. A war is what an article on it tells of, so it began with the first such sentence, and without one
with the first date of all; anything else is what was last told by that name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from timeline.dates.cycles import Stretch
from timeline.dates.days.frame import KEPT, Told
from timeline.dates.meaning import Mention

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*")
_HYPHENS: Final = re.compile(r"[-‐‑]")
_APOSTROPHES: Final = re.compile(r"['’]")
_STEM: Final = 4
_ENDING: Final = 3
"""In letters: what two forms of one word share at least, and may differ in length by."""


_NEAR: Final = 2
"""So many dates back a sentence that has the word tells more than one that says it began."""


def names_in(text: str) -> list[str]:
    """Return the words of `text`, folded: "cease-fire" is "ceasefire", and of "l'appel" "appel" is left."""
    words = (max(_APOSTROPHES.split(word), key=len) for word in _WORD.findall(text.casefold()))
    return [_HYPHENS.sub("", word) for word in words]


@lru_cache(maxsize=512)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(names_in(sentence))


def begin_of(mention: Mention, last: Told | None, *, story: bool = True) -> Stretch | None:
    """Return the days on which what is mentioned began, by what was told up to `last`; None if nobody says.

    `story`: its first date is where what it tells of began, if no sentence says that better.
    """
    past = _all(last)
    if mention.wars.issuperset(mention.names):
        begun = _of_the_war(mention, past)
        return past[0].stretch if begun is None and story and past else begun
    named = (_named(name, mention, past) for name in mention.names)
    return next((stretch for stretch in named if stretch is not None), None)


def _all(last: Told | None) -> list[Told]:
    """Return what was told up to `last`, the first first."""
    found = []
    while last is not None:
        found.append(last)
        last = last.before
    return found[::-1]


def _named(name: str, mention: Mention, past: list[Told]) -> Stretch | None:
    just_now = past[-_NEAR:] if len(past) < KEPT else past[-1:]
    near = [one.stretch for one in just_now if _has(one.sentence, name)]
    if near or mention.near:
        return near[-1] if near else None
    named = [one for one in past if _has(one.sentence, name)]
    begun = [one for one in named if _words(one.sentence) & mention.begins]
    return (begun or named)[-1].stretch if named else None


def _of_the_war(mention: Mention, past: list[Told]) -> Stretch | None:
    """Return the first days told with a war that began."""
    for one in past:
        words = _words(one.sentence)
        if words & mention.wars and words & mention.begins:
            return one.stretch
    return None


def _has(sentence: str, name: str) -> bool:
    if name[:_STEM] not in sentence.casefold():
        return False
    words = _words(sentence)
    return name in words or any(_alike(word, name) for word in words if word.startswith(name[:_STEM]))


def _alike(word: str, name: str) -> bool:
    """Whether two words are one in two forms: "Krieg" and "Krieges", "capture" and "captured"."""
    short, long = sorted((word, name), key=len)
    common = max(_STEM, len(short) - 1)
    return len(long) - len(short) <= _ENDING and len(short) >= _STEM and short[:common] == long[:common]
