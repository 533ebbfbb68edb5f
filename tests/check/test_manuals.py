"""The manuals: one layout, and examples that do what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.check import RULES, Rule, explain
from timeline.errors import UsageError
from timeline.model.problem import Problem

Checked = Callable[[str | bytes], tuple[Problem, ...]]
Sections = Callable[[Rule], dict[str, str]]

HEADINGS = [
    "",
    "What",
    "Why",
    "Failing example (YAML)",
    "Passing example (YAML)",
    "How to fix",
    "When to allow",
]

ALSO = {"too-deep": {"TL103"}, "expired-allow": {"TL203"}, "more-contradictions": {"TL301"}}
"""No field has 32 levels: what is too deep has the wrong shape too. What is allowed no more counts again."""

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def as_saved(rule: Rule, text: str) -> str | bytes:
    """Return an example as its first line, a remark, says that the file is; most are as they stand."""
    match rule.name:
        case "not-utf8" if "saved as Latin-1" in text:
            return text.encode("latin-1")
        case "too-large" if "65,536" in text:
            return text.replace("...", "and so on " * 7000)
        case "more-contradictions" if "51 pairs" in text:
            head, events = text.split("events:\n")
            return f"{head}events:\n" + "".join(events.replace("-1", f"-{n}") for n in range(51))
    return text


@every_rule
def test_manual_has_every_section_once_in_order(rule: Rule, sections: Sections) -> None:
    manual = sections(rule)
    assert list(manual) == HEADINGS
    assert all(text.strip() for text in manual.values())
    assert manual[""].strip().count("\n") == 0
    assert max(map(len, rule.manual.splitlines())) <= 110


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.name != "unreadable-file"], ids=lambda rule: rule.name
)
def test_failing_example_fires_exactly_this_rule(rule: Rule, sections: Sections, checked: Checked) -> None:
    found = checked(as_saved(rule, sections(rule)["Failing example (YAML)"]))
    codes = {problem.code for problem in found}
    assert codes - ALSO.get(rule.name, set()) == {rule.code}, [problem.message for problem in found]


@every_rule
def test_passing_example_is_clean(rule: Rule, sections: Sections, checked: Checked) -> None:
    found = checked(as_saved(rule, sections(rule)["Passing example (YAML)"]))
    assert [f"{problem.code} {problem.message}" for problem in found] == []


@every_rule
def test_explain_by_code_and_name(rule: Rule) -> None:
    text = explain(rule.code)
    assert text.startswith(f"{rule.code} {rule.name} [{rule.severity}]\n\n")
    assert text.endswith("\n")
    assert explain(rule.name) == explain(rule.code.lower()) == text


def test_explain_offers_what_is_near() -> None:
    with pytest.raises(UsageError, match=r"^unknown rule 'missing-pins': did you mean missing-pin"):
        explain("missing-pins")
    with pytest.raises(UsageError, match=r"known are account-against-relations, allow-without-reason"):
        explain("zzzzzzzz")
    with pytest.raises(UsageError, match=r"^unknown rule '\\x1b\]52;c;\\u202e'"):
        explain("\x1b]52;c;\u202e")


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.pipeline import run  # noqa: PLC0415  # beside the one rule that needs no text

    monkeypatch.chdir(tmp_path)
    Path("there.yaml").write_text("title: Depots\n")
    Path("link.yaml").symlink_to("nowhere.yaml")
    found = run([Path("link.yaml"), Path("there.yaml")]).problems
    assert [(problem.code, problem.position.path) for problem in found] == [("TL001", "link.yaml")]
