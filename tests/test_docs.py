"""The documents say what the program does."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.check.table import markdown
from timeline.cli import main
from timeline.cli.exits import Exit
from timeline.load import fields
from timeline.load.record import Table
from timeline.query import parse
from timeline.query.fields import CHOICES, KNOWN

ROOT = Path(__file__).parent.parent


def code(document: str) -> set[str]:
    quoted = re.findall(r"`([^`]+)`", (ROOT / document).read_text(encoding="utf-8"))
    return {name for text in quoted for name in re.findall(r"[a-z_0-9]+", text)}


def test_every_field_stands_in_the_format_s_document() -> None:
    tables = [value for value in vars(fields).values() if isinstance(value, Table)]
    assert len(tables) >= 8
    written = {name for table in tables for name in table.rows}
    assert written - code("docs/format.md") == set()


def test_the_table_of_the_rules_is_the_generated_one() -> None:
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8").splitlines()
    assert written == list(markdown()), "timeline explain --markdown > docs/rules.md"


def test_the_readme_s_python_does_what_it_shows() -> None:
    done = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert done.attempted >= 4
    assert done.failed == 0


def test_the_readme_shows_what_a_new_user_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    shown = (ROOT / "README.md").read_text(encoding="utf-8").partition("<!-- a day off -->")[2].split("```")
    assert main(["init", "reports", "--ci"]) == Exit.OK
    Path("reports/march.yaml").write_text(shown[1].removeprefix("yaml\n"), encoding="utf-8")
    Path("reports/april.yaml").write_text("events: [{id: raid, title: Raid, date: 2025}]\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "reports", "--ignore", "date-without-words"]) == Exit.PROBLEMS
    seen = capsys.readouterr()
    assert shown[3].endswith(f"\n\n{seen.out}{seen.err}")


def test_the_filters_of_the_readme_can_be_read_and_every_field_and_word_of_is_and_has_stands_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text.partition("| filter | leaves")[2].partition("\n\n")[0]
    shown = re.findall(r"`([^`]+)`", table)
    for each in shown:
        parse(f"{each}x" if each.endswith(":") else each)
    assert {field for field in KNOWN if not any(each.startswith(f"{field}:") for each in shown)} == set()
    assert {f"{name}:{word}" for name in ("is", "has") for word in CHOICES[name]} <= set(shown)


def test_the_commands_of_the_readme_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    used = set(
        re.findall(r"^(?:\$ )?timeline (check|export|import|resolve|explain|[a-z]+)\b", text, re.MULTILINE)
    )
    shown = subprocess.run(
        [sys.executable, "-m", "timeline", "--help"], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout
    assert {name for name in used if name not in shown} <= {"reports"}
