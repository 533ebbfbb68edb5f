"""The same timeline as linear text."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import pipeline, plain
from timeline.query import parse

EVENTS = """\
title: Troops
sources:
  - {id: daily, publisher: The Daily, language: de, published: 2024-12-17}
events:
  - id: casualties
    title: About 30 killed or wounded
    summary: Near three villages.
    when: am Wochenende
    date: 2024-12-14/2024-12-15
    by: GUR
    figures: {killed_or_wounded: {value: "~30", of: North Korea}}
    places: Kursk region
    after: combat
  - id: statement
    title: They began about a week ago, he says
    kind: statement
    when: gestern
    date: 2024-12-16
    by: Pat Ryder
    about: combat
  - id: combat
    title: Troops enter combat
    claims:
      - {by: Pentagon, told: statement, when: vor etwa einer Woche, date: 2024-12-09~}
      - {by: Officials, told: 2024-11-05}
  - id: pledge
    title: A pledge
    by: Kim Jong Un
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "events.yaml"
    file.write_text(EVENTS, encoding="utf-8")
    return file


def told(path: Path, query: str = "", *, example: bool = False) -> list[str]:
    return list(plain.lines(pipeline.run([path]), parse(query), example=example))


def test_the_head(path: Path) -> None:
    assert told(path)[:5] == [
        "Timeline: Troops",
        "Events: 4 of 4",
        "Dates: November 2024 – December 2024",
        "Made from: The Daily, published 17 Dec 2024",
        "",
    ]
    assert told(path, example=True)[0] == "Timeline: Troops (the example that comes with the program)"


def test_what_is_not_told_has_no_line_in_the_head(tmp_path: Path) -> None:
    file = tmp_path / "e.yaml"
    file.write_text("events: [{id: a, title: A}]\n", encoding="utf-8")
    assert told(file)[:3] == ["Timeline: Untitled", "Events: 1 of 1", ""]


def test_events_stand_under_their_headings_in_order(path: Path) -> None:
    lines = [line for line in told(path)[5:] if line and not line.startswith(" ")]
    assert lines == [
        "# 2024",
        "## November 2024",
        "on or before 5 November 2024 or about 9 December 2024 · incident · disputed · approximate: "
        "Troops enter combat",
        "## December 2024",
        "14–15 December 2024 · incident: About 30 killed or wounded",
        "16 December 2024 · statement: They began about a week ago, he says",
        "# Undated",
        "undated, on or before 17 December 2024 · incident: A pledge",
    ]


def test_rival_accounts_end_where_the_event_goes_on(path: Path) -> None:
    """Who hears the text does not see that the indent ends."""
    lines = told(path, "id:combat")
    begin = lines.index("  Account 1 of 2: Pentagon")
    end = lines.index("  The event itself:")
    assert all(line.startswith(("  Account", "    ")) for line in lines[begin:end])
    assert "  Id: combat" in lines[end:]
    assert "  The event itself:" not in told(path, "id:pledge")


@pytest.mark.parametrize(
    "line",
    [
        "  Summary: Near three villages.",
        "  Words: “am Wochenende”",
        "  Figures: killed or wounded: about 30 (North Korea)",
        "  Says it: GUR",
        "  Printed by: The Daily, 17 December 2024",
        "  Where: Kursk region",
        "  Pin: 2024-12-14/2024-12-15",
        "  Account 1 of 2: Pentagon",
        "    Words: “vor etwa einer Woche”",
        "  Account 2 of 2: Officials",
        "  Id: casualties",
    ],
)
def test_every_fact_is_a_line_of_its_own(path: Path, line: str) -> None:
    assert line in told(path)


def test_the_filter(path: Path) -> None:
    lines = told(path, "by:ryder")
    assert lines[1] == "Events: 1 of 4"
    assert not any("About 30 killed or wounded" in line for line in lines if not line.startswith(" "))


def test_problems_stand_with_their_event_and_loose_ones_at_the_end(tmp_path: Path) -> None:
    file = tmp_path / "events.yaml"
    file.write_text(EVENTS.replace("2024-12-16\n", "2024-12-13\n"), encoding="utf-8")
    (tmp_path / "z.yaml").write_text("events: [\n", encoding="utf-8")
    lines = list(plain.lines(pipeline.run([tmp_path])))
    assert any(line.startswith("  TL203 error: ") for line in lines)
    end = lines.index("# Problems of the files")
    assert any(line.startswith("TL004 error: ") for line in lines[end:])


FORGED = (
    "::error::forged",
    "  ::warning file=x::forged",
    "\t::notice::forged",
    "\n::error::forged",
    "##[group]forged",
    "##vso[task.complete result=Failed;]forged",
    "[/x] [sic]",
    "\x1b[2J\u202e",
)
HOSTILE = """\
title: TEXT
sources: [{id: s, title: TEXT, publisher: TEXT, original: TEXT, reliability: TEXT, language: en}]
events:
  - {id: a, title: TEXT, summary: TEXT, type: TEXT, subtype: TEXT, when: TEXT, actors: [TEXT],
     places: [TEXT], tags: [TEXT], judgement: TEXT, note: TEXT, extra: {TEXT: TEXT, b: TEXT}}
  - {id: b, title: TEXT, claims: [{by: TEXT, quote: TEXT, links: [{url: TEXT}]}, {by: [TEXT, B]}]}
  - {id: TEXT, title: TEXT, after: TEXT}
"""


@pytest.mark.parametrize("text", FORGED, ids=ascii)
@pytest.mark.parametrize("more", ["", "x\n"], ids=["alone", "on a second line"])
def test_nothing_from_data_acts_on_a_terminal_or_a_log(
    text: str, more: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    value = json.dumps(more + text)
    Path("::error::x.yaml").write_text(HOSTILE.replace("TEXT", value), encoding="utf-8")
    for lines in (told(Path("::error::x.yaml")), told(Path(), example=True)):
        assert len(lines) > 30
        assert [line for line in lines if line.strip().startswith("::")] == []
        assert [line for line in lines if re.search(r"##(\[|vso\[)", line)] == []
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(lines))


def test_it_needs_no_textual(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from timeline import pipeline, plain;"
        f"list(plain.lines(pipeline.run([Path({str(path)!r})])));"
        "sys.exit(any(name.split('.')[0] in ('textual', 'rich') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
