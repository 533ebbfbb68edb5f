"""A card as lines: labels at the left, facts beside them, rival accounts in columns while there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from timeline.show.facts import Card, Column, Fact, Section
from timeline.tui.draw.line import EMPTY, Line, Piece, Role, fit, wrap

_LABEL: Final = 13
_COLUMN: Final = 16
"""The narrowest column that an account can be read in."""
_GAP: Final = "  "


def card_lines(card: Card, width: int) -> list[Line]:
    """Return `card` laid out in `width` cells."""
    lines: list[Line] = [((text, Role.TITLE),) for text in wrap(card.title, width)]
    lines += [((text, Role.DATE),) for text in wrap(card.lead, width)]
    if card.summary:
        lines += [EMPTY, *_paragraphs(card.summary, width)]
    for section in card.sections:
        lines += [EMPTY, *section_lines(section, width)]
    return lines


def section_lines(section: Section, width: int) -> list[Line]:
    """Return a section under its name, with a rule as wide as there is room."""
    name = f"{section.name} "
    head: Line = ((name, Role.HEADING), ("─" * max(0, width - len(name)), Role.FAINT))
    if not section.columns:
        return [head, *facts_lines(section.facts, width)]
    if _column_width(len(section.columns), width) >= _COLUMN:
        return [head, *_beside(section.columns, width)]
    return [head, *_below(section.columns, width)]


def facts_lines(facts: Sequence[Fact], width: int) -> list[Line]:
    """Return facts with their labels: beside them, or above where it is narrow."""
    if width < 3 * _LABEL:
        return [line for each in facts for line in _stacked(each, width)]
    return [line for each in facts for line in _labelled(each, width)]


def _labelled(fact: Fact, width: int) -> Iterator[Line]:
    texts = [text for line in fact.lines for text in wrap(line, width - _LABEL - 1)]
    for number, text in enumerate(texts):
        label = fact.label if number == 0 else ""
        yield (fit(label, _LABEL), Role.LABEL), (" ", Role.PLAIN), (text, Role(fact.tone.value))


def _stacked(fact: Fact, width: int) -> Iterator[Line]:
    if fact.label:
        yield ((fit(fact.label, width), Role.LABEL),)
    for line in fact.lines:
        yield from (((f" {text}", Role(fact.tone.value)),) for text in wrap(line, width - 1))


def _paragraphs(lines: Sequence[str], width: int) -> list[Line]:
    return [((text, Role.PLAIN),) for line in lines for text in wrap(line, width)]


def _column_width(count: int, width: int) -> int:
    return (width - _LABEL - len(_GAP) * count) // count


def _below(columns: Sequence[Column], width: int) -> Iterator[Line]:
    for number, column in enumerate(columns):
        if number:
            yield EMPTY
        yield ((fit(f"{number + 1}. {column.head}", width), Role.TITLE),)
        yield from facts_lines(column.facts, width)


def _beside(columns: Sequence[Column], width: int) -> Iterator[Line]:
    """Lay accounts out as a table: a line of facts for each label that any of them has."""
    room = _column_width(len(columns), width)
    yield from _table_row(
        "", [wrap(column.head, room) for column in columns], [Role.TITLE] * len(columns), room
    )
    for label in _labels(columns):
        cells = [_fact(column, label) for column in columns]
        texts = [[text for line in cell.lines for text in wrap(line, room)] or ["–"] for cell in cells]
        roles = [Role(cell.tone.value) if cell.lines else Role.FAINT for cell in cells]
        yield from _table_row(label, texts, roles, room)


def _labels(columns: Sequence[Column]) -> list[str]:
    """Return the labels of all columns, in the order that an account tells its facts."""
    order: list[str] = []
    for column in columns:
        place = 0
        for fact in column.facts:
            if fact.label in order:
                place = order.index(fact.label) + 1
            else:
                order.insert(place, fact.label)
                place += 1
    return order


def _fact(column: Column, label: str) -> Fact:
    return next((fact for fact in column.facts if fact.label == label), Fact(label))


def _table_row(label: str, cells: Sequence[list[str]], roles: Sequence[Role], room: int) -> Iterator[Line]:
    for number, texts in enumerate(zip_longest(*cells, fillvalue="")):
        line: list[Piece] = [(fit("" if number else label, _LABEL), Role.LABEL)]
        for text, role in zip(texts, roles, strict=True):
            line += [(_GAP, Role.PLAIN), (fit(text, room), role)]
        yield tuple(line)
