"""Draw the pictures in the README: the explorer itself, over data/events.yaml, as SVG.

Run it whenever the screen or the data changed:

    python docs/screenshot.py
"""

from __future__ import annotations

import asyncio
import re
from contextlib import chdir
from pathlib import Path
from typing import Final, NamedTuple

from timeline.tui.explorer import Explorer
from timeline.tui.story import from_files
from timeline.tui.widgets.events import Events

ROOT: Final = Path(__file__).resolve().parent.parent
DATA: Final = Path("data/events.yaml")
"""As it is called from the top of the project: the screen names the file, and no folder of this machine."""
DISPUTED: Final = "combat-begins"


class Picture(NamedTuple):
    """A picture: the cells of its screen, and what is pressed with the disputed event under the cursor."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()


PICTURES: Final = (Picture("explorer", (120, 36)), Picture("rivals", (150, 40), ("enter",)))


async def draw(picture: Picture) -> str:
    """Return the screen as an SVG."""
    app = Explorer(from_files([DATA]))
    async with app.run_test(size=picture.size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = app.screen.query_one(Events)
        while shown.current and shown.current.id != DISPUTED:
            await pilot.press("j")
        await pilot.press(*picture.keys)
        await pilot.pause()
        return _without_fonts(app.export_screenshot(title="timeline data/"))


def _without_fonts(svg: str) -> str:
    """Leave the font to whoever shows it: nothing is to be fetched from elsewhere."""
    return re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "monospace")


if __name__ == "__main__":
    with chdir(ROOT):
        for each in PICTURES:
            (ROOT / "docs" / f"{each.name}.svg").write_text(asyncio.run(draw(each)), encoding="utf-8")
