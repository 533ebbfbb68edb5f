"""The driver: codes and weights are added, each thing is told once, in the order of the files."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.check import RULES, problems, rules
from timeline.load.names import NAMES
from timeline.model.event import Timeline
from timeline.model.position import Position
from timeline.model.problem import Finding, Related, Severity

EMPTY = Timeline()


def found(rule: str, path: str = "a.yaml", line: int = 1, column: int = 1, message: str = "found") -> Finding:
    return Finding(rule, Position(path, line, column), message)


def test_codes_are_in_order_and_used_once_as_are_names() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_rule_has_a_file_and_every_file_a_rule() -> None:
    files = {file.stem for file in Path(str(rules.__file__)).parent.glob("[!_]*.py")}
    assert files == {rule.name.replace("-", "_") for rule in RULES}


def test_only_the_rules_of_loading_have_a_manual_alone() -> None:
    for rule in RULES:
        module = import_module(f"timeline.check.rules.{rule.name.replace('-', '_')}")
        assert hasattr(module, "check") is not rule.loading, rule.name
        assert not rule.loading or rule.name in NAMES


def test_what_loading_found_gets_its_code_and_weight() -> None:
    (problem,) = problems(EMPTY, (), [found("skipped-file")])
    assert (problem.code, problem.name, problem.severity) == ("TL013", "skipped-file", Severity.INFO)
    assert str(problem.position) == "a.yaml:1:1"


def test_a_finding_without_a_rule_is_a_bug() -> None:
    with pytest.raises(KeyError, match="no-such-rule"):
        problems(EMPTY, (), [found("no-such-rule")])


def test_nothing_gives_nothing() -> None:
    assert problems(EMPTY, (), ()) == ()


@given(
    st.lists(
        st.builds(
            found,
            st.sampled_from(["bad-date", "bad-id", "yaml-tag"]),
            st.sampled_from(["a.yaml", "b.yaml"]),
            st.integers(1, 3),
            st.integers(1, 3),
            st.sampled_from(["this", "that"]),
        )
    )
)
def test_sorted_by_place_and_code_without_duplicates(findings: list[Finding]) -> None:
    told = problems(EMPTY, (), findings)
    keys = [(problem.position, problem.code, problem.message) for problem in told]
    assert keys == sorted(set(keys))
    assert {problem.finding for problem in told} == set(findings)
    assert told == problems(EMPTY, (), findings[::-1])


def test_of_one_rule_so_many_are_listed_and_then_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.check._MOST", 3)
    told = problems(EMPTY, (), [found("bad-date", line=line) for line in range(1, 6)] + [found("bad-id")])
    assert [(problem.position.line, problem.code) for problem in told] == [
        (1, "TL104"),
        (1, "TL107"),
        (2, "TL104"),
        (3, "TL104"),
        (4, "TL104"),
    ]
    assert told[-1].message == "more than 3 of these; the rest is not listed"
    assert len(problems(EMPTY, (), [found("bad-date", line=line) for line in range(1, 4)])) == 3


def test_of_all_rules_so_many_are_listed_and_then_few_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.check._ALL", 4)
    monkeypatch.setattr("timeline.check._THEN", 1)
    names = ("bad-date", "bad-figure", "bad-time")
    told = problems(EMPTY, (), [found(name, line=line) for name in names for line in range(1, 6)])
    count = Counter(problem.name for problem in told)
    assert count == {"bad-date": 5, "bad-figure": 2, "bad-time": 2}
    assert sum(problem.message == "more than 1 of these; the rest is not listed" for problem in told) == 2


def test_of_the_places_of_a_finding_so_many_are_told() -> None:
    place = Position("a.yaml", 1, 1)
    many = found("bad-date")._replace(related=(Related(place, "here"),) * 300)
    (told,) = problems(EMPTY, (), [many])
    assert [len(told.finding.related), told.finding.related[-1].message] == [
        251,
        "50 more places belong to this",
    ]
