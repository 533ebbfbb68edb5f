"""Many questions, one JSON object a line in and one out; a bad line is answered with an error.

A question has `words`, `anchor` (EDTF, may be missing or null), `language`, and may have `id`, `mode`
(news, narrative, forward), `direction` (past, future), `context` and `start`. The answer has the same
`id`, `earliest` and `latest` (ISO days, both inside, null where nobody can say), `edtf`, `unit` and
all `readings`; or `why` there are none. Of a duration `earliest` is the day that counting leads to
("for four months"), while `edtf` is as precise as the words. Lines are answered one by one, so memory
does not grow.

Lines with the same `document` that follow each other are one text: what they told before counts, as
the chain says.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple, TypeVar

from timeline.dates.chain import NOTHING_TOLD, Chain
from timeline.dates.edtf import parse, write
from timeline.dates.resolve import resolve
from timeline.errors import TimelineError
from timeline.model.reading import Direction, Failure, Mode, Reading, Readings

Answer = dict[str, object]
_T = TypeVar("_T", Mode, Direction)


class BadLineError(ValueError):
    """A line that is no question, with what would be right."""


def answers(lines: Iterable[str], language: str = "en") -> Iterator[str]:
    """Yield one answer for each line that is not blank; `language` is that of lines that name none."""
    thread = _BEGIN
    for number, line in enumerate(lines, 1):
        if line.strip():
            reply, thread = answer(line, number, language, thread)
            yield reply


class Thread(NamedTuple):
    """The document that is being read, and what it told so far."""

    document: object = None
    chain: Chain = NOTHING_TOLD


_BEGIN: Final = Thread()


def answer(line: str, number: int = 1, language: str = "en", thread: Thread = _BEGIN) -> tuple[str, Thread]:
    """Return the answer to one line, and the thread for the next one.

    The answer is an object with `error` and `line` where the line is no question.
    """
    try:
        question = read_question(line)
    except BadLineError as error:
        return to_json({"line": number, "error": str(error)}), thread
    reply: Answer = {"id": question.get("id")}
    document = question.get("document")
    chain = thread.chain if document is not None and document == thread.document else NOTHING_TOLD
    try:
        context, start = text_of(question, "context"), _start(question)
        found = _resolved(question, language, chain, context, start)
        chain = chain.after(found, context, start)
        reply |= describe(found)
    except (TimelineError, BadLineError) as error:
        reply |= {"line": number, "error": str(error)}
    return to_json(reply), Thread(document, chain)


def to_json(reply: Answer) -> str:
    """Return an answer as one line of JSON."""
    return _ENCODER.encode(reply)


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def _finite(text: str) -> float:
    """Return a number with a point or power; JSON has no NaN and no Infinity that an answer could repeat."""
    number = float(text)
    if not math.isfinite(number):
        raise BadLineError(f"{text} is not a number of JSON, or too large")
    return number


_DECODER: Final = json.JSONDecoder(parse_float=_finite, parse_constant=_finite)


def read_question(line: str) -> dict[str, object]:
    """Return the object that a line holds. Raises BadLineError."""
    try:
        question = _DECODER.decode(line)
    except BadLineError:
        raise
    except (ValueError, RecursionError) as error:
        raise BadLineError(f"not a line of JSON: {error}") from error
    if not isinstance(question, dict):
        raise BadLineError('not an object such as {"words": "last week", "anchor": "2024-12-17"}')
    return question


def text_of(question: dict[str, object], name: str, default: str | None = "") -> str:
    """Return the text `name` of a question. Raises BadLineError, also if it has to be there and is not."""
    value = question.get(name)
    if isinstance(value, str):
        return value
    if value is None and default is not None:
        return default
    raise BadLineError(f"{name} is not a text")


_MODES: Final = {mode.value: mode for mode in Mode}
_DIRECTIONS: Final = {direction.value: direction for direction in Direction}


def _choice(known: Mapping[str, _T], name: str) -> _T:
    found = known.get(name)
    if found is None:
        raise BadLineError(f"{name!r} is none of {', '.join(known)}")
    return found


def _start(question: dict[str, object]) -> int:
    start = question.get("start") or 0
    if not isinstance(start, int):
        raise BadLineError("start is not a whole number")
    return start


def _resolved(
    question: dict[str, object], language: str, chain: Chain, context: str, start: int
) -> Readings | Failure:
    anchor = text_of(question, "anchor")
    direction = text_of(question, "direction")
    return resolve(
        text_of(question, "words", None),
        parse(anchor) if anchor else None,
        text_of(question, "language", language) or language,
        mode=_choice(_MODES, text_of(question, "mode", "news")),
        direction=_choice(_DIRECTIONS, direction) if direction else None,
        context=context,
        start=start,
        chain=chain,
    )


def describe(answer: Readings | Failure) -> Answer:
    """Return what `resolve` found as plain values for JSON: the best reading's days, and all readings."""
    if isinstance(answer, Failure):
        failed: Answer = {"earliest": None, "latest": None, "why": answer.why.value}
        return failed | ({"detail": answer.detail} if answer.detail else {})
    readings = [describe_reading(reading) for reading in answer]
    return {**readings[0], "readings": readings}


def describe_reading(reading: Reading) -> Answer:
    """Return one reading as plain values for JSON."""
    date = reading.date
    first, last = reading.begin or date.earliest, date.latest
    return {
        "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None,
        "edtf": write(date),
        "unit": reading.unit,
    }
