"""Replace a file and be killed (signal 9) at one of many moments of it; tell what is left each time.

    python killed.py FOLDER TIMES

Each time a child process writes the new bytes over the old ones and is killed at a line of Python between the
writer's first and last one, or in the middle of its bytes; the moments are spread evenly over all lines.
A line of the output is `old`, `new`, or whatever else stands in the file then.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from timeline.files import write_atomic

OLD = b"old\n" * 50_000
NEW = b"new!\n" * 60_000


def traced(target: Path, moment: int) -> int:
    """Write the file, killed at the line `moment` of all that run, from one; return how many there are."""
    lines = 0

    def count(_frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
        nonlocal lines
        lines += event == "line"
        if event == "line" and lines == moment:
            os.kill(os.getpid(), signal.SIGKILL)
        return count

    sys.settrace(count)
    write_atomic(target, NEW)
    sys.settrace(None)
    return lines


def halfway(target: Path) -> None:
    """Write half of the bytes, and be killed."""
    write = os.write

    def open_half(handle: int, _mode: str) -> None:
        write(handle, NEW[: len(NEW) // 2])
        os.fsync(handle)
        os.kill(os.getpid(), signal.SIGKILL)

    os.fdopen = open_half  # type: ignore[assignment]
    write_atomic(target, NEW)


def left(target: Path, work: Callable[[], object]) -> str:
    """Return what stands in the file after a child did `work`."""
    target.write_bytes(OLD)
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), status
    found = target.read_bytes()
    return {OLD: "old", NEW: "new"}.get(found, f"{len(found)} bytes of neither")


def main(folder: Path, times: int) -> None:
    """Be killed so often, the last time halfway through the bytes."""
    target = folder / "out.md"
    never = 0
    traced(folder / "first.md", never)  # imports what is imported late
    lines = traced(folder / "first.md", never)
    for number in range(times - 1):
        moment = 1 + number * (lines - 1) // (times - 2)
        _tell(left(target, partial(traced, target, moment)))
    _tell(left(target, partial(halfway, target)))


def _tell(found: str) -> None:
    sys.stdout.write(f"{found}\n")
    sys.stdout.flush()  # before the next child copies what is held


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
