"""Everything in a timeline that points to an event or a source by its id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from typing import NamedTuple

from timeline.model.event import Claim, Event, Timeline
from timeline.model.position import Origin, Position, Step


class Pointer(NamedTuple):
    """An id at a place: `to` is "event" or "source", `field` the field that holds it.

    `places` are the steps to it, once as the item of a list and once as the one value that may stand
    instead of a list.
    """

    to: str
    id: str
    field: str
    event: str
    origin: Origin
    places: tuple[tuple[Step, ...], ...]

    @property
    def position(self) -> Position:
        """Where the id stands; looked up when asked for, since most references are right.

        A place that is not there gives the value around it, which never begins later.
        """
        return max(self.origin.at(*steps) for steps in self.places)


def pointers(timeline: Timeline) -> Iterator[Pointer]:
    """Yield every reference, in the files' order; strays last."""
    for event in timeline.events:
        yield from _of_event(event)
        for claim in (event.own, *event.claims):
            yield from _of_claim(claim, event.id)
    for claim in timeline.strays:
        if claim.of is not None:
            yield Pointer("event", claim.of, "of", claim.of, claim.origin, (("of",),))
        yield from _of_claim(claim, claim.of or "")


def unknown(timeline: Timeline, events: Container[str], sources: Container[str]) -> Iterator[Pointer]:
    """Yield those that point to none of `events` or `sources`, by id; what is all right is passed over."""
    known = {"event": events, "source": sources}
    wrong = [event for event in timeline.events if not _all_known(event, events, sources)]
    for pointer in pointers(timeline._replace(events=tuple(wrong))):
        if pointer.id not in known[pointer.to]:
            yield pointer


def _all_known(event: Event, events: Container[str], sources: Container[str]) -> bool:
    for relation in event.relations:
        if relation.event not in events:
            return False
    for id_ in (*event.about, *event.part_of, *event.same_as):
        if id_ not in events:
            return False
    return all(_claim_known(claim, events, sources) for claim in (event.own, *event.claims))


def _claim_known(claim: Claim, events: Container[str], sources: Container[str]) -> bool:
    for id_ in claim.source:
        if id_ not in sources:
            return False
    ids = [claim.anchor, claim.told]
    for figure in claim.figures:
        if figure.since is not None or figure.as_of is not None:
            ids += (figure.since, figure.as_of)
    return all(not isinstance(id_, str) or id_ in events for id_ in ids)


def _of_event(event: Event) -> Iterator[Pointer]:
    for field, ids in (("about", event.about), ("part_of", event.part_of), ("same_as", event.same_as)):
        for number, id_ in enumerate(ids):
            yield Pointer("event", id_, field, event.id, event.origin, ((field, number),))
    seen: Counter[str] = Counter()
    for relation in event.relations:
        field = relation.relating.value
        places = ((field, seen[field], "event"), (field, "event"))
        seen[field] += 1
        yield Pointer("event", relation.event, field, event.id, event.origin, places)


def _of_claim(claim: Claim, event: str) -> Iterator[Pointer]:
    for field, told in (("anchor", claim.anchor), ("told", claim.told)):
        if isinstance(told, str):
            yield Pointer("event", told, field, event, claim.origin, ((field,),))
    for number, id_ in enumerate(claim.source):
        yield Pointer("source", id_, "source", event, claim.origin, (("source", number),))
    if claim.figures:
        yield from _of_figures(claim, event)


def _of_figures(claim: Claim, event: str) -> Iterator[Pointer]:
    seen: Counter[str] = Counter()
    for figure in claim.figures:
        for field, day in (("since", figure.since), ("as_of", figure.as_of)):
            if isinstance(day, str):
                start: tuple[Step, ...] = ("figures", figure.name)
                places = ((*start, seen[figure.name], field), (*start, field))
                yield Pointer("event", day, field, event, claim.origin, places)
        seen[figure.name] += 1
