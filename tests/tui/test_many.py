"""A million rows: only those in sight are ever asked for."""

from __future__ import annotations

from typing import Any, cast

import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen

from benchmarks.million import Million
from timeline.model.event import Dated
from timeline.query import AnyView, Row
from timeline.tui.sparing import Sparing
from timeline.tui.widgets.events import Events


class Counted(Million):
    """The million events, and how many of their rows were asked for."""

    asked = 0

    def row(self, index: int) -> Row:
        self.asked += 1
        return super().row(index)


class Ground(Screen[None]):
    """A screen that draws as the first one does."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor = Sparing()


class Bare(App[None]):
    """The list alone."""

    def __init__(self, rows: Counted) -> None:
        super().__init__()
        self.rows = rows

    def get_default_screen(self) -> Ground:
        return Ground()

    def compose(self) -> ComposeResult:
        yield Events()

    def on_mount(self) -> None:
        self.query_one(Events).show(cast("AnyView", self.rows), lambda _: None)
        self.query_one(Events).focus()


@pytest.fixture
def rows() -> Counted:
    return Counted()


async def test_ends_and_pages_ask_only_for_what_is_seen(rows: Counted) -> None:
    app = Bare(rows)
    async with app.run_test(size=(120, 40)) as pilot:
        shown = app.query_one(Events)
        for key, expected in (("G", rows.height - 1), ("g", 3), ("space", 41), ("b", 3)):
            rows.asked = 0
            await pilot.press(key)
            await pilot.pause()
            assert shown.cursor == expected
            assert rows.asked < 500, key


async def test_a_step_asks_for_two_rows_and_draws_them(rows: Counted) -> None:
    app = Bare(rows)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        rows.asked = 0
        drawn: list[int] = []
        shown = app.query_one(Events)
        draw = shown.render_line

        def counted(y: int) -> Any:
            drawn.append(y)
            return draw(y)

        shown.render_line = counted  # type: ignore[method-assign]
        await pilot.press("j")
        await pilot.pause()
        assert sorted(drawn) == [4, 5]
        assert rows.asked < 20


async def test_every_row_can_be_reached_by_steps_over_a_page() -> None:
    rows = Counted(3000)  # two a month
    app = Bare(rows)
    async with app.run_test(size=(80, 10)) as pilot:
        shown = app.query_one(Events)
        seen = []
        for _ in range(120):
            seen.append(shown.cursor)
            top = shown.scroll_offset.y
            assert top <= shown.cursor < top + shown.page
            assert shown.cursor > top or top == 0
            await pilot.press("j")
        expected = [index for index in range(300) if isinstance(rows.row(index), Dated)]
        assert seen == expected[:120]
