"""The values that the evaluation of words hands along: what it starts from, and what it finds."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.cycles import Stretch
from timeline.model.date import Day
from timeline.model.reading import Direction, Failure, Mode, Step, Unit, Why


class NoReadingError(Exception):
    """Words that have no reading from here, with the failure that says why."""

    def __init__(self, why: Why, detail: str = "", start: int = 0, end: int = 0) -> None:
        super().__init__(detail)
        self.failure = Failure(why, detail, start, end)


class Frame(NamedTuple):
    """The day that words count from, and what decides between their readings.

    `nearest`: of weekdays the coming one leads, as behind "until".
    """

    day: Day | None
    mode: Mode
    direction: Direction | None = None
    nearest: bool = False

    def anchor(self) -> Day:
        """Return the day; stop if there is none."""
        if self.day is None:
            raise NoReadingError(Why.NEEDS_ANCHOR)
        return self.day


class Meant(NamedTuple):
    """From the first part of `head` to the last of `tail`; None is an end that nobody told.

    `apart`: one day out of an open range rather than all of it ("before 5 May").
    """

    head: Stretch | None
    tail: Stretch | None
    unit: Unit
    steps: tuple[Step, ...]
    about: bool = False
    anchored: bool = True
    apart: bool = False


def just(stretch: Stretch, *steps: Step, about: bool = False, anchored: bool = True) -> Meant:
    """Return what is one stretch."""
    return Meant(stretch, stretch, stretch.unit, steps, about, anchored)
