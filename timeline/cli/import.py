"""`timeline import FILE -o EVENTS.yaml`: a foreign file as an events file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from timeline.cli.exits import Exit
from timeline.cli.inputs import counted
from timeline.cli.output import put_or_write, say
from timeline.errors import UnreadableError
from timeline.text import clean, place

HELP: Final = (
    "Read JSON, JSON Lines or CSV of our own, a download of ACLED or UCDP GED, or a timeline of TimelineJS "
    "(JSON or its sheet as CSV), and write an events file."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline import`."""
    parser.add_argument("file", metavar="FILE", help="the foreign file")
    parser.add_argument("-o", "--output", metavar="OUT", help="the events file to write, instead of stdout")
    parser.add_argument("--raw", action="store_true", help="the cells were exported with --raw")


def run(options: argparse.Namespace) -> Exit:
    """Write what can be read; list what cannot, with its line and why."""
    from timeline.ingest import convert  # noqa: PLC0415
    from timeline.load.limits import DEFAULT  # noqa: PLC0415

    try:
        data = Path(options.file).read_bytes()
    except OSError as error:
        raise UnreadableError(options.file, error.strerror or str(error)) from error
    found = convert(data, options.file, raw=options.raw)
    for line, reason in found.troubles:
        say(f"{place(options.file, line, 1)}: {clean(reason)}")
    if not found.events:
        say(f"no event could be read ({found.format}): nothing was written")
        return Exit.PROBLEMS
    put_or_write([found.text], options.output)
    if found.events > DEFAULT.accounts or len(found.text.encode()) > DEFAULT.file:
        say(
            f"the file is larger than `timeline check` reads ({DEFAULT.accounts:,} events,"
            f" {DEFAULT.file >> 20} MB): import fewer rows at once"
        )
    say(f"{counted(found.events, 'event')} read ({found.format})")
    return Exit.OK
