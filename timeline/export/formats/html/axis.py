"""The axis: the events as shapes on bands of time, a link each; very many of them as numbers in each band.

It is for the eye and the mouse: whoever reads with the keyboard or by ear has the same links in the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from timeline.export.formats.html.marks import HALF, KEY, Mark, key, mark
from timeline.export.formats.html.scale import Scale, scale
from timeline.model.date import Date
from timeline.model.event import Dated
from timeline.show.days import Ends, placed
from timeline.show.digest import headed, when
from timeline.text import crop

_ROW: Final = 22.0
_TOP: Final = 30.0
_NAMED: Final = 80
"""So many events have their titles on the axis."""
_DRAWN: Final = 500
"""So many are drawn one by one."""
_LETTER: Final = 7.2
"""The width of a letter, about."""
_CUT: Final = 34
_BARS: Final = 120.0
_QUIET: Final = (
    '<defs><pattern id="_quiet" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>\n'
)


class _Drawn(NamedTuple):
    dated: Dated
    date: Date
    ends: Ends


def axis(dated: Sequence[Dated]) -> Iterator[str]:
    """Yield the figure; nothing where no event has a day."""
    drawn = [_Drawn(each, each.date, found) for each in dated if each.date and (found := placed(each))]
    if not drawn:
        return
    bands = scale([each.ends for each in drawn])
    kinds: set[str] = set()
    many = len(drawn) > _DRAWN
    name = f"{len(drawn):,} events on an axis of time; the list below tells the same"
    yield '<section aria-label="Axis of time">\n<figure>\n'
    yield f'<div class="axis" role="group" tabindex="0" aria-label="{name}">\n'
    yield from _numbers(drawn, bands) if many else _shapes(drawn, bands, kinds)
    yield "</div>\n<figcaption>"
    if kinds:
        yield '<ul class="key">'
        yield from (f"<li>{key(kind)}{words}</li>" for kind, words in KEY.items() if kind in kinds)
        yield "</ul>"
    yield from _caption(bands, len(dated) - len(drawn), many=many)
    yield "</figcaption>\n</figure>\n</section>\n"


def _caption(bands: Scale, undated: int, *, many: bool) -> Iterator[str]:
    if many:
        yield "Events that begin in each stretch of time. "
    if len(bands.bands) > 1:
        yield "Stretches of time in which more happens are drawn wider"
        yield "; hatched ones are long and quiet. " if any(not band.name for band in bands.bands) else ". "
    if undated:
        stand = "event stands" if undated == 1 else "events stand"
        yield f"{undated} undated {stand} at the end of the list only."


def _shapes(drawn: Sequence[_Drawn], bands: Scale, kinds: set[str]) -> Iterator[str]:
    """Yield the drawing, a row as many events as have room side by side."""
    rows: list[list[tuple[float, float]]] = []
    marks: list[str] = []
    for each in drawn:
        shape = mark(each.dated, each.date, bands)
        kinds |= shape.kinds
        text, left, right, high = _label(each.dated, shape, bands, named=len(drawn) <= _NAMED)
        row = _free(rows, left, right, high)
        marks.append(_link(each, shape, text, _TOP + _ROW * (row + 0.5)))
    height = _TOP + _ROW * len(rows) + 6
    yield from _opened(bands, height)
    yield from marks
    yield "</svg>\n"


def _opened(bands: Scale, height: float) -> Iterator[str]:
    yield (
        f'<svg width="{bands.width:.0f}" height="{height:.0f}" viewBox="0 0 {bands.width:.0f} {height:.0f}" '
        f'aria-hidden="true">\n{_QUIET}'
    )
    for number, band in enumerate(bands.bands):
        look = "quiet" if not band.name else "band" if number % 2 else ""
        if look:
            title = f"<title>{band.first} – {band.last}</title>" if not band.name else ""
            size = f'x="{band.x:.1f}" width="{band.width:.1f}" height="{height:.0f}"'
            yield f'<rect class="{look}" {size}>{title}</rect>\n'
        if band.name:
            yield f'<text class="name" x="{band.x + band.width / 2:.1f}" y="19">{band.name}</text>\n'


def _label(dated: Dated, shape: Mark, bands: Scale, *, named: bool) -> tuple[str, float, float, int]:
    """Return the title beside the shape, or below it, from where to where both reach, and how many rows."""
    if not named:
        return "", shape.left, shape.right + 2, 1
    words = crop(headed(dated.event.title), _CUT)
    room = len(words) * _LETTER
    text = escape(words)
    if shape.right + 8 + room <= bands.width:
        return f'<text x="{shape.right + 6:.1f}" y="4">{text}</text>', shape.left, shape.right + 6 + room, 1
    if shape.left - 8 - room >= 0:
        left = shape.left - 6
        return f'<text class="left" x="{left:.1f}" y="4">{text}</text>', left - room, shape.right, 1
    x = max(6.0, min(shape.at, bands.width - room - 6.0))
    return f'<text x="{x:.1f}" y="{_ROW - 3:.0f}">{text}</text>', 0.0, bands.width, 2


def _free(rows: list[list[tuple[float, float]]], left: float, right: float, high: int) -> int:
    """Return the first row with room from `left` to `right`, and take it; `high` rows stand at the end."""
    for number, row in enumerate(rows if high == 1 else ()):
        if all(right + HALF < start or left - HALF > end for start, end in row):
            row.append((left, right))
            return number
    rows += [[(left, right)] for _ in range(high)]
    return len(rows) - high


def _link(each: _Drawn, shape: Mark, text: str, y: float) -> str:
    first, last = each.ends.days
    rival = " rival" if each.dated.disputed else ""
    title = escape(f"{when(each.dated)}: {headed(each.dated.event.title)}")
    return (
        f'<a href="#{escape(each.dated.id)}" tabindex="-1" class="event{rival}" data-first="{first}" '
        f'data-last="{last}"><title>{title}</title>'
        f'<g transform="translate(0 {y:.1f})">{shape.svg}{text}</g></a>\n'
    )


def _numbers(drawn: Sequence[_Drawn], bands: Scale) -> Iterator[str]:
    """Yield a column for each band: how many events begin in it."""
    begin = [0] * len(bands.bands)
    for each in drawn:
        begin[bands.band_of(each.ends.days[0])] += 1
    most = max(begin)
    yield from _opened(bands, _TOP + _BARS + 24)
    for band, number in zip(bands.bands, begin, strict=True):
        if number:
            high = max(2.0, _BARS * number / most)
            x, y = band.x + band.width / 2, _TOP + 16 + _BARS - high
            yield f'<rect class="sum" x="{x - 10:.1f}" y="{y:.1f}" width="20" height="{high:.1f}"/>'
            yield f'<text class="name" x="{x:.1f}" y="{y - 4:.1f}">{number:,}</text>\n'
    yield "</svg>\n"
