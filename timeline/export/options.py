"""The options that formats take, and their values as one.

To add one: a row in `TABLE` and a field of the same name in `Options`; a format that takes it names it in
its `TAKES`, and reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.errors import UsageError

if TYPE_CHECKING:
    from timeline.model.event import Dated
    from timeline.model.window import Narrowed


class Options(NamedTuple):
    """What was asked of a format; it looks only at those that it takes.

    `narrowed_of` tells in a language what relations leave of an event's days, for who has worked that out
    already; without it a format that shows it works it out itself.
    """

    title: str = ""
    newest_first: bool = False
    group: str = ""
    language: str = "en"
    style: str = "full"
    notes: str = "footnotes"
    columns: str = "own"
    rows: str = "event"
    bom: bool = False
    raw: bool = False
    narrowed_of: Callable[[Dated, str], Narrowed | None] | None = None


class Option(NamedTuple):
    """One option: what it does, and the values that it can have; without any it is a text or a switch."""

    help: str
    choices: tuple[str, ...] = ()


TABLE: Final[Mapping[str, Option]] = {
    "title": Option("the title, instead of that of the files"),
    "newest_first": Option("the latest events first; undated ones stay last"),
    "group": Option(
        "what stands under a heading of its own (month; in style brief none)",
        ("year", "month", "day", "none"),
    ),
    "language": Option("of month names and fixed words; of words for a time in the filter any", ("de", "en")),
    "style": Option("full: everything and how it is known; brief: a line an event", ("full", "brief")),
    "notes": Option("where the sources stand", ("footnotes", "inline")),
    "columns": Option("of a table: own, or those of a dataset", ("own", "acled", "ucdp")),
    "rows": Option("what a row of a table is", ("event", "claim", "figure")),
    "bom": Option("begin with a byte order mark, for Excel"),
    "raw": Option("do not guard cells that a spreadsheet would take for a formula"),
}


def is_switch(name: str) -> bool:
    """Tell whether the option has no value but is given or not."""
    return isinstance(Options._field_defaults[name], bool)


def flag(name: str) -> str:
    """Return the option as it is written on the command line."""
    return f"--{name.replace('_', '-')}"


def chosen(form: str, takes: Sequence[str], given: Mapping[str, str | bool]) -> Options:
    """Return the options `given` to the format named `form`; UsageError where it does not take one."""
    for name, value in given.items():
        if name not in takes:
            known = ", ".join(map(flag, takes)) or "no option"
            raise UsageError(f"{flag(name)} is not for {form}, which takes {known}")
        choices = TABLE[name].choices
        if choices and value not in choices:
            raise UsageError.unknown(f"value of {flag(name)}", str(value), choices)
    return Options()._replace(**given)  # type: ignore[arg-type]  # the table's rows fit the fields
