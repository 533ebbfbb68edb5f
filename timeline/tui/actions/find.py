"""Find an event by the filter's language among those that the filter leaves; n and N go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.errors import QueryError
from timeline.tui.sought import neighbour, sought

if TYPE_CHECKING:
    from timeline.tui.screens.desk import Desk


async def run(desk: Desk, what: str) -> None:
    """Ask what to find; "next" and "previous" go on, and ask where nothing was asked for yet."""
    if not what or desk.sought is None:
        await desk.ask("find", desk.sought.text if desk.sought else "", lambda text: _begin(desk, text))
    else:
        _go(desk, desk.sought.text, 1 if what == "next" else -1)


async def _begin(desk: Desk, text: str) -> str:
    """Go to the first event found; return why there is none."""
    if not text.strip():
        desk.sought = None
        return ""
    try:
        return _go(desk, text, 1)
    except QueryError as error:
        return "; ".join(filter(None, (f"column {error.column}: {error.message}", error.advice)))


def _go(desk: Desk, text: str, step: int) -> str:
    if desk.view is None:
        return ""
    found = desk.sought = sought(desk.view, text, desk.sought)
    if not len(found.hits):
        desk.say(f"not found: {text}")
        return "not found"
    current = desk.rows.current
    place = (desk.view.row_of(current.id) if current else None) or 0
    hit, around = neighbour(found, place, step)
    desk.rows.choose(hit.id)
    end = "from the other end: " if around else ""
    desk.say(f"{end}{len(found.hits):,} found: {text}  ·  n the next, N the one before")
    return ""
