"""The axis as it stands on the screen: how high, and beside it the most in a bar, the unit, the undated."""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline.model.date import Day, Span
from timeline.query import AnyView, Zoom
from timeline.tui.draw.axis import Axis, axis
from timeline.tui.draw.chart import chart
from timeline.tui.draw.line import EMPTY, Line, Role

_HEIGHT: Final = ((50, 8), (36, 6), (30, 5), (14, 3), (9, 2))
"""The lines of a screen from which the axis has so many; on a lower one it has none."""
_BESIDE: Final = ((80, 12), (56, 9))
"""The cells of a screen from which so many of them stand beside the axis."""
_NARROWEST: Final = 24


class Shown(NamedTuple):
    """What the axis shows: where the list stands, the range of dates, and how many events have no date."""

    axis: Axis
    place: Day | None = None
    brush: Span | None = None
    undated: int = 0


def height(columns: int, lines: int) -> int:
    """Return the lines of the axis on a screen of that size."""
    if columns < _NARROWEST:
        return 0
    return next((cells for least, cells in _HEIGHT if lines >= least), 0)


def beside(columns: int) -> int:
    """Return the cells beside the axis on a screen of so many columns."""
    return next((cells for least, cells in _BESIDE if columns >= least), 0)


def shown(
    view: AnyView, zoom: Zoom, columns: int, place: Day | None = None, brush: Span | None = None
) -> Shown:
    """Return the axis of a view on a screen of so many columns."""
    return Shown(axis(view, zoom, columns - beside(columns), place, brush), place, brush, len(view.undated))


def framed(told: Shown, columns: int, lines: int) -> list[Line]:
    """Return the axis in `lines` lines."""
    drawn = chart(told.axis, lines, told.place, told.brush)
    room = beside(columns)
    if not room:
        return drawn
    return [
        ((f"{text:>{room - 1}} ", role), *line)
        for (text, role), line in zip(_sides(told, lines), drawn, strict=True)
    ]


def _sides(told: Shown, lines: int) -> list[tuple[str, Role]]:
    """Return what stands beside each line: the most of a bar, the unit of the rule, the undated."""
    sides = [("", Role.FAINT)] * lines
    if lines > 0:
        most = max((slot.solid + slot.shaded for slot in told.axis.slots), default=0)
        sides[0] = (f"{most:,}" if most else "", Role.FAINT)
    rule = 1 if lines < 4 else lines - 3
    if lines > 1:
        sides[rule] = (told.axis.zoom.value, Role.MONTH)
    if lines > 2 and told.undated:
        sides[-1] = (f"{told.undated:,} undated", Role.FAINT)
    return sides


def lines_of(told: Shown | None, columns: int, lines: int) -> list[Line]:
    """Return the axis in `lines` lines, empty ones where there is nothing to show yet."""
    return framed(told, columns, lines) if told else [EMPTY] * lines
