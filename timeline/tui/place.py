"""Where a day or an event stands among the rows of a view; found by bisection, no row is looked at twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from timeline.errors import EdtfError
from timeline.model.event import Dated
from timeline.show.headings import daily

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.model.date import Date
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


def event_at(view: Ordered, at: str) -> str:
    """Return the id of the event that `at` means: the first one that day or later, else the last dated one.

    `at` is a date as EDTF, else an id.
    """
    date = day_of(at)
    if date is None or date.earliest is None:
        return at
    wanted = daily(date), date.earliest
    index = first_row(view, lambda dated: (daily(dated.date), dated.sort_key[0]) >= wanted)
    found = event_from(view, index)
    if found is None or found.date is None:
        found = event_before(view, index) or found
    return found.id if found else at


def day_of(text: str) -> Date | None:
    """Return the date that `text` writes, None where it is none."""
    from timeline.dates.edtf import parse  # noqa: PLC0415

    try:
        return parse(text)
    except EdtfError:
        return None


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
