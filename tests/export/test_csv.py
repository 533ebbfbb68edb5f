"""Tables are read by Python's csv and by SQLite, and no spreadsheet finds a formula in them."""

from __future__ import annotations

import csv
import io
import sqlite3
from functools import cache
from pathlib import Path

import pytest

from timeline import export, pipeline
from timeline.export.features import How, tally
from timeline.pipeline import Result

OPTIONS = [
    export.Options(),
    export.Options(rows="claim"),
    export.Options(rows="figure"),
    export.Options(columns="acled"),
    export.Options(columns="ucdp"),
]


@cache
def hard() -> Result:
    return pipeline.run([Path(__file__).parent / "data" / "hard.yaml"])


def written(options: export.Options) -> str:
    return "".join(export.get("csv").write(hard().timeline, hard().dated, options))


def rows(options: export.Options) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(options), newline=""), strict=True))


@pytest.mark.parametrize("options", OPTIONS)
def test_every_row_has_every_column(options: export.Options) -> None:
    table = list(csv.reader(io.StringIO(written(options), newline=""), strict=True))
    assert len(table) > 5
    assert {len(row) for row in table} == {len(table[0])}
    assert len(set(table[0])) == len(table[0])


@pytest.mark.parametrize("options", OPTIONS)
def test_no_cell_is_a_formula(options: export.Options) -> None:
    numbers = {"lat", "lon", "latitude", "longitude"}
    for row in rows(options):
        for name, cell in row.items():
            assert name in numbers or cell[:1] not in {"=", "+", "-", "@", "\t", "\r"}
            assert name[:1] not in {"=", "+", "-", "@"}


def test_numbers_are_not_guarded() -> None:
    (found,) = [row for row in rows(export.Options()) if row["id"] == "plekhovo"]
    assert found["places"] == "Plekhovo; Washington"
    assert found["lon"] == "35.3221; -77.03"


def test_without_the_guard_the_text_is_as_it_was() -> None:
    (found,) = [row for row in rows(export.Options(raw=True)) if row["id"] == "awkward-3"]
    assert found["title"].startswith("=HYPERLINK(")
    (found,) = [row for row in rows(export.Options()) if row["id"] == "awkward-3"]
    assert found["title"].startswith("'=HYPERLINK(")


def test_sqlite_counts_the_days() -> None:
    table = rows(export.Options())
    database = sqlite3.connect(":memory:")
    database.execute("create table events (id, earliest, latest)")
    database.executemany("insert into events values (:id, nullif(:earliest, ''), nullif(:latest, ''))", table)
    (days,) = database.execute(
        "select julianday(latest) - julianday(earliest) + 1 from events where id = 'weekend'"
    ).fetchone()
    database.close()
    assert days == 2


def test_a_byte_order_mark_and_line_ends() -> None:
    text = written(export.Options(bom=True))
    assert text.startswith("\ufeffid,title,")
    assert text.endswith("\r\n")


def test_the_codes_of_acled() -> None:
    found = {row["event_id_cnty"]: row for row in rows(export.Options(columns="acled"))}
    codes = {"day": "1", "weekend": "2", "short-ranges": "2", "month": "3", "RUS1": None, "year": None}
    assert {key: found[key]["time_precision"] if key in found else None for key in codes} == codes
    assert found["plekhovo"]["fatalities"] == "31"
    assert found["plekhovo"]["geo_precision"] == "1"


def test_the_codes_of_ucdp() -> None:
    found = {row["id"]: row for row in rows(export.Options(columns="ucdp"))}
    codes = {"day": "1", "weekend": "2", "short-ranges": "3", "month": "4", "year": "5", "open-end": None}
    assert {key: found[key]["date_prec"] if key in found else None for key in codes} == codes
    assert (found["short-ranges"]["low"], found["short-ranges"]["high"]) == ("2", "5")


@pytest.mark.parametrize("columns", ["acled", "ucdp"])
def test_what_cannot_be_coded_is_counted(columns: str) -> None:
    options = export.Options(columns=columns)
    lost = tally(hard().dated, hard().timeline, export.get("csv").losses(options))
    left_out = sum(each.events for each in lost[How.EVENT])
    assert left_out == len(hard().dated) - len(rows(options)) > 0
