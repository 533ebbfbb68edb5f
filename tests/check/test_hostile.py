"""Nothing that comes from data acts upon a terminal or forges a line of a CI log, in any format."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.check import formats
from timeline.check.formats import Report
from timeline.model.position import Position
from timeline.model.problem import Finding, Problem, Related, Severity
from timeline.pipeline import run

HOSTILE = [
    "[/x]",
    "[sic] [link=https://example.org]",
    "::error file=x::forged",
    "\n::error::forged",
    "\r\n::set-output name=x::forged",
    "%0A::error::forged",
    "x%0D%0A::warning::forged",
    "##[error]forged",
    "###[error]forged",
    "a ##vso[task.complete result=Failed;]forged",
    "\x1b]52;c;Zm9yZ2Vk\x07",
    "\x1b[2J\x9b31m\x7f",
    "\u202eforged\u2066\u200f",
    "\u2028::error::forged\u2029",
    "\x85::error::forged",
    "a,title=forged:b",
    "\udcff\ud800",
    "\U000e0041",
    "x" * 1_000_000,
    "無" * 10_000,
    "  ::error::forged",
    "\t::notice::forged",
]
PLACES = ["path", "message", "advice", "related", "related path", "event", "source line"]


def hostile(text: str, place: str) -> Report:
    def put(where: str, otherwise: str) -> str:
        return text if place == where else otherwise

    finding = Finding(
        "duplicate-id",
        Position(put("path", "a.yaml"), 2, 3),
        put("message", "found"),
        put("advice", "do this"),
        put("event", "strike"),
        "id",
        (Related(Position(put("related path", "b.yaml"), 1, 1), put("related", "here")),),
    )
    problem = Problem("TL110", Severity.ERROR, finding)
    return Report((problem, problem), line=lambda path, number: put("source line", "  - id: strike"))


UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


def assert_harmless(lines: list[str], name: str, problems: int) -> None:
    assert [UNSAFE.findall(written) for written in lines if UNSAFE.search(written)] == []
    commands = [written for written in lines if written.strip().startswith("::")]
    assert len(commands) == (problems if name == "github" else 0)
    for written in commands:
        properties = r"file=[^:,]*,line=\d+,col=\d+,title=TL\d{3} [a-z0-9-]+"
        assert re.fullmatch(rf"::(error|warning|notice) {properties}::.*", written), written[:200]
        assert re.findall(r"%(?!25|0A|3A|2C)", written) == []
    if name != "github":
        assert [written for written in lines if re.search(r"##(\[|vso\[)", written)] == []


@pytest.mark.parametrize("name", formats.names())
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_data_does_nothing_to_a_log(name: str, place: str, text: str) -> None:
    assert_harmless(list(formats.get(name)(hostile(text, place))), name, 2)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_json_keeps_the_text(text: str) -> None:
    value = json.loads("\n".join(formats.get("json")(hostile(text, "path"))))
    assert value["problems"][0]["path"] == text


@pytest.mark.parametrize("text", HOSTILE[:18], ids=lambda text: ascii(text[:20]))
def test_an_escaped_line_end_of_data_stays_escaped(text: str) -> None:
    """A reader that decodes the command once sees no line that the data begun."""
    (command, _) = formats.get("github")(hostile(text, "message"))
    decoded = command.split("::", 2)[2].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    assert len(decoded.split("\n")) == 3


FORGED = st.text(st.sampled_from("a :%#[]\n\r\t\x1b\x85\u2028\u202e無é,vso"), max_size=12)


@given(text=FORGED, place=st.sampled_from(PLACES), name=st.sampled_from(formats.names()))
def test_no_text_does_anything_to_a_log(text: str, place: str, name: str) -> None:
    assert_harmless(list(formats.get(name)(hostile(text, place))), name, 2)


NAMES = [
    "::error::forged",
    "a\n::error::forged",
    "a\r::error::forged",
    " ::error::forged",
    "a\u202eb",
    "a\x1b[2J",
]
NAMES += ["##[error]forged", "%0A::error::forged", "a,line=9:b", "[bold]", "[", "-n"]


@pytest.mark.parametrize("name", formats.names())
@pytest.mark.parametrize("text", NAMES, ids=ascii)
def test_files_with_such_names_and_texts(
    name: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    value = json.dumps(text)
    Path(f"{text}.yaml").write_text(
        "sources:\n  - {id: post, language: en, published: 2024-12-17}\nevents:\n"
        "  - {id: strike, title: Drones, when: on Monday, date: 2024-12-15}\n"
        f"  - {{id: {value}, title: {value}, when: {value}, anchor: {value}}}\n"
        f"  - {{id: strike, title: Drones, told: {value}, about: [{value}], source: [{value}]}}\n"
        f"  - {{{value}: x}}\n",
        encoding="utf-8",
    )
    result = run([Path()])
    assert {"TL203", "TL110"} <= {problem.code for problem in result.problems}
    lines = list(formats.get(name)(Report(result.problems)))
    assert_harmless(lines, name, len(result.problems))
