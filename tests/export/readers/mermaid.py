"""Reads the days of exported charts back: of each task its first day and its number of days."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from timeline.model.date import Span

_TASK = re.compile(
    r"^    [^:\n]+ :(?:crit, |done, )?(?:milestone, )?id-([a-z0-9-]+), (\d{4}-\d\d-\d\d), ([1-9]\d*)d$"
)


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each task."""
    for chart in charts(document):
        for line in chart.splitlines():
            task = _TASK.match(line)
            assert task or " :" not in line
            if task:
                first = dt.date.fromisoformat(task[2])
                yield task[1], Span(first, first + dt.timedelta(days=int(task[3]) - 1))


def charts(document: str) -> list[str]:
    """Return the text of each chart."""
    return re.findall(r"^```mermaid\n(.*?)^```$", document, re.DOTALL | re.MULTILINE)
