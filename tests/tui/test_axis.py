"""The axis of time: pictures of it in `golden`, and what holds for every one of them.

`pytest tests/tui/test_axis.py --snapshot-update` draws the pictures anew; look at them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.million import Million
from timeline.model.date import Span
from timeline.model.event import Dated, Timeline
from timeline.query import ZOOMS, AnyView, View, Zoom, parse
from timeline.tui.draw import ticks
from timeline.tui.draw.axis import Axis, Slot, axis, fitting
from timeline.tui.draw.chart import chart
from timeline.tui.draw.line import length, text_of
from timeline.tui.draw.ticks import Label, fitted

GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (40, 60, 80, 120, 200)
PLACE = dt.date(2024, 12, 16)
BRUSH = Span(dt.date(2024, 11, 1), dt.date(2024, 12, 20))
STORY = [
    *("1667", "[1667,1760-12]", "1939-09-01", "1991-08", "202X", "2014-03", "2014-03-18", "2022-02-24"),
    *("2024-08-06", "2024-08", "2024-08/..", "2024-10-18", "2024-11-05", "[..2024-11-05]", "2024-12-09~"),
    *["2024-12-14/2024-12-15"] * 3, *["2024-12-15"] * 4, *["2024-12-16"] * 9, "2024-12-17",
    "2025-01-31/2025-02-02",
]  # fmt: skip

Make = Callable[..., Dated]
DatedOn = Callable[[Iterable[str]], list[Dated]]


@pytest.fixture(scope="session")
def view(dated_on: DatedOn) -> View:
    return View(sorted(dated_on(STORY), key=lambda each: each.sort_key), Timeline())


@pytest.fixture(scope="session")
def dated_on(event: Make, said: Callable[..., Any]) -> DatedOn:
    return lambda dates: [event(f"e{n}", "An event", said(date)) for n, date in enumerate(dates)]


def picture(view: AnyView, width: int, zooms: Sequence[Zoom] = ZOOMS, *, height: int = 5) -> str:
    drawn = []
    for zoom in zooms:
        found = axis(view, zoom, width, PLACE, BRUSH)
        lines = chart(found, height, PLACE, BRUSH)
        assert [length(line) for line in lines] == [width] * height
        drawn += [f"{zoom}:", *(text_of(line) for line in lines), ""]
    return "\n".join(drawn)


@pytest.mark.parametrize("width", WIDTHS)
def test_pictures(view: View, width: int, pytestconfig: pytest.Config) -> None:
    same_as(GOLDEN / f"axis-{width}.txt", picture(view, width), pytestconfig)


def test_pictures_of_every_height(view: View, pytestconfig: pytest.Config) -> None:
    drawn = "\n".join(picture(view, 60, [Zoom.DAY], height=height) for height in range(1, 8))
    same_as(GOLDEN / "axis-heights.txt", drawn, pytestconfig)


def same_as(path: Path, text: str, config: pytest.Config) -> None:
    if config.getoption("update_snapshots"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


DAYS = st.dates(dt.date(1600, 1, 1), dt.date(2100, 1, 1)) | st.dates(
    dt.date(2024, 1, 1), dt.date(2024, 12, 31)
)
ZOOM = st.sampled_from(ZOOMS)


SCREEN = st.tuples(ZOOM, st.integers(0, 130))


@given(st.lists(DAYS, max_size=30), SCREEN, st.none() | DAYS)
def test_the_laws_of_an_axis(
    dated_on: DatedOn, days: list[dt.date], screen: tuple[Zoom, int], place: dt.date | None
) -> None:
    zoom, width = screen
    found = axis(View(dated_on(map(str, sorted(days))), Timeline()), zoom, width, place)
    holds(found, place, len(days))
    for height in range(7):
        assert [length(line) for line in chart(found, height, place)] == [width] * height


def holds(found: Axis, place: dt.date | None, events: int) -> None:
    """Check that slots follow each other in time and space, and count each event unless there are more."""
    for before, after in zip(found.slots, found.slots[1:], strict=False):
        assert after.x == before.x + before.width
        assert after.number == before.number + before.units
        assert not (before.gap and after.gap)
    assert all(slot.x >= 1 and slot.x + slot.width < found.width for slot in found.slots)
    counted = sum(slot.solid + slot.shaded for slot in found.slots)
    if found.width >= 10:
        assert counted <= events
        assert (counted == events) or found.before or found.after
        assert place is None or found.slot_of(place) is not None
    for labels in (ticks.units(found), ticks.above(found), ticks.both(found)):
        ends = [-1]
        for label in labels:
            assert label.x > ends[-1] or label.x == 0 == len(ends) - 1
            ends.append(label.x + len(label.text))
        assert ends[-1] <= found.width


def test_the_page_stays_while_the_list_moves_within_it() -> None:
    view = Million()
    first = dt.date(1951, 1, 1)
    pages = [axis(view, Zoom.DAY, 80, first + dt.timedelta(day)).slots[0].number for day in range(390)]
    assert len(set(pages)) == 11
    assert pages == sorted(pages)


@pytest.mark.parametrize("width", range(12))
def test_a_single_day_has_its_place_at_any_width(dated_on: DatedOn, width: int) -> None:
    found = axis(View(dated_on(["2024-12-16"]), Timeline()), Zoom.DAY, width, PLACE)
    assert [slot.solid for slot in found.slots] == [1] * (width >= 6)
    assert [length(line) for line in chart(found, 5, PLACE)] == [width] * 5


def test_the_last_page_is_full() -> None:
    view = Million()
    last = axis(view, Zoom.DAY, 80, view.newest)
    assert (len(last.slots), last.before, last.after) == (78, True, False)


def test_where_a_cell_and_a_day_lie(view: View) -> None:
    found = axis(view.filtered(parse("in:2024-12..2025")), Zoom.MONTH, 40, PLACE)
    slots = [slot for slot in found.slots if slot.solid]
    here = found.slot_of(PLACE)
    assert here in slots
    assert here is not None
    assert [found.slot_at(x) for x in (0, here.x, here.x + here.width - 1, 39)] == [None, here, here, None]
    assert found.days(here) == Span(dt.date(2024, 12, 1), dt.date(2024, 12, 31))
    assert found.slot_of(dt.date(1500, 1, 1)) is None


def test_a_gap_is_a_slot_of_many_units(dated_on: DatedOn) -> None:
    found = axis(View(dated_on(["1914", "1939"]), Timeline()), Zoom.YEAR, 40)
    assert [(slot.number, slot.units, slot.width) for slot in found.slots] == [
        *((1914, 1, 10), (1915, 24, 18), (1939, 1, 10)),
    ]
    assert found.days(found.slots[1]) == Span(dt.date(1915, 1, 1), dt.date(1938, 12, 31))
    assert found.goal(found.slots[1]) == found.days(found.slots[2]) == found.goal(found.slots[2])
    assert found.slot_of(dt.date(1920, 5, 5)) == Slot(1915, 11, 18, units=24)
    assert [label.text for label in ticks.above(found)] == ["24 y"]


GAPS = [
    (["2021-01-01", "2023-08-01"], Zoom.DAY, "941 d"),
    (["2024-01-01", "2024-12-30"], Zoom.WEEK, "51 w"),
    (["2024-01", "2025-01"], Zoom.MONTH, "11 m"),
    (["2020-01", "2025-01"], Zoom.QUARTER, "19 q"),
    (["1914", "1939"], Zoom.YEAR, "24 y"),
    (["0570", "2024"], Zoom.DECADE, "1,440 y"),
    (["0570", "2024"], Zoom.CENTURY, "1,400 y"),
]
"""Two dates at a zoom, and how long it was between them, in a unit whose letter no other has."""


@pytest.mark.parametrize(("dates", "zoom", "text"), GAPS)
def test_the_length_of_an_empty_stretch_is_told_in_units_that_cannot_be_mistaken(
    dated_on: DatedOn, dates: list[str], zoom: Zoom, text: str
) -> None:
    found = axis(View(dated_on(dates), Timeline()), zoom, 60)
    assert [label.text for label in ticks.above(found) if label.rank == 5] == [text]


FITTING = [
    (["2024-12-16"], 40, Zoom.DAY),
    (["2024-01-01", "2024-12-31"], 40, Zoom.DAY),
    ([f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 8, 15, 22)], 80, Zoom.WEEK),
    ([f"{year}-06-01" for year in range(1000, 2000)], 60, Zoom.CENTURY),
    ([f"{year}-06-01" for year in range(1900, 2000)], 60, Zoom.DECADE),
    ([], 40, Zoom.DAY),
]


@pytest.mark.parametrize(("dates", "width", "zoom"), FITTING)
def test_the_finest_zoom_that_shows_all(dated_on: DatedOn, dates: list[str], width: int, zoom: Zoom) -> None:
    view = View(dated_on(dates), Timeline())
    assert fitting(view, width) is zoom
    whole = axis(view, zoom, width)
    assert sum(slot.solid for slot in whole.slots) == len(dates)


@pytest.mark.parametrize("step", [1, 3, 29, 200, 900])
def test_no_finer_zoom_behind_the_one_that_fits_shows_all(dated_on: DatedOn, step: int) -> None:
    days = [f"{dt.date(1990, 1, 1) + dt.timedelta(step * number)}" for number in range(80)]
    view = View(dated_on(days), Timeline())
    for width in (30, 60, 90, 140):
        found = fitting(view, width)
        whole = [zoom for zoom in ZOOMS if not any(axis(view, zoom, width)[3:])]
        assert found is (whole[-1] if whole else ZOOMS[0])


LABELS = [
    ([Label(0, "Jan"), Label(4, "Feb")], "Jan Feb"),
    ([Label(0, "Jan"), Label(3, "Feb")], "Jan"),
    ([Label(0, "Jan", 2), Label(3, "Feb", 1)], "   Feb"),
    ([Label(-1, "Jan"), Label(8, "Feb")], ""),
]


@pytest.mark.parametrize(("labels", "text"), LABELS)
def test_labels_have_a_blank_between_them(labels: list[Label], text: str) -> None:
    cells = [" "] * 10
    for label in fitted(labels, 10):
        cells[label.x : label.x + len(label.text)] = label.text
    assert "".join(cells).rstrip() == text


ONE_ROW = [
    (["2022", "2024-08", "2024-11-05", "2024-12-14"], Zoom.DAY, 34, "Jan 2022 Aug 2024 5 Nov 14 Dec"),
    (["2023-12", "2024-08", "2024-11-05", "2024-12-14"], Zoom.DAY, 34, "Dec 2023 Aug 2024 5 Nov 14 Dec"),
    (["2024-08", "2024-11-05", "2024-12-14"], Zoom.DAY, 68, "1 Aug 2024 5 Nov 14 Dec"),
    (["1914-08", "1939-09", "1941-12-07"], Zoom.DAY, 17, "1914 1 Sep 1939"),
    (["2024-08", "2024-09", "2024-10"], Zoom.MONTH, 68, "Aug 2024 Sep Oct"),
    (["2022", "2024-01", "2024-02"], Zoom.MONTH, 68, "Jan 2022 Jan 2024 Feb"),
    (["2024-08", "2024-09", "2025-01"], Zoom.MONTH, 20, "Aug 2024 Nov 2025"),
    (["2024-08", "2024-10"], Zoom.QUARTER, 68, "Q3 2024 Q4"),
    (["2024-08", "2024-11-05"], Zoom.WEEK, 68, "29 Jul 2024 4 Nov"),
    (["1914", "1939"], Zoom.YEAR, 68, "1914 1939"),
]
"""Dates, the zoom and the width of an axis, and the labels of it in one row."""


@pytest.mark.parametrize(("dates", "zoom", "width", "text"), ONE_ROW)
def test_a_label_in_one_row_tells_the_unit_and_what_it_stands_in_where_there_is_room(
    dated_on: DatedOn, dates: list[str], zoom: Zoom, width: int, text: str
) -> None:
    found = ticks.both(axis(View(dated_on(dates), Timeline()), zoom, width))
    assert " ".join(label.text for label in found) == text


def test_certain_and_possible_differ_in_shape(dated_on: DatedOn) -> None:
    view = View(dated_on(["2024-12-16", "2024-12-17/2025-01-31"]), Timeline())
    shades, bars, *_ = (text_of(line) for line in chart(axis(view, Zoom.MONTH, 20), 5))
    assert (set(shades), set(bars)) == ({" ", "░"}, {" ", "█"})
