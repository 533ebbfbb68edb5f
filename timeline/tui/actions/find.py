"""Find an event by the filter's language among those that the filter leaves; n and N go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.errors import QueryError
from timeline.query import parse
from timeline.query.terms import And
from timeline.tui.actions.place import event_before, event_from, first_row

if TYPE_CHECKING:
    from timeline.model.event import Dated
    from timeline.query import AnyView
    from timeline.tui.screens.main import Main


class Sought(NamedTuple):
    """What is looked for, among which rows, and the view of what was found there."""

    text: str
    among: AnyView
    hits: AnyView


async def run(main: Main, what: str) -> None:
    """Ask what to find; "next" and "previous" go on, and ask where nothing was asked for yet."""
    if not what or main.sought is None:
        await main.ask("find", main.sought.text if main.sought else "", lambda text: _begin(main, text))
    else:
        _go(main, main.sought.text, 1 if what == "next" else -1)


async def _begin(main: Main, text: str) -> str:
    """Go to the first event found; return why there is none."""
    if not text.strip():
        main.sought = None
        return ""
    try:
        return _go(main, text, 1)
    except QueryError as error:
        return f"column {error.column}: {error.message}"


def _go(main: Main, text: str, step: int) -> str:
    if main.view is None:
        return ""
    found = main.sought = sought(main.view, text, main.sought)
    if not len(found.hits):
        main.say(f"not found: {text}")
        return "not found"
    current = main.rows.current
    place = (main.view.row_of(current.id) if current else None) or 0
    hit, around = neighbour(found, place, step)
    main.rows.choose(hit.id)
    end = "from the other end: " if around else ""
    main.say(f"{end}{len(found.hits):,} found: {text}   n the next, N the one before")
    return ""


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
