"""What goes wrong around the program: pipes that close, full disks, folders that may not be written."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.cli.exits import Exit
from timeline.errors import UnreadableError
from timeline.files import write_atomic

ROOT = Path(__file__).parents[2]
DATA = str(ROOT / "data")
COMMANDS = [
    ["check", "--format", "text"],
    ["check", "--format", "json"],
    ["check", "--format", "github"],
    ["export"],
    ["--plain"],
]


@pytest.fixture
def many(tmp_path: Path) -> str:
    """Write events with so many problems that no pipe holds what is told of them."""
    path = tmp_path / "many.yaml"
    event = "  - {id: e%d, title: Drones, when: on Sunday, date: 2024-12-14}\n"
    head = "sources: [{id: r, language: en, published: 2024-12-17}]\nevents:\n"
    path.write_text(head + "".join(event % number for number in range(2000)), encoding="utf-8")
    return str(path)


def run(arguments: list[str], *, stdout: int | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "timeline", *arguments],
        stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE, cwd=ROOT, check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_who_reads_may_stop(command: list[str], many: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "timeline", *command, many],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(1)
        process.stdout.close()
        talk = process.stderr.read()
        assert process.wait(60) == Exit.PIPE_CLOSED
        assert talk == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", [*COMMANDS, ["explain"]], ids=" ".join)
def test_a_full_disk_behind_standard_output(command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run([*command, DATA] if command != ["explain"] else command, stdout=full.fileno())
    assert (done.returncode, done.stderr) == (Exit.USAGE, b"timeline: No space left on device\n")


@pytest.mark.parametrize("closed", ["1", "2", "0", "12", "012"])
@pytest.mark.parametrize("command", [*COMMANDS, ["resolve", "on Monday", "--on"]], ids=" ".join)
def test_streams_that_are_closed(command: list[str], closed: str, tmp_path: Path) -> None:
    last = "2024-12-17" if command[0] == "resolve" else DATA
    shut = " ".join(f"{stream}>&-" for stream in closed)
    script = f'"$@" {shut} 2>{tmp_path}/talk' if "2" not in closed else f'"$@" {shut}'
    done = subprocess.run(
        ["/bin/sh", "-c", script, "sh", sys.executable, "-m", "timeline", *command, last],
        cwd=ROOT, check=False, timeout=60, capture_output=True,
    )  # fmt: skip
    talk = (tmp_path / "talk").read_bytes() if "2" not in closed else b""
    assert b"Traceback" not in talk + done.stderr
    if "1" in closed:
        assert done.returncode == Exit.USAGE
        assert talk in {b"", b"timeline: standard output is closed\n"}
    else:
        assert done.returncode == Exit.OK
        assert done.stdout


def test_a_batch_without_standard_input(tmp_path: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" 0<&-', "sh", sys.executable, "-m", "timeline", "resolve", "--jsonl"],
        cwd=ROOT, check=False, timeout=60, capture_output=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (Exit.USAGE, b"")
    assert done.stderr == b"timeline: there is no standard input to read\n"


INTERRUPTED = """
import os, signal, sys
from timeline.cli import main
import {module}
real = {module}.{name}
def interrupted(*given, **named):
    os.kill(os.getpid(), signal.SIGINT)
    return real(*given, **named)
{module}.{name} = interrupted
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("timeline.load.walk", "read"),
        ("timeline.pipeline", "rows"),
        ("timeline.pipeline", "judged"),
        ("os", "fsync"),
    ],
)
def test_control_c_ends_quietly_and_leaves_the_old_file(module: str, name: str, tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    out.write_bytes(b"old")
    code = INTERRUPTED.format(module=module, name=name)
    done = subprocess.run(
        [sys.executable, "-c", code, "export", DATA, "-o", str(out)],
        cwd=ROOT, check=False, timeout=60, capture_output=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (Exit.INTERRUPTED, b"", b"")
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.md"]


AT_AN_IMPORT = """
import os, runpy, signal, sys
class Interrupting:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == MODULE:
            os.kill(os.getpid(), signal.SIGINT)
sys.modules.pop(MODULE, None)
sys.meta_path.insert(0, Interrupting)
runpy.run_module("timeline", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize(
    "module", ["timeline.cli", "timeline.cli.main", "argparse", "timeline.errors", "timeline.cli.explain"]
)
def test_control_c_ends_quietly_while_the_program_is_still_imported(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_AN_IMPORT.replace("MODULE", repr(module)), "explain", "TL203"],
        cwd=ROOT, check=False, timeout=60, capture_output=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (Exit.INTERRUPTED, b"", b"")


def test_the_command_is_what_the_package_runs_as() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    module, _, name = scripts["timeline"].partition(":")
    assert (import_module(module).process.__name__, module, name) == (
        "process",
        "timeline.__main__",
        "process",
    )


def small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "out.md"
    out.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "export", DATA, "-o", str(out)],
        cwd=ROOT, check=False, timeout=60, capture_output=True, preexec_fn=small_files,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (Exit.USAGE, b"")
    assert done.stderr == f"timeline: {out}: File too large\n".encode()
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.md"]


def test_a_folder_that_may_not_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    if os.access(folder, os.W_OK):
        folder = Path("/proc")  # nothing else stops the administrator
    assert main(["export", DATA, "-o", str(folder / "out.md")]) == Exit.USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"timeline: {folder / 'out.md'}: ")
    assert told.err.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no children here")
def test_killed_at_any_moment_it_is_the_old_or_the_new_file(tmp_path: Path) -> None:
    script = Path(__file__).parent / "killed.py"
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path), "40"],
        capture_output=True,
        check=True,
        timeout=60,
        text=True,
    )
    found = done.stdout.split("\n")[:-1]
    assert len(found) == 40, done.stderr
    assert set(found) == {"old", "new"}
    assert found[-1] == "old"


def link_to_file(folder: Path) -> None:
    (folder / "real.md").write_bytes(b"old")
    (folder / "out.md").symlink_to("real.md")


def link_to_another_folder(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "real.md").write_bytes(b"old")
    (folder / "out.md").symlink_to(folder / "deep" / "real.md")


def link_to_link(folder: Path) -> None:
    (folder / "real.md").write_bytes(b"old")
    (folder / "second.md").symlink_to("real.md")
    (folder / "out.md").symlink_to("second.md")


def link_to_nothing(folder: Path) -> None:
    (folder / "out.md").symlink_to("real.md")


@pytest.mark.parametrize("make", [link_to_file, link_to_another_folder, link_to_link, link_to_nothing])
def test_a_link_stays_one(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path)
    before = {path: path.readlink() for path in tmp_path.iterdir() if path.is_symlink()}
    assert main(["export", DATA, "-o", str(tmp_path / "out.md")]) == Exit.OK
    assert {path: path.readlink() for path in tmp_path.iterdir() if path.is_symlink()} == before
    (real,) = tmp_path.rglob("real.md")
    assert real.read_bytes().startswith(b"#")
    assert not real.is_symlink()


def test_a_ring_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "out.md").symlink_to("out.md")
    with pytest.raises(UnreadableError, match=r"out\.md: "):
        write_atomic(tmp_path / "out.md", b"x")


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_a_name_that_no_file_can_have_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        write_atomic(tmp_path / name, b"x")


SETTINGS = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "POSIX", "PYTHONHASHSEED": "3", "PYTHONUTF8": "0"},
    {"LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "4"},
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_same_bytes_everywhere(command: list[str], tmp_path: Path) -> None:
    hard = tmp_path / "hard.yaml"
    hard.write_bytes((ROOT / "tests" / "export" / "data" / "hard.yaml").read_bytes())
    (tmp_path / "faulty.yaml").write_text(
        "sources: [{id: r, language: de, published: 2024-12-17}]\nevents:\n"
        "  - {id: e, source: r, title: Über, when: am Montag, date: 2024-12-15, after: nope, x: y, z: ü}\n",
        encoding="utf-8",
    )
    answers = set()
    for settings in SETTINGS:
        done = subprocess.run(
            [sys.executable, "-m", "timeline", *command, "."],
            cwd=tmp_path, check=False, timeout=60, capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
        )  # fmt: skip
        answers.add((done.returncode, done.stdout, done.stderr))
    assert len(answers) == 1
    ((_, out, _),) = answers
    assert out
