"""The rules: do the dates agree with the words, the calendar, each other and their sources.

To add a rule: a file in `rules/` whose docstring is its manual, a line in `rules/__init__.py`, and cases
in `tests/check/cases/`. To add a format of the output: a file in `formats/`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from timeline.check.allowing import Verdict, allowances, split
from timeline.check.rule import Context, Rule
from timeline.check.rules import RULES
from timeline.errors import UsageError
from timeline.model.event import Dated, Timeline
from timeline.model.position import Position
from timeline.model.problem import Finding, Problem, Related
from timeline.network.found import Found

__all__ = ["RULES", "Context", "Rule", "Verdict", "explain", "find", "judge", "problems"]


_MOST: Final = 10_000
"""So many findings of one rule are listed: nobody reads more, and no file makes a run take minutes."""

_ALL: Final = 20_000
_THEN: Final = 1_000
"""After so many findings of all rules, in the order of their codes, so many of each further rule."""

_RELATED: Final = 250
"""So many places belong to one finding."""


def problems(timeline: Timeline, dated: Sequence[Dated], findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """Return what every rule finds and no `allow` accepts, as `judge` does without a day."""
    return judge(timeline, dated, findings).problems


def judge(
    timeline: Timeline,
    dated: Sequence[Dated],
    findings: Iterable[Finding],
    as_of: dt.date | None = None,
    relations: Found | None = None,
) -> Verdict:
    """Return what every rule finds, sorted by position and code, each thing once; what is allowed apart.

    Of one rule they are listed up to a limit, which is then told. `findings` are those of loading; one
    that no rule knows is a bug: raises KeyError. Without the day `as_of` no `until` is judged. `relations` is
    what the network finds, where that is known already.
    """
    context = Context.of(timeline, tuple(dated), findings, relations)
    unknown = context.findings.keys() - {rule.name for rule in RULES}
    if unknown:
        raise KeyError(*sorted(unknown))
    found = _found(context, last=False)
    known = allowances(timeline, as_of)
    if not known:
        return Verdict(tuple(found))
    unsure = {one.event or one.position.path for told in context.findings.values() for one in told}
    kept, allowed, judged = split(found, known, unsure, timeline.events)
    about = _found(context._replace(allowances=tuple(judged)), last=True)
    undecided = sum(one.allow.until is not None for one in judged) if as_of is None else 0
    return Verdict(tuple(sorted((*kept, *about), key=_order)), tuple(allowed), undecided)


def _found(context: Context, *, last: bool) -> list[Problem]:
    """Return what the rules find, those that come `last` or the others."""
    once: dict[tuple[Position, str, str], Problem] = {}
    for rule in RULES:
        if rule.last is last:
            most = _MOST if len(once) < _ALL else _THEN
            for finding in _listed(rule, context, most):
                problem = Problem(rule.code, rule.severity, finding)
                once[_order(problem)] = problem
    return [once[key] for key in sorted(once)]


def _order(problem: Problem) -> tuple[Position, str, str]:
    return problem.position, problem.code, problem.message


def _listed(rule: Rule, context: Context, most: int) -> Iterator[Finding]:
    """Yield what `rule` finds up to `most`, then one more that says so."""
    findings = iter(rule.check(context))
    for finding in islice(findings, most):
        yield finding if len(finding.related) <= _RELATED else _shortened(finding)
    for finding in findings:
        message = f"more than {most:,} of these; the rest is not listed"
        yield Finding(rule.name, finding.position, message, "repair these first")
        return


def _shortened(finding: Finding) -> Finding:
    """Return a finding with its first related places, and how many more there are."""
    kept, more = finding.related[:_RELATED], len(finding.related) - _RELATED
    last = Related(finding.related[_RELATED].position, f"{more:,} more places belong to this")
    return finding._replace(related=(*kept, last))


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
