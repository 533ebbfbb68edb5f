"""A name is another spelling of a known one.

What
    A name in `actors`, `places`, `by`, `of` or `within` is none of those that `actors` or `places`
    define, and differs from one of them only in case, accents, signs, blanks or the order of its
    words; or, from seven letters on, in one letter. Looked at are the first 5,000 names of a run that
    no definition has.

Why
    Who looks for one of the two spellings does not find the events of the other.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    actors:
      - name: Pat Ryder
    events:
      - id: briefing
        title: The Pentagon speaks
        kind: statement
        when: on Monday
        date: 2024-12-16
        by: Pat Rider

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    actors:
      - name: Pat Ryder
        also: [Pat Rider]
    events:
      - id: briefing
        title: The Pentagon speaks
        kind: statement
        when: on Monday
        date: 2024-12-16
        by: Pat Ryder

How to fix
    Write the name that is offered, or add this one to its `also`. If it is another place or person,
    define it too: `actors: [{name: Pat Rider}]`.

When to allow
    Never: a definition says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from timeline.check.names import Use, spellings, uses
from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.model.problem import Finding

if TYPE_CHECKING:
    from timeline.check.spelling import Spellings

_MOST: Final = 5_000
"""So many names are compared with the known ones, so that no file makes it slow."""


def check(context: Context) -> Iterator[Finding]:
    """Find names that are near to a defined one and not defined themselves."""
    known = {of: names for of, names in spellings(context.timeline).items() if names}
    if not known:
        return
    near: dict[tuple[str, str], str] = {}
    indexes: dict[str, Spellings] = {}
    for use in uses(context.timeline):
        names = known.get(use.of)
        if names is None or use.name in names:
            continue
        if (use.of, use.name) not in near and len(near) < _MOST:
            if use.of not in indexes:
                indexes[use.of] = _index(names)
            near[use.of, use.name] = indexes[use.of].near(use.name)
        if found := near.get((use.of, use.name)):
            meant = f"the {use.of} {quoted(found)}{_blanks(use, found)}"
            yield Finding(
                "misspelt-name",
                use.position,
                f"{quoted(use.name)} looks like another spelling of {meant}",
                f"write {quoted(found)}, or add this one to its also; or define it in {use.of}s",
                use.event,
                use.field,
            )


def _blanks(use: Use, found: str) -> str:
    return ", with other blanks" if quoted(use.name) == quoted(found) else ""


def _index(names: Iterable[str]) -> Spellings:
    from timeline.check.spelling import Spellings  # noqa: PLC0415  # most files use only what they define

    return Spellings(names)
