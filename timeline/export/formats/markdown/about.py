"""The last section: how many dates are stated, derived, approximate, disputed, undated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from timeline.export.formats.markdown.words import Phrases
from timeline.model.event import Account, Dated
from timeline.show.editors import is_own


class Ground(StrEnum):
    """What a date rests on, by its name in `Phrases.grounds`; each event has one."""

    STATED = "stated"
    DERIVED = "derived"
    OWN = "own"
    UNDATED = "undated"


class Counts:
    """Counts events as they are written."""

    def __init__(self) -> None:
        self._grounds: Counter[Ground] = Counter()
        self._approximate = self._disputed = 0

    def add(self, dated: Dated) -> None:
        """Count one event."""
        self._grounds[ground(dated)] += 1
        self._disputed += dated.disputed
        self._approximate += dated.date is not None and dated.date.approximate

    def lines(self, phrases: Phrases) -> Iterator[str]:
        """Yield the section's lines."""
        total = self._grounds.total()
        yield f"## {phrases.section}\n\n"
        yield f"{phrases.of_events.format(f'{total} {phrases.event[total != 1]}')}\n\n"
        for each in Ground:
            if self._grounds[each] or each is not Ground.OWN:
                name, meaning = phrases.grounds[each.value]
                yield f"- **{name}: {self._grounds[each]}** — {meaning}.\n"
        yield f"{phrases.approximate.format(self._approximate)}\n"
        yield f"{phrases.also_disputed.format(self._disputed)}\n"
        yield f"\n{phrases.edtf}\n"


def ground(dated: Dated) -> Ground:
    """Return what the event's date rests on; of several accounts the least direct counts."""
    if dated.date is None:
        return Ground.UNDATED
    if len(dated.accounts) == 1:
        return _ground(dated.accounts[0], dated)
    grounds = {_ground(account, dated) for account in dated.accounts if account.date is not None}
    for each in (Ground.OWN, Ground.DERIVED):
        if each in grounds:
            return each
    return Ground.STATED


def _ground(account: Account, dated: Dated) -> Ground:
    if is_own(account, dated):
        return Ground.OWN
    if account.claim.when is None:
        return Ground.STATED if account.pinned else Ground.DERIVED
    chosen = account.chosen
    if chosen is None:
        return Ground.OWN
    return Ground.DERIVED if chosen.anchored else Ground.STATED
