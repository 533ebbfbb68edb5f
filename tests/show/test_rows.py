"""An event as one line: its date in few words, its marks, who says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.model.problem import Severity
from timeline.pipeline import Result
from timeline.show.row import MARKS, row, worst

Run = Callable[[str], Result]
HEAD = "sources: [{id: s, language: en, published: 2024-12-17}]\nevents:\n"


@pytest.mark.parametrize(
    ("event", "date", "marks"),
    [
        ("date: 2024-12-14/2024-12-15", "14–15 Dec 2024", "   "),
        ("date: 2024-08", "Aug 2024", "   "),
        ("date: 2024-12-09~", "about 9 Dec 2024", " ~ "),
        ("date: 2024-12-09?", "perhaps 9 Dec 2024", " ? "),
        ("date: 2024-12-09%", "perhaps about 9 Dec 2024", " ~ "),
        ('date: "[..2024-11-05]"', "by 5 Nov 2024", "   "),
        ('date: "[2024-11-05..]"', "from 5 Nov 2024", "   "),
        ("date: 2024-08/..", "since Aug 2024", "   "),
        ("date: 2024", "2024", "   "),
        ("by: Kim", "by 17 Dec 2024", "U  "),
        ("when: recently", "by 17 Dec 2024", "U  "),
        (
            "claims: [{by: A, date: 2024-12-09~}, {by: B, date: '[..2024-11-05]'}]",
            "by 5 Nov 2024 or about 9 Dec 2024",
            "D~ ",
        ),
        (
            "claims: [{by: A, date: 2024-12-09}, {by: B, date: 2024-11-05},"
            " {by: C, date: 2024-01, status: denied}]",
            "5 Nov 2024 or 9 Dec 2024",
            "D  ",
        ),
    ],
)
def test_date_and_marks(run_text: Run, event: str, date: str, marks: str) -> None:
    (dated,) = run_text(f"{HEAD}- id: e\n  title: T\n  {event}\n").dated
    made = row(dated)
    assert (made.dates[0], made.marks) == (date, marks)
    assert {mark for mark in marks if mark != " "} <= set(MARKS)


@pytest.mark.parametrize(
    ("severity", "mark"), [(None, " "), (Severity.INFO, "i"), (Severity.WARNING, "!"), (Severity.ERROR, "!")]
)
def test_problem_marks(run_text: Run, severity: Severity | None, mark: str) -> None:
    (dated,) = run_text(f"{HEAD}- id: e\n  title: T\n  date: 2024-12-01\n").dated
    assert row(dated, severity).marks[2] == mark


def test_who_says_it(run_text: Run) -> None:
    result = run_text(
        f"{HEAD}- {{id: a, title: A, by: [Pat Ryder, Pentagon], date: 2024-12-01}}\n"
        "- {id: b, title: B, claims: [{by: Kyiv, date: 2024-12-02}, {by: Moscow, date: 2024-12-02}]}\n"
        "- {id: c, title: C, date: 2024-12-03}\n"
    )
    assert [row(dated).by for dated in result.dated] == ["Pat Ryder, Pentagon", "Kyiv / Moscow", ""]


def test_a_long_title_is_cut_before_it_is_cleaned(run_text: Run) -> None:
    (dated,) = run_text(f"{HEAD}- id: e\n  title: {'x' * 60000}\n  date: 2024-12-01\n").dated
    assert len(row(dated).title) <= 600


def test_worst(run_text: Run) -> None:
    found = run_text(f"{HEAD}- {{id: e, title: T, date: 2024-12-16, when: am Mondtag}}\n").problems
    assert worst(found) in set(Severity)
    assert worst(()) is None
