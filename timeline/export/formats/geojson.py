"""GeoJSON (RFC 7946) for maps: a feature an event, at the points of its places.

The properties that a map filters and labels by are plain values (`date_text`, `earliest`, `latest`,
`place`); all fields of the events files stand beside them, and what came of the words under `resolved`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from json import JSONEncoder
from typing import Final

from timeline.export import record
from timeline.export.features import How, Loss, Places, places_of
from timeline.export.options import Options
from timeline.export.record import Record
from timeline.export.resolved import resolved
from timeline.model.event import Dated, Place, Timeline
from timeline.show.digest import when
from timeline.text import clean

TAKES: Final = ("title",)
SUFFIX: Final = "geojson"

_encode: Final = JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, separators=(", ", ": ")
).encode


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the feature collection, a feature a line; one without coordinates has no geometry."""
    places, sources = places_of(timeline), {one.id: record.source(one) for one in reversed(timeline.sources)}
    title = clean(options.title or timeline.title)
    yield f'{{"type": "FeatureCollection",\n"title": {_encode(title)},\n"features": ['
    before = "\n"
    for each in dated:
        yield f"{before}{_encode(_feature(each, places, sources))}"
        before = ",\n"
    yield "]}\n" if before == "\n" else "\n]}\n"


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return what a map does not carry exactly."""
    return {"places without coordinates": Loss(How.LEFT_OUT, "no geometry; the name stays")}


def _feature(dated: Dated, places: Places, sources: Mapping[str, Record]) -> Record:
    named = [(name, places.get(name)) for name in dated.event.places]
    points = [point for _, place in named if (point := position(place)) is not None]
    return {
        "type": "Feature",
        "id": clean(dated.id),
        "geometry": _geometry(list(dict.fromkeys(points))),
        "properties": {
            **record.event(dated.event),
            **_plain(dated),
            "place": ", ".join(clean(name) for name, _ in named),
            "place_definitions": [record.place(place) for _, place in named if place is not None],
            "sources": _named(dated, sources),
            "resolved": resolved(dated),
        },
    }


def _plain(dated: Dated) -> Record:
    """Return the date as values that a map filters by; `earliest` and `latest` are inclusive."""
    span = dated.date.span if dated.date is not None else dated.window
    return {
        "date_text": when(dated),
        "earliest": span.first.isoformat() if span.first else None,
        "latest": span.last.isoformat() if span.last else None,
        "dated": dated.date is not None,
        "disputed": dated.disputed,
    }


def _named(dated: Dated, sources: Mapping[str, Record]) -> list[Record]:
    keys = dict.fromkeys(key for account in dated.accounts for key in account.claim.source)
    return [sources.get(key, {"id": clean(key)}) for key in keys]


def position(place: Place | None) -> tuple[float, float] | None:
    """Return longitude and latitude of a place in degrees, None where it has none that is on the Earth."""
    if place is None or place.lat is None or place.lon is None:
        return None
    on_earth = -90 <= place.lat <= 90 and -180 <= place.lon <= 180
    return (place.lon, place.lat) if on_earth else None


def _geometry(points: Sequence[tuple[float, float]]) -> Record | None:
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": list(points)}
