"""The last section: how many dates are stated, derived, approximate, disputed, undated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum
from typing import Final

from timeline.model.event import Account, Dated
from timeline.show.editors import is_own


class Ground(Enum):
    """What a date rests on; each event has one."""

    STATED = "stated"
    DERIVED = "derived"
    OWN = "the editors' own"
    UNDATED = "undated"


_MEANING: Final = {
    Ground.STATED: "the source's words hold the full date, or the editors give it without words",
    Ground.DERIVED: "counted from the day the words were said or printed; the steps stand under each event",
    Ground.OWN: "the editors give a date that the words alone do not, or judge between accounts",
    Ground.UNDATED: "no day can be told; what bounds the event stands in its heading",
}


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

    def lines(self) -> Iterator[str]:
        """Yield the section's lines."""
        total = self._grounds.total()
        yield f"Of {total} {'event' if total == 1 else 'events'}:\n\n"
        for each, meaning in _MEANING.items():
            if self._grounds[each] or each is not Ground.OWN:
                yield f"- **{each.value.capitalize()}: {self._grounds[each]}** — {meaning}.\n"
        yield f"- **Approximate: {self._approximate}** — told as about.\n"
        yield f"- **Disputed: {self._disputed}** — the accounts have no day in common.\n"
        yield (
            "\nApproximate and disputed dates are among those above them. Dates in `code` are EDTF "
            "(ISO 8601-2): `~` is about, `?` perhaps, `/` from and to, `[..]` one of these, `..` open.\n"
        )


def ground(dated: Dated) -> Ground:
    """Return what the event's date rests on; of several accounts the least direct counts."""
    if dated.date is None:
        return Ground.UNDATED
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
