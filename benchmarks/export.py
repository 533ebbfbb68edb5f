"""Exporting against loading the same events, and the memory that a million events take.

    python benchmarks/export.py [EVENTS [MANY]]

CPU time of one process, the best of some runs in turns; the ratio to loading is to be at most 0.5. For
memory a timeline that makes its events anew on every pass is written once with a tenth of MANY events
and once with all: the peak that Python allocates is to stay flat.
"""

from __future__ import annotations

import datetime as dt
import gc
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import overload

from timeline import export, pipeline
from timeline.dates.edtf import parse
from timeline.model.date import Span, on
from timeline.model.event import (
    Account,
    Anchor,
    Claim,
    Counted,
    Dated,
    Event,
    Figure,
    Source,
    Timeline,
)
from timeline.model.position import Origin

sys.path.insert(0, str(Path(__file__).parent))
from load import text  # type: ignore[import-not-found]  # beside this file

RUNS = 5
GARBAGE = 50_000
"""New objects until garbage is looked for, as the command line sets it."""
FLAT = ("csv", "jsonl", "markdown")


class Nowhere:
    """A node that was never in a file."""

    mark = 0

    def value_mark(self, step: str | int) -> None:
        """Find nothing."""

    key_mark = child = value_mark


ORIGIN = Origin("events.yaml", Nowhere())
SOURCES = (Source("report", ORIGIN, title="A report", language="en", published=parse("2024-12-17")),)


class Made(Sequence[Dated]):
    """Events that are made when they are asked for, a thousand a day, in the order of time."""

    def __init__(self, events: int) -> None:
        self._events = events

    def __len__(self) -> int:
        return self._events

    def __iter__(self) -> Iterator[Dated]:
        return map(self._made, range(self._events))

    @overload
    def __getitem__(self, index: int) -> Dated: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Dated]: ...
    def __getitem__(self, index: int | slice) -> Dated | Sequence[Dated]:
        if isinstance(index, slice):
            return [self._made(number) for number in range(*index.indices(self._events))]
        return self._made(range(self._events)[index])

    def _made(self, number: int) -> Dated:
        date = on(dt.date(2020, 1, 1) + dt.timedelta(days=number // 1000))
        figures = (Figure("killed", number % 90, number % 90 + 3),)
        claim = Claim(ORIGIN, date=date, source=("report",), by=(f"Source {number % 7}",), figures=figures)
        account = Account(claim, date, Anchor(None, Counted.NONE), SOURCES[0].published)
        event = Event(f"event-{number}", f"Event number {number}", claim, places=(f"Orlowka {number % 50}",))
        return Dated(event, date, (account,), window=Span(date.earliest, date.latest), place=number)


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def times(path: Path) -> None:
    loaded = pipeline.load([path])
    dated = pipeline.rows(loaded)

    def read() -> None:
        parse.cache_clear()
        pipeline.load([path])

    def written(name: str) -> Callable[[], object]:
        return lambda: sum(map(len, export.get(name).write(loaded.timeline, dated, export.Options())))

    works: dict[str, Callable[[], object]] = {
        "load": read,
        "load and date": lambda: pipeline.rows(pipeline.load([path])),
    }
    works |= {name: written(name) for name in export.names()}
    turns = [{name: cpu(work) for name, work in works.items()} for _ in range(RUNS)]
    best = {name: min(turn[name] for turn in turns) for name in works}
    for name, spent in best.items():
        ratios = (f"{spent / best[other]:5.2f} of {other}" for other in ("load", "load and date"))
        print(f"{name:14} {spent:6.3f} s  {'  '.join(ratios)}")


def memory(many: int) -> None:
    for name in FLAT:
        peaks = [peak(name, events) for events in (many // 10, many)]
        print(f"{name:14} peak {peaks[0]:6.1f} MB for {many // 10} events, {peaks[1]:6.1f} MB for {many}")


def peak(name: str, events: int) -> float:
    tracemalloc.start()
    for _ in export.get(name).write(Timeline(sources=SOURCES), Made(events), export.Options()):
        pass
    found = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return found


def main() -> None:
    gc.set_threshold(GARBAGE)
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    many = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.yaml"
        path.write_text(text(events), encoding="utf-8")
        times(path)
    memory(many)


if __name__ == "__main__":
    main()
