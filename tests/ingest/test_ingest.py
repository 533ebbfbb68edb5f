"""Foreign files become events files that `check` passes, and our own come back as they went out."""

from __future__ import annotations

import contextlib
import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import export, pipeline
from timeline.cli import main
from timeline.cli.exits import Exit
from timeline.dates.edtf import write
from timeline.errors import UsageError
from timeline.export.cells import guarded, joined, split, unguarded
from timeline.ingest import Ingested, convert, names
from timeline.ingest.parts import parts
from timeline.ingest.source import decoded
from timeline.load.limits import Limits
from timeline.load.reader import read_file
from timeline.model.event import Event
from timeline.model.problem import Severity
from timeline.pipeline import Result

DATA = Path(__file__).parent / "data"
HARD = Path(__file__).parents[1] / "export" / "data" / "hard.yaml"
EXAMPLE = Path(__file__).parents[2] / "data" / "events.yaml"

Load = Callable[[str], Result]


def read(name: str) -> Ingested:
    return convert((DATA / name).read_bytes(), name)


def errors(result: Result) -> list[str]:
    return [problem.message for problem in result.problems if problem.severity is Severity.ERROR]


def document(result: Result, form: str, options: export.Options) -> str:
    return "".join(export.get(form).write(result.timeline, result.dated, options))


def events(result: Result) -> dict[str, Event]:
    return {event.id: event for event in result.timeline.events}


ROUND = [
    ("json", export.Options()),
    ("jsonl", export.Options()),
    ("csv", export.Options()),
    ("csv", export.Options(rows="claim")),
    ("csv", export.Options(bom=True)),
    ("csv", export.Options(raw=True)),
    *((form, export.Options(newest_first=True)) for form in ("csv", "json", "jsonl")),
]


@pytest.mark.parametrize(("form", "options"), ROUND)
@pytest.mark.parametrize("source", [HARD, EXAMPLE], ids=lambda path: path.stem)
def test_export_import_export_gives_the_same_bytes(
    run_text: Load, form: str, options: export.Options, source: Path
) -> None:
    first = document(run_text(source.read_text(encoding="utf-8")), form, options)
    back = convert(first.encode(), f"first.{form}", raw=options.raw)
    assert back.troubles == []
    again = run_text(back.text)
    assert errors(again) == []
    assert document(again, form, options) == first


def test_figures_come_back_from_a_table_with_a_figure_a_row(run_text: Load) -> None:
    result = run_text(HARD.read_text(encoding="utf-8"))
    options = export.Options(rows="figure")
    first = document(result, "csv", options)
    back = convert(first.encode(), "figures.csv")
    kept = {
        event.id: event.own.figures for event in events(run_text(back.text)).values() if event.own.figures
    }
    assert kept == {event.id: event.own.figures for event in result.timeline.events if event.own.figures}


def test_what_no_file_defines_is_told_on_the_way_back(run_text: Load) -> None:
    text = HARD.read_text(encoding="utf-8").replace("[month, combat]", "[month, combat, no-such-event]")
    back = convert(document(run_text(text), "json", export.Options()).encode(), "first.json")
    assert [reason for _, reason in back.troubles] == [
        "about names no-such-event, which is not in the file: left out"
    ]
    assert errors(run_text(back.text)) == []


def test_a_part_of_a_timeline_comes_back_without_what_it_names_elsewhere(run_text: Load) -> None:
    result = pipeline.run([HARD])
    part = [dated for dated in result.dated if dated.id in {"weekend", "day"}]
    text = "".join(export.get("json").write(result.timeline, part, export.Options()))
    back = convert(text.encode(), "part.json")
    assert sorted(reason for _, reason in back.troubles) == [
        "about names combat, which is not in the file: left out",
        "about names month, which is not in the file: left out",
        "after names month, which is not in the file: left out",
    ]
    assert errors(run_text(back.text)) == []


@pytest.mark.parametrize("name", ["acled.csv", "ucdp.csv", "timelinejs.json", "timelinejs.csv"])
def test_what_is_read_passes_check(run_text: Load, name: str) -> None:
    back = read(name)
    result = run_text(back.text)
    assert errors(result) == []
    assert len(result.timeline.events) == back.events
    assert back.format == name.partition(".")[0]


def test_acled(run_text: Load) -> None:
    back = read("acled.csv")
    assert back.troubles == [
        (5, '"31 February 2021" is not a date: write 2021-03-05 or 05 March 2021'),
        (6, '"500" is not a number of degrees from -90 to 90'),
        (7, 'fatalities "many" is not a number'),
        (8, 'time_precision "9" is not 1, 2 or 3'),
    ]
    result = run_text(back.text)
    found = events(result)
    dates = {key: write(event.own.date) for key, event in found.items() if event.own.date}
    assert dates == {"xxx101": "2021-03-05", "xxx102": "2021-03-08~", "xxx103": "2021-04"}
    clash = found["xxx101"]
    assert clash.title == "Armed clash: Military Forces of Exland – Rebels of the North, Köln am See"
    assert clash.summary == "On 5 March, a clash – at the bridge."
    assert clash.own.by == ("Exland News", "Local Radio")
    assert clash.own.figures[0][:3] == ("killed", 3, 3)
    assert clash.extra["timestamp"] == "1615238400"
    places = {place.name: (place.lat, place.lon) for place in result.timeline.places}
    assert places["Köln am See"] == (51.1287, 35.3221)
    assert places["Köln am See (South)"] == (50.5, 34.5)


def test_columns_of_acled_come_out_again(run_text: Load) -> None:
    first = (DATA / "acled.csv").read_text(encoding="cp1252")
    again = document(run_text(read("acled.csv").text), "csv", export.Options(columns="acled"))
    given_rows = list(csv.DictReader(io.StringIO(first)))[:3]
    rows = list(csv.DictReader(io.StringIO(again)))
    for one, other in zip(given_rows, rows, strict=True):
        for name in ("event_id_cnty", "time_precision", "iso", "disorder_type", "fatalities", "timestamp"):
            assert other[name] == one[name]
    assert [row["event_date"] for row in rows] == ["2021-03-05", "2021-03-08", "2021-04-01"]


CODED = [("acled", HARD), ("acled", EXAMPLE), ("ucdp", HARD), ("ucdp", EXAMPLE)]


@pytest.mark.parametrize(("columns", "source"), CODED, ids=lambda value: getattr(value, "stem", value))
def test_columns_of_a_dataset_come_back_as_they_went_out(run_text: Load, columns: str, source: Path) -> None:
    options = export.Options(columns=columns)
    first = document(run_text(source.read_text(encoding="utf-8")), "csv", options)
    again = run_text(convert(first.encode(), "first.csv").text)
    assert errors(again) == []
    assert document(again, "csv", options) == first


@pytest.mark.parametrize("name", ["acled", "ucdp"])
def test_all_cells_of_a_download_come_out_again(run_text: Load, name: str) -> None:
    """But for the rows that cannot be read, for how a day is written, and the day of a date to the month."""
    data = (DATA / f"{name}.csv").read_bytes()
    again = document(run_text(read(f"{name}.csv").text), "csv", export.Options(columns=name, raw=True))
    rows = list(csv.DictReader(io.StringIO(again)))
    broken = {line for line, _ in read(f"{name}.csv").troubles}
    days = {"event_date", "date_start", "date_end"}
    given_rows = enumerate(csv.DictReader(io.StringIO(decoded(data))), 2)
    for one, other in zip((row for line, row in given_rows if line not in broken), rows, strict=True):
        assert {key: other[key] for key in one.keys() - days} == {key: one[key] for key in one.keys() - days}


def test_a_place_without_a_name_keeps_its_degrees(run_text: Load) -> None:
    back = convert(
        b"event_date,event_type,country,admin1,location,latitude,longitude\n2021,Battles,E,N,,51.5,35\n"
        b"05 March 2021,Battles,E,N,,51.5,35\n",
        "x.csv",
    )
    (event,) = run_text(back.text).timeline.events
    (place,) = run_text(back.text).timeline.places
    assert event.places == (place.name,) == ("51.5 35",)
    assert (place.lat, place.lon, place.country, place.admin1) == (51.5, 35, "E", "N")


def test_many_places_of_one_name_all_keep_their_degrees(run_text: Load) -> None:
    rows = "".join(
        f"05 March 2021,Battles,E,N,Town,51.5,35,{precision}\n05 March 2021,Battles,E,N,Town,51.5,{lon},1\n"
        for precision, lon in ((1, 36), (2, 37), (3, 38), ("", 35))
    )
    head = "event_date,event_type,country,admin1,location,latitude,longitude,geo_precision\n"
    result = run_text(convert(f"{head}{rows}".encode(), "x.csv").text)
    places = {place.name: (place.lon, place.precision) for place in result.timeline.places}
    told = [places[event.places[0]] for event in result.timeline.events]
    assert told == [
        (35, "exact"), (36, "exact"), (35, "near"), (37, "exact"),
        (35, "region"), (38, "exact"), (35, None), (35, "exact"),
    ]  # fmt: skip
    written = document(result, "csv", export.Options(columns="acled"))
    assert {row["location"] for row in csv.DictReader(io.StringIO(written))} == {"Town"}


def test_a_spreadsheet_of_a_dataset_loses_its_guards(run_text: Load) -> None:
    table = b"event_date,event_type,notes\n05 March 2021,Battles,'=SUM(1)\n"
    for raw, notes in ((False, "=SUM(1)"), (True, "'=SUM(1)")):
        (event,) = run_text(convert(table, "x.csv", raw=raw).text).timeline.events
        assert event.summary == notes


def test_ucdp(run_text: Load) -> None:
    back = read("ucdp.csv")
    assert back.troubles == [
        (5, "the dates 2021-05-12 and 2021-05-10 are no range: the first comes after the last"),
        (6, "low 9 is more than high 1"),
    ]
    found = events(run_text(back.text))
    dates = {key: write(event.own.date) for key, event in found.items() if event.own.date}
    assert dates == {
        "ucdp-412700": "2021-03-05",
        "ucdp-412701": "2021-04",
        "ucdp-412702": "2021-05-10/2021-05-12",
    }
    clash = found["ucdp-412700"]
    assert clash.own.figures[0][:3] == ("killed", 2, 5)
    assert clash.extra["best"] == "3"
    assert clash.extra["source_office"] == "Exland News"
    assert clash.actors == ("Government of Exland", "Rebels")


@pytest.mark.parametrize(
    ("cells", "low", "high"),
    [
        ("3,5,2", 2, 5),
        ("3,,", 3, 3),
        ("3,5,", None, 5),
        ("3,,2", 2, None),
        (",,", "no", "figure"),
        ("0,0,0", 0, 0),
    ],
)
def test_figures_of_ucdp(run_text: Load, cells: str, low: object, high: object) -> None:
    head = "id,date_start,date_end,best,high,low\n1,2021-03-05,2021-03-05,"
    (event,) = run_text(convert(f"{head}{cells}\n".encode(), "x.csv").text).timeline.events
    told = [(one.low, one.high) for one in event.own.figures]
    assert told == ([] if low == "no" else [(low, high)])


def test_columns_of_ucdp_come_out_again(run_text: Load) -> None:
    first = (DATA / "ucdp.csv").read_text(encoding="utf-8")
    again = document(run_text(read("ucdp.csv").text), "csv", export.Options(columns="ucdp"))
    rows = list(csv.DictReader(io.StringIO(again)))
    for one, other in zip(list(csv.DictReader(io.StringIO(first)))[:3], rows, strict=True):
        same = (
            "id",
            "relid",
            "date_prec",
            "best",
            "high",
            "low",
            "side_a",
            "type_of_violence",
            "deaths_civilians",
        )
        assert [other[name] for name in same] == [one[name] for name in same]
        assert one["date_start"].startswith(other["date_start"])
        assert one["date_end"].startswith(other["date_end"])


def test_timelinejs(run_text: Load) -> None:
    back = read("timelinejs.json")
    assert [(line, reason.partition(":")[0]) for line, reason in back.troubles] == [
        (10, '"2021-13" is not a date'),
        (11, "a slide without a start date, which TimelineJS leaves out too"),
        (12, '"-200" is not a date'),
        (14, "no JSON object"),
    ]
    result = run_text(back.text)
    found = {event.title: event for event in result.timeline.events}
    assert result.timeline.title == "A story & more"
    bridge = found["Bridge <taken>"]
    assert bridge.id == "bridge"
    assert bridge.summary == "First line.\nSecond\nthird."
    assert bridge.own.links[0].url == "https://example.org/a.jpg"
    assert bridge.extra == {"display_date": "early in March", "caption": "A bridge Jane"}
    assert bridge.tags == ("North",)
    dates = {key: write(event.own.date) for key, event in found.items() if event.own.date}
    assert dates == {
        "Bridge <taken>": "2021-03-05",
        "Three months": "2021-04/2021-06",
        "An era": "2020/2021",
        "Untitled": "2022",
    }


def test_the_sheet_of_timelinejs(run_text: Load) -> None:
    back = read("timelinejs.csv")
    assert [line for line, _ in back.troubles] == [5, 6]
    result = run_text(back.text)
    assert result.timeline.title == "A story from a sheet"
    assert [write(event.own.date) for event in result.timeline.events if event.own.date] == [
        "2021-03-05",
        "2021-04/2021-06",
    ]


def test_a_table_of_somebody_else_keeps_its_columns(run_text: Load) -> None:
    back = convert(b"title;date;weather\nA walk;05 March 2021;=rain\n;2021;x\nNo;soon;x\n", "t.csv")
    assert back.troubles == [
        (3, "a row without a title"),
        (4, '"soon" is not a date: write 2021-03-05 or 05 March 2021'),
    ]
    (event,) = run_text(back.text).timeline.events
    assert event.extra == {"weather": "=rain"}
    assert event.own.date is not None
    assert write(event.own.date) == "2021-03-05"


def test_sources_that_are_only_named_are_defined(run_text: Load) -> None:
    back = convert(b"title,date,source\nA,2021-03-05,bbc\nB,2021-03-06,BBC News\nC,2021,\n", "t.csv")
    assert [line for line, _ in back.troubles] == [3]
    result = run_text(back.text)
    assert errors(result) == []
    assert {source.id for source in result.timeline.sources} == {"bbc"}
    assert [write(source.published) for source in result.timeline.sources if source.published] == [
        "[2021-12-31..]"
    ]


def test_values_that_an_events_file_refuses_are_left_out_one_by_one(run_text: Load) -> None:
    row = {"title": "T", "date": "2021", "links": [{"url": "no address"}], "credibility": 9, "status": "so"}
    back = convert(json.dumps({"events": [row]}).encode(), "x.json")
    assert sorted(reason.partition(":")[0] for _, reason in back.troubles) == [
        "credibility",
        "links",
        "status",
    ]
    assert errors(run_text(back.text)) == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"events": [}', r"x:1:13: no JSON"),
        (b'{"rows": []}', "other fields; known are acled, own, timelinejs, ucdp"),
        (b'{"rows":\n []}', "without a list of events"),
        (b"hello", "neither JSON nor a table"),
        (b"a,b\n1,2\n", r"the columns a, b; known are acled, own, timelinejs, ucdp"),
        (b'{"schema_version": 9, "events": [{"title": "x"}]}', "version 9, known is 1"),
        (b"[" * 100_000, "nested too deeply"),
        (b"", "neither JSON nor a table"),
    ],
    ids=range(8),
)
def test_other_files_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        convert(data, "x")


def is_sound(text: str) -> None:
    """What comes out is an events file without a fault."""
    _, findings = read_file(text.encode(), "events.yaml")
    assert [finding.message for finding in findings if finding.event] == []


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for start in (b"", b"title,date\n", b'{"title": "x"}\n', b"event_date,event_type\n", b"Year,Headline\n"):
        with contextlib.suppress(UsageError):
            is_sound(convert(start + data, "x").text)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20)


@given(
    TEXT.map(lambda text: "'=" + text) | TEXT | st.sampled_from(["=1", "'", "''+", "-1", "@x", "＝1", "\t"])
)
def test_a_guard_is_taken_off(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in "=+-@\t\r"


@given(st.lists(TEXT.map(str.strip).filter(bool) | st.sampled_from(["a; b", "[x", "a;"]), max_size=4))
def test_a_list_survives_its_cell(values: list[str]) -> None:
    assert split(joined(values)) == values


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "events.yaml"
    file = str(DATA / "acled.csv")
    assert main(["import", file, "-o", str(out)]) == Exit.OK
    told = capsys.readouterr().err
    assert f'{file}:7:1: fatalities "many" is not a number' in told
    assert told.endswith("3 events read (acled)\n")
    assert main(["check", str(out)]) == Exit.OK
    assert main(["import", str(tmp_path / "none.csv")]) == Exit.USAGE
    empty = tmp_path / "empty.csv"
    empty.write_text("title,date\n", encoding="utf-8")
    assert main(["import", str(empty)]) == Exit.PROBLEMS


HOSTILE = {
    "a number of 5,000 digits": '{"events": [{"title": "T", "figures": {"killed": %s}}]}' % ("9" * 5000),
    "an exponent": '{"events": [{"title": "T", "figures": {"killed": [{"low": 1e999999999}]}}]}',
    "what is no number": '{"events": [{"title": "T", "credibility": NaN, "time": -Infinity}]}',
    "a date that is a mapping": '{"events": [{"title": "T", "date": {"year": 2024}}]}',
    "figures that are a list": '{"events": [{"title": "T", "figures": [3], "claims": 5, "extra": "x"}]}',
    "a text that is too long": '{"events": [{"title": "T", "summary": "%s"}]}' % ("x" * 70_000),
    "a title that is too long": '{"events": [{"title": "%s"}]}' % ("x" * 70_000),
    "controls": '{"events": [{"title": "T", "claims": "\\u0000", "extra": "\\ud800", "id": "\\ud800"}]}',
    "fatalities": "event_date,event_type,fatalities\n05 March 2021,Battles,%s\n" % ("9" * 5000),
    "figures of a table": "title,account,figure,low,date\nT,own,killed,abc,2021\n",
    "deep cells": 'title,date,claims\nT,2021,"%s"\n' % ("[" * 100_000),
    "hours": '{"events": [{"start_date": {"year": 2021, "hour": "%s"}}]}' % ("1" * 5000),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_values_are_listed_or_kept_and_the_rest_is_read(case: str, run_text: Load) -> None:
    back = convert(HOSTILE[case].encode(), "x")
    assert [reason for _, reason in back.troubles if len(reason) > 300] == []
    assert not back.events or errors(run_text(back.text)) == []
    assert back.troubles or back.events == 1


def test_nothing_that_json_says_of_an_event_is_dropped_in_silence(run_text: Load) -> None:
    row = {
        "title": "T", "date": "2021", "figures": {"killed": 30, "wounded": [1, {"low": 2, "high": 3}]},
        "geometry": {"type": "Point", "at": [1, 2.5]},
    }  # fmt: skip
    (event,) = run_text(convert(json.dumps([row]).encode(), "x").text).timeline.events
    assert [(one.name, one.low, one.high) for one in event.own.figures] == [
        ("killed", 30, 30),
        ("wounded", 1, 1),
        ("wounded", 2, 3),
    ]
    assert event.extra == {"geometry": '{"type": "Point", "at": [1, "2.5"]}'}
    back = convert(b'[{"title": "T", "figures": [3], "claims": 5, "extra": "x"}]', "x")
    assert sorted(reason.partition(":")[0] for _, reason in back.troubles) == ["claims", "extra", "figures"]


def test_more_rows_than_findings_are_listed_are_all_mended(run_text: Load) -> None:
    rows = "".join(f"T,2021,wrong-{number}\n" for number in range(3000))
    back = convert(f"title,date,status\n{rows}".encode(), "x.csv")
    assert len(back.troubles) == back.events == 3000
    assert errors(run_text(back.text)) == []


def test_a_broken_line_does_not_make_the_others_a_document() -> None:
    back = convert(b'{"title": "A"}\n[1]\n{"title": "B"}\n', "x.jsonl")
    assert (back.events, back.troubles) == (2, [(2, "no JSON object: an event is one")])


def test_a_file_that_check_would_not_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("timeline.load.limits.DEFAULT", Limits(accounts=2))
    table = tmp_path / "t.csv"
    table.write_text("title,date\nA,2021\nB,2021\nC,2021\n", encoding="utf-8")
    assert main(["import", str(table)]) == Exit.OK
    assert "larger than `timeline check` reads (2 events, 16 MB)" in capsys.readouterr().err


TABLE = "event_id_cnty,event_date,event_type,fatalities,notes\n"
BROKEN_QUOTES = [
    ('A1,2021-03-05,Battles,1,x\nA2,2021-03-06,"Battles,2,y\nA3,2021-03-07,Battles,3,z\n', ["a1", "a3"], [3]),
    ('A1,2021-03-05,Battles,1,x\nA2,2021-03-06,Battles,2,"y\n', ["a1"], [3]),
    ('A1,2021-03-05,B,1,"x\n\ny"\nA2,2021-03-06,B,2,"y\nA3,2021-03-07,B,3,\n', ["a1", "a3"], [5]),
    ('A1,2021-03-05,Battles,1,"say ""x"""\nA2,2021-03-06,Battles,2,y', ["a1", "a2"], []),
]


@pytest.mark.parametrize(("rows", "kept", "lines"), BROKEN_QUOTES)
def test_a_quote_that_is_never_closed_swallows_no_other_row(
    run_text: Load, rows: str, kept: list[str], lines: list[int]
) -> None:
    back = convert(f"{TABLE}{rows}".encode(), "x.csv")
    assert sorted(events(run_text(back.text))) == kept
    assert [line for line, _ in back.troubles] == lines
    assert all("quote" in reason for _, reason in back.troubles)


def test_many_quotes_that_are_never_closed_are_listed_soon() -> None:
    rows = 'A1,2021-03-05,"Battles,1,y ""x""\n' * 20_000
    back = convert(f"{TABLE}{rows}".encode(), "x.csv")
    assert back.events == 0
    assert len(back.troubles) <= 20_000


def test_a_row_that_is_cut_short_is_kept_and_told(run_text: Load) -> None:
    back = convert(f"{TABLE}A1,2021-03-05,Battles,1,x\nA2,2021-03-06,Batt\n".encode(), "x.csv")
    assert back.troubles == [(3, "3 cells under 5 columns: the others are taken for empty")]
    assert set(events(run_text(back.text))) == {"a1", "a2"}


def test_numbers_as_programs_and_spreadsheets_write_them(run_text: Load) -> None:
    head = "event_date;event_type;time_precision;fatalities;location;latitude;longitude\n"
    back = convert(f"{head}05 March 2021;Battles;2.0;3.0;Town;51,5;-35,25\n".encode(), "x.csv")
    assert back.troubles == []
    result = run_text(back.text)
    (event,), (place,) = result.timeline.events, result.timeline.places
    assert event.own.figures[0][:3] == ("killed", 3, 3)
    assert event.own.date is not None
    assert write(event.own.date) == "2021-03-05~"
    assert (place.lat, place.lon) == (51.5, -35.25)


def test_an_id_that_stands_twice_is_told(run_text: Load) -> None:
    back = convert(f"{TABLE}A1,2021-03-05,Battles,1,x\nA1,2021-03-05,Battles,1,x\n".encode(), "x.csv")
    assert back.troubles == [(3, "the id A1 stands twice: this one is called a1-2")]
    assert set(events(run_text(back.text))) == {"a1", "a1-2"}


def test_answers_of_interfaces_are_read_as_downloads_are(run_text: Load) -> None:
    row = {
        "event_id_cnty": "A1", "event_date": "2021-03-05", "event_type": "Battles", "fatalities": 3,
        "latitude": 51.5, "longitude": "35", "location": "Town", "geo_precision": 1, "iso": 999,
    }  # fmt: skip
    answer = {"status": 200, "count": 1, "data": [row]}
    back = convert(json.dumps(answer, indent=1).encode(), "x.json")
    assert (back.format, back.troubles) == ("acled", [])
    (event,) = run_text(back.text).timeline.events
    assert event.own.figures[0][:3] == ("killed", 3, 3)
    assert event.extra["iso"] == "999"
    dead = {
        "id": 7, "date_start": "2021-03-05T00:00:00", "date_end": "2021-03-05T00:00:00", "date_prec": 1,
        "low": 1, "best": 2, "high": 4, "latitude": 51.5, "longitude": 35.0, "where_coordinates": "Town",
    }  # fmt: skip
    back = convert(json.dumps({"TotalCount": 2, "Result": [dead, {**dead, "high": -1}]}).encode(), "x.json")
    assert (back.format, back.events, len(back.troubles)) == ("ucdp", 1, 1)
    assert events(run_text(back.text))["ucdp-7"].own.figures[0][:3] == ("killed", 1, 4)


def test_names_of_columns_in_capitals(run_text: Load) -> None:
    head = TABLE.upper().replace("\n", ",My Column\n")
    back = convert(f"{head}A1,05 March 2021,Battles,1,x,mine\n".encode(), "x.csv")
    assert back.format == "acled"
    event = events(run_text(back.text))["a1"]
    assert event.summary == "x"
    assert event.extra == {"event_id_cnty": "A1", "My Column": "mine"}


def test_a_byte_that_is_no_utf_8_spoils_its_own_line_alone(run_text: Load) -> None:
    rows = "A1,2021-03-05,B,1,Köln – 東京\n".encode() + "A2,2021-03-06,B,1,Köln\n".encode("cp1252")
    found = events(run_text(convert(b"\xef\xbb\xbf" + TABLE.encode() + rows, "x.csv").text))
    assert (found["a1"].summary, found["a2"].summary) == ("Köln – 東京", "Köln")


def test_a_day_whose_month_is_not_clear_is_told_so() -> None:
    back = convert(f"{TABLE}A1,05/03/2021,Battles,1,x\n".encode(), "x.csv")
    ((line, reason),) = back.troubles
    assert line == 2
    assert reason.startswith('"05/03/2021" may be 3 May 2021 or 5 March 2021: write 2021-03-05 or')


def test_all_of_a_slide_survives(run_text: Load) -> None:
    slide = {
        "start_date": {"year": 2021}, "text": {"headline": "T"}, "background": {"color": "#fff"},
        "autolink": False, "media": {"url": "https://x.org/a.jpg", "alt": "A bridge", "thumbnail": "t.jpg"},
    }  # fmt: skip
    head = {"text": {"headline": "Story", "text": "How it began"}, "media": {"url": "https://x.org/b.jpg"}}
    back = convert(json.dumps({"title": head, "events": [slide]}).encode(), "x.json")
    assert back.troubles == []
    (event,), (source,) = run_text(back.text).timeline.events, run_text(back.text).timeline.sources
    assert source.note == "How it began\nhttps://x.org/b.jpg"
    assert event.extra == {
        "autolink": "no", "background": '{"color": "#fff"}',
        "media_alt": "A bridge", "media_thumbnail": "t.jpg",
    }  # fmt: skip


def test_an_era_of_the_sheet_is_a_period(run_text: Load) -> None:
    table = "Year,End Year,Headline,Text,Type\n2020,2021,The plague,,era\n"
    (event,) = run_text(convert(table.encode(), "x.csv").text).timeline.events
    assert (event.kind.value, event.tags) == ("period", ("era",))


SMALL = Limits(file=6000, accounts=6)


@pytest.mark.parametrize("source", [HARD, EXAMPLE], ids=lambda path: path.stem)
def test_a_large_file_is_parted_into_files_that_are_read_as_one(source: Path, tmp_path: Path) -> None:
    first = document(pipeline.run([source]), "json", export.Options())
    text = convert(first.encode(), "first.json").text
    assert parts(text) == [text]
    found = parts(text, SMALL)
    assert len(found) > 2
    assert all(len(part.encode()) <= SMALL.file for part in found[1:])  # the first has the definitions
    for number, part in enumerate(found):
        assert part.count("\n  - id: ") - part.partition("\nevents:")[0].count("\n  - id: ") <= SMALL.accounts
        (tmp_path / f"{number:02}.yaml").write_text(part, encoding="utf-8")
    again = pipeline.run([tmp_path])
    assert errors(again) == []
    assert document(again, "json", export.Options()) == first


def test_a_folder_is_filled_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, file = tmp_path / "new" / "events", str(DATA / "ucdp.csv")
    assert main(["import", file, "-o", f"{folder}/"]) == Exit.OK
    assert [path.name for path in folder.iterdir()] == ["events.yaml"]
    assert main(["check", str(folder)]) == Exit.OK
    assert main(["import", file, "-o", str(folder)]) == Exit.USAGE
    assert "has events files already" in capsys.readouterr().err


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    table = io.TextIOWrapper(io.BytesIO(b"title,date\nA,2021\nB,soon\n"))
    monkeypatch.setattr("sys.stdin", table)
    assert main(["import", "-"]) == Exit.OK
    told = capsys.readouterr()
    assert "title: A\n" in told.out
    assert ':3:1: "soon" is not a date' in told.err


def test_every_format_has_a_file() -> None:
    assert {path.stem for path in DATA.iterdir()} | {"own"} == set(names())
