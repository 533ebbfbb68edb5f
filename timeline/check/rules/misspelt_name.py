"""A name is another spelling of a known one.

What
    A name in `actors`, `places`, `by`, `of` or `within` is none of those that `actors` or `places`
    define, and differs from one of them only in case, accents, signs, blanks or the order of its
    words; or, from seven letters on, in one letter. Looked at are the first 5,000 names of a run that
    no definition has; where there are more, or too many are alike, that is told.

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

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from timeline.check.names import Use, spellings, uses
from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.model.problem import Finding

if TYPE_CHECKING:
    from timeline.check.spelling import Spellings

_MOST: Final = 5_000
"""So many names are compared with the known ones, so that no file makes it slow."""

_PAIRS: Final = 500_000
"""So many pairs of names of places, and of actors, a few seconds; that there are more is told."""


def check(context: Context) -> Iterator[Finding]:
    """Find names that are near to a defined one and not defined themselves."""
    known = {of: names for of, names in spellings(context.timeline).items() if names}
    if not known:
        return
    near = _Near(known)
    left_out: Use | None = None
    for use in uses(context.timeline):
        names = known.get(use.of)
        if names is None or use.name in names:
            continue
        found = near(use)
        if found:
            yield _finding(use, found)
        elif found is None and left_out is None:
            left_out = use
            yield _not_all(use, near.compared)


class _Near:
    """What the names are near to, each looked for once, up to a limit."""

    def __init__(self, known: Mapping[str, Iterable[str]]) -> None:
        self._known = known
        self._indexes: dict[str, Spellings] = {}
        self._found: dict[tuple[str, str], str | None] = {}
        self.compared = 0

    def __call__(self, use: Use) -> str | None:
        """Return the known name that the used one is near to, "" without one, None beyond the limit."""
        key = use.of, use.name
        if key not in self._found and len(self._found) < _MOST:
            self._found[key] = self._look(*key)
        return self._found.get(key)

    def _look(self, of: str, name: str) -> str | None:
        if of not in self._indexes:
            self._indexes[of] = _index(self._known[of])
        index = self._indexes[of]
        found = index.near(name)
        if index.left < 0:
            return found or None
        self.compared += 1
        return found


def _finding(use: Use, found: str) -> Finding:
    blanks = ", with other blanks" if quoted(use.name) == quoted(found) else ""
    return Finding(
        "misspelt-name",
        use.position,
        f"{quoted(use.name)} looks like another spelling of the {use.of} {quoted(found)}{blanks}",
        f"write {quoted(found)}, or add this one to its also; or define it in {use.of}s",
        use.event,
        use.field,
    )


def _not_all(use: Use, compared: int) -> Finding:
    message = f"{compared:,} names that are not defined were compared with those that are; the rest was not"
    return Finding("misspelt-name", use.position, message, "define them, or check fewer files at a time")


def _index(names: Iterable[str]) -> Spellings:
    from timeline.check.spelling import Spellings  # noqa: PLC0415  # most files use only what they define

    return Spellings(names, _PAIRS)
