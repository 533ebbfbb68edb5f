"""Reads the days of exported slides back, as TimelineJS takes them: a date with the parts that it has."""

from __future__ import annotations

import calendar
import datetime as dt
import json
from collections.abc import Iterator

from timeline.model.date import Span


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each slide."""
    for slide in json.loads(document)["events"]:
        start = slide["start_date"]
        yield slide["unique_id"], Span(_first(start), _last(slide.get("end_date", start)))


def _first(date: dict[str, int]) -> dt.date:
    return dt.date(date["year"], date.get("month", 1), date.get("day", 1))


def _last(date: dict[str, int]) -> dt.date:
    year, month = date["year"], date.get("month", 12)
    return dt.date(year, month, date.get("day", calendar.monthrange(year, month)[1]))
