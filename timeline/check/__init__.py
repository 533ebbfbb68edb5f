"""The rules: do the dates agree with the words, the calendar, each other and their sources.

To add a rule: a file in `rules/` whose docstring is its manual, a line in `rules/__init__.py`, and cases
in `tests/check/cases/`. To add a format of the output: a file in `formats/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.check.rule import Context, Rule
from timeline.check.rules import RULES
from timeline.errors import UsageError
from timeline.model.event import Dated, Timeline
from timeline.model.problem import Finding, Problem

__all__ = ["RULES", "Context", "Rule", "explain", "find", "problems"]


def problems(timeline: Timeline, dated: Sequence[Dated], findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """Return what every rule finds, sorted by position and code, each thing once.

    `findings` are those of loading. A finding that no rule knows is a bug: raises KeyError.
    """
    context = Context.of(timeline, tuple(dated), findings)
    unknown = context.findings.keys() - {rule.name for rule in RULES}
    if unknown:
        raise KeyError(*sorted(unknown))
    found = {
        (finding.position, rule.code, finding.message): Problem(rule.code, rule.severity, finding)
        for rule in RULES
        for finding in rule.check(context)
    }
    return tuple(found[key] for key in sorted(found))


def find(name: str) -> Rule:
    """Return the rule of a code or a name; raises UsageError that names those that are near."""
    wanted = name.strip().lower().replace("_", "-")
    for rule in RULES:
        if wanted in (rule.code.lower(), rule.name):
            return rule
    from difflib import get_close_matches  # noqa: PLC0415  # only a wrong name needs it

    known = [text for rule in RULES for text in (rule.name, rule.code.lower())]
    near = [text.upper() if text.startswith("tl") else text for text in get_close_matches(wanted, known)]
    if near:
        raise UsageError(f"unknown rule {name!r}: did you mean {' or '.join(near)}?")
    raise UsageError.unknown("rule", name, (rule.name for rule in RULES))


def explain(name: str) -> str:
    """Return the manual of the rule that has this code or name, with its code and weight above."""
    rule = find(name)
    return f"{rule.code} {rule.name} [{rule.severity}]\n\n{rule.manual.strip()}\n"
