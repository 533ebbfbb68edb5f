"""Reads the days of exported GeoJSON back, and makes sure that it is GeoJSON and lies on the Earth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import geojson

from timeline.model.date import Span


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each feature and its accounts."""
    found = geojson.loads(document)
    assert isinstance(found, geojson.FeatureCollection)
    assert found.is_valid
    for feature in found["features"]:
        for longitude, latitude in points(feature["geometry"]):
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90
        told = feature["properties"]
        if told["dated"]:
            yield feature["id"], Span(_day(told["earliest"]), _day(told["latest"]))
        for account in told["resolved"]["accounts"]:
            if "date" in account:
                yield feature["id"], Span(_day(account.get("earliest")), _day(account.get("latest")))


def points(geometry: dict[str, Any] | None) -> list[tuple[float, float]]:
    """Return the points of a geometry, longitude first; the library does not check where they lie."""
    if geometry is None:
        return []
    found = geometry["coordinates"]
    return [tuple(found)] if geometry["type"] == "Point" else [tuple(each) for each in found]


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
