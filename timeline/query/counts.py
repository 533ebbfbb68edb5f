"""What a view counts: events in the units of the calendar, and the values of a field."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from timeline.model.date import Day, earliest_choice, place
from timeline.model.event import Dated, Kind
from timeline.query.zoom import Zoom


class Bucket(NamedTuple):
    """A unit of the calendar, by its number, that events stand in, each counted once, at its place.

    `solid` is the number of those that lie wholly in it, `shaded` of those whose hull reaches beyond it
    or has no end; periods are not counted.
    """

    number: int
    solid: int
    shaded: int


class Value(NamedTuple):
    """A value of a field, as the data has it, and the number of events that have it."""

    name: str
    events: int


class Facet(NamedTuple):
    """The values of a field, the most frequent first, and the number of `events` that have any."""

    events: int
    values: tuple[Value, ...]


UNCOUNTED: Final = -1


def place_of(dated: Dated) -> Day | None:
    """Return the day that a timeline places an event at: its earliest, else its latest; None if undated."""
    return None if dated.date is None else place(earliest_choice(dated.date))[0]


def bucket_code(dated: Dated, zoom: Zoom) -> int:
    """Return the number of the bucket that an event is counted in, doubled, and one more if it is solid."""
    day = place_of(dated)
    if day is None or dated.date is None or dated.event.kind is Kind.PERIOD:
        return UNCOUNTED
    number = zoom.number(day)
    first, last = dated.date.span
    solid = first is not None and last is not None and zoom.number(first) == number == zoom.number(last)
    return 2 * number + solid


def buckets(codes: Iterable[int]) -> list[Bucket]:
    """Return the buckets that codes of events fill, in order."""
    counts = Counter(codes)
    counts.pop(UNCOUNTED, None)
    numbers = sorted({code // 2 for code in counts})
    return [Bucket(number, counts[2 * number + 1], counts[2 * number]) for number in numbers]


def from_there(filled: Sequence[Bucket], start: int, limit: int) -> list[Bucket]:
    """Return of `filled` at most `limit` from number `start` on; the nearest ones before it if negative."""
    at = bisect_left(filled, (start,))
    return list(filled[at : at + limit] if limit >= 0 else filled[max(0, at + limit) : at])


def facet(values: Iterable[Sequence[str]], limit: int) -> Facet:
    """Return the `limit` most frequent of the values that each event has, each once."""
    counts: Counter[str] = Counter()
    events = 0
    for each in values:
        counts.update(each)
        events += bool(each)
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Facet(events, tuple(Value(*item) for item in order[:limit]))
