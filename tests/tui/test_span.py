"""The small bars of spans: what is certain, possible and open, on a scale of days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from timeline.model.date import Span
from timeline.model.event import Dated, Kind, Timeline
from timeline.query import View, Zoom
from timeline.tui.draw.axis import axis
from timeline.tui.draw.span import Scale, span_bar, width

Make = Callable[..., Dated]
CELLS = 22


@pytest.fixture(scope="session")
def scale_of(event: Make, said: Callable[..., Any]) -> Callable[[Zoom], Scale]:
    """An axis from 1 to 11 December 2024, of which each day has two of the cells."""

    def make(zoom: Zoom) -> Scale:
        days = [event(f"e{day}", "An event", said(f"2024-12-{day:02}")) for day in range(1, 12)]
        return Scale(axis(View(days, Timeline()), zoom, 24), dt.date(2024, 12, 9))

    return make


@pytest.fixture(scope="session")
def shape(
    event: Make, said: Callable[..., Any], scale_of: Callable[[Zoom], Scale]
) -> Callable[[str, Kind], str]:
    """Draw an event of that date and kind on the scale of days."""
    return lambda date, kind: drawn(event("e", "An event", said(date), kind=kind), scale_of(Zoom.DAY))


@pytest.mark.parametrize(
    ("date", "kind", "expected"),
    [
        ("2024-12-03", Kind.INCIDENT, "    ■■                "),
        ("2024-12-03~", Kind.INCIDENT, "    ░░                "),
        ("2024-12-03/2024-12-05", Kind.INCIDENT, "    ░░░░░░            "),
        ("2024-12-03/2024-12-05", Kind.PERIOD, "    ■■■■■■            "),
        ("2024-12", Kind.PERIOD, "■■■■■■■■■■■■■■■■■■■■■›"),
        ("2024-12", Kind.INCIDENT, "░░░░░░░░░░░░░░░░░░░░░›"),
        ("2024-11-20/2024-12-02", Kind.PERIOD, "‹■■■                  "),
        ("2024-12-10/2024-12-22", Kind.PERIOD, "                  ■■■›"),
        ("2024-11/2024-12", Kind.PERIOD, "‹■░░░░░░░░░░░░░░░░░░░›"),
        ("2024-12-03~/2024-12-05", Kind.PERIOD, "    ░░■■■■            "),
        ("2024-12-03/2024-12-05~", Kind.PERIOD, "    ■■■■░░            "),
        ("2024-12-03~/2024-12-04~", Kind.PERIOD, "    ░░░░              "),
        ("2024-11-20~/2024-12-22~", Kind.PERIOD, "‹■■■■■■■■■■■■■■■■■■■■›"),
        ("../2024-12-04", Kind.PERIOD, "◂■■■■■■■              "),
        ("../2024-12-04~", Kind.PERIOD, "◂■■■■■░░              "),
        ("../2024-12-30", Kind.PERIOD, "◂■■■■■■■■■■■■■■■■■■■■›"),
        ("../2024-11-30", Kind.PERIOD, "‹                     "),
        ("/2024-12-04", Kind.PERIOD, "◂░░░░░░░              "),
        ("2024-11-20/..", Kind.PERIOD, "‹■■■■■■■■■■■■■■■■■▸   "),
        ("2024-12-05/..", Kind.PERIOD, "        ■■■■■■■■■■▸   "),
        ("2024-12-05/", Kind.PERIOD, "        ░░░░░░░░░░▸   "),
        ("[..2024-12-04]", Kind.INCIDENT, "     ◂░░              "),
        ("[2024-12-02,2024-12-06~]", Kind.INCIDENT, "  ░░      ░░          "),
        ("[2024-12-02..2024-12-03]", Kind.INCIDENT, "  ░░░░                "),
        ("[2024-12-11,2024-12-21..2024-12-22]", Kind.INCIDENT, "                    ░░"),
        ("[2024-12-10,2024-12-21..2024-12-22]", Kind.INCIDENT, "                  ░░ ›"),
        ("[2024-11-21,2024-12-01]", Kind.INCIDENT, "░░                    "),
        ("2024-11-30", Kind.INCIDENT, "‹                     "),
        ("2024-12-30", Kind.INCIDENT, "                     ›"),
        ("[..2024-12-30]", Kind.INCIDENT, "                    ◂░"),
        ("[..2024-11-30]", Kind.INCIDENT, "‹                     "),
        ("[2024-12-30..]", Kind.INCIDENT, "                     ›"),
    ],
)
def test_shapes(shape: Callable[[str, Kind], str], date: str, kind: Kind, expected: str) -> None:
    assert shape(date, kind) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024-12-11/2024-12-22", "          ■"),
        ("2024-12-10/2024-12-22", "         ■›"),
        ("2024-11-11/2024-12-01", "■          "),
        ("2024-12-03~/2024-12-05~", "  ░■░      "),
    ],
)
def test_a_mark_at_the_edge_never_hides_all_there_is(
    event: Make, said: Callable[..., Any], scale_of: Callable[[Zoom], Scale], date: str, expected: str
) -> None:
    made = event("e", "An event", said(date), kind=Kind.PERIOD)
    assert "".join(text for text, _ in span_bar(made, scale_of(Zoom.DAY), CELLS // 2)) == expected


def test_what_goes_on_beyond_the_newest_day_reaches_an_axis_behind_it(
    event: Make, said: Callable[..., Any], scale_of: Callable[[Zoom], Scale]
) -> None:
    made = event("e", "An event", said("2024-10/.."), kind=Kind.PERIOD)
    scale = scale_of(Zoom.DAY)._replace(newest=dt.date(2024, 11, 1))
    assert drawn(made, scale) == "■▸                    "


def test_what_lies_in_one_unit_is_certain_there(
    event: Make, said: Callable[..., Any], scale_of: Callable[[Zoom], Scale]
) -> None:
    made = event("e", "An event", said("2024-12-03/2024-12-05"))
    assert set(drawn(made, scale_of(Zoom.MONTH)).strip()) == {"■"}


def test_an_undated_event_shows_what_bounds_it(
    event: Make, said: Callable[..., Any], scale_of: Callable[[Zoom], Scale]
) -> None:
    made = event("e", "An event", said())._replace(window=Span(dt.date(2024, 12, 2), dt.date(2024, 12, 4)))
    assert drawn(made, scale_of(Zoom.DAY)) == "  ░░░░░░              "


@pytest.mark.parametrize(
    ("row", "cells"), [(200, 32), (130, 20), (110, 12), (79, 10), (65, 6), (59, 6), (57, 0), (40, 0)]
)
def test_bars_stand_wherever_a_row_has_room(row: int, cells: int) -> None:
    assert width(row) == cells


def drawn(dated: Dated, scale: Scale) -> str:
    return "".join(text for text, _ in span_bar(dated, scale, CELLS))
