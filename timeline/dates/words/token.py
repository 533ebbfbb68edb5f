"""A word, phrase, number or mark of a text, with what it can mean."""

from __future__ import annotations

from typing import Final

from timeline.dates.language import Senses

QUOTES: Final = str.maketrans("’‘＇′`´ʼꞌ", "''''''''")
"""Every sign that is typed for an apostrophe."""
ZONE, LOOSE_ZONE = 2, 3
"""A "clock" that is a time zone: "GMT"; and one that makes no hour of just any figures: "MSK", "+0300"."""
Raw = tuple[str, int, int]
"""A word, and where it begins and ends in the text, before anybody looked it up."""


class UnknownWordError(Exception):
    """A word that the language does not have, at `start`..`end` of the text.

    `before` are the tokens before it, None where nobody knows them yet.
    """

    def __init__(self, word: str, start: int, end: int, before: list[Token] | None = None) -> None:
        super().__init__(word)
        self.before = before
        self.word = word
        self.start = start
        self.end = end


class Token:
    """A word, phrase, number or mark with all its senses; `glued` to the token before it."""

    __slots__ = ("end", "glued", "senses", "start", "text")

    def __init__(self, senses: Senses, text: str, start: int, end: int, glued: bool = False) -> None:
        self.senses = senses
        self.text = text
        self.start = start
        self.end = end
        self.glued = glued
