"""Gaps in whole days: months as ranges, or by the calendar from a day."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.dates.calendar import shift
from timeline.model.event import Gap
from timeline.network.gaps import Days, between, of_months

STARTS = [dt.date(2000, 1, 1) + dt.timedelta(days) for days in range(0, 400 * 365, 7)] + [
    dt.date(year, month, 1) for year in range(2000, 2400) for month in range(1, 13)
]


@pytest.mark.parametrize("months", [0, 1, 2, 3, 4, 6, 11, 12, 13, 48, 120])
def test_months_have_the_days_that_the_calendar_gives_them(months: int) -> None:
    moved = ((start, shift(start, months)) for start in STARTS)
    found = {(end - start).days for start, end in moved if end}
    assert of_months(months) == Days(min(found), max(found))


def test_four_months() -> None:
    assert of_months(4) == Days(120, 123)
    assert of_months(-4) == Days(-123, -120)
    assert of_months(4 * 4800 + 4) == Days(4 * 146_097 + 120, 4 * 146_097 + 123)


@pytest.mark.parametrize(
    ("gap", "anchor", "side", "expected"),
    [
        (Gap(5, "day"), None, 1, Days(5, 5)),
        (Gap(5, "day"), None, -1, Days(-5, -5)),
        (Gap(2, "week", approximate=True), None, 1, Days(11, 17)),
        (Gap(1, "month"), None, 1, Days(28, 31)),
        (Gap(1, "month"), dt.date(2024, 1, 31), 1, Days(29, 29)),
        (Gap(1, "month"), dt.date(2024, 3, 31), -1, Days(-31, -31)),
        (Gap(1, "month", approximate=True), dt.date(2024, 3, 1), 1, Days(0, 61)),
        (Gap(1, "month", approximate=True), None, -1, Days(-62, 0)),
        (Gap(1, "year"), dt.date(2024, 2, 29), 1, Days(365, 365)),
        (Gap(9000, "year"), dt.date(2024, 2, 29), 1, of_months(9000 * 12)),
        (Gap(10**30, "year"), dt.date(2024, 2, 29), 1, of_months(12 * 10**30)),
    ],
)
def test_gap(gap: Gap, anchor: dt.date | None, side: int, expected: Days) -> None:
    assert between(gap, anchor, side) == expected
