"""Read the dates of a filter: EDTF, words for a time, or two of either around `..`.

Words are read by `timeline.dates`, as the words of a source are: "last week", "march 2014", "am Montag".
Where they can mean several days the likeliest of those that are past holds: a timeline tells what was.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from timeline.errors import EdtfError, QueryError
from timeline.model.date import Date, Day, Span
from timeline.model.reading import Direction, Failure, Why
from timeline.query.known import Known

_SPAN: Final = re.compile(r"(?:\d.*)?\.\.(?:\d.*)?")
_SET: Final = re.compile(r"[\[{].*|.*[/,].*")
"""EDTF in which `..` is no span of ours."""
_EDTF: Final = re.compile(r"[\[{.(/].*|[\dX]{4}[-\dX~?%./]*")
"""What can only be meant as EDTF."""
_STEP: Final = re.compile(r"([+\-\u2212])\s*(\d{1,5}\s*[a-z]+)", re.IGNORECASE)
_WRITE: Final = 'write a date as 2024-12-16, 2024-12, 2024, 2024-11..2024-12 or "last week"'
_TELLING: Final = (Why.NEEDS_ANCHOR, Why.VAGUE, Why.NO_SUCH_DAY, Why.WEEKDAY_MISMATCH, Why.REVERSED)
"""Why words are no date, the most telling first."""


def is_span(text: str) -> bool:
    """Tell whether `text`, without a field, is a span of dates: 2024-11.., ..2024, 2024..2025."""
    return bool(_SPAN.fullmatch(text)) and any(map(str.isdigit, text))


def span(text: str, known: Known, *, about: bool) -> Span:
    """Return the days that `text` speaks of; `about` widens what is told as about.

    Raises QueryError with the column in `text`, from one.
    """
    if ".." not in text or _SET.fullmatch(text):
        return _hull(date(text, known), about=about)
    start, _, end = text.partition("..")
    first = _hull(date(start, known), about=about).first if start.strip() else None
    last = _ending(text, end, known, about=about).last if end.strip() else None
    if _reversed(first, last):
        raise QueryError(text, "the span ends before it begins", 1, f"write {end.strip()}..{start.strip()}")
    return Span(first, last)


def _ending(text: str, end: str, known: Known, *, about: bool) -> Span:
    try:
        return _hull(date(end, known), about=about)
    except QueryError as error:
        raise QueryError(text, error.message, len(text) - len(end) + error.column, error.advice) from error


def _hull(found: Date, *, about: bool) -> Span:
    from timeline.dates.calendar import widened  # noqa: PLC0415  most filters ask for no date

    return widened(found) if about else found.span


def _reversed(first: Day | None, last: Day | None) -> bool:
    return first is not None and last is not None and last < first


def date(text: str, known: Known) -> Date:
    """Return the date that `text` writes in EDTF, else the likeliest that its words mean.

    Raises QueryError with the column in `text`, from one.
    """
    from timeline.dates.edtf import parse  # noqa: PLC0415  most filters ask for no date

    try:
        return parse(text.strip())
    except EdtfError as error:
        if error.kind != "syntax" or _EDTF.fullmatch(text):
            advice = error.advice or _WRITE
            raise QueryError(text, f"{text!r}: {error.message}", error.column, advice) from error
    found = _words(text, known)
    if isinstance(found, Failure):
        raise _unread(text, found)
    return found


def begin(at: str, is_there: Callable[[str], bool]) -> Date | str:
    """Return the date that `at` writes in EDTF, else the id that it is; QueryError if not there."""
    from timeline.dates.edtf import EXAMPLE, parse  # noqa: PLC0415  most begin at the first event

    try:
        return parse(at)
    except EdtfError as error:
        if is_there(at):
            return at
        message = f"no event has the id {at!r}, and it is no date: {error.message}"
        raise QueryError(at, message, error.column, error.advice or EXAMPLE) from error


def jump(text: str, known: Known, place: Day) -> Date:
    """Return the date that `text` leads to from `place`: "+6 months", "-1 week", else any date or words.

    Raises QueryError with the column in `text`, from one.
    """
    step = _STEP.fullmatch(text.strip())
    if step is None:
        return date(text, known)
    way = "later" if step[1] == "+" else "earlier"
    found = _words(f"{step[2]} {way}", Known(as_of=place))
    if isinstance(found, Failure):
        raise QueryError(text, f"{text!r} is no step in time", 1, "write +6 months, -1 week, +10 years")
    return found


def _words(text: str, known: Known) -> Date | Failure:
    """Return what the words mean in the first language that reads them, else the most telling failure."""
    from timeline.dates.resolve import resolve  # noqa: PLC0415  only words need the languages

    failures = []
    for language in known.languages:
        found = resolve(text, known.as_of, language, direction=Direction.PAST)
        if not isinstance(found, Failure):
            return found[0].date
        failures.append(found)
    return min(failures, key=_weight, default=Failure(Why.NOT_UNDERSTOOD))


def _weight(failure: Failure) -> int:
    return _TELLING.index(failure.why) if failure.why in _TELLING else len(_TELLING)


def _unread(text: str, found: Failure) -> QueryError:
    if found.why is Why.NEEDS_ANCHOR:
        message = f"{text!r} counts from a day, and none is named"
        return QueryError(text, message, 1, f"name it with --as-of 2024-12-17, or {_WRITE}")
    from timeline.show.steps import failure  # noqa: PLC0415  only a mistake is worded

    if found.detail == text.strip():
        found = found._replace(detail="")  # not the same words twice
    return QueryError(text, f"{text!r}: {failure(found)}", found.start + 1, _WRITE)
