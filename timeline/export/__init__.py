"""The events as documents.

To add a format: one module in this folder (or a folder with an `__init__`, where it needs more than
one file) with what `Format` asks, and a golden file in `tests/export/golden/`. Its name is the module's;
nothing is registered. A format never invents a day and knows no other format.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, cast

from timeline.errors import UsageError
from timeline.model.event import Dated, Timeline

__all__ = ["Format", "get", "names"]


class Format(Protocol):
    """What the module of a format has."""

    @staticmethod
    def write(timeline: Timeline, dated: Sequence[Dated]) -> Iterable[str]:
        """Yield the document of `dated`, which are in the order of a timeline, piece by piece."""

    @staticmethod
    def lost(dated: Sequence[Dated]) -> Mapping[str, int]:
        """Return what the format cannot carry: the number of events by reason."""


def names() -> list[str]:
    """Return the names of the formats, without importing one."""
    here = Path(__file__).parent
    found = [*here.glob("[a-z]*.py"), *(package.parent for package in here.glob("[a-z]*/__init__.py"))]
    return sorted(path.stem for path in found)


def get(name: str) -> Format:
    """Return the format `name`; raises UsageError that lists the known ones."""
    from importlib import import_module  # noqa: PLC0415

    known = names()
    if name not in known:
        raise UsageError.unknown("format", name, known)
    return cast("Format", import_module(f"{__name__}.{name}"))
