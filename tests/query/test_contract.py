"""What every view answers, on events in memory and on events made by arithmetic.

A store that is added, such as a database, is added to `VIEWS`: the laws are the same for all.
"""

from __future__ import annotations

import datetime as dt
import tracemalloc
from collections.abc import Callable

import pytest

from benchmarks.million import Million
from timeline.dates.edtf import parse as edtf
from timeline.model.event import Dated, Kind, Timeline
from timeline.query import ZOOMS, AnyView, Heading, View, Zoom, parse
from timeline.query.counts import Bucket, Facet, bucket_codes, buckets, extent, place_of
from timeline.query.terms import And

FILTERS = ["", "kind:statement", "in:1951", "within:1930..1960 kind:statement", "before:1900", "id:=e77"]
DAYS = 45_000


def arithmetic(_: Callable[..., Dated], days: int = DAYS) -> AnyView:
    return Million(2_000, days)


def in_memory(make: Callable[..., Dated], days: int = DAYS) -> AnyView:
    """Return the same events, stored."""
    events = []
    for number in range(2_000):
        day = dt.date(1900, 1, 1) + dt.timedelta(number * days // 2_000)
        kind = Kind.INCIDENT if number % 10 else Kind.STATEMENT
        title = f"Event {number} of a million"
        events.append(make(f"e{number}", f"{day}", title=title, kind=kind, actors=(f"Actor {number % 7}",)))
    return View(events, Timeline())


VIEWS = {"arithmetic": arithmetic, "in memory": in_memory}


@pytest.fixture(scope="module", params=VIEWS)
def whole(request: pytest.FixtureRequest, make: Callable[..., Dated]) -> AnyView:
    return VIEWS[request.param](make)


@pytest.fixture(params=FILTERS)
def view(request: pytest.FixtureRequest, whole: AnyView) -> AnyView:
    return whole.filtered(parse(request.param))


def events_of(view: AnyView) -> list[Dated]:
    return [row for row in view.rows(0, view.height) if isinstance(row, Dated)]


def test_the_filters_leave_what_they_should(whole: AnyView) -> None:
    assert [len(whole.filtered(parse(text))) for text in FILTERS] == [2000, 200, 17, 51, 0, 1]


def test_rows_are_headings_and_the_matching_events(view: AnyView) -> None:
    events = events_of(view)
    assert len(events) == len(view) <= view.total == 2_000
    assert [event.id for event in events] == sorted({event.id for event in events}, key=lambda i: int(i[1:]))
    assert view.rows(-5, 3) == view.rows(0, 3)
    assert view.rows(view.height, view.height + 5) == []
    with pytest.raises(IndexError):
        view.row(view.height)
    with pytest.raises(IndexError):
        view.row(-1)


def test_headings_count_what_stands_under_them(view: AnyView) -> None:
    counts: dict[int, int] = {}
    open_: dict[int, int] = {}
    for index in range(view.height):
        row = view.row(index)
        if isinstance(row, Heading):
            open_ = {level: above for level, above in open_.items() if level < row.level} | {row.level: index}
            counts[index] = 0
            above = index
        else:
            for heading in open_.values():
                counts[heading] += 1
        assert view.heading_above(index) == above
    told = {index: row.events for index in counts if isinstance(row := view.row(index), Heading)}
    assert told == counts


@pytest.mark.parametrize("text", ["", "kind:statement", "in:1900-02", "id:=e77"])
@pytest.mark.parametrize("days", [60, 400])
def test_views_agree_on_the_days_of_full_months(make: Callable[..., Dated], days: int, text: str) -> None:
    made, stored = (each(make, days).filtered(parse(text)) for each in (arithmetic, in_memory))
    assert outline(made) == outline(stored)
    assert max((row.level for row in outline(made) if isinstance(row, Heading)), default=3) == (
        2 if text == "id:=e77" or (days == 400 and text == "kind:statement") else 3
    )


def outline(view: AnyView) -> list[Heading | str]:
    return [row if isinstance(row, Heading) else row.id for row in view.rows(0, view.height)]


def test_the_row_of_an_event_is_where_it_stands(view: AnyView) -> None:
    for index in range(0, view.height, 7):
        row = view.row(index)
        if isinstance(row, Dated):
            assert view.row_of(row.id) == index
            assert view.matches(row.id)
    assert view.row_of("no-such-event") is None
    assert not view.matches("no-such-event")


@pytest.mark.parametrize(
    "date", ["1890", "1900-01-01", "1951-06-15", "1951-07", "1999", "2023-03-15", "2050"]
)
def test_the_row_at_a_date_is_the_first_that_stands_there_or_later(view: AnyView, date: str) -> None:
    first = edtf(date).earliest
    events = events_of(view)
    later = [event for event in events if (day := place_of(event)) and first and day >= first]
    wanted = (later or events[-1:])[:1]
    assert view.row_at(edtf(date)) == (view.row_of(wanted[0].id) if wanted else None)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_histogram_counts_every_event_once(view: AnyView, zoom: Zoom) -> None:
    filled = view.histogram(zoom, 0, 10**7)
    assert filled == buckets(bucket_codes(map(extent, events_of(view)), zoom))
    assert sum(bucket.solid + bucket.shaded for bucket in filled) == len(view)
    middle = filled[len(filled) // 2].number if filled else 5
    after = [bucket for bucket in filled if bucket.number >= middle]
    before = [bucket for bucket in filled if bucket.number < middle]
    assert view.histogram(zoom, middle, 5) == after[:5]
    assert view.histogram(zoom, middle, -5) == before[-5:]
    assert view.histogram(zoom, middle, 0) == []
    assert view.histogram(zoom, 10**7, -3) == filled[-3:]


@pytest.mark.parametrize("field", ["actor", "kind"])
def test_a_facet_counts_what_its_filter_leaves(view: AnyView, field: str) -> None:
    found = view.facet(field)
    assert found.events == len(view)
    assert sum(value.events for value in found.values) == len(view)
    assert list(found.values) == sorted(found.values, key=lambda value: (-value.events, value.name))
    assert view.facet(field, 1).values == found.values[:1]
    assert view.facet(field, 0) == Facet(found.events, ())


def test_a_filter_is_put_to_all_events(view: AnyView) -> None:
    query = parse("kind:statement")
    again = view.filtered(query)
    assert (len(again), again.query) == (200, query)
    assert len(view.filtered(parse(""))) == 2_000


@pytest.mark.parametrize("asked", FILTERS)
def test_a_query_is_counted_among_the_matching_events(view: AnyView, asked: str) -> None:
    query = parse(asked)
    assert view.count(query) == len(view.filtered(And((view.query, query))))


def test_views_of_the_same_rows_are_alike(whole: AnyView, make: Callable[..., Dated]) -> None:
    views = [whole.filtered(parse(text)) for text in [*FILTERS, "event of", "kind:statement in:1951"]]
    for one in views:
        for other in views:
            assert one.alike(other) == (outline(one) == outline(other))
    stored = in_memory(make)
    assert stored.alike(stored.filtered(parse("million")))
    assert not stored.alike(in_memory(make))  # other events, that only look the same


def test_more_filters_than_are_kept_are_told_apart(whole: AnyView) -> None:
    years = range(1900, 1940)
    counts = [len(whole.filtered(parse(f"in:{year}"))) for year in years]
    assert [len(whole.filtered(parse(f"in:{year}"))) for year in reversed(years)] == counts[::-1]
    assert {sum(bucket.solid for bucket in whole.histogram(Zoom.YEAR, year, 1)) for year in years} == set(
        counts
    )


def test_nothing_is_undated_here_and_nothing_stands_around(whole: AnyView) -> None:
    assert list(whole.undated) == []
    assert len(whole.surrounded("e5", 3)) == 2_000


def test_a_million_events_are_not_stored() -> None:
    tracemalloc.start()
    view = Million()
    last = view.row(view.height - 1)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000  # a byte for each, where the headings of 45,000 days take most
    assert (len(view), view.height) == (1_000_000, 1_046_603)
    assert isinstance(last, Dated)
    assert last.id == "e999999"
    assert view.histogram(Zoom.CENTURY, 0, 9) == [Bucket(19, 811_645, 0), Bucket(20, 188_355, 0)]
