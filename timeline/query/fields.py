"""What a filter can name: fields that are searched as text, and fields with fixed words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from timeline.model.event import Dated, Event, Kind, Source, Status, Timeline
from timeline.query.flags import Flag
from timeline.query.fold import fold

Spellings = Mapping[str, tuple[str, ...]]


class Names:
    """What a timeline knows beside its events: other spellings of names, and the sources."""

    def __init__(self, timeline: Timeline) -> None:
        self.actors: Spellings = _spellings((actor.name, *actor.also) for actor in timeline.actors)
        self.places: Spellings = _spellings((place.name, *place.also) for place in timeline.places)
        self.sources: Mapping[str, Source] = {source.id: source for source in timeline.sources}
        self.voices: Mapping[str, str] = {
            fold(name): source.id
            for source in timeline.sources
            for name in (source.id, source.title, source.publisher)
            if name
        }


def _spellings(groups: Iterable[tuple[str, ...]]) -> Spellings:
    """Map every spelling of a name to all of them."""
    return {name: group for group in groups for name in group}


def _all_spellings(names: Iterable[str], spellings: Spellings) -> Iterator[str]:
    for name in names:
        yield from spellings.get(name, (name,))


def _actors(event: Event, names: Names) -> Iterable[str]:
    return _all_spellings(event.actors, names.actors)


def _places(event: Event, names: Names) -> Iterable[str]:
    return _all_spellings(event.places, names.places)


def _parties(event: Event) -> Iterable[str]:
    return (name for claim in event.accounts for name in claim.by)


def _by(event: Event, names: Names) -> Iterable[str]:
    return _all_spellings(_parties(event), names.actors)


def _first_spelling(names: Iterable[str], spellings: Spellings) -> Iterator[str]:
    return (spellings[name][0] if name in spellings else name for name in names)


def _sources(event: Event, names: Names) -> Iterator[str]:
    for key in dict.fromkeys(key for claim in event.accounts for key in claim.source):
        yield key
        source = names.sources.get(key)
        if source is not None:
            yield from filter(None, (source.title, source.publisher, source.author))


def _printers(event: Event, names: Names) -> Iterator[str]:
    """Yield the names of the sources, not their titles: what a report is called says nothing of an event."""
    for key in dict.fromkeys(key for claim in event.accounts for key in claim.source):
        yield key
        source = names.sources.get(key)
        if source is not None:
            yield from filter(None, (source.publisher, source.author))


def _everything(event: Event, names: Names) -> Iterator[str]:
    """Yield every text that a bare word is searched in."""
    yield from (event.id, event.title, event.summary or "", event.judgement or "")
    yield from (event.type or "", event.subtype or "", *event.tags)
    for claim in event.accounts:
        yield from (claim.when.text if claim.when else "", claim.quote or "")
    for field in (_actors, _places, _by, _printers):
        yield from field(event, names)


def _told(event: Event, _: Names) -> Iterator[str]:
    """Yield the ids of the statements that the accounts were told in."""
    return (claim.told for claim in event.accounts if isinstance(claim.told, str))


def _files(event: Event, _: Names) -> Iterable[str]:
    return dict.fromkeys((event.origin.path, *(claim.origin.path for claim in event.accounts)))


ANYWHERE: Final = ""
"""The name under which everything told of an event is searched."""

TOLD: Final = "told"
"""The field that is both: the statement in which it was told, or the day."""

TEXTS: Final[Mapping[str, Callable[[Event, Names], Iterable[str]]]] = {
    ANYWHERE: _everything,
    "actor": _actors,
    "place": _places,
    "by": _by,
    "source": _sources,
    "tag": lambda event, _: event.tags,
    "id": lambda event, _: (event.id,),
    "file": _files,
    TOLD: _told,
}
"""The texts that a field is searched in."""

NAMED: Final[Mapping[str, Callable[[Event, Names], Iterable[str]]]] = {
    "actor": lambda event, names: _first_spelling(event.actors, names.actors),
    "place": lambda event, names: _first_spelling(event.places, names.places),
    "by": lambda event, names: _first_spelling(_parties(event), names.actors),
    "source": lambda event, _: (key for claim in event.accounts for key in claim.source),
    "tag": lambda event, _: event.tags,
    "file": _files,
}
"""The names that a field of texts is counted by: of a name's spellings the first."""

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "is": tuple(Flag),
    "has": ("claims", "figures", "judgement", "links", "pin", "quote", "relations", "summary", "words"),
    "kind": tuple(Kind),
    "status": tuple(Status),
}
"""The fields with fixed words, and these words."""

SOURCES: Final = "sources"
"""The number of sources that do not repeat one another; asked for as a figure is."""

FACETS: Final = (*NAMED, *CHOICES)
"""The fields whose values are counted."""

DATES: Final = ("in", "within", "before", "after", TOLD)
KNOWN: Final = (*(name for name in TEXTS if name and name != TOLD), *CHOICES, *DATES, SOURCES)
"""Every field that a filter can name, beside the figures of the data."""


FREE: Final = frozenset({"title", "text", "words", "word", "summary", "when", "quote"})
"""What people ask for as a field, and what a word without a field is searched in."""

ALSO: Final[Mapping[str, str]] = {
    "date": "in", "on": "in", "day": "in", "month": "in", "year": "in",
    "during": "within", "between": "within",
    "since": "after", "from": "after", "until": "before", "to": "before",
    "where": "place", "location": "place", "country": "place", "who": "actor", "party": "actor",
    "author": "by", "said": "by", "speaker": "by", "attribution": "by", "claim": "by",
    "type": "kind", "tags": "tag", "dead": "killed", "deaths": "killed", "injured": "wounded",
}  # fmt: skip
"""What other programs call a field, or people do, and what it is called here."""


def words(name: str, dated: Dated, flags: Iterable[str]) -> tuple[str, ...]:
    """Return which of the fixed words of the field `name` hold for an event with `flags`."""
    event = dated.event
    match name:
        case "is":
            return tuple(flags)
        case "kind":
            return (event.kind,)
        case "status":
            return tuple(dict.fromkeys(claim.status for claim in event.accounts))
        case _:
            return tuple(_has(event))


def _has(event: Event) -> Iterator[str]:
    claims = event.accounts
    there = {
        "claims": event.claims,
        "figures": any(claim.figures for claim in claims),
        "judgement": event.judgement,
        "links": any(claim.links for claim in claims),
        "pin": any(claim.date for claim in claims),
        "quote": any(claim.quote for claim in claims),
        "relations": event.relations or event.about or event.part_of or event.same_as,
        "summary": event.summary,
        "words": any(claim.when for claim in claims),
    }
    return (name for name, value in there.items() if value)


def voices(event: Event, names: Names) -> int:
    """Return how many sources tell of `event`, those that repeat one and the same counted once."""
    return len({_voice(key, names) for claim in event.accounts for key in claim.source})


def _voice(key: str, names: Names) -> str:
    """Return whom the source with the id `key` repeats, else the source itself."""
    source = names.sources.get(key)
    original = source.original if source is not None else None
    return fold(names.voices.get(fold(original), original) if original else key)
