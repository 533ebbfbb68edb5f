"""The axis, the range of dates, jumps, surroundings, facets and completion, by their keys and the mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.widgets import Input

from timeline.query import Zoom
from timeline.tui.call import Call
from timeline.tui.explorer import Explorer
from timeline.tui.widgets.axis import AxisBar
from timeline.tui.widgets.choices import Choices
from timeline.tui.widgets.events import Events

Explore = Callable[..., Any]


def zoom(hands: Any) -> Zoom | None:
    found: Zoom | None = hands.app.screen.query_one(AxisBar).zoom
    return found


async def test_the_axis_shows_the_list_s_place_and_its_unit(explore: Explore) -> None:
    async with explore() as hands:
        assert "day" in hands.lines[4]
        await hands.press("G", "k")
        right = hands.lines[4].index("▲")
        await hands.press("g", "j")
        assert hands.lines[4].index("▲") < right


async def test_plus_and_minus_zoom_from_centuries_to_days(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("minus")
        assert zoom(hands) is Zoom.WEEK
        await hands.press(*["minus"] * 8)
        assert zoom(hands) is Zoom.CENTURY
        await hands.press("plus", "plus")
        assert zoom(hands) is Zoom.YEAR
        assert any(line.strip().startswith("2022") for line in hands.lines)
        await hands.press("0")
        assert zoom(hands) is Zoom.DAY


async def test_the_command_line_says_the_zoom(explore: Explore, make: Callable[..., Explorer]) -> None:
    stories = make()._stories
    async with explore(app=Explorer(stories, "", Call(zoom="month"))) as hands:
        assert zoom(hands) is Zoom.MONTH


async def test_a_range_is_begun_ended_undone_and_taken_away(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("G", "k", "k", "less_than_sign")
        assert hands.app.screen.text == "2024-12-14.."
        assert hands.lines[0].endswith("3 of 6")
        assert "━" in hands.lines[4]
        await hands.press("G", "greater_than_sign")
        assert hands.app.screen.text == "2024-12-14..2024-12-16"
        await hands.press("u")
        assert hands.app.screen.text == "2024-12-14.."
        await hands.press("asterisk")
        assert hands.app.screen.text == ""
        assert hands.lines[0].endswith("6 of 6")


@pytest.mark.parametrize(
    ("up", "zoomed", "expected"),
    [
        (2, (), "..2024-12-15"),  # the whole of the weekend
        (2, ("plus",), "..2024-12-15"),
        (2, ("minus", "minus"), "..2024-12-31"),
        (3, (), "..2024-12-09"),  # 5 November or about 9 December
        (4, (), "..2024-08-31"),  # some time in August
        (5, (), "..2022-01-01"),  # since about 2022: it has no last day
    ],
)
async def test_a_range_ends_with_the_last_day_an_event_can_have(
    explore: Explore, up: int, zoomed: tuple[str, ...], expected: str
) -> None:
    async with explore() as hands:
        await hands.press("G", *["k"] * up, *zoomed, "greater_than_sign")
        assert hands.app.screen.text == expected


async def test_an_undated_event_begins_no_range(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("G", "less_than_sign")
        assert "This event has no date" in hands.lines[-1]
        assert hands.app.screen.text == ""


async def test_the_mouse_drags_a_range_and_clicks_a_place(explore: Explore) -> None:
    async with explore() as hands:
        bar = hands.app.screen.query_one(AxisBar)
        first, last = bar.told.axis.slots[-2:]
        await hands.pilot.click(AxisBar, offset=(12 + last.x + 1, 2))
        await hands.settle()
        assert "16 Dec 2024" in hands.pointed
        await hands.pilot.mouse_down(AxisBar, offset=(12 + first.x + 1, 2))
        await hands.pilot.hover(AxisBar, offset=(12 + last.x + 1, 2))
        await hands.pilot.mouse_up(AxisBar, offset=(12 + last.x + 1, 2))
        await hands.settle()
        assert hands.app.screen.text.endswith("..2024-12-16")


CLICKS = [
    (Zoom.DAY, {0: ("Aug 2024", "1 August 2024"), 1: ("by 5 Nov", "5 November 2024")}),
    (Zoom.DAY, {3: ("14–15 Dec 2024", "14 December 2024"), -1: ("16 Dec 2024", "16 December 2024")}),
    (Zoom.WEEK, {0: ("Aug 2024", "29 July – 4 August 2024"), 1: ("by 5 Nov", "4–10 November 2024")}),
    (Zoom.WEEK, {2: ("by 5 Nov", "4–10 November 2024"), -1: ("16 Dec 2024", "16–22 December 2024")}),
    (Zoom.MONTH, {0: ("Aug 2024", "August 2024"), 1: ("by 5 Nov", "September 2024")}),
    (Zoom.QUARTER, {0: ("Aug 2024", "July–September 2024"), 1: ("by 5 Nov", "October–December 2024")}),
    (Zoom.YEAR, {0: ("Aug 2024", "2024")}),
    (Zoom.DECADE, {0: ("since about 2022", "2020s")}),
    (Zoom.CENTURY, {0: ("since about 2022", "2000–2099")}),
]
"""At a zoom, by the number of the slot that is clicked: where the cursor goes, and what is said of it."""


@pytest.mark.parametrize(("unit", "clicks"), CLICKS)
async def test_a_click_goes_to_what_its_bar_counts_or_behind_an_empty_stretch(
    explore: Explore, make: Callable[..., Explorer], unit: Zoom, clicks: dict[int, tuple[str, str]]
) -> None:
    async with explore(app=Explorer(make()._stories, "", Call(zoom=unit))) as hands:
        await hands.press("G", "k")
        for number, (event, period) in clicks.items():
            slot = hands.app.screen.query_one(AxisBar).told.axis.slots[number]
            await hands.pilot.click(AxisBar, offset=(12 + slot.x, 2))
            await hands.settle()
            assert event in hands.pointed
            assert hands.lines[-1] == f" from {period} on"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2024-12", "14–15 Dec 2024"), ("august 2024", "Aug 2024"), ("2019", "since about 2022")],
)
async def test_ctrl_g_goes_to_a_date(explore: Explore, text: str, expected: str) -> None:
    async with explore() as hands:
        await hands.press("ctrl+g")
        await hands.type(text)
        await hands.press("enter")
        assert expected in hands.pointed
        assert hands.app.screen.query_one(Events).has_focus


async def test_a_step_in_time_counts_from_the_list_s_place(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("j", "ctrl+g")
        await hands.press("plus", *"4", "space", *"months", "enter")
        assert "14–15 Dec 2024" in hands.pointed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024-12-16", "from 16 December 2024 on"),
        ("2024-12-17", "nothing from 17 December 2024 on; this is the last"),
        ("may 2025", "nothing from May 2025 on; this is the last"),
        ("2024", "from 2024 on"),
    ],
)
async def test_a_jump_says_where_there_is_nothing_any_more(explore: Explore, text: str, said: str) -> None:
    async with explore() as hands:
        await hands.press("at")
        await hands.type(text)
        await hands.press("enter")
        assert hands.lines[-1] == f" {said}"


async def test_a_date_that_is_none_is_told_and_asked_again(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("ctrl+g")
        await hands.type("nonsense")
        await hands.press("enter")
        assert "column 1" in hands.text
        await hands.press("escape")
        assert hands.pointed


async def test_s_shows_what_is_around_and_escape_hides_it(explore: Explore) -> None:
    async with explore(text="kind:statement") as hands:
        assert hands.lines[0].endswith("1 of 6")
        await hands.press("s")
        assert "About 30 North Korean" in hands.text
        assert "Pentagon confirms" in hands.pointed
        assert "kind:statement" in hands.text
        await hands.press("escape")
        assert "About 30 North Korean soldiers" not in hands.text.split("│")[0]
        assert hands.app.screen.text == "kind:statement"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [(("at", *"2024", "minus", *"12", "minus", *"16", "enter"), "ryder"), (("z",), "area")],
)
async def test_a_jump_goes_among_what_is_around_too(
    explore: Explore, keys: tuple[str, ...], expected: str
) -> None:
    async with explore(text="kind:statement") as hands:
        await hands.press("s", "g", *keys)
        assert hands.app.screen.rows.current.id == expected


async def test_without_a_filter_there_is_nothing_to_show_around(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("s")
        assert "Nothing is filtered" in hands.lines[-1]


async def test_z_goes_to_the_undated_events_and_back(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("z")
        assert "by 17 Dec 2024" in hands.pointed
        await hands.press("z")
        assert "16 Dec 2024" in hands.pointed


async def test_facets_filter_on_enter_and_are_left_by_escape(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("v")
        assert hands.lines[0] == " What is in 6 events"
        assert hands.app.screen.query_one(Choices).current
        await hands.press("escape")
        assert hands.app.screen.text == ""
        await hands.press("v", "j", "enter")
        assert hands.app.screen.text.startswith("actor:=")
        assert hands.lines[0].endswith("1 of 6")
        await hands.press("v", "l", "h", "G", "g", "enter")
        assert hands.lines[0].endswith("1 of 6")


async def test_tab_completes_with_the_hits_of_each(explore: Explore) -> None:
    async with explore(size=(80, 24)) as hands:
        await hands.press("slash")
        await hands.type("kind:")
        await hands.pilot.pause(0.3)
        await hands.settle()
        assert "kind:incident 3" in hands.text
        await hands.press("tab")
        assert hands.app.screen.query_one(Input).value == "kind:incident"
        assert hands.lines[0].endswith("3 of 6")
        assert "[kind:incident 3]" in hands.text
        await hands.press("shift+tab")
        assert hands.app.screen.query_one(Input).value != "kind:incident"
        await hands.press("escape")
        assert "[kind:" not in hands.text


@pytest.mark.parametrize("size", [(200, 60), (120, 40), (80, 24), (60, 20)])
async def test_the_list_has_the_spans_of_its_events(explore: Explore, size: tuple[int, int]) -> None:
    async with explore(size=size) as hands:
        line = next(line for line in hands.lines if "since about 2022" in line.split("│")[0])
        assert "░▸" in line or "■▸" in line
        await hands.resize(40, 12)
        assert "▸" not in hands.text


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (1, 1), (30, 9), (200, 60)])
async def test_every_size_shows_what_it_can(explore: Explore, size: tuple[int, int]) -> None:
    async with explore(size=size) as hands:
        await hands.press("j", "minus", "v", "j", "escape", "G")
        await hands.resize(120, 40)
        assert hands.pointed
