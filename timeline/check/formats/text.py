"""For people: a line for each problem, the place in the file with a caret, the evidence, the advice.

    data/events.yaml:9:11: TL203 [error] "on Monday" gives 2024-12-16, but the date is 2024-12-15
      |     date: 2024-12-15
      |           ^
      = data/events.yaml:8:11: the words are "on Monday"
      = write date: 2024-12-16 (...)

Every line begins with a text of ours or a place, so that a CI system finds no command of the data's there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from timeline.check.report import Report
from timeline.model.problem import Problem
from timeline.text import clean, crop, harmless, place

if TYPE_CHECKING:
    from timeline.model.window import Narrowed

_WHOLE: Final = 120
_BEFORE: Final = 60
_AFTER: Final = 50
_LONGEST: Final = 2000


def render(report: Report) -> Iterator[str]:
    """Yield the lines of all problems."""
    for problem in report.problems:
        yield from map(harmless, _lines(problem, report))
    for one in report.narrowed or ():
        yield from map(harmless, _narrowed(one))


def _narrowed(one: Narrowed) -> Iterator[str]:
    """Yield an event that is narrowed, and a line for each statement that did it."""
    from timeline.show.narrowed import reasons, whole, window  # noqa: PLC0415  # only where asked for

    event = one.event.event
    at = event.origin.at("id")
    yield f"{place(*at)}: narrowed: {_text(event.id)}: {window(one)}"
    for related in reasons(one):
        yield f"  = {place(*related.position)}: {_text(related.message)}"
    if not whole(one):
        yield "  = and so on"


def _lines(problem: Problem, report: Report) -> Iterator[str]:
    yield f"{place(*problem.position)}: {problem.code} [{problem.severity}] {_text(problem.message)}"
    source = report.line(problem.position.path, problem.position.line)
    if source is not None and (len(source) > _LONGEST or source.strip()):
        yield from pointed(source, problem.position.column)
    for related in problem.finding.related:
        yield f"  = {place(*related.position)}: {_text(related.message)}"
    if problem.finding.advice:
        yield f"  = {_text(problem.finding.advice)}"


def pointed(source: str, column: int) -> Iterator[str]:
    """Yield the part of a line around `column`, from one, and a caret below that column."""
    at = min(column - 1, len(source))
    start, end = 0, len(source)
    if end > _WHOLE:
        start, end = _whole(source, max(0, at - _BEFORE)), at + _AFTER
    before, after = clean(source[start:at]), clean(source[at:end])
    left, right = "…" if start else "", "…" if end < len(source) else ""
    yield f"  | {left}{before}{after}{right}".rstrip()
    yield f"  | {' ' * width(left + before)}^"


def _whole(source: str, start: int) -> int:
    """Move `start` on past marks that belong to the letter before it."""
    while start < len(source) and unicodedata.combining(source[start]):
        start += 1
    return start


def width(text: str) -> int:
    """Return how many cells of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415  # most lines are plain

    return cell_len(text)


def _text(text: str) -> str:
    return clean(crop(text, _LONGEST))
