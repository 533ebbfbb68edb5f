"""Draw the picture in the README: the explorer itself, over data/events.yaml, as an SVG.

Run it from the top of the project, whenever the screen or the data changed:

    python docs/screenshot.py
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from timeline.tui.explorer import Explorer
from timeline.tui.story import from_files
from timeline.tui.widgets.events import Events

ROOT = Path(__file__).resolve().parent.parent
SIZE = (120, 36)
DISPUTED = "combat-begins"


async def picture() -> str:
    """Return the screen as an SVG, with the disputed event under the cursor."""
    app = Explorer(from_files([ROOT / "data" / "events.yaml"]))
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = app.screen.query_one(Events)
        while shown.current and shown.current.id != DISPUTED:
            await pilot.press("j")
        await pilot.pause()
        return _without_fonts(app.export_screenshot(title="timeline data/"))


def _without_fonts(svg: str) -> str:
    """Leave the font to whoever shows it: nothing is to be fetched from elsewhere."""
    return re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "monospace")


if __name__ == "__main__":
    (ROOT / "docs" / "explorer.svg").write_text(asyncio.run(picture()), encoding="utf-8")
