"""The days that an undated event counts by: the day it was told bounds it, and so do its relations."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import pipeline
from timeline.query import View, parse, told_window

EVENTS = """
sources:
  - {id: report, language: en, published: 2024-12-17}
events:
  - {id: strike, title: Strike, source: report, when: on Saturday, date: 2024-12-14}
  - {id: post, title: Post, source: report, after: strike}
  - {id: loss, title: Loss, source: report}
  - {id: flight, title: Flight, source: report, after: {event: strike, gap: 1 day}}
"""


@pytest.mark.parametrize(
    ("text", "told", "related"),
    [
        ("in:2024-12", "", "post flight"),
        ("within:2024-12-14..2024-12-17", "", "post flight"),
        ("within:2024-12-15..2024-12-17", "", "flight"),
        ("in:2024-12-14", "", "post"),
        ("in:2024-11", "", ""),
        ("before:2024-12-18", "", "post flight"),
        ("after:2024-12-13", "", "post flight"),
    ],
)
def test_an_undated_event_counts_by_its_relations(tmp_path: Path, text: str, told: str, related: str) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(EVENTS, encoding="utf-8")
    result = pipeline.run([path])
    query = parse(f"is:undated {text}")
    for window_of, expected in ((told_window, told), (result.relations.window_of, related)):
        view = View(result.dated, result.timeline, result.problems, window_of).filtered(query)
        assert {dated.id for dated in view.events} == set(expected.split())
