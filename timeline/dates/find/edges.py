"""Where an expression of running text begins and ends, to the character.

The words are a language's own, in its table `find`: an `article` belongs to a noun behind it ("the third
quarter", and not "the 5 May"), `inside` words ("fiscal") to whatever follows, `told` prepositions to a day
or unit that counts from what was told before ("am selben Tag"); `outside` words are never part of it.
"""

from __future__ import annotations

from typing import Final

from timeline.dates.find.likely import leads
from timeline.dates.find.running import Running
from timeline.dates.words.token import Token

_FIGURED: Final = frozenset(
    ("digits", "month", "weekday", "iso", "full", "short", "monthyear", "today", "lasting")
)
"""What has no article of its own."""
_ADVERBS: Final = frozenset(("vague", "each"))
_AMOUNT: Final = frozenset(("number", "ordinal", "unit", "units", "few"))
_TOLD: Final = frozenset(("that_day", "told"))
_POINTED: Final = frozenset(("clock", "era"))
"""Abbreviations that take the point behind them along: "p.m."."""


def borders(run: list[Token], at: int, end: int, free: int, text: Running) -> tuple[int, int]:
    """Return the characters where the expression of tokens `at` to `end` begins and ends.

    It may take in tokens before it, back to `free`.
    """
    while end - at > 1 and (text.words(run[at]) in text.told("outside") or leads(run[at])):
        at += 1
    while at > free and (_belongs(run[at - 1], run[at]) or text.words(run[at - 1]) in text.told("inside")):
        at -= 1
    start = _without_prepositions(run[at], run[end - 1].end, text)
    if at > free and _leading(run, at, end, text):
        start = run[at - 1].start
    return start, _end(run[end - 1], start, text.text)


def _belongs(before: Token, token: Token) -> bool:
    """Whether a place or a few before an amount are part of it: "the first nine months"."""
    if _AMOUNT.isdisjoint(token.senses) or "quality" in token.senses or token.senses.get("digits", 0) > 2:
        return False
    kinds = before.senses
    if "ordinal" in kinds and "digits" not in kinds:
        return True
    return kinds.get("relative", 0) != 0 or "few" in kinds or "part" in kinds


def _leading(run: list[Token], at: int, end: int, text: Running) -> bool:
    """Whether the word before token `at` is its article or preposition."""
    word = text.words(run[at - 1])
    if word in text.told("article"):
        return _nominal(run, at, end, text.text)
    return word in text.told("told") and not _TOLD.isdisjoint(run[at].senses)


def _nominal(run: list[Token], at: int, end: int, text: str) -> bool:
    """Whether an expression is a noun with its article: no date, no adverb, no "two-week"."""
    senses = run[at].senses
    if "numbered" in run[at - 1].senses and "digits" in senses:
        return True  # "le 30 juin"
    if not _ADVERBS.isdisjoint(senses) and "relative" not in senses and text[run[at].start].islower():
        return False
    tied = end - at == 3 and "dash" in run[at + 1].senses and not _AMOUNT.isdisjoint(senses)
    return not tied and _FIGURED.isdisjoint(senses)


def _without_prepositions(first: Token, end: int, text: Running) -> int:
    """Return the start of `first` without the prepositions of a fixed phrase: "in der Nacht zum"."""
    start = first.start
    while "quality" not in first.senses:
        word, space, _ = text.text[start:end].partition(" ")
        senses = text.senses(word)
        if not space or not senses or word.casefold() in text.told("article") | text.told("inside"):
            break
        if not leads(Token(senses, word, start, end)):
            break
        start += len(word) + 1
    return start


def _end(last: Token, start: int, text: str) -> int:
    """Return the end without the point of the sentence, and with that of an abbreviation."""
    end = last.end
    if text[end - 1] == "." and "digits" in last.senses and last.start > start:
        return end - 1
    pointed = not _POINTED.isdisjoint(last.senses) and "." in text[last.start : end]
    return end + 1 if pointed and text[end : end + 1] == "." else end
