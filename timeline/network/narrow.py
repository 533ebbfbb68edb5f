"""What relations leave of the days of events, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.model.date import Span
from timeline.model.event import Dated
from timeline.model.problem import Related
from timeline.model.window import Bound, Narrowed
from timeline.network.bounds import FREE, Bounds, calendar_day, closed, ordinals
from timeline.network.core import Windows
from timeline.network.edges import ITSELF, end, start
from timeline.network.search import Edge
from timeline.network.solve import Outcome
from timeline.network.statements import Network

_MOST: Final = 20
"""So many statements are told for a bound: a chain of relations can be as long as the file."""


def narrowed(found: Outcome) -> Iterator[Narrowed]:
    """Yield the events whose windows are narrower than what they say themselves, by date and id."""
    told: dict[int, Related] = {}
    for number in range(len(found.network.events)):
        event = narrowed_event(found, number, told=told)
        if event is not None:
            yield event


def narrowed_event(
    found: Outcome, number: int, language: str = "", told: dict[int, Related] | None = None
) -> Narrowed | None:
    """Return the event of that number, None where its window is no narrower than what it says itself.

    The statements are told in `language`; without one in English, and events are named with their ids.
    Those are the same for every event: `told` keeps them by number, for a chain tells each many times.
    """
    network, windows = found.network, found.windows
    if windows is None:
        return None
    own, now = _own(network, number), Bounds(*windows.bounds(start(number), end(number)))
    earlier, later = _earlier(windows, number, own, now), _later(windows, number, own, now)
    if earlier is None and later is None:
        return None
    one = network.events[number]
    first, last = (bound(network, way, language, one, told) if way else None for way in (earlier, later))
    window_start = Span(calendar_day(now.start_first), calendar_day(now.start_last))
    window_end = Span(calendar_day(now.end_first), calendar_day(now.end_last))
    return Narrowed(one, window_start, window_end, first, last)


def window(found: Outcome, number: int) -> Span | None:
    """Return the days that the event of that number can have, None where a cap was reached."""
    if found.windows is None:
        return None
    now = Bounds(*found.windows.bounds(start(number), end(number)))
    return Span(calendar_day(now.start_first), calendar_day(now.end_last))


def _own(network: Network, number: int) -> Bounds:
    """Return what an event says of itself; rival accounts have their hull, an undated event nothing."""
    one = network.events[number]
    if one.date is None:
        return FREE
    if not one.disputed:
        return closed(network.bounds[number])
    first, last = ordinals(one.date.span)
    return Bounds(first, last, first, last)


def _earlier(windows: Windows, number: int, own: Bounds, now: Bounds) -> Iterator[Edge] | None:
    """Return the way on which the event is not earlier, where that is more than it says itself."""
    for point, ours, left in (
        (start(number), own.start_first, now.start_first),
        (end(number), own.end_first, now.end_first),
    ):
        if left is not None and (ours is None or left > ours):
            return windows.why_first(point)
    return None


def _later(windows: Windows, number: int, own: Bounds, now: Bounds) -> Iterator[Edge] | None:
    """Return the way on which the event is not later, where that is more than it says itself."""
    for point, ours, left in (
        (end(number), own.end_last, now.end_last),
        (start(number), own.start_last, now.start_last),
    ):
        if left is not None and (ours is None or left < ours):
            return windows.why_last(point)
    return None


def bound(
    network: Network,
    way: Iterator[Edge],
    language: str = "",
    of: Dated | None = None,
    told: dict[int, Related] | None = None,
) -> Bound:
    """Return the statements along a way, those of the event first; they are told of the event `of`."""
    from timeline.network.wording import sentence  # noqa: PLC0415  # only what is narrowed needs it
    from timeline.network.words import CHECK, WORDS  # noqa: PLC0415

    words = WORDS[language] if language else CHECK
    reasons: dict[int, None] = {}
    for edge in way:
        if len(reasons) == _MOST:
            break
        if edge.reason != ITSELF:
            reasons[edge.reason] = None
    known = {} if told is None or language else told
    for reason in reasons.keys() - known.keys():
        said = network.statements[reason]
        known[reason] = Related(said.position, sentence(said, words, of))
    return Bound(tuple(known[reason] for reason in reasons), whole=next(way, None) is None)
