"""Reads the days of an exported Markwhen document back: what stands before a title, and the id below it."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from timeline.model.date import Span

_ENTRY = re.compile(r'^(\d{4}[\d-]*)(?:/(\d{4}[\d-]*))?: .*\nid: "(.*)"$', re.MULTILINE)


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each entry."""
    for first, last, key in _ENTRY.findall(document):
        yield key, Span(_day(first, last=False), _day(last or first, last=True))


def _day(text: str, *, last: bool) -> dt.date:
    year, month, day = (int(part) if part else 0 for part in (*text.split("-"), "", "")[:3])
    if not month:
        return dt.date(year, 12, 31) if last else dt.date(year, 1, 1)
    return dt.date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))
