"""What is allowed: for whom, by which name, until when, and never what nobody could read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from timeline.model.problem import Problem
from timeline.pipeline import Result, run

FILE = """\
sources: [{id: post, language: en, published: 2024-12-17}]
events:
- {id: strike, title: Drones, when: on Monday, date: 2024-12-15%s}
- {id: raid, title: Raid, when: on Monday, date: 2024-12-15}
"""
REASON = "reason: known"


def codes(result: Result) -> list[tuple[str, str]]:
    return [(problem.code, problem.finding.event) for problem in result.problems]


def checked(folder: Path, text: str, as_of: dt.date | None = None) -> Result:
    path = folder / "events.yaml"
    path.write_text(text, encoding="utf-8")
    return run([path], as_of=as_of)


@pytest.mark.parametrize("code", ["TL203", "date-not-in-words"])
def test_it_counts_for_its_event_by_code_or_name(code: str, tmp_path: Path) -> None:
    result = checked(tmp_path, FILE % f", allow: [{{code: {code}, {REASON}}}]")
    assert codes(result) == [("TL203", "raid")]
    assert [(problem.code, problem.finding.event) for problem in result.allowed] == [("TL203", "strike")]


def test_it_counts_for_accounts_of_the_event_that_stand_elsewhere(tmp_path: Path) -> None:
    claim = "claims:\n- {of: strike, when: on Monday, date: 2024-12-14}\n"
    result = checked(tmp_path, FILE % f", allow: [{{code: TL203, {REASON}}}]" + claim)
    assert [event for code, event in codes(result) if code == "TL203"] == ["raid"]
    assert len(result.allowed) == 2


def test_of_several_events_of_one_id_it_counts_for_the_one_it_stands_in(tmp_path: Path) -> None:
    source = "sources: [{id: post, language: en, published: 2024-12-17}]\n"
    allowed = f"allow: [{{code: TL110, {REASON}}}, {{code: TL203, {REASON}}}]"
    claim = "claims: [{when: on Monday, date: 2024-12-13, source: post}]"
    files = {
        "a.yaml": source + "events:\n- {id: strike, title: A, when: on Monday, date: 2024-12-15}\n",
        "b.yaml": "events:\n"
        f"- {{id: strike, title: B, source: post, when: on Monday, date: 2024-12-14, {claim}, {allowed}}}\n"
        "- {id: strike, title: C, source: post, when: on Monday, date: 2024-12-12}\n",
        "c.yaml": "claims:\n- {of: strike, source: post, when: on Monday, date: 2024-12-11}\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = run([tmp_path])

    def places(problems: tuple[Problem, ...]) -> list[tuple[str, str, int]]:
        told = [one for one in problems if one.code in {"TL110", "TL203", "TL902"}]
        return [(one.code, Path(one.position.path).name, one.position.line) for one in told]

    assert places(result.problems) == [
        ("TL203", "a.yaml", 3), ("TL110", "b.yaml", 3), ("TL203", "b.yaml", 3), ("TL203", "c.yaml", 2),
    ]  # fmt: skip
    assert places(result.allowed) == [("TL110", "b.yaml", 2), ("TL203", "b.yaml", 2), ("TL203", "b.yaml", 2)]


@pytest.mark.parametrize(
    ("until", "as_of", "counts", "unjudged"),
    [
        ("2025-01-31", None, False, 1),
        ("2025-01-31", dt.date(2025, 1, 31), False, 0),
        ("2025-01-31", dt.date(2025, 2, 1), True, 0),
        ("2025-01", dt.date(2025, 1, 31), False, 0),
        ("2025", dt.date(2026, 1, 1), True, 0),
        ('"[2025-01-31..]"', dt.date(2999, 1, 1), False, 0),
    ],
)
def test_until_is_judged_by_a_day_or_not_at_all(
    until: str, as_of: dt.date | None, counts: bool, unjudged: int, tmp_path: Path
) -> None:
    result = checked(tmp_path, FILE % f", allow: [{{code: TL203, {REASON}, until: {until}}}]", as_of)
    assert (("TL203", "strike") in codes(result)) is counts
    assert (("TL903", "strike") in codes(result)) is counts
    assert result.unjudged == unjudged


def test_what_left_a_part_unread_is_never_allowed(tmp_path: Path) -> None:
    text = (
        FILE % f", allow: [{{code: TL007, {REASON}}}, {{code: yaml-tag, {REASON}}}], kind: !x count, title: T"
    )
    result = checked(tmp_path, text)
    assert {"TL007", "TL008"} <= {code for code, _ in codes(result)}
    assert result.allowed == ()


def test_rules_about_allow_cannot_be_allowed(tmp_path: Path) -> None:
    result = checked(tmp_path, FILE % f", allow: [TL203, {{code: TL901, {REASON}}}]")
    assert [code for code, event in codes(result) if event == "strike"] == ["TL901", "TL902"]


def test_a_wrong_name_is_told_with_what_is_near(tmp_path: Path) -> None:
    result = checked(tmp_path, FILE % f", allow: [{{code: date-not-in-word, {REASON}}}]")
    (found,) = [problem for problem in result.problems if problem.code == "TL902"]
    assert "did you mean date-not-in-words or" in found.message


def test_of_wrong_codes_only_the_first_are_compared_with_the_known_ones(tmp_path: Path) -> None:
    allowed = ", ".join(f"{{code: expired-{letter}llow, {REASON}}}" for letter in "bcdefghijklmnop")
    told = checked(tmp_path, FILE % f", allow: [{allowed}]").problems
    wrong = [problem.message for problem in told if problem.code == "TL902"]
    assert len(wrong) == 15
    assert (
        sum(
            "did you mean EXPIRED-ALLOW" in message or "did you mean expired-allow" in message
            for message in wrong
        )
        == 10
    )
    assert all("there is no such rule" in message for message in wrong)


def test_one_of_several_that_mean_the_same_still_holds(tmp_path: Path) -> None:
    allowed = ("TL203, until: 2025", "date-not-in-words", "TL203")
    listed = ", ".join(f"{{code: {code}, {REASON}}}" for code in allowed)
    result = checked(tmp_path, FILE % f", allow: [{listed}]", dt.date(2026, 1, 1))
    assert codes(result) == [("TL903", "strike"), ("TL203", "raid")]
