"""Go to the lane of the events without a date, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model.event import Dated

if TYPE_CHECKING:
    from timeline.tui.screens.main import Main


async def run(main: Main, _: str) -> None:
    """Put the cursor on the first undated event; from the lane on the last dated one."""
    if main.view is None:
        return
    lane = main.view.undated
    current = main.rows.current
    if not lane:
        main.say("Every event has a date.")
    elif isinstance(current, Dated) and current.date is None:
        main.rows.stand(lane.start - 2)
    else:
        main.rows.stand(lane.start)
