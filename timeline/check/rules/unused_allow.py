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

from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.errors import UsageError
from timeline.model.problem import Finding


def check(context: Context) -> Iterator[Finding]:
    """Find what is allowed in vain, in events of which everything was read."""
    for one in context.allowances:
        if one.used:
            continue
        unknown = _unknown(one.allow.code)
        if unknown or one.sure:
            message = (
                f"{quoted(one.allow.code)} is allowed, and {unknown or 'this event has no such problem'}"
            )
            advice = "take it out" if not unknown else "`timeline explain` lists the rules"
            yield Finding("unused-allow", one.at("code"), message, advice, one.event.id, one.field)


def _unknown(code: str) -> str:
    from timeline.check import find  # noqa: PLC0415  # the page of the rules knows this one

    try:
        find(code)
    except UsageError as error:
        near = str(error).partition(": did you mean ")[2]
        return f"there is no such rule{f': did you mean {near}' if near else ''}"
    return ""
