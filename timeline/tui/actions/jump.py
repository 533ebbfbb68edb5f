"""Go to a date: in EDTF, in words, or so many units on from where the list stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from timeline.errors import QueryError
from timeline.model.date import Date, Day, Part, Precision, Span, one
from timeline.query import Zoom
from timeline.query.counts import place_of
from timeline.query.moments import jump
from timeline.show.dates import date as in_words

if TYPE_CHECKING:
    from timeline.tui.screens.desk import Desk

_PRECISION: Final = {
    Zoom.CENTURY: Precision.CENTURY,
    Zoom.DECADE: Precision.DECADE,
    Zoom.YEAR: Precision.YEAR,
}


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
    newest = desk.view.newest if desk.view else None
    return day or newest or Day.min


def go(desk: Desk, days: Span) -> None:
    """Go to the first event of these days, those of their year first where the axis has years."""
    if days.first is None or days.last is None:
        return
    precision = _PRECISION.get(desk.axis.zoom, Precision.DAY) if desk.axis.zoom else Precision.DAY
    _stand(desk, one(Part(days.first, days.last, precision)))


def _stand(desk: Desk, date: Date) -> None:
    row = desk.view.row_at(date) if desk.view else None
    if row is None:
        desk.say("No event with a date is in the list.")
        return
    desk.rows.stand(row)
    desk.say(f"from {in_words(date)} on")
