"""What the network of a timeline comes to, worked out once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final

from timeline.model.event import Dated

if TYPE_CHECKING:
    from timeline.model.date import Span
    from timeline.model.window import Narrowed
    from timeline.network.outside import Outside
    from timeline.network.solve import Outcome


MOST_NARROWED: Final = 10_000
"""So many events are told with what narrows them, each in up to forty lines."""


class Found:
    """The contradictions and the windows of dated events."""

    def __init__(self, dated: Sequence[Dated]) -> None:
        self._dated = dated

    @cached_property
    def related(self) -> bool:
        """Whether any event is related to another: else nothing can contradict."""
        events = (one.event for one in self._dated)
        return any(each.relations or each.about or each.part_of or each.same_as for each in events)

    @cached_property
    def outcome(self) -> Outcome:
        """All that was found."""
        from timeline.network.solve import outcome  # noqa: PLC0415  # many timelines have no relations

        return outcome(self._dated)

    @cached_property
    def narrowed(self) -> tuple[Narrowed, ...]:
        """The events of which their relations tell more than they do, by date and id; so many at most."""
        from timeline.network.narrow import narrowed  # noqa: PLC0415

        return tuple(islice(narrowed(self.outcome), MOST_NARROWED))

    def narrowed_of(self, one: Dated, language: str = "en") -> Narrowed | None:
        """Return what its relations leave of an event's days, None where that is no more than it says.

        Why is told in `language`, with the titles of the events.
        """
        from timeline.network.narrow import narrowed_event  # noqa: PLC0415

        number = self._numbers.get(one.place)
        return None if number is None else narrowed_event(self.outcome, number, language)

    def window_of(self, one: Dated) -> Span:
        """Return the days that an undated event can have, by the day it was told and by its relations."""
        if not self.related or (number := self._numbers.get(one.place)) is None:
            return one.window
        from timeline.network.narrow import window  # noqa: PLC0415

        found = window(self.outcome, number)
        return one.window if found is None else found

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {one.place: number for number, one in enumerate(self.outcome.network.events)}

    @cached_property
    def outside(self) -> tuple[Outside, ...]:
        """The accounts of disputed events that cannot hold with the relations."""
        from timeline.network.outside import outside  # noqa: PLC0415

        return tuple(outside(self.outcome))
