"""SARIF 2.1.0 (OASIS), for code scanning: a result for each problem, at its place in the repository.

Paths are percent-encoded and relative to `SRCROOT`, which is the repository. A fingerprint is made of
code, event and field, so that a problem stays the same one while lines move. Every related place is a
related location. Columns count characters (`unicodeCodePoints`). In ASCII, like all that is JSON here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Final

from timeline import __version__
from timeline.check.fingerprint import fingerprints
from timeline.check.report import Report
from timeline.check.rule import Rule
from timeline.check.rules import RULES
from timeline.check.safe_json import lines
from timeline.model.position import Position
from timeline.model.problem import Problem, Severity
from timeline.text import clean, crop

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0-rtm.5.json"

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LONGEST: Final = 2000
_A_RESULT_A_LINE: Final = 4


def render(report: Report) -> Iterator[str]:
    """Yield the lines of the log; equal reports give equal bytes."""
    yield from lines({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}, _A_RESULT_A_LINE)


def _run(report: Report) -> dict[str, object]:
    codes = {problem.code for problem in report.problems}
    rules = [rule for rule in RULES if rule.code in codes]
    marks = fingerprints(report.problems, report.path)
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    return {
        "tool": {"driver": _driver(rules)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "the root of the repository"}}},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _skipped(report)}],
        "results": [
            _result(problem, numbers[problem.code], mark, report)
            for problem, mark in zip(report.problems, marks, strict=True)
        ],
    }


def _driver(rules: Sequence[Rule]) -> dict[str, object]:
    return {"name": "timeline", "semanticVersion": __version__, "rules": [_rule(rule) for rule in rules]}


def _rule(rule: Rule) -> dict[str, object]:
    manual = rule.manual.strip()
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": manual.partition("\n")[0] or rule.name},
        "help": {"text": manual or rule.name},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.name]},
    }


def _skipped(report: Report) -> list[dict[str, object]]:
    return [{"level": "warning", "message": {"text": _text(f"skipped: {what}")}} for what in report.skipped]


def _result(problem: Problem, number: int, mark: str, report: Report) -> dict[str, object]:
    finding = problem.finding
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": number,
        "level": _LEVELS[problem.severity],
        "message": {"text": "; ".join(_text(text) for text in (finding.message, finding.advice) if text)},
        "locations": [_location(finding.position, report)],
        "partialFingerprints": {"codeEventField/v1": mark},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": id_, **_location(related.position, report), "message": {"text": _text(related.message)}}
            for id_, related in enumerate(finding.related, 1)
        ]
    return result


def _location(position: Position, report: Report) -> dict[str, object]:
    region = {"startLine": position.line, "startColumn": position.column}
    artifact = _artifact(report.path(position.path))
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _artifact(path: str) -> dict[str, object]:
    """Return the address of a file: relative to the repository, absolute where it is outside."""
    from urllib.parse import quote  # noqa: PLC0415  # other formats need none of it

    try:
        encoded = os.fsencode(path)
    except UnicodeEncodeError:  # no file can have that name, but a finding may
        encoded = path.encode("utf-8", "surrogatepass")
    if path.startswith("/"):
        return {"uri": f"file://{quote(encoded)}"}
    return {"uri": quote(encoded), "uriBaseId": "SRCROOT"}


def _text(text: str) -> str:
    """Clean, and keep viewers from taking `[a](b)` for a link (SARIF, 3.11.6)."""
    safe = clean(crop(text, _LONGEST))
    return safe.replace("[", "\\[").replace("]", "\\]") if "](" in safe else safe
