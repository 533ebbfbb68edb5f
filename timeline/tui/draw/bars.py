"""The head, the foot, and what stands beside and below the filter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rich.cells import cell_len

from timeline.model.problem import Severity
from timeline.tui.draw.line import Line, Piece, Role, crop, fit, length, wrap

if TYPE_CHECKING:
    from timeline.errors import QueryError
    from timeline.show.head import Head

_BETWEEN: Piece = ("  ·  ", Role.FAINT)

_TROUBLE = 3
"""Lines that a mistake in the files may take from the list."""


def head_line(head: Head, shown: int, total: int, width: int, *, problems: Line = ()) -> Line:
    """Return the title, what it was made from, its range of dates and how much of it is shown.

    `problems` tells how many there are. What does not fit falls away: the source first, then its day,
    then the range; the title is cut before the count is.
    """
    right = (*problems, *_right(head, shown, total))
    room = width - length(right) - 2
    title = crop(head.title, max(room, 0))
    left: list[Piece] = [(" ", Role.PLAIN), (title, Role.TITLE)]
    left += _told(head, room - cell_len(title))
    gap = width - length(tuple(left)) - length(right)
    return (*left, (" " * max(0, gap), Role.PLAIN), *right)


def _told(head: Head, room: int) -> list[Piece]:
    """Return the range, the day of publication and the source, the last one cut, while there is room."""
    pieces: list[Piece] = []
    fits = cell_len(head.range) + cell_len(_BETWEEN[0]) <= room
    for text, least in ((head.range if fits else head.brief, 0), (head.published, 0), (head.source, 16)):
        room -= cell_len(_BETWEEN[0])
        short = crop(text, room) if least else text
        if not text or room < max(least, cell_len(short)):
            break
        pieces += [_BETWEEN, (short, Role.FAINT if least else Role.PLAIN)]
        room -= cell_len(short)
    return pieces


def _right(head: Head, shown: int, total: int) -> Line:
    pieces: list[Piece] = []
    if head.example:
        pieces += [("example ", Role.DISPUTED)]
    return (*pieces, (f"{shown:,} of {total:,} ", Role.KEY if shown < total else Role.PLAIN))


def problems_told(found: Mapping[Severity, int], key: str) -> Line:
    """Return how many problems the key lists, and how many remarks; these alone need nobody's eye."""
    wrong, remarks = weighed(found)
    if not wrong:
        return ()
    role = Role.ERROR if found.get(Severity.ERROR) else Role.WARNING
    pieces = [(f"! {wrong:,} ", role)]
    pieces += [(f"i {remarks:,} ", Role.FAINT)] if remarks else []
    return (*pieces, (f"({key}) ", pieces[-1][1])) if key else tuple(pieces)


def weighed(found: Mapping[Severity, int]) -> tuple[int, int]:
    """Return how many problems there are, and how many remarks."""
    remarks = found.get(Severity.INFO, 0)
    return sum(found.values()) - remarks, remarks


def trouble_lines(why: str, width: int) -> list[Line]:
    """Return why the files are not shown as they are now, on few lines; none without a reason."""
    if not why or width < 2:
        return []
    said = wrap(f"! {why}: the last good data stay here", width - 1)
    return [((fit(f" {text}", width), Role.ERROR),) for text in said[:_TROUBLE]]


def waiting_line(what: str, width: int) -> Line:
    """Return the head while there is nothing to show yet."""
    return ((fit(f" {what}", width), Role.TITLE),)


def foot_line(keys: Iterable[tuple[str, str]], width: int) -> Line:
    """Return the keys and what they do, as many as there is room for."""
    line: list[Piece] = [(" ", Role.PLAIN)]
    used = 1
    for key, does in keys:
        size = cell_len(key) + cell_len(does) + 3
        if used + size > width:
            break
        line += [(key, Role.KEY), (f" {does}  ", Role.FAINT)]
        used += size
    return tuple(line)


def hits(shown: int, total: int, part: str | None = None) -> str:
    """Return how many events a filter leaves; `part` is what can be read of one that holds a mistake."""
    if part == "":
        return "not filtered"
    count = f"{shown:,} of {total:,}" if shown else f"nothing of {total:,}"
    return count if part is None else f"partly: {count}"


def mistake_lines(error: QueryError, width: int, indent: int) -> list[Line]:
    """Point at the column of a mistake in the filter, which begins `indent` cells from the left.

    The words stand behind the pointer where there is room, else on a line of their own.
    """
    said = f"{error.message}{'; ' if error.advice else ''}{error.advice}"
    place = indent + cell_len(error.text[: error.column - 1])
    if place + 2 + cell_len(said) <= width:
        return [((" " * place, Role.PLAIN), ("^ ", Role.ERROR), (said, Role.WARNING))]
    if place >= width:
        return [((text, Role.WARNING),) for text in wrap(f"column {error.column}: {said}", width)]
    return [
        ((" " * place, Role.PLAIN), ("^", Role.ERROR)),
        *(((" " * indent, Role.PLAIN), (text, Role.WARNING)) for text in wrap(said, max(1, width - indent))),
    ]
