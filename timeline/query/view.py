"""The view on events in memory (`protocol.AnyView`).

The matching events are an array of numbers and the headings are where they begin, so that any page is
found by bisection: no one who asks need loop over the events.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from copy import copy
from itertools import islice

from timeline.model.date import Date, Day
from timeline.model.event import Dated, Timeline
from timeline.model.problem import Problem
from timeline.query import counts
from timeline.query.base import Base, Left, key
from timeline.query.columns import WindowOf, told_window
from timeline.query.counts import Bucket, Facet
from timeline.query.outline import Heading, Outline, Row, heading, opened
from timeline.query.select import select
from timeline.query.terms import EVERYTHING, Query
from timeline.query.zoom import ZOOMS, Zoom
from timeline.show import headings

__all__ = ["Heading", "Row", "View"]

_KEPT = 16
"""So many filters are known with what they leave: what is offered for the next letter asks for the same."""


class View:
    """Events that match a query, under their headings; `filtered` gives another view on the same events."""

    def __init__(
        self,
        dated: Sequence[Dated],
        timeline: Timeline,
        problems: Iterable[Problem] = (),
        window_of: WindowOf = told_window,
    ) -> None:
        self._base = Base(dated, timeline, problems, window_of)
        self._take(EVERYTHING)

    def filtered(self, query: Query) -> View:
        """Return the view on those of all the events that `query` holds for."""
        view = copy(self)
        view._take(query)  # noqa: SLF001  its own class
        return view

    def alike(self, other: View) -> bool:
        """Tell whether `other` has the same events in the same rows: then nothing is to be drawn anew."""
        return other._base is self._base and other._shown == self._shown and other._hits == self._hits

    def _take(self, query: Query) -> None:
        """Take what `query` leaves; of the last ones it is known."""
        kept = self._base.kept
        left = kept.get(query)
        if left is None:
            hits = array("i", select(query, self._base.columns, range(self.total)))
            left = Left(hits, self._outlined(hits), {}, {})
            if len(hits) == self.total:
                left = left._replace(filled=self._base.filled, facets=self._base.facets)
            if len(kept) >= _KEPT:
                kept.clear()
            kept[query] = left
        self.query = query
        self._hits, self._outline, self._filled, self._facets = left
        self._shown = self._hits

    def _outlined(self, shown: array[int]) -> Outline:
        counted = Counter(map(self._base.codes.__getitem__, shown))
        return Outline(opened(counted.items()), len(shown))

    def prepare(self) -> None:
        """Make ready for the first filter what takes the longest, so that it comes as fast as the next."""
        self._base.columns.prepare()
        for zoom in ZOOMS:
            self._base.buckets(zoom)

    def __len__(self) -> int:
        """How many events match."""
        return len(self._hits)

    @property
    def total(self) -> int:
        """How many events there are in all."""
        return len(self._base.events)

    @property
    def height(self) -> int:
        """How many rows there are: events and headings."""
        return self._outline.height

    @property
    def undated(self) -> range:
        """The rows of the events without a date: their lane."""
        return self._outline.under(headings.UNDATED)

    @property
    def newest(self) -> Day | None:
        """The last day that a source was published on: an open end is drawn up to it."""
        return self._base.newest

    @property
    def events(self) -> tuple[Dated, ...]:
        """The matching events, in the order of the rows: what an export writes."""
        return tuple(self._base.events[number] for number in self._hits)

    def row(self, index: int) -> Row:
        """Return the row `index`, from zero; raises IndexError outside the view."""
        place = self._outline.place(index)
        if place is not None:
            return self._base.events[self._shown[place]]
        code, first, end = self._outline.span(index)
        return heading(code, self._hits_between(first, end))

    def rows(self, first: int, end: int) -> list[Row]:
        """Return the rows from `first` up to, not including, `end`; those outside the view are left out."""
        return [self.row(index) for index in range(max(0, first), min(end, self.height))]

    def row_of(self, event: str) -> int | None:
        """Return the row of the event with this id, None where it is not in the view."""
        place = _find(self._shown, self._base.numbers.get(event))
        return None if place is None else self._outline.row(place)

    def row_at(self, date: Date) -> int | None:
        """Return the row of the first event that stands at `date` or after it, else of the last dated one."""
        keys = self._base.keys
        end = bisect_left(self._shown, key(None), key=keys.__getitem__)
        place = bisect_left(self._shown, key(date), 0, end, key=keys.__getitem__)
        return self._outline.row(min(place, end - 1)) if end else None

    def heading_above(self, index: int) -> int | None:
        """Return the row of the nearest heading at or above the row `index`."""
        return self._outline.heading_above(index)

    def histogram(self, zoom: Zoom, start: int, limit: int) -> list[Bucket]:
        """Return the filled buckets from number `start` on, at most `limit`; before it where negative."""
        if zoom not in self._filled:
            codes = self._base.buckets(zoom)
            self._filled[zoom] = counts.buckets(map(codes.__getitem__, self._hits))
        return counts.from_there(self._filled[zoom], start, limit)

    def facet(self, field: str, limit: int = 100) -> Facet:
        """Return the values of a field of `fields.FACETS` and how many of the matching events have each."""
        found = self._facets.get((field, limit))
        if found is None:
            values = self._base.columns.values(field)
            found = counts.facet((values[number] for number in self._hits), limit)
            self._facets[field, limit] = found
        return found

    def count(self, query: Query) -> int:
        """Return how many of the matching events `query` holds for too."""
        return len(select(query, self._base.columns, self._hits))

    def surrounded(self, event: str, reach: int) -> View:
        """Return the view with up to `reach` events before and after this one that do not match too."""
        number = self._base.numbers.get(event)
        view = copy(self)
        if number is not None:
            before = islice(self._others(range(number - 1, -1, -1)), reach)
            after = islice(self._others(range(number + 1, self.total)), reach)
            shown = array("i", sorted({*self._shown, *before, *after}))
            view._shown, view._outline = shown, self._outlined(shown)  # noqa: SLF001  its own class
        return view

    def matches(self, event: str) -> bool:
        """Tell whether the event with this id matches, or is only shown around one that does."""
        return _find(self._hits, self._base.numbers.get(event)) is not None

    def _others(self, numbers: range) -> Iterable[int]:
        return (number for number in numbers if _find(self._hits, number) is None)

    def _hits_between(self, first: int, end: int) -> int:
        """Count the matching events among those shown at the places from `first` to before `end`."""
        if len(self._shown) == len(self._hits):
            return end - first
        if first == end:
            return 0
        low, high = self._shown[first], self._shown[end - 1]
        return bisect_right(self._hits, high) - bisect_left(self._hits, low)


def _find(numbers: array[int], number: int | None) -> int | None:
    """Return the place of `number` among `numbers`, which are in order; None where it is not."""
    if number is None:
        return None
    place = bisect_left(numbers, number)
    return place if place < len(numbers) and numbers[place] == number else None
