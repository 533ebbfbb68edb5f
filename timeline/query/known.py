"""What a filter's text is read with: names of the data, the day and the languages of its words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline.model.date import Day
from timeline.model.event import Claim, Timeline
from timeline.query.fields import KNOWN

FIGURES: Final = ("killed", "wounded", "killed_or_wounded", "missing", "captured", "troops", "area_km2")
"""The names of figures that any timeline may have."""
FIRST: Final = "en"
"""The language that words are read in before those of the sources."""


class Known(NamedTuple):
    """What the text of a filter is read with.

    `figures` can be asked for as fields, of which the data has those that are `told`. `statements` are
    the ids of the events that something was told in. Words for a time count from `as_of`, without it only
    those that need no day are read; they are tried in each of the `languages` in turn.
    """

    figures: tuple[str, ...] = FIGURES
    statements: frozenset[str] = frozenset()
    as_of: Day | None = None
    languages: tuple[str, ...] = (FIRST,)
    told: tuple[str, ...] = ()


def known(timeline: Timeline, as_of: dt.date | None = None, language: str = "") -> Known:
    """Return what `timeline` gives; words are of the `language` named, else English, else of its sources."""
    told: dict[str, None] = {}
    statements: set[str] = set()
    for claim in _claims(timeline):
        told.update((figure.name, None) for figure in claim.figures)
        if isinstance(claim.told, str):
            statements.add(claim.told)
    figures = (name for name in dict.fromkeys((*FIGURES, *told)) if name not in KNOWN)
    languages = (language,) if language else _languages(timeline)
    return Known(tuple(figures), frozenset(statements), as_of, languages, tuple(told))


def _claims(timeline: Timeline) -> Iterator[Claim]:
    for event in timeline.events:
        yield from event.accounts


def _languages(timeline: Timeline) -> tuple[str, ...]:
    """Return English and the sources' languages, those that can be read."""
    from timeline.dates.language import names  # noqa: PLC0415  a screen's first rows need no languages

    there = set(names())
    of_sources = (source.language.partition("-")[0] for source in timeline.sources if source.language)
    return tuple(dict.fromkeys((FIRST, *(code for code in of_sources if code in there))))
