"""For programs: one JSON object with a schema name, in ASCII, so that it is safe wherever it is printed.

    {"schema": "timeline-check", "version": 1, "summary": {...}, "problems": [...]}

Keys are never renamed or taken away within a version; new ones may come. Lines and columns count from one,
columns in characters. Texts from data are as the findings have them, file names as the system has them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.check.report import Report
from timeline.check.safe_json import lines
from timeline.model.position import Position
from timeline.model.problem import Problem

SCHEMA: Final = "timeline-check"
VERSION: Final = 1


def render(report: Report) -> Iterator[str]:
    """Yield the lines of the object; equal reports give equal bytes."""
    yield from lines(_report(report))


def _report(report: Report) -> dict[str, object]:
    counts = {f"{severity}s": n for severity, n in report.counts.items()}
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "summary": {
            **counts,
            "events": report.events,
            "files": report.files,
            "allowed": report.allowed,
            "known": report.known,
            "skipped": list(report.skipped),
        },
        "problems": [_problem(problem) for problem in report.problems],
    }


def _problem(problem: Problem) -> dict[str, object]:
    finding = problem.finding
    return {
        "code": problem.code,
        "name": problem.name,
        "severity": problem.severity.value,
        **_position(problem.position),
        "message": finding.message,
        "advice": finding.advice,
        "event": finding.event,
        "field": finding.field,
        "related": [{**_position(each.position), "message": each.message} for each in finding.related],
    }


def _position(position: Position) -> dict[str, object]:
    return {"path": position.path, "line": position.line, "column": position.column}
