"""What a screen asks of the view behind it: of events in memory today, of a table of millions tomorrow.

Rows count from zero: events under their headings, in the order of time, undated events last. No one who
asks loops over the events. Another store, such as a database, answers the same questions, which
`tests/query/test_contract.py` holds it to.
"""

from __future__ import annotations

from typing import Protocol, Self

from timeline.model.date import Date, Day
from timeline.model.event import Dated
from timeline.query.counts import Bucket, Facet
from timeline.query.outline import Row
from timeline.query.terms import Query
from timeline.query.zoom import Zoom


class AnyView(Protocol):
    """The events that match a query, under their headings."""

    @property
    def query(self) -> Query:
        """What these events match."""

    def __len__(self) -> int:
        """How many events match."""

    @property
    def total(self) -> int:
        """How many events there are in all."""

    @property
    def height(self) -> int:
        """How many rows there are: events and headings."""

    @property
    def undated(self) -> range:
        """The rows of the events without a date: their lane."""

    @property
    def newest(self) -> Day | None:
        """The last day that a source was published on: an open end is drawn up to it."""

    @property
    def events(self) -> tuple[Dated, ...]:
        """The matching events, in the order of the rows: what an export writes, and nobody else asks for."""

    def row(self, index: int) -> Row:
        """Return the row `index`; raises IndexError outside the view."""

    def rows(self, first: int, end: int) -> list[Row]:
        """Return the rows from `first` up to, not including, `end`; those outside the view are left out."""

    def row_of(self, event: str) -> int | None:
        """Return the row of the event with this id, None where it is not in the view."""

    def row_at(self, date: Date) -> int | None:
        """Return the row of the first event that stands at `date` or after it, else of the last dated one.

        A date stands where an event of it would: 2024 before its months. None without dated events.
        """

    def heading_above(self, index: int) -> int | None:
        """Return the row of the nearest heading at or above the row `index`."""

    def histogram(self, zoom: Zoom, start: int, limit: int) -> list[Bucket]:
        """Return the filled buckets from number `start` on, in order, at most `limit` of them.

        With a negative limit those before `start`, the nearest ones to it.
        """

    def facet(self, field: str, limit: int = 100) -> Facet:
        """Return the values of a field of `fields.FACETS` and how many of the matching events have each."""

    def count(self, query: Query) -> int:
        """Return how many of the matching events `query` holds for too."""

    def filtered(self, query: Query) -> Self:
        """Return the view on those of all the events that `query` holds for."""

    def alike(self, other: Self) -> bool:
        """Tell whether `other` has the same events in the same rows: then nothing is to be drawn anew."""

    def surrounded(self, event: str, reach: int) -> Self:
        """Return the view with up to `reach` events before and after this one that do not match too."""

    def prepare(self) -> None:
        """Make ready what the first filter would have to wait for, in a thread that nobody waits for."""

    def matches(self, event: str) -> bool:
        """Tell whether the event with this id matches, or is only shown around one that does."""
