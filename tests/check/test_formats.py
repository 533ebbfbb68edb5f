"""The formats: golden outputs, stable keys, and carets under the right cell."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from timeline.check import RULES, formats
from timeline.check.formats import Report, summary
from timeline.check.formats.text import pointed, width
from timeline.errors import UsageError
from timeline.model.position import Position
from timeline.model.problem import Finding, Problem, Related, Severity

GOLDEN = Path(__file__).parent / "formats"

FILE = {
    1: "events:",
    2: "  - title: Überfall 無人機 — a depot",
    3: '    when: "on Monday"',
    4: "    date: 2024-12-15",
    5: "\ttabs and \x1b[31mescapes: x",
}


def line(path: str, number: int) -> str | None:
    return FILE.get(number) if path == "data/events.yaml" else None


def at(number: int, column: int = 1, path: str = "data/events.yaml") -> Position:
    return Position(path, number, column)


PROBLEMS = (
    Problem(
        "TL001", Severity.ERROR, Finding("unreadable-file", Position("a, b: 100%.yaml"), "it is not there")
    ),
    Problem(
        "TL111",
        Severity.ERROR,
        Finding(
            "unknown-reference", at(2, 25), 'after names "stirke"', "did you mean strike?", "strike", "after"
        ),
    ),
    Problem(
        "TL203",
        Severity.ERROR,
        Finding(
            "date-not-in-words",
            at(4, 11),
            '"on Monday" gives 2024-12-16, but the date is 2024-12-15',
            "write date: 2024-12-16",
            "strike",
            "date",
            (
                Related(at(3, 11), 'the words are "on Monday"'),
                Related(at(7), '"post" was published on 2024-12-17'),
            ),
        ),
    ),
    Problem("TL202", Severity.WARNING, Finding("missing-pin", at(5, 27), "no date is written down")),
    Problem("TL212", Severity.INFO, Finding("date-without-words", at(9, 3), "a date beyond the file's end")),
)

REPORT = Report(PROBLEMS, events=214, files=3, line=line)


@pytest.mark.parametrize("name", formats.names())
def test_golden(name: str) -> None:
    text = "".join(f"{written}\n" for written in formats.get(name)(REPORT))
    for rule in RULES:  # SARIF has them whole; what they say is theirs
        text = text.replace(json.dumps(rule.manual.strip()), f'"(the manual of {rule.code})"')
    assert text == (GOLDEN / f"problems.{name}").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", formats.names())
def test_no_problems(name: str) -> None:
    text = "\n".join(formats.get(name)(Report((), events=1, files=1)))
    match name:
        case "json":
            assert json.loads(text)["problems"] == []
        case "gitlab":
            assert json.loads(text) == []
        case "sarif":
            assert json.loads(text)["runs"][0]["results"] == []
        case "junit":
            assert [case.get("name") for case in ET.fromstring(text).iter("testcase")] == ["no problems"]
        case _:
            assert text == ""


def test_names_are_those_of_the_folder_and_an_unknown_one_lists_them() -> None:
    assert formats.names() == ("concise", "github", "gitlab", "json", "junit", "sarif", "text")
    for wrong in ("yaml", "", "__init__", "../report", "text.py"):
        with pytest.raises(UsageError, match="known are concise, github, gitlab, json, junit, sarif, text"):
            formats.get(wrong)


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (REPORT, "3 errors, 1 warning, 1 info in 214 events of 3 files, no stage skipped"),
        (Report((), events=1, files=1), "no problems in 1 event of 1 file, no stage skipped"),
        (
            Report(PROBLEMS[:1] * 1234, events=0, files=2, skipped=("the network",)),
            "1,234 errors in 0 events of 2 files, skipped: the network",
        ),
        (
            Report(PROBLEMS[3:4], events=9, files=1, allowed=2, known=1234),
            "1 warning in 9 events of 1 file, 2 allowed, 1,234 in the baseline, no stage skipped",
        ),
    ],
)
def test_summary(report: Report, expected: str) -> None:
    assert summary(report) == expected


def test_json_has_stable_keys() -> None:
    value = json.loads("\n".join(formats.get("json")(REPORT)))
    assert (value["schema"], value["version"]) == ("timeline-check", 1)
    assert value["summary"] == {
        "errors": 3, "warnings": 1, "infos": 1, "events": 214, "files": 3, "allowed": 0, "known": 0,
        "skipped": [],
    }  # fmt: skip
    assert list(value["problems"][2]) == [
        "code", "name", "severity", "path", "line", "column", "message", "advice", "event", "field",
        "related",
    ]  # fmt: skip
    assert value["problems"][2]["related"][0] == {
        "path": "data/events.yaml", "line": 3, "column": 11, "message": 'the words are "on Monday"',
    }  # fmt: skip


@pytest.mark.parametrize(
    ("source", "column", "cells"),
    [
        ("    date: 2024", 11, 10),
        ("title: 無人機 x", 12, 14),
        ("title: e\u0301te\u0301 x", 14, 11),
        ("\tdate: x", 8, 7),
        ("a\x1b[31mb: x", 10, 9),
        ("title: \U0001f468\u200d\U0001f469\u200d\U0001f467 x", 14, 10),
        ("x" * 5, 6, 5),
        ("x" * 5, 99, 5),
    ],
)
def test_caret_stands_under_the_cell(source: str, column: int, cells: int) -> None:
    shown, caret = pointed(source, column)
    assert width(caret.removeprefix("  | ").removesuffix("^")) == cells
    assert caret.endswith("^")
    assert width(shown) >= 4 + min(cells, width(shown) - 4)


@pytest.mark.parametrize("letter", ["x", "無", "e\u0301"])
def test_a_long_line_is_cut_around_the_column(letter: str) -> None:
    source = letter * 500_000 + "HERE" + letter * 500_000
    shown, caret = pointed(source, source.index("HERE") + 1)
    assert len(shown) < 120
    assert shown.startswith("  | …")
    assert shown.endswith("…")
    before = shown[: shown.index("HERE")]
    assert width(before) == width(caret) - 1
