"""What is allowed is no problem, or none any more.

What
    An `allow` names a code that no problem of its event has; or one that no rule has.

Why
    It would hide the same problem when it comes back, for another cause.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        allow: [{code: TL203, reason: the post has the wrong day}]

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16

How to fix
    Take it out. `allow` counts for the event that the problem names; what left a part of a file unread
    (TL0xx) and TL9xx cannot be allowed.

When to allow
    It cannot be allowed; leave it out with `--ignore TL902`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.errors import UsageError
from timeline.model.problem import Finding

_LOOKS: Final = 10
"""So many codes are compared with the known ones, so that no file makes it slow."""


def check(context: Context) -> Iterator[Finding]:
    """Find what is allowed in vain, in events of which everything was read."""
    wrong: dict[str, str] = {}
    for one in context.allowances:
        if one.used:
            continue
        code = one.allow.code
        if code not in wrong:
            wrong[code] = _unknown(code, near=len(wrong) < _LOOKS)
        unknown = wrong[code]
        if unknown or one.sure:
            message = f"{quoted(code)} is allowed, and {unknown or 'this event has no such problem'}"
            advice = "take it out" if not unknown else "`timeline explain` lists the rules"
            yield Finding("unused-allow", one.at("code"), message, advice, one.event.id, one.field)


def _unknown(code: str, *, near: bool) -> str:
    from timeline.check import RULES, find  # noqa: PLC0415  # the page of the rules knows this one

    if any(code in (rule.code, rule.name) for rule in RULES):
        return ""
    unknown = "there is no such rule"
    if not near:
        return unknown
    try:
        find(code)
    except UsageError as error:
        offered = str(error).partition(": did you mean ")[2]
        return f"{unknown}: did you mean {offered}" if offered else unknown
    return ""
