"""Several files as one timeline: same definitions once, accounts with their events, every id its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from timeline.load.traps import quoted
from timeline.model.event import Actor, Claim, Event, Place, Source, Timeline
from timeline.model.problem import Finding, Related

_D = TypeVar("_D", Source, Place, Actor)


class Part(NamedTuple):
    """What one file has."""

    path: str
    title: str = ""
    sources: tuple[Source, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()


def merged(parts: list[Part]) -> tuple[Timeline, list[Finding]]:
    """Return `parts` as one timeline, and where two definitions differ."""
    findings: list[Finding] = []
    sources = _once("source", (one for part in parts for one in part.sources), lambda one: one.id, findings)
    places = _once("place", (one for part in parts for one in part.places), lambda one: one.name, findings)
    actors = _once("actor", (one for part in parts for one in part.actors), lambda one: one.name, findings)
    events, strays = _joined(
        _apart([event for part in parts for event in part.events]),
        [claim for part in parts for claim in part.claims],
    )
    paths = tuple(part.path for part in parts)
    return Timeline(_title(parts), sources, places, actors, events, strays, paths), findings


def _title(parts: list[Part]) -> str:
    """Return the title of `timeline.yaml`, else of the first file that has one."""
    titled = [part for part in parts if part.title]
    chief = [part for part in titled if part.path.rpartition("/")[2] == "timeline.yaml"]
    return (chief or titled or [Part("")])[0].title


def _once(
    what: str, found: Iterable[_D], name: Callable[[_D], str], findings: list[Finding]
) -> tuple[_D, ...]:
    kept: dict[str, _D] = {}
    for one in found:
        first = kept.setdefault(name(one), one)
        if first is not one and (differing := _differing(first, one)):
            findings += _differ(what, name(one), first, one, differing)
    return tuple(kept.values())


def _differing(first: _D, second: _D) -> list[str]:
    """Return the fields in which two definitions differ, wherever they stand."""
    pairs = zip(first._fields, first, second, strict=True)
    return [field for field, one, other in pairs if field != "origin" and one != other]


def _differ(what: str, name: str, first: _D, second: _D, differing: list[str]) -> list[Finding]:
    """Tell of two definitions, at both places."""
    message = f"the {what} {quoted(name)} is defined twice, with another {' and '.join(differing)}"
    pair = ((first, second), (second, first))
    return [
        Finding(
            "two-definitions",
            one.origin.position,
            message,
            "let both say the same, or keep one",
            related=(Related(other.origin.position, "the other definition"),),
        )
        for one, other in pair
    ]


def _apart(events: list[Event]) -> list[Event]:
    """Give made-up ids a number where they are taken; ids that were written are left as they are."""
    if len({event.id for event in events}) == len(events):
        return events
    taken = {event.id for event in events if _written(event)}
    apart = []
    last: dict[str, int] = {}
    for event in events:
        if not _written(event):
            number = last.get(event.id, 1)
            fresh = event.id if number == 1 else f"{event.id}-{number}"
            while fresh in taken:
                number += 1
                fresh = f"{event.id}-{number}"
            taken.add(fresh)
            last[event.id] = number
            if fresh != event.id:
                event = event._replace(id=fresh)  # noqa: PLW2901  # the event goes on under its new id
        apart.append(event)
    return apart


def _written(event: Event) -> bool:
    node = event.origin.node
    return isinstance(node, dict) and node.get("id") == event.id


def _joined(events: list[Event], claims: list[Claim]) -> tuple[tuple[Event, ...], tuple[Claim, ...]]:
    """Put each claim with the event it is of; return those of no event too."""
    if not claims:
        return tuple(events), ()
    known = {event.id for event in events}
    further: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.of in known:
            further.setdefault(claim.of, []).append(claim)
    whole = []
    for event in events:
        extra = further.pop(event.id, None)
        whole.append(event._replace(claims=(*event.claims, *extra)) if extra else event)
    strays = tuple(claim for claim in claims if claim.of is not None and claim.of not in known)
    return tuple(whole), strays
