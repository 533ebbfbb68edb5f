"""Workflow commands of GitHub Actions: each problem becomes a note at its line.

    ::error file=data/events.yaml,line=9,col=11,title=TL203 date-not-in-words::"on Monday" gives ...

One line a problem; the file has its path in the repository. `%` and line ends are escaped, in properties
`:` and `,` too, so that nothing from data can end a command or begin another.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.check.report import Report
from timeline.model.problem import Problem, Severity
from timeline.text import clean, crop

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_LONGEST: Final = 2000
_MOST: Final = 20


def render(report: Report) -> Iterator[str]:
    """Yield one command for each problem."""
    for problem in report.problems:
        yield f"::{_COMMANDS[problem.severity]} {_properties(problem, report)}::{_message(problem)}"


def _properties(problem: Problem, report: Report) -> str:
    place = problem.position
    values = {
        "file": report.path(place.path),
        "line": str(place.line),
        "col": str(place.column),
        "title": f"{problem.code} {problem.name}",
    }
    return ",".join(f"{key}={_property(value)}" for key, value in values.items())


def _message(problem: Problem) -> str:
    finding = problem.finding
    places = [f"see {related.position}: {related.message}" for related in finding.related]
    if len(places) > _MOST:
        places = [*places[:_MOST], f"and {len(places) - _MOST} more places"]
    texts = (finding.message, *places, finding.advice)
    return "%0A".join(_escaped(text) for text in texts if text)


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    """Clean, then escape: line ends are gone by then, and stay escaped whatever `clean` lets through."""
    safe = clean(crop(text, _LONGEST))
    return safe.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
