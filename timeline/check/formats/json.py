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
from timeline.model.date import Span
from timeline.model.position import Position
from timeline.model.problem import Problem
from timeline.model.window import Bound, Narrowed

SCHEMA: Final = "timeline-check"
VERSION: Final = 1


def render(report: Report) -> Iterator[str]:
    """Yield the lines of the object; equal reports give equal bytes."""
    yield from lines(_report(report), depth=2)


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
        **({} if report.narrowed is None else {"narrowed": [_narrowed(one) for one in report.narrowed]}),
    }


def _narrowed(one: Narrowed) -> dict[str, object]:
    return {
        "event": one.event.id,
        **_position(one.event.event.origin.at("id")),
        "start": _span(one.start),
        "end": _span(one.end),
        "not_earlier": _bound(one.first),
        "not_later": _bound(one.last),
    }


def _span(span: Span) -> list[str | None]:
    return [None if day is None else day.isoformat() for day in span]


def _bound(bound: Bound | None) -> dict[str, object] | None:
    if bound is None:
        return None
    because = [{**_position(each.position), "message": each.message} for each in bound.because]
    return {"because": because, "whole": bound.whole}


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
