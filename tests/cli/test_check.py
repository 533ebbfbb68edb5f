"""`timeline check`: its options and settings, standard input, several files, and how it ends."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.cli.exits import Exit

ROOT = Path(__file__).parents[2]

SOURCE = "sources: [{id: post, language: en, published: 2024-12-17}]\n"
WRONG = SOURCE + "events: [{id: strike, title: Drones, when: on Monday, date: 2024-12-15}]\n"
UNPINNED = SOURCE + "events: [{id: raid, title: Raid, when: on Monday}]\n"

Caught = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "wrong.yaml").write_text(WRONG, encoding="utf-8")
    (tmp_path / "data" / "unpinned.yaml").write_text(UNPINNED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(text: str, name: str = "pyproject.toml") -> None:
    Path(name).write_text(text, encoding="utf-8")


def found(capsys: Caught, *arguments: str) -> tuple[int, list[str]]:
    code = main(["check", "--format", "json", *arguments])
    return code, [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]]


@pytest.mark.parametrize(
    ("arguments", "code", "codes"),
    [
        ((), Exit.PROBLEMS, ["TL202", "TL203"]),
        (("--ignore", "TL203"), Exit.OK, ["TL202"]),
        (("--ignore", "TL203", "--fail-on", "warning"), Exit.PROBLEMS, ["TL202"]),
        (("--select", "missing-pin"), Exit.OK, ["TL202"]),
        (("--select", "TL1,TL203"), Exit.PROBLEMS, ["TL203"]),
        (("--select", "TL2", "--ignore", "TL202", "--ignore", "TL203"), Exit.OK, []),
        (("data/unpinned.yaml",), Exit.OK, ["TL202"]),
        (("data/wrong.yaml", "data"), Exit.PROBLEMS, ["TL202", "TL203"]),
    ],
)
def test_options(arguments: tuple[str, ...], code: int, codes: list[str], capsys: Caught) -> None:
    assert found(capsys, *arguments) == (code, codes)


def test_settings_of_the_folder_count_where_the_call_says_nothing(capsys: Caught) -> None:
    configure('[tool.timeline]\nignore = ["date-not-in-words"]\nfail-on = "warning"\n')
    assert found(capsys) == (Exit.PROBLEMS, ["TL202"])
    assert found(capsys, "--fail-on", "error") == (Exit.OK, ["TL202"])
    assert found(capsys, "--ignore", "TL202") == (Exit.PROBLEMS, ["TL203"])


def test_the_nearest_file_with_the_table_counts_up_to_the_repository(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Caught
) -> None:
    configure('[tool.timeline]\nselect = ["TL202"]\n')
    (here / "data" / "sub").mkdir()
    configure('[project]\nname = "timeline"\n', "data/pyproject.toml")
    monkeypatch.chdir(here / "data" / "sub")
    assert found(capsys, "..") == (Exit.OK, ["TL202"])
    (here / "data" / ".git").mkdir()
    assert found(capsys, "..") == (Exit.PROBLEMS, ["TL202", "TL203"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[tool.timeline]\nselct = []\n", "pyproject.toml:2:1: [tool.timeline] has no key 'selct'; did you"),
        ("[tool.timeline]\ncolour = 1\n", "has no key 'colour'; known are select, ignore, fail-on"),
        ("# x\n[tool.timeline]\n'select' = 'TL2'\n", "pyproject.toml:3:2: select = 'TL2' cannot be; write a"),
        ("[tool.timeline]\nselect = [2]\n", "write a list of codes"),
        ("[tool.timeline]\nfail-on = 'fatal'\n", 'write "info", "warning" or "error"'),
        ("[tool.timeline]\nfail-on = [1]\n", 'write "info", "warning" or "error"'),
        ("[tool.timeline]\nbaseline = 1\n", "write the path of a file"),
        ("[tool.timeline]\nmax-file-mb = true\n", "write a number of MB"),
        ("[tool.timeline]\nmax-text-kb = -1\n", "write a number of KB"),
        (f"[tool.timeline]\nmax-file-mb = {1 << 62}\n", "write a number of MB"),
        (f"[tool.timeline]\nmax-file-mb = 0x{'f' * 5_000}\n", ":2:1: max-file-mb = … cannot be; write a"),
        (f"[tool.timeline]\nselect = [0x{'f' * 5_000}]\n", "select = … cannot be; write a list of codes"),
        (f"[tool.timeline]\nfail-on = 0x{'f' * 5_000}\n", "fail-on = … cannot be; write "),
        (f"[tool.timeline]\nselect = {'[' * 100_000}\n", "lists that are nested too deeply; repair the file"),
        ("[tool]\ntimeline = 3\n", "tool.timeline is no table; write [tool.timeline]"),
        ("[tool.timeline\n", "pyproject.toml: Expected ']'"),
        ('[tool.timeline]\nignore = ["TL7"]\n', "unknown rule 'TL7'"),
        ('[tool.timeline]\n"a\\n::error::x" = 1\n', "has no key"),
    ],
    ids=lambda text: text[:60],
)  # fmt: skip
def test_wrong_settings_end_with_2_and_advice(text: str, told: str, capsys: Caught) -> None:
    configure(text)
    assert main(["check"]) == Exit.USAGE
    caught = capsys.readouterr()
    assert caught.out == ""
    assert told in caught.err
    assert caught.err.startswith("timeline: ")
    assert caught.err.count("\n") == 1


@pytest.mark.parametrize("name", ["pyproject.toml", "known.json"])
def test_no_setting_makes_it_wait_or_fills_the_memory(name: str, capsys: Caught) -> None:
    call = ["check", "--baseline", "known.json"] if name == "known.json" else ["check"]
    os.mkfifo(name)
    assert main(call) == Exit.USAGE
    assert capsys.readouterr().err == f"timeline: {name}: this is not a regular file\n"
    Path(name).unlink()
    Path(name).symlink_to("/dev/zero")
    assert main(call) == Exit.USAGE
    assert capsys.readouterr().err == f"timeline: {name}: this is not a regular file\n"
    Path(name).unlink()
    Path(name).touch()
    os.truncate(name, 1 << 40)
    assert main(call) == Exit.USAGE
    assert "the file has more than" in capsys.readouterr().err


def test_an_ended_search_is_a_skipped_stage_also_where_nobody_asked_for_it(
    monkeypatch: pytest.MonkeyPatch, capsys: Caught
) -> None:
    monkeypatch.setattr("timeline.network.solve._MOST_WORK", 1)
    related = "  - {id: a, title: A, status: planned}\n  - {id: b, title: B, status: planned, after: a}\n"
    Path("r.yaml").write_text(f"events:\n{related}", encoding="utf-8")
    main(["check", "r.yaml", "--ignore", "TL304"])
    assert "skipped: more contradictions than those told (TL304)\n" in capsys.readouterr().err


def test_limits_are_settings(capsys: Caught) -> None:
    Path("data/wrong.yaml").write_text(WRONG + f"title: {'x ' * 1000}\n", encoding="utf-8")
    configure("[tool.timeline]\nmax-text-kb = 1\n")
    assert found(capsys)[1] == ["TL202", "TL203", "TL006"]
    configure("[tool.timeline]\nmax-file-mb = 1\n")
    Path("data/wrong.yaml").write_text(WRONG + "# x" * 400_000, encoding="utf-8")
    assert found(capsys)[1] == ["TL202", "TL006"]


def test_a_baseline_leaves_the_new_ones(capsys: Caught) -> None:
    assert main(["check", "--baseline", "known.json", "--write-baseline"]) == Exit.OK
    assert "2 in the baseline" in capsys.readouterr().err
    wrong = Path("data/wrong.yaml")
    wrong.write_text("# one line more\n" + WRONG, encoding="utf-8")
    assert found(capsys, "--baseline", "known.json") == (Exit.OK, [])
    wrong.write_text(WRONG.replace("strike", "other"), encoding="utf-8")
    assert found(capsys, "--baseline", "known.json") == (Exit.PROBLEMS, ["TL203"])
    assert main(["check", "--baseline", "known.json"]) == Exit.PROBLEMS
    assert "baseline known.json: 1 of its problems are gone" in capsys.readouterr().err


def test_the_baseline_of_the_settings_stands_beside_them(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Caught
) -> None:
    configure('[tool.timeline]\nbaseline = "known.json"\n')
    monkeypatch.chdir(here / "data")
    assert main(["check", "--write-baseline", "."]) == Exit.OK
    assert (here / "known.json").is_file()
    monkeypatch.chdir(here)
    assert found(capsys) == (Exit.OK, [])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--baseline", "none.json"), "none.json: No such file"),
        (("--baseline", "data/wrong.yaml"), "data/wrong.yaml: it is no JSON"),
        (("--write-baseline",), "add --baseline FILE"),
        (("--as-of", "soon"), "--as-of 'soon': not an EDTF date"),
        (("--as-of", "2024-12"), "is not one day"),
        (("--stdin-filename", "x.yaml"), "add - to the files"),
        (("--select", "TL7"), "unknown rule 'TL7'"),
    ],
)
def test_a_wrong_call_ends_with_2(arguments: tuple[str, ...], told: str, capsys: Caught) -> None:
    assert main(["check", *arguments]) == Exit.USAGE
    assert told in capsys.readouterr().err


def give(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_standard_input_alone(monkeypatch: pytest.MonkeyPatch, capsys: Caught) -> None:
    give(monkeypatch, WRONG)
    assert main(["check", "-"]) == Exit.PROBLEMS
    caught = capsys.readouterr()
    assert caught.out.startswith("stdin:2:")
    assert "  | events: [{id: strike" in caught.out
    assert "in 1 event of 1 file" in caught.err
    give(monkeypatch, "")
    assert main(["check", "-"]) == Exit.USAGE
    monkeypatch.setattr("sys.stdin", None)
    assert main(["check", "-"]) == Exit.USAGE


def test_standard_input_stands_for_the_file_of_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: Caught
) -> None:
    give(monkeypatch, "\n" + WRONG.replace("strike", "raid"))
    assert main(["check", "data", "-", "--stdin-filename", "./data/unpinned.yaml"]) == Exit.PROBLEMS
    caught = capsys.readouterr()
    heads = [line.partition(": TL")[0] for line in caught.out.splitlines() if "[error]" in line]
    assert heads == ["data/unpinned.yaml:3:59", "data/wrong.yaml:2:61"]
    assert "in 2 events of 2 files" in caught.err
    give(monkeypatch, WRONG.replace("strike", "new"))
    assert main(["check", "data", "-", "--stdin-filename", "data/new.yaml"]) == Exit.PROBLEMS
    assert "in 3 events of 3 files" in capsys.readouterr().err


def test_the_call_of_an_editor_is_the_documented_one(monkeypatch: pytest.MonkeyPatch, capsys: Caught) -> None:
    line = "timeline check - --stdin-filename data/a.yaml data/"
    assert f"    {line}  " in (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
    give(monkeypatch, WRONG.replace("strike", "new"))
    Path("data/a.yaml").write_text("events: [\n", encoding="utf-8")
    assert main(line.split()[1:]) == Exit.PROBLEMS
    caught = capsys.readouterr()
    assert caught.out.startswith("data/a.yaml:2:")
    assert "in 3 events of 3 files" in caught.err


def test_the_summary_tells_what_was_allowed_and_not_judged(capsys: Caught) -> None:
    text = WRONG.replace("}]\n", "@}]\n").replace("@}]", "}]", 1)
    text = text.replace("@", ", allow: [{code: TL203, reason: known, until: 2025}]")
    Path("data/wrong.yaml").write_text(text, encoding="utf-8")
    assert main(["check"]) == Exit.OK
    assert capsys.readouterr().err == (
        "1 warning in 2 events of 2 files, 1 allowed, skipped: `until` of 1 allowed (no --as-of)\n"
    )
    assert main(["check", "--as-of", "2025-06-01"]) == Exit.OK
    assert "1 allowed, no stage skipped" in capsys.readouterr().err
    assert main(["check", "--as-of", "2026-01-01"]) == Exit.PROBLEMS
    assert "TL903" in capsys.readouterr().out
