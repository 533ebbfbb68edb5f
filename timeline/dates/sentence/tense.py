"""Which way the sentence around the words looks: its tense, and the preposition before them."""

from __future__ import annotations

from typing import Final

from timeline.dates.language import Language, Senses
from timeline.dates.words.token import QUOTES
from timeline.model.reading import Direction

_BEFORE: Final = 140
_AFTER: Final = 60
_MARKS: Final = ".,;:!?\"'`()“”„»«"
_STOPS: Final = (".", ";", "!", "?")
_SHORTEST: Final = 5
_STEM: Final = 2
_NEAR: Final = 6
_CLAUSE: Final = 3
"""Behind so many words of its clause an expression ends it, and what follows a comma is another clause."""


def lean(before: str, after: str, language: Language) -> Direction | None:
    """Return where the marker of a tense that stands nearest to the words looks, None without one.

    A preposition right before the words says more: "until" looks ahead, "since" back.
    """
    back = _till_stop(_words(before[-_BEFORE:])[::-1], 0)
    on = _till_stop(_words(after[:_AFTER]), 1)
    if len(back) >= _CLAUSE:
        on = on[: next((i + 1 for i, word in enumerate(on) if word.endswith(",")), len(on))]
    told = _preposition(back, language)
    if told is None:
        return _nearest(back, on, language)
    if told is Direction.FUTURE and _was_before(back[:_NEAR] + on[:_NEAR], language):
        return None
    return told


def _words(text: str) -> list[str]:
    return text.translate(QUOTES).casefold().split()


def _preposition(back: list[str], language: Language) -> Direction | None:
    for word in back[:2]:
        senses = _senses(word, language)
        if "since" in senses:
            return Direction.PAST
        if "until" in senses and "filler" not in senses:
            return Direction.FUTURE
        if "filler" not in senses:
            return None
    return None


def _was_before(words: list[str], language: Language) -> bool:
    """Whether something had happened by then: "had filed reports by Wednesday"."""
    return any("pluperfect" in _senses(word.strip(_MARKS), language) for word in words)


def _till_stop(words: list[str], kept: int) -> list[str]:
    """Return the words of the same sentence; `kept`: the one that the stop is tied to belongs to it."""
    for i, word in enumerate(words):
        if word.endswith(_STOPS) and len(word) > _SHORTEST:
            return words[: i + kept]
    return words


def _nearest(back: list[str], on: list[str], language: Language) -> Direction | None:
    """Return what the nearest marker says; behind the words a step counts twice: it may be another verb's."""
    for i in range(max(len(back), 2 * len(on))):
        found = _marked(back, i, -1, language) if i < len(back) else None
        if found is None and i % 2 == 0 and i // 2 < len(on):
            found = _marked(on, i // 2, 1, language)
        if found is not None:
            return found
    return None


def _marked(words: list[str], i: int, step: int, language: Language) -> Direction | None:
    """Return what word number `i` marks; what "had been" planned is past, and a phrase is two words."""
    word = words[i].strip(_MARKS)
    senses = language.words.get(word)
    if senses is None:
        return _ending(words, i - step, word, language)
    behind = _at(words, i + step)
    if word in language.phrases and behind in language.phrases[word].follow:
        told = language.phrases[word].follow[behind].senses
        senses = senses if "perhaps" in told else told  # "peut être" is no "peut-être"
    if "future" in senses:
        before = _senses(_at(words, i - step), language)
        return Direction.PAST if "pluperfect" in before else Direction.FUTURE
    if "past" in senses:
        if "infinitive" in _senses(_at(words, i - step), language):
            return None  # "will be held"
        coming = "future" in _senses(behind.strip(_MARKS), language) and "pluperfect" not in senses
        return Direction.FUTURE if coming else Direction.PAST
    return None if senses and "closing" not in senses else _ending(words, i - step, word, language)


def _ending(words: list[str], before: int, word: str, language: Language) -> Direction | None:
    """Return what the ending of a word marks that says nothing else; an infinitive marks nothing.

    Before the ending of a verb two letters stand at least: "María" is a name.
    """
    ahead = word.endswith(language.future, _STEM)
    if len(word) < _SHORTEST or not (ahead or word.endswith(language.past, _STEM)):
        return None
    if "infinitive" in _senses(_at(words, before), language):
        return None
    return Direction.FUTURE if ahead else Direction.PAST


def _at(words: list[str], i: int) -> str:
    return words[i] if 0 <= i < len(words) else ""


def _senses(word: str, language: Language) -> Senses:
    return language.words.get(word, {})
