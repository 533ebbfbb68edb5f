"""What is found among the rows of a view, and which of it comes next; no row is looked at twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.query import parse
from timeline.query.terms import And
from timeline.tui.place import event_before, event_from, first_row

if TYPE_CHECKING:
    from timeline.model.event import Dated
    from timeline.query import AnyView


class Sought(NamedTuple):
    """What is looked for, among which rows, and the view of what was found there."""

    text: str
    among: AnyView
    hits: AnyView


def sought(view: AnyView, text: str, last: Sought | None = None) -> Sought:
    """Return what is found of `text` among the rows of `view`; the `last` answer where it is the same.

    Raises QueryError where the text cannot be read.
    """
    if last is not None and last.among is view and last.text == text:
        return last
    return Sought(text, view, view.filtered(And((view.query, parse(text)))))


def neighbour(found: Sought, place: int, step: int) -> tuple[Dated, bool]:
    """Return the hit after (1) or before (-1) the row `place`, and whether it is so around the end only."""
    among, hits = found.among, found.hits
    if step > 0:
        index = first_row(hits, lambda dated: (among.row_of(dated.id) or 0) > place)
        hit, other = event_from(hits, index), event_from(hits, 0)
    else:
        index = first_row(hits, lambda dated: (among.row_of(dated.id) or 0) >= place)
        hit, other = event_before(hits, index), event_before(hits, hits.height)
    if hit is not None:
        return hit, False
    if other is None:
        raise ValueError("there is no hit")
    return other, True
