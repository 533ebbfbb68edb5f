"""The view that a screen asks: how many match, which rows stand from here to there, where an event stands.

The matching events are an array of numbers and the headings are where they begin, so that any page is
found by bisection: no one who asks need loop over the events.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from copy import copy
from typing import NamedTuple

from timeline.model.event import Dated, Timeline
from timeline.model.problem import Problem, Severity
from timeline.query.columns import Columns
from timeline.query.select import select
from timeline.query.terms import EVERYTHING, Query
from timeline.show import headings


class Heading(NamedTuple):
    """A row that is no event: what stands under it, and how many events. The level is 1, or 2 for a month."""

    text: str
    level: int
    events: int


Row = Heading | Dated


class View:
    """Events that match a query, under their headings; `filtered` gives another view on the same events."""

    def __init__(self, dated: Sequence[Dated], timeline: Timeline, problems: Iterable[Problem] = ()) -> None:
        self._base = _Base(dated, timeline, problems)
        self._show(EVERYTHING)

    def filtered(self, query: Query) -> View:
        """Return the view on those of all the events that `query` holds for."""
        view = copy(self)
        view._show(query)  # noqa: SLF001  its own class
        return view

    def _show(self, query: Query) -> None:
        base = self._base
        self.query = query
        self._chosen = array("i", select(query, base.columns, range(len(base.events))))
        self._codes, self._before = array("i"), array("i")
        for code, number in headings.opened(base.codes[row] for row in self._chosen):
            self._codes.append(code)
            self._before.append(number)
        self._heading_rows = array("i", (number + k for k, number in enumerate(self._before)))

    def __len__(self) -> int:
        """How many events match."""
        return len(self._chosen)

    @property
    def total(self) -> int:
        """How many events there are in all."""
        return len(self._base.events)

    @property
    def height(self) -> int:
        """How many rows there are: matching events and headings."""
        return len(self._chosen) + len(self._codes)

    @property
    def events(self) -> tuple[Dated, ...]:
        """The matching events, in the order of the rows: what an export writes."""
        return tuple(self._base.events[row] for row in self._chosen)

    def row(self, index: int) -> Row:
        """Return the row `index`, from zero; raises IndexError outside the view."""
        if not 0 <= index < self.height:
            raise IndexError(index)
        above = bisect_right(self._heading_rows, index)
        if above and self._heading_rows[above - 1] == index:
            return self._heading(above - 1)
        return self._base.events[self._chosen[index - above]]

    def rows(self, first: int, end: int) -> list[Row]:
        """Return the rows from `first` up to, not including, `end`; those outside the view are left out."""
        return [self.row(index) for index in range(max(0, first), min(end, self.height))]

    def row_of(self, event: str) -> int | None:
        """Return the row of the event with this id, None where it does not match or does not exist."""
        number = self._base.number_of(event)
        if number is None:
            return None
        place = bisect_right(self._chosen, number) - 1
        if place < 0 or self._chosen[place] != number:
            return None
        return place + bisect_right(self._before, place)

    def heading_above(self, index: int) -> int | None:
        """Return the row of the nearest heading at or above the row `index`."""
        above = bisect_right(self._heading_rows, index)
        return self._heading_rows[above - 1] if above else None

    def _heading(self, number: int) -> Heading:
        code = self._codes[number]
        level = headings.level(code)
        after = number + 1
        while level == 1 and after < len(self._codes) and headings.path(self._codes[after])[0] == code:
            after += 1
        end = self._before[after] if after < len(self._codes) else len(self._chosen)
        return Heading(headings.title(code), level, end - self._before[number])


class _Base:
    """All the events, in the order of their headings, and what is known of them; shared by views."""

    def __init__(self, dated: Sequence[Dated], timeline: Timeline, problems: Iterable[Problem]) -> None:
        codes = [headings.heading(each.date) for each in dated]
        order = sorted(range(len(codes)), key=codes.__getitem__)
        self.events = [dated[number] for number in order]
        self.codes = array("i", (codes[number] for number in order))
        troubled = {p.finding.event for p in problems if p.severity is not Severity.INFO}
        self.columns = Columns(self.events, timeline, troubled)
        self._numbers: dict[str, int] | None = None

    def number_of(self, event: str) -> int | None:
        if self._numbers is None:
            self._numbers = {dated.id: number for number, dated in reversed(list(enumerate(self.events)))}
        return self._numbers.get(event)
