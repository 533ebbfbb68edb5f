"""What a timeline says on when its events start and end, and how that makes a network.

Only events that a relation names or holds take part, and undated ones: the others keep their own windows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.dating.hours import minute
from timeline.model.date import Form, Part, Precision
from timeline.model.event import Dated, Gap, Relating, Relation, parties
from timeline.network.bounds import FREE, Bounds, of_event
from timeline.network.edges import edges
from timeline.network.search import Edge
from timeline.network.statement import Say, Statement

if TYPE_CHECKING:
    from timeline.network.gaps import Days

_SAY: Final = {relating: Say(relating.value) for relating in Relating}


class Network(NamedTuple):
    """The events that take part, their own bounds, the statements, and each statement's edges.

    Event number i starts at point 2i + 1 and ends at point 2i + 2. Ordered by date and id.
    """

    events: tuple[Dated, ...]
    bounds: tuple[Bounds, ...]
    statements: tuple[Statement, ...]
    edges: tuple[list[Edge], ...]

    @property
    def size(self) -> int:
        """The number of points, the origin among them."""
        return 2 * len(self.events) + 1

    def event_at(self, point: int) -> Dated:
        """Return the event that starts or ends at `point`."""
        return self.events[(point - 1) // 2]


def read(dated: Sequence[Dated]) -> Network:
    """Return what is said of the events of `dated` that are related."""
    relations = _relations(dated)
    linked: dict[int, Dated] = {}
    for said in relations:
        for one in (said.event, said.other):
            if one is not None:
                linked[one.place] = one
    linked.update((one.place, one) for one in dated if one.date is None and one.window.last)
    events = sorted(linked.values(), key=_by_date_and_id)
    number = {one.place: index for index, one in enumerate(events)}
    bounds = tuple(of_event(one) for one in events)
    own = [
        Statement(Say.DATE if one.date else Say.TOLD, one)
        for one, bound in zip(events, bounds, strict=True)
        if bound != FREE
    ]
    relations.sort(key=lambda said: number[said.event.place])
    statements = (*own, *relations)
    found = tuple(edges(said, index, number, bounds) for index, said in enumerate(statements))
    return Network(tuple(events), bounds, statements, found)


def _by_date_and_id(one: Dated) -> tuple[dt.date, dt.date, str, int]:
    first, last, _, place = one.sort_key
    return first, last, one.id, place


def _relations(dated: Sequence[Dated]) -> list[Statement]:
    by_id: dict[str, Dated] = {}
    for one in sorted(dated, key=lambda one: one.place):
        by_id.setdefault(one.id, one)
    spoken = _Spoken()
    return [said for one in dated for said in _of_event(one, by_id, spoken)]


def _of_event(one: Dated, by_id: Mapping[str, Dated], spoken: _Spoken) -> Iterator[Statement]:
    event = one.event
    seen: dict[Relating, int] = {}
    for relation in event.relations:
        item = seen.get(relation.relating, 0)
        seen[relation.relating] = item + 1
        if relation.event in by_id:
            yield _relation(one, relation, item, by_id[relation.event])
    for say, ids in ((Say.PART_OF, event.part_of), (Say.SAME_AS, event.same_as), (Say.ABOUT, event.about)):
        for item, id_ in enumerate(ids):
            if id_ in by_id and (say is not Say.ABOUT or spoken.bounds(one, by_id[id_])):
                other = by_id[id_]
                yield Statement(say, one, other, item, later=_later(one, other))


class _Spoken:
    """Tells whether a statement bounds what it is about; each event's accounts are gone through once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[bool, frozenset[object]]] = {}

    def bounds(self, one: Dated, other: Dated) -> bool:
        """Tell whether what is said in `one` bounds `other`.

        What is only planned may be spoken of before it starts. Where accounts are in dispute, the statement
        in which one of them was told stands for that account alone.
        """
        if other.place not in self._known:
            planned = all(account.claim.ahead for account in parties(other.accounts))
            tellings = (account.claim.told for account in other.accounts) if other.disputed else ()
            self._known[other.place] = planned, frozenset(tellings)
        planned, told_in = self._known[other.place]
        return not planned and one.id not in told_in


def _relation(one: Dated, relation: Relation, item: int, other: Dated) -> Statement:
    gap = relation.gap
    side = -1 if relation.relating is Relating.BEFORE else 1
    days = _days(gap, other, side) if gap else None
    return Statement(_SAY[relation.relating], one, other, item, gap, days, _later(one, other))


def _days(gap: Gap, other: Dated, side: int) -> Days:
    from timeline.network.gaps import between  # noqa: PLC0415  # many timelines have none

    return between(gap, _pinned_day(other), side)


def _later(one: Dated, other: Dated) -> int | None:
    ours = minute(one.date, one.event.own.time)
    theirs = None if ours is None else minute(other.date, other.event.own.time)
    return None if ours is None or theirs is None else ours - theirs


def _pinned_day(one: Dated) -> dt.date | None:
    """Return the day of an event that is dated on one day without a doubt."""
    date = one.date
    if date is None or one.disputed or date.form is not Form.ONE:
        return None
    part = date.parts[0]
    plain = isinstance(part, Part) and part.precision is Precision.DAY and part.is_plain_day
    return part.first if isinstance(part, Part) and plain else None
