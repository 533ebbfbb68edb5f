"""The span of an event as a small bar on the axis's scale, told by shape: certain, possible, open."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from timeline.model.date import Bound, Date, Day, Form, Part, Range, Span
from timeline.model.event import Dated, Kind
from timeline.tui.draw.axis import Axis
from timeline.tui.draw.line import Piece, Role

CERTAIN: Final = "■"
POSSIBLE: Final = "░"
SHAPES: Final = {
    CERTAIN: "it was then for certain, at the unit of the axis",
    POSSIBLE: "it may have been then",
    "◂ ▸": "it has no end on that side",
    "‹ ›": "it lies, or goes on, beside what the axis shows",
}
"""What a bar is made of, and what that means."""
_ROLES: Final = {CERTAIN: Role.DATE, " ": Role.PLAIN}
_WIDTHS: Final = ((150, 32), (126, 20), (104, 12), (76, 10), (58, 6))
"""The cells of a row from which its bar has so many."""


class Scale(NamedTuple):
    """What the bars of a list are drawn on: the axis, and the day that open ends reach to."""

    axis: Axis
    newest: Day | None = None


class _Stretch(NamedTuple):
    """Days of a bar; without a first or a last one it is open there."""

    span: Span
    certain: bool = False
    told: bool = False
    """Whether it is all that is told, without a doubt: certain where it lies in one unit of the axis."""
    lasts: bool = False
    """Whether it went on all the time: without a first day it is drawn from the edge."""
    about: tuple[bool, bool] = False, False
    """Whether it begins behind its first day and ends before its last one, which are only told as about."""


def width(row: int) -> int:
    """Return the cells of the bar in a row of so many cells; none where it is narrow."""
    return next((cells for least, cells in _WIDTHS if row >= least), 0)


def span_bar(dated: Dated, scale: Scale, cells: int) -> list[Piece]:
    """Return the bar of an event in so many cells."""
    glyphs = [" "] * cells
    beyond = []
    for stretch in _stretches(dated):
        place = _place(stretch, scale, cells)
        if place is None:
            continue
        low, high = place
        certain = stretch.certain or (stretch.told and _in_one(stretch.span, scale.axis))
        _fill(glyphs, stretch.span, CERTAIN if certain else POSSIBLE, low, high)
        if low < 0 or not 0 <= high < cells:
            beyond.append((stretch.span, low, high))
    for span, low, high in beyond:
        _mark(glyphs, span, low, high)
    return [("".join(run), _ROLES.get(glyph, Role.FAINT)) for glyph, run in groupby(glyphs)]


def _stretches(dated: Dated) -> Iterator[_Stretch]:
    """Yield what is possible, then what is certain, which is drawn over it."""
    date = dated.date
    if date is None:
        yield _Stretch(dated.window)
    elif dated.event.kind is Kind.PERIOD and date.form is not Form.ONE_OF:
        yield _Stretch(date.span, lasts=True)
        yield from _core(date)
    elif date.form is Form.ONE_OF:
        yield from (_choice(part, told=len(date.parts) == 1 and not date.approximate) for part in date.parts)
    else:
        yield _Stretch(date.span, told=not date.approximate)


def _core(date: Date) -> Iterator[_Stretch]:
    """Yield the days that a period has for certain: all of its one part, else those between its ends."""
    first, last = date.parts[0], date.parts[-1]
    if isinstance(first, Part) and first == last:
        yield _Stretch(date.span, not first.approximate)
    elif Bound.UNKNOWN not in {first, last}:
        begin = first.last if isinstance(first, Part) else None
        end = last.first if isinstance(last, Part) else None
        if begin is None or end is None or begin <= end:
            about = _is_about(first), _is_about(last)
            yield _Stretch(Span(begin, end), certain=True, lasts=True, about=about)


def _is_about(end: Part | Bound | Range) -> bool:
    return isinstance(end, Part) and end.approximate


def _choice(part: Part | Bound | Range, *, told: bool) -> _Stretch:
    ends = (part.first, part.last) if isinstance(part, Range) else (part, part)
    first, last = (end if isinstance(end, Part) else None for end in ends)
    return _Stretch(Span(first.first if first else None, last.last if last else None), told=told)


def _place(stretch: _Stretch, scale: Scale, cells: int) -> tuple[int, int] | None:
    """Return the first and the last cell of a stretch, which may lie beside the bar."""
    axis = scale.axis
    first, last = stretch.span
    start, end = first or last, last or max(filter(None, (first, scale.newest)), default=None)
    if start is None or end is None or not axis.slots:
        return None
    begins_behind, ends_before = stretch.about
    low = _cell(start, axis, cells, late=begins_behind) + begins_behind
    high = _cell(end, axis, cells, late=not ends_before) - ends_before
    return 0 if first is None and stretch.lasts else low, high


def _fill(glyphs: list[str], span: Span, glyph: str, low: int, high: int) -> None:
    """Put a stretch over what is drawn, where it does not lie wholly beside it."""
    if any(_beside(span, low, high, len(glyphs))):
        return
    low, high = (max(0, min(cell, len(glyphs) - 1)) for cell in (low, high))  # open to here from beyond
    glyphs[low : high + 1] = glyph * (high + 1 - low)
    if span.first is None:
        glyphs[max(low - 1, 0)] = "◂"
    if span.last is None:
        glyphs[min(high + 1, len(glyphs) - 1)] = "▸"


def _mark(glyphs: list[str], span: Span, low: int, high: int) -> None:
    """Mark the edges beyond which a stretch lies or goes on, not over the only cell that shows something."""
    end = len(glyphs) - 1
    before, behind = _beside(span, low, high, len(glyphs))
    before = before or (span.first is not None and low < 0 <= high)
    behind = behind or (span.last is not None and low <= end < high)
    several = max(low, 0) < min(high, end)
    for cell, mark, there in ((0, "‹", before), (end, "›", behind)):
        if there and (several or glyphs[cell] == " "):
            glyphs[cell] = mark


def _beside(span: Span, low: int, high: int, cells: int) -> tuple[bool, bool]:
    """Tell whether the whole stretch lies before the bar, and whether it lies behind it."""
    return span.last is not None and high < 0, span.first is not None and low >= cells


def _in_one(span: Span, axis: Axis) -> bool:
    """Tell whether all the days lie in one unit of the axis, as what its solid bars count does."""
    first, last = span
    return first is not None and last is not None and axis.zoom.number(first) == axis.zoom.number(last)


def _cell(day: Day, axis: Axis, cells: int, *, late: bool = False) -> int:
    """Return the cell that `day` lies in; -1 before what the axis shows, `cells` behind it."""
    slot = axis.slot_of(day)
    if slot is None:
        return -1 if axis.zoom.number(day) < axis.slots[0].number else cells
    span = axis.days(slot)
    whole = (span.last - span.first).days + 1 if span.first and span.last else 1
    passed = (day - span.first).days + late if span.first else 0
    begin, end = axis.slots[0].x, axis.slots[-1].x + axis.slots[-1].width
    x = slot.x + slot.width * passed / whole - begin
    return max(0, min(int((x - (0.001 if late else 0)) * cells / (end - begin)), cells - 1))
