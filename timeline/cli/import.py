"""`timeline import FILE -o EVENTS.yaml`: a foreign file as an events file."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline.cli.exits import Exit
from timeline.cli.inputs import counted
from timeline.cli.output import put_or_write, say
from timeline.errors import UnreadableError, UsageError
from timeline.text import clean, place

if TYPE_CHECKING:
    from timeline.ingest import Ingested

HELP: Final = (
    "Read JSON, JSON Lines or CSV of our own, a download of ACLED or UCDP GED, or a timeline of TimelineJS "
    "(JSON or its sheet as CSV), and write an events file."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline import`."""
    parser.add_argument("file", metavar="FILE", help="the foreign file; - is standard input")
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="the events file to write, instead of stdout; a folder (OUT/): as many files as it takes",
    )
    parser.add_argument("--raw", action="store_true", help="the cells were exported with --raw")


def run(options: argparse.Namespace) -> Exit:
    """Write what can be read; list what cannot, with its line and why."""
    from timeline.ingest import convert  # noqa: PLC0415

    folder = _folder(options.output)
    found = convert(_data(options.file), options.file, raw=options.raw)
    for line, reason in found.troubles:
        say(f"{place(options.file, line, 1)}: {clean(reason)}")
    if not found.events:
        say(f"no event could be read ({found.format}): nothing was written")
        return Exit.PROBLEMS
    if folder is None:
        put_or_write([found.text], options.output)
        _tell_size(found)
    else:
        _fill(folder, found.text)
    say(f"{counted(found.events, 'event')} read ({found.format})")
    return Exit.OK


def _data(name: str) -> bytes:
    if name == "-" and sys.stdin is not None:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise UnreadableError(name, error.strerror or str(error)) from error


def _folder(output: str | None) -> Path | None:
    """Return the folder that was named for the events files, which has none yet; None for a file."""
    folder = Path(output) if output and output != "-" else None
    if folder is None or not (folder.is_dir() or str(output).endswith(("/", os.sep))):
        return None
    if any(folder.glob("*.y*ml")):
        raise UsageError(f"{output} has events files already: name a new folder, or a file")
    return folder


def _fill(folder: Path, text: str) -> None:
    """Write `text` as as many files as it takes, each of which is read."""
    from timeline.ingest.parts import parts  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    for number, part in enumerate(parts(text), 1):
        put_or_write([part], str(folder / f"events{'' if number == 1 else f'-{number}'}.yaml"))


def _tell_size(found: Ingested) -> None:
    from timeline.ingest.parts import fits  # noqa: PLC0415
    from timeline.load.limits import DEFAULT  # noqa: PLC0415

    if not fits(found.text, found.events, DEFAULT):
        say(
            f"the file is larger than `timeline check` reads ({DEFAULT.accounts:,} events,"
            f" {DEFAULT.file >> 20} MB): import fewer rows at once, or into a folder with -o FOLDER/"
        )
