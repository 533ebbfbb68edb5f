"""Buckets, facets, surroundings and the undated lane of a small story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.edtf import parse as edtf
from timeline.model.event import Actor, Claim, Dated, Kind, Source, Timeline
from timeline.query import ZOOMS, Heading, View, Zoom, parse
from timeline.query.counts import Bucket
from timeline.query.fields import FACETS

Make = Callable[..., Dated]

MONTH = 2024 * 12 + 11
PLACED = [
    # the date, the month it is counted in, and whether it is solid there
    ("2024-12-16", MONTH, True),
    ("2024-12", MONTH, True),
    ("2024-12-XX", MONTH, True),
    ("2024-12-09~", MONTH, True),
    ("2024-12-09?", MONTH, True),
    ("2024-12-14/2024-12-15", MONTH, True),
    ("2024-12-31/2025-01-01", MONTH, False),
    ("2024-12/2025-02", MONTH, False),
    ("2024-12-16/..", MONTH, False),
    ("2024-12-16/", MONTH, False),
    ("[2024-12-16..]", MONTH, False),
    ("[..2024-12-16]", MONTH, False),
    ("../2024-12", MONTH, False),
    ("[2024-12-01,2024-12-31]", MONTH, True),
    ("[2024-12-01,2025-12-31]", MONTH, False),
    ("2024", 2024 * 12, False),
    ("202X", 2020 * 12, False),
]


@pytest.mark.parametrize(("date", "month", "solid"), PLACED)
def test_an_event_is_counted_once_at_its_place(make: Make, date: str, month: int, *, solid: bool) -> None:
    view = View((make("e", date),), Timeline())
    assert view.histogram(Zoom.MONTH, 0, 9) == [Bucket(month, int(solid), int(not solid))]


def test_periods_and_undated_events_are_not_counted(make: Make) -> None:
    view = View((make("p", "2024-12", kind=Kind.PERIOD), make("u")), Timeline())
    assert [view.histogram(zoom, 0, 9) for zoom in ZOOMS] == [[]] * len(ZOOMS)


UNITS = [
    (Zoom.CENTURY, "2024-12-16", "2000-01-01", "2099-12-31"),
    (Zoom.CENTURY, "0001-01-01", "0001-01-01", "0099-12-31"),
    (Zoom.DECADE, "2024-12-16", "2020-01-01", "2029-12-31"),
    (Zoom.YEAR, "2024-12-16", "2024-01-01", "2024-12-31"),
    (Zoom.QUARTER, "2024-12-16", "2024-10-01", "2024-12-31"),
    (Zoom.MONTH, "2024-02-16", "2024-02-01", "2024-02-29"),
    (Zoom.WEEK, "2024-12-15", "2024-12-09", "2024-12-15"),
    (Zoom.WEEK, "9999-12-31", "9999-12-27", "9999-12-31"),
    (Zoom.DAY, "2024-12-16", "2024-12-16", "2024-12-16"),
]


@pytest.mark.parametrize(("zoom", "day", "first", "last"), UNITS)
def test_a_unit_is_the_calendar_s(zoom: Zoom, day: str, first: str, last: str) -> None:
    span = zoom.span(zoom.number(dt.date.fromisoformat(day)))
    assert [str(end) for end in span] == [first, last]


@given(st.dates(), st.sampled_from(ZOOMS))
def test_every_day_lies_in_one_unit_and_the_next_one_begins_behind_it(day: dt.date, zoom: Zoom) -> None:
    number = zoom.number(day)
    span = zoom.span(number)
    assert span.first
    assert span.last
    assert span.first <= day <= span.last
    if span.last < dt.date.max:
        assert zoom.span(number + 1).first == span.last + dt.timedelta(1)


def test_zooming_ends_at_the_last_step() -> None:
    assert (Zoom.YEAR.moved(1), Zoom.YEAR.moved(-1)) == (Zoom.QUARTER, Zoom.DECADE)
    assert (Zoom.DAY.moved(1), Zoom.CENTURY.moved(-3)) == (Zoom.DAY, Zoom.CENTURY)


@pytest.mark.parametrize("field", FACETS)
def test_the_filter_of_a_value_leaves_as_many_events_as_it_counts(view: View, field: str) -> None:
    found = view.facet(field)
    assert found.values
    for value in found.values:
        assert len(view.filtered(parse(f'{field}:="{value.name}"'))) == value.events


def test_spellings_of_a_name_are_one_value(make: Make) -> None:
    origin = make("o").event.origin
    timeline = Timeline(actors=(Actor("North Korea", origin, also=("DPRK",)),))
    actors = (("DPRK",), ("North Korea", "DPRK"), ("gur",), ("GUR",), ())
    view = View([make(f"e{n}", actors=names) for n, names in enumerate(actors)], timeline)
    assert view.facet("actor") == (4, (("North Korea", 2), ("gur", 2)))
    assert len(view.filtered(parse('actor:="north korea"'))) == 2
    assert len(view.filtered(parse("actor:=gur"))) == 2


def outline(view: View) -> list[str]:
    rows = view.rows(0, view.height)
    return [f"{row.text} {row.events}" if isinstance(row, Heading) else row.id for row in rows]


def test_the_surroundings_of_a_filtered_event_stand_beside_it(view: View) -> None:
    said = view.filtered(parse("kind:statement or id:combat"))
    around = said.surrounded("ryder", 1)
    assert outline(around) == [
        *("2024 2", "November 2024 1", "combat", "December 2024 1", "losses", "ryder"),
        *("2025 0", "perhaps"),
    ]
    assert (len(around), around.events, around.query) == (2, said.events, said.query)
    assert [around.matches(each) for each in ("losses", "ryder", "perhaps")] == [False, True, False]
    assert around.histogram(Zoom.YEAR, 0, 9) == said.histogram(Zoom.YEAR, 0, 9)
    assert around.row_of("losses") == 4
    wider = around.surrounded("combat", 1)
    assert [each for each in outline(wider) if " " not in each] == [
        "incursion",
        "combat",
        "losses",
        "ryder",
        "perhaps",
    ]
    assert outline(wider.filtered(said.query)) == outline(said)
    assert outline(said.surrounded("nobody", 3)) == outline(said)


def test_the_undated_lane(view: View) -> None:
    assert [view.row(index) for index in view.undated] == view.rows(13, 15)
    assert view.filtered(parse("kind:statement")).undated == range(0)


ROWS = [
    ("1900", "war"),
    ("2024", "incursion"),
    ("2024-08", "incursion"),
    ("2024-08-02", "combat"),
    ("2024-12-15", "ryder"),
    ("2024-12-16", "ryder"),
    ("2030", "perhaps"),
]


@pytest.mark.parametrize(("date", "event"), ROWS)
def test_the_row_at_a_date(view: View, date: str, event: str) -> None:
    assert view.row_at(edtf(date)) == view.row_of(event)


def test_no_row_at_a_date_where_nothing_is_dated(view: View) -> None:
    assert view.filtered(parse("is:undated")).row_at(edtf("2024")) is None


def test_an_open_end_is_drawn_to_the_newest_publication(make: Make) -> None:
    origin = make("o").event.origin
    days = ("2024-11-05", "[2024-12-16..2024-12-17]", "2020")
    sources = tuple(Source(day, origin, published=edtf(day)) for day in days)
    assert View((), Timeline(sources=sources)).newest == dt.date(2024, 12, 17)
    assert View((make("e", own=Claim(origin)),), Timeline()).newest is None
