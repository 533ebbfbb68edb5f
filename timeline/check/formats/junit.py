"""JUnit's XML, which most CI systems show as tests: a suite for each file, a case for each problem.

A problem that makes the run fail is a failure, a lighter one a case that passed and has something to say.
Without problems one case says so, since some systems take a report without any for a mistake. Cases have the
name of their file as class and no further attributes: the schema that Jenkins reads by has none for a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from timeline.check.report import Report
from timeline.model.problem import Problem
from timeline.text import clean, crop, harmless, place

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LONGEST: Final = 2000
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report) -> Iterator[str]:
    """Yield the lines of the document; equal reports give equal bytes."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415  # it only writes here

    failures = sum(map(report.fails, report.problems))
    root = ET.Element("testsuites", _counts("timeline check", len(report.problems), failures))
    for path, problems in groupby(report.problems, key=lambda problem: problem.position.path):
        _suite(root, path, list(problems), report)
    if not report.problems:
        root.set("tests", "1")
        suite = ET.SubElement(root, "testsuite", _counts("timeline check", 1, 0))
        ET.SubElement(suite, "testcase", name="no problems", classname="timeline check")
    ET.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield from map(harmless, ET.tostring(root, encoding="unicode").split("\n"))


def _suite(root: Element, path: str, problems: Sequence[Problem], report: Report) -> None:
    from xml.etree.ElementTree import SubElement  # noqa: PLC0415

    name = _safe(report.path(path))
    failures = sum(map(report.fails, problems))
    suite = SubElement(root, "testsuite", {**_counts(name, len(problems), failures), "file": name})
    for problem in problems:
        title = f"{problem.code} {problem.name} at {problem.position.line}:{problem.position.column}"
        case = SubElement(suite, "testcase", name=title, classname=name)
        if report.fails(problem):
            told = SubElement(case, "failure", message=_safe(problem.message), type=problem.severity.value)
        else:
            told = SubElement(case, "system-out")
        told.text = _told(problem)


def _told(problem: Problem) -> str:
    """Return all that is known of a problem; each line begins with a place or a text of ours."""
    finding = problem.finding
    head = f"{place(*finding.position)}: {problem.code} [{problem.severity}] {_safe(finding.message)}"
    places = [f"= {place(*one.position)}: {_safe(one.message)}" for one in finding.related]
    advice = [f"= {_safe(finding.advice)}"] if finding.advice else []
    return _NOT_XML.sub("\ufffd", "\n".join((head, *places, *advice)))


def _counts(name: str, tests: int, failures: int) -> dict[str, str]:
    return {"name": name, "tests": str(tests), "failures": str(failures), "errors": "0"}


def _safe(text: str) -> str:
    return _NOT_XML.sub("\ufffd", clean(crop(text, _LONGEST)))
