"""Which accounts of disputed events lie outside the days that relations leave those events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from timeline.model.date import Span
from timeline.model.event import Account, Dated, parties
from timeline.network.bounds import Bounds, calendar_day, closed, of_date
from timeline.network.edges import end, start
from timeline.network.search import Edge
from timeline.network.solve import Outcome

if TYPE_CHECKING:
    from timeline.model.window import Bound


class Outside(NamedTuple):
    """An account of a disputed event whose days lie outside those that the relations leave the event.

    `window` are those that are left for its start, or for its end if it `ends` on other days; `short` is by
    how many days they miss each other.
    """

    event: Dated
    account: Account
    ends: bool
    window: Span
    short: int
    because: Bound


def outside(found: Outcome) -> Iterator[Outside]:
    """Yield the accounts of disputed events that cannot hold with what the relations leave."""
    if found.windows is None:
        return
    for number, one in enumerate(found.network.events):
        if one.disputed:
            now = found.windows.bounds(start(number), end(number))
            yield from _accounts(found, number, one, Bounds(*now))


def _accounts(found: Outcome, number: int, one: Dated, now: Bounds) -> Iterator[Outside]:
    for account in parties(one.accounts):
        missed = _missed(closed(of_date(account.date, one.event.kind)), now) if account.date else None
        if missed:
            left = now[2:] if missed.ends else now[:2]
            window = Span(*map(calendar_day, left))
            yield Outside(one, account, missed.ends, window, missed.short, _because(found, number, missed))


class _Missed(NamedTuple):
    """By how many days an account misses what is left for a start or an end, and whether it is too early."""

    short: int
    early: bool
    ends: bool


def _missed(says: Bounds, now: Bounds) -> _Missed | None:
    for first, last, early, ends in (
        (now.start_first, says.start_last, True, False),
        (now.end_first, says.end_last, True, True),
        (says.end_first, now.end_last, False, True),
        (says.start_first, now.start_last, False, False),
    ):
        if first is not None and last is not None and last < first:
            return _Missed(first - last, early, ends)
    return None


def _because(found: Outcome, number: int, missed: _Missed) -> Bound:
    from timeline.network.narrow import bound  # noqa: PLC0415  # most accounts fit

    if found.windows is None:
        raise AssertionError("without windows nothing lies outside them")
    point = end(number) if missed.ends else start(number)
    way: Iterator[Edge] = (found.windows.why_first if missed.early else found.windows.why_last)(point)
    return bound(found.network, way)
