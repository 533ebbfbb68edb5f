"""When the screen is at rest: its loop has nothing to do, and will not within two frames.

Textual's pilot waits until the process computes little, 20 ms at a time: how much of that is waited in
vain, and whether it is waited for long enough, depends on the machine.
"""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import Any, Final

from textual import app, constants, pilot

from timeline.tui.widgets import filter as line

_SOON: Final = 2 / constants.MAX_FPS
"""Seconds: what is to be done by then is waited for."""
_TURNS: Final = 3
"""So often the loop goes round with nothing to do before it is at rest."""


async def at_rest(min_sleep: float = 0.0, max_sleep: float = 10.0) -> None:
    """Wait until the screen is at rest, at most so many seconds; the arguments are Textual's."""
    loop: Any = asyncio.get_running_loop()
    end = monotonic() + max(min_sleep, max_sleep)
    turns = 0
    while turns < _TURNS and monotonic() < end:
        await asyncio.sleep(0)
        timers = [each.when() for each in loop._scheduled if not each.cancelled()]
        due = min(timers, default=end + 1) - loop.time()
        if due <= _SOON:
            await asyncio.sleep(max(0.0, due))
        turns = 0 if loop._ready or due <= _SOON else turns + 1


def use() -> None:
    """Have Textual's pilot wait for that, and what can be typed next come at once."""
    line._PAUSE = 0.001  # type: ignore[misc]
    for module in (app, pilot):
        module.wait_for_idle = at_rest  # type: ignore[attr-defined]
