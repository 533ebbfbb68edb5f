"""Where a day or an event stands among the rows of a view; found by bisection, no row is looked at twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from timeline.model.event import Dated

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.query import AnyView
    from timeline.query.view import Heading


class Ordered(Protocol):
    """The rows of a view."""

    @property
    def height(self) -> int:
        """How many there are."""

    def row(self, index: int) -> Heading | Dated:
        """Return the row `index`, from zero."""

    def row_of(self, event: str) -> int | None:
        """Return the row of an event by its id."""


def event_at(view: AnyView, at: str) -> str:
    """Return the id of the event that `at` means: the first one that day or later, else the last dated one.

    `at` is a date as EDTF, else an id; QueryError where no event has that. Empty where nothing is dated.
    """
    from timeline.query.moments import begin  # noqa: PLC0415  few ask for it

    found = begin(at, lambda key: view.row_of(key) is not None)
    if isinstance(found, str):
        return found
    row = view.row_at(found)
    dated = view.row(row) if row is not None else None
    return dated.id if isinstance(dated, Dated) else ""


def first_row(view: Ordered, holds: Callable[[Dated], bool]) -> int:
    """Return the first row from which on `holds` is true for every event; the height if for none."""
    low, high = 0, view.height
    while low < high:
        middle = (low + high) // 2
        found = event_from(view, middle)
        if found is None or holds(found):
            high = middle
        else:
            low = (view.row_of(found.id) or middle) + 1
    return low


def event_from(view: Ordered, index: int) -> Dated | None:
    """Return the first event at or after the row `index`; headings never stand more than two deep."""
    while index < view.height:
        found = view.row(index)
        if isinstance(found, Dated):
            return found
        index += 1
    return None


def event_before(view: Ordered, index: int) -> Dated | None:
    """Return the last event before the row `index`."""
    while index > 0:
        index -= 1
        found = view.row(index)
        if isinstance(found, Dated):
            return found
    return None
