"""The program from end to end in a pseudo-terminal: what its user sees, and what reaches the terminal."""

from __future__ import annotations

import re
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from timeline.cli.exits import Exit

Start = Callable[..., Any]

ROOT = Path(__file__).parents[2]
DATA = str(ROOT / "data" / "events.yaml")
COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-9]|4[0-9]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")
"""A code that chooses a colour, the default ones (39, 49) too."""


def pointed(*parts: str) -> Callable[[str], bool]:
    """Ask for a screen on which the cursor is on a line that has all of `parts`."""
    return lambda text: any(
        line.startswith("▌") and all(part in line for part in parts) for line in text.splitlines()
    )


def test_the_report_is_read_as_a_person_would(start: Start) -> None:
    with start([DATA]) as terminal:
        terminal.wait(pointed("since about 2022"))
        terminal.send("/", *"Montag")
        terminal.wait(lambda text: re.search(r"/ Montag +2 of 17", text))
        terminal.send("enter")
        terminal.wait(pointed("16 Dec 2024", "The Pentagon confirms"))
        terminal.send("enter")
        terminal.wait("Esc back")
        assert "“Am Montag”" in terminal.text
        terminal.send("f")
        terminal.wait("│▌Speaks of     About 30 North Korean")
        terminal.send("enter")
        terminal.wait("“am Wochenende”")
        assert "Killed or wounded" in terminal.text or "killed or wounded" in terminal.text
        terminal.send("backspace")
        terminal.wait("“Am Montag”")
        terminal.send("q")
        assert terminal.end() == Exit.OK
        assert terminal.settings == terminal.before


HOSTILE = """
import sys
from timeline import pipeline
from timeline.cli import main
from timeline.model.problem import Finding, Problem, Severity

TEXT = "a\\x1b]52;c;aGk=\\ab \\x1b[2Jc\\x9b31md\\u202ee [/x] [@click=app.quit]q[/]"
TEXT += "\\U000E0041 \\0\\r\\n::error::f"
load, marks = pipeline.load, pipeline.marks

def hostile(event):
    own = event.own._replace(by=(TEXT,), quote=TEXT, note=TEXT)
    return event._replace(
        title=TEXT, own=own, summary=TEXT, type=TEXT, subtype=TEXT, actors=(TEXT,), places=(TEXT,),
        tags=(TEXT,), judgement=TEXT, extra={TEXT: TEXT}, part_of=(TEXT,),
    )

def loaded(paths):
    found = load(paths)
    events = tuple(hostile(event) for event in found.timeline.events)
    return found._replace(timeline=found.timeline._replace(title=TEXT, events=events))

def marked(found, dated, *more):
    place = found.timeline.events[0].origin.position._replace(path=TEXT)
    finding = Finding(TEXT, place, TEXT, TEXT, event="a")
    return (*marks(found, dated, *more), Problem("TL999", Severity.ERROR, finding))

pipeline.load, pipeline.marks = loaded, marked
sys.exit(main())
"""
"""The program over events with a hostile text in every field: the loader lets few of these through."""


@pytest.mark.parametrize("no_colour", [False, True])
def test_no_byte_of_hostile_data_acts_upon_the_terminal(
    start: Start, tmp_path: Path, no_colour: bool
) -> None:
    env = {"NO_COLOR": "1"} if no_colour else {}
    path = tmp_path / "events.yaml"
    events = (
        "- {id: a, title: x, date: 2024-12-01, about: b}\n- {id: b, title: x, date: 2024-12-02, after: a}\n"
    )
    path.write_text(f"events:\n{events}", encoding="utf-8")
    with start([str(path)], env=env, program=["-c", HOSTILE]) as terminal:
        terminal.wait("2 of 2")
        terminal.send("j")
        terminal.wait(pointed("2 Dec 2024"))
        terminal.send("k", "enter")
        terminal.wait("Esc back")
        terminal.send("G", "f", "enter")
        terminal.wait(pointed("2 Dec 2024"))
        terminal.send("esc")
        terminal.wait("Enter details")
        terminal.send("p")
        terminal.wait("Enter to the event")
        terminal.send("G", "j", "esc")
        terminal.wait(pointed("2 Dec 2024"))
        terminal.send("/", *"nothing")
        terminal.wait("nothing of 2")
        terminal.send("enter", "?")
        terminal.wait("Space PgDn")
        terminal.send("q")
        assert terminal.end() == Exit.OK
        sent = terminal.sent
    text = sent.decode("utf-8")
    assert "␛]52;c;aGk=" in text
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069\x80-\x9f\U000e0000-\U000e007f]", text)
    assert b"\x1b]52" not in sent
    assert not re.search(rb"\x1b\](?:0|2|8|52);", sent)
    assert sent.count(b"\x1b[2J") == sent.count(b"\x1b[2J\x1b[H")
    assert bool(COLOUR.search(sent)) is not no_colour


def test_keys_that_are_pressed_before_the_first_screen_are_not_lost(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    events = "".join(
        f"- {{id: e{n}, title: Event {n}, date: 2024-12-{n % 28 + 1:02}}}\n" for n in range(3000)
    )
    path.write_text(
        f"sources: [{{id: s, published: 2024-12-31, language: en}}]\nevents:\n{events}", encoding="utf-8"
    )
    with start([str(path)]) as terminal:
        terminal.wait(lambda _: b"\x1b[?1049h" in terminal.sent)
        terminal.send("j", "j", "G", "/", *"id:e2999", "enter")
        terminal.wait("1 of 3,000")
        terminal.wait(pointed("Event 2999"))
        terminal.send("q")
        assert terminal.end() == Exit.OK


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_killed_it_leaves_the_terminal_as_it_was(start: Start, name: signal.Signals) -> None:
    with start([DATA]) as terminal:
        terminal.wait(pointed("since about 2022"))
        assert terminal.settings != terminal.before
        terminal.child.send_signal(name)
        assert terminal.end() == 128 + name
        assert terminal.settings == terminal.before
        for code in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l"):
            assert code in terminal.sent


@pytest.mark.parametrize("by_key", [True, False])
def test_suspended_it_gives_the_terminal_back_and_resumed_it_goes_on(start: Start, by_key: bool) -> None:
    def whole(text: str) -> bool:
        parts = ("17 of 17", "7 undated", "since about 2022", "Lies within", "q quit")
        return pointed("Kim Jong Un pledges")(text) and all(part in text for part in parts)

    with start([DATA]) as terminal:
        terminal.wait(pointed("since about 2022"))
        terminal.send("G")
        terminal.wait(whole)
        if by_key:
            terminal.send("ctrl+z")
        else:
            terminal.child.send_signal(signal.SIGTSTP)
        terminal.wait_stopped()
        assert terminal.settings == terminal.before
        assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h")
        assert terminal.sent.rindex(b"\x1b[?25h") > terminal.sent.rindex(b"\x1b[?25l")
        sent = len(terminal.sent)
        terminal.clear()
        terminal.child.send_signal(signal.SIGCONT)
        terminal.wait(whole)
        assert b"\x1b[?1049h" in terminal.sent[sent:]
        terminal.send("g")
        terminal.wait(pointed("since about 2022"))
        terminal.send("q")
        assert terminal.end() == Exit.OK
        assert terminal.settings == terminal.before


def test_it_ends_with_its_terminal(start: Start) -> None:
    with start([DATA]) as terminal:
        terminal.wait(pointed("since about 2022"))
        assert terminal.hang_up() == 128 + signal.SIGHUP


def test_one_cell_and_back(start: Start) -> None:
    def whole(text: str) -> bool:
        return all(part in text for part in ("since about 2022", "D~i", "Because", "Undated", "q quit"))

    with start([DATA]) as terminal:
        terminal.wait(whole)
        for size in ((1, 1), (2, 40), (120, 1), (40, 12)):
            terminal.resize(*size)
            terminal.send("j", "k")
        terminal.wait(pointed("since ~2022"))
        terminal.resize(120, 40)
        terminal.wait(whole)
        terminal.send("q")
        assert terminal.end() == Exit.OK


@pytest.mark.parametrize("locale", ["C.UTF-8", "C", "POSIX"])
def test_any_locale_shows_the_same(start: Start, locale: str) -> None:
    with start([DATA], env={"LC_ALL": locale}) as terminal:
        terminal.wait(pointed("since about 2022", "━"))
        terminal.send("/", *"kursk")
        terminal.wait(lambda text: re.search(r"/ kursk +\d+ of 17", text))
        terminal.send("enter", "q")
        assert terminal.end() == Exit.OK


def test_wide_combining_and_right_to_left_text_keeps_the_columns(start: Start, tmp_path: Path) -> None:
    titles = ["金正恩宣布支持" * 3, "e\u0301a\u0308" * 9, "הצפון نص عربي", "各地 a b", "plain"]
    path = tmp_path / "events.yaml"
    events = "".join(
        f"- {{id: e{n}, title: '{each}', date: 2024-12-{n + 1:02}}}\n" for n, each in enumerate(titles)
    )
    path.write_text(f"events:\n{events}", encoding="utf-8")
    with start([str(path)], size=(120, 20)) as terminal:
        terminal.wait(pointed("1 Dec 2024"))
        for number in range(1, len(titles) + 1):
            terminal.wait(pointed(f"{number} Dec 2024"))
            columns = {line.index("│") for line in terminal.cells if "│" in line}
            assert len(columns) == 1, terminal.text
            terminal.send("j")
        terminal.send("q")
        assert terminal.end() == Exit.OK


@pytest.mark.parametrize(
    ("text", "keys", "wanted"),
    [
        ("".join(f"- {{id: e{n}, title: Event {n}, date: 2024-12-01}}\n" for n in range(5000)),
         "G", ("1 Dec 2024", "Event 4999")),
        ("- {id: a, title: Long, kind: period, date: 1500/1999}\n- {id: b, title: Now, date: 2024}\n",
         "", ("1500", "Long")),
    ],
    ids=["many on one day", "500 years"],
)  # fmt: skip
def test_odd_spans_of_time(
    start: Start, tmp_path: Path, text: str, keys: str, wanted: tuple[str, ...]
) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(f"events:\n{text}", encoding="utf-8")
    with start([str(path)], size=(160, 40)) as terminal:
        terminal.wait("of ")
        terminal.send(*keys)
        terminal.wait(pointed(*wanted))
        terminal.send("q")
        assert terminal.end() == Exit.OK


def test_the_editor_gets_the_terminal_at_the_line_and_what_it_saves_is_shown(
    start: Start, tmp_path: Path
) -> None:
    path = tmp_path / "events.yaml"
    path.write_text("title: T\nevents:\n- {id: a, title: Before, date: 2024-12-01}\n", encoding="utf-8")
    editor = tmp_path / "my editor"
    editor.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\n"
        "print('EDITING', *sys.argv[1:], sys.stdin.isatty())\ninput()\npath = pathlib.Path(sys.argv[2])\n"
        "path.write_text(path.read_text().replace('Before', 'Afterwards'))\n",
        encoding="utf-8",
    )
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    with start([str(path)], env={"EDITOR": f"'{editor}'"}, size=(200, 20)) as terminal:
        terminal.wait(pointed("Before"))
        terminal.send("e")
        terminal.wait(f"EDITING +3 {path} True")
        terminal.send("enter")
        terminal.wait(pointed("Afterwards"))
        terminal.send("q")
        assert terminal.end() == Exit.OK


def test_what_another_program_saves_is_shown_and_what_it_breaks_is_not(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text("events:\n- {id: a, title: Before, date: 2024-12-01}\n", encoding="utf-8")
    with start([str(path)], size=(100, 20)) as terminal:
        terminal.wait(pointed("Before"))
        path.write_text("events:\n- {id: a, title: [\n", encoding="utf-8")
        terminal.wait("the last good data stay")
        assert pointed("Before")(terminal.text)
        new = tmp_path / "new"
        new.write_text("events:\n- {id: a, title: Afterwards, date: 2024-12-01}\n", encoding="utf-8")
        new.rename(path)
        terminal.wait(lambda text: pointed("Afterwards")(text) and "good data" not in text)
        terminal.send("q")
        assert terminal.end() == Exit.OK


def test_the_clipboard_gets_base64_and_only_when_asked(start: Start) -> None:
    with start([DATA]) as terminal:
        terminal.wait(pointed("since about 2022"))
        assert b"\x1b]52" not in terminal.sent
        terminal.send("c")
        terminal.wait("copied the command line: timeline")
        assert re.search(rb"\x1b\]52;c;[A-Za-z0-9+/=]+\x07", terminal.sent)
        terminal.send("q")
        assert terminal.end() == Exit.OK


def test_without_the_mouse_none_is_asked_for(start: Start) -> None:
    for arguments, asked in (([], True), (["--no-mouse"], False)):
        with start([DATA, *arguments]) as terminal:
            terminal.wait(pointed("since about 2022"))
            assert (b"\x1b[?1000h" in terminal.sent) is asked
            terminal.send("q")
            assert terminal.end() == Exit.OK
