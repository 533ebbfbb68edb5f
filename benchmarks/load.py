"""Loading against the least it can cost: draining libyaml's events of the same file.

    python benchmarks/load.py [EVENTS]

Both in turns in one process, CPU time, medians; the ratio is to be at most 2.5 for 10,000 events.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from timeline.dates import edtf
from timeline.load import load

RUNS = 7
HEAD = """title: A synthetic timeline
sources:
  - id: report
    language: de
    published: "[2024-12-16..2024-12-17]"
events:
"""
EVENT = """  - id: event-{number}
    title: Event number {number} near the village of Orlowka {place}
    when: am {day}. November {year}
    date: {year}-11-{day:02}
    kind: incident
    by: [Source {by}, Pentagon]
    actors: [Russia, North Korea]
    places: [Orlowka {place}]
    figures: {{killed: "~{killed}", wounded: {place}}}
    status: claimed
    links: [{{url: "https://example.org/{number}"}}]
    after: event-{before}
"""


def text(events: int) -> str:
    """Return a file of `events` events of twelve lines."""
    return HEAD + "".join(
        EVENT.format(
            number=number,
            before=max(0, number - 1),
            day=number % 28 + 1,
            year=2000 + number % 25,
            place=number % 50,
            by=number % 7,
            killed=number % 90 + 1,
        )
        for number in range(events)
    )


def drain(path: Path) -> object:
    for _ in yaml.parse(path.read_bytes(), Loader=yaml.CSafeLoader):
        pass
    return None


def read(path: Path) -> object:
    edtf.parse.cache_clear()
    timeline, findings = load([path])
    if not timeline.events or findings:
        raise SystemExit(f"the file is not sound: {findings[:3]}")
    return timeline


def cpu(work: Callable[[Path], object], path: Path) -> float:
    start = time.process_time()
    made = work(path)
    spent = time.process_time() - start
    del made  # giving the memory back is not part of it
    return spent


def main() -> None:
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.yaml"
        path.write_text(text(events), encoding="utf-8")
        times = [(cpu(drain, path), cpu(read, path)) for _ in range(RUNS)]
    floor, whole = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"{events} events: events drained {floor:.3f} s, loaded {whole:.3f} s, ratio {whole / floor:.2f}")


if __name__ == "__main__":
    main()
