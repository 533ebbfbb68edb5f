"""SARIF, GitLab and JUnit: valid for those who read them, with places in the repository."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from timeline.check import formats
from timeline.check.fingerprint import fingerprints
from timeline.check.formats import Report
from timeline.check.repository import Repository
from timeline.model.position import Position
from timeline.model.problem import Finding, Problem, Related, Severity
from timeline.pipeline import run

SARIF = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALID = jsonschema.Draft4Validator(SARIF)
NAMES = [
    "data/a.yaml",
    "a b#c?d%e:f.yaml",
    "Überfall 無人機.yaml",
    "a\n::error::b.yaml",
    "\udcff.yaml",
    "\ud800",
]


def problem(
    path: str = "a.yaml", line: int = 1, code: str = "TL203", event: str = "strike", message: str = "found"
) -> Problem:
    related = (Related(Position(path, 7, 8), "the words"), Related(Position(path, 9), "the anchor"))
    finding = Finding(
        "date-not-in-words", Position(path, line, 3), message, "do this", event, "date", related
    )
    return Problem(code, Severity.ERROR, finding)


def sarif(report: Report) -> dict[str, Any]:
    log = json.loads("\n".join(formats.get("sarif")(report)))
    assert [error.message for error in VALID.iter_errors(log)] == []
    (found,) = log["runs"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("path", NAMES, ids=ascii)
def test_sarif_is_valid_and_its_address_gives_the_path_back(path: str) -> None:
    found = sarif(Report((problem(path),), skipped=("the network",)))
    (result,) = found["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].isascii()
    assert place["artifactLocation"]["uriBaseId"] in found["originalUriBaseIds"]
    assert not set(place["artifactLocation"]["uri"]) & set(' #?:\n"')
    if path != "\ud800":
        assert unquote(place["artifactLocation"]["uri"], errors="surrogateescape") == path
    assert place["region"] == {"startLine": 1, "startColumn": 3}
    assert [one["id"] for one in result["relatedLocations"]] == [1, 2]
    assert (
        found["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "skipped: the network"
    )


def test_sarif_knows_the_rules_of_its_results() -> None:
    found = sarif(Report((problem(code="TL111"), problem(code="TL203"))))
    rules = found["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in found["results"]] == ["TL111", "TL203"]


def test_sarif_shows_no_link_of_the_data() -> None:
    (result,) = sarif(Report((problem(message="see [here](https://example.org) [1]"),)))["results"]
    assert result["message"]["text"].startswith(r"see \[here\](https://example.org) \[1\]")
    (result,) = sarif(Report((problem(message="write [2024-12-16..2024-12-17]"),)))["results"]
    assert result["message"]["text"].startswith("write [2024-12-16..2024-12-17]")


def test_a_fingerprint_is_of_code_event_and_field_and_not_of_lines() -> None:
    first, moved = (
        fingerprints([problem(line=3)]),
        fingerprints([problem("b.yaml", line=30, message="other")]),
    )
    assert first == moved
    other = fingerprints([problem(event="raid"), problem(code="TL204"), problem(event="", path="b.yaml")])
    assert len({*first, *other}) == 4
    again = fingerprints([problem(), problem(line=9)])
    assert len(set(again)) == 2
    assert again[0] == first[0]


GITLAB = jsonschema.Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "minLength": 1, "not": {"pattern": "^\\./"}},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)
"""What GitLab's manual asks of a Code Quality report."""


@pytest.fixture(scope="module")
def everything() -> Report:
    """Problems of every weight, with and without an event."""
    cases = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    return Report(run(cases).problems, fail_on=Severity.WARNING)


def test_gitlab_is_valid(everything: Report) -> None:
    listed = json.loads("\n".join(formats.get("gitlab")(everything)))
    assert [error.message for error in GITLAB.iter_errors(listed)] == []
    assert len(listed) == len(everything.problems) > 100
    assert {one["severity"] for one in listed} == {"major", "minor", "info"}
    assert len({one["fingerprint"] for one in listed}) == len(listed)
    assert list(GITLAB.iter_errors([{**listed[0], "severity": "error"}]))


def test_gitlab_has_what_it_asks_for() -> None:
    listed = json.loads("\n".join(formats.get("gitlab")(Report((problem(), problem(line=9))))))
    assert [one["location"] for one in listed] == [
        {"path": "a.yaml", "lines": {"begin": 1}},
        {"path": "a.yaml", "lines": {"begin": 9}},
    ]
    assert {one["severity"] for one in listed} == {"major"}
    assert len({one["fingerprint"] for one in listed}) == 2


@pytest.mark.parametrize(
    "text", ["<a & b>", "]]>", "\ufffe\uffff\x00\x1b", "\ud800", "\"'", "a\nb"], ids=ascii
)
def test_junit_is_xml_whatever_the_data_has(text: str) -> None:
    written = "\n".join(formats.get("junit")(Report((problem(text, message=text),))))
    root = ET.fromstring(written)
    (failure,) = root.iter("failure")
    assert failure.text is not None
    assert failure.text.count("\n") == 3
    assert root.get("failures") == "1"


JUNIT = {
    "testsuites": ({"testsuite"}, {"name", "tests", "failures", "errors", "time"}),
    "testsuite": (
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
        {"name", "tests", "failures", "errors", "group", "time", "skipped", "timestamp", "hostname", "id",
         "package", "file", "log", "url", "version"},
    ),
    "testcase": (
        {"skipped", "error", "failure", "rerunFailure", "rerunError", "flakyFailure", "flakyError",
         "system-out", "system-err"},
        {"name", "time", "classname", "group"},
    ),
    "failure": (set(), {"type", "message"}),
    "system-out": (set(), set()),
}  # fmt: skip
"""By the schema junit-10 of Jenkins: what may stand inside an element, and its attributes."""


def test_junit_has_only_what_its_schema_knows(everything: Report) -> None:
    for report, cases in ((everything, len(everything.problems)), (Report(()), 1)):
        root = ET.fromstring("\n".join(formats.get("junit")(report)))
        assert root.tag == "testsuites"
        for element in root.iter():
            inside, attributes = JUNIT[element.tag]
            assert {child.tag for child in element} <= inside
            assert set(element.attrib) <= attributes
        assert all(case.get("name") and case.get("classname") for case in root.iter("testcase"))
        assert root.get("tests") == str(cases)
        for suite in (root, *root.iter("testsuite")):
            assert all(suite.get(name) for name in ("name", "tests", "failures", "errors"))
            assert suite.get("tests") == str(len(list(suite.iter("testcase"))))
            assert suite.get("failures") == str(len(list(suite.iter("failure"))))


def test_junit_fails_what_the_run_fails() -> None:
    report = Report((problem(),), fail_on=Severity.ERROR)
    light = problem()._replace(severity=Severity.WARNING)
    for given, failures in ((report, 1), (Report((light,)), 0), (Report((light,), fail_on=Severity.INFO), 1)):
        root = ET.fromstring("\n".join(formats.get("junit")(given)))
        assert len(list(root.iter("failure"))) == failures == int(given.failed)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repo"
    (root / ".git").mkdir(parents=True)
    (root / "sub" / "data").mkdir(parents=True)
    return root


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif"])
def test_paths_are_those_of_the_repository(
    name: str, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "sub")
    Path("data/a.yaml").write_text("events: [{id: a}]\n", encoding="utf-8")
    whole = str(repository / "sub" / "data" / "a.yaml")
    for path in ("data", "./data/a.yaml", "../sub/data", whole):
        report = Report(run([Path(path)]).problems, path=Repository(Path.cwd()))
        text = "\n".join(formats.get(name)(report))
        assert "sub/data/a.yaml" in text
        assert str(repository) not in text


def test_a_file_outside_has_its_whole_path_and_a_link_inside_stays_inside(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository)
    outside = repository.parent / "b c.yaml"
    outside.write_text("events: [{id: a}]\n", encoding="utf-8")
    Path("link.yaml").symlink_to(outside)
    path = Repository(Path.cwd())
    assert (path("link.yaml"), path("../b c.yaml")) == ("link.yaml", outside.as_posix())
    found = sarif(Report(run([outside]).problems, path=path))
    uri = found["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert uri == {"uri": outside.as_uri()}


def test_without_a_repository_the_folder_counts(tmp_path: Path) -> None:
    assert Repository(tmp_path)("data/a.yaml") == "data/a.yaml"
    assert Repository(tmp_path)(str(tmp_path / "a.yaml")) == "a.yaml"
