"""Foreign files to an events file: our own JSON, JSON Lines and CSV, ACLED, UCDP GED, TimelineJS.

    bytes -> source (rows) -> a format (draft) -> mend (refused values taken out) -> the text of a file

To add a format: one module in `formats/` with `recognises(foreign)` and `read(foreign, raw)`, and a file of
it in `tests/ingest/data/`. Formats are asked in the order of their names; nothing is registered.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from timeline.errors import UsageError
from timeline.ingest.draft import Draft, Trouble
from timeline.ingest.mend import mended
from timeline.ingest.source import Foreign, foreign

__all__ = ["Ingested", "Trouble", "convert", "names"]


class Format(Protocol):
    """What the module of a format has."""

    @staticmethod
    def recognises(source: Foreign) -> bool:
        """Tell whether `source` is of this format."""

    @staticmethod
    def read(source: Foreign, *, raw: bool) -> Draft:
        """Return what `source` holds; `raw`: its cells are not guarded against spreadsheets."""


class Ingested(NamedTuple):
    """The text of the events file, how many events it has, the format, and what could not be read."""

    text: str
    events: int
    format: str
    troubles: Sequence[Trouble]


def names() -> list[str]:
    """Return the names of the formats, without importing one."""
    return sorted(path.stem for path in (Path(__file__).parent / "formats").glob("[a-z]*.py"))


def convert(data: bytes, name: str, *, raw: bool = False) -> Ingested:
    """Return the events file that says what the file `name` with the bytes `data` says.

    Raises UsageError where the file is of no known format.
    """
    source = foreign(data, name)
    for each in names():
        form = cast("Format", import_module(f"{__name__}.formats.{each}"))
        if form.recognises(source):
            draft = form.read(source, raw=raw)
            for line, reason in source.broken:
                draft.tell(line, reason)
            text = mended(draft)
            return Ingested(text, len(draft.events), each, sorted(draft.troubles))
    if name.lower().endswith((".yaml", ".yml")):
        raise UsageError(f"{name}:1:1: this is YAML, as events files are: there is nothing to import")
    has = f"the columns {', '.join(source.columns[:8])}" if source.kind == "csv" else "other fields"
    raise UsageError(f"{name}:1:1: it has {has}; known are {', '.join(names())}")
