"""The range of dates that the list is limited to: begun and ended at the cursor, and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model.date import Span
from timeline.query import Zoom
from timeline.query.counts import place_of
from timeline.tui import brush

if TYPE_CHECKING:
    from timeline.model.date import Day
    from timeline.model.event import Dated
    from timeline.tui.screens.sifted import Sifted


async def run(desk: Sifted, what: str) -> None:
    """Begin the range with the "first" or end it with the "last" unit of the cursor, or have "none"."""
    if what == "none":
        await take(desk, None)
        return
    current = desk.rows.current
    day = _end(current, what) if current else None
    if day is None:
        desk.say("This event has no date for a range to begin or end with.")
        return
    await take(desk, _moved(desk.axis.brush or Span(), _unit(desk.axis.zoom, day), what))


def _end(dated: Dated, what: str) -> Day | None:
    """Return the day that an event begins the range or, where it has a last one, ends it with."""
    first = place_of(dated)
    return first if what == "first" or dated.date is None else dated.date.span.last or first


def _unit(zoom: Zoom | None, day: Day) -> Span:
    return (zoom or Zoom.DAY).span((zoom or Zoom.DAY).number(day))


def _moved(span: Span, unit: Span, what: str) -> Span:
    """Return the range with another end; its other end is left out where it would lie on the wrong side."""
    if what == "first":
        last = span.last if span.last and unit.first and span.last >= unit.first else None
        return Span(unit.first, last)
    first = span.first if span.first and unit.last and span.first <= unit.last else None
    return Span(first, unit.last)


async def take(desk: Sifted, span: Span | None) -> None:
    """Limit the list to the days of `span`; None to all days."""
    if desk.story is not None:
        await desk.search(brush.put(desk.text, span, desk.story.known))
