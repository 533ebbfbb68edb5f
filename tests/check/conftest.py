"""What the tests of the rules and of their manuals share."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.check import Rule
from timeline.model.problem import Problem
from timeline.pipeline import run

SECTIONS = (
    "What",
    "Why",
    "Failing example (YAML)",
    "Passing example (YAML)",
    "How to fix",
    "When to allow",
)

Checked = Callable[[str | bytes], tuple[Problem, ...]]


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checked:
    """Check a text as the file `events.yaml`, alone in the current folder."""
    monkeypatch.chdir(tmp_path)

    def check(text: str | bytes) -> tuple[Problem, ...]:
        data = text.encode() if isinstance(text, str) else text
        Path("events.yaml").write_bytes(data)
        return run([Path()]).problems

    return check


@pytest.fixture
def sections() -> Callable[[Rule], dict[str, str]]:
    """Take a manual apart: the text below each of its headings, without the indent."""

    def parse(rule: Rule) -> dict[str, str]:
        found: dict[str, list[str]] = {"": []}
        for line in rule.manual.splitlines():
            if line in SECTIONS:
                found[line] = []
            else:
                found[list(found)[-1]].append(line)
        return {name: textwrap.dedent("\n".join(lines)).strip("\n") + "\n" for name, lines in found.items()}

    return parse
