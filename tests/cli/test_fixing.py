"""`timeline check --fix` and `--diff`: files are written whole or not at all, and links stay links."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.cli.exits import Exit

SOURCE = "sources: [{id: post, language: en, published: 2024-12-17}]\nevents:\n"
BEFORE = (
    SOURCE
    + "- id: a\n  title: A\n  when: on Monday # said\n- {title: Raid, when: on Sunday, date: 2024-12-14}\n"
)
FIXED = BEFORE.replace("said\n", "said\n  date: 2024-12-16\n").replace("{title", "{id: raid, title")
MOVED = FIXED.replace("2024-12-14", "2024-12-15")

Caught = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.yaml"
    path.write_text(BEFORE, encoding="utf-8")
    return path


def test_fix_writes_what_is_certain_and_tells_what_remains(file: Path, capsys: Caught) -> None:
    assert main(["check", "--fix", "a.yaml"]) == Exit.PROBLEMS
    caught = capsys.readouterr()
    assert file.read_text(encoding="utf-8") == FIXED
    assert caught.err.startswith("wrote 1 date and 1 id in 1 file\n1 error in 2 events")
    assert "a.yaml:7:50: TL203" in caught.out
    assert main(["check", "--fix", "--fix-moved", "a.yaml"]) == Exit.OK
    assert file.read_text(encoding="utf-8") == MOVED
    stamp = file.stat().st_mtime_ns
    assert main(["check", "--fix-moved", "a.yaml"]) == Exit.OK
    assert "wrote nothing in 0 files" in capsys.readouterr().err
    assert file.stat().st_mtime_ns == stamp


def test_only_what_is_told_is_written(file: Path) -> None:
    main(["check", "--fix", "--select", "TL2", "a.yaml"])
    assert file.read_text(encoding="utf-8") == FIXED.replace("{id: raid, ", "{")
    file.write_text(BEFORE, encoding="utf-8")
    main(["check", "--baseline", "known.json", "--write-baseline", "a.yaml"])
    main(["check", "--fix-moved", "--baseline", "known.json", "a.yaml"])
    assert file.read_text(encoding="utf-8") == BEFORE


@pytest.mark.parametrize("text", [BEFORE, BEFORE.replace("\n", "\r\n"), BEFORE.rstrip("\n")])
def test_diff_writes_nothing_and_can_be_applied(text: str, file: Path, capsys: Caught) -> None:
    file.write_bytes(text.encode())
    subprocess.run(["git", "init", "-q"], check=True, cwd=file.parent)
    assert main(["check", "--diff", "--fix-moved", "a.yaml"]) == Exit.PROBLEMS
    caught = capsys.readouterr()
    assert file.read_bytes() == text.encode()
    assert caught.err == "would write 2 dates and 1 id in 1 file\n"
    command = ["git", "apply", "-p1", "-"]
    subprocess.run(command, input=caught.out.encode(), check=True, cwd=file.parent, timeout=60)
    expected = (
        MOVED.replace("\n", "\r\n") if "\r" in text else MOVED if text.endswith("\n") else MOVED.rstrip("\n")
    )
    assert file.read_bytes() == expected.encode()
    assert main(["check", "--diff", "a.yaml"]) == Exit.OK
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", ["json", "concise", "github", "sarif", "gitlab", "junit"])
def test_a_diff_has_no_other_format(name: str, capsys: Caught) -> None:
    assert main(["check", "--diff", "--format", "text", "a.yaml"]) == Exit.PROBLEMS
    assert capsys.readouterr().out.startswith("--- a/a.yaml\n")
    assert main(["check", "--diff", "--format", name, "a.yaml"]) == Exit.USAGE
    assert capsys.readouterr() == ("", "timeline: --diff writes a diff: leave --format out\n")


def test_standard_input_is_shown_and_not_written(monkeypatch: pytest.MonkeyPatch, capsys: Caught) -> None:
    for arguments, code in ((("--diff",), Exit.PROBLEMS), (("--fix",), Exit.USAGE)):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BEFORE.encode())))
        assert main(["check", *arguments, "-", "--stdin-filename", "b.yaml"]) == code
    caught = capsys.readouterr()
    assert "+++ b/b.yaml" in caught.out
    assert "use --diff" in caught.err


def test_a_link_stays_a_link_and_the_mode_stays(file: Path) -> None:
    (file.parent / "sub").mkdir()
    real = file.rename(file.parent / "sub" / "real.yaml")
    file.symlink_to("sub/real.yaml")
    real.chmod(0o640)
    main(["check", "--fix", "a.yaml"])
    assert file.readlink() == Path("sub/real.yaml")
    assert real.read_text(encoding="utf-8") == FIXED
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in (file.parent / "sub").iterdir()) == ["real.yaml"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_is_closed_is_told(file: Path, capsys: Caught) -> None:
    file.parent.chmod(0o500)
    try:
        assert main(["check", "--fix", "a.yaml"]) == Exit.USAGE
    finally:
        file.parent.chmod(0o700)
    assert "a.yaml: Permission denied" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == BEFORE


def test_a_file_that_cannot_be_written_is_told_and_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Caught
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert main(["check", "--fix", "a.yaml"]) == Exit.USAGE
    assert capsys.readouterr().err == "timeline: a.yaml: No space left on device\n"
    assert [path.name for path in file.parent.iterdir()] == ["a.yaml"]
    assert file.read_text(encoding="utf-8") == BEFORE


def test_a_file_with_what_cannot_be_read_stays_and_the_others_are_written(file: Path, capsys: Caught) -> None:
    (file.parent / "b.yaml").write_text(BEFORE.replace("id: a", "id: b") + "- !tag x\n", encoding="utf-8")
    assert main(["check", "--fix", "."]) == Exit.PROBLEMS
    caught = capsys.readouterr()
    assert file.read_text(encoding="utf-8") == FIXED
    assert "b.yaml:3:3: not fixed: not all of the file can be read\n" in caught.err


KILLED = """
import os, signal, sys
real = {name: getattr(os, name) for name in ("write", "fsync", "replace", "fdopen", "open")}
steps = iter(range(10**6))
def dies(name):
    def call(*arguments, **named):
        if next(steps) == STEP:
            os.kill(os.getpid(), signal.SIGKILL)
        return real[name](*arguments, **named)
    return call
for name in real:
    setattr(os, name, dies(name))
from timeline.cli import main
sys.exit(main(["check", "--fix", "a.yaml"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_killed_at_any_step_the_file_is_the_old_one_or_the_new_one(file: Path) -> None:
    seen = set()
    settings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    for step in range(40):
        file.write_text(BEFORE, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-c", KILLED.replace("STEP", str(step))],
            check=False, capture_output=True, cwd=file.parent, timeout=60, env=settings,
        )  # fmt: skip
        text = file.read_text(encoding="utf-8")
        assert text in (BEFORE, FIXED)
        seen.add((text == FIXED, done.returncode))
        if done.returncode >= 0:
            break
    assert {(False, -9), (True, 1)} <= seen


def test_a_diff_forges_no_line_of_a_log(file: Path, capsys: Caught) -> None:
    note = "  note: |\n    ::error::forged\n     ##[error]forged\n    \u00e9 ##vso[task]x\n"
    text = BEFORE.replace("  when", f"{note}  when")
    file.write_text(text, encoding="utf-8")
    assert main(["check", "--diff", "a.yaml"]) == Exit.PROBLEMS
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 5
    assert [
        line for line in lines if line.strip().startswith("::") or "##[" in line or "##vso[" in line
    ] == []
