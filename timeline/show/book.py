"""What the card of an event has to look up: other events, sources, problems, who refers to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from timeline.model.event import Dated, Event, Gap, Source, Timeline
from timeline.model.problem import Problem, Severity
from timeline.show.relations import RELATED
from timeline.text import one_line

if TYPE_CHECKING:
    from timeline.model.window import Narrowed

_LONGEST = 2000
"""Characters of a title that is named."""


class Mention(NamedTuple):
    """Another event that names this one: the label of it, seen from this one, and the gap between them."""

    label: str
    event: str
    gap: Gap | None = None


class Book:
    """A timeline by its ids; every index is made when it is first asked for.

    `narrowed` tells what its relations leave of an event's days, where that is more than it says itself.
    """

    def __init__(
        self,
        timeline: Timeline,
        dated: Sequence[Dated],
        problems: Sequence[Problem] = (),
        narrowed: Callable[[Dated], Narrowed | None] = lambda _: None,
    ) -> None:
        self.timeline = timeline
        self.dated = dated
        self.problems = problems
        self.narrowed = narrowed

    def event(self, key: str) -> Dated | None:
        """Return the event with the id `key`; the first one, where several share it."""
        return self._events.get(key)

    def title(self, key: str) -> str:
        """Return the title of the event with the id `key` in quotation marks; without one, its id."""
        found = self.event(key)
        title = one_line(found.event.title[:_LONGEST]) if found else ""
        return f"“{title}”" if title else key

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

    def behind(self, first: Iterable[Problem]) -> Book:
        """Return the book with these problems before its own."""
        return Book(self.timeline, self.dated, (*first, *self.problems), self.narrowed)

    @cached_property
    def weights(self) -> Counter[Severity]:
        """How many of the problems have each weight."""
        return Counter(problem.severity for problem in self.problems)

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
            for label, key, gap in _named_by(dated.event):
                found[key].append(Mention(label, dated.id, gap))
        return found


def _named_by(event: Event) -> Iterable[tuple[str, str, Gap | None]]:
    """Yield the label that `event` has on the card of each event that it names, that event, and their gap."""
    yield from ((RELATED[each.relating], each.event, each.gap) for each in event.relations)
    yield from (("Spoken of in", key, None) for key in event.about)
    yield from (("Has as a part", key, None) for key in event.part_of)
    yield from (("Same as", key, None) for key in event.same_as)
    told = {claim.told for claim in (event.own, *event.claims) if isinstance(claim.told, str)}
    yield from (("Tells of", key, None) for key in sorted(told))
