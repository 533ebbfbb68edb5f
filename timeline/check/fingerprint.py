"""What stays the same of a problem while lines move: its code, event and field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from timeline.model.problem import Problem


class Key(NamedTuple):
    """A problem without its line; `path` counts only where it is about no event, whose id is global."""

    code: str
    event: str = ""
    field: str = ""
    path: str = ""


def key(problem: Problem, path: Callable[[str], str] = str) -> Key:
    """Return what a problem is known by; `path` makes a path one that every machine has."""
    finding = problem.finding
    where = "" if finding.event else path(finding.position.path)
    return Key(problem.code, finding.event, finding.field, where)


def fingerprints(problems: Iterable[Problem], path: Callable[[str], str] = str) -> list[str]:
    """Return a name of 64 hexadecimal digits for each problem; the second of the same key gets another."""
    from hashlib import sha256  # noqa: PLC0415  # few formats need it

    seen: Counter[Key] = Counter()
    found = []
    for problem in problems:
        known = key(problem, path)
        seen[known] += 1
        text = "\0".join((*known, str(seen[known])))
        found.append(sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return found
