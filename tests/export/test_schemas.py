"""TimelineJS and GeoJSON are what schemas of our own say, which refuse what the programs take in silence."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from timeline import export, pipeline

HERE = Path(__file__).parent
SHIPPED = json.loads((HERE.parents[1] / "timeline" / "export" / "schema.json").read_text(encoding="utf-8"))
REGISTRY: Registry[Any] = Registry().with_resource("timeline", Resource.from_contents(SHIPPED, DRAFT202012))
FORMATS = ("timelinejs", "geojson")


@cache
def schema(name: str) -> Any:
    found = json.loads((HERE / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(found)
    return found


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema(name), registry=REGISTRY)


@cache
def written(name: str) -> Any:
    result = pipeline.run([HERE / "data" / "hard.yaml"])
    return json.loads(
        "".join(export.get(name).write(result.timeline, result.dated, export.Options(title="T")))
    )


@pytest.mark.parametrize("name", FORMATS)
def test_the_document_is_valid(name: str) -> None:
    validator(name).validate(written(name))


def test_the_properties_of_a_feature_are_an_event_of_the_shipped_schema() -> None:
    event = Draft202012Validator({**SHIPPED["$defs"]["event"], "$defs": SHIPPED["$defs"]})
    ours = set(schema("geojson")["$defs"]["properties"]["properties"])
    for feature in written("geojson")["features"]:
        event.validate({name: told for name, told in feature["properties"].items() if name not in ours})


def _month_13(document: Any) -> None:
    document["events"][0]["start_date"] = {"year": 2024, "month": 13}


def _no_year(document: Any) -> None:
    document["events"][0]["start_date"] = {"month": 1}


def _day_without_month(document: Any) -> None:
    document["events"][0]["start_date"] = {"year": 2024, "day": 1}


def _latitude_151(document: Any) -> None:
    document["features"][0]["geometry"] = {"type": "Point", "coordinates": [35.2, 151]}


def _turned(document: Any) -> None:
    document["features"][0]["geometry"] = {"type": "Point", "coordinates": [51.2, 135.2]}


def _no_geometry(document: Any) -> None:
    del document["features"][0]["geometry"]


BROKEN = [
    ("timelinejs", _month_13),
    ("timelinejs", _no_year),
    ("timelinejs", _day_without_month),
    ("geojson", _latitude_151),
    ("geojson", _turned),
    ("geojson", _no_geometry),
]


@pytest.mark.parametrize(("name", "break_it"), BROKEN)
def test_what_the_programs_take_in_silence_is_refused(name: str, break_it: Callable[[Any], None]) -> None:
    document = copy.deepcopy(written(name))
    break_it(document)
    assert not validator(name).is_valid(document)
