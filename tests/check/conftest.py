"""What the tests of the rules and of their manuals share."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections import defaultdict
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

_BESIDE = re.compile(r"^ *# ([\w-]+\.(?:txt|yaml)):(?: (.*))?$", re.MULTILINE)


def put_beside(text: str, folder: Path) -> None:
    """Write the files whose lines stand in remarks of `text`: `# report.txt: The depot burned.`"""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for found in _BESIDE.finditer(text):
        lines[found[1]].append(found[2] or "")
    for name, written in lines.items():
        (folder / name).write_text("\n".join(written) + "\n", encoding="utf-8")


Checked = Callable[[str | bytes], tuple[Problem, ...]]


@pytest.fixture
def as_of() -> Callable[[bytes], dt.date | None]:
    """Return the day by which a file wants to be judged; a remark in it says so."""

    def read(data: bytes) -> dt.date | None:
        found = re.search(rb"^# timeline check --as-of ([0-9-]+)$", data, re.MULTILINE)
        return dt.date.fromisoformat(found[1].decode()) if found else None

    return read


@pytest.fixture
def checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, as_of: Callable[[bytes], dt.date | None]
) -> Checked:
    """Check a text as the file `events.yaml`, alone in the current folder."""
    monkeypatch.chdir(tmp_path)

    def check(text: str | bytes) -> tuple[Problem, ...]:
        data = text.encode() if isinstance(text, str) else text
        Path("events.yaml").write_bytes(data)
        put_beside(data.decode("utf-8", errors="replace"), tmp_path)
        return run([Path()], as_of=as_of(data)).problems

    return check


@pytest.fixture
def beside() -> Callable[[str, Path], None]:
    """Write the files that a case or an example has in its remarks."""
    return put_beside


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
