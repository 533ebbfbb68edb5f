"""The problems that were there already: a file of them, so that only new ones count.

    {"schema": "timeline-baseline", "version": 1,
     "problems": [{"code": "TL203", "event": "strike", "field": "date"}]}

A problem that is about no event has its file's `path` in the repository; several of one kind have a `count`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from timeline.check.fingerprint import Key, key
from timeline.check.safe_json import lines
from timeline.errors import UsageError
from timeline.model.problem import Problem

SCHEMA: Final = "timeline-baseline"
VERSION: Final = 1


class Split(NamedTuple):
    """The problems that are new, how many are known, and how many of the known are there no more."""

    new: tuple[Problem, ...]
    known: int
    gone: int


def split(problems: Iterable[Problem], known: Counter[Key], path: Callable[[str], str]) -> Split:
    """Take the known problems away; what left a part of a file unread always counts as new."""
    left = Counter(known)
    new = []
    taken = 0
    for problem in problems:
        its = key(problem, path)
        if problem.unread or not left[its]:
            new.append(problem)
        else:
            left[its] -= 1
            taken += 1
    return Split(tuple(new), taken, left.total())


def write(problems: Iterable[Problem], path: Callable[[str], str]) -> str:
    """Return the text of the file that knows `problems`; sorted, so that a change of it can be read."""
    counts = Counter(key(problem, path) for problem in problems if not problem.unread)
    listed = [_entry(known, count) for known, count in sorted(counts.items())]
    return "\n".join(lines({"schema": SCHEMA, "version": VERSION, "problems": listed})) + "\n"


def read(text: str, name: str) -> Counter[Key]:
    """Return what the file of that name knows; raises UsageError where it is none."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _bad(name, "it is no JSON") from error
    if not isinstance(value, dict) or (value.get("schema"), value.get("version")) != (SCHEMA, VERSION):
        raise _bad(name, f"it has not the schema {SCHEMA}, version {VERSION}")
    listed = value.get("problems")
    if not isinstance(listed, list):
        raise _bad(name, "`problems` is not a list")
    found: Counter[Key] = Counter()
    for number, entry in enumerate(listed, 1):
        known, count = _read(entry, number, name)
        found[known] += count
    return found


def _entry(known: Key, count: int) -> dict[str, object]:
    texts = {name: text for name, text in known._asdict().items() if text}
    return {**texts, "count": count} if count > 1 else texts


def _read(entry: object, number: int, name: str) -> tuple[Key, int]:
    fields = dict(entry) if isinstance(entry, dict) else {}
    count = fields.pop("count", 1)
    right = fields.keys() <= set(Key._fields) and all(isinstance(text, str) for text in fields.values())
    if not right or "code" not in fields or type(count) is not int or count < 1:
        raise _bad(name, f"problem {number} has not the fields {', '.join(Key._fields)} and count")
    return Key(**fields), count


def _bad(name: str, why: str) -> UsageError:
    return UsageError(f"{name}: {why}; write it anew with --write-baseline")
