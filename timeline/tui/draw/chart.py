"""The axis as lines: bars of the events, the rule with the brush and the list's place, the labels.

What is certain is a solid bar, what is only possible a shaded one above it: told by shape, not by colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from typing import Final

from timeline.model.date import Day, Span
from timeline.tui.draw import ticks
from timeline.tui.draw.axis import Axis, Slot
from timeline.tui.draw.line import Line, Role
from timeline.tui.draw.ticks import Label

SOLID: Final = " ▁▂▃▄▅▆▇█"
SHADED: Final = " ░▒▓"
POSSIBLE: Final = "░"
MEANINGS: Final = {
    "█": "events that lie in this unit for certain; the number at the left is what the highest bar has",
    "░ ▒ ▓": "these may lie in it: their dates reach beyond it",
    "╌": "a stretch without events, drawn shorter than it was; its length stands below it",
    "▲": "where the list stands",
    "━": "the range of dates that the list is limited to",
    "‹ ›": "there is more on that side",
}
"""What an axis is made of, and what that means."""
HEIGHT: Final = 5
"""The lines of an axis with everything; more make the bars higher, fewer leave things out."""
_MORE: Final = ("‹", "›")


def chart(axis: Axis, height: int, place: Day | None = None, brush: Span | None = None) -> list[Line]:
    """Return `height` lines, from one: bars, rule, labels; the lower it is, the more they share a line."""
    rule = _rule(axis, place, brush)
    match height:
        case 0:
            return []
        case 1:
            return [_total(axis, brush)]
        case 2:
            return [_total(axis, brush), _labels(ticks.both(axis), axis.width)]
        case 3:
            return [_total(axis, brush), rule, _labels(ticks.both(axis), axis.width)]
    labels = [_labels(found, axis.width) for found in (ticks.units(axis), ticks.above(axis))]
    return [*_bars(axis, brush, height - len(labels) - 1), rule, *labels]


def _bars(axis: Axis, brush: Span | None, height: int) -> list[Line]:
    """Return the bars, the lowest line last: in one line both together, in more the one on the other."""
    if height == 1:
        return [_total(axis, brush)]
    most = max((slot.solid + slot.shaded for slot in axis.slots), default=0)
    rows = [partial(_part, most=most, row=row, rows=height) for row in range(height - 1, -1, -1)]
    return [_row(axis, brush, glyph) for glyph in rows]


def _total(axis: Axis, brush: Span | None) -> Line:
    """Return a line of bars for all events; shaded where none is certain."""
    most = max((slot.solid + slot.shaded for slot in axis.slots), default=0)

    def glyph(slot: Slot) -> str:
        return _level(SOLID if slot.solid else SHADED, slot.solid + slot.shaded, most)

    return _row(axis, brush, glyph)


def _level(glyphs: str, count: int, most: int) -> str:
    """Return the glyph for `count` of at most `most`; the lowest one for few, the blank for none only."""
    return glyphs[-(-count * (len(glyphs) - 1) // most)] if count else glyphs[0]


def _part(slot: Slot, most: int, row: int, rows: int) -> str:
    """Return what a bar over several lines has in the one that is `row` above the lowest.

    What is only possible has a line of its own above what is certain, however little it is.
    """
    steps = len(SOLID) - 1
    solid = -(-slot.solid * steps * rows // most) if slot.solid else 0
    solid = min(solid, (rows - 1) * steps) if slot.shaded else solid
    if solid > row * steps:
        return SOLID[min(solid - row * steps, steps)]
    top = max(round((slot.solid + slot.shaded) * rows / most), -(-solid // steps) + 1) if slot.shaded else 0
    return POSSIBLE if row < top else " "


def _row(axis: Axis, brush: Span | None, glyph: Callable[[Slot], str]) -> Line:
    """Return a glyph for each slot, as wide as it; what the brush leaves out is faint."""
    cells = [(" ", Role.PLAIN)] * axis.width
    for slot in axis.slots:
        if slot.gap:
            continue
        here = glyph(slot)
        out = brush is not None and not axis.days(slot).meets(brush)
        ink = Role.FAINT if out or here in SHADED else Role.DATE
        blank = slot.width > 2
        for x in range(slot.x, slot.x + slot.width - blank):
            cells[x] = (here, ink)
    return _line(cells)


def _rule(axis: Axis, place: Day | None, brush: Span | None) -> Line:
    cells = [(" ", Role.PLAIN)] * axis.width
    ticked = {label.x for label in ticks.units(axis)}
    for slot in axis.slots:
        inside = brush is not None and axis.days(slot).meets(brush)
        for x in range(slot.x, slot.x + slot.width):
            glyph = "╌" if slot.gap else "━" if inside else "┬" if x in ticked else "─"
            cells[x] = (glyph, Role.KEY if inside else Role.FAINT)
    here = axis.slot_of(place) if place is not None else None
    if here is not None:
        cells[here.x + (max(0, here.width - 2) // 2)] = ("▲", Role.KEY)
    for x, more, sign in ((0, axis.before, _MORE[0]), (axis.width - 1, axis.after, _MORE[1])):
        if more:
            cells[x] = (sign, Role.KEY)
    return _line(cells)


def _labels(labels: Sequence[Label], width: int) -> Line:
    cells = [" "] * width
    for label in labels:
        cells[label.x : label.x + len(label.text)] = label.text
    return (("".join(cells), Role.LABEL),)


def _line(cells: Sequence[tuple[str, Role]]) -> Line:
    """Join neighbours of one role."""
    return tuple(
        ("".join(glyph for glyph, _ in run), role) for role, run in groupby(cells, key=lambda cell: cell[1])
    )
