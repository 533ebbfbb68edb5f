"""Undo the last change of the filter, or take the undoing back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.tui.screens.sifted import Sifted


async def run(desk: Sifted, what: str) -> None:
    """Go a filter back; with "redo", on."""
    text = desk.past.step(1 if what == "redo" else -1)
    if text is None:
        desk.say("There is no later filter." if what == "redo" else "There is no earlier filter.")
        return
    await desk.search(text)
    desk.say(f"filter: {text}" if text else "no filter")
