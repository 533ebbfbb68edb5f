"""Which problems have one certain answer, and what has to be written for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.check.pins import Fit, fit
from timeline.check.rule import Context, Told
from timeline.check.telling import possible
from timeline.dates.edtf import write
from timeline.load.values import slug
from timeline.model.event import Dated, Event, Source, Timeline
from timeline.model.position import Origin, Position
from timeline.model.problem import Problem


class Change(NamedTuple):
    """`field: text` in the mapping of `origin`: instead of its value, after the field `after`, or first."""

    origin: Origin
    field: str
    text: str
    after: str = ""
    replaces: bool = False


def changes(
    timeline: Timeline, dated: Iterable[Dated], problems: Iterable[Problem], *, moved: bool = False
) -> list[Change]:
    """Return what to write for those of `problems` that have one answer, in the order of the problems.

    A missing date where the words have one reading, a missing id where the title gives one; with `moved`
    also dates that no reading of their words is, where these have one.
    """
    known = dict(_ids(timeline))
    known.update(_dates(Context.of(timeline, tuple(dated), ()), moved=moved))
    wanted = dict.fromkeys(_key(problem) for problem in problems)
    return [known[key] for key in wanted if key in known]


_Key = tuple[str, str, Position]
"""A problem's rule, the last part of its field, and its place."""


def _key(problem: Problem) -> _Key:
    return problem.name, problem.finding.field.rpartition(".")[2], problem.position


def _dates(context: Context, *, moved: bool) -> Iterator[tuple[_Key, Change]]:
    for told in context.accounts:
        readings = possible(told)
        if len(readings) != 1:
            continue
        text = write(readings[0].date)
        if told.claim.date is None:
            key = ("missing-pin", "date", told.at("when", "words"))
            yield key, Change(told.claim.origin, "date", text, after="when")
        elif moved and _elsewhere(told):
            key = ("date-not-in-words", "date", told.at("date"))
            yield key, Change(told.claim.origin, "date", text, replaces=True)


def _elsewhere(told: Told) -> bool:
    return fit(told.account) is Fit.ELSEWHERE


def _ids(timeline: Timeline) -> Iterator[tuple[_Key, Change]]:
    named: list[tuple[Event | Source, str]] = [(event, event.title) for event in timeline.events]
    named += [(source, source.title or source.publisher or "") for source in timeline.sources]
    for one, name in named:
        if slug(name):
            key = ("missing-field", "id", one.origin.position)
            yield key, Change(one.origin, "id", one.id)
