"""Dates as EDTF writes them, with their precision and their doubt; whole days, both ends inclusive."""

from __future__ import annotations

import datetime as dt
from enum import Enum, IntEnum, StrEnum
from typing import Final, NamedTuple

Day = dt.date


class Precision(IntEnum):
    """How finely a part is told."""

    DAY = 0
    MONTH = 1
    SEASON = 2
    YEAR = 3
    DECADE = 4
    CENTURY = 5


class Form(StrEnum):
    """How the parts of a date belong together; a text, for dates are hashed often."""

    ONE = "one"
    INTERVAL = "interval"
    ONE_OF = "one-of"


class Bound(Enum):
    """An end without a day: it goes on (`..`), or nobody knows it (nothing)."""

    OPEN = ".."
    UNKNOWN = ""


class Part(NamedTuple):
    """A day, month, season, year, decade or century, from its first to its last day.

    A part that spans more than its precision says that the finer unit is not known: December 2024
    with the precision of a day is `2024-12-XX`.
    """

    first: Day
    last: Day
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @property
    def qualifier(self) -> str:
        """`~`, `?`, `%` for both, or nothing."""
        return ("", "~", "?", "%")[self.approximate + 2 * self.uncertain]

    @property
    def is_plain_day(self) -> bool:
        """Whether this is one day, told without a doubt."""
        return self.first == self.last and not (self.approximate or self.uncertain)


class Range(NamedTuple):
    """Within a one-of: any day from `first` to `last`; a bound that is OPEN has no limit."""

    first: Part | Bound
    last: Part | Bound


class Span(NamedTuple):
    """The hull of a date: `first` and `last` day, None where there is no bound."""

    first: Day | None = None
    last: Day | None = None

    def meets(self, other: Span) -> bool:
        """Tell whether both have a day in common."""
        return not (_less(self.last, other.first) or _less(other.last, self.first))

    def within(self, other: Span) -> bool:
        """Tell whether every day of this span lies in `other`."""
        starts = other.first is None or (self.first is not None and self.first >= other.first)
        ends = other.last is None or (self.last is not None and self.last <= other.last)
        return starts and ends


def _less(a: Day | None, b: Day | None) -> bool:
    return a is not None and b is not None and a < b


class Date(NamedTuple):
    """One part, an interval of two ends, or one of several parts and ranges."""

    form: Form
    parts: tuple[Part | Bound | Range, ...]

    @property
    def earliest(self) -> Day | None:
        """The first day this can mean, None without a bound."""
        head = self.parts[0]
        if self.form is Form.ONE_OF:
            firsts = [_first(part) for part in self.parts]
            return None if None in firsts else min(day for day in firsts if day is not None)
        return head.first if isinstance(head, Part) else None

    @property
    def latest(self) -> Day | None:
        """The last day this can mean, None without a bound."""
        tail = self.parts[-1]
        if self.form is Form.ONE_OF:
            lasts = [_last(part) for part in self.parts]
            return None if None in lasts else max(day for day in lasts if day is not None)
        return tail.last if isinstance(tail, Part) else None

    @property
    def span(self) -> Span:
        """The hull, `earliest` to `latest`."""
        return Span(self.earliest, self.latest)

    @property
    def approximate(self) -> bool:
        """Whether any part is told as about."""
        return any(part.approximate for part in simple_parts(self))

    @property
    def uncertain(self) -> bool:
        """Whether any part is told as perhaps."""
        return any(part.uncertain for part in simple_parts(self))


def _first(part: Part | Bound | Range) -> Day | None:
    if isinstance(part, Range):
        return _first(part.first)
    return part.first if isinstance(part, Part) else None


def _last(part: Part | Bound | Range) -> Day | None:
    if isinstance(part, Range):
        return _last(part.last)
    return part.last if isinstance(part, Part) else None


def earliest_choice(date: Date) -> Date:
    """Return what a timeline places `date` by: of a one-of the choice that begins, else ends, first."""
    if date.form is not Form.ONE_OF or len(date.parts) == 1:
        return date
    return min((Date(Form.ONE_OF, (part,)) for part in date.parts), key=place)


def place(date: Date) -> tuple[Day, Day]:
    """Return what a timeline orders `date` by: its first day, else its last; then its last."""
    first, last = date.earliest, date.latest
    return first or last or Day.min, last or Day.max


def simple_parts(date: Date) -> list[Part]:
    """Return the parts of `date`, those inside ranges too, in order."""
    found: list[Part] = []
    for part in date.parts:
        if isinstance(part, Range):
            found += [end for end in (part.first, part.last) if isinstance(end, Part)]
        elif isinstance(part, Part):
            found.append(part)
    return found


def day_part(day: Day, *, approximate: bool = False, uncertain: bool = False) -> Part:
    """Return the part that is one day."""
    return Part(day, day, Precision.DAY, approximate, uncertain)


def one(part: Part) -> Date:
    """Return the date that is one part."""
    return Date(Form.ONE, (part,))


def on(day: Day) -> Date:
    """Return the date that is one whole day."""
    return one(day_part(day))


def interval(first: Part | Bound, last: Part | Bound) -> Date:
    """Return the date from `first` to `last`."""
    return Date(Form.INTERVAL, (first, last))


def one_of(*parts: Part | Range) -> Date:
    """Return the date that is one of `parts`."""
    return Date(Form.ONE_OF, parts)


def on_or_before(day: Day) -> Date:
    """Return the date of something told on `day`: that day or any before it."""
    return one_of(Range(Bound.OPEN, day_part(day)))


TOLERANCE: Final = {
    Precision.DAY: (0, 3),
    Precision.MONTH: (1, 0),
    Precision.SEASON: (2, 0),
    Precision.YEAR: (12, 0),
    Precision.DECADE: (60, 0),
    Precision.CENTURY: (600, 0),
}
"""What "about" allows to either side, as months and days; the one table for checks and filters."""
