"""Finer or coarser units on the axis, or those at which all events have room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from timeline.tui.screens.desk import Desk

_STEPS: Final = {"in": 1, "out": -1}


async def run(desk: Desk, what: str) -> None:
    """Zoom "in" or "out" by a step, or to what "fit"s."""
    desk.axis.zoom_by(_STEPS.get(what, 0))
