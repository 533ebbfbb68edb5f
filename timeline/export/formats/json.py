"""JSON: the whole model, one event a line, in one object.

The fields are those of the events files; under `resolved` stands what came of an event's words. The
JSON Schema of it is `timeline/export/schema.json`, and `timeline import` reads it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from json import JSONEncoder
from typing import Final

from timeline.export import record
from timeline.export.features import Loss
from timeline.export.newest import newest_first
from timeline.export.options import Options
from timeline.export.record import Record
from timeline.export.resolved import resolved
from timeline.model.event import Dated, Timeline
from timeline.text import clean

TAKES: Final = ("title", "newest_first")
SUFFIX: Final = "json"
VERSION: Final = 1
"""Of the schema; it grows when something is taken away or changes its meaning."""

_encode: Final = JSONEncoder(ensure_ascii=False, check_circular=False, separators=(", ", ": ")).encode


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the object piece by piece."""
    yield f'{{"schema_version": {VERSION},\n"title": {_encode(clean(options.title or timeline.title))}'
    yield from _listed("sources", (record.source(one) for one in timeline.sources))
    yield from _listed("places", (record.place(one) for one in timeline.places))
    yield from _listed("actors", (record.actor(one) for one in timeline.actors))
    events = newest_first(dated) if options.newest_first else dated
    yield from _listed("events", (_event(each) for each in events))
    yield "}\n"


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return nothing: all of it is carried."""
    return {}


def _listed(name: str, records: Iterable[Record]) -> Iterator[str]:
    yield f',\n"{name}": ['
    before = "\n"
    for each in records:
        yield f"{before}{_encode(each)}"
        before = ",\n"
    yield "]" if before == "\n" else "\n]"


def _event(dated: Dated) -> Record:
    found = record.event(dated.event)
    found["resolved"] = resolved(dated)
    return found
