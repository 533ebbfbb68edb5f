"""Each rule fires where its cases say so, on that very line, and nowhere else.

A line of a case names the codes that are found on it, `# expect: TL203`, or that are not, though one might
think so: `# silent: TL203`. A case is named like its rule; `.ok` is for files that a firing line would end.
Further files of a case stand in its remarks: `# report.txt: a line of it`.
"""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.check import RULES, Rule
from timeline.load.names import NAMES
from timeline.pipeline import run

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*.yaml"))
IN_CODE = {"unreadable-file", "too-large", "more-contradictions"}
"""No text shows them: see test_manuals."""

SHOWN = [rule for rule in RULES if rule.name not in IN_CODE]

_MARK = re.compile(r"# (expect|silent):((?: TL\d{3})+)")


AsOf = Callable[[bytes], dt.date | None]


def marked(file: Path, kind: str) -> list[tuple[int, str]]:
    lines = file.read_bytes().decode("latin-1").split("\n")
    return [
        (number, code)
        for number, line in enumerate(lines, 1)
        for found in _MARK.finditer(line)
        if found[1] == kind
        for code in found[2].split()
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_case(
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    as_of: AsOf,
    beside: Callable[[str, Path], None],
) -> None:
    shutil.copy(file, tmp_path)
    beside(file.read_text(encoding="utf-8", errors="replace"), tmp_path)
    monkeypatch.chdir(tmp_path)
    problems = run([Path()], as_of=as_of(file.read_bytes())).problems
    found = sorted((problem.position.line, problem.code) for problem in problems)
    told = "\n".join(f"{problem.position}: {problem.code} {problem.message}" for problem in problems)
    assert found == sorted(marked(file, "expect")), told
    assert not set(found) & set(marked(file, "silent"))


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_every_rule_has_a_line_that_fires_and_one_that_does_not(rule: Rule) -> None:
    files = [file for file in FILES if file.stem.removesuffix(".ok") == rule.name]
    assert rule.code in {code for file in files for _, code in marked(file, "expect")}
    assert rule.code in {code for file in files for _, code in marked(file, "silent")}


def test_every_case_belongs_to_a_rule() -> None:
    assert {file.stem.removesuffix(".ok") for file in FILES} == {rule.name for rule in SHOWN}


def test_every_finding_of_the_loader_has_a_rule() -> None:
    assert set(NAMES) <= {rule.name for rule in RULES}
