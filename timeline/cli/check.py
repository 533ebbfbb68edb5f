"""`timeline check [FILE ...]`: tell what in the dates does not agree, and end with an exit code for CI."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline.cli.exits import Exit
from timeline.cli.inputs import SEVERITIES, add_paths, day, given
from timeline.cli.output import flush, put, say
from timeline.cli.settings import Settings, settings
from timeline.errors import UsageError
from timeline.files import read_small
from timeline.model.problem import Severity

if TYPE_CHECKING:
    from timeline.check.report import Report
    from timeline.cli.fixing import Fixed
    from timeline.load import Limits
    from timeline.pipeline import Result

HELP: Final = "Check that dates agree with their words, the calendar, each other and their sources."

_LARGEST: Final = 64 << 20
"""Bytes of a baseline: some 400,000 problems."""

_OTHERS: Final = "concise, json, github, sarif, gitlab or junit"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline check`."""
    add_paths(parser, "the folder data/; - reads standard input")
    parser.add_argument("--format", metavar="NAME", default="text", help=f"text (the default), {_OTHERS}")
    parser.add_argument(
        "--select", metavar="CODES", action="append", help="only these: TL2, TL203 or missing-pin"
    )
    parser.add_argument("--ignore", metavar="CODES", action="append", help="not these; the longer one counts")
    parser.add_argument("--fail-on", choices=SEVERITIES, help="exit 1 from this weight on (error)")
    parser.add_argument("--as-of", metavar="DAY", help="judge each `until` of `allow` by this day")
    parser.add_argument("--baseline", metavar="FILE", help="leave out the problems that this file knows")
    parser.add_argument("--write-baseline", action="store_true", help="write the problems to that file")
    parser.add_argument("--fix", action="store_true", help="write missing dates and ids that are certain")
    parser.add_argument("--fix-moved", action="store_true", help="also dates that their words do not give")
    parser.add_argument("--diff", action="store_true", help="show what --fix would write, and write nothing")
    parser.add_argument(
        "--narrowed", action="store_true", help="also tell what relations leave of the events' days, and why"
    )
    parser.add_argument("--stdin-filename", metavar="NAME", help="the file that - stands for")


def run(options: argparse.Namespace) -> Exit:
    """Print the problems; tell the sums on standard error."""
    from timeline import pipeline  # noqa: PLC0415
    from timeline.check import formats  # noqa: PLC0415
    from timeline.check.report import summary  # noqa: PLC0415

    render = formats.get(options.format)
    if options.narrowed and options.format not in ("text", "json"):
        raise UsageError("--narrowed is told in --format text and json")
    if options.diff and options.format != "text":
        raise UsageError("--diff writes a diff: leave --format out")
    asked = _asked(options)
    limits = _limits(asked)
    paths, texts = given(options.paths, options.stdin_filename, limits.file)
    as_of = day(options.as_of)
    result = pipeline.run(paths, limits, texts, as_of)
    if options.fix or options.fix_moved or options.diff:
        report = _report(result, asked, texts, writes=False)
        files = _fixed(result, report, texts, options)
        if options.diff:
            return Exit.PROBLEMS if files else _exit(report)
        result = pipeline.run(paths, limits, texts, as_of) if files else result
    report = _report(result, asked, texts, writes=options.write_baseline)
    if options.narrowed:
        report = report._replace(narrowed=result.narrowed, skipped=(*report.skipped, *_untold(result)))
    put(f"{line}\n" for line in render(report))
    flush()
    say(summary(report))
    return _exit(report)


def _fixed(
    result: Result, report: Report, texts: dict[str, bytes], options: argparse.Namespace
) -> Sequence[Fixed]:
    """Write what is certain to the files, or show it; return the files."""
    from timeline.cli import fixing  # noqa: PLC0415

    if texts and not options.diff:
        raise UsageError("standard input cannot be written to: use --diff, or name the files")
    files = list(fixing.fixed(result, report, texts, moved=options.fix_moved))
    if options.diff:
        put(f"{line}\n" for file in files for line in fixing.diff(file, report.path(file.path)))
        flush()
        say(f"would write {fixing.written(files)}")
    else:
        fixing.write(files)
        say(f"wrote {fixing.written(files)}")
    return files


def _asked(options: argparse.Namespace) -> Settings:
    """Return the settings: an option of the call counts instead of the one that the folder has."""
    asked = settings(Path.cwd())
    if options.select is not None:
        asked = asked._replace(select=_listed(options.select))
    if options.ignore is not None:
        asked = asked._replace(ignore=_listed(options.ignore))
    if options.fail_on is not None:
        asked = asked._replace(fail_on=Severity(options.fail_on))
    if options.baseline is not None:
        asked = asked._replace(baseline=Path(options.baseline))
    if options.write_baseline and asked.baseline is None:
        raise UsageError("--write-baseline needs the file: add --baseline FILE")
    return asked


def _listed(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(code for value in values for code in value.split(",") if code.strip())


def _limits(asked: Settings) -> Limits:
    from timeline.load.limits import DEFAULT  # noqa: PLC0415

    scalar = asked.max_text_kb << 10 if asked.max_text_kb else DEFAULT.scalar
    file = asked.max_file_mb << 20 if asked.max_file_mb else DEFAULT.file
    return DEFAULT._replace(scalar=scalar, file=file)


def _report(result: Result, asked: Settings, texts: dict[str, bytes], *, writes: bool) -> Report:
    """Return what to tell of a result: what was asked for, without what the baseline knows."""
    from timeline.check.choose import choice  # noqa: PLC0415
    from timeline.check.lines import Lines  # noqa: PLC0415
    from timeline.check.report import Report  # noqa: PLC0415
    from timeline.check.repository import Repository  # noqa: PLC0415

    takes = choice(asked.select, asked.ignore).takes
    report = Report(
        tuple(problem for problem in result.problems if takes(problem)),
        len(result.timeline.events),
        len(result.timeline.paths),
        tuple(_skipped(result)),
        Lines(texts),
        Repository(Path.cwd()),
        asked.fail_on,
        allowed=len(result.allowed),
    )
    return report if asked.baseline is None else _without_known(report, asked.baseline, writes=writes)


def _skipped(result: Result) -> Iterator[str]:
    """Yield the stages that were left out, whatever problems are asked for."""
    if any(problem.name == "more-contradictions" for problem in (*result.problems, *result.allowed)):
        yield "more contradictions than those told (TL304)"
    if result.unjudged:
        yield f"`until` of {result.unjudged} allowed (no --as-of)"


def _untold(result: Result) -> Iterator[str]:
    """Yield that not all narrowed events are told, where they may be more."""
    from timeline.network.found import MOST_NARROWED  # noqa: PLC0415

    if len(result.narrowed) >= MOST_NARROWED:
        yield f"narrowed days beyond those of {MOST_NARROWED:,} events"


def _without_known(report: Report, file: Path, *, writes: bool) -> Report:
    """Return the report without what the baseline knows; `writes`: the baseline is made of it first."""
    from timeline.check import baseline  # noqa: PLC0415
    from timeline.files import write_atomic  # noqa: PLC0415

    if writes:
        text = baseline.write(report.problems, report.path)
        write_atomic(file, text.encode("ascii"))
    else:
        text = _read(file)
    split = baseline.split(report.problems, baseline.read(text, str(file)), report.path)
    if split.gone:
        say(f"baseline {file}: {split.gone} of its problems are gone; write it anew with --write-baseline")
    return report._replace(problems=split.new, known=split.known)


def _read(file: Path) -> str:
    try:
        return read_small(file, str(file), _LARGEST).decode("utf-8")
    except ValueError as error:
        raise UsageError(f"{file}: it is not UTF-8; write it anew with --write-baseline") from error


def _exit(report: Report) -> Exit:
    if any(problem.name == "unreadable-file" for problem in report.problems):
        return Exit.USAGE
    if report.events == 0 and not any(problem.unread for problem in report.problems):
        say("nothing to check: there is no event in what was read")
        return Exit.USAGE
    return Exit.PROBLEMS if report.failed else Exit.OK
