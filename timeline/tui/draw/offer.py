"""What can be typed next in a filter, on one line: each with the number of events that it leaves."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from timeline.query.complete import Candidate
from timeline.text import one_line
from timeline.tui.draw.line import Line, Piece, Role, crop

_LONGEST = 40
"""The cells of one of them."""


def offer_line(candidates: Sequence[Candidate], chosen: int, width: int, indent: int) -> Line:
    """Return as many of the candidates as have room, among them the one that is `chosen` (-1: none).

    The chosen one stands in brackets, not only in another colour.
    """
    for first in range(max(chosen, 0) + 1):
        line, last = _from(candidates, first, chosen, width, indent)
        if last >= chosen:
            return line
    return ()


def _from(
    candidates: Sequence[Candidate], first: int, chosen: int, width: int, indent: int
) -> tuple[Line, int]:
    """Return the line that begins with the candidate `first`, and the number of the last one in it."""
    line: list[Piece] = [(" " * max(0, indent - 1) + ("‹" if first else " "), Role.FAINT)]
    used, last = indent, first - 1
    for number in range(first, len(candidates)):
        name = crop(one_line(candidates[number].text), _LONGEST)
        count = f" {candidates[number].events:,}"
        size = cell_len(name) + cell_len(count) + 3
        if used + size > width and number > first:
            break
        here = number == chosen
        line += [
            ("[" if here else " ", Role.KEY),
            (name, Role.KEY if here else Role.PLAIN),
            (count, Role.FAINT),
        ]
        line.append(("] " if here else "  ", Role.KEY))
        used, last = used + size, number
    return tuple(line), last
