"""What the authors accept: which `allow` hides which problem, and which is of no use any more."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Set
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


_Key = tuple[Position, str]
"""Where an event begins, and the code or name of what it allows: several events may have one id."""


def split(
    found: Iterable[Problem], known: list[Allowance], unsure: Set[str], events: Iterable[Event]
) -> tuple[list[Problem], list[Problem], list[Allowance]]:
    """Return the problems that stay, those that are accepted, and the allowances with what came of them.

    `unsure` has the events, and the paths, of which a part could not be read. What left a part of a file
    unread is never accepted. `events` are all there are.
    """
    held: dict[_Key, bool] = {}  # whether one of them holds
    for one in known:
        held[_key(one)] = held.get(_key(one), False) or not one.expired
    allowing = {one.event.id for one in known}
    parts = _parts(event for event in events if event.id in allowing)
    used: set[_Key] = set()
    kept: list[Problem] = []
    hidden: list[Problem] = []
    for problem in found:
        begins = None if problem.unread else _begins(problem, parts)
        matching = [
            (begins, code) for code in (problem.code, problem.name) if begins and (begins, code) in held
        ]
        used.update(matching)
        accepted = any(held[key] for key in matching)
        (hidden if accepted else kept).append(problem)
    return kept, hidden, list(_judged(known, used, unsure))


def _key(one: Allowance) -> _Key:
    return one.event.origin.position, one.allow.code


def _parts(events: Iterable[Event]) -> dict[str, list[tuple[Position, Position]]]:
    """Return, by id, where each event and each of its accounts begins, with where that event does; sorted."""
    parts: dict[str, list[tuple[Position, Position]]] = {}
    for event in events:
        begins = event.origin.position
        inside = [(claim.origin.position, begins) for claim in event.claims]
        parts.setdefault(event.id, []).extend([(begins, begins), *inside])
    return {name: sorted(of_it) for name, of_it in parts.items()}


def _begins(problem: Problem, parts: Mapping[str, list[tuple[Position, Position]]]) -> Position | None:
    """Return where the event of the problem begins: of several of that id the one whose part it stands in."""
    of_it = parts.get(problem.finding.event)
    if of_it is None:
        return None
    before = bisect_right(of_it, problem.position, key=lambda part: part[0])
    return of_it[max(before - 1, 0)][1]


def _over(allow: Allow, as_of: dt.date | None) -> bool:
    last = allow.until.latest if allow.until is not None else None
    return as_of is not None and last is not None and last < as_of


def _judged(known: list[Allowance], used: Set[_Key], unsure: Set[str]) -> Iterator[Allowance]:
    for one in known:
        sure = not {one.event.id, one.event.origin.path} & unsure
        yield one._replace(used=_key(one) in used, sure=sure)
