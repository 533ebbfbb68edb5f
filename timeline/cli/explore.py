"""`timeline [FILE ...]`: the interactive explorer, or the same as plain text."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from functools import partial
from pathlib import Path
from typing import Final

from timeline.cli.exits import Exit
from timeline.cli.inputs import (
    add_paths,
    add_view,
    as_of,
    chosen_or_example,
    known_of,
    query_of,
    refuse_wrong_place,
)
from timeline.cli.output import put
from timeline.errors import UsageError

HELP: Final = "Without a command: explore a timeline."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the explorer."""
    add_paths(parser, "the folder data/, else the shipped example")
    add_view(parser)
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.add_argument(
        "--plain", action="store_true", help="write linear text instead of a screen, whole whatever --at says"
    )


def run(options: argparse.Namespace) -> Exit:
    """Open the explorer, or write plain text where there is no terminal that can show it."""
    paths, example = chosen_or_example(options.paths)
    _refuse_missing(paths)
    as_of(options)  # what is wrong with it is told before any file is read
    refuse_wrong_place(options)
    today = dt.datetime.now().astimezone().date()  # the one place that reads the clock
    if options.plain or not _has_screen():
        from timeline import pipeline, plain  # noqa: PLC0415  the screen needs neither here

        result = pipeline.run(paths)
        refuse_wrong_place(options, {each.id for each in result.dated}.__contains__)
        query = query_of(options.filter, known_of(result.timeline, options, today))
        put(f"{line}\n" for line in plain.lines(result, query, example=example))
        return Exit.OK
    from timeline.tui.app import run_explorer  # noqa: PLC0415  Textual, only for the screen
    from timeline.tui.call import Call  # noqa: PLC0415

    reads = partial(known_of, options=options, otherwise=today)
    named = () if example else tuple(str(path) for path in paths)
    call = Call(
        named,
        options.filter,
        options.zoom or "",
        options.at,
        not options.no_mouse,
        options.as_of or "",
        options.language or "",
    )
    return Exit(run_explorer(paths, example=example, call=call, reads=reads))


def _refuse_missing(paths: list[Path]) -> None:
    """Say at once that there is nothing to open, and that a command may have been meant."""
    for path in paths:
        if not path.exists():
            from timeline.cli.main import COMMANDS  # noqa: PLC0415  not while it is being imported itself

            raise UsageError(f"{path}: no such file or folder (the commands are: {', '.join(COMMANDS)})")


def _has_screen() -> bool:
    """Tell whether there is a terminal, or a browser that `timeline serve` speaks to."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return True
    dumb = os.environ.get("TERM", "") in {"", "dumb"}
    return not dumb and all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr) if stream)
