"""The events of a view as columns, one value a row; each column is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import NamedTuple

from timeline.model.date import Span
from timeline.model.event import Dated, Timeline
from timeline.query.fields import TEXTS, Names, words
from timeline.query.flags import flags
from timeline.query.fold import joined


class Time(NamedTuple):
    """When an event can have been; all None where nothing bounds it on both sides.

    `hull` is its date's, or the window of an undated event; `widened` the same with the tolerance of
    what is told as about. `closed` tells whether the hull is exact and has both ends.
    """

    hull: Span
    widened: Span
    closed: bool


class Columns:
    """What the terms of a query look at."""

    def __init__(self, dated: Sequence[Dated], timeline: Timeline, troubled: Collection[str]) -> None:
        self._dated = dated
        self._timeline = timeline
        self._troubled = troubled
        self._texts: dict[str, list[str]] = {}
        self._words: dict[str, list[tuple[str, ...]]] = {}

    def texts(self, field: str) -> list[str]:
        """Return the folded texts of a field of `fields.TEXTS`."""
        if field not in self._texts:
            read, names = TEXTS[field], self._names
            self._texts[field] = [joined(read(dated.event, names)) for dated in self._dated]
        return self._texts[field]

    def words(self, field: str) -> list[tuple[str, ...]]:
        """Return the fixed words of a field of `fields.CHOICES`."""
        if field not in self._words:
            self._words[field] = [words(field, each, flags(each, self._troubled)) for each in self._dated]
        return self._words[field]

    @cached_property
    def times(self) -> list[Time | None]:
        """When each event can have been; None where nothing bounds it on both sides and it has no date."""
        return [_time(dated) for dated in self._dated]

    @cached_property
    def _names(self) -> Names:
        return Names(self._timeline)


def _time(dated: Dated) -> Time | None:
    from timeline.dates.calendar import widened  # noqa: PLC0415  most filters ask for no date

    date, window = dated.date, dated.window
    if date is None:
        both = window.first is not None and window.last is not None
        return Time(window, window, closed=True) if both else None
    hull = date.span
    ends = hull.first is not None and hull.last is not None
    return Time(hull, widened(date), closed=ends and not date.approximate)
