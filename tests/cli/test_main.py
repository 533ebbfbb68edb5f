from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.cli.exits import Exit
from timeline.cli.main import _parser

ROOT = Path(__file__).parents[2]
DATA = str(ROOT / "data")

EVENT = """
sources: [{id: r, language: en, published: 2024-12-17}]
events:
  - {id: e, title: T, when: on Sunday, date: %s}
"""


@pytest.fixture
def events(tmp_path: Path) -> Path:
    path = tmp_path / "events.yaml"
    path.write_text(EVENT % "2024-12-15", encoding="utf-8")
    return path


def program(
    *arguments: str, stdin: bytes = b"", settings: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "timeline", *arguments],
        check=False, capture_output=True, cwd=ROOT, timeout=60,
        input=stdin, env={**os.environ, **(settings or {})},
    )  # fmt: skip


def test_check_ends_with_0_1_or_2(events: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(events)]) == Exit.OK
    events.write_text(EVENT % "2024-12-14", encoding="utf-8")
    assert main(["check", str(events)]) == Exit.PROBLEMS
    events.write_text(EVENT % "2024-12-15" + "  - {id: f, title: T, when: yesterday}\n", encoding="utf-8")
    assert main(["check", str(events)]) == Exit.OK
    assert main(["check", "--fail-on", "warning", str(events)]) == Exit.PROBLEMS
    events.write_text("events: [\n", encoding="utf-8")
    assert main(["check", str(events)]) == Exit.PROBLEMS
    events.write_text("", encoding="utf-8")
    assert main(["check", str(events)]) == Exit.USAGE
    assert main(["check", str(tmp_path / "none.yaml")]) == Exit.USAGE
    assert main(["check", "--format", "nonsense", str(events)]) == Exit.USAGE
    assert "known are" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "export"])
def test_without_a_folder_data_nothing_is_read(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([command]) == Exit.USAGE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "no folder data/" in captured.err


def test_export_writes_the_document_to_a_file_and_keeps_to_the_filter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.md"
    assert main(["export", DATA, "--filter", "id:ryder", "-o", str(out)]) == Exit.OK
    assert capsys.readouterr().out == ""
    text = out.read_text(encoding="utf-8")
    assert "16 December 2024" in text
    assert "Kim Jong Un" not in text


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2024-12-15", ""),
        ("ryder-statement", ""),
        ("foo", "no event has the id 'foo', and it is no date: not an EDTF date; write 2024-12-16"),
        (
            "2024-13",
            "no event has the id '2024-13', and it is no date: month 13 does not exist; write a month",
        ),
        ("march 2014", "no event has the id 'march 2014', and it is no date"),
        ("no\x1b[2Jthing", "no event has the id 'no\\x1b[2Jthing'"),
    ],
)
def test_a_place_to_begin_at_is_a_date_or_an_event(
    at: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([DATA, "--plain", "--at", at]) == (Exit.USAGE if expected else Exit.OK)
    assert expected in capsys.readouterr().err


@pytest.mark.parametrize("command", [[], ["serve"]])
def test_a_place_that_cannot_be_is_refused_before_a_file_is_read(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, str(tmp_path), "--at", "2024-13"]) == Exit.USAGE
    assert "--at: no event has the id" in capsys.readouterr().err


@pytest.mark.parametrize("query", ["nofield:x", '"open', "(a"])
def test_a_wrong_filter_is_told_with_its_column(query: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", DATA, "--filter", query]) == Exit.USAGE
    assert "--filter: column " in capsys.readouterr().err


def test_words_in_a_filter_count_from_the_day_that_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    call = ["export", DATA, "--filter", 'id:ryder in:"am Montag"']
    assert main(call) == Exit.USAGE
    assert "name it with --as-of" in capsys.readouterr().err
    assert main([*call, "--as-of", "2024-12-17"]) == Exit.OK
    told = capsys.readouterr()
    assert "no event" not in told.err
    assert "Pentagon" in told.out
    assert main([*call, "--as-of", "2024-12-17", "--language", "en"]) == Exit.USAGE
    assert "column 17: 'am Montag': not understood: Montag" in capsys.readouterr().err


def test_the_explorer_counts_words_from_today(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([DATA, "--plain", "--filter", "before:yesterday id:ryder"]) == Exit.OK
    assert "Events: 1 of 17" in capsys.readouterr().out
    assert (
        main([DATA, "--plain", "--filter", "before:yesterday id:ryder", "--as-of", "2024-12-17"]) == Exit.OK
    )
    assert "Events: 0 of 17" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["export", DATA], [DATA, "--plain"]])
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--as-of", "2024-12"], "--as-of '2024-12' is not one day"),
        (["--as-of", "soon"], "--as-of 'soon': "),
        (["--language", "xx"], "unknown language 'xx': known are de"),
    ],
)
def test_a_wrong_day_or_language_for_words_is_told(
    command: list[str], options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, *options]) == Exit.USAGE
    told = capsys.readouterr()
    assert message in told.err
    assert told.out == ""


def test_export_says_when_no_event_matches(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", DATA, "--filter", "id:nobody"]) == Exit.OK
    told = capsys.readouterr()
    assert told.out.startswith("# ")
    assert "no event of 17 matches --filter id:nobody" in told.err
    assert main(["export", DATA, "--filter", "id:ryder"]) == Exit.OK
    assert "no event" not in capsys.readouterr().err


def test_export_counts_what_the_format_cannot_carry(
    events: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    exact = ["export", str(events), "--strict", "-o", str(tmp_path / "out.md")]
    assert main(exact) == Exit.OK
    with events.open("a", encoding="utf-8") as file:
        file.write("  - {id: f, title: T, when: on Sunday, date: 2024-12-15, extra: {column: foreign}}\n")
    assert main(exact[:2]) == Exit.OK
    assert capsys.readouterr().err == "left out: foreign columns (1 event)\n"
    assert main(exact) == Exit.PROBLEMS
    assert (tmp_path / "out.md").is_file()


def test_export_names_the_options_of_a_format(events: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(events), "--bom"]) == Exit.USAGE
    assert "--bom is not for markdown, which takes --title" in capsys.readouterr().err


def test_export_refuses_what_could_not_be_read_whole(
    events: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.md"
    out.write_text("old", encoding="utf-8")
    events.write_text(EVENT % "2024-12-15" + "  - {id: 'x\n", encoding="utf-8")
    assert main(["export", str(events), "-o", str(out)]) == Exit.PROBLEMS
    assert out.read_text(encoding="utf-8") == "old"
    assert "nothing was exported" in capsys.readouterr().err


def test_resolve_prints_reading_edtf_and_derivation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "am Wochenende", "--on", "2024-12-17", "--language", "de"]) == Exit.OK
    out = capsys.readouterr().out
    assert "2024-12-14/2024-12-15" in out
    assert "14–15 December 2024" in out
    assert "last weekend begun by then" in out


def test_resolve_json_and_what_is_not_understood(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["resolve", "im vergangenen Jahr", "--on", "2024-12-17", "--language", "de", "--json"])
        == Exit.OK
    )
    answer = json.loads(capsys.readouterr().out)
    assert [reading["edtf"] for reading in answer["readings"]] == ["2023", "2023-12/2024-12"]
    assert main(["resolve", "gibberish indeed", "--on", "2024-12-17"]) == Exit.PROBLEMS
    assert main(["resolve", "on Monday"]) == Exit.PROBLEMS
    assert main(["resolve"]) == Exit.USAGE


def test_resolve_tells_what_is_wrong_with_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "on Monday", "--on", "17.12.2024"]) == Exit.USAGE
    assert capsys.readouterr().err.startswith(
        "timeline: --on '17.12.2024': not an EDTF date; write 2024-12-16,"
    )
    assert main(["resolve", "on Monday", "--on", "2024-13-17"]) == Exit.USAGE
    told = "timeline: --on '2024-13-17': month 13 does not exist; write a day that exists\n"
    assert capsys.readouterr().err == told


def test_resolve_tells_what_each_of_its_options_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["resolve", "--help"])
    assert "news (the default) and narrative look back" in " ".join(capsys.readouterr().out.split())


def test_resolve_batch_answers_each_line_and_goes_on_after_a_bad_one() -> None:
    lines = b'{"id": 1, "words": "on Sunday", "anchor": "2024-12-17", "language": "en"}\nnonsense\n'
    done = program("resolve", "--jsonl", stdin=lines)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == Exit.OK
    assert (answers[0]["id"], answers[0]["earliest"], answers[0]["latest"]) == (1, "2024-12-15", "2024-12-15")
    assert answers[1]["error"]
    assert answers[1]["line"] == 2


def test_explain_lists_and_explains(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == Exit.OK
    assert "TL203" in capsys.readouterr().out
    assert main(["explain", "TL203", "missing-pin"]) == Exit.OK
    out = capsys.readouterr().out
    assert "date-not-in-words" in out
    assert "TL202" in out
    assert main(["explain", "TL999"]) == Exit.USAGE


FORGED = (
    "::error::owned.yaml",
    " ::error::owned.yaml",
    "a\n::error::owned.yaml",
    "##[error]o.yaml",
    "##vso[x]o",
)


FORGING = (
    ("check",), ("check", "--diff"), ("check", "--fix"), ("check", "--baseline"), ("check", "--select"),
    ("check", "--write-baseline", "--baseline"), ("check", "--as-of"), ("check", "-", "--stdin-filename"),
    ("schema",), ("init",), ("init", "--ci"), ("explain",), ("export",), ("export", "--format"),
    ("--filter",), (),
)  # fmt: skip


@pytest.mark.parametrize("name", FORGED, ids=ascii)
@pytest.mark.parametrize("command", FORGING)
def test_what_is_told_on_standard_error_forges_no_line_of_a_log(
    command: tuple[str, ...],
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for content in (None, "events: [\n", EVENT % "2024-12-14"):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((content or "").encode())))
        if content is not None and "--" not in str(command) and not Path(name).is_dir():
            Path(name).write_text(content, encoding="utf-8")
        main([*command, name])
        told = capsys.readouterr()
        lines = (told.err + ("" if command == ("check",) else told.out)).splitlines()
        assert [line for line in lines if line.strip().startswith("::")] == []
        assert [line for line in lines if "##[" in line or "##vso[" in line] == []


@pytest.mark.parametrize("name", ["explore", "check", "export", "schema", "serve"])
@pytest.mark.parametrize(
    ("argv", "paths"),
    [
        ("a OPTION b", ["a", "b"]),
        ("OPTION a b", ["a", "b"]),
        ("- OPTION a -", ["-", "a", "-"]),
        ("a OPTION -- -x --", ["a", "-x", "--"]),
        ("-- OPTION", ["OPTION"]),
        ("--", []),
        ("", []),
    ],
)
def test_files_stand_around_options_and_all_are_files_behind_two_dashes(
    name: str, argv: str, paths: list[str]
) -> None:
    command = import_module(f"timeline.cli.{name}")
    options = {"schema": "", "explore": "--filter x", "serve": "--port 1", "check": "--select x --diff"}
    option = options.get(name, "-o x")
    words = argv.replace("OPTION", option).split()
    told = [word for path in paths for word in path.replace("OPTION", option).split()]
    assert _parser(name, command).read(words).paths == told


def test_what_is_told_of_words_behind_two_dashes_are_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["init", "--", "a", "-x"])
    assert capsys.readouterr().err.endswith("error: unrecognized arguments: -x\n")


@pytest.mark.parametrize("option", ["--port", "-q"])
def test_an_option_of_another_command_is_told_with_how_it_is_called(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["schema", "a", option])
    told = capsys.readouterr().err
    assert told.startswith("usage: timeline schema [-h] [FILE ...]\n")
    assert told.endswith(f"error: unrecognized arguments: {option}\n")


def test_arguments_that_are_not_known_forge_no_line_of_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check", "--no\n::error::forged"])
    assert ended.value.code == Exit.USAGE
    assert "unrecognized arguments: --no␊::error::forged" in capsys.readouterr().err


def test_too_little_memory_is_told_on_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_options: object) -> Exit:
        raise MemoryError

    monkeypatch.setattr("timeline.cli.check.run", run)
    assert main(["check"]) == Exit.USAGE
    told = "timeline: the memory does not suffice: check fewer or smaller files at once\n"
    assert capsys.readouterr() == ("", told)


def test_a_missing_file_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exprot"]) == Exit.USAGE
    assert "export" in capsys.readouterr().err


def test_without_a_terminal_the_explorer_is_text() -> None:
    done = program()
    assert done.returncode == Exit.OK
    assert "Ukraine seizes land" in done.stdout.decode()
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [("check", DATA), ("export", DATA), ("explain",), ("resolve", "on Monday", "--on", "2024-12-17")],
    ids=lambda arguments: arguments[0],
)
def test_no_command_but_the_explorer_loads_the_screen(arguments: tuple[str, ...]) -> None:
    code = (
        "import sys; from timeline.cli import main; code = main(sys.argv[1:]); sys.stdout.flush();"
        "loaded = {name.partition('.')[0] for name in sys.modules};"
        "print(sorted(loaded & {'textual', 'rich'}), code, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    assert done.stderr.splitlines()[-1] == "[] 0"


SETTINGS = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "2", "PYTHONIOENCODING": "latin-1"},
]


@pytest.mark.parametrize(
    "arguments", [("check", "--format", "json", DATA), ("export", DATA), ("--plain", DATA)]
)
def test_the_same_bytes_whatever_zone_locale_and_seed(arguments: tuple[str, ...]) -> None:
    outputs = {program(*arguments, settings=settings).stdout for settings in SETTINGS}
    assert len(outputs) == 1
    assert outputs != {b""}


def test_a_closed_pipe_and_a_full_disk_end_quietly() -> None:
    piped = subprocess.run(
        f"{sys.executable} -m timeline export {DATA} | head -1; exit ${{PIPESTATUS[0]}}",
        shell=True, executable="/bin/bash", capture_output=True, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip
    assert piped.stderr == b""
    assert piped.returncode in {Exit.OK, Exit.PIPE_CLOSED}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "timeline", "export", DATA],
            stdout=full, stderr=subprocess.PIPE, cwd=ROOT, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == Exit.USAGE
    assert done.stderr == b"timeline: No space left on device\n"
