"""The baseline: what was written is known, lines may move, and one more of a kind is new."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.check import baseline
from timeline.check.fingerprint import key
from timeline.errors import UsageError
from timeline.model.position import Position
from timeline.model.problem import Finding, Problem, Severity


def problem(code: str, event: str = "strike", path: str = "a.yaml", line: int = 1) -> Problem:
    severity = Severity.ERROR if code.startswith("TL0") else Severity.WARNING
    return Problem(code, severity, Finding("x", Position(path, line), "found", "", event, "date"))


PROBLEMS = st.lists(
    st.builds(
        problem,
        st.sampled_from(["TL101", "TL203"]),
        st.sampled_from(["", "strike", "::error::x\n\ud800"]),
        st.sampled_from(["a.yaml", "é\n##[b].yaml"]),
        st.integers(1, 9),
    )
)


@given(PROBLEMS)
def test_what_was_written_is_known_wherever_it_moved(problems: list[Problem]) -> None:
    text = baseline.write(problems, str)
    known = baseline.read(text, "b.json")
    assert baseline.split(problems, known, str) == ((), len(problems), 0)
    assert text == baseline.write(problems[::-1], str)
    assert baseline.split([], known, str).gone == len(problems)
    assert text.isascii()
    assert "##[" not in text


def test_one_more_of_a_kind_is_new_and_what_is_gone_is_counted() -> None:
    known = baseline.read(baseline.write([problem("TL203"), problem("TL204")], str), "b.json")
    more = [problem("TL203", line=3), problem("TL203", line=7), problem("TL203", event="raid")]
    split = baseline.split(more, known, str)
    assert (split.new, split.known, split.gone) == (tuple(more[1:]), 1, 1)


def test_what_left_a_part_unread_is_neither_written_nor_taken_away() -> None:
    unread = problem("TL004", event="")
    assert json.loads(baseline.write([unread], str))["problems"] == []
    known = Counter({key(unread): 1})
    assert baseline.split([unread], known, str).new == (unread,)


WRONG = [
    "", "[]", "{", "null", '{"schema": "timeline-baseline"}', "[" * 100_000,
    '{"schema": "timeline-baseline", "version": 2, "problems": []}',
    '{"schema": "timeline-baseline", "version": 1, "problems": {}}',
    '{"schema": "timeline-baseline", "version": 1, "problems": [1]}',
    '{"schema": "timeline-baseline", "version": 1, "problems": [{}]}',
    '{"schema": "timeline-baseline", "version": 1, "problems": [{"code": 1}]}',
    '{"schema": "timeline-baseline", "version": 1, "problems": [{"code": "TL203", "line": "1"}]}',
    '{"schema": "timeline-baseline", "version": 1, "problems": [{"code": "TL203", "count": 0}]}',
    '{"schema": "timeline-baseline", "version": 1, "problems": [{"code": "TL203", "count": true}]}',
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG, ids=lambda text: text[:80])
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"^b\.json: .*; write it anew with --write-baseline$"):
        baseline.read(text, "b.json")
