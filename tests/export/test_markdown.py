"""The whole document: a golden file, what renderers make of it, and what it must never hold."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from timeline import export, pipeline
from timeline.model.event import Timeline
from timeline.pipeline import Result
from timeline.query import View
from timeline.text import one_line

HERE = Path(__file__).parent
HARD = HERE / "data" / "hard.yaml"
GOLDEN = HERE / "golden" / "markdown.md"

Render = Callable[[str], list[Any]]
Run = Callable[[str], Result]


def markdown(result: Result) -> str:
    return "".join(export.get("markdown").write(result.timeline, result.dated, export.Options()))


@pytest.fixture(scope="module")
def hard() -> Result:
    return pipeline.run([HARD])


def test_golden(hard: Result) -> None:
    """To write it anew: `UPDATE_GOLDEN=1 pytest tests/export`; then read the difference."""
    document = markdown(hard)
    if "UPDATE_GOLDEN" in os.environ:
        GOLDEN.write_bytes(document.encode())
    assert document == GOLDEN.read_bytes().decode()


def test_titles_survive_verbatim(hard: Result, render_tables: Render) -> None:
    heads = [
        block.text.partition(" — ")[2] for block in render_tables(markdown(hard)) if "h4" in block.inside
    ]
    assert sorted(heads) == sorted(one_line(event.title) for event in hard.timeline.events)


def test_headings(hard: Result, render_tables: Render) -> None:
    heads = [block for block in render_tables(markdown(hard)) if block.inside[-1] in {"h1", "h2", "h3"}]
    assert [f"{block.inside[-1]} {block.text}" for block in heads] == [
        f"h1 {hard.timeline.title}",
        "h2 1667",
        "h2 1900–1999",
        "h2 1914",
        "h3 July 1914",
        "h2 2020s",
        "h2 2022",
        "h2 2023",
        "h3 December 2023",
        "h2 2024",
        "h3 May 2024",
        "h3 August 2024",
        "h3 November 2024",
        "h3 December 2024",
        "h2 Undated",
        "h2 About the dates",
    ]


def test_every_entry_has_its_own_anchor_and_says_who(hard: Result) -> None:
    entries = re.split(r"^#### ", markdown(hard), flags=re.MULTILINE)
    anchors = re.findall(r'<a id="([a-z0-9-]+)"></a>', "".join(entries[:-1]))
    assert sorted(anchors) == sorted(event.id for event in hard.timeline.events)
    for entry in entries[1:]:
        assert re.search(r"\*([Ss]aid|[Cc]onfirmed|[Dd]enied|retracted|[Aa]nnounced|[Rr]eported)\*", entry)


def test_links_lead_somewhere(hard: Result) -> None:
    document = markdown(hard)
    anchors = set(re.findall(r'<a id="(.*?)">', document))
    targets = re.findall(r"\]\((.*?[^\\])\)", document)
    assert targets
    for target in targets:
        assert target.startswith("https://") or target.removeprefix("#") in anchors


def test_sources_are_defined_once_where_they_are_named(hard: Result) -> None:
    document = markdown(hard)
    defined = re.findall(r"^\[\^(.*?)\]: ", document, flags=re.MULTILINE)
    called = re.findall(r"\[\^([a-z-]+)\](?!:)", re.sub(r"\\.", "", document))
    assert sorted(defined) == sorted(set(called)) == ["agency", "report"]


def test_only_claims_that_stand_against_each_other_are_a_table(hard: Result, render_tables: Render) -> None:
    cells = [block.text for block in render_tables(markdown(hard)) if block.inside[-1] in {"td", "th"}]
    assert cells[:5] == ["Who", "Account", "Date", "Words", "Figures"]
    assert cells[5:20:5] == ["Pentagon", "Ukrainian officials", "Kremlin"]
    assert cells[20::5] == ["Who", "GUR", "Pentagon"]
    assert cells[7:20:5] == ["about 9 December 2024", "on or before 5 November 2024", "not told"]


def test_counts(hard: Result) -> None:
    about = markdown(hard).partition("## About the dates")[2]
    counts = {name: int(number) for name, number in re.findall(r"\*\*(.*?): (\d+)\*\*", about)}
    exclusive = ["Stated", "Derived", "The editors' own", "Undated"]
    assert sum(counts.get(name, 0) for name in exclusive) == len(hard.dated)
    assert counts["Undated"] == sum(dated.date is None for dated in hard.dated) == 2
    assert counts["Disputed"] == 1
    assert counts["Approximate"] == 4


JUDGED = """
sources: [{id: report, language: en, published: 2024-12-17}]
events:
  - id: strike
    title: A strike
    date: 2024-12-05
    judgement: Both tell it late.
    claims:
      - {by: GUR, date: 2024-12-01}
      - {date: 2024-12-09}
"""


def test_the_editors_own_date_is_not_put_into_a_source_s_mouth(run_text: Run) -> None:
    document = markdown(run_text(JUDGED))
    rows = [line for line in document.splitlines() if line.startswith("| ")]
    assert rows[2:] == [
        "| The editors | own judgement | 5 December 2024 | none |",
        "| GUR | *said*[^report] | 1 December 2024 | none |",
        "| The source | *reported*[^report] | 9 December 2024 | none |",
    ]
    assert "- **Date, the editors:** `2024-12-05` — their own judgement\n" in document
    assert "- **Date, the source:** `2024-12-09` — without words in the source\n" in document
    assert "- **The editors' own: 1** — " in document
    assert "- **Stated: 0** — " in document


def test_a_date_that_nobody_else_tells_stays_the_source_s(run_text: Run) -> None:
    alone = markdown(run_text(JUDGED.partition("    claims:")[0]))
    assert "*Reported*, without naming who said it.[^report]" in alone
    assert "- **Stated: 1** — " in alone


def test_a_view_of_all_events_gives_the_same(hard: Result) -> None:
    """A year's own events stand before its months', whether a view has put them there or not."""
    events = View(hard.dated, hard.timeline, hard.problems).events
    assert events != hard.dated
    assert "".join(export.get("markdown").write(hard.timeline, events, export.Options())) == markdown(hard)


def test_a_selection_links_only_to_what_it_holds(hard: Result) -> None:
    only = [dated for dated in hard.dated if dated.id == "weekend"]
    document = "".join(export.get("markdown").write(hard.timeline, only, export.Options()))
    assert "- **Earlier:** Date to the month (about 4 months apart)\n" in document
    assert "Of 1 event:" in document


HOSTILE = """
title: "x\\e]52;c;eA==\\a"
sources: [{id: "s", language: en, published: 2024-12-16}]
events:
  - id: a
    title: "[/x] \\u202e\\n::error::x"
    date: 2024-12-01
    by: "\\e[31mred\\u2066"
    summary: "\\x9b31m"
    tags: ["\\u200e\\0"]
    note: never shown
"""


def test_nothing_that_acts_and_no_note_comes_out(run_text: Run) -> None:
    document = markdown(run_text(HOSTILE))
    assert not [character for character in document if not character.isprintable() and character != "\n"]
    assert "never shown" not in document
    assert "\n::error" not in document


def test_a_long_title_is_written_whole(hard: Result) -> None:
    title = "*" * 1_000_000
    long = hard.dated[0]._replace(event=hard.dated[0].event._replace(title=title))
    document = "".join(export.get("markdown").write(hard.timeline, [long], export.Options()))
    assert r"\*" * 1_000_000 in document


def test_an_empty_timeline_has_a_title_and_counts_nothing() -> None:
    empty = "".join(export.get("markdown").write(Timeline(), (), export.Options()))
    assert empty.startswith("# Timeline\n\n## About the dates\n\nOf 0 events:")
