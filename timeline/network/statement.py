"""One thing that a timeline says on when its events start and end."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.model.event import Account, Dated, Gap, parties
from timeline.model.position import Position

if TYPE_CHECKING:
    from timeline.network.gaps import Days


class Say(StrEnum):
    """What kind of statement it is: an event's own date, or how it lies to another; named like its field."""

    DATE = "date"
    TOLD = "told"
    AFTER = "after"
    BEFORE = "before"
    DURING = "during"
    SAME_DAY = "same_day"
    PART_OF = "part_of"
    SAME_AS = "same_as"
    ABOUT = "about"


ORDERS: Final = frozenset((Say.AFTER, Say.BEFORE, Say.DURING, Say.PART_OF, Say.ABOUT))
"""Those that only tell an order: a day's difference may be one of local days."""

_WITH_GAPS: Final = frozenset((Say.AFTER, Say.BEFORE, Say.DURING, Say.SAME_DAY))


class Statement(NamedTuple):
    """One thing said of `event`, in relation to `other` where it is one: item number `item` of its field.

    `days` are those of its gap. `later` is how many minutes `event` comes after `other`, where both have a
    day and a time with offset.
    """

    say: Say
    event: Dated
    other: Dated | None = None
    item: int = 0
    gap: Gap | None = None
    days: Days | None = None
    later: int | None = None

    @property
    def relates(self) -> bool:
        """Whether it is a relation, not an event's own date."""
        return self.other is not None

    @property
    def uncertain(self) -> bool:
        """Whether its author marked it with a perhaps."""
        return self.say is Say.DATE and self.event.date is not None and self.event.date.uncertain

    @property
    def account(self) -> Account:
        """The account that dates the event; of an undated event the one that was told first."""
        standing = parties(self.event.accounts)
        if self.event.date is None:
            told = (each for each in standing if each.told_by)
            return min(told, key=lambda each: each.told_by or dt.date.max, default=standing[0])
        dates = (each for each in standing if each.claim.timed and each.date == self.event.date)
        return next(dates, standing[0])

    @property
    def field(self) -> str:
        """The field of the event that says it: `after`, `claims.1.date`."""
        if self.relates:
            return self.say.value
        name, claim = self._own_field(), self.account.claim
        for number, each in enumerate(self.event.event.claims):
            if each is claim:
                return f"claims.{number}.{name}"
        return name

    @property
    def position(self) -> Position:
        """Where it stands.

        One value may stand instead of a list: a place that is not there gives the value around it, which
        never begins later.
        """
        field = self.say.value
        if self.relates:
            origin, deep = self.event.event.origin, ("event",) if self.say in _WITH_GAPS else ()
            return max(origin.at(field, self.item, *deep), origin.at(field, *deep))
        field = self._own_field()
        return self.account.claim.origin.at(field, *(("words",) if field == "when" else ()))

    def _own_field(self) -> str:
        if self.say is Say.TOLD:
            return "told"
        return "date" if self.account.claim.date else "when"
