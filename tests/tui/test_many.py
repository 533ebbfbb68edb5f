"""A million rows: only those in sight are ever asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App, ComposeResult

from timeline.model.date import on
from timeline.model.event import Dated
from timeline.query.view import Heading
from timeline.tui.widgets.events import Events

MILLION = 1_000_000
_GROUP = 50
"""Rows from one heading to the next."""


class Synthetic:
    """Rows made by arithmetic: each fiftieth is a heading, the others are events of one model."""

    def __init__(self, model: Dated) -> None:
        self._model = model
        self.asked = 0

    @property
    def height(self) -> int:
        return MILLION

    @property
    def total(self) -> int:
        return MILLION - MILLION // _GROUP

    def __len__(self) -> int:
        return self.total

    def row(self, index: int) -> Heading | Dated:
        self.asked += 1
        if index % _GROUP == 0:
            return Heading(f"Group {index // _GROUP}", 1, _GROUP - 1)
        event = self._model.event._replace(id=f"e{index}", title=f"Event {index}")
        day = dt.date(1, 1, 1) + dt.timedelta(days=index)
        return self._model._replace(event=event, date=on(day), disputed=False)

    def row_of(self, event: str) -> int | None:
        return int(event[1:])

    def heading_above(self, index: int) -> int | None:
        return index - index % _GROUP


class Bare(App[None]):
    """The list alone."""

    def __init__(self, rows: Synthetic) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        yield Events()

    def on_mount(self) -> None:
        self.query_one(Events).show(self.rows, lambda _: None)
        self.query_one(Events).focus()


@pytest.fixture
def rows(event: Callable[..., Dated], said: Callable[..., Any]) -> Synthetic:
    return Synthetic(event("e", "An event", said("2024-12-16")))


async def test_ends_and_pages_ask_only_for_what_is_seen(rows: Synthetic) -> None:
    app = Bare(rows)
    async with app.run_test(size=(120, 40)) as pilot:
        shown = app.query_one(Events)
        for key, expected in (("G", MILLION - 1), ("g", 1), ("space", 39), ("b", 1)):
            rows.asked = 0
            await pilot.press(key)
            await pilot.pause()
            assert shown.cursor == expected
            assert rows.asked < 500, key


async def test_a_step_asks_for_two_rows_and_draws_them(rows: Synthetic) -> None:
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
        assert sorted(drawn) == [2, 3]
        assert rows.asked < 20


async def test_every_row_can_be_reached_by_steps_over_a_page(rows: Synthetic) -> None:
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
        expected = [index for index in range(1, 200) if index % _GROUP]
        assert seen == expected[:120]
