"""From days to places on the axis: a band a month, a year, a decade or a century, wide where much happens.

On an even axis four busy weeks of a long war are one line thick. Here every unit in which something
begins or ends is a band of its own, as wide as it has such days; the quiet units between are one narrow
band. Within a band a day is as wide as the next, and the page says that bands differ.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from timeline.model.date import Day, Precision
from timeline.show.dates import MONTHS
from timeline.show.days import Ends

WIDTH: Final = 948.0
"""Of the axis at least, in pixels."""
_MOST: Final = 30
"""So many bands are told apart."""
_QUIET, _LEAST, _DAY, _BUSIEST = 26.0, 58.0, 13.0, 330.0
_STEPS: Final = (0, 1, 10, 100)
"""Years of a unit; 0 is a month."""


class Band(NamedTuple):
    """From `first` to `last`, both inclusive, drawn from `x` on, `width` wide; a quiet one has no name."""

    first: Day
    last: Day
    x: float
    width: float
    name: str

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


class Scale:
    """The bands from the first to the last day."""

    def __init__(self, bands: Sequence[Band]) -> None:
        self.bands = bands
        self._starts = [band.first for band in bands]

    @property
    def width(self) -> float:
        """Of all bands."""
        return self.bands[-1].x + self.bands[-1].width

    def band_of(self, day: Day) -> int:
        """Return the number of the band of `day`, from zero."""
        return max(0, bisect_right(self._starts, day) - 1)

    def start(self, day: Day) -> float:
        """Return where `day` begins."""
        band = self.bands[self.band_of(day)]
        return band.x + band.width * (day - band.first).days / band.days

    def end(self, day: Day) -> float:
        """Return where `day` ends."""
        band = self.bands[self.band_of(day)]
        return band.x + band.width * ((day - band.first).days + 1) / band.days


def scale(drawn: Sequence[Ends]) -> Scale:
    """Return the axis for `drawn`, at least one: in the finest unit that gives no more than 30 bands."""
    days = _days(drawn)
    step = next((step for step in _STEPS if len({_unit(day, step) for day in days}) <= _MOST), _STEPS[-1])
    busy: dict[Day, set[Day]] = {}
    for day in days:
        busy.setdefault(_unit(day, step), set()).add(day)
    first = min(ends.days[0] for ends in drawn)
    last = max(ends.days[1] for ends in drawn)
    return Scale(_stretched(_laid(sorted(busy), busy, step, first, last)))


def _days(drawn: Iterable[Ends]) -> set[Day]:
    """Return the days at which something begins or ends, where that is told; if it never is, all."""
    fine = {day for ends in drawn for part in ends for day in _edges(part.first, part.last, part.precision)}
    return fine or {day for ends in drawn for day in ends.days}


def _edges(first: Day, last: Day, precision: Precision) -> tuple[Day, ...]:
    if precision > Precision.SEASON or (last - first).days > 100:
        return ()
    return (first,) if (first.year, first.month) == (last.year, last.month) else (first, last)


def _unit(day: Day, step: int) -> Day:
    """Return the first day of the unit of `day`."""
    return day.replace(day=1) if not step else dt.date(max(1, day.year // step * step), 1, 1)


def _last(unit: Day, step: int) -> Day:
    """Return the last day of the unit that begins with `unit`."""
    if step:
        return dt.date(min(9999, unit.year // step * step + step - 1), 12, 31)
    return (
        unit.replace(day=31)
        if unit.month == 12
        else unit.replace(month=unit.month + 1) - dt.timedelta(days=1)
    )


def _laid(units: Sequence[Day], busy: dict[Day, set[Day]], step: int, first: Day, last: Day) -> list[Band]:
    """Return the bands side by side: the quiet time before, between and after the busy units is one each."""
    bands: list[Band] = []
    free = first
    for unit in units:
        start, end = unit, _last(unit, step)
        if free < start:
            bands.append(_next(bands, free, start - dt.timedelta(days=1), _QUIET, ""))
        width = min(_BUSIEST, _LEAST + _DAY * (len(busy[unit]) - 1))
        bands.append(_next(bands, start, end, width, _named(unit, step)))
        free = min(end, dt.date.max - dt.timedelta(days=1)) + dt.timedelta(days=1)
    if bands[-1].last < last:
        bands.append(_next(bands, free, last, _QUIET, ""))
    return bands


def _next(bands: Sequence[Band], first: Day, last: Day, width: float, name: str) -> Band:
    x = bands[-1].x + bands[-1].width if bands else 0.0
    return Band(first, last, x, width, name)


def _stretched(bands: Sequence[Band]) -> list[Band]:
    """Return `bands` at least as wide as the axis; what is quiet stays narrow."""
    quiet = sum(band.width for band in bands if not band.name)
    named = sum(band.width for band in bands if band.name)
    factor = max(1.0, (WIDTH - quiet) / named)
    found: list[Band] = []
    for band in bands:
        found.append(
            _next(found, band.first, band.last, band.width * (factor if band.name else 1), band.name)
        )
    return found


def _named(unit: Day, step: int) -> str:
    if not step:
        return f"{MONTHS[unit.month - 1][:3]} {unit.year}"
    if step == 1:
        return str(unit.year)
    return (
        f"{unit.year // step * step}s"
        if step == 10
        else f"{unit.year // step * step}–{_last(unit, step).year}"
    )
