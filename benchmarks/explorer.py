"""What the explorer costs in a terminal of 120x40, beside an empty Textual app: medians.

    python -m benchmarks.explorer [RUNS]

Each program runs in a pseudo-terminal of its own. "First rows" is the time, and the CPU time of the process,
until the last row of the first screen was sent; what loading costs alone is told beside it. A key costs the
time until the first byte that follows it, which is what it is held to (in the filter that is
only the letter itself: there the last byte counts), and until the last one before it is
quiet; on a busy machine look at the CPU time beside it. What is offered for the next key, on a line of its
own and after a pause, is no part of the filtered screen. lnav and VisiData open the same events as a table,
where they are installed.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import resource
import select
import shutil
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.load import text

ROOT: Final = Path(__file__).resolve().parent.parent
SIZE: Final = struct.pack("HHHH", 40, 120, 0, 0)
QUIET: Final = 0.08
"""Seconds without output after which a key is done with."""
PATIENCE: Final = 60.0
EVENTS: Final = 10_000
OFFER: Final = 37
"""The line of the screen that says what can be typed next."""
MOVED: Final = re.compile(rb"\x1b\[(\d+);\d+H")
ME: Final = (sys.executable, "-m", "benchmarks.explorer")
UP, DOWN, HOME, END, PAGE = "\x1b[A", "\x1b[B", "\x1b[H", "\x1b[F", "\x1b[6~"


class Cost(NamedTuple):
    """Of a key: milliseconds to the first byte and to the last one, of computing, and how many bytes."""

    first: float
    last: float
    cpu: float
    size: float


class Terminal:
    """A program in a pseudo-terminal: what it sent, and when."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self.sent = b""
        self.start = self.now = time.perf_counter()
        self.child, self.door = pty.fork()
        if not self.child:
            environment = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
            os.chdir(ROOT)
            os.execvpe(command[0], command, {**os.environ, **environment})
        fcntl.ioctl(self.door, termios.TIOCSWINSZ, SIZE)

    def read(self, seconds: float) -> bool:
        """Take what is sent within so many seconds; tell whether there was any."""
        if not select.select([self.door], [], [], seconds)[0]:
            return False
        found = os.read(self.door, 1 << 16)
        self.now = time.perf_counter()
        self.sent += found
        if b"\x1b[6n" in found:
            os.write(self.door, b"\x1b[1;1R")
        return True

    def until(self, pattern: str) -> float:
        """Return the seconds until what is shown matches."""
        wanted = re.compile(pattern.encode())
        while not wanted.search(self.sent):
            if not self.read(PATIENCE):
                raise TimeoutError(f"{pattern!r} never came; last: {self.sent[-2000:]!r}")
        return self.now - self.start

    def settle(self, seconds: float = QUIET) -> None:
        while self.read(seconds):
            pass

    def press(self, keys: str) -> Cost:
        """Send keys, and wait until what follows is over."""
        self.settle()
        before, spent, begun = len(self.sent), self.cpu(), time.perf_counter()
        os.write(self.door, keys.encode())
        if not self.read(2.0):
            return Cost(0, 0, 0, 0)
        first = last = self.now
        end = len(self.sent)
        while self.read(QUIET):
            if not offers(self.sent[end:]):
                last = self.now
            end = len(self.sent)
        cpu = 1000 * (self.cpu() - spent)
        return Cost(1000 * (first - begun), 1000 * (last - begun), cpu, end - before)

    def cpu(self) -> float:
        """Return the seconds that the process and all its threads have computed."""
        tasks = Path(f"/proc/{self.child}/task").iterdir()
        return sum(int((each / "schedstat").read_text().split()[0]) for each in tasks) / 1e9

    def memory(self) -> float:
        """Return the most memory that it had, in MiB."""
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{self.child}/status").read_text())
        return int(found[1]) / 1024 if found else 0.0


def offers(sent: bytes) -> bool:
    """Tell whether nothing but the line of the offer was sent; the last move is that of the cursor."""
    return {int(line) for line in MOVED.findall(sent)[:-1]} == {OFFER}


@contextmanager
def terminal(command: tuple[str, ...]) -> Iterator[Terminal]:
    found = Terminal(command)
    try:
        yield found
    finally:
        os.kill(found.child, 15)
        os.close(found.door)
        os.waitpid(found.child, 0)


class Start(NamedTuple):
    """Until the first rows: seconds, and seconds of CPU."""

    seconds: float
    cpu: float


def started(command: tuple[str, ...], pattern: str) -> Start:
    with terminal(command) as found:
        return Start(found.until(pattern), found.cpu())


def loading(path: Path) -> float:
    """Return the seconds of CPU that a process needs which only loads."""
    load = f"pipeline.rows(pipeline.load([Path({str(path)!r})]))"
    code = f"from pathlib import Path; from timeline import pipeline; {load}"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    os.spawnv(os.P_WAIT, sys.executable, (sys.executable, "-c", code))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def median(runs: int, once: Callable[[], Start]) -> Start:
    found = [once() for _ in range(runs)]
    return Start(*(statistics.median(each) for each in zip(*found, strict=True)))


def keys(found: Terminal, name: str, key: str, times: int, most: float) -> None:
    """Press a key so often, and tell its median beside what it may cost at most."""
    whole = name.startswith("filter")
    costs = [found.press(key) for _ in range(times)]
    first, last, cpu, size = (statistics.median(each) for each in zip(*costs, strict=True))
    slow = sorted(cost.last for cost in costs)[int(len(costs) * 0.95)]
    told = f"{first:6.1f} ms first byte {last:6.1f} last ({slow:.1f} p95) {cpu:6.1f} CPU {size:7,.0f} bytes"
    print(f"  {name:14}{told}   at most {most:.0f} ms{'' if (last if whole else first) <= most else '  !'}")


def shipped(runs: int) -> None:
    empty = median(runs, lambda: started((*ME, "empty"), "an empty app"))
    rows = median(runs, lambda: started((sys.executable, "-m", "timeline", "data"), "17 of 17"))
    print(f"the shipped data: first rows {1000 * rows.seconds:.0f} ms ({1000 * rows.cpu:.0f} CPU)")
    print(f"  an empty app {1000 * empty.seconds:.0f} ms ({1000 * empty.cpu:.0f} CPU)")
    print(f"  {rows.seconds / empty.seconds:.2f} times, CPU {rows.cpu / empty.cpu:.2f} times   at most 1.6")


def yaml(runs: int, path: Path) -> None:
    empty = median(runs, lambda: started((*ME, "empty"), "an empty app"))
    command = (sys.executable, "-m", "timeline", str(path))
    rows = median(runs, lambda: started(command, "10,000 of 10,000"))
    alone = statistics.median(loading(path) for _ in range(runs))
    print(f"{EVENTS:,} events of YAML: first rows {rows.seconds:.2f} s ({rows.cpu:.2f} CPU)")
    more = f"{rows.cpu - alone:.2f} more, where an empty app takes {empty.cpu:.2f}"
    print(f"  loading alone {alone:.2f} s CPU: {more}   at most 0.5")
    with terminal(command) as found:
        found.until("10,000 of 10,000")
        found.settle(6.0)
        keys(found, "page down", PAGE, 40, 15)
        keys(found, "scroll a line", DOWN, 20, 15)  # the cursor is on the last one
        found.press("/")
        for letter in "orlowka 12":
            keys(found, f"filter {letter!r}", letter, 1, 60)
        found.settle(1.0)
        print(f"  {found.memory():.0f} MiB   at most 180")


def million() -> None:
    with terminal((*ME, "million")) as found:
        print(f"a million events: first rows {found.until('1,000,000 of 1,000,000'):.2f} s")
        found.settle(1.0)
        keys(found, "page down", PAGE, 60, 15)
        keys(found, "cursor down", DOWN, 40, 5)
        for name, key in (("home", HOME), ("end", END)) * 3:
            keys(found, name, key, 1, 40)
        for key in "--++++--":
            keys(found, f"zoom {key}", key, 1, 100)
        print(f"  {found.memory():.0f} MiB")


def others(path: Path, rows: int) -> None:
    """Open the same events as a table in the programs that people compare with, where they are there."""
    table = path.with_suffix(".csv")
    lines = (f"{2000 + n % 25}-11-{n % 28 + 1:02},Event number {n} near the village" for n in range(rows))
    table.write_text("date,title\n" + "\n".join(lines) + "\n", encoding="utf-8")
    for name, command, top in (("lnav", "lnav", "g"), ("VisiData", "vd", "")):  # lnav begins at the end
        if shutil.which(command):
            with terminal((command, str(table))) as found:
                print(f"{name}: first rows {found.until('Event number'):.2f} s")
                found.settle(1.0)
                found.press(top)
                keys(found, "page down", PAGE, 40, 15)


def empty() -> None:
    from textual.app import App, ComposeResult  # noqa: PLC0415
    from textual.widgets import Static  # noqa: PLC0415

    class Empty(App[None]):
        def compose(self) -> ComposeResult:
            yield Static("an empty app")

    Empty().run()


def show_million() -> None:
    from timeline.tui.app import be_quick  # noqa: PLC0415

    be_quick()
    from benchmarks.million import Million  # noqa: PLC0415
    from timeline.model.event import Timeline  # noqa: PLC0415
    from timeline.query import Known  # noqa: PLC0415
    from timeline.show.book import Book  # noqa: PLC0415
    from timeline.show.head import Head  # noqa: PLC0415
    from timeline.tui.explorer import Explorer  # noqa: PLC0415
    from timeline.tui.story import Story  # noqa: PLC0415

    story = Story(Head("A million events"), Book(Timeline(), ()), Million(), Known(), checked=True)
    Explorer(lambda: iter([story])).run()


def main(runs: int) -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled where people use them
    print(f"CPUs {os.cpu_count()}, load {os.getloadavg()[0]:.1f}, {runs} runs")
    shipped(runs)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.yaml"
        path.write_text(text(EVENTS), encoding="utf-8")
        yaml(max(1, runs // 3), path)
        others(path, EVENTS)
    million()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["empty"]:
            empty()
        case ["million"]:
            show_million()
        case [*rest]:
            main(int(rest[0]) if rest else 9)
