"""--select and --ignore: beginnings of codes and names; the longer one decides."""

from __future__ import annotations

import pytest

from timeline.check.choose import choice
from timeline.errors import UsageError
from timeline.model.position import Position
from timeline.model.problem import Finding, Problem, Severity

CASES = [
    # select, ignore, the codes of TL013, TL101, TL202, TL203 that are taken
    ("", "", "TL013 TL101 TL202 TL203"),
    ("TL2", "", "TL202 TL203"),
    ("tl2", "", "TL202 TL203"),
    ("TL", "", "TL013 TL101 TL202 TL203"),
    ("TL2 TL013", "", "TL013 TL202 TL203"),
    ("missing-pin", "", "TL202"),
    ("", "TL2", "TL013 TL101"),
    ("", "missing-pin TL0", "TL101 TL203"),
    ("TL2", "TL203", "TL202"),
    ("TL203", "TL2", "TL203"),
    ("TL203", "TL203", ""),
]


def problem(code: str, severity: Severity = Severity.INFO) -> Problem:
    return Problem(code, severity, Finding("x", Position("a.yaml"), "found"))


@pytest.mark.parametrize(("select", "ignore", "taken"), CASES)
def test_choice(select: str, ignore: str, taken: str) -> None:
    takes = choice(select.split(), ignore.split()).takes
    codes = ("TL013", "TL101", "TL202", "TL203")
    assert [code for code in codes if takes(problem(code))] == taken.split()


@pytest.mark.parametrize(
    ("select", "ignore"), [("TL2", ""), ("", "TL0"), ("", "TL004"), ("TL2", "yaml-syntax")]
)
def test_what_left_a_part_unread_is_always_told(select: str, ignore: str) -> None:
    assert choice(select.split(), ignore.split()).takes(problem("TL004", Severity.ERROR))


@pytest.mark.parametrize("wrong", ["TL7", "missing-pins", "T", "", "*", "TL2O3", "\x1b[2J"])
def test_what_no_rule_has_is_refused(wrong: str) -> None:
    with pytest.raises(UsageError, match="unknown rule"):
        choice([wrong], [])
    with pytest.raises(UsageError, match="unknown rule"):
        choice([], [wrong])
