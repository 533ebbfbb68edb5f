"""How little is sent to the terminal: four bytes of five were codes for colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rich.color import ColorType
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from timeline.tui.ink import Colourless
from timeline.tui.widgets.axis import AxisBar
from timeline.tui.widgets.events import Events
from timeline.tui.widgets.pane import Pane
from timeline.tui.widgets.sheet import joined

Explore = Callable[..., Any]

A, B = Style(color="red"), Style(color="blue")
GROUND, REVERSED = Style(bgcolor="black"), Style(reverse=True)


@pytest.mark.parametrize(
    ("pieces", "ground", "expected"),
    [
        ([], GROUND, []),
        ([("a", A), ("b", A)], GROUND, [("ab", A)]),
        ([("a", A), ("b", B)], GROUND, [("a", A), ("b", B)]),
        ([("a", A), ("  ", B), ("b", B)], GROUND, [("a  ", A), ("b", B)]),
        ([(" ", A), (" ", B), ("b", B)], GROUND, [("  b", B)]),
        ([("", A), ("b", B)], GROUND, [("b", B)]),
        ([("a", A), (" ", B), ("c", A)], REVERSED, [("a", A), (" ", B), ("c", A)]),
    ],
)
def test_what_looks_the_same_is_one_piece(pieces: Any, ground: Style, expected: Any) -> None:
    assert list(joined(pieces, ground)) == expected


def test_without_colours_the_rest_of_a_style_stays() -> None:
    style = Style(color="default", bgcolor="#123456", bold=True, reverse=True)
    (found,) = Colourless().apply([Segment("x", style)], Color.parse("black"))
    assert found == Segment("x", Style(bold=True, reverse=True))
    assert Colourless().apply([Segment("x")], Color.parse("black")) == [Segment("x")]


async def test_the_next_event_draws_two_rows_and_what_differs_in_the_details(explore: Explore) -> None:
    async with explore(size=(120, 50)) as hands:
        await hands.press("j")
        pane = hands.app.screen.query_one(Pane)
        drawn: list[int] = []
        draw = pane.render_line

        def counted(y: int) -> Any:
            drawn.append(y)
            return draw(y)

        x, y, width, height = pane.region

        def shown() -> list[str]:
            return [line[x : x + width] for line in hands.lines[y : y + height]]

        before = shown()
        pane.render_line = counted
        await hands.press("k")
        count = len(drawn)
        after = shown()
        changed = sum(one != other for one, other in zip(before, after, strict=True))
        assert 0 < changed < 40
        assert changed <= count <= changed + 5 < pane.page  # some differ in their colours only


def test_the_default_colour_is_a_colour_too() -> None:
    """What the test above relies on: rich writes it as 39 and 49."""
    colour = Style(color="default").color
    assert colour is not None
    assert colour.type is ColorType.DEFAULT


async def test_a_letter_that_leaves_the_same_events_draws_nothing_anew(
    explore: Explore, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def counting(widget: type, name: str) -> None:
        draw = getattr(widget, name)

        def counted(*told: Any, **more: Any) -> Any:
            drawn.append(widget.__name__)
            return draw(*told, **more)

        monkeypatch.setattr(widget, name, counted)

    async with explore(size=(120, 40)) as hands:
        await hands.press("slash")
        await hands.type("north k")
        counting(Events, "show")
        counting(AxisBar, "_draw")
        await hands.type("orean")
        assert "3 of 6" in hands.text
        assert not drawn
        await hands.type(" pentagon")
        assert "2 of 6" in hands.text
        assert set(drawn) == {"Events", "AxisBar"}


async def test_a_letter_of_the_filter_is_no_new_layout(
    explore: Explore, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with explore(size=(120, 40)) as hands:
        await hands.press("slash")
        laid_out: list[str] = []
        monkeypatch.setattr(hands.app.screen, "_refresh_layout", lambda **_: laid_out.append("once more"))
        await hands.type("north korean")
        assert "3 of 6" in hands.text
        assert not laid_out


@pytest.mark.parametrize(("action", "step"), [("line", 1), ("page", 1), ("edge", 1), ("edge", -1)])
async def test_what_a_key_moves_is_sent_at_once(
    explore: Explore, monkeypatch: pytest.MonkeyPatch, action: str, step: int
) -> None:
    async with explore(size=(80, 14)) as hands:
        await hands.press("j")
        sent: list[int] = []
        monkeypatch.setattr(hands.app, "_display", lambda *_: sent.append(1))
        getattr(hands.app.screen.rows, f"action_{action}")(step)
        assert sent == [1]
