"""`timeline check [FILE ...]`: tell what in the dates does not agree, and end with an exit code for CI."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline.cli.exits import Exit
from timeline.cli.inputs import SEVERITIES, add_paths, chosen
from timeline.cli.output import flush, put, say
from timeline.model.problem import Severity

if TYPE_CHECKING:
    from timeline.check.report import Report

HELP: Final = "Check that dates agree with their words, the calendar, each other and their sources."

_OTHERS: Final = "concise, json, github, sarif, gitlab or junit"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline check`."""
    add_paths(parser, "the folder data/")
    parser.add_argument("--format", metavar="NAME", default="text", help=f"text (the default), {_OTHERS}")
    parser.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        default=Severity.ERROR.value,
        help="exit 1 from this weight on (error)",
    )


def run(options: argparse.Namespace) -> Exit:
    """Print the problems; tell the sums on standard error."""
    from timeline import pipeline  # noqa: PLC0415
    from timeline.check import formats  # noqa: PLC0415
    from timeline.check.lines import Lines  # noqa: PLC0415
    from timeline.check.report import Report, summary  # noqa: PLC0415
    from timeline.check.repository import Repository  # noqa: PLC0415

    render = formats.get(options.format)
    result = pipeline.run(chosen(options.paths))
    report = Report(
        result.problems,
        len(result.timeline.events),
        len(result.timeline.paths),
        line=Lines(),
        path=Repository(Path.cwd()),
        fail_on=Severity(options.fail_on),
    )
    put(f"{line}\n" for line in render(report))
    flush()
    say(summary(report))
    return _exit(report)


def _exit(report: Report) -> Exit:
    if any(problem.name == "unreadable-file" for problem in report.problems):
        return Exit.USAGE
    if report.events == 0 and not any(problem.unread for problem in report.problems):
        say("nothing to check: there is no event in what was read")
        return Exit.USAGE
    return Exit.PROBLEMS if report.failed else Exit.OK
