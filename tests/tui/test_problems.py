"""The list of problems: the one at the cursor is told in full, and what was mended goes away."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from timeline.model.position import Position
from timeline.model.problem import Finding, Problem, Severity
from timeline.tui.draw.line import crop_start, length, text_of
from timeline.tui.explorer import Explorer
from timeline.tui.reload import Reload
from timeline.tui.screens.main import Main
from timeline.tui.screens.problems import Problems, counted, problem_line
from timeline.tui.story import from_files
from timeline.tui.widgets.pane import Pane

Explore = Callable[..., AbstractAsyncContextManager[Any]]


def told(hands: Any) -> str:
    """What stands below the list."""
    top = hands.app.screen.query_one(Pane).region.y
    return "\n".join(hands.lines[top:])


async def test_the_problem_at_the_cursor_is_told_in_full(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("p")
        assert "Advice        write Monday" in told(hands)
        assert "Event         “Pentagon confirms" in told(hands)
        await hands.press("j")
        assert "Advice        use spaces" in told(hands)
        assert "Event " not in told(hands)
        await hands.press("k")
        assert "Advice        write Monday" in told(hands)


async def test_a_click_points_at_a_problem_and_a_second_goes_to_its_event(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("p")
        await hands.pilot.click("#list", offset=(5, 1))
        await hands.settle()
        assert "use spaces" in told(hands)
        await hands.pilot.click("#list", offset=(5, 0))
        await hands.settle()
        await hands.pilot.click("#list", offset=(5, 0))
        await hands.settle()
        assert isinstance(hands.app.screen, Main)
        assert "16 Dec 2024" in hands.pointed


async def test_a_problem_without_an_event_says_so_and_stays(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("p", "j", "enter")
        assert isinstance(hands.app.screen, Problems)
        assert "belongs to no event" in hands.lines[-1]
        await hands.press("k")
        assert "belongs to no event" not in hands.lines[-1]


async def test_the_event_of_a_problem_that_the_filter_hides_is_told_all_the_same(explore: Explore) -> None:
    async with explore(text="is:undated") as hands:
        await hands.press("p", "enter")
        assert "The filter hides this event" in hands.lines[-1]
        assert hands.app.screen.shown.id == "ryder"
        await hands.press("backspace")
        assert hands.app.screen.shown.id != "ryder"


DOCUMENT = """\
sources: [{{id: r, language: en, published: 2024-12-17}}]
events:
  - {{id: one, title: One, when: on Monday, date: {}}}
  - {{id: two, title: Two, when: on Sunday, date: {}}}
"""


async def test_what_was_mended_leaves_the_open_list(explore: Explore, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(DOCUMENT.format("2024-12-10", "2024-12-10"), encoding="utf-8")
    reload = Reload(from_files([path]), lambda: path.stat().st_mtime_ns)
    app = Explorer(reload.first, reload=None)
    async with explore(app=app) as hands:
        await hands.press("p", "G")
        assert hands.lines[0] == " 2 problems"
        path.write_text(DOCUMENT.format("2024-12-16", "2024-12-10"), encoding="utf-8")
        *_, last = from_files([path])()
        hands.app.screen_stack[0].post_message(Main.Came(last, saved=True))
        await hands.settle()
        assert hands.lines[0] == " 1 problem"
        assert "on Sunday" in told(hands)
        path.write_text(DOCUMENT.format("2024-12-16", "2024-12-15"), encoding="utf-8")
        *_, last = from_files([path])()
        hands.app.screen_stack[0].post_message(Main.Came(last, saved=True))
        await hands.settle()
        assert "No problem was found" in told(hands)


@pytest.mark.parametrize("opened", [False, True])
async def test_the_mistake_that_broke_a_file_is_listed_first_while_the_last_good_data_stay(
    explore: Explore, tmp_path: Path, opened: bool
) -> None:
    path = tmp_path / "events.yaml"
    good = DOCUMENT.format("2024-12-10", "2024-12-15")
    path.write_text(good, encoding="utf-8")
    async with explore(app=Explorer(from_files([path]))) as hands:
        await hands.press(*["p"] * opened)
        for text, problems, first in (
            (good + " : bad [\n", 2, f"{path}:5:2"),
            (good + "\n\n : bad [\n", 2, f"{path}:7:2"),
            (good, 1, f"{path}:3:"),
        ):
            path.write_text(text, encoding="utf-8")
            *_, last = from_files([path])()
            hands.app.screen_stack[0].post_message(Main.Came(last, saved=True))
            await hands.settle()
            if not opened:
                assert f"! {problems} (p) 2 of 2" in hands.lines[0]
                await hands.press("p")
            assert hands.lines[0].startswith(f" {problems} problem")
            assert str(hands.app.screen.current.position).startswith(first)
            if not opened:
                await hands.press("escape")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({Severity.ERROR: 1, Severity.WARNING: 1}, "2 problems"),
        ({Severity.ERROR: 1, Severity.INFO: 2}, "1 problem, 2 remarks"),
        ({Severity.INFO: 1}, "1 remark"),
        ({}, "0 problems"),
    ],
)
def test_problems_and_remarks_are_counted(found: dict[Severity, int], expected: str) -> None:
    assert counted(found) == expected


PROBLEM = Problem(
    "TL208",
    Severity.ERROR,
    Finding("weekday-mismatch", Position("a/long/way/to/events.yaml", 31, 11), "word " * 40, "write it"),
)


@pytest.mark.parametrize("width", [0, 10, 40, 60, 80, 120])
def test_a_long_problem_keeps_its_width_and_tells_its_place(width: int) -> None:
    line = problem_line(PROBLEM, width)
    assert length(line) in {width, len(" ! TL208 ")}
    assert text_of(line).endswith("vents.yaml:31:11") == (width >= 60)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("a/b.yaml:1", 10, "a/b.yaml:1"),
        ("a/b.yaml:1", 9, "…b.yaml:1"),
        ("日本語", 4, "…語"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
    ],
)
def test_the_end_of_a_text_is_kept(text: str, width: int, expected: str) -> None:
    assert crop_start(text, width) == expected
