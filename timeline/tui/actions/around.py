"""What happened around an event though the filter leaves it out; the filter stays, Escape hides it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from timeline.tui.keys import shown

if TYPE_CHECKING:
    from timeline.tui.screens.desk import Desk

_REACHES: Final = (3, 10, 30, 100)
"""So many events before and after; each time the key is pressed the next."""


async def run(desk: Desk, _: str) -> None:
    """Show the surroundings of the event under the cursor, more of them each time."""
    current = desk.rows.current
    if desk.view is None or current is None:
        return
    if len(desk.view) == desk.view.total:
        desk.say("Nothing is filtered: all that happened around it is in the list.")
        return
    desk.reach = (
        next((reach for reach in _REACHES if reach > desk.reach), _REACHES[-1]) if desk.mixed else _REACHES[0]
    )
    desk.rows.choose(current.id)
    desk.show_rows(desk.view.surrounded(current.id, desk.reach), mixed=True)
    more, hides = shown("around"), shown("leave")
    desk.say(f"{desk.reach} events before and after, faint  ·  {more} more, {hides} hides them")
