"""Run calls of the program in one process within the limits that no file may break: 10 seconds, 1 GiB.

    python drive.py FOLDER < calls > outcomes

A call is a JSON list of arguments a line; an outcome a JSON object with its exit code, seconds of the
processor and what it wrote. The process runs in FOLDER. Whoever needs more time or memory is ended.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import signal
import sys
import time
import traceback
from typing import Any

from timeline.cli import main

SECONDS = 10
MEMORY = 1 << 30


def limited() -> None:
    """Bound the memory of this process; whatever is asked beyond it is a MemoryError."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def outcome(arguments: list[str]) -> dict[str, Any]:  # Any: what JSON holds
    """Return what one call did."""
    out, talk = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2))
    begun = time.process_time()
    signal.alarm(9 * SECONDS)  # the processor may be slow and shared; the test looks at its own time
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(talk):
        try:
            code: Any = main(arguments)
        except SystemExit as ended:
            code = ended.code
        except BaseException:  # noqa: BLE001  # a traceback is what is looked for
            code = traceback.format_exc()
        out.flush()
        talk.flush()
    signal.alarm(0)
    return {
        "call": arguments,
        "code": int(code) if isinstance(code, int) else str(code),
        "seconds": round(time.process_time() - begun, 3),
        "out": out.buffer.getvalue().decode("utf-8", "surrogateescape"),
        "talk": talk.buffer.getvalue().decode("utf-8", "surrogateescape"),
    }


if __name__ == "__main__":
    limited()
    os.chdir(sys.argv[1])
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for line in sys.stdin:
        print(json.dumps(outcome(json.loads(line))), file=answers, flush=True)
