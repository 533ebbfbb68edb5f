"""The size of the terminal, told late and in the wrong order."""

from __future__ import annotations

import asyncio
import os
import shutil

import pytest
from textual.events import Resize
from textual.geometry import Size

from timeline.tui.sized import Sized

NOW = Size(40, 12)
PASSED = Size(120, 1)


class Told(Sized):
    """A program that is told of sizes in a terminal, not in a test."""

    headless = False

    @property
    def is_headless(self) -> bool:
        return self.headless


@pytest.mark.parametrize(
    ("headless", "in_band", "expected"),
    [(False, False, NOW), (True, False, PASSED), (False, True, PASSED)],
)
async def test_a_size_that_has_passed(
    monkeypatch: pytest.MonkeyPatch, headless: bool, in_band: bool, expected: Size
) -> None:
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size(NOW))
    monkeypatch.setattr(Told, "headless", headless)
    app = Told()
    async with app.run_test(size=(80, 24)) as pilot:
        app.supports_smooth_scrolling = in_band
        app.post_message(Resize(PASSED, PASSED))
        async with asyncio.timeout(5):
            while app.screen.size != expected:
                await pilot.pause()
