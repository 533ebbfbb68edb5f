"""All the events of views in memory, in the order of their rows, and what is known of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from timeline.model.date import Date, Day, earliest_choice, place
from timeline.model.event import Dated, Timeline
from timeline.model.problem import Problem, Severity
from timeline.query.columns import Columns, WindowOf
from timeline.query.counts import Bucket, Extent, Facet, bucket_codes, extent
from timeline.query.outline import Outline
from timeline.query.terms import Query
from timeline.query.zoom import Zoom
from timeline.show import headings

_DAYS = 10_000_000
"""More than there are days in the calendar."""


def key(date: Date | None) -> int:
    """Return a number that grows as the rows do: by the heading and its day, under it by the first day."""
    code = headings.daily(date) * _DAYS
    return code if date is None else code + place(earliest_choice(date))[0].toordinal()


class Left(NamedTuple):
    """The numbers of the events that a query leaves, their headings, and what was counted of them so far."""

    hits: array[int]
    outline: Outline
    filled: dict[Zoom, list[Bucket]]
    facets: dict[tuple[str, int], Facet]


class Base:
    """What views of the same events share; every column is made when it is first asked for."""

    def __init__(
        self,
        dated: Sequence[Dated],
        timeline: Timeline,
        problems: Iterable[Problem],
        window_of: WindowOf,
    ) -> None:
        keys = [key(each.date) for each in dated]
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self.events = [dated[number] for number in order]
        self.keys = array("q", (keys[number] for number in order))
        self.codes = array("i", (each // _DAYS for each in self.keys))
        troubled = {p.finding.event for p in problems if p.severity is not Severity.INFO}
        self.columns = Columns(self.events, timeline, troubled, window_of)
        self._timeline = timeline
        self._buckets: dict[Zoom, list[int]] = {}
        self.filled: dict[Zoom, list[Bucket]] = {}
        """The filled buckets of every view that leaves nothing out."""
        self.facets: dict[tuple[str, int], Facet] = {}
        """Its values, which what is offered is counted by."""
        self.kept: dict[Query, Left] = {}
        """What the last filters left."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each event by its id, of the first where several share it."""
        return {dated.id: number for number, dated in reversed(list(enumerate(self.events)))}

    @cached_property
    def newest(self) -> Day | None:
        """The last day that a source was published on."""
        days = (source.published.latest for source in self._timeline.sources if source.published)
        return max((day for day in days if day is not None), default=None)

    @cached_property
    def _extents(self) -> list[Extent | None]:
        return [extent(dated) for dated in self.events]

    def buckets(self, zoom: Zoom) -> list[int]:
        """Return in which bucket each event is counted (`counts.bucket_codes`); equals are one object."""
        if zoom not in self._buckets:
            met: dict[int, int] = {}
            self._buckets[zoom] = [met.setdefault(code, code) for code in bucket_codes(self._extents, zoom)]
        return self._buckets[zoom]
