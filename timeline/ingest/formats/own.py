"""Our own JSON, JSON Lines and CSV, and any table with a title and a date or words for it."""

from __future__ import annotations

from timeline.errors import UsageError
from timeline.ingest.draft import Draft, Unreadable, after_all
from timeline.ingest.own import records, tables
from timeline.ingest.source import Foreign

VERSION = 1
"""The newest schema that is known."""


def recognises(source: Foreign) -> bool:
    """Tell whether the rows have our fields."""
    if source.kind == "csv":
        return "title" in source.columns and not {"date", "when"}.isdisjoint(source.columns)
    return "schema_version" in source.head or any("title" in row.values for row in source.rows[:1])


def read(source: Foreign, *, raw: bool) -> Draft:
    """Return what the file holds."""
    head = source.head
    versions = [head.get("schema_version"), *(row.values.get("schema_version") for row in source.rows)]
    newer = [one for one in versions if isinstance(one, int) and one > VERSION]
    if newer:
        raise UsageError(f"{source.name}: its schema has version {newer[0]}, known is {VERSION}")
    draft = Draft(records.title(source))
    if source.kind == "csv":
        tables.read(source, draft, raw=raw)
    else:
        records.define(draft, head)
        for row in source.rows:
            try:
                draft.add(row.line, records.event(draft, row.values))
            except Unreadable as why:
                draft.tell(row.line, str(why))
    _with_source(draft, source)
    return draft


def _with_source(draft: Draft, source: Foreign) -> None:
    """Add a source where the file defines none, for an events file needs one."""
    if draft.sources or not draft.events:
        return
    dates = [str(entry.record["date"]) for entry in draft.events if "date" in entry.record]
    draft.sources["imported"] = {
        "id": "imported",
        "title": source.name,
        "language": "en",
        "published": after_all(dates),
    }
