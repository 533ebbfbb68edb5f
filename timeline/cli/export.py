"""`timeline export [FILE ...]`: the filtered view as a document."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from timeline.cli.exits import Exit
from timeline.cli.inputs import add_paths, add_words, as_of, chosen, counted, known_of, query_of
from timeline.cli.output import put_or_write, say
from timeline.errors import UsageError
from timeline.text import place

if TYPE_CHECKING:
    from timeline.model.problem import Finding

HELP: Final = "Write the events as a document, exactly those that the filter leaves."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline export`."""
    add_paths(parser, "the folder data/")
    parser.add_argument("--format", metavar="NAME", default="markdown", help="markdown (the default)")
    parser.add_argument("--filter", metavar="QUERY", default="", help="only the events that match")
    add_words(parser, "such words are refused")
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="write this file, all at once, instead of stdout"
    )


def run(options: argparse.Namespace) -> Exit:
    """Write the document; nothing is written where a file could not be read whole."""
    from timeline import export, pipeline  # noqa: PLC0415
    from timeline.query import View  # noqa: PLC0415

    form = export.get(options.format)
    as_of(options)  # what is wrong with it is told before any file is read
    result = pipeline.run(chosen(options.paths))
    broken = [problem for problem in result.problems if problem.unread]
    if broken:
        return _refuse([problem.finding for problem in broken])
    if not result.dated:
        raise UsageError("there are no events to export")
    query = query_of(options.filter, known_of(result.timeline, options))
    shown = View(result.dated, result.timeline, result.problems).filtered(query)
    put_or_write(form.write(result.timeline, shown.events), options.output)
    if not shown.events:
        say(f"no event of {shown.total} matches --filter {options.filter}")
    for reason, events in form.lost(shown.events).items():
        say(f"left out: {reason} of {counted(events, 'event')}, which {options.format} cannot carry")
    _tell_errors(sum(problem.severity.value == "error" for problem in result.problems))
    return Exit.OK


def _refuse(findings: list[Finding]) -> Exit:
    for finding in findings:
        say(f"{place(*finding.position)}: {finding.message}")
    say("nothing was exported: a part of the files could not be read")
    return Exit.PROBLEMS


def _tell_errors(errors: int) -> None:
    if errors:
        say(f"{counted(errors, 'error')} in the data: see `timeline check`")
