"""What the relations of events leave of their days."""

from __future__ import annotations

from typing import NamedTuple

from timeline.model.date import Span
from timeline.model.event import Dated
from timeline.model.problem import Related


class Bound(NamedTuple):
    """One side of a window that became narrower: the statements that did it, from the event outwards.

    `whole` is False where there are more statements than anybody reads.
    """

    because: tuple[Related, ...] = ()
    whole: bool = True


class Narrowed(NamedTuple):
    """An event whose relations tell more of its days than it does itself.

    `start` and `end` are the days on which it can start and end, `window` their hull; `first` and `last`
    tell why it is not earlier and not later, None where its own date says as much.
    """

    event: Dated
    start: Span
    end: Span
    first: Bound | None = None
    last: Bound | None = None

    @property
    def window(self) -> Span:
        """The first and the last day that it can have."""
        return Span(self.start.first, self.end.last)
