"""What a view counts: events in the units of the calendar, and the values of a field."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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


class Extent(NamedTuple):
    """Where a timeline places an event, and its hull; None where it has no end."""

    day: Day
    first: Day | None
    last: Day | None


def extent(dated: Dated) -> Extent | None:
    """Return where an event is counted; None for what is not counted: the undated and the periods."""
    day = place_of(dated)
    if day is None or dated.date is None or dated.event.kind is Kind.PERIOD:
        return None
    return Extent(day, *dated.date.span)


def bucket_codes(extents: Iterable[Extent | None], zoom: Zoom) -> Iterator[int]:
    """Yield the number of the bucket that each is counted in, doubled, and one more if it is solid."""
    numbers = Numbers(zoom)
    for each in extents:
        if each is None:
            yield UNCOUNTED
            continue
        day, first, last = each
        number = numbers[day]
        solid = first is not None and last is not None and numbers[first] == number == numbers[last]
        yield 2 * number + solid


class Numbers(dict[Day, int]):
    """The numbers of days at a zoom, each found once: many events share their days."""

    def __init__(self, zoom: Zoom) -> None:
        super().__init__()
        self._zoom = zoom

    def __missing__(self, day: Day) -> int:
        """Find the number of a day that was not asked for before."""
        found = self[day] = self._zoom.number(day)
        return found


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
    if not limit:
        return Facet(sum(map(bool, values)), ())
    counts: Counter[str] = Counter()
    events = 0
    for each in values:
        counts.update(each)
        events += bool(each)
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Facet(events, tuple(Value(*item) for item in order[:limit]))
