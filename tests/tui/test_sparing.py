"""What is sent for a change leaves the same screen as what Textual itself would send, for less work."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import pyte
import pytest
from textual._compositor import Compositor
from textual.geometry import Region
from textual.widget import Widget

from timeline.tui.sparing import Sparing

Explore = Callable[..., Any]

SIZES = [(40, 12), (80, 24), (120, 40), (200, 60)]


def regions(size: tuple[int, int], draw: random.Random) -> list[Region]:
    """Some regions that changed, as widgets tell of them: lines, blocks, a cell."""
    width, height = size
    found = []
    for _ in range(draw.choice((1, 1, 2, 4))):
        x, y = draw.randrange(width), draw.randrange(height)
        found.append(
            Region(x, y, draw.randint(1, width - x), draw.choice((1, 1, draw.randint(1, height - y))))
        )
    return found


def sent(app: Any, changed: Sequence[Region]) -> str:
    compositor = app.screen._compositor
    compositor._dirty_regions = set(changed)
    update = compositor.render_partial_update()
    return update.render_segments(app.console) if update else ""


def screen_of(text: str, size: tuple[int, int]) -> Any:
    """The cells of a terminal full of dots to which `text` was sent, with their colours."""
    screen = pyte.Screen(*size)
    stream = pyte.Stream(screen)
    dots = "".join(f"\x1b[{y + 1};1H{'.' * size[0]}" for y in range(size[1]))
    stream.feed(dots + text.replace("\n", ""))
    return [[screen.buffer[y][x] for x in range(size[0])] for y in range(size[1])]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("keys", [(), ("G",), ("tab",), ("slash", "d", "o")])
async def test_the_screen_is_the_same(
    explore: Explore, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    draw = random.Random(f"{size} {keys}")
    async with explore(size=size) as hands:
        await hands.press(*keys)
        assert isinstance(hands.app.screen._compositor, Sparing)
        cases = [regions(size, draw) for _ in range(12)]
        ours = [sent(hands.app, each) for each in cases]
        monkeypatch.setattr(Sparing, "_get_renders", Compositor._get_renders)
        theirs = [sent(hands.app, each) for each in cases]
    for changed, our, their in zip(cases, ours, theirs, strict=True):
        assert our
        assert screen_of(our, size) == screen_of(their, size), changed


async def test_only_what_is_seen_of_a_change_is_asked_for(
    explore: Explore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str | None, int]] = []
    async with explore(size=(120, 40)) as hands:
        listed = hands.app.screen.query_one("#list").region
        render = Widget.render_lines

        def counted(self: Widget, crop: Region) -> Any:
            asked.append((self.id, crop.height))
            return render(self, crop)

        monkeypatch.setattr(Widget, "render_lines", counted)
        sent(hands.app, [Region(0, 0, 120, 1), Region(listed.right + 3, listed.y + 2, 5, 3)])
    assert sorted(asked, key=str) == [("details", 3), ("head", 1)]
