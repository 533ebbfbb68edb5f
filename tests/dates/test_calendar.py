from __future__ import annotations

import datetime as dt

import pytest

from timeline.dates.calendar import shift, widened
from timeline.dates.edtf import parse

SHIFTS = [
    ("2024-01-31", 1, 0, "2024-02-29"),
    ("2023-01-31", 1, 0, "2023-02-28"),
    ("2024-12-16", -4, 0, "2024-08-16"),
    ("2024-02-29", 12, 0, "2025-02-28"),
    ("2024-12-16", 0, -7, "2024-12-09"),
    ("2024-01-31", 1, 1, "2024-03-01"),
]


@pytest.mark.parametrize(("day", "months", "days", "expected"), SHIFTS)
def test_shift_counts_months_then_days(day: str, months: int, days: int, expected: str) -> None:
    assert shift(dt.date.fromisoformat(day), months, days) == dt.date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("day", "months", "days"), [("9999-12-31", 0, 1), ("0001-01-01", -1, 0), ("2024-01-01", 10**9, 0)]
)
def test_shift_leaves_the_calendar_without_an_exception(day: str, months: int, days: int) -> None:
    assert shift(dt.date.fromisoformat(day), months, days) is None


WIDENED = [
    ("2024-12-09", "2024-12-09", "2024-12-09"),
    ("2024-12-09~", "2024-12-06", "2024-12-12"),
    ("2024-12-09?", "2024-12-09", "2024-12-09"),
    ("2024-12-09%", "2024-12-06", "2024-12-12"),
    ("2024-08~", "2024-07-01", "2024-09-30"),
    ("2024-02~", "2024-01-01", "2024-03-31"),
    ("2024-22~", "2024-04-01", "2024-10-31"),
    ("2024~", "2023-01-01", "2025-12-31"),
    ("202X~", "2015-01-01", "2034-12-31"),
    ("20XX~", "1950-01-01", "2149-12-31"),
    ("2022~/..", "2021-01-01", None),
    ("2024-12-01~/2024-12-20", "2024-11-28", "2024-12-20"),
    ("[..2024-11-05]", None, "2024-11-05"),
    ("[..2024-11-05,2024-12-09~]", None, "2024-12-12"),
    ("[2024-11-05~..2024-11-09,2024-12-01]", "2024-11-02", "2024-12-01"),
    ("0001~", None, "0002-12-31"),
    ("9999~", "9998-01-01", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), WIDENED)
def test_about_widens_by_the_tolerance_table(text: str, first: str | None, last: str | None) -> None:
    span = widened(parse(text))
    assert (span.first and span.first.isoformat(), span.last and span.last.isoformat()) == (first, last)
