"""The range of dates at the end of a filter: told from the rest, put in, taken away."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.model.date import Span
from timeline.query import Known, parse
from timeline.tui import brush

KNOWN = Known()
RANGE = Span(dt.date(2024, 11, 1), dt.date(2024, 12, 20))
OPEN = Span(dt.date(2024, 11, 1))


@pytest.mark.parametrize(
    ("text", "rest", "span"),
    [
        ("", "", None),
        ("kursk", "kursk", None),
        ("2024-11-01..2024-12-20", "", RANGE),
        ("kursk 2024-11-01..2024-12-20", "kursk", RANGE),
        ("kursk orlowka 2024-11-01..", "kursk orlowka", OPEN),
        ("(kursk or orlowka) 2024-11-01..", "kursk or orlowka", OPEN),
        ("kursk or orlowka 2024-11-01..", "kursk or orlowka 2024-11-01..", None),
        ("-2024-11-01..", "-2024-11-01..", None),
        ("within:2024-11", "within:2024-11", None),
    ],
)
def test_split(text: str, rest: str, span: Span | None) -> None:
    assert brush.split(parse(text, KNOWN)) == (parse(rest, KNOWN), span)


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("", RANGE, "2024-11-01..2024-12-20"),
        ("kursk", OPEN, "kursk 2024-11-01.."),
        ("kursk", Span(None, dt.date(2024, 12, 20)), "kursk ..2024-12-20"),
        ("kursk 2024-11-01..2024-11-30", RANGE, "kursk 2024-11-01..2024-12-20"),
        ("2024-11-01..2024-11-30", None, ""),
        ("kursk ..2024-11-30", None, "kursk"),
        ("kursk", None, "kursk"),
        ("kursk or orlowka", OPEN, "(kursk or orlowka) 2024-11-01.."),
        ("(kursk or orlowka) 2024-11-01..", RANGE, "(kursk or orlowka) 2024-11-01..2024-12-20"),
        ("kursk in:2024", OPEN, "kursk in:2024 2024-11-01.."),
    ],
)
def test_put(text: str, span: Span | None, expected: str) -> None:
    assert brush.put(text, span, KNOWN) == expected
    if span:
        assert brush.split(parse(expected, KNOWN)).span == span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "kind:count"),
        ("kursk", "kursk kind:count"),
        ("kursk kind:count", "kursk kind:count"),
        ("kursk 2024-11-01..", "kursk kind:count 2024-11-01.."),
        ("a or b", "(a or b) kind:count"),
        ("(a or b)", "(a or b) kind:count"),
    ],
)
def test_joined(text: str, expected: str) -> None:
    assert brush.joined(text, "kind:count", KNOWN) == expected
