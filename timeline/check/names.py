"""Where names of places and actors are used, and which spelling the definitions have for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from timeline.model.event import Claim, Event, Timeline
from timeline.model.position import Origin, Position, Step


class Use(NamedTuple):
    """A name at a place; `of` is "place" or "actor", `field` the field that holds it.

    `places` are the steps to it, as the item of a list and as the one value that may stand instead.
    """

    name: str
    of: str
    field: str
    event: str
    origin: Origin
    places: tuple[tuple[Step, ...], ...]

    @property
    def position(self) -> Position:
        """Where the name stands."""
        return max(self.origin.at(*steps) for steps in self.places)


def uses(timeline: Timeline) -> Iterator[Use]:
    """Yield every use of a name, in the files' order; strays, then places within places, last."""
    for event in timeline.events:
        yield from _of_event(event)
        for number, claim in enumerate((event.own, *event.claims), -1):
            yield from _of_claim(claim, event.id, f"claims.{number}." if number >= 0 else "")
    for claim in timeline.strays:
        yield from _of_claim(claim, claim.of or "", "")
    for place in timeline.places:
        if place.within is not None:
            yield Use(place.within, "place", "within", "", place.origin, (("within",),))


def spellings(timeline: Timeline) -> dict[str, dict[str, str]]:
    """Return the defined name of every defined spelling, for places and for actors."""
    return {
        of: {spelling: one.name for one in defined for spelling in (*one.also, one.name)}
        for of, defined in (("place", timeline.places), ("actor", timeline.actors))
    }


def _of_event(event: Event) -> Iterator[Use]:
    for of, names in (("actor", event.actors), ("place", event.places)):
        for number, name in enumerate(names):
            field = f"{of}s"
            yield Use(name, of, field, event.id, event.origin, ((field, number), (field,)))


def _of_claim(claim: Claim, event: str, prefix: str) -> Iterator[Use]:
    for number, name in enumerate(claim.by):
        yield Use(name, "actor", f"{prefix}by", event, claim.origin, (("by", number), ("by",)))
    seen: Counter[str] = Counter()
    for figure in claim.figures:
        for number, name in enumerate(figure.of):
            one: tuple[Step, ...] = ("figures", figure.name)
            starts = (one, (*one, seen[figure.name]))
            places = tuple((*start, *end) for start in starts for end in (("of",), ("of", number)))
            yield Use(name, "actor", f"{prefix}figures", event, claim.origin, places)
        seen[figure.name] += 1
