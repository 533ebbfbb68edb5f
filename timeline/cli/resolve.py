"""`timeline resolve WORDS --on DAY --language LANGUAGE`: one expression for people, or many for programs."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final

from timeline.cli.exits import Exit
from timeline.cli.output import flush, put
from timeline.errors import EdtfError, UsageError
from timeline.model.reading import Direction, Failure, Mode, Readings, Why
from timeline.text import clean

if TYPE_CHECKING:
    from timeline.model.date import Date

HELP: Final = "Resolve words for a time, such as 'am Wochenende', against the day they were told."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline resolve`."""
    parser.add_argument("words", nargs="?", help="the words, as the source has them")
    parser.add_argument("--on", metavar="DATE", help="the day they count from, in EDTF; it may be uncertain")
    parser.add_argument(
        "--language",
        metavar="CODE",
        default="en",
        help="of the words: en (the default), de, el, es, fr, ru or uk",
    )
    parser.add_argument(
        "--mode",
        choices=[mode.value for mode in Mode],
        default=Mode.NEWS.value,
        help="of the text: news (the default) and narrative look back, forward looks ahead",
    )
    parser.add_argument("--direction", choices=[way.value for way in Direction], help="which way they look")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument(
        "--jsonl", action="store_true", help="read questions from stdin, a JSON object a line"
    )
    parser.add_argument(
        "--find", action="store_true", help="find the words for a time in running text, and where they are"
    )


def run(options: argparse.Namespace) -> Exit:
    """Print the readings, best first, or why there is none."""
    if options.jsonl:
        return _batch(options.language, options.find)
    if options.words is None:
        raise UsageError("name the words to resolve, or use --jsonl")
    if options.find:
        put(_found(options.words, options.language, options.json))
        return Exit.OK
    from timeline.dates import resolve  # noqa: PLC0415

    anchor = _anchor(options.on)
    direction = Direction(options.direction) if options.direction else None
    answer = resolve(options.words, anchor, options.language, mode=Mode(options.mode), direction=direction)
    put(_as_json(options.words, answer, anchor) if options.json else _as_text(answer, anchor))
    return Exit.PROBLEMS if isinstance(answer, Failure) else Exit.OK


def _batch(language: str, finding: bool) -> Exit:
    if finding:
        from timeline.dates.batch_find import answers  # noqa: PLC0415
    else:
        from timeline.dates.batch import answers  # noqa: PLC0415

    if sys.stdin is None:
        raise UsageError("there is no standard input to read")
    questions = TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="backslashreplace")
    put(f"{answer}\n" for answer in answers(questions, language))
    flush()
    return Exit.OK


def _found(text: str, language: str, as_json: bool) -> Iterator[str]:
    """Yield the expressions of `text`: a line each with its characters, or one JSON object."""
    from timeline.dates.find import find  # noqa: PLC0415

    found = [(one.start, one.end, text[one.start : one.end]) for one in find(text, language)]
    if as_json:
        listed = [{"start": start, "end": end, "words": words} for start, end, words in found]
        yield json.dumps({"text": text, "found": listed}, ensure_ascii=False, indent=2) + "\n"
        return
    for start, end, words in found:
        yield f"{start}-{end}  {clean(words)}\n"


def _anchor(text: str | None) -> Date | None:
    from timeline.dates import edtf  # noqa: PLC0415

    if text is None:
        return None
    try:
        return edtf.parse(text)
    except EdtfError as error:
        raise UsageError(f"--on {text!r}: {error.message}; {error.advice}") from error


def _as_text(answer: Readings | Failure, anchor: Date | None) -> Iterator[str]:
    from timeline.dates import edtf  # noqa: PLC0415
    from timeline.show.dates import date  # noqa: PLC0415
    from timeline.show.steps import derivation, failure  # noqa: PLC0415

    if isinstance(answer, Failure):
        hint = ": give one with --on" if answer.why is Why.NEEDS_ANCHOR and anchor is None else ""
        yield clean(failure(answer) + hint) + "\n"
        return
    told = date(anchor) if anchor else ""
    for number, reading in enumerate(answer, 1):
        lead = "" if len(answer) == 1 else f"{number}. "
        yield f"{lead}{edtf.write(reading.date)}  {date(reading.date)} ({reading.unit})\n"
        yield f"{' ' * len(lead)}{clean(derivation(reading, told))}\n"


def _as_json(words: str, answer: Readings | Failure, anchor: Date | None) -> Iterator[str]:
    """Yield what the batch answers, and beside each reading how it came about."""
    from timeline.dates.batch import describe, describe_reading  # noqa: PLC0415
    from timeline.show.dates import date  # noqa: PLC0415
    from timeline.show.steps import derivation  # noqa: PLC0415

    described = {"words": words, **describe(answer)}
    if not isinstance(answer, Failure):
        told = date(anchor) if anchor else ""
        described["readings"] = [
            {**describe_reading(reading), "text": date(reading.date), "derivation": derivation(reading, told)}
            for reading in answer
        ]
    yield json.dumps(described, ensure_ascii=False, indent=2) + "\n"
