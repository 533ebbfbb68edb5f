"""GitLab's Code Quality report: a JSON list, shown in a merge request at the lines that it changes.

    [{"description": ..., "check_name": "TL203", "fingerprint": ..., "severity": "major", "location": ...}]

Paths are those in the repository. In ASCII, like all that is JSON here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.check.fingerprint import fingerprints
from timeline.check.report import Report
from timeline.check.safe_json import lines
from timeline.model.problem import Problem, Severity
from timeline.text import clean, crop

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
_LONGEST: Final = 2000


def render(report: Report) -> Iterator[str]:
    """Yield the lines of the list; equal reports give equal bytes."""
    marks = fingerprints(report.problems, report.path)
    pairs = zip(report.problems, marks, strict=True)
    yield from lines([_problem(problem, mark, report) for problem, mark in pairs], depth=1)


def _problem(problem: Problem, mark: str, report: Report) -> dict[str, object]:
    finding = problem.finding
    texts = (clean(crop(text, _LONGEST)) for text in (finding.message, finding.advice) if text)
    place = {"path": report.path(finding.position.path), "lines": {"begin": finding.position.line}}
    return {
        "description": "; ".join(texts),
        "check_name": f"{problem.code} {problem.name}",
        "fingerprint": mark,
        "severity": _SEVERITIES[problem.severity],
        "location": place,
    }
