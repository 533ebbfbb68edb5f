"""Go to a date: in EDTF, in words, or so many units on from where the list stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from timeline.errors import QueryError
from timeline.model.date import Date, Day, Part, Precision, Span, interval, on, one
from timeline.model.event import Dated
from timeline.query import Zoom
from timeline.query.base import key
from timeline.query.counts import place_of
from timeline.query.moments import jump
from timeline.show.dates import date as in_words

if TYPE_CHECKING:
    from timeline.query import AnyView
    from timeline.tui.screens.desk import Desk

_ENDS: Final = {
    Zoom.CENTURY: (Zoom.CENTURY, Precision.CENTURY),
    Zoom.DECADE: (Zoom.DECADE, Precision.DECADE),
    Zoom.YEAR: (Zoom.YEAR, Precision.YEAR),
    Zoom.QUARTER: (Zoom.MONTH, Precision.MONTH),
    Zoom.MONTH: (Zoom.MONTH, Precision.MONTH),
    Zoom.WEEK: (Zoom.DAY, Precision.DAY),
    Zoom.DAY: (Zoom.DAY, Precision.DAY),
}
"""What a unit is named by: itself, or what it begins and ends with, "July–September 2024"."""
_LIKE: Final = "write 2014-03, march 2014, last week or +6 months"


async def run(desk: Desk, _: str) -> None:
    """Ask for the date."""

    async def done(text: str) -> str:
        return _begin(desk, text)

    await desk.ask("go to", "", done)


def _begin(desk: Desk, text: str) -> str:
    """Go to what `text` says; return why that cannot be."""
    if not text.strip() or desk.story is None:
        return ""
    try:
        found = jump(text, desk.story.known, _from(desk))
    except QueryError as error:
        return f"column {error.column}: {error.message}; {_LIKE}"
    _stand(desk, found)
    return ""


def _from(desk: Desk) -> Day:
    """Return the day that steps count from: where the list stands, else the last one told of."""
    current = desk.rows.current
    day = place_of(current) if current else None
    newest = desk.rows.view.newest if desk.rows.view else None
    return day or newest or Day.min


def go(desk: Desk, days: Span) -> None:
    """Go to the first event that the axis counts in these days, else the first one behind."""
    if days.first is None or days.last is None:
        return
    row = _row_in(desk.rows.view, days) if desk.rows.view else None
    place = _place(desk.rows.view, row)
    gone = place is not None and place < days.first
    _tell(desk, row, _named(desk.axis.zoom or Zoom.DAY, days.first, days.last), gone=gone)


def _row_in(view: AnyView, days: Span) -> int | None:
    """Return the row of the first event placed in these days, else behind them.

    What is told coarsely stands before what is told finely, so it is looked for first.
    """
    first, last = days.first or Day.min, days.last or Day.max
    for precision in reversed(Precision):
        row = view.row_at(one(Part(first, last, precision)))
        place = _place(view, row)
        if place is not None and first <= place <= last:
            return row
    return view.row_at(on(first))


def _named(zoom: Zoom, first: Day, last: Day) -> Date:
    """Return the date that tells of a unit, or of several, with these days."""
    begin, end = (_part(*_ENDS[zoom], day) for day in (first, last))
    return one(begin) if begin == end else interval(begin, end)


def _part(zoom: Zoom, precision: Precision, day: Day) -> Part:
    first, last = zoom.span(zoom.number(day))
    return Part(first or day, last or day, precision)


def _event(view: AnyView | None, row: int | None) -> Dated | None:
    found = view.row(row) if view is not None and row is not None else None
    return found if isinstance(found, Dated) else None


def _place(view: AnyView | None, row: int | None) -> Day | None:
    """Return the day that the event at a row is placed at."""
    found = _event(view, row)
    return place_of(found) if found else None


def _stand(desk: Desk, date: Date) -> None:
    row = desk.rows.view.row_at(date) if desk.rows.view else None
    found = _event(desk.rows.view, row)
    _tell(desk, row, date, gone=found is not None and key(found.date) < key(date))


def _tell(desk: Desk, row: int | None, date: Date, *, gone: bool) -> None:
    """Go to a row and say from when on the list is then; or that all is `gone` then, and this the last."""
    if row is None:
        desk.say("No event with a date is in the list.")
        return
    desk.rows.stand(row)
    told = f"from {in_words(date)} on"
    desk.say(f"nothing {told}; this is the last" if gone else told)
