"""The values that the evaluation of words hands along: what it starts from, and what it finds."""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline.dates.cycles import Stretch, single
from timeline.dates.meaning import Whence
from timeline.model.date import Day
from timeline.model.reading import Direction, Failure, Mode, Step, Unit, Why

_LEAP: Final = 5
"""A narrative that goes on by more years than this only makes an excursion."""


_USUAL, _NARRATIVE = Whence.USUAL, Mode.NARRATIVE
"""Names of the module: until Python 3.12 a member of an enum takes four times as long to look up."""
_NEXT: Final = 62
"""In days: so far a narrative goes from one day it tells to the next without saying the year."""


class NoReadingError(Exception):
    """Words that have no reading from here, with the failure that says why."""

    def __init__(self, why: Why, detail: str = "", start: int = 0, end: int = 0) -> None:
        super().__init__(detail)
        self.failure = Failure(why, detail, start, end)


KEPT: Final = 256
"""So many of the first dates of a document are kept with their sentences."""


class Told(NamedTuple):
    """Days that a document told, what stood around them, and what it told before; `number` counts from 1.

    Of a long document there are the first KEPT, the last of them what was told last.
    """

    stretch: Stretch
    sentence: str
    before: Told | None = None
    number: int = 1

    def then(self, stretch: Stretch, sentence: str) -> Told:
        """Return what was told with these days behind it."""
        if self.number == KEPT:
            return Told(stretch, sentence, self.before, KEPT)
        return Told(stretch, sentence, self, self.number + 1)


class Frame(NamedTuple):
    """The day that words count from, and what decides between their readings.

    `nearest`: what is coming leads, as behind "until", unless the other one is over since a few weeks.
    `lean`: the way that the tense of the sentence looks. The rest is what the document told: `told` last,
    `within` last in the same sentence, `fine` the last month or day, `before` the one before that if it
    was of another year, and `quarter` the last quarter; `strands` where it tells the same months more
    than once; `past` is what it told from its beginning on, with the sentences, the last first.
    """

    day: Day | None
    mode: Mode
    direction: Direction | None = None
    nearest: bool = False
    told: Stretch | None = None
    fine: Stretch | None = None
    quarter: Stretch | None = None
    before: Stretch | None = None
    within: Stretch | None = None
    lean: Direction | None = None
    strands: bool = False
    past: Told | None = None

    def base(self, whence: Whence = Whence.USUAL) -> Stretch | None:
        """Return what words count from, None where nothing is known."""
        if whence is _USUAL and self.mode is not _NARRATIVE:
            return None if self.day is None else single(self.day)
        told = self._told(whence)
        narrated = self.mode is _NARRATIVE and whence is not Whence.NOW
        if told is not None or narrated or whence is Whence.NARRATED:
            return told
        return None if self.day is None else single(self.day)

    def near(self, base: Stretch) -> Stretch:
        """Return the month or day that a narrative has reached, unless `base` is a year it went on to."""
        fine = self.fine
        if fine is None or base != self.told:
            return base
        return base if 0 <= base.first.year - fine.first.year <= _LEAP else fine

    def goes_on(self, first: Day) -> bool:
        """Whether `first` is where the narrative would be next, had it not named another year."""
        fine = self.fine
        if fine is None or (self.strands and first.year != fine.first.year):
            return False
        return 0 <= (first - fine.first).days <= _NEXT

    def _told(self, whence: Whence) -> Stretch | None:
        if whence is Whence.NOW:
            return None
        same_day = whence is Whence.SENTENCE and self.mode is not Mode.NARRATIVE
        return self.within if same_day else self.told

    def anchor(self, whence: Whence = Whence.USUAL) -> Day:
        """Return the day that words count from; stop if there is none."""
        base = self.base(whence)
        if base is None:
            raise NoReadingError(Why.NEEDS_ANCHOR)
        return base.first


_new: Final = tuple.__new__
"""What is made for every expression is made without the class's own constructor, which takes twice as long:
it shows in the speed of the whole."""


def untold(day: Day | None, mode: Mode, direction: Direction | None, lean: Direction | None) -> Frame:
    """Return what words count from in a document that told nothing before."""
    return _new(Frame, (day, mode, direction, False, None, None, None, None, None, lean, False, None))


def looking(frame: Frame, direction: Direction) -> Frame:
    """Return `frame` where what lies on that side of the anchor is meant."""
    return _new(Frame, (*frame[:2], direction, *frame[3:]))


def to_the_nearest(frame: Frame) -> Frame:
    """Return `frame` where what is coming leads."""
    return _new(Frame, (*frame[:3], True, *frame[4:]))


def beyond(frame: Frame, day: Day | None, direction: Direction) -> Frame:
    """Return `frame` for the other end of a range: in a narrative, too, `day` is what it counts from."""
    told = frame.told if day is None else single(day)
    return _new(Frame, (day, frame.mode, direction, frame.nearest, told, *frame[5:]))


class Meant(NamedTuple):
    """From the first part of `head` to the last of `tail`; None is an end that nobody told.

    `apart`: one day out of an open range rather than all of it ("before 5 May"). `ended`: it did end,
    nobody knows when ("for a few days"). `begin`: the day that counting leads to. `pinned`: only the
    head is about, for the tail was told by itself. `either`: the first or the last, nothing between.
    `outer`: only the head (-1) or the tail (1) is about.
    `unsure`: it was told as perhaps, or follows from what the document told of the same thing, if it is.
    """

    head: Stretch | None
    tail: Stretch | None
    unit: Unit
    steps: tuple[Step, ...]
    about: bool = False
    anchored: bool = True
    apart: bool = False
    ended: bool = False
    begin: Day | None = None
    pinned: bool = False
    either: bool = False
    outer: int = 0
    unsure: bool = False


_PLAINLY: Final = tuple(Meant(None, None, Unit.DAY, ())[6:])
"""What most have of the fields behind `anchored`."""


def just(stretch: Stretch, *steps: Step, about: bool = False, anchored: bool = True) -> Meant:
    """Return what is one stretch."""
    told = stretch, stretch, stretch.unit, steps, about, anchored
    return _new(Meant, told + _PLAINLY)


def again(meant: Meant, stretch: Stretch, step: Step) -> Meant:
    """Return `meant` with one more step, which led to `stretch`."""
    told = stretch, stretch, stretch.unit, (*meant.steps, step), meant.about, meant.anchored
    found = _new(Meant, told + _PLAINLY)
    return found._replace(unsure=True) if meant.unsure else found


def reaching(meant: Meant, head: Stretch | None, tail: Stretch | None, step: Step) -> Meant:
    """Return `meant` with one more step, after which it goes from `head` to `tail`."""
    return _new(Meant, (head, tail, meant.unit, (*meant.steps, step), *meant[4:]))


def counted_as(meant: Meant, other: Meant) -> Meant:
    """Return `meant`, which needs an anchor if `other` does."""
    if meant.anchored is other.anchored:
        return meant
    return _new(Meant, (*meant[:5], other.anchored, *meant[6:]))
