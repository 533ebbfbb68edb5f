"""One line of the list: a heading, or an event's marks, date, kind, title and who says it."""

from __future__ import annotations

import re
from typing import Final

from rich.cells import cell_len

from timeline.show.row import Row
from timeline.tui.draw.line import Line, Piece, Role, crop, fit

KINDS: Final = {"incident": "●", "statement": "“", "period": "━", "count": "#"}
_MARKS: Final = {"D": Role.DISPUTED, "~": Role.DISPUTED, "?": Role.DISPUTED, "!": Role.ERROR}
_YEAR_TOO: Final = 56
"""Cells of a row from which a date has its year."""
_YEARS: Final = re.compile(r"\b\d{4}\b")
_ONE_YEAR: Final = re.compile(r"^(.*\b[A-Z][a-z]{2}) \d{4}( or…)?$")
_POINTER: Final = "▌"


def heading_line(title: str, width: int, count: int = 0, *, below: bool = False) -> Line:
    """Return a heading and how many events stand under it; a month stands below its year, without a rule."""
    name = f"{'   ' if below else ' '}{title} "
    number = f" {count:,} " if count else ""
    room = width - cell_len(name) - cell_len(number)
    if room < 0:
        return ((fit(name, width), Role.HEADING),)
    rule = " " * room if below else "─" * room
    return (name, Role.MONTH if below else Role.HEADING), (rule, Role.FAINT), (number, Role.FAINT)


def event_line(row: Row, width: int, *, here: bool = False) -> Line:
    """Return an event's row in `width` cells: columns fall away as it gets narrower, the title last.

    `here` is the line that the cursor is on: it is pointed at by shape, not only by colour.
    """
    left: list[Piece] = [(_POINTER if here else " ", Role.KEY), *_marks(row.marks), (" ", Role.PLAIN)]
    left += [(fit(_date(row.date, width), date_width(width)), Role.DATE), (" ", Role.PLAIN)]
    left += [(_kind(row.kind, width), Role.FAINT), (" ", Role.PLAIN)]
    room = width - sum(cell_len(text) for text, _ in left)
    return (*left, *_title(row, room, with_by=width >= 60))


def date_width(width: int) -> int:
    """Return the cells of the date's column."""
    return 19 if width >= 64 else 17 if width >= _YEAR_TOO else 11


def _date(text: str, width: int) -> str:
    """Leave the year to the heading where there is no room for both; a range over years keeps them."""
    if width >= _YEAR_TOO:
        return text
    return _ONE_YEAR.sub(r"\1\2", text) if len(_YEARS.findall(text)) == 1 else text


def _kind(kind: str, width: int) -> str:
    if width >= 90:
        return fit(kind, 9)
    return KINDS.get(kind, " ")


def _marks(marks: str) -> list[Piece]:
    return [(mark, _MARKS.get(mark, Role.FAINT)) for mark in marks]


def _title(row: Row, room: int, *, with_by: bool) -> list[Piece]:
    """Share the room: who says it stands at the right, in what the title leaves, at least a third."""
    if not with_by or not row.by or room < 30:
        return [(fit(row.title, room), Role.PLAIN)]
    left_over = room - cell_len(row.title[:room]) - 2
    by = crop(row.by, max(left_over, room // 4))
    title = room - cell_len(by) - 2
    return [(fit(row.title, title), Role.PLAIN), ("  ", Role.PLAIN), (by, Role.FAINT)]
