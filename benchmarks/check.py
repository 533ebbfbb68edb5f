"""`timeline check` as a whole against the least it can cost: draining libyaml's events of the same file.

    python benchmarks/check.py [EVENTS ...] [--others FOLDER]

Each in a process of its own and in turns, CPU time (user and system) and the most memory; the median of
three runs. Two relations an event. At most 6 times the draining, at most 150 MB at 10,000
events. With `--others` yamllint and check-jsonschema, with the shipped schema, of that folder run too.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

HEAD = """title: A synthetic timeline
sources:
  - id: report
    language: en
    published: 2024-12-17
events:
"""
EVENT = """  - id: event-{number}
    title: Event number {number} near the village of Orlowka {place}
    when: {words}
    date: {day}
    kind: incident
    by: [Source {by}, Pentagon]
    actors: [Russia, North Korea]
    places: [Orlowka {place}]
    figures: {{killed: "~{killed}", wounded: {place}}}
    after: {{event: event-{earlier}, gap: "{gap} days"}}
    before: event-{later}
"""
UNDATED = """  - id: event-{number}
    title: Event number {number} near the village of Orlowka {place}
    kind: incident
    by: [Source {by}, Pentagon]
    actors: [Russia, North Korea]
    places: [Orlowka {place}]
    figures: {{killed: "~{killed}", wounded: {place}}}
    after: event-{earlier}
    before: event-{later}
"""
IN_A_FILE = 10_000
"""A file has 16 MB at most."""

RUNS = 3

DRAIN = """
import sys, yaml
for path in sys.argv[1:]:
    for _ in yaml.parse(open(path, "rb").read(), Loader=yaml.CSafeLoader):
        pass
"""


class Cost(NamedTuple):
    """Seconds of CPU and megabytes at most."""

    seconds: float
    megabytes: float


def texts(events: int) -> list[str]:
    """Return files of events that can all hold: three of four dated, each with two relations."""
    draw = random.Random(4)
    days = sorted(date(2000, 1, 1) + timedelta(draw.randrange(9000)) for _ in range(events))
    each = [_event(number, days, draw) for number in range(events)]
    return [HEAD + "".join(each[begin : begin + IN_A_FILE]) for begin in range(0, events, IN_A_FILE)]


def _event(number: int, days: Sequence[date], draw: random.Random) -> str:
    last = len(days) - 1
    earlier = max(0, number - draw.randint(1, 50))
    if earlier % 4 == 3:
        earlier -= 1
    day = days[number]
    return (UNDATED if number % 4 == 3 else EVENT).format(
        number=number,
        words=f"{day.day} {day:%B} {day.year}",
        day=day,
        earlier=earlier if earlier != number else 0,
        gap=(day - days[earlier]).days,
        later=min(last, number + draw.randint(1, 50)) if number < last else number,
        place=number % 50,
        by=number % 7,
        killed=number % 90 + 1,
    )


def cost(command: Sequence[str], *, most: int = 1) -> Cost:
    """Return what a command costs, a process of its own; its exit code is at most `most`."""
    with Path(os.devnull).open("wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if not 0 <= process.returncode <= most:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(commands: Sequence[Sequence[str]], runs: int, *, most: int = 1) -> list[Cost]:
    """Return what each command costs; they run in turns."""
    found = [[cost(command, most=most) for command in commands] for _ in range(runs)]
    return [Cost(*map(statistics.median, zip(*column, strict=True))) for column in zip(*found, strict=True)]


def measure(events: int, folder: Path, others: Path | None) -> None:
    paths = [str(folder / f"events-{events}-{number}.yaml") for number in range(-(-events // IN_A_FILE))]
    for path, text in zip(paths, texts(events), strict=True):
        Path(path).write_text(text, encoding="utf-8")
    check = [sys.executable, "-m", "timeline", "check", *paths]
    floor, whole = median([[sys.executable, "-c", DRAIN, *paths], check], RUNS, most=0)
    size = sum(Path(path).stat().st_size for path in paths) / 1e6
    print(f"{events:,} events, {size:.1f} MB: drained {floor.seconds:.2f} s,", end=" ")
    print(
        f"checked {whole.seconds:.2f} s, ratio {whole.seconds / floor.seconds:.2f}, {whole.megabytes:.0f} MB"
    )
    if others is None:
        return
    schema = folder / "schema.json"
    schema.write_bytes(subprocess.run([*check[:3], "schema"], check=True, capture_output=True).stdout)
    for name, options in (("yamllint", []), ("check-jsonschema", ["--schemafile", str(schema)])):
        [spent] = median([[str(others / name), *options, *paths]], 1)
        print(f"  {name}: {spent.seconds:.2f} s, {spent.seconds / whole.seconds:.1f} times as much")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("events", nargs="*", type=int, default=[10_000])
    parser.add_argument("--others", type=Path)
    asked = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled where people use them
    with tempfile.TemporaryDirectory() as folder:
        for events in asked.events:
            measure(events, Path(folder), asked.others)


if __name__ == "__main__":
    main()
