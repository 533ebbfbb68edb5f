"""The axis of time: which units of the calendar stand where, as values that `chart` draws.

A unit that events stand in, or the list, or an end of the brush, is a slot of some cells; a few empty units
between two of them are slots as well, more of them are one gap of at least three cells. Where all of it has
room the slots and gaps are wide; else the axis shows the page around the list's place, which stays while
the list moves within it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from timeline.model.date import Day, Span
from timeline.query import ZOOMS, AnyView, Zoom
from timeline.query.counts import Bucket

GAP: Final = 3
"""The fewest cells of a gap."""
_WIDEST_GAP: Final = 24
"""The cells of a gap where there is room enough."""
_EMPTY: Final = 6
"""So many empty units in a row are not a gap yet."""
_MARGIN: Final = 1
"""The cells at each end that tell of more."""
_WIDEST: Final = 10
"""The cells of a slot where there is room enough."""


class Slot(NamedTuple):
    """A unit of the calendar, or a gap of several empty ones, in `width` cells from `x` on.

    `number` is that of the unit, or of the first one in the gap, and `units` how many there are.
    """

    number: int
    x: int
    width: int
    solid: int = 0
    shaded: int = 0
    units: int = 1

    @property
    def gap(self) -> bool:
        """Whether several empty units are drawn as one."""
        return self.units > 1


class Axis(NamedTuple):
    """The slots from left to right, without a cell between them; `before` and `after` tell of more."""

    zoom: Zoom
    width: int
    slots: tuple[Slot, ...] = ()
    before: bool = False
    after: bool = False

    def slot_at(self, x: int) -> Slot | None:
        """Return the slot at the cell `x`, None beside them all."""
        at = bisect_right(self.slots, x, key=lambda slot: slot.x) - 1
        slot = self.slots[at] if at >= 0 else None
        return slot if slot and x < slot.x + slot.width else None

    def slot_of(self, day: Day) -> Slot | None:
        """Return the slot that `day` lies in, None where it is not shown."""
        number = self.zoom.number(day)
        at = bisect_right(self.slots, number, key=lambda slot: slot.number) - 1
        slot = self.slots[at] if at >= 0 else None
        return slot if slot and number < slot.number + slot.units else None

    def days(self, slot: Slot) -> Span:
        """Return the days of a slot: what the brush takes up there."""
        return Span(self.zoom.span(slot.number).first, self.zoom.span(slot.number + slot.units - 1).last)

    def goal(self, slot: Slot) -> Span:
        """Return the days that a click on a slot leads to: its own, of a gap those of the unit behind it."""
        return self.zoom.span(slot.number + slot.units) if slot.gap else self.days(slot)


def axis(view: AnyView, zoom: Zoom, width: int, place: Day | None = None, brush: Span | None = None) -> Axis:
    """Return the axis in `width` cells: around the day that the list stands at, else from the beginning."""
    room = width - 2 * _MARGIN
    if room <= GAP:
        return Axis(zoom, max(width, 0))
    marked = {zoom.number(day) for day in (place, *(brush or ())) if day is not None}
    lead = _lead(zoom, place, room)
    there = _filled(view, zoom, lead, room, marked)
    if there and len(there) <= room and (whole := _whole(zoom, width, there)) is not None:
        return whole
    return _page(zoom, width, there, lead)


def fitting(view: AnyView, width: int) -> Zoom:
    """Return the finest zoom at which all that matches has room in `width` cells, else the coarsest.

    It goes from the coarsest on and stops behind two that have no room, or one with too many filled units:
    of finer ones there are no fewer.
    """
    best, missed, room = ZOOMS[0], 0, width - 2 * _MARGIN
    for zoom in ZOOMS:
        if len(view.histogram(zoom, 0, max(0, room) + 1)) > room:
            break
        found = axis(view, zoom, width)
        if not (found.before or found.after):
            best, missed = zoom, 0
        elif missed:
            break
        else:
            missed = 1
    return best


def _lead(zoom: Zoom, place: Day | None, room: int) -> int:
    """Return the unit that a page begins with: the same one for half a page of places."""
    half = max(1, room // 2)
    return 0 if place is None else zoom.number(place) // half * half - room // 4


def _filled(view: AnyView, zoom: Zoom, lead: int, room: int, marked: Iterable[int]) -> list[Bucket]:
    """Return the units to show around `lead`, at least a page to either side, more than that if there are."""
    found = (*view.histogram(zoom, lead, -room - 1), *view.histogram(zoom, lead, room + 1))
    there = {bucket.number: bucket for bucket in found}
    return sorted(({number: Bucket(number, 0, 0) for number in marked} | there).values())


def _stretches(there: Sequence[Bucket]) -> Iterator[tuple[Bucket, int]]:
    """Yield the units in order, empty ones between them too; with each how many units it stands for."""
    for number, bucket in enumerate(there):
        yield bucket, 1
        empty = there[number + 1].number - bucket.number - 1 if number + 1 < len(there) else 0
        if empty > _EMPTY:
            yield Bucket(bucket.number + 1, 0, 0), empty
        else:
            yield from ((Bucket(bucket.number + 1 + each, 0, 0), 1) for each in range(empty))


def _whole(zoom: Zoom, width: int, there: Sequence[Bucket]) -> Axis | None:
    """Return the axis with all there is, as wide as there is room; None where there is too little."""
    stretches = list(_stretches(there))
    gaps = sum(units > 1 for _, units in stretches)
    alone = len(stretches) - gaps
    room = width - 2 * _MARGIN - gaps * GAP
    size = min(_WIDEST, room // alone)
    if size < 1:
        return None
    gap = min(GAP + (room - size * alone) // gaps, _WIDEST_GAP) if gaps else GAP
    return Axis(zoom, width, tuple(_slots(stretches, size, gap)))


def _slots(stretches: Iterable[tuple[Bucket, int]], size: int, gap: int = GAP) -> Iterator[Slot]:
    x = _MARGIN
    for bucket, units in stretches:
        cells = gap if units > 1 else size
        yield Slot(bucket.number, x, cells, bucket.solid, bucket.shaded, units)
        x += cells


def _page(zoom: Zoom, width: int, there: Sequence[Bucket], lead: int) -> Axis:
    """Return as many slots of one cell as there is room for, from `lead` on; further back near the end."""
    stretches = list(_stretches(there))
    first = next((at for at, (bucket, units) in enumerate(stretches) if bucket.number + units > lead), 0)
    room = width - 2 * _MARGIN
    end = first
    while end < len(stretches) and (cells := _cells(stretches[end])) <= room:
        room -= cells
        end += 1
    while end == len(stretches) and first and (cells := _cells(stretches[first - 1])) <= room:
        room -= cells
        first -= 1
    slots = tuple(_slots(stretches[first:end], 1))
    return Axis(zoom, width, slots, before=first > 0, after=end < len(stretches))


def _cells(stretch: tuple[Bucket, int]) -> int:
    return GAP if stretch[1] > 1 else 1
