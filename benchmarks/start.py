"""CPU of whole commands on the shipped data, as multiples of an empty interpreter, in one run.

    python benchmarks/start.py [ROUNDS]

The commands and the empty interpreter run in turn; the medians of user and system time are compared.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BARE = ("-I", "-c", "pass")
PROGRAM = ("-c", "import sys; from timeline.cli import process; sys.exit(process())")
"""What the installed command runs."""
COMMANDS = {
    "python -I -c pass": BARE,
    "import argparse, yaml, dateutil": ("-c", "import argparse, yaml, dateutil.relativedelta"),
    "timeline check data/": ("-m", "timeline", "check", "data/"),
    "timeline export data/": ("-m", "timeline", "export", "data/"),
    "timeline resolve": (
        "-m",
        "timeline",
        "resolve",
        "am Wochenende",
        "--on",
        "2024-12-17",
        "--language",
        "de",
    ),
}


def cpu(arguments: tuple[str, ...]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(rounds: int) -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled where people use them
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for arguments in COMMANDS.values():
        cpu(arguments)  # compiled files are written
    for _ in range(rounds):
        for name, arguments in COMMANDS.items():
            times[name].append(cpu(arguments))
    bare = statistics.median(times["python -I -c pass"])
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:34}{median * 1000:8.1f} ms{median / bare:7.1f} x")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
