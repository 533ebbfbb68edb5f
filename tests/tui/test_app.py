"""Every key, on the screen that a person sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from textual.widgets import Input

from timeline.tui.explorer import THEMES, Explorer
from timeline.tui.story import Story, story
from timeline.tui.widgets.events import Events
from timeline.tui.widgets.pane import Pane

Explore = Callable[..., Any]


async def test_the_first_screen_shows_head_list_details_and_keys(explore: Explore) -> None:
    async with explore(example=True) as hands:
        head, foot = hands.lines[0], hands.lines[-1]
        assert head.startswith(" North Korean troops in the Kursk region  ·  2022 – December 2024 and on")
        assert head.endswith("! 2 (p) example 6 of 6")
        assert foot.startswith(" / filter  Enter details  v facets  ? help  q quit  p problems")
        assert hands.pointed.startswith("▌ ~  since about 2022")
        assert "Time and source" in hands.text


async def test_headings_scroll_along_but_are_never_under_the_cursor(explore: Explore) -> None:
    async with explore() as hands:
        places = []
        for _ in range(8):
            places.append(hands.pointed)
            await hands.press("j")
        assert all(place[5:].strip() for place in places)
        assert len({*places}) == 6
        assert "by 17 Dec 2024" in hands.pointed


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["j"], "Aug 2024"),
        (["down", "down"], "by 5 Nov or ~9 Dec "),
        (["G"], "by 17 Dec 2024"),
        (["end", "k"], "16 Dec 2024"),
        (["G", "g"], "since about 2022"),
        (["end", "home"], "since about 2022"),
        (["space"], "by 17 Dec 2024"),
        (["pagedown", "b"], "since about 2022"),
        (["G", "pageup"], "since about 2022"),
        (["k"], "since about 2022"),
    ],
)
async def test_moving(explore: Explore, keys: list[str], expected: str) -> None:
    async with explore() as hands:
        await hands.press(*keys)
        assert expected in hands.pointed


async def test_the_filter_works_while_typing_and_stays_in_sight(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("slash")
        await hands.type("place:kursk")
        assert hands.lines[-3].startswith(" / place:kursk")
        assert hands.lines[-3].endswith("2 of 6")
        assert hands.lines[0].endswith("2 of 6")
        assert "Pentagon confirms" not in hands.text.split("│")[0]
        await hands.press("escape")
        assert hands.app.screen.query_one(Events).has_focus
        assert hands.lines[-2].startswith(" / place:kursk")
        await hands.press("j")
        assert "14–15 Dec 2024" in hands.pointed
        await hands.press("escape")
        assert hands.lines[0].endswith("6 of 6")
        assert "place:kursk" not in hands.text
        assert "14–15 Dec 2024" in hands.pointed


async def test_enter_leaves_the_filter_too_and_it_can_be_changed(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("slash")
        await hands.type("kursk")
        await hands.press("enter", "slash")
        await hands.type(" -place:kursk")
        assert hands.app.screen.query_one(Input).value == "kursk -place:kursk"
        assert "nothing of 6" in hands.text
        assert "No event matches the filter." in hands.text


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_a_mistake_stays_in_the_line_with_its_error_and_does_not_filter(
    explore: Explore, key: str
) -> None:
    async with explore() as hands:
        await hands.press("slash")
        await hands.type("is:xyz")
        await hands.press(key)
        assert hands.app.screen.query_one(Events).has_focus
        (line,) = (line for line in hands.lines if line.startswith(" / is:"))
        assert line.split() == ["/", "is:xyz", "not", "filtered"]
        assert "^ is: does not know 'xyz'" in hands.text
        assert hands.lines[0].endswith("6 of 6")
        await hands.press("escape")
        assert "xyz" not in hands.text
        assert "not filtered" not in hands.text


@pytest.mark.parametrize(
    ("text", "told", "pointer"),
    [
        ("foo:bar", "not filtered", 3),
        ("nothing like this:", "partly: nothing of 6", 16),
        ("kursk kind:", "partly: 2 of 6", 14),
        ("place:kursk or (by:", "partly: 2 of 6", 22),
        ('place:kursk "in the', "partly: 2 of 6", 15),
    ],
)
async def test_while_a_mistake_stands_the_part_before_it_filters(
    explore: Explore, text: str, told: str, pointer: int
) -> None:
    async with explore() as hands:
        await hands.press("slash")
        await hands.type(text)
        (line,) = (line for line in hands.lines if line.startswith(" / "))
        assert line.endswith(f"  {told}")
        (mark,) = (line for line in hands.lines if line.strip().startswith("^"))
        assert mark.index("^") == pointer
        assert ("No event matches" in hands.text) is ("nothing" in told)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2024-12", "in:2024-12"),
        ("2024-11-30", "in:2024-11-30"),
        ("16.12.2024", "in:2024-12"),
        ("december", "in:2024-12"),
        ("~30", "For a figure write killed:>=30"),
        ("killed:30", "No event has the figure killed; there are killed_or_wounded"),
        ("within:2019-01", ""),
        ("decision", ""),
        ("nonsense", ""),
    ],
)
async def test_who_searches_for_a_date_as_text_is_told_how_to_ask(
    explore: Explore, text: str, hint: str
) -> None:
    async with explore(size=(60, 14)) as hands:
        await hands.press("slash")
        await hands.type(text)
        assert hands.lines[0].endswith("0 of 6")
        notes = hands.lines[1 + next(n for n, line in enumerate(hands.lines) if line.startswith(" / ")) : -1]
        told = " ".join(" ".join(notes).split())
        assert hint in told if hint else notes == []


async def test_a_mistake_leaves_room_for_the_list(explore: Explore) -> None:
    async with explore(size=(40, 12)) as hands:
        await hands.press("slash")
        await hands.type("foo:bar")
        assert "known are" in hands.text
        await hands.press("enter")
        place = next(n for n, line in enumerate(hands.lines) if line.startswith(" / foo:"))
        assert hands.lines[place + 1 : -1] == ["   ^ there is no field 'foo'"]
        await hands.press("slash")
        assert "known are" in hands.text


async def test_what_is_said_of_escape_is_what_it_does(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("slash")
        await hands.type("nothing like this")
        assert "Esc twice takes it away" in " ".join(line.partition("│")[2].strip() for line in hands.lines)
        assert "Enter Esc to the list" in hands.lines[-1]
        await hands.press("escape")
        assert "Esc takes it away" in " ".join(line.partition("│")[2].strip() for line in hands.lines)
        assert "Esc no filter" in hands.lines[-1]
        await hands.press("escape")
        assert hands.lines[0].endswith("6 of 6")
        assert "Esc" not in hands.lines[-1]


async def test_the_filter_is_typed_beside_the_list_on_a_small_screen_too(explore: Explore) -> None:
    async with explore(size=(40, 12)) as hands:
        await hands.press("enter", "slash")
        await hands.type("kursk")
        assert hands.pointed
        await hands.press("escape")
        assert hands.app.screen.query_one(Events).has_focus
        await hands.press("escape")
        assert hands.lines[0].endswith("6 of 6")


async def test_the_cursor_comes_back_to_an_event_that_a_filter_hid(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("G", "k", "slash")
        await hands.type("nothing like this")
        assert hands.pointed == ""
        await hands.press("escape", "escape")
        assert "16 Dec 2024" in hands.pointed


async def test_letters_that_are_keys_are_typed_into_the_filter(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("slash")
        await hands.type("q?pjgG ")
        assert hands.app.screen.query_one(Input).value == "q?pjgG "


async def test_a_filter_from_the_start(explore: Explore) -> None:
    async with explore(text="kind:statement") as hands:
        assert hands.lines[0].endswith("1 of 6")
        assert hands.lines[-2].startswith(" / kind:statement")
        assert "16 Dec 2024" in hands.pointed


async def test_a_broken_filter_from_the_start_shows_everything_and_says_why(explore: Explore) -> None:
    async with explore(text="kind:nonsense") as hands:
        assert hands.lines[0].endswith("6 of 6")
        assert "^" in hands.text
        assert " / kind:nonsense" in hands.text
        assert "not filtered" in hands.text


async def test_enter_goes_to_the_details_and_escape_back(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("enter")
        assert hands.app.screen.query_one(Pane).has_focus
        assert "Esc back" in hands.lines[-1]
        await hands.press("j")
        assert hands.pointed.startswith("▌ ~  since about 2022")
        await hands.press("escape")
        assert hands.app.screen.query_one(Events).has_focus
        await hands.press("tab")
        assert hands.app.screen.query_one(Pane).has_focus
        await hands.press("enter")
        assert hands.app.screen.query_one(Events).has_focus


async def test_on_a_small_screen_the_details_take_the_list_s_place(explore: Explore) -> None:
    async with explore(size=(40, 12)) as hands:
        assert "Time and source" not in hands.text
        await hands.press("enter")
        assert "Time and source" in hands.text
        assert hands.pointed == ""
        await hands.press("escape")
        assert hands.pointed.startswith("▌ ~  since ~2022    ━ ")


async def test_d_hides_the_details_and_shows_them_again(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("d")
        assert "Time and source" not in hands.text
        await hands.press("enter")
        assert "Time and source" in hands.text


async def test_rival_accounts_stand_side_by_side(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("j", "j")
        row = next(line for line in hands.lines if "│ Words" in line)
        head = next(line for line in hands.lines if "Pentagon" in line and "│" in line and "▌" not in line)
        assert row.index("“vor etwa") == head.rindex("Pentagon")
        await hands.resize(45, 40)
        await hands.press("enter")
        assert "1. Ukrainian officials" in hands.text


async def test_a_problem_stands_in_its_row_and_in_its_details(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("G", "k")
        assert hands.pointed.startswith("▌  ! 16 Dec 2024")
        assert "TL208 error" in hands.text
        assert "16 December 2024 is a Monday" in hands.text


async def test_p_lists_the_problems_of_the_files_too(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("p")
        assert hands.lines[0] == " 2 problems"
        assert "a tab indents this line" in hands.text
        await hands.press("escape")
        assert hands.pointed


async def test_without_problems_p_says_so(explore: Explore) -> None:
    async with explore(problems=[]) as hands:
        assert "(p)" not in hands.lines[0]
        await hands.press("p")
        assert "No problem was found in the files." in hands.text


async def test_help_tells_every_key_and_is_left_again(explore: Explore) -> None:
    async with explore(size=(100, 72)) as hands:
        await hands.press("question_mark")
        for written in (
            "j ↓",
            "q Ctrl+C",
            "Space PgDn",
            "Enter",
            "Esc",
            "Marks before an event",
            "disputed",
            "5 Nov or…",
        ):
            assert written in hands.text
        await hands.press("question_mark", "escape")
        assert hands.pointed


async def test_t_goes_through_the_themes(explore: Explore) -> None:
    async with explore() as hands:
        seen = [hands.app.theme]
        for _ in THEMES[1:]:
            await hands.press("t")
            seen.append(hands.app.theme)
        assert seen == list(THEMES)


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_q_quits(explore: Explore, key: str) -> None:
    async with explore() as hands:
        await hands.pilot.press(key)
        await hands.pilot.pause()
        assert hands.app.return_code == 0
        assert not hands.app.is_running or hands.app._exit


async def test_a_click_moves_the_cursor_and_a_second_reads(explore: Explore) -> None:
    async with explore() as hands:
        line = next(n for n, text in enumerate(hands.lines) if "14–15 Dec" in text)
        await hands.pilot.click(offset=(30, line))
        await hands.settle()
        assert "14–15 Dec 2024" in hands.pointed
        await hands.pilot.click(offset=(30, line))
        await hands.settle()
        assert hands.app.screen.query_one(Pane).has_focus


async def test_resizing_keeps_the_cursor_in_sight(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("G")
        for size in ((40, 12), (300, 100), (80, 24), (61, 18), (20, 5), (1, 1), (2, 2), (120, 40)):
            await hands.resize(*size)
            if size[0] >= 20:
                assert "17 Dec" in hands.pointed, size
        assert hands.lines[0].endswith("6 of 6")


async def test_the_heading_stays_at_the_top(explore: Explore) -> None:
    async with explore(size=(80, 6)) as hands:
        await hands.press("G")
        assert hands.lines[1].strip().startswith("December 2024")
        assert "16 Dec 2024" in hands.lines[2]
        await hands.press("k")
        assert hands.pointed == hands.lines[2]


async def test_no_event_at_all(explore: Explore) -> None:
    async with explore([]) as hands:
        await hands.press("j", "k", "G", "g", "space", "b", "enter", "escape")
        assert "There is no event in these files." in hands.text
        assert hands.lines[0].endswith("0 of 0")


async def test_marks_come_after_the_rows_and_nothing_moves(
    explore: Explore, events: Any, problems: Any, timeline_of: Any
) -> None:
    found = sorted(events, key=lambda each: each.sort_key)
    timeline = timeline_of(found)

    def stories() -> Iterator[Story]:
        yield story(timeline, found)
        yield story(timeline, found, problems)

    async with explore(app=Explorer(stories)) as hands:
        await hands.press("G", "k")
        assert hands.pointed.startswith("▌  ! 16 Dec 2024")


async def test_a_bug_while_loading_is_not_hidden(explore: Explore) -> None:
    def stories() -> Iterator[Story]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        async with explore(app=Explorer(stories)):
            pass
