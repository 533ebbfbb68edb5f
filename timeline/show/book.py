"""What the card of an event has to look up: other events, sources, problems, who refers to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from timeline.model.event import Dated, Event, Relating, Source, Timeline
from timeline.model.problem import Problem


class Mention(NamedTuple):
    """Another event that names this one, and in which words seen from this one."""

    how: str
    event: str


_SEEN_FROM_THE_OTHER = {
    Relating.AFTER: "before",
    Relating.BEFORE: "after",
    Relating.DURING: "meanwhile",
    Relating.SAME_DAY: "same day as",
}


class Book:
    """A timeline by its ids; every index is made when it is first asked for."""

    def __init__(self, timeline: Timeline, dated: Sequence[Dated], problems: Sequence[Problem] = ()) -> None:
        self.timeline = timeline
        self.dated = dated
        self.problems = problems

    def event(self, key: str) -> Dated | None:
        """Return the event with the id `key`; the first one, where several share it."""
        return self._events.get(key)

    def source(self, key: str) -> Source | None:
        """Return the source with the id `key`."""
        return self._sources.get(key)

    def problems_of(self, key: str) -> Sequence[Problem]:
        """Return the problems found at the event with the id `key`."""
        return self._problems.get(key, ())

    @property
    def loose(self) -> Sequence[Problem]:
        """The problems that belong to no event of the timeline."""
        return [p for p in self.problems if p.finding.event not in self._events]

    def mentions_of(self, key: str) -> Sequence[Mention]:
        """Return what other events say of their lying to the event with the id `key`."""
        return self._mentions.get(key, ())

    @cached_property
    def _events(self) -> dict[str, Dated]:
        return {dated.id: dated for dated in reversed(self.dated)}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in reversed(self.timeline.sources)}

    @cached_property
    def _problems(self) -> dict[str, list[Problem]]:
        found: defaultdict[str, list[Problem]] = defaultdict(list)
        for problem in self.problems:
            found[problem.finding.event].append(problem)
        return found

    @cached_property
    def _mentions(self) -> dict[str, list[Mention]]:
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for dated in self.dated:
            for how, key in _named_by(dated.event):
                found[key].append(Mention(how, dated.id))
        return found


def _named_by(event: Event) -> Iterable[tuple[str, str]]:
    """Yield each event that `event` names, with what `event` then is, seen from there."""
    for relation in event.relations:
        yield _SEEN_FROM_THE_OTHER[relation.relating], relation.event
    yield from (("spoken of in", key) for key in event.about)
    yield from (("has as a part", key) for key in event.part_of)
    yield from (("same as", key) for key in event.same_as)
    told = {claim.told for claim in (event.own, *event.claims) if isinstance(claim.told, str)}
    yield from (("tells of", key) for key in sorted(told))
