"""Downloads of event datasets: a row an event, and one source that all of them are from."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from typing import NamedTuple

from timeline.export.cells import unguarded
from timeline.ingest.draft import Draft, Record, Unreadable, after_all, line_of, prose
from timeline.ingest.source import Foreign

Cells = Mapping[str, str]
"""The cells of a row that are not empty, by the names of their columns."""

Event = Callable[[Draft, Cells], Record]
"""Makes the record of a row's event and adds its places to the draft; raises Unreadable."""


class Dataset(NamedTuple):
    """What is known of a dataset: its title, how its source is described, its columns, in small letters."""

    title: str
    described: Record
    columns: Container[str]


def read(source: Foreign, dataset: Dataset, event: Event, *, raw: bool) -> Draft:
    """Return the events of a download, whose source is published after the last of them.

    A download guards nothing against spreadsheets, but our own export of its columns does, unless `raw`.
    """
    draft = Draft(dataset.title)
    known = {name: name.lower() for name in source.columns if name.lower() in dataset.columns}
    for row in source.rows:
        cells = {known.get(name, name): cell for name, cell in source.texts(row).items()}
        try:
            draft.add(row.line, event(draft, cells if raw else _unguarded(cells)))
        except Unreadable as why:
            draft.tell(row.line, str(why))
    dates = [str(entry.record["date"]) for entry in draft.events]
    described = {**dataset.described, "language": "en", "published": after_all(dates)}
    draft.sources[str(described["id"])] = described
    return draft


def has(source: Foreign, *names: str) -> bool:
    """Tell whether the file has all these columns, in small letters or capitals."""
    return set(names) <= {column.lower() for column in source.columns}


def _unguarded(cells: Cells) -> Cells:
    return {name: unguarded(cell) for name, cell in cells.items()}


def code(cells: Cells, column: str, default: str = "") -> str:
    """Return a code that is a digit, also where a program wrote it as `1.0`."""
    return line_of(cells.get(column, default)).removesuffix(".0")


def names(cells: Cells, column: str) -> list[str]:
    """Return the names in a cell, between which semicolons stand, with a space behind each or without."""
    cell = cells.get(column, "")
    return [line_of(one) for one in cell.split("; " if "; " in cell else ";") if one.strip()]


def actors(cells: Cells, *columns: str) -> list[str]:
    """Return who is named in the columns."""
    return [line_of(cells[column]) for column in columns if column in cells]


def foreign(cells: Cells, ours: Container[str]) -> Record:
    """Return the cells that an events file has no field for: those of columns that are not `ours`."""
    return {line_of(name): prose(cell) for name, cell in cells.items() if name not in ours}


def first_name(cells: Cells, column: str, places: Sequence[str]) -> Record:
    """Return the place's name of the download where the event's place had to have a longer one."""
    name = line_of(cells.get(column, ""))
    return {column: name} if name and [name] != list(places) else {}


def where(cells: Cells, admin1: str, exact: str) -> Record:
    """Return what a row says of its place, its region in the column `admin1`, its precision being `exact`."""
    return {
        "country": line_of(cells.get("country", "")),
        "admin1": line_of(cells.get(admin1, "")),
        "lat": cells.get("latitude", "").strip(),
        "lon": cells.get("longitude", "").strip(),
        "precision": exact,
    }
