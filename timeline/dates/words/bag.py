"""The nouns of a calendar expression, collected in any order."""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline.dates.cycles import DAYS, SIZE, WEEKDAYS, WEEKENDS, Cycle, Yearly
from timeline.dates.feasts import Feast
from timeline.dates.meaning import How, Whence
from timeline.model.reading import Unit

_WINTER: Final = Yearly(Unit.SEASON, 4)


class Item(NamedTuple):
    """A noun: which stretch of a cycle; `nth` its place within something coarser.

    `the`: the unit alone, as in "the week". `fixed`: counted from the anchor, and from nothing else;
    `whence` says what that is. `times`: so many of them, from the first or to the last.
    """

    cycle: Cycle
    how: How = How.BARE
    k: int = 0
    rolling: int = 0
    nth: int = 0
    the: bool = False
    fixed: bool = False
    whence: Whence = Whence.USUAL
    times: int = 0


NOT_TOLD: Final[tuple[How, int]] = (How.BARE, 0)
"""Which one is meant, where no "last" or "next" says it."""


class Bag:
    """What has been read so far; None and 0 where nothing was."""

    __slots__ = (
        "about",
        "day",
        "from_hour",
        "items",
        "month",
        "month_how",
        "other",
        "part",
        "plain",
        "style",
        "time",
        "turned",
        "until",
        "weekday",
        "weekday_how",
    )

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.weekday: tuple[int, int, int] | None = None
        self.weekday_how = self.month_how = NOT_TOLD
        self.day: int | None = None
        self.month: int | None = None
        self.other: tuple[int, int] | None = None
        self.style: tuple[int, int | None] | None = None
        self.until = self.part = 0
        self.about = self.time = self.plain = self.turned = False
        self.from_hour = False
        """Whether an hour was read before anything else: "10 a.m. on 15 December"."""

    @property
    def empty(self) -> bool:
        """Whether no noun was read, apart from a part or a time of day."""
        return not self.items and self.weekday is None and self.day is None and self.month is None

    @property
    def nothing(self) -> bool:
        """Whether nothing at all was read."""
        return not (self.items or self.part or self.time) and self.empty

    @property
    def hour(self) -> bool:
        """Whether nothing but a time of day was read, or a part of the day."""
        if not self.items:
            return self.time and self.empty
        day = self.empty_but_year and self.items[0].the and self.items[0].cycle is DAYS
        return day and (self.time or self.part != 0)

    @property
    def alone(self) -> bool:
        """Whether one noun is all that was read: most are so."""
        return self.empty_but_year and not (self.part or self.time or self.until)

    @property
    def empty_but_year(self) -> bool:
        """Whether nothing but a year was read."""
        return len(self.items) == 1 and self.weekday is None and self.day is None and self.month is None

    @property
    def single(self) -> Item | None:
        """The weekday or weekend that is all there is, with its place or without, and no part of it."""
        if self.day is not None or self.month is not None or self.part or self.time:
            return None
        if self.weekday is not None:
            bare = not self.items and self.weekday_how[0] is How.BARE
            return Item(WEEKDAYS[self.weekday[0] - 1]) if bare else None
        if len(self.items) != 1:
            return None
        item = self.items[0]
        weekly = item.cycle in WEEKDAYS or item.cycle is WEEKENDS
        return item if weekly and item == Item(item.cycle, the=item.the, nth=max(0, item.nth)) else None

    @property
    def bare(self) -> Cycle | None:
        """The month or season that is all there is, with nothing that says which one."""
        if self.day is not None or self.weekday is not None or self.part or self.time:
            return None
        if self.month is not None:
            alone = not self.items and self.month_how[0] is How.BARE
            return Yearly(Unit.MONTH, self.month) if alone else None
        alone = len(self.items) == 1 and self.items[0] == Item(self.items[0].cycle)
        return self.items[0].cycle if alone and self.has(Unit.SEASON) else None

    def add(self, item: Item) -> bool:
        """Add a noun; refuse a second one of its size, unless one of them is a bare unit."""
        size = SIZE[item.cycle.unit]
        for i, other in enumerate(self.items):
            if SIZE[other.cycle.unit] == size:
                if item.the:
                    return True
                if other.the or (item.how is How.AT and other.how is How.SHIFT):  # "the next year, 1942"
                    self.items[i] = item
                    return True
                return False
        self.items.append(item)
        return True

    def told_day(self) -> None:
        """Forget "the day", which says nothing beside the day that is read: "la journée de lundi"."""
        if self.items:
            self.items = [item for item in self.items if not (item.the and item.cycle is DAYS)]

    @property
    def turns(self) -> bool:
        """Whether what was read goes from one year into the next, as two years tell it: "1943/44"."""
        return any(
            item.cycle == _WINTER or (isinstance(item.cycle, Feast) and item.cycle.turns)
            for item in self.items
        )

    def has(self, unit: Unit) -> bool:
        """Whether a noun of `unit` was read."""
        for item in self.items:  # noqa: SIM110 -- asked often, and any() makes a generator each time
            if item.cycle.unit is unit:
                return True
        return False
