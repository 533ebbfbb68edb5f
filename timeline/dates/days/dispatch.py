"""What is meant + a day -> what it can be: the one door that every kind of meaning goes through.

A meaning holds others, so each evaluator may come back here. `evaluate` fills the table.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from timeline.dates import meaning as m
from timeline.dates.cycles import Stretch
from timeline.dates.days.frame import Frame, Meant, NoReadingError
from timeline.model.reading import Why

EVALUATORS: Final[dict[type, Callable[[Any, Frame], list[Meant]]]] = {}
"""Kind of meaning -> what works it out."""


def evaluate(node: m.Node, frame: Frame) -> list[Meant]:
    """Return what `node` can mean from the frame's day, best first, never empty. Raises NoReadingError."""
    return EVALUATORS[type(node)](node, frame)


def wholes(node: m.Node, frame: Frame) -> list[tuple[Meant, Stretch]]:
    """Return what `node` can be, as unbroken stretches. Raises NoReadingError where it is none."""
    found = []
    for meant in evaluate(node, frame):
        if meant.head is None or meant.tail is None:
            raise NoReadingError(Why.NOT_UNDERSTOOD)
        if meant.head == meant.tail:
            found.append((meant, meant.head))
    if not found:
        raise NoReadingError(Why.NOT_UNDERSTOOD)
    return found
