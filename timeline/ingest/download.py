"""Downloads of event datasets: a row an event, and one source that all of them are from."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.ingest.draft import Draft, Record, Unreadable, after_all, line_of
from timeline.ingest.source import Foreign

Cells = Mapping[str, str]
"""The cells of a row that are not empty, by the names of their columns."""

Event = Callable[[Draft, Cells], Record]
"""Makes the record of a row's event and adds its places to the draft; raises Unreadable."""


def read(source: Foreign, title: str, described: Record, event: Event) -> Draft:
    """Return the events of a download; `described` is their source, published after the last of them."""
    draft = Draft(title)
    for row in source.rows:
        try:
            draft.add(row.line, event(draft, source.texts(row)))
        except Unreadable as why:
            draft.tell(row.line, str(why))
    dates = [str(entry.record["date"]) for entry in draft.events]
    draft.sources[str(described["id"])] = {**described, "language": "en", "published": after_all(dates)}
    return draft


def names(cells: Cells, column: str) -> list[str]:
    """Return the names in a cell, between which semicolons stand."""
    return [line_of(one) for one in cells.get(column, "").split(";") if one.strip()]


def actors(cells: Cells, *columns: str) -> list[str]:
    """Return who is named in the columns."""
    return [line_of(cells[column]) for column in columns if column in cells]


def where(cells: Cells, admin1: str, exact: str) -> Record:
    """Return what a row says of its place, its region in the column `admin1`, its precision being `exact`."""
    return {
        "country": line_of(cells.get("country", "")),
        "admin1": line_of(cells.get(admin1, "")),
        "lat": cells.get("latitude", "").strip(),
        "lon": cells.get("longitude", "").strip(),
        "precision": exact,
    }
