"""The corpus in a folder, with the links, pipes and devices that its paths lead to."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

HERE = Path(__file__).parent
CORPUS = runpy.run_path(str(HERE / "corpus.py"))


class Outcome(NamedTuple):
    """What one call of the program did; `code` is a traceback where it has none."""

    call: list[str]
    code: int | str
    seconds: float
    out: str
    talk: str


Drive = Callable[[Path, Iterable[list[str]]], list[Outcome]]


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the corpus into a folder `in`, beside a text that none of its files may read."""
    around = tmp_path_factory.mktemp("hostile")
    (around / "secret.txt").write_text("x on Monday", encoding="utf-8")
    folder = around / "in"
    folder.mkdir()
    for name, data in CORPUS["corpus"]().items():
        (folder / name).write_bytes(data)
    (folder / "link-out.txt").symlink_to("../secret.txt")
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "folder").mkdir()
    (folder / "latin.txt").write_bytes(b"on M\xf6nday")
    (folder / "large.txt").write_bytes(b"on Monday " * 500_000)
    os.mkfifo(folder / "pipe.txt")
    return folder


@pytest.fixture(scope="session")
def drive() -> Drive:
    """Run calls of the program in a process of its own, within the limits."""

    def run(folder: Path, calls: Iterable[list[str]]) -> list[Outcome]:
        asked = [json.dumps(call) for call in calls]
        done = subprocess.run(
            [sys.executable, str(HERE / "drive.py"), str(folder)],
            input="\n".join(asked).encode(), capture_output=True, check=False,
            env={**os.environ, "PYTHONHASHSEED": str(len(asked) % 5)},
        )  # fmt: skip
        answers: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
        assert len(answers) == len(asked), (done.returncode, asked[len(answers)][:300], done.stderr[-2000:])
        return [Outcome(**answer) for answer in answers]

    return run
