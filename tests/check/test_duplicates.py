"""Events that two files may both tell: what is compared has an end, and that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.pipeline import run

HEAD = "sources: [{id: r, language: en, published: 2024-12-17}]\nevents:\n"
EVENT = "  - {id: %s%d, source: r, title: T, date: 2024-12-15, actors: [A], places: [P]}\n"


def told(folder: Path) -> list[tuple[str, str]]:
    problems = run([folder]).problems
    return [(each.finding.event, each.message) for each in problems if each.code == "TL504"]


def test_so_many_pairs_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + EVENT % ("a", 0))
    (tmp_path / "b.yaml").write_text("events:\n" + "".join(EVENT % ("b", number) for number in range(3)))
    assert [event for event, _ in told(tmp_path)] == ["b0", "b1", "b2"]
    monkeypatch.setattr("timeline.check.rules.possible_duplicate._PAIRS", 3)
    found = told(tmp_path)
    assert [event for event, _ in found] == ["b0", "b1", ""]
    assert found[-1][1] == "more than 3 pairs of events in one place: the rest was not compared"


def test_so_many_before_an_event_are_compared_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + EVENT % ("a", 0))
    (tmp_path / "b.yaml").write_text("events:\n" + "".join(EVENT % ("b", number) for number in range(3)))
    monkeypatch.setattr("timeline.check.rules.possible_duplicate._NEAREST", 3)
    assert [event for event, _ in told(tmp_path)] == ["b0", "b1", "b2"]
    monkeypatch.setattr("timeline.check.rules.possible_duplicate._NEAREST", 2)
    found = told(tmp_path)
    assert [event for event, _ in found] == ["b0", "b1", ""]
    assert (
        found[-1][1] == "more than 2 events before this one, in one place and week: the rest was not compared"
    )


def test_what_one_file_tells_is_compared_with_nothing_and_no_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + (EVENT % ("a", 0)).replace("[P]", "[Q]"))
    (tmp_path / "b.yaml").write_text("events:\n" + "".join(EVENT % ("b", number) for number in range(4)))
    monkeypatch.setattr("timeline.check.rules.possible_duplicate._NEAREST", 1)
    assert told(tmp_path) == []
