"""How problems are written: one format a file, named like the format.

To add one: a file here with a function `render(report) -> Iterator[str]` that yields whole lines without
their line ends, and a golden file in `tests/check/formats/`. Whatever came from data, file names too,
goes through `timeline.text.clean`, and never stands at a line's start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from timeline.check.report import Report, summary
from timeline.errors import UsageError

__all__ = ["Render", "Report", "get", "names", "summary"]

Render = Callable[[Report], Iterator[str]]


def names() -> tuple[str, ...]:
    """Return the names of the formats, without importing them."""
    files = (file.stem for file in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name for name in files if not name.startswith("_")))


def get(name: str) -> Render:
    """Return the format of that name; raises UsageError that lists those there are."""
    if name not in names():
        raise UsageError.unknown("format", name, names())
    render: Render = import_module(f"{__name__}.{name}").render
    return render
