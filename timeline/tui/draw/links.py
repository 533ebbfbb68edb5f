"""Where on a card the events stand that it names: those can be followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from timeline.show.facts import Card, Fact
from timeline.tui.draw.card import card_lines, facts_lines

_HEAD = 2
"""Lines of a section before its facts: an empty one and its name."""


class Link(NamedTuple):
    """An event that is named from the line `line`, from zero, up to and not including the line `end`."""

    line: int
    end: int
    event: str


def links(card: Card, width: int) -> Iterator[Link]:
    """Yield the events that `card_lines` names in `width` cells, from the top."""
    for number, section in enumerate(card.sections):
        if any(fact.events for fact in section.facts):
            above = card_lines(replace(card, sections=card.sections[:number]), width)
            yield from _links(section.facts, len(above) + _HEAD, width)


def _links(facts: tuple[Fact, ...], top: int, width: int) -> Iterator[Link]:
    for fact in facts:
        heights = [len(facts_lines([Fact("", (line,))], width)) for line in fact.lines]
        end = top + len(facts_lines([fact], width))
        place = end - sum(heights)  # below the label, where that has a line of its own
        for key, height in zip(fact.events, heights, strict=False):
            yield Link(place, place + height, key)
            place += height
        top = end
