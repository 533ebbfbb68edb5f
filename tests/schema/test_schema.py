"""The JSON Schema: valid, complete, of one mind with the loader, and full of the names in use."""

from __future__ import annotations

import json
import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.check import RULES
from timeline.cli import main
from timeline.cli.exits import Exit
from timeline.dates import edtf
from timeline.errors import EdtfError
from timeline.load import fields, figures
from timeline.load.record import Table
from timeline.model.event import Actor, Place, Timeline
from timeline.model.position import Origin
from timeline.pipeline import load
from timeline.schema import schema, shapes
from timeline.schema.texts import TEXTS

ROOT = Path(__file__).parents[2]
SCHEMA = schema()
VALID = jsonschema.Draft7Validator(SCHEMA)
TABLES = [
    value for module in (fields, figures) for value in vars(module).values() if isinstance(value, Table)
]


class Core(yaml.SafeLoader):
    """Types scalars by the core schema of YAML 1.2, as editors and check-jsonschema do."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, firsts in (
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+0123456789."),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(firsts))
Core.add_constructor("tag:yaml.org,2002:int", lambda _loader, node: int(node.value))


def wrong(text: str, validator: jsonschema.Draft7Validator = VALID) -> list[str]:
    value = yaml.load(text, Loader=Core)  # a safe loader with other types
    return [f"{list(error.path)}: {error.message}"[:200] for error in validator.iter_errors(value)]


def test_it_is_valid() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    jsonschema.Draft7Validator.check_schema(schema(load([ROOT / "data"]).timeline))


def objects(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from objects(one)
    elif isinstance(value, list):
        for one in value:
            yield from objects(one)


def test_every_field_of_every_table_has_its_sentence() -> None:
    written = {what: set(texts) for what, texts in TEXTS.items()}
    needed: dict[str, set[str]] = {}
    for table in TABLES:
        needed.setdefault(table.what, set()).update(table.rows)
    assert written == needed
    texts = [text for table in TEXTS.values() for text in table.values()]
    assert [text for text in texts if not text.endswith(".") or len(text) > 170] == []


def test_every_field_is_explained_and_every_mapping_is_closed() -> None:
    mappings = [one for one in objects(SCHEMA) if one.get("additionalProperties") is False]
    assert len(mappings) == len(TABLES)
    for one in mappings:
        assert all(field["description"] and "$ref" not in field for field in one["properties"].values())
    referred = {one["$ref"] for one in objects(SCHEMA) if "$ref" in one}
    assert referred == {f"#/definitions/{name}" for name in SCHEMA["definitions"]}  # type: ignore[attr-defined]


def test_the_shipped_schema_is_the_generated_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == Exit.OK
    text = capsys.readouterr().out
    assert json.loads(text) == SCHEMA
    assert (ROOT / "data" / "schema.json").read_text(encoding="utf-8") == text, (
        "timeline schema > data/schema.json"
    )


LOADER = runpy.run_path(str(ROOT / "tests" / "load" / "test_fields.py"))
CASES = ROOT / "tests" / "check" / "cases"
HEAD = "sources: [{id: s, language: de, published: 2024}]\nevents:\n- id: a\n  title: A\n  date: 2024\n"


def passing() -> Iterator[tuple[str, str]]:
    yield "data", (ROOT / "data" / "events.yaml").read_text(encoding="utf-8")
    yield "every field", LOADER["FULL"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    yield "readme", readme.partition("```yaml\ntitle:")[2].partition("```")[0].join(["title:", ""])
    for rule in RULES:
        text = rule.manual.partition("Passing example (YAML)\n")[2].partition("How to fix")[0]
        yield rule.name, re.sub("^    ", "", text, flags=re.MULTILINE)
    for text in (*LOADER["DATES"], "[2024-12-01, 2024-12-03]", "[2024, 2025]", "'[..2024]'", "1999"):
        yield f"date {text}", f"{HEAD.removesuffix('2024')}".replace("date: 2024", f"date: {text}")
    for text in (
        "30",
        "~30",
        "10000..12000",
        '">=3"',
        "30.5",
        "{value: 3, scope: event}",
        "[1, {value: ~2}]",
    ):
        yield f"figure {text}", f"{HEAD}  figures: {{killed: {text}}}\n"
    for text in ("00:00", "12:30Z", "12:30 -05:30", "12:30+0200"):
        yield f"time {text}", f"{HEAD}  time: {text}\n"


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in passing()])
def test_what_the_loader_takes_is_valid(text: str) -> None:
    assert wrong(text) == []


CANNOT = {
    "anchor: 2024-02-30", "figures: {killed: 10.000}", "figures: {killed: 12..10}", "figures: {killed: 007}",
    "figures: {killed: 1.2345}", "figures: {killed: 9999999999999999999}", "figures: {killed: [10,000]}",
}  # fmt: skip
"""What no schema can tell: the calendar, the order of two numbers, and how a number was written."""

ABOUT_SOURCES = "no-source"
"""Which source a file has counts only for the loader."""


@pytest.mark.parametrize("case", LOADER["BAD"], ids=lambda case: case[0])
def test_what_the_loader_refuses_of_an_event_is_not_valid(case: tuple[str, ...]) -> None:
    assert bool(wrong(f"{HEAD}  {case[0]}\n")) is (case[0] not in CANNOT)


@pytest.mark.parametrize("case", LOADER["DEFINED"], ids=lambda case: case[0])
def test_what_the_loader_refuses_of_a_file_is_not_valid(case: tuple[str, ...]) -> None:
    assert bool(wrong(case[0])) is (case[1] != ABOUT_SOURCES)


PINS = {"2024-02-30", "2024-12-17/2024-02-30", "2024-12-17/2024-12-16", "[2024-12-01,2024-02-30]"}
"""Days that do not exist, reversed ranges, and what stands in a set without quotes: a list to YAML."""


@pytest.mark.parametrize(
    "text", [text for text, *_ in LOADER["PINS"]] + [text for text, _ in LOADER["ELSEWHERE"]]
)
def test_dates_of_other_notations_are_not_valid(text: str) -> None:
    assert bool(wrong(HEAD.replace("date: 2024", f"date: {text}"))) is (text.strip("\"'") not in PINS)


PART = st.from_regex(re.compile(shapes._PART, re.ASCII), fullmatch=True)


@given(st.from_regex(re.compile(shapes._DATE, re.ASCII)).map(str.strip))
def test_a_date_that_is_valid_is_one_as_far_as_the_calendar_allows(text: str) -> None:
    assert why_not(text) in {"", "no_such_day", "reversed", "the last winter"}


def why_not(text: str) -> str:
    try:
        edtf.parse(text)
    except EdtfError as error:
        return "the last winter" if "ends after the last year" in error.message else error.kind
    return ""


SETS = st.lists(PART, min_size=1, max_size=3).map(lambda parts: f"[{','.join(parts)}]")
PAIRS = st.tuples(PART | st.sampled_from(["", ".."]), PART | st.sampled_from(["", ".."])).map("/".join)
RANGES = st.tuples(PART | st.just(""), PART | st.just("")).map(lambda ends: f"[{'..'.join(ends)}]")


@given(PART | SETS | PAIRS | RANGES | st.text("0123456789-/.[],X~?%", max_size=12))
def test_a_date_that_the_loader_takes_is_valid(text: str) -> None:
    try:
        edtf.parse(text)
    except EdtfError:
        return
    assert re.search(shapes._DATE, text, re.ASCII)


def test_it_offers_the_names_in_use_and_refuses_no_new_one() -> None:
    timeline = load([ROOT / "data"]).timeline
    found = schema(timeline)
    offered = {
        name: one["anyOf"][0]["enum"]
        for name, one in found["definitions"].items()  # type: ignore[attr-defined]
        if name.startswith("known-")
    }
    assert offered["known-events"] == sorted(event.id for event in timeline.events)
    assert offered["known-sources"] == ["report"]
    assert {"GUR", "North Korea"} <= set(offered["known-parties"])
    assert set(offered["known-actors"]) < set(offered["known-parties"])
    assert "Kursk region" in offered["known-places"]
    text = f"{HEAD}  about: new-one\n  by: Somebody new\n  places: [New]\n  figures: {{drones: 3}}\n"
    assert wrong(text, jsonschema.Draft7Validator(found)) == []
    assert wrong(HEAD + "  about: Not an id\n", jsonschema.Draft7Validator(found)) != []


def test_names_that_act_upon_a_terminal_are_not_offered(scan_origin: Origin) -> None:
    hostile = ("::error::x", "a\x1b[2J", "\u202eb", "c\nd", "##[error]x")
    timeline = Timeline(
        actors=tuple(Actor(name, scan_origin) for name in hostile), places=(Place("Київ", scan_origin),)
    )
    found = json.dumps(schema(timeline))
    assert "\\u001b" not in found
    assert "\\u202e" not in found
    assert "\\u041a\\u0438\\u0457\\u0432" in found


@pytest.fixture
def scan_origin() -> Origin:
    return load([ROOT / "data"]).timeline.events[0].origin


def test_schema_of_files_that_are_not_there_or_not_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "none"]) == Exit.USAGE
    caught = capsys.readouterr()
    assert (caught.out, caught.err[:14]) == ("", "timeline: none")
    Path("a.yaml").write_text(
        "events: [{id: first, title: x, date: 2024, odd: 1}, {id: '##[error]'}]", "utf-8"
    )
    assert main(["schema", "a.yaml"]) == Exit.OK
    caught = capsys.readouterr()
    assert json.loads(caught.out)["definitions"]["known-events"]["anyOf"][0]["enum"] == ["error", "first"]
    assert "see `timeline check`" in caught.err
