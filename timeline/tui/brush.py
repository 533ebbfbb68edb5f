"""The range of dates on the axis: the last term of the filter, so that it is seen, undone and copied with it.

A filter that ends with a span, such as `kursk 2024-11-01..2024-12-20`, is a brush over the events of what
stands before it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from timeline.errors import QueryError
from timeline.model.date import Span
from timeline.query import EVERYTHING, Known, Query, parse
from timeline.query.terms import And, Lies, Or, When

_DAY: Final = r"\d{4}-\d\d-\d\d"
_LAST: Final = re.compile(rf"(?:\A|\s+)(?=\S*\d)(?:{_DAY})?\.\.(?:{_DAY})?\s*\Z")


class Brushed(NamedTuple):
    """A query without its last span, and that span; None where it does not end with one."""

    rest: Query
    span: Span | None = None


def split(query: Query) -> Brushed:
    """Return what `query` asks beside the range of dates that it ends with."""
    match query:
        case When(Lies.IN, span):
            return Brushed(EVERYTHING, span)
        case And((*terms, When(Lies.IN, span))):
            return Brushed(terms[0] if len(terms) == 1 else And(tuple(terms)), span)
    return Brushed(query)


def joined(text: str, term: str, known: Known) -> str:
    """Return the filter `text` with another term that holds too, before the range of dates at its end."""
    span = split(_read(text, known) or EVERYTHING).span if _ends_with_span(text, known) else None
    rest = put(text, None, known)
    if term in rest.split():
        return text
    whole = f"({rest})" if _is_either(rest, known) else rest
    return put(f"{whole} {term}".lstrip(), span, known)


def put(text: str, span: Span | None, known: Known) -> str:
    """Return the filter `text` with another range of dates at its end; without one where `span` is None."""
    rest = _LAST.sub("", text) if _ends_with_span(text, known) else text.strip()
    if span is None or span == Span():
        return rest
    first, last = (day.isoformat() if day else "" for day in span)
    whole = f"({rest})" if _is_either(rest, known) else rest
    return f"{whole} {first}..{last}".lstrip()


def _ends_with_span(text: str, known: Known) -> bool:
    """Tell whether the filter ends with a span that holds for all of it."""
    found = _read(text, known)
    return found is not None and split(found).span is not None and _LAST.search(text) is not None


def _is_either(text: str, known: Known) -> bool:
    """Tell whether a span behind `text` would hold only for a part of it: "a or b"."""
    found = _read(text, known)
    return isinstance(found, Or) and split(_read(f"{text} ..2024", known) or found).span is None


def _read(text: str, known: Known) -> Query | None:
    try:
        return parse(text, known)
    except QueryError:
        return None
