"""Give every event its date: timeline as written -> dated events, in the order of a timeline.

Words count from their anchor: an event or a day that is named, else the day the account was told,
else its source's publication. An event is dated after the events that it counts from; a pin waits
for nothing, so that only accounts without one can wait for each other in a circle.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from timeline.dates import resolve
from timeline.dates.calendar import widened
from timeline.errors import UsageError
from timeline.model.date import Bound, Date, Form, Part, Range, Span, on_or_before, one_of
from timeline.model.event import (
    Account,
    Anchor,
    Claim,
    Counted,
    Dated,
    Event,
    Source,
    Status,
    Timeline,
    Words,
)
from timeline.model.reading import Direction, Failure, Readings, Why

Edge = tuple[str, str]
Cycle = tuple[str, ...]

_NO_PARTY = (Status.DENIED, Status.RETRACTED)
"""An account that denies the event or was withdrawn dates nothing."""


def date_events(timeline: Timeline) -> tuple[Dated, ...]:
    """Return the events of `timeline` with their dates, ordered as format and readers expect."""
    dating = _Dating(timeline)
    dated = [dating.event(event, index) for index, event in enumerate(timeline.events)]
    return tuple(sorted(dated, key=lambda item: item.sort_key))


def claims(event: Event) -> tuple[Claim, ...]:
    """Return the accounts of `event` as written: its own first, where it says anything, then the others."""
    own = event.own
    if event.claims and not (own.timed or own.by or own.figures or own.quote):
        return event.claims
    return (own, *event.claims)


class _Dating:
    """The dates of the events so far, by id; where an id stands twice, the first event has it."""

    def __init__(self, timeline: Timeline) -> None:
        self._sources: dict[str, Source] = {}
        for source in timeline.sources:
            self._sources.setdefault(source.id, source)
        self._events: dict[str, Event] = {}
        for event in timeline.events:
            self._events.setdefault(event.id, event)
        waits = {id_: _waits_for(event, self._events) for id_, event in self._events.items()}
        order, self._cycles = _order(waits)
        self._known: dict[str, Dated] = {}
        for id_ in order:
            self._known[id_] = self.event(self._events[id_], 0)

    def event(self, event: Event, index: int) -> Dated:
        """Date one event from what is known by now of the events it counts from."""
        written = claims(event)
        rivals = len(written) > 1 or event.own is not written[0]
        accounts = tuple(self._account(event, claim, rival=rivals) for claim in written)
        date, disputed = _settle(accounts)
        window = date.span if date else _told_window(accounts, self._latest_told(accounts))
        return Dated(event, date, accounts, disputed, window, index)

    def _account(self, event: Event, claim: Claim, *, rival: bool) -> Account:
        told = self._told(event, claim)
        anchor = told if claim.anchor is None else self._counted(event, claim.anchor, Counted.EVENT)
        readings, failure = self._read(claim, anchor)
        date = claim.date or (readings[0].date if readings else None)
        if date is None and rival and claim.when is None and claim.status not in _NO_PARTY:
            last = self._last_day(told)
            date = on_or_before(last) if last else None
        return Account(claim, date, anchor, told.date, readings, failure)

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
        cycle = self._cycles.get((event.id, reference), ())
        known = self._known.get(reference)
        return Anchor(known.date if known and not cycle else None, counted, reference, cycle)

    def _read(self, claim: Claim, anchor: Anchor) -> tuple[Readings, Failure | None]:
        if claim.when is None:
            return (), None
        answer = _resolve(claim.when, self._language(claim), anchor.date)
        return ((), answer) if isinstance(answer, Failure) else (answer, None)

    def _language(self, claim: Claim) -> str | None:
        if claim.when and claim.when.language:
            return claim.when.language
        source = self._sources.get(claim.source[0]) if claim.source else None
        return source.language if source else None

    def _last_day(self, told: Anchor) -> dt.date | None:
        """The last day on which it can have been told; an undated statement is still bounded."""
        if told.date is not None:
            return told.date.latest
        known = self._known.get(told.event) if told.event and not told.cycle else None
        return known.window.last if known else None

    def _latest_told(self, accounts: Iterable[Account]) -> dt.date | None:
        days = [self._last_day(self._told_of(account)) for account in accounts]
        return min((day for day in days if day), default=None)

    def _told_of(self, account: Account) -> Anchor:
        if account.told is None and isinstance(account.claim.told, str):
            cycle = account.anchor.cycle
            return Anchor(None, Counted.TOLD, account.claim.told, cycle)
        return Anchor(account.told, Counted.TOLD)


@lru_cache(maxsize=1 << 16)
def _resolve(words: Words, language: str | None, anchor: Date | None) -> Readings | Failure:
    if language is None:
        return Failure(Why.NOT_UNDERSTOOD, "no language is named: give the source one")
    try:
        return resolve(words.text, anchor, language, direction=words.direction)
    except UsageError as error:
        return Failure(Why.NOT_UNDERSTOOD, str(error))


def _settle(accounts: tuple[Account, ...]) -> tuple[Date | None, bool]:
    """Return the event's date, and whether it is disputed.

    Without a dispute the first account that tells a time leads: rival accounts are never averaged.
    """
    parties = [account for account in accounts if account.claim.status not in _NO_PARTY]
    dates = [account.date for account in parties if account.date is not None]
    leading = [account.date for account in parties if account.claim.timed and account.date is not None]
    if not leading:
        return None, False
    if _have_common_day(dates):
        return leading[0], False
    return _either(dates), True


def _have_common_day(dates: Iterable[Date]) -> bool:
    """Tell whether hulls, widened where told as about, share a day: pairs decide it on a line."""
    spans = [widened(date) for date in dates]
    return all(a.meets(b) for i, a in enumerate(spans) for b in spans[i + 1 :])


def _either(dates: Iterable[Date]) -> Date:
    choices: dict[Part | Range, None] = {}
    for date in dates:
        choices |= dict.fromkeys(_choices(date))
    return one_of(*sorted(choices, key=_chronological))


def _choices(date: Date) -> Iterator[Part | Range]:
    if date.form is Form.INTERVAL:
        yield Range(*(end if isinstance(end, Part) else Bound.OPEN for end in date.parts))
        return
    for part in date.parts:
        if not isinstance(part, Bound):
            yield part


def _chronological(choice: Part | Range) -> tuple[dt.date, dt.date]:
    span = one_of(choice).span
    return span.first or dt.date.min, span.last or dt.date.max


def _told_window(accounts: Iterable[Account], last: dt.date | None) -> Span:
    """An undated event lies on or before the day it was told, unless it was told ahead."""
    ahead = any(
        account.claim.status is Status.PLANNED
        or (account.claim.when and account.claim.when.direction is Direction.FUTURE)
        for account in accounts
    )
    return Span() if ahead else Span(None, last)


def _waits_for(event: Event, events: Mapping[str, Event]) -> list[str]:
    """Return the ids of the events that must be dated before `event`."""
    waits: dict[str, None] = {}
    for claim in claims(event):
        for reference in (claim.anchor, claim.told):
            if claim.date is None and isinstance(reference, str) and reference in events:
                waits[reference] = None
    return list(waits)


def _order(waits: Mapping[str, list[str]]) -> tuple[list[str], dict[Edge, Cycle]]:
    """Return the ids, each after those it waits for, and the edges that form cycles.

    Depth first with a stack of its own: a chain may be as long as the file.
    """
    order: list[str] = []
    done: set[str] = set()
    cycles: dict[Edge, Cycle] = {}
    for start in waits:
        path: dict[str, Iterator[str]] = {start: iter(waits[start])} if start not in done else {}
        while path:
            here = next(reversed(path))
            following = next(path[here], None)
            if following is None:
                path.popitem()
                done.add(here)
                order.append(here)
            elif following in path:
                cycles |= _circle(list(path), following)
            elif following not in done:
                path[following] = iter(waits[following])
    return order, cycles


def _circle(path: list[str], again: str) -> dict[Edge, Cycle]:
    ring = path[path.index(again) :]
    turned = [(*ring[i:], *ring[: i + 1]) for i in range(len(ring))]
    return {(turn[0], turn[1]): turn for turn in turned}
