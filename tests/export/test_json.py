"""JSON and JSON Lines are what the shipped schema says, and what Timesketch asks for."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from timeline import export, pipeline
from timeline.load.fields import ACTOR, CLAIM, EVENT, LINK, PLACE, SOURCE
from timeline.load.figures import FIGURE
from timeline.load.record import Table
from timeline.pipeline import Result

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "timeline" / "export" / "schema.json").read_text(encoding="utf-8"))


@cache
def hard() -> Result:
    return pipeline.run([Path(__file__).parent / "data" / "hard.yaml"])


def written(form: str, options: export.Options | None = None) -> str:
    return "".join(export.get(form).write(hard().timeline, hard().dated, options or export.Options()))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_document_is_valid() -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(written("json")))


def test_every_line_is_valid() -> None:
    line = Draft202012Validator({**SCHEMA["$defs"]["line"], "$defs": SCHEMA["$defs"]})
    lines = [json.loads(one) for one in written("jsonl").splitlines()]
    assert len(lines) == len(hard().dated)
    for one in lines:
        line.validate(one)


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("event", EVENT),
        ("account", CLAIM),
        ("source", SOURCE),
        ("place", PLACE),
        ("actor", ACTOR),
        ("link", LINK),
    ],
)
def test_the_schema_has_every_field_of_the_events_files(name: str, table: Table) -> None:
    assert set(table.rows) - set(SCHEMA["$defs"][name]["properties"]) <= {"note"}


def test_the_schema_has_every_field_of_figures() -> None:
    assert set(FIGURE.rows) - set(SCHEMA["$defs"]["figure"]["properties"]) == {"value"}


def test_timesketch_s_three_fields() -> None:
    by_id: dict[str, dict[str, Any]] = {
        one["id"]: one for one in map(json.loads, written("jsonl").splitlines())
    }
    told = ("message", "datetime", "timestamp_desc")
    assert [by_id["month"][name] for name in told] == [
        "August 2024 — Date to the month",
        "2024-08-01T00:00:00+00:00",
        "First possible day",
    ]
    assert by_id["day"]["timestamp_desc"] == "Day"
    assert by_id["open-start"]["timestamp_desc"] == "Last possible day"


def test_newest_first_and_another_title() -> None:
    usual, turned = (
        json.loads(written("json")),
        json.loads(written("json", export.Options(newest_first=True, title="Other"))),
    )
    order = {each.id: each.sort_key[:3] for each in hard().dated}
    told = [one for one in usual["events"] if "date" in one["resolved"]]
    undated = [one for one in usual["events"] if "date" not in one["resolved"]]
    assert undated == usual["events"][-2:]
    latest_first = sorted(told, key=lambda one: order[one["id"]], reverse=True)  # equal ones keep their order
    assert turned["events"] == [*latest_first, *undated]
    assert turned["title"] == "Other"
