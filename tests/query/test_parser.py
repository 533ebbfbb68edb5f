"""A filter's text and what it asks; every mistake has its column and advice."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import QueryError
from timeline.model.date import Span
from timeline.model.event import Timeline
from timeline.query import EVERYTHING, Known, Query, View, parse
from timeline.query.fields import ALSO, FREE
from timeline.query.fields import KNOWN as KNOWN_FIELDS
from timeline.query.known import FIGURES
from timeline.query.parser import DEEPEST
from timeline.query.terms import And, Choice, Lies, Not, Number, Or, Text, Told, When

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
    ('actor:="North Korea"', Text("north korea", "actor", whole=True)),
    ("place:=Kursk", Text("kursk", "place", whole=True)),
    ("file:2024/events", Text("2024/events", "file")),
    ("is:=open", Choice("is", ("open",))),
    ("is:single-source", Choice("is", ("single-source",))),
    ("has:words", Choice("has", ("words",))),
    ("killed:30", Number("killed", 30, 30)),
    ("killed:=30", Number("killed", 30, 30)),
    ("killed:~30", Number("killed", 30, 30)),
    ("killed:>=30", Number("killed", 30, None)),
    ("killed:>~30", Number("killed", 30, None, strict=True)),
    ("killed:<=30", Number("killed", None, 30)),
    ("killed:<30", Number("killed", None, 30, strict=True)),
    ('killed:"> 30"', Number("killed", 30, None, strict=True)),
    ("KILLED:10..20", Number("killed", 10, 20)),
    ("killed:10..", Number("killed", 10, None)),
    ("killed:..~20", Number("killed", None, 20)),
    ("area_km2:>0.5", Number("area_km2", Decimal("0.5"), None, strict=True)),
    ("-sources:1", Not(Number("sources", 1, 1))),
    ("told:2024-12", Told(days("2024-12-01", "2024-12-31"))),
    ("told:..2024", Told(days(None, "2024-12-31"))),
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


AS_OF = dt.date(2024, 12, 20)  # a Friday
KNOWING = Known(("drones",), frozenset({"ryder-statement", "2024"}), AS_OF, ("en", "de"))

IN_WORDS: list[tuple[str, Query]] = [
    ("in:yesterday", When(Lies.IN, days("2024-12-19", "2024-12-19"))),
    ("in:december", When(Lies.IN, days("2024-12-01", "2024-12-31"))),
    ("in:march", When(Lies.IN, days("2024-03-01", "2024-03-31"))),
    ('within:"last week"', When(Lies.WITHIN, days("2024-12-09", "2024-12-15"))),
    ('before:"5 November"', When(Lies.BEFORE, days("2024-11-05", "2024-11-05"))),
    ('after:"march 2014"', When(Lies.AFTER, days("2014-03-01", "2014-03-31"))),
    ("in:16.12.2024", When(Lies.IN, days("2024-12-16", "2024-12-16"))),
    ('in:"am Montag"', When(Lies.IN, days("2024-12-16", "2024-12-16"))),
    ('in:"about 9 December"', When(Lies.IN, days("2024-12-06", "2024-12-12"))),
    ('in:"last week..today"', When(Lies.IN, days("2024-12-09", "2024-12-20"))),
    ("in:2024-11..yesterday", When(Lies.IN, days("2024-11-01", "2024-12-19"))),
    ("in:yesterday..", When(Lies.IN, days("2024-12-19", None))),
    ("told:yesterday", Told(days("2024-12-19", "2024-12-19"))),
    ("told:ryder-statement", Text("ryder-statement", "told", whole=True)),
    ("told:2024", Text("2024", "told", whole=True)),
    ("drones:>3", Number("drones", 3, None, strict=True)),
]


@pytest.mark.parametrize(("text", "query"), IN_WORDS)
def test_reads_words_and_the_names_of_the_data(text: str, query: Query) -> None:
    assert parse(text, KNOWING) == query


def test_words_that_need_no_day_are_read_without_one() -> None:
    assert parse('in:"march 2014"') == When(Lies.IN, days("2014-03-01", "2014-03-31"))


def test_of_the_languages_the_first_that_reads_the_words_counts() -> None:
    """The sixth of May in one language is the fifth of June in another."""
    spans = {code: parse("in:05.06.2024", Known(languages=(code,))) for code in ("en", "de")}
    assert spans["de"] == When(Lies.IN, days("2024-06-05", "2024-06-05"))
    for codes in (("en", "de"), ("de", "en")):
        assert parse("in:05.06.2024", Known(languages=codes)) == spans[codes[0]]


KNOWN = "did you mean actor:? known are actor, place, by, source, tag, id, file, is, has, kind, status, in"

REFUSED = [
    ("x actr:korea", 3, "there is no field 'actr'", KNOWN),
    ("http://x.org", 1, "there is no field 'http'", "in quotation marks"),
    ("kiled:>=30", 1, "there is no field 'kiled'", "did you mean killed:?"),
    ("told-by:x", 1, "there is no field 'told-by'", "known are"),
    ("date:2024-12", 1, "there is no field 'date'", "did you mean in:?"),
    ("Title:kursk", 1, "there is no field 'Title'", "texts are searched without a field"),
    ("actor:=", 7, "actor: has no value", "actor:word"),
    ("killed:= 30", 8, "killed: has no value", "killed:>=30"),
    ("is:disputd", 4, "is: does not know 'disputd'", "did you mean disputed?"),
    ("is:=un", 4, "is: does not know 'un'", "undated"),
    ("killed:>= 30", 8, "'>=' is not a number", "write 30, >=30"),
    ("killed:", 8, "killed: has no value", "write the value right after it: killed:>=30"),
    ("in:", 4, "in: has no value", "in:2024-12"),
    ("is: x", 4, "is: has no value", "is:disputed"),
    ("killed:10,000", 8, "'10,000' is not a number", "write 10000, without a separator"),
    ("x killed:..", 10, "'..' is not a number", ""),
    ('killed:"20..10"', 9, "'20..10' runs backwards", "write 10..20"),
    ("killed:many", 8, "'many' is not a number", ""),
    ("killed:-3", 8, "'-3' is not a number", ""),
    ("sources:two", 9, "'two' is not a number", ""),
    ("in:yesterday", 4, "'yesterday' counts from a day, and none is named", "--as-of"),
    ("in:last week", 4, "'last'", ""),
    ('in:"31 February 2024"', 5, "no such day", ""),
    ('in:"2024-12..2024-99"', 14, "month 99 does not exist", ""),
    ("told:rider", 6, "'rider'", "the id of a statement or a date"),
    ('actor:="b', 8, "the quotation mark is not closed", "close it"),
    ("actor:", 7, "actor: has no value", "actor:word"),
    ("actor: korea", 7, "actor: has no value", "actor:word"),
    ("by:(a or b)", 4, "by: has no value", 'by:"two words"'),
    (
        "is:odd",
        4,
        "is: does not know 'odd'",
        "disputed, undated, approximate, uncertain, open, single-source, problem",
    ),
    ("is:statement", 4, "is: does not know 'statement'", "write kind:statement"),
    ('a "b', 3, "the quotation mark is not closed", "close it"),
    ('by:"b', 4, "the quotation mark is not closed", "close it"),
    ('""', 1, "nothing stands between the quotation marks", ""),
    ('actor:" "', 7, "nothing stands between the quotation marks", ""),
    ("a (b", 3, "this parenthesis is never closed", "close it"),
    ("a b)", 4, "this parenthesis was never opened", "open one before it"),
    ("()", 2, "a word is missing after '('", ""),
    ("or", 1, "a word is missing here", 'to search for "or"'),
    ("a or", 5, "a word is missing after 'or'", ""),
    ("a -", 4, "a word is missing after '-'", ""),
    ("a and or b", 7, "a word is missing after 'and'", 'to search for "or"'),
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
    assert caught.value.advice


def test_every_other_name_of_a_field_leads_to_one() -> None:
    assert not {*ALSO, *FREE} & {*KNOWN_FIELDS, *FIGURES}
    assert {*ALSO.values()} <= {*KNOWN_FIELDS, *FIGURES}


def test_words_that_belong_to_the_date_are_put_in_quotation_marks() -> None:
    with pytest.raises(QueryError) as caught:
        parse("kursk in:last week kim", KNOWING)
    assert caught.value.column == 10
    assert caught.value.advice == 'write in:"last week"'


def test_a_long_chain_is_no_deep_one() -> None:
    assert parse("-" * 9999 + "a") == Not(A)
    assert parse(" ".join("a" * 9999)) == And((A,) * 9999)


WORDS = "actor: is: kind: in: before: told: killed: sources: = > >= yesterday last week "
WORDS += "2024 -12 .. / ~ ( ) - [ ] or not and korea un é X ? , : | 9999"
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
        return parse(text, KNOWING)
    except QueryError as error:
        return error
