"""The events of a view as columns, one value a row; each column is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from typing import NamedTuple

from timeline.model.date import Span
from timeline.model.event import Dated, Timeline
from timeline.query.fields import ANYWHERE, CHOICES, FACETS, NAMED, SOURCES, TEXTS, Names, voices, words
from timeline.query.flags import flags
from timeline.query.fold import Alike, joined
from timeline.query.known import FIGURES
from timeline.query.terms import Amount


class Time(NamedTuple):
    """When an event can have been; all None where nothing bounds it on both sides.

    `hull` is its date's, or the window of an undated event; `widened` the same with the tolerance of
    what is told as about. `closed` tells whether the hull is exact and has both ends.
    """

    hull: Span
    widened: Span
    closed: bool


WindowOf = Callable[[Dated], Span]
"""Gives what bounds an undated event: the day it was told, and its relations where these are known."""

Range = tuple[Amount | None, Amount | None]
"""A number from the one to the other, both inside; None without a bound."""


class Columns:
    """What the terms of a query look at."""

    def __init__(
        self, dated: Sequence[Dated], timeline: Timeline, troubled: Collection[str], window_of: WindowOf
    ) -> None:
        self._dated = dated
        self._window_of = window_of
        self._timeline = timeline
        self._troubled = troubled
        self._texts: dict[str, list[str]] = {}
        self._words: dict[str, list[tuple[str, ...]]] = {}
        self._values: dict[str, list[tuple[str, ...]]] = {}
        self._numbers: dict[str, list[tuple[Range, ...]]] = {}

    def prepare(self) -> None:
        """Make the columns that a bare word is searched in, and those counted while it is typed."""
        self.texts(ANYWHERE)
        for field in FACETS:
            self.values(field)
        for name in (SOURCES, *FIGURES):
            self.numbers(name)
        _ = self.times, self.told

    def texts(self, field: str) -> list[str]:
        """Return the folded texts of a field of `fields.TEXTS`: each between two ends of lines."""
        if field not in self._texts:
            read, names = TEXTS[field], self.names
            self._texts[field] = [f"\n{joined(read(dated.event, names))}\n" for dated in self._dated]
        return self._texts[field]

    def words(self, field: str) -> list[tuple[str, ...]]:
        """Return the fixed words of a field of `fields.CHOICES`."""
        if field not in self._words:
            counts = self._voices if field == "is" else [0] * len(self._dated)
            self._words[field] = [
                words(field, each, flags(each, self._troubled, count))
                for each, count in zip(self._dated, counts, strict=True)
            ]
        return self._words[field]

    def values(self, field: str) -> list[tuple[str, ...]]:
        """Return the values that a field of `fields.FACETS` is counted by, each once."""
        if field in CHOICES:
            return self.words(field)
        if field not in self._values:
            read, names = NAMED[field], self.names
            one = Alike().of
            self._values[field] = [
                tuple(dict.fromkeys(map(one, read(dated.event, names)))) for dated in self._dated
            ]
        return self._values[field]

    def numbers(self, name: str) -> list[tuple[Range, ...]]:
        """Return the figures of that name, of all accounts; or how many sources there are."""
        if name not in self._numbers:
            if name == SOURCES:
                self._numbers[name] = [((count, count),) for count in self._voices]
            else:
                self._numbers[name] = [_figures(dated, name) for dated in self._dated]
        return self._numbers[name]

    @cached_property
    def times(self) -> list[Time | None]:
        """When each event can have been; None where nothing bounds it on both sides and it has no date."""
        return [_time(dated, self._window_of) for dated in self._dated]

    @cached_property
    def told(self) -> list[tuple[Span, ...]]:
        """When the accounts of each event were told, widened where that is told as about."""
        return [_told(dated) for dated in self._dated]

    @cached_property
    def names(self) -> Names:
        """What the timeline knows beside its events."""
        return Names(self._timeline)

    @cached_property
    def _voices(self) -> list[int]:
        return [voices(dated.event, self.names) for dated in self._dated]


def told_window(dated: Dated) -> Span:
    """Return what the day it was told bounds an undated event by: its relations are not known yet."""
    return dated.window


def _time(dated: Dated, window_of: WindowOf) -> Time | None:
    from timeline.dates.calendar import widened  # noqa: PLC0415  most filters ask for no date

    date = dated.date
    if date is None:
        bounds = window_of(dated)
        both = bounds.first is not None and bounds.last is not None
        return Time(bounds, bounds, closed=True) if both else None
    hull = date.span
    ends = hull.first is not None and hull.last is not None
    return Time(hull, widened(date), closed=ends and not date.approximate)


def _told(dated: Dated) -> tuple[Span, ...]:
    from timeline.dates.calendar import widened  # noqa: PLC0415  most filters ask for no date

    return tuple(widened(account.told) for account in dated.accounts if account.told is not None)


def _figures(dated: Dated, name: str) -> tuple[Range, ...]:
    found = (figure for claim in dated.event.accounts for figure in claim.figures if figure.name == name)
    return tuple((figure.low, figure.high) for figure in found)
