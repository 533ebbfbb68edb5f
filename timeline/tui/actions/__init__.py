"""What is done with the timeline on the screen, one deed a file: find, follow, copy, export, edit, undo.

To add one: a file here with `async def run(desk: Sifted, what: str) -> None`, and a row in `keys.py` whose
action is `do('name of the file')`; with a second text where one file does several things. It is imported
when it is first used. It asks `desk` for the story, the view and the event that is shown, and speaks
to the user by `desk.say`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from timeline.tui.screens.sifted import Sifted


class Action(Protocol):
    """What the module of an action has."""

    @staticmethod
    async def run(desk: Sifted, what: str) -> None:
        """Do it, in the way `what` where there are several."""


def action(name: str) -> Action:
    """Return the action of that name."""
    return cast("Action", import_module(f"{__name__}.{name}"))
