"""The values of fields with their counts, in columns beside each other where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len

from timeline.query.counts import Facet, Value
from timeline.text import one_line
from timeline.tui.draw.line import Line, Piece, Role, fit

FIELDS: Final = ("actor", "by", "place", "kind", "source", "tag", "status", "is", "has")
_NAMES: Final = {
    "actor": "Actors", "by": "Who says it", "place": "Places", "kind": "Kinds", "source": "Sources",
    "tag": "Tags", "status": "Status", "is": "What they are", "has": "What they have",
}  # fmt: skip
_COLUMN: Final = 38
"""The narrowest column where there are several."""
_BAR: Final = 8
_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_POINTER: Final = "▌"


class Choice(NamedTuple):
    """A value that can be chosen, and its field."""

    field: str
    value: Value


class Cell(NamedTuple):
    """What stands in a line of a column: a heading, or a choice by its number among all of them."""

    heading: str = ""
    number: int = -1


class Facets(NamedTuple):
    """All choices, and the columns that they stand in; `most` is the greatest count of them."""

    choices: tuple[Choice, ...]
    columns: tuple[tuple[Cell, ...], ...]
    most: int

    @property
    def height(self) -> int:
        """The lines that the longest column has."""
        return max(map(len, self.columns), default=0)

    def place(self, number: int) -> tuple[int, int]:
        """Return the column and the line of a choice."""
        for at, column in enumerate(self.columns):
            for line, cell in enumerate(column):
                if cell.number == number:
                    return at, line
        return 0, 0

    def beside(self, number: int, step: int) -> int:
        """Return the choice so many columns further at about the same height, else the same one."""
        at, line = self.place(number)
        if not 0 <= at + step < len(self.columns):
            return number
        near = [
            (abs(y - line), cell.number) for y, cell in enumerate(self.columns[at + step]) if cell.number >= 0
        ]
        return min(near)[1] if near else number


def arranged(found: Sequence[tuple[str, Facet]], width: int) -> Facets:
    """Return the values that any event has, in as many columns as `width` cells have room for."""
    there = [(field, facet) for field, facet in found if facet.values]
    choices = tuple(Choice(field, value) for field, facet in there for value in facet.values)
    sections: list[list[Cell]] = []
    number = 0
    for field, facet in there:
        section = [Cell(_NAMES.get(field, field))]
        section += [Cell(number=number + each) for each in range(len(facet.values))]
        sections.append([*section, Cell()])
        number += len(facet.values)
    most = max((choice.value.events for choice in choices), default=0)
    return Facets(choices, _columns(sections, max(1, min(width // _COLUMN, len(sections)))), most)


def _columns(sections: Sequence[Sequence[Cell]], count: int) -> tuple[tuple[Cell, ...], ...]:
    """Share the sections in their order among so many columns, the longest as short as it can be."""
    low, high = max(map(len, sections), default=0), sum(map(len, sections))
    while low < high:
        middle = (low + high) // 2
        if len(_filled(sections, middle)) <= count:
            high = middle
        else:
            low = middle + 1
    return _filled(sections, low)


def _filled(sections: Sequence[Sequence[Cell]], height: int) -> tuple[tuple[Cell, ...], ...]:
    columns: list[list[Cell]] = []
    for section in sections:
        if columns and len(columns[-1]) + len(section) <= height:
            columns[-1] += section
        else:
            columns.append(list(section))
    return tuple(map(tuple, columns))


def facets_line(facets: Facets, number: int, chosen: int, width: int) -> Line:
    """Return a line of all columns; the choice `chosen` is pointed at by shape too."""
    line: list[Piece] = []
    room = width // max(1, len(facets.columns))
    for column in facets.columns:
        cell = column[number] if number < len(column) else Cell()
        line += _cell(facets, cell, chosen, room - 2)
        line.append(("  ", Role.PLAIN))
    return tuple(line)


def _cell(facets: Facets, cell: Cell, chosen: int, width: int) -> list[Piece]:
    if cell.number < 0:
        name = f" {cell.heading} " if cell.heading else ""
        rule = "─" * max(0, width - cell_len(name)) if name else " " * width
        return [(fit(name, min(cell_len(name), width)), Role.HEADING), (rule, Role.FAINT)]
    value, here = facets.choices[cell.number].value, cell.number == chosen
    count = f"{value.events:>6,} "
    bar = _bar(value.events, facets.most) + " " if width >= 30 else ""
    name = fit(one_line(value.name[:600]), width - 1 - len(count) - len(bar))
    return [
        (_POINTER if here else " ", Role.KEY),
        (name, Role.KEY if here else Role.PLAIN),
        (count, Role.PLAIN if here else Role.FAINT),
        (bar, Role.DATE),
    ]


def _bar(events: int, most: int) -> str:
    """Return a bar as long as the share of the most, at least an eighth of a cell."""
    eighths = -(-events * _BAR * 8 // most)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(_BAR)
