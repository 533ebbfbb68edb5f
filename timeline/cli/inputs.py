"""Which files a command reads, and what it does where they cannot be read."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline.errors import EdtfError, QueryError, UsageError
from timeline.model.problem import Severity

if TYPE_CHECKING:
    from timeline.model.event import Timeline
    from timeline.query import Known, Query

STDIN: Final = "stdin"
"""How standard input is called where nobody gives it a name."""

_DEFAULT: Final = Path("data")


def add_paths(parser: argparse.ArgumentParser, otherwise: str) -> None:
    """Declare the files and folders of a command; `otherwise` tells what is read without them."""
    parser.add_argument(
        "paths", nargs="*", metavar="FILE", help=f"events files and folders; without any: {otherwise}"
    )


def chosen(paths: Sequence[str]) -> list[Path]:
    """Return the paths given, else the folder `data` below the current one; UsageError without it."""
    if paths:
        return [Path(path) for path in paths]
    if _DEFAULT.is_dir():
        return [_DEFAULT]
    raise UsageError("there is no folder data/ here: name the events files or folders to read")


def given(paths: Sequence[str], name: str | None, most: int) -> tuple[list[Path], dict[str, bytes]]:
    """Return the paths and, where `-` is among them, what standard input has, by its `name`.

    It counts instead of the file of that name. At most one byte more than `most` is read.
    """
    if "-" not in paths:
        if name is not None:
            raise UsageError("--stdin-filename names what `-` reads: add - to the files")
        return chosen(paths), {}
    if sys.stdin is None:
        raise UsageError("there is no standard input to read")
    data = sys.stdin.buffer.read(most + 1)
    return [Path(path) for path in paths if path != "-"], {Path(name or STDIN).as_posix(): data}


def chosen_or_example(paths: Sequence[str]) -> tuple[list[Path], bool]:
    """Return the paths as `chosen` does, else those of the shipped example, and whether it is that."""
    if paths or _DEFAULT.is_dir():
        return chosen(paths), False
    return [example()], True


def example() -> Path:
    """Return the folder of the shipped example: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


_ZOOMS: Final = ("century", "decade", "year", "quarter", "month", "week", "day")


def add_view(parser: argparse.ArgumentParser) -> None:
    """Declare what the explorer begins with."""
    parser.add_argument("--filter", metavar="QUERY", default="", help="begin with this filter")
    add_words(parser, "today")
    parser.add_argument("--zoom", choices=_ZOOMS, help="begin with this unit on the axis")
    parser.add_argument(
        "--at", metavar="PLACE", default="", help="begin at this date, or at the event of this id"
    )


def add_words(parser: argparse.ArgumentParser, otherwise: str) -> None:
    """Declare what words for a time in a filter count from, and their language."""
    add_day(parser, otherwise)
    parser.add_argument(
        "--language", metavar="CODE", help="of such words; without it English, then the sources'"
    )


def add_day(parser: argparse.ArgumentParser, otherwise: str) -> None:
    """Declare what words for a time in a filter count from; `otherwise` tells what holds without a day."""
    parser.add_argument(
        "--as-of",
        metavar="DAY",
        help=f"the day that words like yesterday count from; without it: {otherwise}",
    )


def as_of(options: argparse.Namespace) -> dt.date | None:
    """Return the day of --as-of, None without it; UsageError where the day or the --language is none."""
    if options.language:
        from timeline.dates.language import load  # noqa: PLC0415

        load(options.language)
    return day(options.as_of)


def day(text: str | None) -> dt.date | None:
    """Return the day that --as-of names; UsageError where it is none."""
    if text is None:
        return None
    from timeline.dates import edtf  # noqa: PLC0415

    try:
        found = edtf.parse(text)
    except EdtfError as error:
        raise UsageError(f"--as-of {text!r}: {error.message}; {error.advice}") from error
    if found.earliest is None or found.earliest != found.latest:
        raise UsageError(f"--as-of {text!r} is not one day; write it like 2024-12-31")
    return found.earliest


def known_of(timeline: Timeline, options: argparse.Namespace, otherwise: dt.date | None = None) -> Known:
    """Return what filters are read with: words count from --as-of, without it from `otherwise`."""
    from timeline.query import known  # noqa: PLC0415

    return known(timeline, as_of(options) or otherwise, options.language or "")


def query_of(text: str, known: Known) -> Query:
    """Return the filter that `text` writes; UsageError with its column where it is none."""
    from timeline.query import parse  # noqa: PLC0415

    try:
        return parse(text, known)
    except QueryError as error:
        advice = f"; {error.advice}" if error.advice else ""
        raise UsageError(f"--filter: column {error.column}: {error.message}{advice}") from error


def refuse_wrong_place(options: argparse.Namespace, is_there: Callable[[str], bool] | None = None) -> None:
    """Raise UsageError where --at is neither a date nor an id that is there; one that can be, unless told."""
    if not options.at:
        return
    from timeline.load.values import is_new_id  # noqa: PLC0415
    from timeline.query.moments import begin  # noqa: PLC0415

    try:
        begin(options.at, is_there or is_new_id)
    except QueryError as error:
        raise UsageError(f"--at: {error.message}; {error.advice}") from error


def counted(amount: int, name: str) -> str:
    """Return "1 error", "2 errors"."""
    return f"{amount} {name}{'' if amount == 1 else 's'}"


SEVERITIES: Final = tuple(severity.value for severity in Severity)
