"""What the authors accept: which `allow` hides which problem, and which is of no use any more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from timeline.model.event import Allow, Event, Timeline
from timeline.model.position import Position
from timeline.model.problem import Problem


class Allowance(NamedTuple):
    """One `allow` of an event, `number` counted from zero, and what came of it.

    `used`: there is such a problem. `expired`: its `until` is over; False where no day is told to judge by.
    `sure`: all of the event was read, so that it would be used if it were needed.
    """

    event: Event
    allow: Allow
    number: int
    used: bool = False
    expired: bool = False
    sure: bool = True

    @property
    def field(self) -> str:
        """Where it stands in its event."""
        return f"allow.{self.number}"

    def at(self, field: str) -> Position:
        """Return where its value of that name stands, else where it begins itself; it may be no list."""
        origin = self.event.origin
        return max(origin.at("allow", self.number, field), origin.at("allow", field))


class Verdict(NamedTuple):
    """The problems that count, those that are accepted, and how many `until` no day was there to judge by."""

    problems: tuple[Problem, ...]
    allowed: tuple[Problem, ...] = ()
    unjudged: int = 0


def allowances(timeline: Timeline, as_of: dt.date | None) -> list[Allowance]:
    """Return every `allow` of the timeline in the files' order, judged by the day `as_of`."""
    return [
        Allowance(event, allow, number, expired=_over(allow, as_of))
        for event in timeline.events
        for number, allow in enumerate(event.allow)
    ]


def split(
    found: Iterable[Problem], known: list[Allowance], unsure: Set[str]
) -> tuple[list[Problem], list[Problem], list[Allowance]]:
    """Return the problems that stay, those that are accepted, and the allowances with what came of them.

    `unsure` has the events, and the paths, of which a part could not be read. What left a part of a file
    unread is never accepted.
    """
    held: dict[tuple[str, str], bool] = {}  # of an event and a code or name: whether one of them holds
    for one in known:
        key = one.event.id, one.allow.code
        held[key] = held.get(key, False) or not one.expired
    used: set[tuple[str, str]] = set()
    kept: list[Problem] = []
    hidden: list[Problem] = []
    for problem in found:
        matching = [] if problem.unread else [key for key in _keys(problem) if key in held]
        used.update(matching)
        accepted = any(held[key] for key in matching)
        (hidden if accepted else kept).append(problem)
    return kept, hidden, list(_judged(known, used, unsure))


def _keys(problem: Problem) -> tuple[tuple[str, str], ...]:
    """Return what an `allow` that means the problem has as its event and its code; one may have either."""
    event = problem.finding.event
    return (event, problem.code), (event, problem.name)


def _over(allow: Allow, as_of: dt.date | None) -> bool:
    last = allow.until.latest if allow.until is not None else None
    return as_of is not None and last is not None and last < as_of


def _judged(known: list[Allowance], used: Set[tuple[str, str]], unsure: Set[str]) -> Iterator[Allowance]:
    for one in known:
        sure = not {one.event.id, one.event.origin.path} & unsure
        yield one._replace(used=(one.event.id, one.allow.code) in used, sure=sure)
