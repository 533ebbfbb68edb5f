"""Nothing from the data acts upon the screen: not as markup, not as an escape sequence, not by its size."""

from __future__ import annotations

import os
import re
import select
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual.events import Paste
from textual.widgets import Input

from timeline.model.event import Dated, Figure, Link, Relating, Relation, Words
from timeline.model.position import Position
from timeline.model.problem import Finding, Problem, Severity

fcntl = pytest.importorskip("fcntl", reason="needs a pseudo-terminal")
pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

Explore = Callable[..., Any]

HOSTILE = {
    "closing markup": "[/x] [/] [b]bold",
    "markup that vanishes": "it was [sic] so",
    "link": "[link=file:///etc/passwd]click[/link] [@click=app.quit]q[/]",
    "clipboard": "a\x1b]52;c;aGVsbG8=\x07b",
    "clear the screen": "a\x1b[2J\x1b[Hb",
    "title": "a\x1b]0;owned\x1b\\b",
    "c1": "a\x9b31mb\x90c",
    "bidi": "a\u202eevil\u202c b\u2066c",
    "lines": "a\n::error::forged\r\nb\x0b\x0c",
    "nul and delete": "a\x00b\x7fc\x08d",
    "surrogate": "a\ud800b",
    "tags": "a\U000e0041b\ufeffc\u200b",
    "wide": "金正恩宣布全力支持俄罗斯的入侵" * 5,
    "combining": "e\u0301a\u0308" * 50 + "o" + "\u0336" * 400,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🇺🇦" * 20,
    "right to left": "הצפון קוריאנים نص عربي",
    "megabyte": "x" * (1 << 20),
    "megabyte of words": "word " * (1 << 18),
    "empty": "",
    "spaces": " \t \u3000 ",
}
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


def everywhere(sample: list[Dated], text: str) -> Iterator[Dated]:
    """The sample's events with `text` in every field that can hold one."""
    for each in sample:
        event = each.event
        claims = [_spoiled(account.claim, text) for account in each.accounts]
        accounts = tuple(a._replace(claim=c) for a, c in zip(each.accounts, claims, strict=True))
        changed = event._replace(
            title=text, own=claims[0], summary=text, type=text, subtype=text, actors=(text,),
            places=(text,), tags=(text,), judgement=text, part_of=(text,), same_as=(text,),
            relations=(Relation(Relating.AFTER, text),), about=(text, event.id), extra={text: text},
        )  # fmt: skip
        yield each._replace(event=changed, accounts=accounts)


def _spoiled(claim: Any, text: str) -> Any:
    return claim._replace(
        when=Words(text, text) if claim.when else None,
        by=(text,),
        source=(text, "report"),
        told=text,
        quote=text,
        note=text,
        links=(Link(text, text),),
        figures=(Figure(text or "killed", 1, 2, of=(text,)),),
    )


def spoiled_problems(text: str) -> list[Problem]:
    place = Position(text, 1, 1)
    return [
        Problem("TL208", Severity.ERROR, Finding("weekday-mismatch", place, text, text, event=event))
        for event in ("ryder", text)
    ]


def check(hands: Any, width: int) -> None:
    """No line holds what a terminal acts upon, and each has exactly the screen's width."""
    for strip in hands.strips:
        text = "".join(part.text for part in strip)
        assert not _FORBIDDEN.search(text), repr(text)
        assert cell_len(text) == width, repr(text)


@pytest.mark.parametrize("name", HOSTILE)
async def test_on_every_screen(explore: Explore, events: list[Dated], name: str) -> None:
    text = HOSTILE[name]
    found = list(everywhere(events, text))
    async with explore(found, spoiled_problems(text), title=text, size=(120, 30)) as hands:
        check(hands, 120)
        for key in ("j", "G", "enter", "G", "escape", "p", "G", "escape", "question_mark", "escape"):
            await hands.press(key)
            check(hands, 120)
        for width, height in ((40, 12), (80, 24)):
            await hands.resize(width, height)
            await hands.press("enter")
            check(hands, width)
            await hands.press("escape")
            check(hands, width)


async def test_what_is_shown_of_it(explore: Explore, events: list[Dated]) -> None:
    titles = ["[/x] and [sic]", "a\x1b]52;c;aGk=\x07", "a\u202eb", "a\n::error::b"]
    found = [
        each._replace(event=each.event._replace(title=title))
        for each, title in zip(events, titles, strict=False)
    ]
    async with explore(found, []) as hands:
        for expected in ("[/x] and [sic]", "a␛]52;c;aGk=␇", "a\ufffdb", "a ::error::b"):
            assert expected in hands.text


async def test_pasted_control_characters_are_refused(explore: Explore) -> None:
    async with explore() as hands:
        await hands.press("slash")
        field = hands.app.screen.query_one(Input)
        field.post_message(Paste("a\x1b]52;c;aGk=\x07\u202eb"))
        await hands.settle()
        check(hands, 120)


@pytest.mark.parametrize("no_colour", [False, True])
def test_the_bytes_that_reach_a_terminal(tmp_path: Path, no_colour: bool) -> None:
    """The program in a pseudo-terminal, over a file whose titles look like markup."""
    path = tmp_path / "events.yaml"
    path.write_text(
        "title: T [/x]\nsources: [{id: s, published: 2024-12-16, language: en}]\n"
        "events:\n- id: a\n  title: \"x [sic] [/y] \\u2067 end\"\n  date: 2024-12-01\n"
        '- id: b\n  title: "[@click=app.quit]q[/]"\n  date: 2024-12-02\n',
        encoding="utf-8",
    )  # fmt: skip
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    code = (
        "import sys; from pathlib import Path; from timeline.tui.app import run_explorer;"
        f"sys.exit(run_explorer([Path({str(path)!r})]))"
    )
    kept = {
        key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "TEXTUAL", "COLORTERM"}
    }
    env = kept | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"} | ({"NO_COLOR": "1"} if no_colour else {})
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdin=theirs, stdout=theirs, stderr=theirs, env=env
    )
    os.close(theirs)
    seen, asked, until = b"", False, time.monotonic() + 30
    while time.monotonic() < until:
        if select.select([ours], [], [], 0.1)[0]:
            try:
                seen += os.read(ours, 65536)
            except OSError:
                break
        if b"[@click" in seen and not asked:
            os.write(ours, b"q")
            asked = True
    assert child.wait(timeout=10) == 0
    os.close(ours)
    text = seen.decode("utf-8")
    assert "[@click=app.quit]q[/]" in text
    assert "\x1b]52" not in text
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x80-\x9f]", text)
    if no_colour:  # 39 and 49 are no colours, they are the terminal's own
        assert not re.search(r"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]", text)
