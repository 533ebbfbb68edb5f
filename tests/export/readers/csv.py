"""Reads the days of an exported table back, whichever its columns are."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator

from timeline.model.date import Span


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each row with a date."""
    for row in csv.DictReader(io.StringIO(document.removeprefix("\ufeff"), newline="")):
        if row.get("date") or "date" not in row:
            key = row.get("event_id_cnty") or row["id"]
            yield key, Span(_day(row, "earliest"), _day(row, "latest"))


def _day(row: dict[str, str], name: str) -> dt.date | None:
    other = {"earliest": "date_start", "latest": "date_end"}[name]
    text = row.get(name) or row.get(other) or row.get("event_date")
    return dt.date.fromisoformat(text) if text else None
