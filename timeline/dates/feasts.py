"""Feasts: fixed days, weekdays of a month, and days counted from Easter or Advent; some of them last."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from timeline.dates.cycles import WEEKDAYS, Stretch, dated, day_at, months, nth, single
from timeline.model.date import Day, Precision
from timeline.model.reading import Unit

_EASTER: Final = "easter"
_PASCHA: Final = "pascha"
_ADVENT: Final = "nativity"
_STEPS: Final = {_EASTER: 1, _PASCHA: 1, _ADVENT: 7}
_GREGORIAN: Final = 1583
"""The first whole year of the calendar that the movable feasts are reckoned by."""
_MIDYEAR: Final = 6


class Feast(NamedTuple):
    """A feast of every year, by its `rule`: 12-25, 11-4-4 (the fourth Thursday), easter+39, nativity-7.

    "05-1--1" is the last Monday of May.
    "easter" is that of the western churches, "pascha" that of the eastern ones, "nativity" the fourth
    Sunday of Advent, the last before Christmas. "12-25/12-26" lasts from the one to the other, and may go
    into the next year; "11-4-4+1" is the day after.
    """

    rule: str
    named: bool = True
    unit: Unit = Unit.DAY

    @property
    def turns(self) -> bool:
        """Whether it goes from one year into the next."""
        return "/" in self.rule and self.rule[:2] > self.rule.partition("/")[2][:2]

    def later(self, places: int) -> Feast:
        """Return the feast so many days later in the month, or after Easter; so many Sundays in Advent."""
        for name, step in _STEPS.items():
            if self.rule.startswith(name):
                return Feast(f"{name}{int(self.rule.removeprefix(name)) + places * step:+}")
        month, day = self.rule.split("-")
        return Feast(f"{month}-{int(day) + places:02}")

    def place(self, day: Day) -> int:
        """Return the year of `day`; of a feast that turns the year the one in which it begins."""
        return day.year - (self.turns and day.month <= _MIDYEAR)

    def at(self, k: int) -> Stretch | None:
        """Return that of year `k`."""
        if not 1 <= k <= 9999:
            return None
        begin, _, end = self.rule.partition("/")
        return _lasting(k, begin, end) if end else _single(k, begin)


def _lasting(year: int, begin: str, end: str) -> Stretch | None:
    first, last = _single(year, begin), _single(year, end)
    if first and last and last.last < first.first:
        last = _single(year + 1, end)
    return first._replace(last=last.last) if first and last else None


@lru_cache(maxsize=4096)
def _single(year: int, rule: str) -> Stretch | None:
    """Return a feast of one day."""
    if not rule[0].isdigit():
        return _movable(year, rule)
    rule, _, after = rule.partition("+")
    month, day, *which = map(int, rule.split("-", 2))
    if not which:
        return dated(year, month, day)
    found = _weekday_of_month(year, month, day, which[0])
    return _moved(found.first, int(after or 0)) if found else None


def _movable(year: int, rule: str) -> Stretch | None:
    if year < _GREGORIAN:
        return None
    if rule.startswith(_ADVENT):
        eve = dt.date(year, 12, 24)
        return _moved(eve, int(rule.removeprefix(_ADVENT)) - eve.isoweekday() % 7)
    from dateutil.easter import easter  # noqa: PLC0415 -- few words need it

    name, days = rule[: len(_EASTER)], rule[len(_EASTER) :]
    method: Literal[2, 3] = 3 if name == _EASTER else 2  # EASTER_WESTERN and EASTER_ORTHODOX
    return _moved(easter(year, method), int(days))


def _moved(day: Day, days: int) -> Stretch | None:
    found = day_at(day.toordinal() + days)
    return single(found) if found else None


def _weekday_of_month(year: int, month: int, weekday: int, which: int) -> Stretch | None:
    whole = months(year * 12 + month - 1, 1, Precision.MONTH, Unit.MONTH)
    return nth(WEEKDAYS[weekday - 1], whole, which) if whole else None
