"""Jumps in words."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.dates.edtf import write
from timeline.errors import QueryError
from timeline.query import Known
from timeline.query.moments import jump

PLACE = dt.date(2014, 3, 18)
KNOWING = Known(as_of=dt.date(2024, 12, 17), languages=("en", "de"))

JUMPS = [
    ("2014-12", "2014-12"),
    ("march 2014", "2014-03"),
    ("yesterday", "2024-12-16"),
    ("am Montag", "2024-12-16"),
    ("+6 months", "2014-09"),
    ("-1 week", "2014-03-11"),
    ("+10 years", "2024"),
    ("+ 3 days", "2014-03-21"),
    ("\u22121 day", "2014-03-17"),
]


@pytest.mark.parametrize(("text", "date"), JUMPS)
def test_jumps(text: str, date: str) -> None:
    assert write(jump(text, KNOWING, PLACE)) == date


@pytest.mark.parametrize(
    ("text", "column"), [("+6 moons", 1), ("+99999 years", 1), ("2024-13", 1), ("soonish", 1)]
)
def test_what_is_no_date_is_told_at_its_column(text: str, column: int) -> None:
    with pytest.raises(QueryError) as caught:
        jump(text, KNOWING, PLACE)
    assert caught.value.column == column
    assert caught.value.advice
