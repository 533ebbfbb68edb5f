"""A timeline as its files have it, and its events with their dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from timeline.model.date import Date, Span, earliest_choice
from timeline.model.position import Origin
from timeline.model.reading import Direction, Failure, Reading


class Kind(StrEnum):
    """What an event is: it happened, was said, lasted, or is a running total as of a day."""

    INCIDENT = "incident"
    STATEMENT = "statement"
    PERIOD = "period"
    COUNT = "count"


class Status(StrEnum):
    """How an account stands."""

    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    RETRACTED = "retracted"
    PLANNED = "planned"


class Relating(StrEnum):
    """How an event lies to another in time."""

    AFTER = "after"
    BEFORE = "before"
    DURING = "during"
    SAME_DAY = "same_day"


class Words(NamedTuple):
    """The time expression as the source writes it."""

    text: str
    language: str | None = None
    direction: Direction | None = None


class Clock(NamedTuple):
    """A time of day; `offset` in minutes east of UTC, None where it was not told. Never converted."""

    hour: int
    minute: int
    offset: int | None = None


class Figure(NamedTuple):
    """A number that somebody gave: `low` to `high`, both inclusive, None without a bound."""

    name: str
    low: int | Decimal | None
    high: int | Decimal | None
    approximate: bool = False
    of: tuple[str, ...] = ()
    scope: str = "event"
    since: Date | str | None = None
    as_of: Date | str | None = None


class Link(NamedTuple):
    """An address that an account can be read at."""

    url: str
    archived: str | None = None
    kind: str | None = None


class Gap(NamedTuple):
    """A stretch of time between two starts: `amount` of `unit` (day, week, month or year)."""

    amount: int
    unit: str
    approximate: bool = False


class Relation(NamedTuple):
    """`relating` to the event of id `event`, by `gap` where one was told."""

    relating: Relating
    event: str
    gap: Gap | None = None


class Allow(NamedTuple):
    """A problem that the authors accept, by code or name."""

    code: str
    reason: str | None = None
    until: Date | None = None


class Claim(NamedTuple):
    """What one party says of an event, as written.

    `anchor` and `told` are a date or an event's id. `source` names the source's ids, the first one's
    words stand in `when`. `of` is set where the claim stands at the top of a file.
    """

    origin: Origin
    when: Words | None = None
    date: Date | None = None
    anchor: Date | str | None = None
    time: Clock | None = None
    source: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    told: Date | str | None = None
    figures: tuple[Figure, ...] = ()
    quote: str | None = None
    links: tuple[Link, ...] = ()
    status: Status = Status.CLAIMED
    credibility: int | None = None
    note: str | None = None
    of: str | None = None

    @property
    def timed(self) -> bool:
        """Whether it says anything about its time."""
        return self.when is not None or self.date is not None

    @property
    def ahead(self) -> bool:
        """Whether it was announced, so that its days may still come."""
        looks_ahead = self.when is not None and self.when.direction is Direction.FUTURE
        return looks_ahead or self.status is Status.PLANNED

    def language(self, sources: Mapping[str, Source]) -> str | None:
        """Return the language of the words: their own, else that of their source; `sources` go by id."""
        if self.when is not None and self.when.language:
            return self.when.language
        source = sources.get(self.source[0]) if self.source else None
        return source.language if source is not None else None

    @property
    def party(self) -> bool:
        """Whether it stands for the event: neither denied nor withdrawn."""
        return self.status not in (Status.DENIED, Status.RETRACTED)


class Event(NamedTuple):
    """One thing in the timeline, as written; `own` is its first account."""

    id: str
    title: str
    own: Claim
    kind: Kind = Kind.INCIDENT
    type: str | None = None
    subtype: str | None = None
    summary: str | None = None
    about: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    judgement: str | None = None
    relations: tuple[Relation, ...] = ()
    part_of: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    allow: tuple[Allow, ...] = ()
    extra: Mapping[str, str] = MappingProxyType({})

    @property
    def origin(self) -> Origin:
        """Where the event stands."""
        return self.own.origin

    @property
    def accounts(self) -> tuple[Claim, ...]:
        """The accounts as written: its own first, where that says anything or is alone, then the others."""
        own = self.own
        if self.claims and not (own.timed or own.by or own.figures or own.quote):
            return self.claims
        return (own, *self.claims)


class Source(NamedTuple):
    """What was printed: its publication is the anchor of its words."""

    id: str
    origin: Origin
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    original: str | None = None
    url: str | None = None
    archived: str | None = None
    accessed: Date | None = None
    language: str | None = None
    published: Date | None = None
    updated: Date | None = None
    text: str | None = None
    reliability: str | None = None
    note: str | None = None


class Place(NamedTuple):
    """A place and its other spellings; degrees of WGS 84."""

    name: str
    origin: Origin
    also: tuple[str, ...] = ()
    within: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None


class Actor(NamedTuple):
    """Who did something or said it, and the other spellings of the name."""

    name: str
    origin: Origin
    also: tuple[str, ...] = ()
    note: str | None = None


class Timeline(NamedTuple):
    """Everything that was read, from one or more files, in the files' order.

    Same definitions are merged; events that share an id both stay (a rule reports them). `strays`
    are claims `of` an event that does not exist. `paths` are the files read.
    """

    title: str = ""
    sources: tuple[Source, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    strays: tuple[Claim, ...] = ()
    paths: tuple[str, ...] = ()


class Counted(StrEnum):
    """What an anchor was taken from."""

    PUBLISHED = "published"
    TOLD = "told"
    EVENT = "event"
    DAY = "day"
    NONE = "none"


class Anchor(NamedTuple):
    """The day that relative words count from.

    `date` is None where there is no day: `event` is then the undated event, or `cycle` the ids of
    the events that wait for each other, in order, the first again at the end.
    """

    date: Date | None
    counted: Counted
    event: str | None = None
    cycle: tuple[str, ...] = ()


class Account(NamedTuple):
    """A claim with its date.

    `date` is the pin, else the best reading, else for a claim among others the days on or before it
    was told; None if undated. `told` is the day it was told, the source's publication by default, and
    `told_by` the last day on which that can have been. Of `readings` those that begin after it come
    last, unless the account looks ahead or the event is a period.
    """

    claim: Claim
    date: Date | None
    anchor: Anchor
    told: Date | None = None
    readings: tuple[Reading, ...] = ()
    failure: Failure | None = None
    told_by: dt.date | None = None

    @property
    def pinned(self) -> bool:
        """Whether the date is the author's pin."""
        return self.claim.date is not None

    @property
    def chosen(self) -> Reading | None:
        """The reading that the date is: the pinned one, else the best; None where the pin is none of them."""
        pin = self.claim.date
        for reading in self.readings:
            if pin is None or reading.date == pin:
                return reading
        return None


def parties(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """Return the accounts that date an event: those of what happened; without any, what was announced.

    What was denied or withdrawn dates an event only where nobody stands for it.
    """
    happened = tuple(account for account in accounts if account.claim.party and not account.claim.ahead)
    announced = tuple(account for account in accounts if account.claim.party)
    return happened or announced or tuple(accounts)


class Dated(NamedTuple):
    """An event with its date; `accounts` are all that tell of it, the event's own first.

    `date` is a one-of where the accounts are `disputed`, None where the event is undated. `window`
    bounds it in any case.
    """

    event: Event
    date: Date | None
    accounts: tuple[Account, ...]
    disputed: bool = False
    window: Span = Span()
    place: int = 0

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, int, int]:
        """Order of a timeline: earliest, else latest; latest; time of day; place in the files. Undated last.

        A disputed event stands where its earliest account does.
        """
        clock = self.event.own.time
        minutes = clock.hour * 60 + clock.minute if clock else -1
        if self.date is None:
            return dt.date.max, dt.date.max, minutes, self.place
        first = earliest_choice(self.date)
        start = first.earliest or first.latest or dt.date.min
        return start, self.date.latest or dt.date.max, minutes, self.place
