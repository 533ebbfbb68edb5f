"""JSON Lines: one event a line, each whole by itself, with the three fields that Timesketch asks for.

A line has the fields of the events files, what came of its words under `resolved`, and the definitions of
the sources, places and actors that it names. `datetime` is the first day that the event can have been
(else the last), at midnight; what is known of its date stands before the title in `message`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from json import JSONEncoder
from typing import Final

from timeline.export import record
from timeline.export.features import Loss, places_of
from timeline.export.newest import newest_first
from timeline.export.options import Options
from timeline.export.record import Record
from timeline.export.resolved import bounds, days, resolved
from timeline.model.event import Actor, Dated, Timeline
from timeline.show.dates import span
from timeline.text import clean

TAKES: Final = ("title", "newest_first")
SUFFIX: Final = "jsonl"
VERSION: Final = 1

_encode: Final = JSONEncoder(ensure_ascii=False, check_circular=False, separators=(", ", ": ")).encode


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield a line for each event."""
    names, title = _Names(timeline), clean(options.title or timeline.title)
    for each in newest_first(dated) if options.newest_first else dated:
        line: Record = {**_timesketch(each), "schema_version": VERSION}
        if title:
            line["timeline"] = title
        line |= record.event(each.event)
        line["resolved"] = resolved(each)
        line |= names.defined(each)
        yield _encode(line) + "\n"


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return nothing: all of it is carried."""
    return {}


def _timesketch(dated: Dated) -> Record:
    told = days(dated.date) if dated.date is not None else bounds(dated.window)
    when = str(told["text"]) if dated.date is not None else span(dated.window)
    found: Record = {"message": f"{when[:1].upper()}{when[1:]} — {clean(dated.event.title)}"}
    first, last = told.get("earliest"), told.get("latest")
    if first or last:
        found["datetime"] = f"{first or last}T00:00:00+00:00"
        side = "First" if first else "Last"
        found["timestamp_desc"] = "Day" if first == last else f"{side} possible day"
    return found


class _Names:
    """The definitions of sources, places and actors, by all their spellings; each is written once."""

    def __init__(self, timeline: Timeline) -> None:
        self._sources = {one.id: record.source(one) for one in reversed(timeline.sources)}
        self._places = {name: record.place(one) for name, one in places_of(timeline).items()}
        self._actors = {
            name: record.actor(one) for one in reversed(timeline.actors) for name in _spelled(one)
        }

    def defined(self, dated: Dated) -> Record:
        """Return what `dated` names, each list only where it has something."""
        event = dated.event
        claims = (event.own, *event.claims)
        names = [*event.actors]
        for claim in claims:
            names += claim.by
            for figure in claim.figures:
                names += figure.of
        found = {
            "sources": [self._sources.get(key) for claim in claims for key in claim.source],
            "place_definitions": [self._places.get(name) for name in event.places],
            "actor_definitions": [self._actors.get(name) for name in names],
        }
        return {kind: _once(records) for kind, records in found.items() if any(records)}


def _spelled(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.also)


def _once(records: Sequence[Record | None]) -> list[Record]:
    return list({id(one): one for one in records if one is not None}.values())
