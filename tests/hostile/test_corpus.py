"""No file crashes the program, hangs it, forges a line of a log, or puts control characters on a terminal."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from timeline import export
from timeline.check import formats

CORPUS = runpy.run_path(str(Path(__file__).parent / "corpus.py"))

SECONDS = 10
UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""What no output may hold; line ends are ours."""

FINDING = re.compile(r".+:[1-9]\d*:[1-9]\d*: TL\d{3} \[(?:error|warning|info)\] .")
COMMAND = re.compile(
    r"::(?:error|warning|notice) file=[^:,]+,line=[1-9]\d*,col=[1-9]\d*,title=TL\d{3} [a-z0-9-]+::."
)
WORDS = (
    "the day before " * 13, "next " * 2000, "(" * 5000, "\x1b[2J", "\udcff", "::error::x", "9" * 5000, "",
    " ", "-", "-1 day", "e" + "\u0301" * 5000, "a\nb", "on Monday, " * 500, "%s", "\u202e",
    "from Monday to " * 100,
)  # fmt: skip

Drive = Callable[[Path, Iterable[list[str]]], list[Any]]  # Any: the outcomes of conftest


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.yaml"))


def assert_safe(outcome: Any, codes: tuple[int, ...] = (0, 1, 2), seconds: int = SECONDS) -> None:
    told = (outcome.call, outcome.code, outcome.talk[:500])
    assert outcome.code in codes, told
    assert outcome.seconds < seconds, told
    assert "Traceback" not in outcome.talk, told
    for text in (outcome.out, outcome.talk):
        assert UNSAFE.findall(text) == [], told
        if "github" not in outcome.call:
            assert [line for line in text.split("\n") if line.lstrip().startswith("::")] == [], told
            assert not re.search(r"##(\[|vso\[)", text, re.IGNORECASE), told


def assert_places(outcome: Any) -> None:
    """Every finding has its path, line and column, and every line is one of ours."""
    form = outcome.call[outcome.call.index("--format") + 1]
    lines = outcome.out.split("\n")[:-1]
    if form == "json":
        listed = json.loads(outcome.out)["problems"]
        assert all(one["path"] and one["line"] > 0 and one["column"] > 0 for one in listed)
        assert outcome.out.isascii()
    elif form == "github":
        assert [line[:200] for line in lines if not COMMAND.match(line)] == []
    elif form in {"text", "concise"}:
        assert [
            line[:200] for line in lines if not (line[:4] in {"  | ", "  = "} or FINDING.match(line))
        ] == []


def promised(outcome: Any) -> None:
    """The code is 2 where nothing could be checked, 1 where there is an error, else 0."""
    if "json" in outcome.call:
        told = json.loads(outcome.out)
        unread = any(one["code"] == "TL001" for one in told["problems"])
        broken = any(one["code"][:3] == "TL0" and one["severity"] == "error" for one in told["problems"])
        nothing = unread or (not told["summary"]["events"] and not broken)
        assert outcome.code == (2 if nothing else 1 if told["summary"]["errors"] else 0), outcome.call


def test_there_are_many_files_of_every_kind(hostile: Path) -> None:
    contents = {path.read_bytes() for path in hostile.glob("*.yaml")}
    assert len(contents) == len(names(hostile)) >= 600
    assert len({name.partition("-")[0] for name in names(hostile)}) == 11


@pytest.mark.parametrize("form", ["text", "json"])
def test_each_file_by_itself(form: str, hostile: Path, drive: Drive) -> None:
    for outcome in drive(hostile, [["check", "--format", form, name] for name in names(hostile)]):
        assert_safe(outcome)
        assert_places(outcome)
        promised(outcome)


@pytest.mark.parametrize("command", ["export", "--plain"])
def test_each_file_in_the_other_commands(command: str, hostile: Path, drive: Drive) -> None:
    for outcome in drive(hostile, [[command, name] for name in names(hostile)]):
        assert_safe(outcome)


@pytest.mark.parametrize("form", export.names())
def test_a_part_of_the_files_in_every_export(form: str, hostile: Path, drive: Drive) -> None:
    calls = [["export", "--format", form, name] for name in names(hostile)[::9]]
    for outcome in drive(hostile, calls):
        document = outcome.out.replace("\r\n", "\n")  # of CSV and iCalendar
        assert_safe(outcome._replace(out=document.replace("##", "#")))  # a document is no log


@pytest.mark.parametrize("form", formats.names())
def test_all_files_at_once(form: str, hostile: Path, drive: Drive) -> None:
    (outcome,) = drive(hostile, [["check", "--format", form, *names(hostile)]])
    assert_safe(outcome, (1,))
    assert_places(outcome)


def test_the_same_bytes_twice(hostile: Path, drive: Drive) -> None:
    call = ["check", "--format", "json", *names(hostile)[::4]]
    (once,) = drive(hostile, [call])
    again, _ = drive(hostile, [call, ["explain"]])  # one call more: another seed of hashes
    assert (once.code, once.out, once.talk) == (again.code, again.out, again.talk)


@pytest.mark.parametrize("form", formats.names())
def test_files_with_hostile_names(form: str, tmp_path: Path, drive: Drive) -> None:
    good = CORPUS["GOOD"].encode()
    for name in CORPUS["NAMES"]:
        (tmp_path / name).write_bytes(good + b"  - {id: x, id: y}\n")
    calls = [["check", "--format", form, "."], ["check", "--format", form, "--", *CORPUS["NAMES"]]]
    for outcome in drive(tmp_path, calls):
        assert_safe(outcome, (1,))
        assert_places(outcome)


@pytest.mark.parametrize("name", CORPUS["LARGE"])
def test_large_files_within_the_limits(name: str, tmp_path: Path, drive: Drive) -> None:
    (tmp_path / "large.yaml").write_bytes(CORPUS["LARGE"][name]())
    (outcome,) = drive(tmp_path, [["check", "--format", "text", "large.yaml"]])
    assert_safe(outcome, (0, 1))
    assert_places(outcome)


def test_words_on_the_command_line_and_in_a_batch(tmp_path: Path, drive: Drive) -> None:
    calls = [["resolve", "--on", "2024-12-17", "--", words] for words in WORDS]
    calls += [["resolve", "--find", "--", words] for words in WORDS]
    calls += [["resolve", "--json", "--on", words, "on Monday"] for words in WORDS]
    calls += [["--filter", words, "--plain", "."] for words in WORDS] + [
        ["explain", words] for words in WORDS
    ]
    for outcome in drive(tmp_path, calls):
        assert_safe(outcome)


def test_the_batch_answers_every_line_of_every_file(hostile: Path) -> None:
    lines = b"\n".join(data for path in hostile.glob("*.yaml") if len(data := path.read_bytes()) < 20_000)
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "resolve", "--jsonl"],
        input=lines[:2_000_000], capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    assert all(json.loads(line)["error"] for line in done.stdout.splitlines())
    assert UNSAFE.findall(done.stdout.decode()) == []
