"""What happened around an event though the filter leaves it out; the filter stays, Escape hides it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from timeline.tui.screens.main import Main

_REACHES: Final = (3, 10, 30, 100)
"""So many events before and after; each time the key is pressed the next."""


async def run(main: Main, _: str) -> None:
    """Show the surroundings of the event under the cursor, more of them each time."""
    current = main.rows.current
    if main.view is None or current is None:
        return
    if len(main.view) == main.view.total:
        main.say("Nothing is filtered: all that happened around it is in the list.")
        return
    main.reach = (
        next((reach for reach in _REACHES if reach > main.reach), _REACHES[-1]) if main.mixed else _REACHES[0]
    )
    main.rows.choose(current.id)
    main.show_rows(main.view.surrounded(current.id, main.reach), mixed=True)
    main.say(f"{main.reach} events before and after, faint   s more, Esc hides them")
