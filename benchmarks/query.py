"""What a key press in the filter costs, without a screen: medians in milliseconds.

    python -m benchmarks.query [EVENTS]

Over events in memory (10,000 unless told otherwise), each term put to all of them after its column was made;
and over a million that are made by arithmetic, what the axis and the list ask.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.load import text
from benchmarks.million import Million
from timeline import pipeline
from timeline.dates.edtf import parse as edtf
from timeline.query import AnyView, View, Zoom, known, parse

RUNS = 15
FILTERS = (
    "orlowka", "nothing-like-it", "place:orlowka -by:pentagon", 'actor:="North Korea"', "killed:>=30",
    "in:2014", "within:2010..2014", "kind:statement or killed:<5", "is:single-source", "told:2024-12",
)  # fmt: skip


def once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def spent(work: Callable[[], object]) -> float:
    return statistics.median(once(work) for _ in range(RUNS))


def asked(view: AnyView) -> dict[str, Callable[[], object]]:
    middle = view.height // 2
    return {
        "40 rows": lambda: view.rows(middle, middle + 40),
        "row at a date": lambda: view.row_at(edtf("2011-06-05")),
        "120 days of the histogram": lambda: view.histogram(Zoom.DAY, 730_000, 120),
        "120 years of the histogram": lambda: view.histogram(Zoom.YEAR, 0, 120),
        "facet": lambda: view.facet("actor"),
    }


def in_memory(events: int) -> View:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.yaml"
        path.write_text(text(events), encoding="utf-8")
        loaded = pipeline.load([path])
        view = View(pipeline.rows(loaded), loaded.timeline)
    names = known(loaded.timeline)
    print(f"{events:,} events in memory; the text to search is prepared in {once(view.prepare):.0f}")
    for each in FILTERS:
        work = partial(view.filtered, parse(each, names))
        first = once(work)
        print(f"  {spent(work):8.2f}  {each}  (first {first:.0f}, {len(work()):,} events)")
    return view


def million() -> object:
    return Million().filtered(parse("kind:statement in:1950..1999"))


def main() -> None:
    for view in (in_memory(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000), Million()):
        print(f"{view.total:,} events")
        for name, work in asked(view).items():
            print(f"  {spent(work):8.3f}  {name}")
    print(f"  {spent(million):8.3f}  a view and its filter")


if __name__ == "__main__":
    main()
