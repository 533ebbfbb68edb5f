"""`timeline check --narrowed`: what relations leave of the days of events."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.cli.exits import Exit

TEXT = """sources: [{id: p, language: en, published: 2024-12-17}]
events:
- {id: a, title: A, when: 10 December 2024, date: 2024-12-10}
- {id: b, title: B, after: a}
- {id: c, title: C, kind: period, after: {event: a, gap: 3 days}}
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(TEXT)


def test_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a.yaml", "--narrowed"]) == Exit.OK
    assert capsys.readouterr().out.splitlines() == [
        "a.yaml:4:8: narrowed: b: between 10 and 17 December 2024",
        '  = a.yaml:4:28: "B" (b) is after "A" (a)',
        '  = a.yaml:3:51: "A" (a) is dated 10 December 2024',
        '  = a.yaml:4:3: "B" (b) has no day, but its source was published by 17 December 2024',
        "a.yaml:5:8: narrowed: c: starts 13 December 2024, ends on or after 13 December 2024",
        '  = a.yaml:5:50: "C" (c) is after "A" (a), by 3 days',
        '  = a.yaml:3:51: "A" (a) is dated 10 December 2024',
    ]


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (
            "after: {event: a, gap: 1 month}",
            "starts 10 January 2025, ends between 10 January and 17 March 2025",
        ),
        ("after: {event: a, gap: ~1 month}", "starts between"),
        ("kind: period, after: {event: a, gap: 1 month}", "starts 10 January 2025, ends on or after"),
        ("after: a", "between 10 December 2024 and 17 March 2025"),
        ("before: a", "on or before 10 December 2024"),
        ("same_day: a", "starts 10 December 2024, ends between 10 December 2024 and 17 March 2025"),
        ("same_as: a", "10 December 2024"),
        ("during: a", "10 December 2024"),
    ],
)
def test_start_and_end_are_told_where_they_have_other_days(
    event: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    head = TEXT.partition("- {id: b")[0].replace("2024-12-17", "2025-03-17")
    Path("a.yaml").write_text(f"{head}- {{id: c, title: C, {event}}}\n")
    assert main(["check", "a.yaml", "--narrowed"]) == Exit.OK
    assert f"narrowed: c: {told}" in capsys.readouterr().out


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a.yaml", "--format", "json"]) == Exit.OK
    assert "narrowed" not in json.loads(capsys.readouterr().out)
    assert main(["check", "a.yaml", "--format", "json", "--narrowed"]) == Exit.OK
    [one, _] = json.loads(capsys.readouterr().out)["narrowed"]
    assert one["event"] == "b"
    assert (one["path"], one["line"], one["column"]) == ("a.yaml", 4, 8)
    assert one["start"] == one["end"] == ["2024-12-10", "2024-12-17"]
    assert [each["message"] for each in one["not_earlier"]["because"]] == [
        '"B" (b) is after "A" (a)',
        '"A" (a) is dated 10 December 2024',
    ]
    assert one["not_later"]["whole"] is True


def test_other_formats_have_no_place_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a.yaml", "--format", "sarif", "--narrowed"]) == Exit.USAGE
    assert "--narrowed is told in --format text and json" in capsys.readouterr().err


def test_so_many_are_told_and_the_summary_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.network.found.MOST_NARROWED", 1)
    assert main(["check", "a.yaml", "--narrowed"]) == Exit.OK
    out, talk = capsys.readouterr()
    assert [line.split()[2] for line in out.splitlines() if "narrowed:" in line] == ["b:"]
    assert "skipped: narrowed days beyond those of 1 events" in talk
    assert main(["check", "a.yaml"]) == Exit.OK
    assert "no stage skipped" in capsys.readouterr().err
