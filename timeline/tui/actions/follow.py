"""Choose an event that the details name, follow it, and come back from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.tui.screens.desk import Desk


async def run(desk: Desk, what: str) -> None:
    """Choose the next named event; "previous": the one before; "go": follow it; "back": come back."""
    if what == "go":
        _go(desk)
    elif what == "back":
        _back(desk)
    else:
        await desk.open_details()
        if not desk.pane.step(-1 if what == "previous" else 1):
            desk.say("This event names no other one.")


def _go(desk: Desk) -> None:
    if desk.shown is None or not desk.pane.chosen:
        return
    to(desk, desk.pane.chosen)


def to(desk: Desk, event: str) -> None:
    """Show another event, from which one can come back."""
    here = desk.shown.id if desk.shown else ""
    if _show(desk, event) and here and here != event:
        desk.trail.append(here)


def _back(desk: Desk) -> None:
    if not desk.trail:
        desk.say("No event was followed to here.")
        return
    rest = desk.trail[:-1]
    _show(desk, desk.trail[-1])
    desk.trail[:] = rest


def _show(desk: Desk, key: str) -> bool:
    """Show the event with the id `key`, in the list too where the filter leaves it there."""
    found = desk.story.book.event(key) if desk.story else None
    if found is None:
        desk.say(f"There is no event {key}.")
        return False
    if not desk.rows.choose(key):
        desk.say("The filter hides this event in the list; Backspace comes back.")
    desk.read(found)
    return True
