"""The nouns of a bag, folded from the coarsest to the finest."""

from __future__ import annotations

from datetime import date
from typing import Final

from timeline.dates.cycles import (
    DAYS,
    SIZE,
    WEEKDAYS,
    WEEKS,
    YEARS,
    Cycle,
    Weeks,
    Yearly,
    day_of_month,
    named_month,
)
from timeline.dates.feasts import Feast
from timeline.dates.language import UNITS
from timeline.dates.meaning import (
    Amount,
    Apposed,
    Around,
    Compared,
    Duration,
    Either,
    How,
    Node,
    OnWeekday,
    Pick,
    Portion,
    Span,
    Unclear,
    Whence,
    Within,
)
from timeline.dates.words.bag import NOT_TOLD, Bag, Item
from timeline.model.reading import Unit

_AT, _LAST = How.AT, How.LAST
_HALVES, _QUARTERS = 2, 4
_MONTH_WEEKS, _YEAR_WEEKS = 5, 53


def fold(bag: Bag) -> Node | None:
    """Return what the nouns mean together, None where they do not go together."""
    if not (bag.until or bag.other or bag.style) and (date := _date(bag)) is not None:
        return date
    if bag.alone and not isinstance(bag.items[0].cycle, Feast):
        return _one(bag.items[0])
    if bag.style is not None and not _in_new_style(bag, *bag.style):
        return None
    node = _either(bag)
    if not bag.until or node is None:
        return node
    return _years(bag, node)


def _date(bag: Bag) -> Node | None:
    """Return a day or month, with its year or without, or a weekday: most are one. None of all the rest."""
    day, month, weekday = bag.day, bag.month, bag.weekday
    if bag.items:
        return _date_of_year(bag, bag.items[0])
    if bag.part:
        return None
    if day is not None:
        date = Pick(day_of_month(month, day), *bag.month_how)
        return date if weekday is None else OnWeekday(date, *weekday)
    if month is None:
        return None if weekday is None else Pick(WEEKDAYS[weekday[0] - 1], *bag.weekday_how)
    return Pick(named_month(month), *bag.month_how) if weekday is None and not bag.time else None


def _date_of_year(bag: Bag, year: Item) -> Node | None:
    """Return a day or month of a year, or the beginning, middle or end of such a month."""
    day, month, weekday = bag.day, bag.month, bag.weekday
    if month is None or year.how is not _AT or len(bag.items) > 1 or bag.month_how is not NOT_TOLD:
        return None
    if year.cycle is not YEARS or (day is None and (weekday is not None or bag.time)):
        return None
    whole = Pick(YEARS, _AT, year.k, 0, year.whence)
    if day is not None:
        date = Within(whole, day_of_month(month, day))
        return date if weekday is None else OnWeekday(date, *weekday)
    node = Within(whole, named_month(month))
    return Portion(node, abs(bag.part), 3, exact=bag.part < 0) if bag.part else node


def _in_new_style(bag: Bag, day: int, month: int | None) -> bool:
    """Keep the later of a day's two dates, by the Julian calendar and by this one; False if they are none."""
    months = bag.month or month, month or bag.month
    if bag.day is None or months[0] is None or months[1] is None:
        return False
    try:
        first, second = date(_LEAP, months[0], bag.day), date(_LEAP, months[1], day)
    except ValueError:
        return False
    if abs((second - first).days) not in _BETWEEN_STYLES:
        return False
    later = max(first, second)
    bag.day, bag.month, bag.style = later.day, later.month, None
    return True


_LEAP: Final = 2000
_BETWEEN_STYLES: Final = range(10, 15)
"""So many days lie between a day's two dates, from 1582 on: 13 at most, and 29 February may be one more."""


def _either(bag: Bag) -> Node | None:
    """Return both readings of day and month in figures, and of a feast that has two days."""
    for i, item in enumerate(bag.items):
        if isinstance(item.cycle, Feast) and " " in item.cycle.rule:
            return _either_feast(bag, i, item)
    first = _fold(bag)
    if bag.other is None or first is None:
        return first
    bag.day, bag.month = bag.other
    second = _fold(bag)
    return first if second is None else Either(first, second)


def _either_feast(bag: Bag, i: int, item: Item) -> Node | None:
    found = []
    for rule in item.cycle.rule.split() if isinstance(item.cycle, Feast) else ():
        bag.items[i] = item._replace(cycle=Feast(rule))
        found.append(_fold(bag))
    first, second = found
    return Either(first, second) if first and second else None


def _years(bag: Bag, node: Node) -> Node | None:
    """Return the years from one to the other; a winter that goes into the next year is just that winter."""
    until = Pick(YEARS, How.AT, bag.until)
    if bag.month is not None:
        bag.month = None
        years = _fold(bag)
        return Either(node, Span(years, until)) if years else None
    if len(bag.items) == 1 and bag.items[0].how is How.AT:
        return Span(node, until)
    if bag.turns and isinstance(node, Within):
        return node._replace(which=1)
    return None


def _fold(bag: Bag) -> Node | None:
    if bag.day is not None and bag.month is not None and (said := _day_beside(bag)) is not None:
        date = _fold(bag)
        return Apposed(Pick(DAYS, said.how, said.k, whence=said.whence), date) if date else None
    items = _sorted(bag)
    if not _together(bag, items):
        return None
    if len(items) == 1 and not bag.part and items[0].the:
        return _one(items[0])
    around = _surrounding(items) if len(items) > 1 else None
    node: Node | None = None
    coarser: Unit | None = None
    for item in items:
        node = _folded(node, item, coarser)
        coarser = item.cycle.unit
        if node is None:
            return None
    if node is None:
        return Pick(DAYS, How.SHIFT, whence=Whence.SENTENCE) if bag.time else None
    if around is not None:
        node = Around(around, node)
    if bag.part and items[-1].cycle.unit is not Unit.DAY:
        node = Portion(node, abs(bag.part), 3, exact=bag.part < 0)
    if bag.weekday is not None and items[-1].cycle.unit is Unit.DAY and not _by_weekday(bag):
        node = OnWeekday(node, *bag.weekday)
    return node


def _day_beside(bag: Bag) -> Item | None:
    """Take out a "yesterday" that stands beside its date."""
    for i, item in enumerate(bag.items):
        if item.cycle is DAYS and item.fixed:
            return bag.items.pop(i)
    return None


_WHOLES: Final = (Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY)


def _together(bag: Bag, items: list[Item]) -> bool:
    """Whether the nouns can go together at all.

    A day without its month needs a month like "last month"; what counts from the anchor has nothing
    coarser; only days and weekends have an evening; "the quarter" and "the half" are no wholes.
    """
    if bag.day is not None and any(_beside_day(item, bag.month) for item in items):
        return False
    if len(items) == 1 and not bag.time:
        return True
    last = len(items) - 1
    for i, item in enumerate(items):
        if (item.fixed and i) or (item.the and i < last and item.cycle.unit not in _WHOLES):
            return False
        if bag.month is not None and isinstance(item.cycle, Weeks):
            return False
    return not (bag.time and items and SIZE[items[-1].cycle.unit] > SIZE[Unit.WEEKEND])


def _beside_day(item: Item, month: int | None) -> bool:
    """Whether a noun cannot stand beside a day of a month, be it told or not: "17 December, the last day"."""
    if month is None:
        return _other_than_month(item)
    return item.cycle.unit is Unit.SEASON or (item.cycle is DAYS and not item.the)


def _other_than_month(item: Item) -> bool:
    if item.the and item.cycle.unit in (Unit.WEEK, Unit.WEEKEND):
        return False
    if item.cycle.unit is Unit.DAY:
        return item.cycle is DAYS
    return item.cycle.unit is not Unit.MONTH


def _surrounding(items: list[Item]) -> Cycle | None:
    """Take out the week or weekend that is told by one of its days: "the week of 6 March"."""
    for i, item in enumerate(items[:-1]):
        halved = items[i + 1].cycle.unit is Unit.HALF
        if item.the and item.cycle.unit in (Unit.WEEK, Unit.WEEKEND) and not halved:
            return items.pop(i).cycle
    return None


def _by_weekday(bag: Bag) -> bool:
    """Whether the weekday is the noun itself, and not said of a day that is told anyway."""
    return bag.day is None and not (bag.items and bag.has(Unit.DAY))


def _sorted(bag: Bag) -> list[Item]:
    items = _without_month(bag)
    if bag.day is not None:
        items.append(Item(day_of_month(bag.month, bag.day), *bag.month_how))
    elif bag.month is not None:
        items.append(Item(named_month(bag.month), *bag.month_how))
    if bag.weekday is not None and _by_weekday(bag):
        items.append(Item(WEEKDAYS[bag.weekday[0] - 1], *bag.weekday_how))
    if len(items) > 1:
        items.sort(key=_coarseness)
    return items


def _without_month(bag: Bag) -> list[Item]:
    """Return the nouns without the word for a month that is named: "last month of May" is last May."""
    if bag.month is None:
        return list(bag.items)
    for i, item in enumerate(bag.items):
        if item.cycle.unit is Unit.MONTH and not item.cycle.named and item.nth == 0:
            if item.how is How.SHIFT and bag.month_how[0] is How.BARE:
                bag.month_how = _moved(item.k)
            return [*bag.items[:i], *bag.items[i + 1 :]]
    return list(bag.items)


def _moved(shift: int) -> tuple[How, int]:
    return (How.LAST if shift < 0 else How.NEXT if shift else How.THIS), shift


def _coarseness(item: Item) -> int:
    """Return the place among the nouns; "the second half" is of whatever else there is."""
    return 0 if item.nth and item.cycle.unit is Unit.HALF else -SIZE[item.cycle.unit]


def _folded(whole: Node | None, item: Item, coarser: Unit | None) -> Node | None:
    cycle, nth = item.cycle, item.nth
    if whole is None:
        return _alone(item)
    if item.times:
        return _several(whole, cycle, nth * item.times)
    if item.the or item.how is _AT:  # "the 1940s of the 20th century": the finer one says it all
        return _of_year(whole, cycle, coarser) if item.the else Pick(cycle, _AT, item.k)
    if nth == 0 and not cycle.named and item.how is How.SHIFT:
        nth = min(0, item.k)
        if nth == 0:
            return None
    elif nth == 0 and item.how is _LAST:
        nth = item.k or -1
    if nth and coarser is not Unit.YEAR and (of := _parts(cycle.unit, coarser)):
        return Portion(whole, of if nth == -1 else nth, of) if -1 <= nth <= of else None
    return Within(whole, cycle, nth)


def _parts(unit: Unit, coarser: Unit | None) -> int:
    """Return how many of `unit` make up anything but a year; 0 where it has none of it, as a day."""
    if unit is Unit.QUARTER:
        return _QUARTERS if coarser in (Unit.DECADE, Unit.CENTURY) else 0
    return _HALVES if unit is Unit.HALF and coarser is not Unit.DAY else 0


def _of_year(whole: Node, cycle: Cycle, coarser: Unit | None) -> Node | None:
    """Return "the 1988 period"; no other unit alone is within something."""
    return Compared(whole) if coarser is Unit.YEAR and cycle.unit is Unit.QUARTER else None


def _one(item: Item) -> Node | None:
    """Return what a noun by itself means; "the week" is the one that was told, or none."""
    if item.the and not item.cycle.named:
        return Unclear(Pick(item.cycle, How.SHIFT, whence=Whence.TOLD))
    return _alone(item)


def _alone(item: Item) -> Node | None:
    """Return what the coarsest noun means; some of them need something coarser."""
    if item.times:
        return _first_ones(item)
    if item.nth:
        return _placed_alone(item.cycle, item.nth)
    how = How.THIS if item.the and not item.cycle.named else item.how
    return Pick(item.cycle, how, item.k, item.rolling, item.whence)


def _first_ones(item: Item) -> Node | None:
    """Return "the first two days" of nothing in particular: an amount, from when only a narrative knows."""
    if item.nth < 0:
        return None
    return Duration(Amount(4 * item.times, UNITS.index(item.cycle.unit)), first=True)


def _several(whole: Node, cycle: Cycle, count: int) -> Node:
    """Return the first so many stretches of `cycle` within `whole`, the last ones for less than 0."""
    first, last = (1, count) if count > 0 else (count, -1)
    return Span(Within(whole, cycle, first), Within(whole, cycle, last))


def _placed_alone(cycle: Cycle, nth: int) -> Node | None:
    """Return "the third quarter" and "the first half": those of the year; of no other unit is that told."""
    if cycle is WEEKS and _MONTH_WEEKS < nth <= _YEAR_WEEKS:
        return Pick(Weeks(nth))  # "in der 50. Kalenderwoche": no month has so many
    most = {Unit.QUARTER: 4, Unit.HALF: 2}.get(cycle.unit, 0)
    if not 1 <= nth <= most:
        return None
    return Pick(Yearly(cycle.unit, nth))
