"""Choose an event that the details name, follow it, and come back from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.tui.screens.main import Main


async def run(main: Main, what: str) -> None:
    """Choose the next named event; "previous": the one before; "go": follow it; "back": come back."""
    if what == "go":
        _go(main)
    elif what == "back":
        _back(main)
    else:
        await main.open_details()
        if not main.pane.step(-1 if what == "previous" else 1):
            main.say("This event names no other one.")


def _go(main: Main) -> None:
    if main.shown is None or not main.pane.chosen:
        return
    here, there = main.shown.id, main.pane.chosen
    if _show(main, there):
        main.trail.append(here)


def _back(main: Main) -> None:
    if not main.trail:
        main.say("No event was followed to here.")
        return
    rest = main.trail[:-1]
    _show(main, main.trail[-1])
    main.trail[:] = rest


def _show(main: Main, key: str) -> bool:
    """Show the event with the id `key`, in the list too where the filter leaves it there."""
    found = main.story.book.event(key) if main.story else None
    if found is None:
        main.say(f"There is no event {key}.")
        return False
    if not main.rows.choose(key):
        main.say("The filter hides this event in the list; Backspace comes back.")
    main.read(found)
    return True
