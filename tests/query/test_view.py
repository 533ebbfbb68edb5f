"""Rows from here to there, without a loop over the events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.event import Dated, Timeline
from timeline.query import Heading, Row, View, parse
from timeline.query.outline import MANY


def shown(rows: list[Row]) -> list[str]:
    """Draw rows as an outline."""
    return [
        f"{'#' * row.level} {row.text} ({row.events})" if isinstance(row, Heading) else row.id for row in rows
    ]


def test_events_stand_under_the_finest_heading(view: View) -> None:
    assert shown(view.rows(0, view.height)) == [
        "# 2022 (1)",
        "war",
        "# 2024 (4)",
        "## August 2024 (1)",
        "incursion",
        "## November 2024 (1)",
        "combat",
        "## December 2024 (2)",
        "losses",
        "ryder",
        "# 2025 (1)",
        "perhaps",
        "# Undated (2)",
        "missing",
        "bounded",
    ]


def test_a_month_of_many_events_has_headings_for_its_days(make: Callable[..., Dated]) -> None:
    dates = ["2024-11-30", "2024-12-01", "2024-12", *["2024-12-09~"] * 9, "2024-12-14/2024-12-15", "2025"]
    dates += ["2024-12-16"] * (MANY - 12)
    events = [make(f"e{number}", date) for number, date in enumerate(dates)]

    def headings(events: list[Dated]) -> list[str]:
        view = View(events, Timeline())
        return [
            line for line in shown(view.rows(0, view.height)) if line.startswith("#") or line in {"e1", "e2"}
        ]

    few = ["# 2024 (21)", "## November 2024 (1)", "## December 2024 (20)", "e2", "e1", "# 2025 (1)"]
    assert headings(events) == few
    assert headings([*events, make("one-more", "2024-12-31")]) == [
        "# 2024 (22)",
        "## November 2024 (1)",
        "## December 2024 (21)",
        "e2",  # what is told by its month stands before the days
        "### 1 December 2024 (1)",
        "e1",
        "### 9 December 2024 (9)",
        "### 14 December 2024 (1)",
        "### 16 December 2024 (8)",
        "### 31 December 2024 (1)",
        "# 2025 (1)",
    ]


DATES = [
    ("2024-12-16", "December 2024"),
    ("2024-12-XX", "December 2024"),
    ("2024-12~", "December 2024"),
    ("2024", "2024"),
    ("2024-22", "2024"),
    ("2024-24", "2024"),
    ("202X", "2020s"),
    ("20XX", "2000–2099"),
    ("2024-08/..", "August 2024"),
    ("2023-12/2024-12", "December 2023"),
    ("2022~/..", "2022"),
    ("../2024-12-17", "December 2024"),
    ("/2024-12", "December 2024"),
    ("[..2024-11-05]", "November 2024"),
    ("[2024-11-30..]", "November 2024"),
    ("[2024-11-30..2024-12-02]", "November 2024"),
    ("[1667,1760-12]", "1667"),
    ("[..2024-11-05,2024-12-09~]", "November 2024"),
    ("[2024-01-01,2024]", "January 2024"),
    (None, "Undated"),
]


@pytest.mark.parametrize(("date", "heading"), DATES)
def test_heading_of_a_date(make: Callable[..., Dated], date: str | None, heading: str) -> None:
    view = View((make("x", date),), Timeline())
    last = [row for row in view.rows(0, 9) if isinstance(row, Heading)][-1]
    assert last.text == heading


def test_coarse_dates_stand_before_finer_ones(make: Callable[..., Dated]) -> None:
    dates = ["2020-01-01", "2020", "202X", "20XX", "2019-12-31", "2000"]
    events = sorted((make(date, date) for date in dates), key=lambda event: event.sort_key)
    assert shown(View(events, Timeline()).rows(0, 99)) == [
        "# 2000–2099 (1)",
        "20XX",
        "# 2000 (1)",
        "2000",
        "# 2019 (1)",
        "## December 2019 (1)",
        "2019-12-31",
        "# 2020s (1)",
        "202X",
        "# 2020 (2)",
        "2020",
        "## January 2020 (1)",
        "2020-01-01",
    ]


def test_a_filter_is_put_to_all_events(view: View) -> None:
    none = view.filtered(parse("nothing-like-it"))
    assert (len(none), none.total, none.height, none.rows(0, 9)) == (0, 8, 0, [])
    again = none.filtered(parse("ryder"))
    assert (len(again), again.total) == (1, 8)
    assert shown(again.rows(0, 9)) == ["# 2024 (1)", "## December 2024 (1)", "ryder"]


def test_row_of_an_event(view: View) -> None:
    assert (view.row_of("war"), view.row_of("ryder"), view.row_of("bounded")) == (1, 9, 14)
    assert view.row_of("no-such-event") is None
    assert view.filtered(parse("kind:statement")).row_of("war") is None


def test_heading_above(view: View) -> None:
    assert [view.heading_above(row) for row in (0, 1, 3, 9, 14)] == [0, 0, 3, 7, 12]
    assert view.filtered(parse("nothing-like-it")).heading_above(0) is None


def test_rows_outside_the_view(view: View) -> None:
    assert view.rows(-5, 2) == view.rows(0, 2)
    assert view.rows(14, 99) == [view.row(14)]
    with pytest.raises(IndexError):
        view.row(15)
    with pytest.raises(IndexError):
        view.row(-1)


def test_of_events_that_share_an_id_the_first_is_found(make: Callable[..., Dated]) -> None:
    view = View((make("a", "2024"), make("a", "2025")), Timeline())
    assert view.row_of("a") == 1


@given(st.lists(st.dates(dt.date(2023, 11, 1), dt.date(2024, 3, 1)), max_size=40), st.booleans())
def test_rows_agree_with_an_outline_made_the_long_way(
    make: Callable[..., Dated], days: list[dt.date], half: bool
) -> None:
    events = [make(f"e{i}-{i % 2}", f"{day}") for i, day in enumerate(sorted(days))]
    view = View(events, Timeline()).filtered(parse("id:-1" if half else ""))
    outline: list[str] = []
    years: list[int] = []
    for event in events:
        assert event.date is not None
        day = event.date.earliest
        assert day is not None
        if half and not event.id.endswith("-1"):
            continue
        if day.year not in years:
            outline.append(str(day.year))
            years.append(day.year)
        month = f"{day:%m} {day.year}"
        if month not in outline:
            outline.append(month)
        outline.append(event.id)
    assert view.height == len(outline)
    for index, text in enumerate(outline):
        row = view.row(index)
        assert isinstance(row, Heading) == (not text.startswith("e"))
        if isinstance(row, Dated):
            assert row.id == text
            assert view.row_of(row.id) == index
