"""One line of the list: a heading, or an event's marks, date, kind, title and who says it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len

from timeline.show.few import ROOM
from timeline.show.row import Row
from timeline.tui.draw.line import Line, Piece, Role, crop, fit

KINDS: Final = {"incident": "●", "statement": "“", "period": "━", "count": "#"}
_MARKS: Final = {"D": Role.DISPUTED, "~": Role.DISPUTED, "?": Role.DISPUTED, "!": Role.ERROR}
_DATE: Final = ((110, 34), (84, 24), (64, 19), (56, 17), (0, ROOM))
"""The cells of a row from which its date has so many."""
_POINTER: Final = "▌"
_SPELT: Final = 120
"""The cells of a row from which its kind is a word."""
_NAME: Final = 10
"""The cells below which a name that is cut tells less than the title that it takes them from."""


def heading_line(title: str, width: int, count: int = 0, *, level: int = 1) -> Line:
    """Return a heading and how many events stand under it; those below the first level have no rule."""
    name = f"{' ' * (2 * level - 1)}{title} "
    number = f" {count:,} " if count else ""
    room = width - cell_len(name) - cell_len(number)
    if room < 0:
        return ((fit(name, width), Role.HEADING),)
    rule = " " * room if level > 1 else "─" * room
    return (name, Role.MONTH if level > 1 else Role.HEADING), (rule, Role.FAINT), (number, Role.FAINT)


def event_line(
    row: Row, width: int, *, here: bool = False, bar: Sequence[Piece] = (), faint: bool = False
) -> Line:
    """Return an event's row in `width` cells: columns fall away as it gets narrower, the title last.

    `here` is the line that the cursor is on: it is pointed at by shape, not only by colour. `bar` is its
    span on the axis; `faint` tells that it does not match the filter, and stands around one that does.
    """
    left: list[Piece] = [(_POINTER if here else " ", Role.KEY), *_marks(row.marks), (" ", Role.PLAIN)]
    left += [(_date(row.dates, date_width(width)), Role.DATE), (" ", Role.PLAIN)]
    left += [*bar, (" ", Role.PLAIN)] if bar else []
    left += [(_kind(row.kind, width), Role.FAINT), (" ", Role.PLAIN)]
    room = width - sum(cell_len(text) for text, _ in left)
    line = (*left, *_title(row, room, with_by=width >= 60))
    return (line[0], *((text, Role.FAINT) for text, _ in line[1:])) if faint else line


def date_width(width: int) -> int:
    """Return the cells of the date's column: it grows with the row, so that more of a long date is told."""
    return next(cells for least, cells in _DATE if width >= least)


def _date(dates: Sequence[str], room: int) -> str:
    """Return the first, that is the fullest, of the forms of a date that there is room for."""
    return fit(next((text for text in dates if cell_len(text) <= room), dates[-1]), room)


def _kind(kind: str, width: int) -> str:
    if width >= _SPELT:
        return fit(kind, 9)
    return KINDS.get(kind, " ")


def _marks(marks: str) -> list[Piece]:
    return [(mark, _MARKS.get(mark, Role.FAINT)) for mark in marks]


def _title(row: Row, room: int, *, with_by: bool) -> list[Piece]:
    """Share the room: who says it stands at the right, in what the title leaves, at least a quarter."""
    left_over = room - cell_len(row.title[:room]) - 2
    by = crop(row.by, max(left_over, room // 4)) if with_by and room >= 30 else ""
    if not by or (by != row.by and cell_len(by) < _NAME):
        return [(fit(row.title, room), Role.PLAIN)]
    title = room - cell_len(by) - 2
    return [(fit(row.title, title), Role.PLAIN), ("  ", Role.PLAIN), (by, Role.FAINT)]
