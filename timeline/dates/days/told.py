"""What was meant, as a date with the precision it was told with."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from timeline.dates.cycles import Stretch, around
from timeline.dates.days.frame import Meant
from timeline.model.date import Bound, Date, Day, Form, Part, Precision, Range
from timeline.model.reading import Reading, Unit

_UNIT = {Precision.MONTH: Unit.MONTH, Precision.YEAR: Unit.YEAR}
_new: Final = tuple.__new__
_INTERVAL, _OPEN, _UNKNOWN = Form.INTERVAL, Bound.OPEN, Bound.UNKNOWN


def reading_of(meant: Meant) -> Reading:
    """Return `meant` as it is told to people: a date, each of its ends as perhaps where that is not sure."""
    head, tail, unit, steps, about, anchored, apart, _, begin, _, _, _, unsure = meant
    date = None if apart or head is None or head != tail else _whole(head, about)
    if date is None:
        date = _ends_of(meant)
    return _new(Reading, (_perhaps(date) if unsure else date, unit, steps, anchored, begin))


@lru_cache(maxsize=4096)
def _whole(stretch: Stretch, about: bool) -> Date | None:
    """Return a day, month or year as one date, None where its days are no such part: most are one.

    Those of a report are near each other, and come again.
    """
    part = _start(stretch, about)
    return Date(Form.ONE, (part,)) if part.last >= stretch.last else None


def _perhaps(date: Date) -> Date:
    """Return a date that is not sure, each of its ends told as perhaps."""
    return Date(date.form, tuple(_perhaps_part(part) for part in date.parts))


def _perhaps_part(part: Part | Bound | Range) -> Part | Bound | Range:
    if isinstance(part, Range):
        return Range(*(end._replace(uncertain=True) if isinstance(end, Part) else end for end in part))
    return part._replace(uncertain=True) if isinstance(part, Part) else part


def _ends_of(meant: Meant) -> Date:
    """Return what is no one part: an interval, or an open range."""
    head, tail = meant.head, meant.tail
    if meant.either and head is not None and tail is not None:
        return Date(Form.ONE_OF, (_choice(head, meant.about), _choice(tail, meant.about)))
    first = _UNKNOWN if head is None else _start(head, meant.about or meant.outer < 0)
    endless = _UNKNOWN if meant.ended else _OPEN
    last = endless if tail is None else _end(tail, (meant.about and not meant.pinned) or meant.outer > 0)
    if meant.apart:
        return _open(_OPEN if head is None else first, last)
    if head is not None and tail is None and isinstance(first, Part) and first.last < head.last:
        first = _began(head, first)
    return Date(_INTERVAL, (first, last))


_SURE: Final = 2
"""So many days "about" the first of them covers."""


def _began(stretch: Stretch, first: Part) -> Part:
    """Return when something began that began within `stretch`, and nobody says on its first day.

    A weekend lies within what "about its Saturday" means; of a week or a part of a month only the month
    is certain, and that is about where they go into the next one.
    """
    month = around(Unit.MONTH, stretch.first)
    if stretch.grain is not Precision.DAY or (stretch.last - stretch.first).days < _SURE or month is None:
        return first._replace(approximate=True)
    return Part(month.first, month.last, Precision.MONTH, first.approximate or stretch.last > month.last)


def _choice(stretch: Stretch, about: bool) -> Part | Range:
    first, last = _start(stretch, about), _end(stretch, about)
    return first if first.last >= stretch.last else Range(first, last)


def _open(first: Part | Bound, last: Part | Bound) -> Date:
    return Date(Form.ONE_OF, (Range(first, last),))


def _start(stretch: Stretch, about: bool) -> Part:
    return _part(stretch, stretch.first, about)


def _end(stretch: Stretch, about: bool) -> Part:
    return _part(stretch, stretch.last, about)


@lru_cache(maxsize=4096)
def _part(stretch: Stretch, day: Day, about: bool) -> Part:
    """Return `day`, or the month, year or larger unit around it, as fine as the stretch was told."""
    if stretch.grain is Precision.DAY:
        return Part(day, day, Precision.DAY, about)
    unit = _UNIT.get(stretch.grain)
    wider = None if unit is None or unit is stretch.unit else around(unit, day)
    whole = wider or stretch
    return Part(whole.first, whole.last, stretch.grain, about)
