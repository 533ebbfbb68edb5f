"""Our own JSON, JSON Lines and CSV, and any table with a title and a date or words for it."""

from __future__ import annotations

from typing import Final

from timeline.errors import UsageError
from timeline.ingest.draft import Draft, Record, Unreadable, after_all
from timeline.ingest.own import records, tables
from timeline.ingest.source import Foreign
from timeline.load.values import is_new_id

VERSION: Final = 1
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
    """Define the sources that are named and nowhere defined, and one where none is, for events need one."""
    dates = [str(entry.record["date"]) for entry in draft.events if "date" in entry.record]
    records = [record for entry in draft.events for record in _accounts(entry.record)]
    named = dict.fromkeys(key for record in records for key in _listed(record.get("source")))
    missing = [key for key in named if key not in draft.sources and is_new_id(key)]
    if not (draft.sources or missing) and draft.events:
        missing = ["imported"]
    for key in missing:
        title = source.name if key == "imported" else key
        draft.sources[key] = {"id": key, "title": title, "language": "en", "published": after_all(dates)}


def _accounts(record: Record) -> list[Record]:
    claims = record.get("claims")
    return [record, *(claims if isinstance(claims, list) else [])]


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)] if value else []
