"""The shapes of dates: what is sure is filled, what is not is hollow, what is open has an arrow.

A diamond is a day, a bar more days. Shapes alone tell it; colours only repeat it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline.export.formats.html.scale import Scale
from timeline.model.date import Bound, Date, Form, Part, Precision, Range
from timeline.model.event import Dated
from timeline.show.days import ends

HALF: Final = 6.0
"""Half the height of a shape."""
_SHORT: Final = 18.0
"""The length of a line towards an end that nobody knows."""

KEY: Final = {
    "day": "a day",
    "days": "from a day to a day",
    "within": "some time within",
    "doubt": "about, or perhaps",
    "open": "goes on, or on or after",
    "back": "since before, or on or before",
    "unknown": "end or start unknown",
    "choice": "one of these",
    "rival": "disputed",
}
"""The kinds of shapes, and what they mean."""


class Mark(NamedTuple):
    """The shapes of one event from `left` to `right`, around a height of 0; `kinds` are those of KEY.

    `at` is where its first known day begins.
    """

    left: float
    right: float
    at: float
    svg: str
    kinds: frozenset[str]


def mark(dated: Dated, date: Date, scale: Scale) -> Mark:
    """Return the shapes of an event with the date `date`."""
    pieces = list(_pieces(date, scale))
    kinds = frozenset(kind for piece in pieces for kind in piece.kinds)
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    svg = "".join(piece.svg for piece in pieces)
    if len(pieces) > 1:
        kinds |= {"rival"} if dated.disputed else {"choice"}
        svg = _way(pieces[0].right, pieces[-1].left) + svg
    return Mark(left, right, pieces[0].at, svg, kinds)


def _pieces(date: Date, scale: Scale) -> Iterator[Mark]:
    """Yield the shapes of each choice."""
    if date.form is not Form.ONE_OF:
        yield _piece(date, date.parts[0], date.parts[-1], scale, within=date.form is Form.ONE)
        return
    for choice in date.parts:
        alone = Date(Form.ONE_OF, (choice,))
        head, tail = (choice.first, choice.last) if isinstance(choice, Range) else (choice, choice)
        yield _piece(alone, head, tail, scale, within=True)


def _piece(
    date: Date, head: Part | Bound | Range, tail: Part | Bound | Range, scale: Scale, *, within: bool
) -> Mark:
    """Return the shape of one choice: its known days, and a line where an end is not one."""
    found = ends(date)
    if found is None:
        return Mark(0.0, 0.0, 0.0, "", frozenset())
    first, last = found.days
    left, right = scale.start(first), scale.end(last)
    hollow = _hollow(found.first, within=within) or _hollow(found.last, within=within)
    doubt = any(part.approximate or part.uncertain for part in found)
    look = "shape" + (" within" if hollow or (within and first != last) else "") + (" doubt" if doubt else "")
    middle = (left + right) / 2
    body = _diamond(middle, look) if first == last else _bar(left, right, look)
    kinds = {"day" if first == last else "within" if "within" in look else "days"} | (
        {"doubt"} if doubt else set()
    )
    reach = _reach(left, right, middle, one=first == last)
    return _opened(Mark(*reach, reach[0], body, frozenset(kinds)), head, tail, scale)


def _reach(left: float, right: float, middle: float, *, one: bool) -> tuple[float, float]:
    return (middle - HALF, middle + HALF) if one else (left, max(right, left + 4))


def _hollow(part: Part, *, within: bool) -> bool:
    return part.precision is not Precision.DAY or (within and part.first != part.last)


def _opened(piece: Mark, head: Part | Bound | Range, tail: Part | Bound | Range, scale: Scale) -> Mark:
    """Return `piece` with a line at each end that is open, to the edge, or unknown, a short one."""
    left, right, at, svg, kinds = piece
    if head is Bound.OPEN:
        svg, left, kinds = _arrow(left, 2.0) + svg, 2.0, kinds | {"back"}
    elif head is Bound.UNKNOWN:
        svg, left, kinds = _way(left, left - _SHORT) + svg, left - _SHORT, kinds | {"unknown"}
    if tail is Bound.OPEN:
        edge = scale.width - 2.0
        svg, right, kinds = _arrow(right, edge) + svg, edge, kinds | {"open"}
    elif tail is Bound.UNKNOWN:
        svg, right, kinds = _way(right, right + _SHORT) + svg, right + _SHORT, kinds | {"unknown"}
    return Mark(left, right, at, svg, kinds)


def _diamond(x: float, look: str) -> str:
    left, right = x - HALF, x + HALF
    return f'<path class="{look}" d="M{left:.1f} 0L{x:.1f} {-HALF:.0f}L{right:.1f} 0L{x:.1f} {HALF:.0f}Z"/>'


def _bar(left: float, right: float, look: str) -> str:
    width = max(4.0, right - left)
    return f'<rect class="{look}" x="{left:.1f}" y="-5" width="{width:.1f}" height="10" rx="2"/>'


def _way(left: float, right: float) -> str:
    return f'<path class="way" d="M{left:.1f} 0H{right:.1f}"/>'


def _arrow(start: float, end: float) -> str:
    back = 6.0 if start > end else -6.0
    return (
        f'<path class="way" d="M{start:.1f} 0H{end:.1f}"/>'
        f'<path class="shape" d="M{end:.1f} 0L{end + back:.1f} -4V4Z"/>'
    )


def key(kind: str) -> str:
    """Return a small drawing of a kind of shape, for the legend."""
    drawing = {
        "day": _diamond(16, "shape"),
        "days": _bar(5, 27, "shape"),
        "within": _bar(5, 27, "shape within"),
        "doubt": _diamond(16, "shape doubt"),
        "open": _bar(3, 11, "shape within") + _arrow(11, 30),
        "back": _bar(21, 29, "shape within") + _arrow(21, 2),
        "unknown": _bar(3, 13, "shape within") + _way(13, 30),
        "choice": _way(8, 24) + _diamond(8, "shape") + _diamond(24, "shape"),
        "rival": f'<g class="rival">{_way(8, 24)}{_diamond(8, "shape")}{_diamond(24, "shape")}</g>',
    }[kind]
    return f'<svg width="32" height="16" viewBox="0 -8 32 16" aria-hidden="true">{drawing}</svg>'
