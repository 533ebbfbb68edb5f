"""The ids and names that a timeline uses, for editors to offer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from timeline.model.event import Claim, Timeline
from timeline.text import clean

Known = Mapping[str, tuple[str, ...]]
"""Names by what they are names of: events, sources, actors, places, parties, tags, types, figures."""

NOTHING: Final[Known] = MappingProxyType({})


def known(timeline: Timeline) -> Known:
    """Return the ids and names in use, sorted; those that cannot be shown as they are, are left out."""
    events, claims = timeline.events, list(_claims(timeline))
    actors = [actor.name for actor in timeline.actors] + [name for one in events for name in one.actors]
    places = [place.name for place in timeline.places] + [name for one in events for name in one.places]
    found = {
        "events": [event.id for event in events],
        "sources": [source.id for source in timeline.sources],
        "actors": actors,
        "places": places,
        "parties": [*actors, *(name for claim in claims for name in claim.by)],
        "tags": [tag for event in events for tag in event.tags],
        "types": [event.type for event in events if event.type],
        "figures": [figure.name for claim in claims for figure in claim.figures],
    }
    return {what: _sorted(names) for what, names in found.items()}


def _claims(timeline: Timeline) -> Iterator[Claim]:
    for event in timeline.events:
        yield from (event.own, *event.claims)
    yield from timeline.strays


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if clean(name) == name}))
