"""The shape of what is told of an event: labelled facts in sections, rival accounts in columns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from timeline.text import clean_lines, one_line

LONGEST: Final = 4000
"""Characters of one text that a card shows."""


class Tone(StrEnum):
    """What a text is, for whoever gives it a colour; nothing is told by the tone alone."""

    PLAIN = "plain"
    DATE = "date"
    WORDS = "words"
    FAINT = "faint"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its lines, cleaned; without lines there is nothing to tell.

    `events` has the id of the event that each line names, where the lines name events.
    """

    label: str
    lines: tuple[str, ...] = ()
    tone: Tone = Tone.PLAIN
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One account among others: who says it, and its facts."""

    head: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Facts under a name, or accounts side by side."""

    name: str
    facts: tuple[Fact, ...] = ()
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """All that is told of one event."""

    title: str
    lead: str
    summary: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()


def fact(label: str, *texts: str, tone: Tone = Tone.PLAIN) -> Fact:
    """Return a fact with the lines of `texts`, cleaned and cut; the label is cleaned too."""
    lines = [line for text in texts if text for line in clean_lines(fitted(text))]
    return Fact(one_line(label[:80]), tuple(lines), tone)


def fitted(text: str) -> str:
    """Return `text`, or its beginning and how much more there is."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST]}… ({len(text) - LONGEST:,} more characters)"
