"""The labels of the axis: calendar units in words, as many as have room, none over another.

To label a zoom otherwise: its row in `_NAMES` and, where it has larger units above, in `_ABOVE`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from timeline.model.date import Day
from timeline.query import Zoom
from timeline.show.dates import MONTHS
from timeline.tui.draw.axis import Axis, Slot


class Label(NamedTuple):
    """A text that begins at the cell `x`; of two without room for both the one of the lower `rank` stays."""

    x: int
    text: str
    rank: int = 0


def _month(day: Day) -> str:
    return MONTHS[day.month - 1][:3]


_NAMES: Final[dict[Zoom, Callable[[Day], str]]] = {
    Zoom.CENTURY: lambda day: f"{day.year // 100 * 100}–{day.year // 100 * 100 + 99}",
    Zoom.DECADE: lambda day: f"{day.year // 10 * 10}s",
    Zoom.YEAR: lambda day: f"{day.year}",
    Zoom.QUARTER: lambda day: f"Q{(day.month + 2) // 3}",
    Zoom.MONTH: _month,
    Zoom.WEEK: lambda day: f"{day.day}",
    Zoom.DAY: lambda day: f"{day.day}",
}
_ABOVE: Final[dict[Zoom, tuple[Callable[[Day], str], Callable[[Day], str]]]] = {
    Zoom.QUARTER: (lambda day: f"{day.year}", lambda day: f"{day.year}"),
    Zoom.MONTH: (lambda day: f"{day.year}", lambda day: f"{day.year}"),
    Zoom.WEEK: (lambda day: f"{_month(day)} {day.year}", _month),
    Zoom.DAY: (lambda day: f"{_month(day)} {day.year}", _month),
}
"""The larger unit in full, and as it is told beside another one of its year."""
_YEARS: Final = {Zoom.CENTURY: 100, Zoom.DECADE: 10}
"""What a gap is counted in where the unit's letter is that of another one: "144 d" are days."""
_STEPS: Final = {
    Zoom.CENTURY: (1, 2, 5, 10),
    Zoom.DECADE: (1, 2, 5, 10),
    Zoom.YEAR: (1, 2, 5, 10, 20, 50, 100),
    Zoom.QUARTER: (1, 2, 4),
    Zoom.MONTH: (1, 2, 3, 6, 12),
    Zoom.WEEK: (1, 2, 4, 8),
    Zoom.DAY: (1, 2, 5, 10),
}
"""Of so many units one is labelled: of months not every fifth, but every sixth."""


def units(axis: Axis) -> list[Label]:
    """Return the labels of the units themselves, where they have room."""
    return fitted(_units(axis), axis.width)


def above(axis: Axis) -> list[Label]:
    """Return the labels of the larger units that these stand in, and how long the gaps are."""
    return fitted([*_above(axis), *_gaps(axis)], axis.width)


def both(axis: Axis) -> list[Label]:
    """Return the labels in one row: the larger units first, and where they leave room the units.

    What room is left then tells the unit that a larger one begins with: "14 Dec".
    """
    smaller = (label._replace(rank=label.rank + 2) for label in _units(axis))
    found = fitted([*_above(axis), *smaller], axis.width)
    ends = [*(label.x - 1 for label in found[1:]), axis.width]
    texts = _fuller(axis, found)
    return [_longest(*each) for each in zip(found, texts, ends, strict=False)]


def _longest(label: Label, texts: Sequence[str], end: int) -> Label:
    """Return the label with the first of the texts that has room before `end`.

    The first label may begin one cell to the left, where no slot does.
    """
    for text in texts:
        for x in (label.x, 0) if label.x == 1 else (label.x,):
            if x + len(text) <= end:
                return label._replace(x=x, text=text)
    return label


def _fuller(axis: Axis, labels: Sequence[Label]) -> Iterator[list[str]]:
    """Yield of each label what it would better be, the best first."""
    full, short = _ABOVE.get(axis.zoom, (None, None))
    days = {slot.x: _first(axis.zoom, slot) for slot in axis.slots if not slot.gap}
    for label in labels:
        day = days.get(label.x)
        if full is None or short is None or day is None:
            yield []
            continue
        unit = _NAMES[axis.zoom](day)
        if label.x == axis.slots[0].x:
            years = [other.year for _, other in _begun(axis, full)[1:2]]
            near = bool(years) and years[0] - day.year <= 1
            rest = [f"{unit} {short(day)}"] if near else [f"{day.year}"]
            yield [f"{unit} {full(day)}", full(day), *rest]
        else:
            yield [f"{unit} {label.text}"] if label.text in {full(day), short(day)} else []


def fitted(labels: Iterable[Label], width: int) -> list[Label]:
    """Return the labels that have room, from left to right, with at least a blank between any two."""
    taken: list[Label] = []
    for label in sorted(labels, key=lambda label: (label.rank, label.x)):
        inside = label.x >= 0 and label.x + len(label.text) <= width
        if inside and not any(_touch(label, other) for other in taken):
            taken.append(label)
    return sorted(taken)


def _touch(label: Label, other: Label) -> bool:
    return label.x <= other.x + len(other.text) and other.x <= label.x + len(label.text)


def _units(axis: Axis) -> list[Label]:
    """Label every so many units, the first one behind a gap, and where it has room the first of all."""
    slots = [slot for slot in axis.slots if not slot.gap]
    texts = [_NAMES[axis.zoom](_first(axis.zoom, slot)) for slot in slots]
    size = max((slot.width for slot in slots), default=1)
    longest = max(map(len, texts), default=0) + 1
    steps = _STEPS[axis.zoom]
    step = next((each for each in steps if each * size >= longest), steps[-1])
    after_gap = {slot.number for gap, slot in pairwise(axis.slots) if gap.gap}
    labels = []
    for slot, text in zip(slots, texts, strict=True):
        rank = 0 if slot.number in after_gap else 1 if _round(axis.zoom, slot, step) else 2
        if rank < 2 or slot is slots[0]:
            labels.append(Label(slot.x, text, rank))
    return labels


def _round(zoom: Zoom, slot: Slot, step: int) -> bool:
    """Tell whether a unit is labelled where one of `step` is: of days the first and every tenth."""
    if zoom is not Zoom.DAY:
        return slot.number % step == 0
    day = _first(zoom, slot).day
    return day == 1 or (day % step == 0 and day < 31) or step == 1


def _above(axis: Axis) -> Iterator[Label]:
    """Yield each larger unit where it begins, the first one at the edge, where it may have begun before.

    A year is told once: the first has it, and the first of every other year.
    """
    names = _ABOVE.get(axis.zoom)
    if names is None:
        return
    full, short = names
    begun = _begun(axis, full)
    told = 0
    for at, (x, day) in enumerate(begun):
        room = begun[at + 1][0] - x if at + 1 < len(begun) else axis.width - x
        if at == 0 and len(begun) > 1 and room <= len(full(day)):  # a rest: the next tells the year
            if room > len(short(day)) and begun[at + 1][1].year - day.year <= 1:
                yield Label(x, short(day), 1)
            continue
        yield Label(x, short(day) if day.year == told else full(day), int(day.year == told))
        told = day.year


def _begun(axis: Axis, name: Callable[[Day], str]) -> list[tuple[int, Day]]:
    """Return where the larger units begin, and a day of each."""
    begun: dict[str, tuple[int, Day]] = {}
    for slot in axis.slots:
        if not slot.gap:
            day = _first(axis.zoom, slot)
            begun.setdefault(name(day), (slot.x, day))
    return list(begun.values())


def _gaps(axis: Axis) -> Iterator[Label]:
    """Yield how long the gaps are, in the middle below them, where nothing else stands there."""
    for slot in axis.slots:
        if slot.gap:
            years = _YEARS.get(axis.zoom)
            text = f"{slot.units * years:,} y" if years else f"{slot.units:,} {axis.zoom[0]}"
            yield Label(slot.x + (slot.width - len(text)) // 2, text, 5)


def _first(zoom: Zoom, slot: Slot) -> Day:
    return zoom.span(slot.number).first or Day.min
