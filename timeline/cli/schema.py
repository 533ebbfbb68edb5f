"""`timeline schema [FILE ...]`: the JSON Schema of events files, for editors and validators."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from timeline.cli.exits import Exit
from timeline.cli.output import put, say
from timeline.errors import UnreadableError

HELP: Final = "Print the JSON Schema of events files; with files or folders it offers their ids and names."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline schema`."""
    parser.add_argument(
        "paths", nargs="*", metavar="FILE", help="events files and folders to take names from"
    )


def run(options: argparse.Namespace) -> Exit:
    """Print the schema."""
    from timeline.check.safe_json import lines  # noqa: PLC0415
    from timeline.schema import schema  # noqa: PLC0415

    if not options.paths:
        put(f"{line}\n" for line in lines(schema()))
        return Exit.OK
    from timeline import pipeline  # noqa: PLC0415

    loaded = pipeline.load([Path(path) for path in options.paths])
    for finding in loaded.findings:
        if finding.rule == "unreadable-file":
            raise UnreadableError(finding.position.path, finding.message)
    if loaded.findings:
        say("some of what is written there cannot be read, and is left out: see `timeline check`")
    put(f"{line}\n" for line in lines(schema(loaded.timeline)))
    return Exit.OK
