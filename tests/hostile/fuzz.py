"""Feed the loader, the rules and every output with files that nobody wrote, and stop at what breaks them.

    python tests/hostile/fuzz.py --seconds 600
    python tests/hostile/fuzz.py --seed 7 --round 1234     # one round again

Each round takes a file of the corpus, or one that is made of the fields' table, changes it in a few places,
and runs the whole of the program over it within a limit of time. A failure is printed with its round and
kept as a file in the folder for temporary files.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import random
import re
import runpy
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Final

from timeline.check import formats
from timeline.cli import main as program
from timeline.load import fields
from timeline.load.figures import FIGURE

CORPUS: Final = runpy.run_path(str(Path(__file__).parent / "corpus.py"))
SECONDS: Final = 10
LARGEST: Final = 60_000
UNSAFE: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
PLACED: Final = re.compile(r".+:[1-9]\d*:[1-9]\d*: TL\d{3} \[\w+\] .|  [|=] ")
COMMAND: Final = re.compile(r"::\w+ file=[^:,]+,line=\d+,col=\d+,title=[^:,]+::.")
PIECES: Final = (
    "2024-12-16", "2024-12-16~", "[..2024]", "2024/..", "on Monday", "am Wochenende", "the day before",
    "e1", "strike", "post", "[", "]", "{", "}", "- ", ": ", ", ", "\n", "\n  - ", "\n    ", "#", " #", "'",
    '"', "|\n", ">\n", "&a ", "*a", "!!x ", "<<: ", "\t", "\r", "\x1b", "\u202e", "\ufeff", "\x00", "---\n",
    "%", "~", "é", "9" * 30, "無", "\\", '"\\e"', "::error::x", "",
)  # fmt: skip


def main() -> int:
    """Run rounds until the time is over, or the one that was asked for; return how many failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--round", type=int, help="run this round alone")
    options = parser.parse_args()
    whole = sorted(CORPUS["corpus"]().items())
    seeds = [data for _, data in whole if len(data) < LARGEST]
    rounds = iter([options.round]) if options.round is not None else iter(range(sys.maxsize))
    failed = done = 0
    end = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as folder:
        for number in rounds:
            if time.monotonic() > end:
                break
            done += 1
            data = made(random.Random(f"{options.seed}-{number}"), seeds)
            if wrong := broken(Path(folder) / "events.yaml", data):
                failed += 1
                kept = Path(tempfile.gettempdir()) / f"fuzz-{options.seed}-{number}.yaml"
                kept.write_bytes(data)
                sys.stdout.write(f"round {number}, kept as {kept}:\n{wrong}\n")
                sys.stdout.flush()
    sys.stdout.write(f"{done:,} rounds, {failed} failed\n")
    return min(failed, 1)


def made(chance: random.Random, seeds: list[bytes]) -> bytes:
    """Return the bytes of one round."""
    data = chance.choice(seeds) if chance.random() < 0.6 else written(chance).encode()
    for _ in range(chance.choice((0, 1, 1, 2, 3, 8, 30))):
        at = chance.randrange(len(data) + 1)
        upto = min(len(data), at + chance.choice((0, 0, 1, 1, 2, 5, 40)))
        match chance.randrange(4):
            case 0:
                new = chance.choice(PIECES).encode()
            case 1:
                new = chance.randbytes(chance.randrange(1, 4))
            case 2:
                start = chance.randrange(len(data) + 1)
                new = data[start : start + chance.choice((1, 8, 100))]
            case _:
                other = chance.choice(seeds)
                start = chance.randrange(len(other) + 1)
                new = other[start : start + chance.choice((1, 8, 100, 1000))]
        data = data[:at] + new + data[upto:]
    return data[:LARGEST]


def written(chance: random.Random) -> str:
    """Return a file of some events whose fields have values of any kind."""

    def value(depth: int = 0) -> str:
        kinds = ("text", "text", "text", "list", "map") if depth < 3 else ("text",)
        match chance.choice(kinds):
            case "list":
                return f"[{', '.join(value(depth + 1) for _ in range(chance.randrange(4)))}]"
            case "map":
                names = chance.choices(
                    (*FIGURE.rows, *fields.CLAIM.rows, "event", "gap", "words", "killed"), k=3
                )
                return f"{{{', '.join(f'{name}: {value(depth + 1)}' for name in names)}}}"
        text = chance.choice(PIECES)
        return text if chance.random() < 0.5 else f'"{text}"' if '"' not in text else f"'{text}'"

    def record(rows: object, count: int) -> str:
        names = chance.choices(list(rows), k=count)  # type: ignore[call-overload]  # the names of a table
        return ", ".join(f"{name}: {value()}" for name in names)

    lines = [CORPUS["HEAD"], "events:\n"]
    lines += [
        f"  - {{id: e{number}, title: T, {record(fields.EVENT.rows, chance.randrange(8))}}}\n"
        for number in range(chance.randrange(1, 6))
    ]
    if chance.random() < 0.3:
        lines.append(f"claims:\n  - {{of: e1, {record(fields.CLAIM.rows, 4)}}}\n")
    return "".join(lines)


def broken(path: Path, data: bytes) -> str:
    """Return what is wrong with what the program does with `data`; nothing where all is well."""
    path.write_bytes(data)
    calls = [["check", "--format", form, str(path)] for form in formats.names()]
    for call in (*calls, ["export", str(path)], ["--plain", str(path)]):
        out, talk = io.StringIO(), io.StringIO()
        signal.signal(signal.SIGALRM, _too_slow)
        signal.alarm(SECONDS)
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(talk):
                code = program(call)
        except BaseException:  # whatever comes is a finding
            if isinstance(
                sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1], KeyboardInterrupt
            ):
                raise
            return f"{call[:3]}: {traceback.format_exc()}"
        finally:
            signal.alarm(0)
        if wrong := _wrong(call, code, out.getvalue(), talk.getvalue()):
            return f"{call[:3]}: {wrong}"
    return ""


def _wrong(call: list[str], code: int, out: str, talk: str) -> str:
    if code not in {0, 1, 2}:
        return f"it ended with {code}"
    if found := UNSAFE.search(out + talk):
        return f"it wrote {found[0]!r}"
    lines = out.split("\n")[:-1]
    if call[:3] == ["check", "--format", "text"] and (
        odd := [line for line in lines if not PLACED.match(line)]
    ):
        return f"a line without a place: {odd[0][:200]!r}"
    if "github" in call:
        odd = [line for line in lines if not COMMAND.match(line)]
    else:
        odd = [line for line in (*lines, *talk.split("\n")) if line.lstrip().startswith("::")]
    return f"a forged line: {odd[0][:200]!r}" if odd else ""


def _too_slow(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"more than {SECONDS} seconds")


if __name__ == "__main__":
    sys.exit(main())
