"""Give every event its date: timeline as written -> dated events, in the order of a timeline.

Words count from their anchor: an event or a day that is named, else the day the account was told,
else its source's publication. An event is dated after the events that it counts from; a pin waits
for nothing, so that only accounts without one can wait for each other in a circle.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from timeline.dates import resolve
from timeline.dates.calendar import widened
from timeline.dating.order import order
from timeline.dating.settle import hull, settle
from timeline.errors import UsageError
from timeline.model.date import Date, Span, on_or_before
from timeline.model.event import (
    Account,
    Anchor,
    Claim,
    Counted,
    Dated,
    Event,
    Kind,
    Source,
    Timeline,
    Words,
    parties,
)
from timeline.model.reading import Failure, Reading, Readings, Why

__all__ = ["date_events"]


_LONG: Final = 40
"""Characters: longer words for a time are rare, and read as fast as shorter ones."""

_LONG_IN_ALL: Final = 2_000_000
"""Characters of all different long words of a timeline: tens of thousands of them, some seconds."""

_CHOICES: Final = 20
"""So many choices of an anchor are carried along: each that counts from it would go through all of them."""

_TOO_MANY: Final = Failure(
    Why.TOO_LONG, f"more than {_LONG_IN_ALL:,} characters of long words in this timeline"
)


def date_events(timeline: Timeline) -> tuple[Dated, ...]:
    """Return the events of `timeline` with their dates, ordered as format and readers expect."""
    dating = _Dating(timeline)
    dated = [dating.dated(event, index) for index, event in enumerate(timeline.events)]
    return tuple(sorted(dated, key=lambda item: item.sort_key))


class _Dating:
    """What is known of dates so far: of each event by id, the first where an id stands twice."""

    def __init__(self, timeline: Timeline) -> None:
        self._sources: dict[str, Source] = {}
        for source in timeline.sources:
            self._sources.setdefault(source.id, source)
        self._published = {
            id_: widened(source.published).last
            for id_, source in self._sources.items()
            if source.published is not None
        }
        """The last day on which each source can have been published; None for one without an end."""
        events: dict[str, Event] = {}
        for event in timeline.events:
            events.setdefault(event.id, event)
        self._order = order({id_: _waits_for(event, events) for id_, event in events.items()})
        self._known: dict[str, Dated] = {}
        self._long: dict[tuple[Words, str | None, Date | None], Readings | Failure] = {}
        self._hulls: dict[str, Date] = {}
        self._left = _LONG_IN_ALL
        for id_ in self._order.ids:
            self._known[id_] = self.event(events[id_], 0)

    def dated(self, event: Event, index: int) -> Dated:
        """Return an event with its date, now that all are known.

        Most are known as they are: but for those that share an id, and pins that did not wait for what they
        count from or were told in.
        """
        known = self._known[event.id]
        settled = known.event is event and not any(map(_did_not_wait, event.accounts))
        return known._replace(place=index) if settled else self.event(event, index)

    def event(self, event: Event, index: int) -> Dated:
        """Date one event from what is known by now of the events it counts from."""
        written = event.accounts
        rival = bool(event.claims)
        accounts = tuple(self._account(event, claim, rival=rival) for claim in written)
        counting = parties(accounts)
        date, disputed = settle(counting)
        window = date.span if date else _told_window(counting)
        return Dated(event, date, accounts, disputed, window, index)

    def _account(self, event: Event, claim: Claim, *, rival: bool) -> Account:
        told = self._told(event, claim)
        told_by = self._told_by(claim, told)
        anchor = told if claim.anchor is None else self._counted(event, claim.anchor, Counted.EVENT)
        bound = None if event.kind is Kind.PERIOD or claim.ahead else told_by
        readings, failure = self._read(claim, anchor, bound)
        date = claim.date or (readings[0].date if readings else None)
        if date is None and rival and claim.when is None and claim.party and told_by:
            date = on_or_before(told_by)
        return Account(claim, date, anchor, told.date, readings, failure, told_by)

    def _told(self, event: Event, claim: Claim) -> Anchor:
        if claim.told is not None:
            return self._counted(event, claim.told, Counted.TOLD)
        source = self._sources.get(claim.source[0]) if claim.source else None
        if source is None or source.published is None:
            return Anchor(None, Counted.NONE)
        return Anchor(source.published, Counted.PUBLISHED)

    def _counted(self, event: Event, reference: Date | str, counted: Counted) -> Anchor:
        if isinstance(reference, Date):
            return Anchor(reference, Counted.DAY)
        ring = self._order.ring(event.id, reference)
        date = self._known[reference].date if reference in self._known and not ring else None
        if date is not None and len(date.parts) > _CHOICES:
            date = self._hull(reference, date)
        return Anchor(date, counted, reference, ring)

    def _hull(self, reference: str, date: Date) -> Date:
        """Return the hull of an event of many rival accounts, for what counts from it: it uses no more."""
        if reference not in self._hulls:
            self._hulls[reference] = hull(date)
        return self._hulls[reference]

    def _told_by(self, claim: Claim, told: Anchor) -> dt.date | None:
        """Return the last day on which it can have been told, in any of its sources; "about" widens it.

        An undated statement is still bounded, by when it was told itself.
        """
        if told.date is not None and claim.told is not None:
            return widened(told.date).last
        if claim.told is not None:
            known = self._known.get(told.event or "") if not told.cycle else None
            return known.window.last if known else None
        days = [self._published.get(id_) for id_ in claim.source]
        known_days = [day for day in days if day is not None]
        return max(known_days) if known_days and len(known_days) == len(days) else None

    def _read(self, claim: Claim, anchor: Anchor, bound: dt.date | None) -> tuple[Readings, Failure | None]:
        if claim.when is None:
            return (), None
        language = claim.language(self._sources)
        read = _resolve if len(claim.when.text) <= _LONG else self._resolve_long
        answer = read(claim.when, language, anchor.date)
        return ((), answer) if isinstance(answer, Failure) else (_likely(answer, bound), None)

    def _resolve_long(self, words: Words, language: str | None, anchor: Date | None) -> Readings | Failure:
        """Resolve long words, of which a timeline has few: no more after `_LONG_IN_ALL` characters."""
        asked = (words, language, anchor)
        if asked not in self._long:
            self._long[asked] = _resolve(*asked) if self._left > 0 else _TOO_MANY
            self._left -= len(words.text)
        return self._long[asked]


def _likely(readings: Readings, bound: dt.date | None) -> Readings:
    """Put the readings that begin after `bound` last: what was told has happened, unless announced."""
    if bound is None or len(readings) == 1:
        return readings

    def late(reading: Reading) -> bool:
        return (reading.date.earliest or bound) > bound

    return tuple(sorted(readings, key=late))


@lru_cache(maxsize=1 << 16)
def _resolve(words: Words, language: str | None, anchor: Date | None) -> Readings | Failure:
    if language is None:
        return Failure(Why.NOT_UNDERSTOOD, "no language is named: give the source one")
    try:
        return resolve(words.text, anchor, language, direction=words.direction)
    except UsageError as error:
        return Failure(Why.NOT_UNDERSTOOD, str(error))


def _told_window(accounts: Sequence[Account]) -> Span:
    """Bound an undated event by the first day that it was told by, unless it was told ahead."""
    if any(account.claim.ahead for account in accounts):
        return Span()
    return Span(None, min((account.told_by for account in accounts if account.told_by), default=None))


def _did_not_wait(claim: Claim) -> bool:
    return claim.date is not None and (isinstance(claim.anchor, str) or isinstance(claim.told, str))


def _waits_for(event: Event, events: Mapping[str, Event]) -> list[str]:
    """Return the ids of the events that must be dated before `event`."""
    waits: dict[str, None] = {}
    for claim in event.accounts:
        for reference in (claim.anchor, claim.told):
            if claim.date is None and isinstance(reference, str) and reference in events:
                waits[reference] = None
    return list(waits)
