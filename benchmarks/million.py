"""A view of a million events that are made by arithmetic when they are asked for, and never stored.

Event number k of N lies on the day FIRST + k * DAYS // N; every tenth is a statement, every seventh names the
same actor. So the events that a filter leaves are a `range`, and every count follows from its ends and its
step. Of the filters it knows dates, `kind:statement`, `id:=` and the words that all titles share, side by
side: enough to drive a screen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from copy import copy
from typing import Final

from timeline.model.date import Date, Day, Span, on, place
from timeline.model.event import Account, Anchor, Claim, Counted, Dated, Event, Kind
from timeline.model.position import Origin
from timeline.query import EVERYTHING, Query, Row, Zoom
from timeline.query.counts import Bucket, Facet, Value
from timeline.query.outline import Outline, heading, opened
from timeline.query.terms import And, Choice, Lies, Text, When
from timeline.show import headings

MILLION: Final = 1_000_000
FIRST: Final = dt.date(1900, 1, 1)
DAYS: Final = 45_000
"""A hundred and twenty-three years: twenty-two events a day."""
STATEMENTS: Final = 10
ACTORS: Final = 7


class _Nowhere:
    """A node that was never in a file."""

    mark = 0

    def value_mark(self, step: str | int) -> None:
        return None

    def key_mark(self, step: str | int) -> None:
        return None

    def child(self, step: str | int) -> None:
        return None


_CLAIM: Final = Claim(Origin("million.yaml", _Nowhere()))


class Million:
    """The view (`timeline.query.AnyView`) on `events` events, a million unless told otherwise."""

    def __init__(self, events: int = MILLION, days: int = DAYS) -> None:
        self.total = events
        self._days = days
        self.newest: Day | None = self._day(events - 1)
        self._take(EVERYTHING, range(events))

    # the arithmetic

    def _day(self, number: int) -> Day:
        return FIRST + dt.timedelta(number * self._days // self.total)

    def _from(self, day: Day) -> int:
        """Return the number of the first event on `day` or after it."""
        offset = (day - FIRST).days
        return max(0, min(-(-offset * self.total // self._days), self.total))

    def _event(self, number: int) -> Dated:
        date = on(self._day(number))
        kind = Kind.STATEMENT if number % STATEMENTS == 0 else Kind.INCIDENT
        actor = (f"Actor {number % ACTORS}",)
        event = Event(f"e{number}", f"Event {number} of a million", _CLAIM, kind, actors=actor)
        return Dated(event, date, (Account(_CLAIM, date, Anchor(None, Counted.NONE)),), place=number)

    # the view

    def _take(self, query: Query, hits: range) -> None:
        self.query = query
        self._hits = hits
        self._outline = Outline(opened(self._counted()), len(hits))

    def _counted(self) -> Iterator[tuple[int, int]]:
        """Yield the heading of each day that has events, and how many."""
        if not self._hits:
            return
        day, last = (self._day(self._hits[end]) for end in (0, -1))
        here = 0
        while day <= last:
            after = day + dt.timedelta(1)
            end = _at_least(self._hits, self._from(after))
            if end > here:
                yield headings.daily_of(day), end - here
            day, here = after, end

    @property
    def undated(self) -> range:
        return range(0)

    def __len__(self) -> int:
        return len(self._hits)

    @property
    def height(self) -> int:
        return self._outline.height

    @property
    def events(self) -> tuple[Dated, ...]:
        return tuple(map(self._event, self._hits))

    def row(self, index: int) -> Row:
        found = self._outline.place(index)
        if found is not None:
            return self._event(self._hits[found])
        code, first, end = self._outline.span(index)
        return heading(code, end - first)

    def rows(self, first: int, end: int) -> list[Row]:
        return [self.row(index) for index in range(max(0, first), min(end, self.height))]

    def row_of(self, event: str) -> int | None:
        number = _number(event)
        return self._outline.row(self._hits.index(number)) if number in self._hits else None

    def row_at(self, date: Date) -> int | None:
        found = _at_least(self._hits, self._from(place(date)[0]))
        return self._outline.row(min(found, len(self._hits) - 1)) if len(self._hits) else None

    def heading_above(self, index: int) -> int | None:
        return self._outline.heading_above(index)

    def histogram(self, zoom: Zoom, start: int, limit: int) -> list[Bucket]:
        if not self._hits:
            return []
        low, high = (zoom.number(self._day(self._hits[end])) for end in (0, -1))
        numbers = range(max(start, low), high + 1) if limit >= 0 else range(min(start - 1, high), low - 1, -1)
        found: list[Bucket] = []
        for number in numbers:
            if len(found) == abs(limit):
                break
            bucket = self._bucket(zoom, number)
            if bucket.solid or bucket.shaded:
                found.append(bucket)
        return found if limit >= 0 else found[::-1]

    def _bucket(self, zoom: Zoom, number: int) -> Bucket:
        span = zoom.span(number)
        return Bucket(number, len(self._lying(Lies.IN, span, self._hits)), 0)

    def facet(self, field: str, limit: int = 100) -> Facet:
        said = len(_each(self._hits, STATEMENTS, 0))
        counts = {
            "actor": [(f"Actor {n}", len(_each(self._hits, ACTORS, n))) for n in range(ACTORS)],
            "kind": [("statement", said), ("incident", len(self._hits) - said)],
        }.get(field, [])
        values = sorted(
            (Value(name, count) for name, count in counts if count), key=lambda v: (-v.events, v.name)
        )
        return Facet(sum(value.events for value in values), tuple(values[:limit]))

    def count(self, query: Query) -> int:
        return len(self._select(query, self._hits))

    def filtered(self, query: Query) -> Million:
        view = copy(self)
        view._take(query, self._select(query, range(self.total)))  # noqa: SLF001  its own class
        return view

    def _select(self, query: Query, hits: range) -> range:
        match query:
            case And(terms):
                for term in terms:
                    hits = self._select(term, hits)
                return hits
            case When(lies, span):
                return self._lying(lies, span, hits)
            case Choice("kind", words):
                if words == ("statement",):
                    return _each(hits, STATEMENTS, 0)
            case Text(text, "id", True):
                return hits[hits.index(_number(text)) :][:1] if _number(text) in hits else range(0)
            case Text(text, "") if text in {"event", "of", "a", "million"}:
                return hits
        raise NotImplementedError(f"the million events cannot be filtered by {query}")

    def _lying(self, lies: Lies, span: Span, hits: range) -> range:
        low = 0 if span.first is None else _at_least(hits, self._from(span.first))
        high = len(hits)
        if span.last is not None and span.last < dt.date.max:
            high = _at_least(hits, self._from(span.last + dt.timedelta(1)))
        match lies:
            case Lies.BEFORE:
                return hits[:low]
            case Lies.AFTER:
                return hits[high:]
            case _:
                return hits[low:high]

    def alike(self, other: Million) -> bool:
        return other._hits == self._hits

    def surrounded(self, event: str, reach: int) -> Million:
        if len(self) < self.total:
            raise NotImplementedError("what stands around an event of a filter is no range")
        return self

    def prepare(self) -> None:
        pass

    def matches(self, event: str) -> bool:
        return _number(event) in self._hits


def _number(event: str) -> int:
    return int(event[1:]) if event[:1] == "e" and event[1:].isdecimal() else -1


def _at_least(hits: range, number: int) -> int:
    """Return the place of the first of `hits` that is at least `number`."""
    return max(0, min(-(-(number - hits.start) // hits.step), len(hits)))


def _each(hits: range, size: int, rest: int) -> range:
    """Return those of `hits` that leave `rest` when divided by `size`, which repeat after `size` of them."""
    for first in range(min(size, len(hits))):
        if hits[first] % size == rest:
            period = next(n for n in range(1, size + 1) if n * hits.step % size == 0)
            return hits[first::period]
    return range(0)
