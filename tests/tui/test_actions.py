"""What is done with the timeline on the screen, by its keys."""

from __future__ import annotations

import argparse
import datetime as dt
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from timeline.cli.explore import arguments
from timeline.model.position import Position
from timeline.tui.actions.edit import editor
from timeline.tui.call import Call
from timeline.tui.explorer import Explorer
from timeline.tui.widgets.details import Details
from timeline.tui.widgets.events import Events

Explore = Callable[..., Any]


async def test_find_goes_on_and_begins_again_and_does_not_filter(explore: Explore) -> None:
    async with explore(size=(200, 40)) as hands:
        await hands.press("ctrl+f")
        await hands.type("korean")
        await hands.press("enter")
        assert hands.lines[0].endswith("6 of 6")
        found = [hands.pointed]
        for key in ("n", "n", "N"):
            await hands.press(key)
            found.append(hands.pointed)
        assert ["enter combat" in each for each in found] == [True, False, False, False]
        assert "About 30 North Korean" in found[1]
        assert "Pentagon confirms" in found[2]
        assert found[3] == found[1]
        assert "found: korean" in hands.lines[-1]
        await hands.press("n", "n")
        assert "from the other end" in hands.lines[-1]
        assert hands.pointed == found[0]
        await hands.press("j")
        assert hands.lines[-1].startswith(" / filter")


async def test_find_stays_within_the_filter(explore: Explore) -> None:
    async with explore(text="place:kursk") as hands:
        await hands.press("n")
        await hands.type("korean")
        await hands.press("enter")
        assert "1 found" in hands.lines[-1]
        assert hands.lines[0].endswith("2 of 6")


@pytest.mark.parametrize(
    ("text", "why"), [("nothing like this", "not found"), ("is:xyz", "column 4: is: does")]
)
async def test_what_is_not_found_is_said_and_the_line_stays(explore: Explore, text: str, why: str) -> None:
    async with explore() as hands:
        before = hands.pointed
        await hands.press("ctrl+f")
        await hands.type(text)
        await hands.press("enter")
        assert why in hands.text
        assert hands.pointed == before
        assert isinstance(hands.app.focused, Input)
        await hands.press("escape")
        assert isinstance(hands.app.focused, Events)


async def test_filters_are_undone_and_done_again(explore: Explore) -> None:
    async with explore() as hands:
        for text in ("korean", " -place:kursk"):
            await hands.press("slash")
            await hands.type(text)
            await hands.press("enter")
        assert " / korean -place:kursk" in hands.text
        for key, expected in (
            ("u", "korean"),
            ("u", ""),
            ("u", ""),
            ("U", "korean"),
            ("U", "korean -place:kursk"),
        ):
            await hands.press(key)
            line = next((line for line in hands.lines if line.startswith(" / ") and "filter" not in line), "")
            assert line[3:].partition("  ")[0] == expected
        await hands.press("escape", "u")
        assert " / korean -place:kursk" in hands.text


async def test_up_and_down_go_through_the_filters_while_typing(explore: Explore) -> None:
    async with explore() as hands:
        for text in ("korean", "ukraine"):
            await hands.press("slash")
            await hands.type(text)
            await hands.press("escape", "escape")
        await hands.press("slash")
        seen = []
        for key in ("up", "up", "up", "down"):
            await hands.press(key)
            seen.append(hands.app.screen.query_one(Input).value)
        assert seen == ["ukraine", "", "korean", ""]


async def test_relations_are_followed_and_come_back_from(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("G", "k", "tab")
        details = hands.app.screen.query_one(Details)
        assert details.chosen == "casualties"
        await hands.press("tab")
        assert details.chosen == "combat"
        await hands.press("shift+tab", "enter")
        assert "About 30" in hands.pointed
        await hands.press("f", "enter")
        assert "seizes land" in hands.pointed
        await hands.press("backspace")
        assert "About 30" in hands.pointed
        await hands.press("backspace")
        assert "Pentagon confirms" in hands.pointed
        await hands.press("backspace")
        assert "No event was followed" in hands.lines[-1]


async def test_a_related_event_that_the_filter_hides_is_told_all_the_same(explore: Explore) -> None:
    async with explore(text="kind:statement") as hands:
        await hands.press("f", "enter")
        assert "hides this event" in hands.lines[-1]
        assert hands.app.screen.query_one(Details).has_focus
        assert "near three villages" in hands.text
        await hands.press("backspace", "escape")
        assert "Pentagon confirms" in hands.pointed


async def test_an_event_without_relations_says_so(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("f")
        assert "names no other" in hands.lines[-1]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_the_chosen_relation_is_in_sight_and_pointed_at(
    explore: Explore, size: tuple[int, int]
) -> None:
    async with explore(size=size) as hands:
        await hands.press("G", "k", "f", "f")
        details = hands.app.screen.query_one(Details)
        top, left = details.content_region.y, details.content_region.x
        line = hands.lines[top + details.cursor - details.scroll_offset.y]
        assert line[left] == "▌"
        assert "North Korean troops" in line


async def test_the_event_is_copied_as_text(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("G", "k", "y")
        assert hands.app.clipboard.startswith("Pentagon confirms North Korean deaths")
        assert "Am Montag" in hands.app.clipboard
        assert "copied the event" in hands.lines[-1]
        await hands.press("Y")
        assert "no link" in hands.lines[-1]


def called(line: str) -> Any:
    parser = argparse.ArgumentParser()
    arguments(parser)
    program, *words = shlex.split(line)
    assert program == "timeline"
    return parser.parse_args(words)


@pytest.mark.parametrize(
    "keys", [[], ["j"], ["j", "j"], ["G"], ["G", "k"], ["minus", "G"], ["plus"], ["minus", "0", "j"]]
)
@pytest.mark.parametrize(
    "text", ["", "korean", "has:claims or kind:statement", "it's \"a 'thing\" or is:undated"]
)
async def test_the_copied_command_line_shows_the_same_view(
    explore: Explore, make: Callable[..., Explorer], keys: list[str], text: str
) -> None:
    async with explore(text=text) as hands:
        await hands.press(*keys, "c")
        options = called(hands.app.clipboard)
        shown = hands.lines[:-1]
    again = make()
    again._text, again._call = options.filter, Call((), options.filter, options.zoom or "", options.at)
    async with explore(app=again) as hands:
        assert hands.lines[:-1] == shown


@pytest.mark.parametrize(
    ("at", "pointed", "said"),
    [
        ("2024-12-15", "16 Dec 2024", False),
        ("[..2024-11-04]", "by 5 Nov or ~9 Dec", False),
        ("2030", "16 Dec 2024", False),
        ("casualties", "14–15 Dec 2024", False),
        ("area", "by 17 Dec 2024", False),
        ("foo", "since about 2022", True),
    ],
)
async def test_the_explorer_begins_at_a_date_or_an_event_and_says_where_it_is_not_there(
    explore: Explore, make: Callable[..., Explorer], at: str, pointed: str, said: bool
) -> None:
    async with explore(app=Explorer(make()._stories, "", Call(at=at))) as hands:
        assert pointed in hands.pointed
        assert hands.lines[-1].startswith(f" --at: no event has the id {at!r}") == said


@pytest.mark.parametrize(
    ("text", "call", "expected"),
    [
        ("in:yesterday", Call(), ["--filter", "in:yesterday", "--as-of", "2024-12-17"]),
        ("in:2024-12-16", Call(), ["--filter", "in:2024-12-16"]),
        ("in:yesterday", Call(as_of="2024-12-17"), ["--filter", "in:yesterday", "--as-of", "2024-12-17"]),
        ("korean", Call(as_of="2024-12-17"), ["--filter", "korean", "--as-of", "2024-12-17"]),
        (
            "in:gestern",
            Call(language="de"),
            ["--filter", "in:gestern", "--as-of", "2024-12-17", "--language", "de"],
        ),
        ("korean", Call(zoom="month"), ["--filter", "korean", "--zoom", "month"]),
        ("", Call(("my files/a.yaml",), mouse=False), ["my files/a.yaml"]),
    ],
)
async def test_a_copied_command_line_tells_what_its_words_count_from(
    explore: Explore, make: Callable[..., Explorer], text: str, call: Call, expected: list[str]
) -> None:
    app = make()
    (story,) = app._stories()
    known = story.known._replace(as_of=dt.date(2024, 12, 17), languages=(call.language or "en",))
    app._stories, app._text, app._call = lambda: iter([story._replace(known=known)]), text, call
    async with explore(app=app) as hands:
        await hands.press("c")
        _, *arguments = shlex.split(hands.app.clipboard)
        assert arguments[: arguments.index("--at")] == expected


async def test_one_event_is_not_several(explore: Explore, tmp_path: Path) -> None:
    async with explore(text="kind:statement", problems=[]) as hands:
        await hands.press("v")
        assert hands.lines[0] == " What is in 1 event"
        await hands.press("escape", "x")
        assert " write 1 event to " in hands.text
        hands.app.screen.query_one("#ask Input", Input).value = str(tmp_path / "out.md")
        await hands.press("enter")
        assert "wrote 1 event to" in hands.lines[-1]


async def test_the_filtered_view_is_exported_and_nothing_is_written_over_unasked(
    explore: Explore, tmp_path: Path
) -> None:
    path = tmp_path / "out.md"
    async with explore(text="korean", problems=[]) as hands:
        await hands.press("x")
        field = hands.app.screen.query_one("#ask Input", Input)
        field.value = str(path)
        await hands.press("enter")
        assert "wrote 3 events" in hands.lines[-1]
        written = path.read_text(encoding="utf-8")
        assert "About 30 North Korean soldiers" in written
        assert "The war" not in written
        path.write_text("mine", encoding="utf-8")
        await hands.press("x")
        hands.app.screen.query_one("#ask Input", Input).value = str(path)
        await hands.press("enter")
        assert "it exists" in hands.text
        assert path.read_text(encoding="utf-8") == "mine"
        await hands.press("enter")
        assert path.read_text(encoding="utf-8") == written


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a.xyz", "unknown ending '.xyz'"),
        ("none", "unknown ending '.': known are .csv, .geojson,"),
        ("/no/such/folder/a.md", "No such file"),
    ],
)
async def test_why_it_cannot_be_exported_is_said_beside_the_line(
    explore: Explore, name: str, why: str
) -> None:
    async with explore(problems=[], size=(160, 20)) as hands:
        await hands.press("x")
        hands.app.screen.query_one("#ask Input", Input).value = name
        await hands.press("enter")
        assert why in hands.text


@pytest.mark.parametrize(("size", "end"), [((80, 24), ".timelinejs"), ((40, 20), ".jsonl")])
async def test_a_long_reason_stands_whole_below_the_line_until_it_is_typed_in(
    explore: Explore, size: tuple[int, int], end: str
) -> None:
    async with explore(problems=[], size=size) as hands:
        await hands.press("x")
        hands.app.screen.query_one("#ask Input", Input).value = "a.xyz"
        await hands.press("enter")
        assert "a.xyz" in hands.text
        assert "unknown ending '.xyz': known are" in hands.text
        assert end in hands.text
        await hands.press("backspace")
        assert "unknown ending" not in hands.text
        await hands.press("escape")
        assert hands.pointed


async def test_files_that_were_read_in_part_are_not_exported(explore: Explore, tmp_path: Path) -> None:
    async with explore(size=(160, 20)) as hands:
        await hands.press("x")
        hands.app.screen.query_one("#ask Input", Input).value = str(tmp_path / "a.md")
        await hands.press("enter")
        assert "a part of the files could not be read" in hands.text
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("environment", "call"),
    [
        ({}, ["vi", "+7", "a.yaml"]),
        ({"EDITOR": "nano"}, ["nano", "+7", "a.yaml"]),
        ({"EDITOR": "nano", "VISUAL": "code --wait"}, ["code", "--wait", "--goto", "a.yaml:7:3"]),
        ({"VISUAL": "/usr/bin/hx"}, ["/usr/bin/hx", "a.yaml:7:3"]),
        ({"VISUAL": "'my editor' -x"}, ["my editor", "-x", "+7", "a.yaml"]),
        ({"VISUAL": "it's"}, ["it's", "+7", "a.yaml"]),
        ({"VISUAL": " "}, ["vi", "+7", "a.yaml"]),
    ],
)
def test_the_editor_is_called_at_the_line(environment: dict[str, str], call: list[str]) -> None:
    assert list(editor(Position("a.yaml", 7, 3), environment)) == call


@pytest.mark.parametrize("path", ["-x.yaml", "+9.yaml"])
def test_a_path_is_no_option_of_the_editor(path: str) -> None:
    assert list(editor(Position(path, 7, 3), {}))[-1] == f"./{path}"


async def test_without_a_terminal_of_its_own_no_editor_is_opened(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("e")
        assert "cannot be opened here" in hands.lines[-1]
