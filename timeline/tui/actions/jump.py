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
    from timeline.tui.screens.main import Main

_PRECISION: Final = {
    Zoom.CENTURY: Precision.CENTURY,
    Zoom.DECADE: Precision.DECADE,
    Zoom.YEAR: Precision.YEAR,
}


async def run(main: Main, _: str) -> None:
    """Ask for the date."""

    async def done(text: str) -> str:
        return _begin(main, text)

    await main.ask("go to", "", done)


def _begin(main: Main, text: str) -> str:
    """Go to what `text` says; return why that cannot be."""
    if not text.strip() or main.story is None:
        return ""
    try:
        found = jump(text, main.story.known, _from(main))
    except QueryError as error:
        return f"column {error.column}: {error.message}"
    _stand(main, found)
    return ""


def _from(main: Main) -> Day:
    """Return the day that steps count from: where the list stands, else the last one told of."""
    current = main.rows.current
    day = place_of(current) if current else None
    newest = main.view.newest if main.view else None
    return day or newest or Day.min


def go(main: Main, days: Span) -> None:
    """Go to the first event of these days, those of their year first where the axis has years."""
    if days.first is None or days.last is None:
        return
    precision = _PRECISION.get(main.axis.zoom, Precision.DAY) if main.axis.zoom else Precision.DAY
    _stand(main, one(Part(days.first, days.last, precision)))


def _stand(main: Main, date: Date) -> None:
    row = main.view.row_at(date) if main.view else None
    if row is None:
        main.say("No event with a date is in the list.")
        return
    main.rows.stand(row)
    main.say(f"from {in_words(date)} on")
