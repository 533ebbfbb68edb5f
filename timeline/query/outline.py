"""Where events and their headings stand: rows from the numbers of the events that headings stand before.

It needs as much room as there are headings and not more, however many events stand under them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from timeline.model.event import Dated
from timeline.show import headings
from timeline.show.headings import DAYS

MANY: Final = 20
"""A month of more events than this has headings for its days: about what a screen shows of it at once."""


class Heading(NamedTuple):
    """A row that is no event: what stands under it, and how many events.

    The level is 1, 2 for a month, 3 for a day.
    """

    text: str
    level: int
    events: int


Row = Heading | Dated


def opened(counted: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield each heading, as `headings.daily` numbers them, and the place of the event that it stands before.

    `counted` has the number of events of each `headings.daily`, in order.
    """
    place = 0
    above: tuple[int, ...] = ()
    for code, group in groupby(counted, key=lambda pair: pair[0] // DAYS):
        here, days = headings.path(code), list(group)
        yield from ((each * DAYS, place) for each in here if each not in above)
        many = sum(events for _, events in days) > MANY
        for day, events in days:
            if many and day % DAYS:
                yield day, place
            place += events
        above = here


class Outline:
    """The headings that are `opened` over `events` events; places of events and rows count from zero."""

    def __init__(self, opened: Iterable[tuple[int, int]], events: int) -> None:
        self._codes, self._before = array("i"), array("i")
        for code, place in opened:
            self._codes.append(code)
            self._before.append(place)
        self._rows = array("i", (place + number for number, place in enumerate(self._before)))
        self._events = events

    @property
    def height(self) -> int:
        """How many rows there are: events and headings."""
        return self._events + len(self._codes)

    def place(self, row: int) -> int | None:
        """Return the place of the event at `row`, None where that is a heading; IndexError outside."""
        if not 0 <= row < self.height:
            raise IndexError(row)
        above = bisect_right(self._rows, row)
        return None if above and self._rows[above - 1] == row else row - above

    def row(self, place: int) -> int:
        """Return the row of the event at `place`."""
        return place + bisect_right(self._before, place)

    def heading_above(self, row: int) -> int | None:
        """Return the row of the nearest heading at or above `row`."""
        above = bisect_right(self._rows, row)
        return self._rows[above - 1] if above else None

    def span(self, row: int) -> tuple[int, int, int]:
        """Return the code of the heading at `row` and the places under it, the end not included."""
        number = bisect_left(self._rows, row)
        code = self._codes[number]
        after = bisect_left(self._codes, _beyond(code), number + 1)
        end = self._before[after] if after < len(self._codes) else self._events
        return code, self._before[number], end

    def under(self, code: int) -> range:
        """Return the rows of the events under the `headings.heading` `code`, which has none below it."""
        number = bisect_left(self._codes, code * DAYS)
        if number == len(self._codes) or self._codes[number] != code * DAYS:
            return range(0)
        end = self._before[number + 1] if number + 1 < len(self._codes) else self._events
        return range(self._rows[number] + 1, self._rows[number] + 1 + end - self._before[number])


def heading(code: int, events: int) -> Heading:
    """Return the row of a heading, as `headings.daily` numbers them."""
    above, day = divmod(code, DAYS)
    title = headings.title(above)
    if day:
        return Heading(f"{day} {title}", 3, events)
    return Heading(title, headings.level(above), events)


def _beyond(code: int) -> int:
    """Return a number beyond those of the headings under `code`, and not beyond the next one's."""
    above, day = divmod(code, DAYS)
    if day:
        return code + 1
    return headings.beyond(above) * DAYS
