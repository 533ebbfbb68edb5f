"""One line a problem, for searching and for editors that read a compiler's output.

data/events.yaml:9:11: TL203 [error] "on Monday" gives 2024-12-16, but the date is 2024-12-15
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.check.report import Report
from timeline.text import clean, crop, harmless, place

_LONGEST: Final = 2000


def render(report: Report) -> Iterator[str]:
    """Yield a line for each problem; it begins with the place."""
    for problem in report.problems:
        message = clean(crop(problem.message, _LONGEST))
        yield harmless(f"{place(*problem.position)}: {problem.code} [{problem.severity}] {message}")
