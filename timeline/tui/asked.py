"""What a filter asks for as it is typed: as much of it as can be read, and what is wrong with the rest."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from timeline.errors import EdtfError, QueryError
from timeline.query import EVERYTHING, Known, Query, parse
from timeline.show.dates import MONTHS

_TRIES: Final = 64
"""So many times a mistake is cut off; more are only in a text that nobody typed."""
_DATE_ASKED: Final = re.compile(r"\b(?:in|within|before|after):|\.\.")
_MONTHS: Final = "|".join(word for name in MONTHS for word in (name, name[:3]))
_LIKE_A_DATE: Final = re.compile(rf"\d{{4}}|\d+[./-]\d|\b(?:{_MONTHS})\b", re.IGNORECASE)


_FIELD: Final = re.compile(r"\b(\w+):")
_NAMED: Final = 8
"""So many figures are named at most."""
_NOTHING_KNOWN: Final = Known()


class Asked(NamedTuple):
    """A filter: `part` is what can be read of it, `query` what that asks, `error` what is wrong after it."""

    part: str
    query: Query
    error: QueryError | None = None


def asked(text: str, known: Known) -> Asked:
    """Read a filter, or what stands before the first mistake in it."""
    part, wrong = text, None
    for _ in range(_TRIES):
        try:
            return Asked(part, parse(part, known), wrong)
        except QueryError as error:
            wrong = wrong or error
            part = _before(part, error.column)
    return Asked("", EVERYTHING, wrong)


def _before(text: str, column: int) -> str:
    """Return the words before the one that the column, from one, is in."""
    return re.sub(r"\S*\Z", "", text[: column - 1]).rstrip()


def hint(text: str, known: Known = _NOTHING_KNOWN) -> str:
    """Say what there is in the place of a figure that `text`, which nothing matches, asks for; or how to ask.

    That is told where it looks as if it should be a date, or a figure.
    """
    missing = next((name for name in _FIELD.findall(text) if name in known.figures), "")
    if missing and missing not in known.told:
        there = ", ".join(known.told[:_NAMED])
        return f"No event has the figure {missing}" + (f"; there are {there}" if there else ", or any other")
    if _DATE_ASKED.search(text):
        return ""
    if _LIKE_A_DATE.search(text):
        return f"For a date write {_example(text)}"
    if any(letter.isdigit() for letter in text):
        return "For a figure write killed:>=30, for a date in:2024-12"
    return ""


def _example(text: str) -> str:
    from timeline.dates.edtf import parse as parse_date  # noqa: PLC0415  most filters ask for no date

    for word in text.split():
        try:
            parse_date(word)
        except EdtfError:
            continue
        return f"in:{word}"
    return "in:2024-12"
