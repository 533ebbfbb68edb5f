"""A filter's text and what it asks; every mistake has its column and advice."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import QueryError
from timeline.model.date import Span
from timeline.model.event import Timeline
from timeline.query import EVERYTHING, Query, View, parse
from timeline.query.parser import DEEPEST
from timeline.query.terms import And, Choice, Lies, Not, Or, Text, When

A, B, C = Text("a"), Text("b"), Text("c")


def days(first: str | None, last: str | None) -> Span:
    return Span(*(dt.date.fromisoformat(day) if day else None for day in (first, last)))


READ: list[tuple[str, Query]] = [
    ("", EVERYTHING),
    (" \t ", EVERYTHING),
    ("a", A),
    ("a b", And((A, B))),
    ("a and b", And((A, B))),
    ("a or b c", Or((A, And((B, C))))),
    ("a OR b", Or((A, B))),
    ("(a or b) c", And((Or((A, B)), C))),
    ("-a", Not(A)),
    ("not a b", And((Not(A), B))),
    ("not not a", A),
    ("--a", A),
    ("-(a b)", Not(And((A, B)))),
    ("a-b", Text("a-b")),
    ('"or"', Text("or")),
    ('"Two  Words"', Text("two words")),
    ("12:30", Text("12:30")),
    ("STRASSE", Text("strasse")),
    ("Straße", Text("strasse")),
    ("actor:Korea", Text("korea", "actor")),
    ("ACTOR:Korea", Text("korea", "actor")),
    ('place:"Kursk region"', Text("kursk region", "place")),
    ('-by:"Pat Ryder"', Not(Text("pat ryder", "by"))),
    ("id:not", Text("not", "id")),
    ("kind:statement", Choice("kind", ("statement",))),
    ("kind:st", Choice("kind", ("statement",))),
    ("status:c", Choice("status", ("claimed", "confirmed"))),
    ("is:un", Choice("is", ("undated", "uncertain"))),
    ("has:claims", Choice("has", ("claims",))),
    ("in:2024-12", When(Lies.IN, days("2024-12-01", "2024-12-31"))),
    ("in:2024-12~", When(Lies.IN, days("2024-11-01", "2025-01-31"))),
    ("within:2024-12~", When(Lies.WITHIN, days("2024-12-01", "2024-12-31"))),
    ("before:2024", When(Lies.BEFORE, days("2024-01-01", "2024-12-31"))),
    ("after:2024-11-05", When(Lies.AFTER, days("2024-11-05", "2024-11-05"))),
    ("in:2024-08/..", When(Lies.IN, days("2024-08-01", None))),
    ('in:"[2024-11-04..2024-11-05]"', When(Lies.IN, days("2024-11-04", "2024-11-05"))),
    ("2024-11..2024-12", When(Lies.IN, days("2024-11-01", "2024-12-31"))),
    ("within:2024-11..2024-12", When(Lies.WITHIN, days("2024-11-01", "2024-12-31"))),
    ("2024-11..", When(Lies.IN, days("2024-11-01", None))),
    ("..2024-11", When(Lies.IN, days(None, "2024-11-30"))),
    ("..", Text("..")),
]


@pytest.mark.parametrize(("text", "query"), READ)
def test_reads(text: str, query: Query) -> None:
    assert parse(text) == query


KNOWN = "actor, place, by, source, tag, id, is, has, kind, status, in, within, before, after"

REFUSED = [
    ("x actr:korea", 3, "there is no field 'actr'", KNOWN),
    ("http://x.org", 1, "there is no field 'http'", "in quotation marks"),
    ("actor:", 7, "actor: has no value", "actor:word"),
    ("actor: korea", 7, "actor: has no value", "actor:word"),
    ("by:(a or b)", 4, "by: has no value", 'by:"two words"'),
    ("is:odd", 4, "is: does not know 'odd'", "disputed, undated, approximate, uncertain, problem"),
    ("is:statement", 4, "is: does not know 'statement'", "write kind:statement"),
    ('a "b', 3, "the quotation mark is not closed", "close it"),
    ('by:"b', 4, "the quotation mark is not closed", "close it"),
    ('""', 1, "nothing stands between the quotation marks", ""),
    ('actor:" "', 7, "nothing stands between the quotation marks", ""),
    ("a (b", 3, "this parenthesis is never closed", "close it"),
    ("a b)", 4, "this parenthesis was never opened", "open one before it"),
    ("()", 2, "something to look for is missing after '('", ""),
    ("or", 1, "something to look for is missing here", 'to search for "or"'),
    ("a or", 5, "something to look for is missing after 'or'", ""),
    ("a -", 4, "something to look for is missing after '-'", ""),
    ("a and or b", 7, "something to look for is missing after 'and'", 'to search for "or"'),
    ("in:december", 4, "'december'", ""),
    ("a in:2024-02-30", 6, "'2024-02-30': 2024-02 has 29 days", "write a day that exists"),
    ("2024-12..2024-11", 1, "the span ends before it begins", "write 2024-11..2024-12"),
    ("2024-12..2024-99", 10, "", ""),
    ("before:../2024", 8, "there is no first day to lie before", "before:2024-11-05"),
    ("after:2024/..", 7, "there is no last day to lie after", "after:2024-11-05"),
    ("(" * (DEEPEST + 1) + "a", DEEPEST + 1, f"more than {DEEPEST} parentheses stand in each other", ""),
]


@pytest.mark.parametrize(("text", "column", "message", "advice"), REFUSED)
def test_refuses(text: str, column: int, message: str, advice: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert caught.value.column == column
    assert message in caught.value.message
    assert advice in caught.value.advice


def test_a_long_chain_is_no_deep_one() -> None:
    assert parse("-" * 9999 + "a") == Not(A)
    assert parse(" ".join("a" * 9999)) == And((A,) * 9999)


WORDS = "actor: is: kind: in: before: 2024 -12 .. / ~ ( ) - [ ] or not and korea un é X ? , : | 9999"
PIECES = st.sampled_from([*WORDS.split(), '"', " ", "\u202e", "\0"])


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=30))
def test_a_half_typed_filter_is_read_or_refused_at_its_column(text: str) -> None:
    answer = read(text)
    if isinstance(answer, QueryError):
        assert answer.message
        assert 1 <= answer.column <= len(text) + 1
    else:
        assert len(View((), Timeline()).filtered(answer)) == 0


def read(text: str) -> Query | QueryError:
    try:
        return parse(text)
    except QueryError as error:
        return error
