"""Go to the lane of the events without a date, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model.event import Dated

if TYPE_CHECKING:
    from timeline.tui.screens.desk import Desk


async def run(desk: Desk, _: str) -> None:
    """Put the cursor on the first undated event; from the lane on the last dated one."""
    if desk.rows.view is None:
        return
    lane = desk.rows.view.undated
    current = desk.rows.current
    if not lane:
        desk.say("Every event has a date.")
    elif isinstance(current, Dated) and current.date is None:
        desk.rows.stand(lane.start - 2)
    else:
        desk.rows.stand(lane.start)
