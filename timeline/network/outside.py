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

    `short` is by how many days they miss each other.
    """

    event: Dated
    account: Account
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
            window = Span(calendar_day(now.start_first), calendar_day(now.end_last))
            short, early = missed
            yield Outside(one, account, window, short, _because(found, number, early=early))


def _missed(says: Bounds, now: Bounds) -> tuple[int, bool] | None:
    """Return by how many days an account misses what is left, and whether it is too early."""
    for first, last, early in (
        (now.start_first, says.start_last, True),
        (now.end_first, says.end_last, True),
        (says.end_first, now.end_last, False),
        (says.start_first, now.start_last, False),
    ):
        if first is not None and last is not None and last < first:
            return first - last, early
    return None


def _because(found: Outcome, number: int, *, early: bool) -> Bound:
    from timeline.network.narrow import bound  # noqa: PLC0415  # most accounts fit

    if found.windows is None:
        raise AssertionError("without windows nothing lies outside them")
    way: Iterator[Edge] = (
        found.windows.why_first(start(number)) if early else found.windows.why_last(end(number))
    )
    return bound(found.network, way)
