"""`timeline export [FILE ...]`: the filtered view as a document."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from timeline.cli.exits import Exit
from timeline.cli.inputs import add_day, add_paths, as_of, chosen, counted, known_of, query_of
from timeline.cli.output import put_or_write, say
from timeline.errors import UsageError
from timeline.export.options import TABLE, flag, is_switch
from timeline.export.options import chosen as asked_of
from timeline.text import place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.export import Format
    from timeline.export.features import Loss, Lost
    from timeline.export.options import Options
    from timeline.model.event import Dated, Timeline
    from timeline.model.problem import Finding
    from timeline.pipeline import Result

HELP: Final = "Write the events as a document, exactly those that the filter leaves."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline export`."""
    add_paths(parser, "the folder data/")
    parser.add_argument("--format", metavar="NAME", default="markdown", help=_formats())
    parser.add_argument("--filter", metavar="QUERY", default="", help="only the events that match")
    add_day(parser, "such words are refused")
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="write this file, all at once, instead of stdout"
    )
    parser.add_argument(
        "--strict", action="store_true", help="exit 1 where the format cannot carry everything exactly"
    )
    group = parser.add_argument_group("options of formats")
    for name, option in TABLE.items():
        if is_switch(name):
            group.add_argument(flag(name), action="store_true", default=None, help=option.help)
        else:
            values = "|".join(option.choices) or "TEXT"
            group.add_argument(flag(name), metavar=values, help=option.help)


def _formats() -> str:
    from timeline.export import names  # noqa: PLC0415

    return ", ".join(f"{name} (the default)" if name == "markdown" else name for name in names())


def run(options: argparse.Namespace) -> Exit:
    """Write the document; nothing is written where a file could not be read whole."""
    from timeline import export, pipeline  # noqa: PLC0415

    form = export.get(options.format)
    as_of(options)  # what is wrong with it is told before any file is read
    asked = _asked(options, form)
    result = pipeline.run(chosen(options.paths))
    broken = [problem for problem in result.problems if problem.unread]
    if broken:
        return _refuse([problem.finding for problem in broken])
    if not result.dated:
        raise UsageError("there are no events to export")
    shown = _shown(result, options) if options.filter.strip() else result.dated
    knowing = asked._replace(narrowed_of=result.narrowed_of)
    put_or_write(form.write(result.timeline, shown, knowing), options.output)
    lost = _tell_losses(shown, result.timeline, form.losses(asked))
    _tell_errors(sum(problem.severity.value == "error" for problem in result.problems))
    return Exit.PROBLEMS if lost and options.strict else Exit.OK


def _shown(result: Result, options: argparse.Namespace) -> Sequence[Dated]:
    """Return the events that the filter leaves."""
    from timeline.query import View  # noqa: PLC0415 -- what an export of everything does without

    query = query_of(options.filter, known_of(result.timeline, options))
    window_of = result.relations.window_of
    shown = View(result.dated, result.timeline, result.problems, window_of).filtered(query)
    if not shown.events:
        say(f"no event of {shown.total} matches --filter {options.filter}")
    return shown.events


def _asked(options: argparse.Namespace, form: Format) -> Options:
    """Return the options that were given to the format."""
    given = {name: getattr(options, name) for name in TABLE}
    given = {name: value for name, value in given.items() if value is not None}
    written = "language" in form.TAKES and options.language in TABLE["language"].choices
    if options.filter and not written:
        given.pop("language", None)  # it is that of the filter's words
    return asked_of(options.format, form.TAKES, given)


def _tell_losses(events: Sequence[Dated], timeline: Timeline, losses: Mapping[str, Loss]) -> bool:
    """Tell what the format could not carry exactly, a line for each way, with the number of events."""
    from timeline.export.features import tally  # noqa: PLC0415

    lost = tally(events, timeline, losses)
    for how, features in lost.items():
        say(f"{how.value}: {', '.join(map(_lost, features))}")
    return bool(lost)


def _lost(lost: Lost) -> str:
    """Return "months (as their first and last day; 3 events)"."""
    number = counted(lost.events, "event")
    return f"{lost.name} ({f'{lost.note}; {number}' if lost.note else number})"


def _refuse(findings: list[Finding]) -> Exit:
    for finding in findings:
        say(f"{place(*finding.position)}: {finding.message}")
    say("nothing was exported: a part of the files could not be read")
    return Exit.PROBLEMS


def _tell_errors(errors: int) -> None:
    if errors:
        say(f"{counted(errors, 'error')} in the data: see `timeline check`")
