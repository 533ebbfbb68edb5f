"""Many questions, one JSON object a line in and one out; a bad line is answered with an error.

A question has `words`, `anchor` (EDTF, may be missing or null), `language`, and may have `id`, `mode`
(news, narrative, forward), `direction` (past, future), `context` and `start`. The answer has the same
`id`, `earliest` and `latest` (ISO days, both inside, null where nobody can say), `edtf`, `unit` and
all `readings`; or `why` there are none. Lines are answered one by one, so memory does not grow.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from timeline.dates.edtf import parse, write
from timeline.dates.resolve import resolve
from timeline.errors import TimelineError
from timeline.model.date import Date
from timeline.model.reading import Direction, Failure, Mode, Reading, Readings

Answer = dict[str, object]
_T = TypeVar("_T", Mode, Direction)


class _BadLineError(ValueError):
    """A line that is no question, with what would be right."""


def answers(lines: Iterable[str], language: str = "en") -> Iterator[str]:
    """Yield one answer for each line that is not blank; `language` is that of lines that name none."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield answer(line, number, language)


def answer(line: str, number: int = 1, language: str = "en") -> str:
    """Return the answer to one line, an object with `error` and `line` where it is no question."""
    try:
        question = _question(line)
    except _BadLineError as error:
        return _json({"line": number, "error": str(error)})
    reply: Answer = {"id": question.get("id")}
    try:
        reply |= _resolved(question, language)
    except (TimelineError, _BadLineError) as error:
        reply |= {"line": number, "error": str(error)}
    return _json(reply)


def _json(reply: Answer) -> str:
    return json.dumps(reply, ensure_ascii=False)


def _question(line: str) -> dict[str, object]:
    try:
        question = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _BadLineError(f"not a line of JSON: {error}") from error
    if not isinstance(question, dict):
        raise _BadLineError('not an object such as {"words": "last week", "anchor": "2024-12-17"}')
    return question


def _text(question: dict[str, object], name: str, default: str | None = "") -> str:
    value = question.get(name)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise _BadLineError(f"{name} is not a text")
    return value


def _choice(kind: type[_T], name: str) -> _T:
    try:
        return kind(name)
    except ValueError:
        raise _BadLineError(f"{name!r} is none of {', '.join(kind)}") from None


def _resolved(question: dict[str, object], language: str) -> Answer:
    anchor = _text(question, "anchor")
    direction = _text(question, "direction")
    start = question.get("start") or 0
    if not isinstance(start, int):
        raise _BadLineError("start is not a whole number")
    return describe(
        resolve(
            _text(question, "words", None),
            parse(anchor) if anchor else None,
            _text(question, "language", language) or language,
            mode=_choice(Mode, _text(question, "mode", "news")),
            direction=_choice(Direction, direction) if direction else None,
            context=_text(question, "context"),
            start=start,
        )
    )


def describe(answer: Readings | Failure) -> Answer:
    """Return what `resolve` found as plain values for JSON: the best reading's days, and all readings."""
    if isinstance(answer, Failure):
        failed: Answer = {"earliest": None, "latest": None, "why": answer.why.value}
        return failed | ({"detail": answer.detail} if answer.detail else {})
    return describe_reading(answer[0]) | {"readings": [describe_reading(reading) for reading in answer]}


def describe_reading(reading: Reading) -> Answer:
    """Return one reading as plain values for JSON."""
    return {**_days(reading.date), "edtf": write(reading.date), "unit": reading.unit.value}


def _days(date: Date) -> Answer:
    first, last = date.earliest, date.latest
    return {
        "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None,
    }


if __name__ == "__main__":
    for reply in answers(sys.stdin):
        sys.stdout.write(reply + "\n")
