"""The user's own keys, and the table that bindings, palette, help and documents go by."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding, BindingsMap
from textual.command import CommandPalette

from timeline.errors import UsageError
from timeline.tui import foot, keymap, keys
from timeline.tui.actions import action
from timeline.tui.draw.line import Line, text_of
from timeline.tui.keys import GROUPS
from timeline.tui.palette import commands, told
from timeline.tui.screens.help import Help, searched, sections
from timeline.tui.screens.main import Main

Explore = Callable[..., Any]
ALL = [key for _, group in GROUPS for key in group]
PATH = Path("keys.toml")


@pytest.mark.parametrize("key", ALL, ids=lambda key: key.id)
def test_every_command_has_a_key_a_line_in_the_help_and_in_the_palette_and_in_the_document(
    key: keys.Key,
) -> None:
    facts = {(fact.label, fact.lines) for section in sections() for fact in section.facts}
    assert key.names
    assert (key.written, (f"{key.id}: {key.help}",)) in facts
    assert key.id == "palette" or told(key) in map(told, commands())
    document = (Path(__file__).parents[2] / "docs" / "keys.md").read_text(encoding="utf-8")
    assert (
        f"| `{key.id}` | {' '.join(f'`{name}`' for name in key.names.split(','))} | {key.help} |" in document
    )


@pytest.mark.parametrize("key", [key for key in ALL if key.action.startswith("do(")], ids=lambda key: key.id)
def test_what_is_done_has_a_module(key: keys.Key) -> None:
    assert callable(action(key.action.split("'")[1]).run)
    bound = [binding for binding in Main.BINDINGS if isinstance(binding, Binding)]
    assert key.action in {binding.action for binding in bound}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {}),
        ('find = "ctrl+s"', {"find": "ctrl+s"}),
        ('find = "Ctrl+S"\nexport = ["X", "f2"]', {"find": "ctrl+s", "export": "X,f2"}),
        ('find = "?"', {"find": "question_mark", "help": ""}),
        ('find = "p"', {"find": "p", "problems": ""}),
        ('problems = ""', {"problems": ""}),
        ('first = "home"\n[]', None),
    ],
)
def test_the_keys_of_a_file(text: str, found: dict[str, str] | None) -> None:
    if found is None:
        with pytest.raises(UsageError, match=r"keys\.toml:2:"):
            keymap.own(PATH, text, ALL)
    else:
        assert keymap.own(PATH, text, ALL) == found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nfnd = "x"', "keys.toml:2: there is no command 'fnd'; did you mean find?"),
        ("# a\n\nfind = 3", 'keys.toml:3: 3 is no key; write "x", ["x", "f2"] or ""'),
        ('find = "strg+x"', "keys.toml:1: there is no key 'strg+x'; keys are written like"),
        ('find = "x"\nundo = "x"', "keys.toml:2: 'x' is the key of find too; a key does one thing"),
        ("find = x", "keys.toml:1:8: Invalid value; write a line like"),
        ('find = "', "keys.toml:1:"),
    ],
)
def test_a_mistake_in_the_file_has_its_line(text: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        keymap.own(PATH, text, ALL)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    ("environment", "place"),
    [
        ({"XDG_CONFIG_HOME": "/c", "HOME": "/h"}, "/c/timeline/keys.toml"),
        ({"XDG_CONFIG_HOME": "relative", "HOME": "/h"}, "/h/.config/timeline/keys.toml"),
        ({"HOME": "/h"}, "/h/.config/timeline/keys.toml"),
        ({}, None),
    ],
)
def test_where_the_file_stands(environment: dict[str, str], place: str | None) -> None:
    assert keymap.file(environment) == (Path(place) if place else None)


async def test_the_palette_finds_a_command_and_does_it(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("colon")
        assert isinstance(hands.app.screen, CommandPalette)
        assert "Space PgDn" in hands.text
        assert "find-previous: the one before   N" in hands.text
        await hands.type("every problem")
        await hands.press("enter")
        await hands.settle()
        assert hands.lines[0].startswith(" 2 problems")


async def test_the_help_is_searched(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("question_mark", "slash")
        await hands.type("editor")
        assert "$VISUAL" in hands.text
        assert "Space PgDn" not in hands.text
        await hands.press("ctrl+u")
        await hands.type("export")
        assert "x             export: write the events of the filter to a file" in hands.text
        await hands.press("enter", "escape")
        assert hands.pointed


FEET = [
    ({}, foot.in_details, " Esc back  j k scroll  f follow  / filter  ? help  q quit"),
    (
        {"leave": "x", "next": "f5"},
        foot.in_details,
        " x back  F5 k scroll  f follow  / filter  ? help  q quit",
    ),
    ({"leave": "x", "follow": ""}, foot.in_details, " x back  j k scroll  / filter  ? help  q quit"),
    ({"leave": "x"}, lambda width: foot.foot(Help.foot, width), " x back  / search  j k scroll  q quit"),
    ({"leave": "x"}, partial(foot.in_list, filtered=True), " / filter  x no filter  Enter details"),
    ({"leave": "x"}, foot.typing, " Enter Esc to the list  Tab complete"),
]


@pytest.mark.parametrize(("own", "told", "expected"), FEET)
def test_the_foot_has_the_user_s_own_keys(
    own: dict[str, str], told: Callable[[int], Line], expected: str
) -> None:
    keys.use(own)
    try:
        assert text_of(told(200)).startswith(expected)
    finally:
        keys.use({})


SAID = [
    ({}, " Esc takes it away.", " Esc twice takes it away.", " ? shows the keys, p the problems."),
    (
        {"leave": "x", "problems": ""},
        " x takes it away.",
        " Esc, then x takes it away.",
        " ? shows the keys.",
    ),
    ({"leave": "", "help": "f1"}, "", "", " F1 shows the keys, p the problems."),
]


@pytest.mark.parametrize(("own", "in_list", "typing", "empty"), SAID)
def test_where_there_is_no_event_the_user_s_own_keys_are_named(
    own: dict[str, str], in_list: str, typing: str, empty: str
) -> None:
    keys.use(own)
    try:
        assert foot.taking_away(typing=False) == in_list
        assert foot.taking_away(typing=True) == typing
        assert foot.telling_more() == empty
    finally:
        keys.use({})


async def test_every_screen_tells_the_user_s_own_keys(explore: Explore) -> None:
    async with explore() as hands:
        for key in ("question_mark", "v", "p"):
            await hands.press(key)
            keys.use({"leave": "x", "next": "f5"})
            hands.app.screen.query_one("#foot").refresh()
            await hands.settle()
            assert "x back" in hands.lines[-1]
            assert "F5 k" in hands.lines[-1]
            keys.use({})
            await hands.press("escape")
        keys.use({"problems": "f3"})
        hands.app.screen.query_one("#head").refresh()
        await hands.settle()
        assert "! 2 (F3) 6 of 6" in hands.lines[0]
        keys.use({})


async def test_escape_leaves_the_filter_s_line_whatever_the_user_s_key_is(
    explore: Explore, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with explore() as hands:
        await hands.press("slash")
        await hands.type("korean")
        monkeypatch.setattr(hands.app.screen, "_bindings", BindingsMap())
        await hands.press("escape")
        assert not hands.app.screen.filter.typing
        assert hands.app.screen.text == "korean"


def test_a_search_keeps_the_headings_of_what_it_finds() -> None:
    assert [section.name for section in searched(sections(), "PAGE on")] == ["Move"]
    assert [section.name for section in searched(sections(), "no end on that side")] == ["Bars in the list"]
    assert [section.name for section in searched(sections(), "▲")] == ["The axis"]
    assert list(searched(sections(), "nothing like this")) == []


async def test_enter_on_a_problem_goes_to_its_event_and_only_seen_lines_are_drawn(
    explore: Explore, problems: Any
) -> None:
    async with explore(problems=problems * 5000) as hands:
        await hands.press("p")
        assert hands.lines[0] == " 10,000 problems"
        await hands.press("G", "g", "j")
        assert "a tab indents this line" in hands.text
        await hands.press("k", "enter")
        assert "16 Dec 2024" in hands.pointed
