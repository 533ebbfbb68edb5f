"""Reads the days of an exported Markdown document back: those of the dates in code under each event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates.edtf import parse
from timeline.model.date import Span


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each date that is written."""
    for entry in document.split('<a id="')[1:]:
        name = entry.partition('"')[0]
        for written in re.findall(r"^- \*\*Date.*?:\*\* `(.*?)`", entry, re.MULTILINE):
            yield name, parse(written).span
