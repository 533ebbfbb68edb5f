"""The same timeline as linear text."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline import pipeline, plain
from timeline.errors import QueryError

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
    return list(plain.lines(pipeline.run([path]), query, example=example))


def test_the_head(path: Path) -> None:
    assert told(path)[:2] == [
        "Troops",
        "November 2024 – December 2024 · published 17 Dec 2024 · The Daily · 4 of 4 events",
    ]
    assert told(path, example=True)[0] == "Troops (the example that comes with the program)"


def test_events_stand_under_their_headings_in_order(path: Path) -> None:
    lines = [line for line in told(path)[2:] if line and not line.startswith(" ")]
    assert lines == [
        "# 2024",
        "## November 2024",
        "Troops enter combat · on or before 5 November 2024 or about 9 December 2024 · incident · disputed"
        " · approximate",
        "## December 2024",
        "About 30 killed or wounded · 14–15 December 2024 · incident",
        "They began about a week ago, he says · 16 December 2024 · statement",
        "# Undated",
        "A pledge · undated, on or before 17 December 2024 · incident",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "  Near three villages.",
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
    assert lines[1].endswith("1 of 4 events")
    assert not any(line.startswith("About 30") for line in lines)


def test_a_filter_that_cannot_be_read(path: Path) -> None:
    with pytest.raises(QueryError):
        told(path, "kind:nonsense")


def test_problems_stand_with_their_event_and_loose_ones_at_the_end(tmp_path: Path) -> None:
    file = tmp_path / "events.yaml"
    file.write_text(EVENTS.replace("2024-12-16\n", "2024-12-13\n"), encoding="utf-8")
    (tmp_path / "z.yaml").write_text("events: [\n", encoding="utf-8")
    lines = list(plain.lines(pipeline.run([tmp_path])))
    assert any(line.startswith("  TL203 error: ") for line in lines)
    end = lines.index("# Problems of the files")
    assert any(line.startswith("TL004 error: ") for line in lines[end:])


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    file = tmp_path / "e.yaml"
    file.write_text('title: "[/x]"\nevents:\n- {id: a, title: "a\\nb [sic] ::error::"}\n', encoding="utf-8")
    lines = list(plain.lines(pipeline.run([file])))
    assert lines[0] == "[/x]"
    assert not any(line.startswith("::") for line in lines)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(lines))


def test_it_needs_no_textual(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from timeline import pipeline, plain;"
        f"list(plain.lines(pipeline.run([Path({str(path)!r})])));"
        "sys.exit(any(name.split('.')[0] in ('textual', 'rich') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
