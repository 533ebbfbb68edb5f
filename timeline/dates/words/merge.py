"""The two ends of a range: each tells the other what only one of them says."""

from __future__ import annotations

from typing import Final

from timeline.dates.cycles import CENTURIES, SIZE, WEEKENDS, YEARS, dated
from timeline.dates.meaning import Either, How, OnWeekday, Span, Whence
from timeline.dates.words.bag import Bag, Item
from timeline.model.reading import Unit


def merge(left: Bag, right: Bag) -> bool:
    """Let the ends of a range tell each other what only one of them says; False where they run backwards."""
    _same_order(left, right)
    _share_place(left, right)
    _share_hundred(left, right)
    if left.day is not None and right.day is not None:
        left.items = [item for item in left.items if not item.the]  # "the week of 12 to 18 May"
    if right.day is not None and right.month is None and right.has(Unit.MONTH):
        right.plain = False
        if left.day is not None and left.month is None and not left.items:
            left.items, left.plain = list(right.items), False
    if right.day is not None and right.month is None and left.month is not None and left.day is not None:
        right.month = left.month
        right.plain = False
    if left.day is not None and left.month is None and right.month is not None and right.day is not None:
        _share_direction(left, right)
        left.month, left.plain = right.month, False
        if left.day > right.day:
            return False
    if left.day is not None and left.month is None and right.day is not None:
        left.plain = right.plain = left.plain and right.plain
    _share_century(left, right)
    if left.empty and left.part:
        left.items, left.month, left.month_how = list(right.items), right.month, right.month_how
    elif any(item.nth for item in left.items) and len(left.items) == 1 and left.month is None:
        _share(left, right)
    return True


def told_weekend(left: Bag, right: Bag) -> bool:
    """Whether two days are told as a weekend: "the weekend of 4-5 May"."""
    told = any(item.cycle is WEEKENDS and item.the for item in left.items)
    return told and follows(left.day, left.month, right.day)


def follows(day: int | None, month: int | None, other: int | None) -> bool:
    """Whether one day is the one behind another, of that month or of the one that both are of."""
    if day is None or other is None:
        return False
    return other == day + 1 or (other == 1 and month is not None and dated(_NO_LEAP, month, day + 1) is None)


_NO_LEAP: Final = 2023


def a_weekend(days: Span) -> Span:
    """Return two days that are a weekend, if they are one in any year."""
    return days._replace(last=Either(OnWeekday(days.last, _SUNDAY, 0, 0), days.last))


_SUNDAY: Final = 7


def _share_direction(left: Bag, right: Bag) -> None:
    """Give both days of one month the "last" or "next" that stands before or behind them."""
    if left.month_how[0] is How.BARE:
        left.month_how = right.month_how
    elif right.month_how[0] is How.BARE:
        right.month_how = left.month_how


def _same_order(left: Bag, right: Bag) -> None:
    """Read both ends in the order of day and month that one of them must have: "30/11/2024 - 02/12/2024"."""
    for one, other in ((left, right), (right, left)):
        if one.turned and other.other is not None:
            (other.day, other.month), other.other = other.other, None


def _share_place(left: Bag, right: Bag) -> None:
    """Make a place alone one of what the other end is a place of: "the first and second week of May"."""
    place = left.day if left.month is None and not left.items and right.day is None else None
    other = next((item for item in right.items if item.nth > (place or 0)), None)
    if place is not None and other is not None and other.cycle.unit in _PLACED:
        left.items = [other._replace(nth=place)]
        left.day, left.plain = None, False


_PLACED: Final = (Unit.WEEK, Unit.QUARTER, Unit.HALF)


def _share_hundred(left: Bag, right: Bag) -> None:
    """Put a year of two figures into the century of the one that it follows: "1914 to '18"."""
    first = next((item for item in left.items if item.cycle is YEARS and item.how is How.AT), None)
    for i, item in enumerate(right.items):
        short = item.cycle is YEARS and item.how is How.AT and item.whence is Whence.TOLD
        if short and first is not None and first.whence is Whence.USUAL:
            right.items[i] = item._replace(k=first.k + (item.k - first.k) % 100, whence=Whence.USUAL)


def _share_century(left: Bag, right: Bag) -> None:
    """Make a number alone that of a century, as the other end is: "19th and 20th century"."""
    for one, other in ((left, right), (right, left)):
        if one.day is not None and one.month is None and not one.items and other.has(Unit.CENTURY):
            one.items = [Item(CENTURIES, How.AT, one.day - 1)]
            one.day, one.plain = None, False


def _share(left: Bag, right: Bag) -> None:
    """Give "the first" of "the first and second week of May" the unit's surroundings."""
    size = SIZE[left.items[0].cycle.unit]
    left.items += [item for item in right.items if SIZE[item.cycle.unit] > size]
    left.month, left.month_how = right.month, right.month_how
