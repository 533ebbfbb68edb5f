"""What is meant + the anchor -> readings, best first, or a Failure."""

from __future__ import annotations

import datetime as dt

from timeline.dates.anchors import doubtful, joined, one_sided
from timeline.dates.context import in_sentence
from timeline.dates.evaluate import evaluate
from timeline.dates.frame import Frame, NoReadingError
from timeline.dates.grammar import parse
from timeline.dates.meaning import Node
from timeline.dates.told import date_of
from timeline.model.date import Date, Day
from timeline.model.reading import Direction, Failure, Mode, Reading, Readings, Why


def resolve(  # noqa: PLR0913 -- four of them have defaults and are told by name
    words: str,
    anchor: dt.date | Date | None,
    language: str,
    *,
    mode: Mode = Mode.NEWS,
    direction: Direction | None = None,
    context: str = "",
    start: int = 0,
) -> Readings | Failure:
    """Return what `words` can mean when told on `anchor`, best first, or why they mean no day.

    `anchor` may be a day, an uncertain date (the readings are then the hull of what its first and
    last day give) or None, which only absolute dates do without. `context` is the sentence around
    the words, which begin at its character `start`. Readings have whole days, both ends inclusive.
    Raises UsageError for a language that there is no file for.
    """
    node = parse(words, language)
    if context:
        node = in_sentence(node, language, context[:start], context[start + len(words) :])
    if isinstance(node, Failure):
        return node
    if not isinstance(anchor, Date):
        return _from_day(node, Frame(anchor, mode, direction))
    return _from_date(node, anchor, mode, direction)


def _from_day(node: Node, frame: Frame) -> Readings | Failure:
    try:
        found = [Reading(date_of(one), one.unit, one.steps, one.anchored) for one in evaluate(node, frame)]
    except NoReadingError as stop:
        return stop.failure
    return _different(found)


def _different(found: list[Reading]) -> Readings:
    if len(found) == 1:
        return (found[0],)
    dates: list[Date] = []
    kept = []
    for reading in found:
        if reading.date not in dates:
            dates.append(reading.date)
            kept.append(reading)
    return tuple(kept)


def _from_date(node: Node, anchor: Date, mode: Mode, direction: Direction | None) -> Readings | Failure:
    days = [day for day in (anchor.earliest, anchor.latest) if day is not None]
    starts: list[Day | None] = list(dict.fromkeys(days)) or [None]
    found = [_from_day(node, Frame(day, mode, direction)) for day in starts]
    for answer in found:
        if isinstance(answer, Failure):
            return answer
    readings = [answer for answer in found if not isinstance(answer, Failure)]
    if len(days) == 1 and readings[0][0].anchored:
        return _with_one_end(readings[0], anchor)
    pairs = zip(readings[0], readings[-1], strict=False)
    return _different([doubtful(joined(early, late), anchor) for early, late in pairs])


def _with_one_end(readings: Readings, anchor: Date) -> Readings | Failure:
    sided = [one_sided(reading, before=anchor.earliest is None) for reading in readings]
    kept = [doubtful(reading, anchor) for reading in sided if reading is not None]
    return _different(kept) if kept else Failure(Why.NEEDS_ANCHOR)
