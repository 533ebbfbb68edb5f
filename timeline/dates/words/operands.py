"""One time by itself: an amount with its direction, or the nouns of the calendar, and what it counts from."""

from __future__ import annotations

from typing import Final

from timeline.dates.cycles import DAYS, WEEKDAYS, WEEKENDS, Cycle
from timeline.dates.language import UNITS
from timeline.dates.meaning import (
    About,
    Amount,
    Apposed,
    Counted,
    Duration,
    How,
    Lasting,
    Next,
    Night,
    Node,
    Numeral,
    Onward,
    Pick,
    Quality,
    Side,
    Since,
    Span,
    Unclear,
    Until,
    Whence,
)
from timeline.dates.units import unit_cycle, unit_of
from timeline.dates.words.bag import Bag, Item
from timeline.dates.words.counts import AMOUNTS, counted, side_before
from timeline.dates.words.cursor import END, POINTING, Cursor, UnreadError, number
from timeline.dates.words.fold import fold
from timeline.dates.words.merge import a_weekend, merge, told_weekend
from timeline.dates.words.nouns import collect
from timeline.dates.words.rough import quality
from timeline.model.reading import Failure, Unit, Why

_DAY, _QUARTER = UNITS.index("day"), UNITS.index("quarter")
_WEEKS: Final = (UNITS.index("week"), UNITS.index("fortnight"))
_STRETCHES: Final = (*_WEEKS, UNITS.index("decade"), UNITS.index("century"))
_NIGHT: Final = 6
_NO_ENDS: Final = (Duration, Unclear, Lasting, Since, Until)
"""Of these there is no range."""
_PLAIN: Final = Quality.PLAIN
_AMOUNTS_ONLY: Final = (Quality.NEARLY, Quality.BOUNDED)


NOW: Final = Pick(DAYS, How.SHIFT, whence=Whence.NOW)
"""The day of publication."""


def when(cursor: Cursor) -> Node:
    """Read one time to its meaning."""
    return node_of(cursor, operand(cursor))


_POINTING_BACK: Final = frozenset((*POINTING, "earlier", "later"))


_NAMES: Final = frozenset(
    ("weekday", "month", "season", "feast", "today", "that_day", "iso", "full", "short")
)
"""What no amount begins with."""
_BESIDE: Final = frozenset(("beside", "daypart", "unit", "units"))
_BESIDE_STARTS: Final = _BESIDE | {"filler", "hence"}


def operand(cursor: Cursor) -> Bag | Node:
    """Read an amount with its direction, or the nouns of a calendar expression."""
    if _AMOUNTS.isdisjoint(cursor.kinds):
        if "filler" in cursor.here:
            cursor.skip()
        bag = collect(cursor)
        return bag if cursor.now is END and not bag.nothing else _pointed_to(cursor, bag)
    node = _over(cursor) if "quality" in cursor.kinds else None
    if node is not None:
        return node
    if "filler" in cursor.here:
        cursor.skip()
    told = _told(cursor) if "quality" in cursor.kinds else _PLAIN
    if not _NAMES.issuperset(cursor.here):
        if not (_BESIDE.isdisjoint(cursor.kinds) or _BESIDE_STARTS.isdisjoint(cursor.here)):
            beside = _beside(cursor)
            if beside is not None:
                return beside
        node = counted(cursor, told)
        if node is not None:
            return _origin(cursor, node)
    bag = collect(cursor)
    if not _COUNTED_FROM.isdisjoint(cursor.here) and (node := _amount_behind(cursor, bag)) is not None:
        return node
    return _pointed_to(cursor, bag, told)


_AMOUNTS: Final = AMOUNTS | _BESIDE | {"quality"}
"""Without one of these there is nothing but nouns."""


def _pointed_to(cursor: Cursor, bag: Bag, told: Quality = _PLAIN) -> Bag | Node:
    """Return nouns, or what lies before or after them. Raises UnreadError where there are none."""
    if _points(cursor) and (pointed := _pointed(cursor, bag)) is not None:
        return pointed
    if told is not _PLAIN:
        _qualify(cursor, bag, told)
    if bag.nothing:
        raise cursor.problem()
    return bag


def _qualify(cursor: Cursor, bag: Bag, told: Quality) -> None:
    """Say how the nouns were told. Raises UnreadError where only an amount can be told so."""
    if told in _AMOUNTS_ONLY or (told is Quality.OVER and bag.day is not None):
        raise cursor.problem()
    bag.about = told is Quality.ABOUT and not bag.hour


def _points(cursor: Cursor) -> bool:
    """Whether a "before" or "after" stands here that cannot be a "to" as well."""
    senses = cursor.here
    return not _POINTING_BACK.isdisjoint(senses) and "to" not in senses


def _pointed(cursor: Cursor, bag: Bag) -> Bag | Node | None:
    """Read the "before" or "after" behind nouns, None where it does not belong to them."""
    if (single := bag.single) is not None:
        return _next(cursor, bag, single)
    last = cursor.tokens[cursor.at + 1] is END and "quality" not in cursor.here
    if not last or (cycle := bag.bare) is None:
        return None
    return Next(cycle, Pick(DAYS, How.SHIFT, whence=Whence.TOLD), side_taken(cursor))  # "im Sommer darauf"


def _next(cursor: Cursor, bag: Bag, single: Item) -> Bag | Node:
    """Read "the Monday after Easter"; without a date behind it, it stays a Monday and what follows unread."""
    start = cursor.at
    side = side_taken(cursor)
    cursor.skip()
    if cursor.done():
        if single.nth:
            cursor.go(start)
            return bag
        return Next(single.cycle, Pick(DAYS, How.SHIFT, whence=Whence.TOLD), side)  # "the Friday before"
    return Next(single.cycle, when(cursor), side, max(1, single.nth))


_COUNTED_FROM: Final = frozenset(("ago", "number"))
"""What may stand behind a day that something is counted from; a "hence" is passed over as a filler."""


def _amount_behind(cursor: Cursor, bag: Bag) -> Node | None:
    """Read what is counted from a day before it: "heute vor einem Jahr", "morgen in zwei Wochen"."""
    today = bag.items[0] if len(bag.items) == 1 and bag.weekday is None and not bag.part else None
    if today is not None and (today.cycle is not DAYS or today.whence is not Whence.NOW or not today.fixed):
        return None
    single = bag.single if today is None else None
    if today is None and (single is None or single.nth or single.cycle is WEEKENDS):
        return None
    start = cursor.at
    if start and "hence" in cursor.tokens[start - 1].senses:
        cursor.go(start - 1)
    node = counted(cursor, Quality.PLAIN)
    if isinstance(node, Counted) and node.origin is None:
        if today is not None:
            return node._replace(origin=Pick(DAYS, How.SHIFT, today.k, whence=Whence.NOW))
        if single is not None and node.amount.unit in _WEEKS:
            return node._replace(origin=_coming(single.cycle, node.side))
    cursor.go(start)
    return None


def _coming(cycle: Cycle, side: int) -> Next:
    """Return the first weekday after (1) or before (-1) the anchor."""
    return Next(cycle, Pick(DAYS, How.SHIFT), side)


def _told(cursor: Cursor) -> Quality:
    told = quality(cursor)
    cursor.skip()
    if told is Quality.ABOUT and cursor.timed():
        return Quality.PLAIN  # the hour is about, not the day
    return told


def _over(cursor: Cursor) -> Node | None:
    """Read "over a year ago", where the word for more than that may say nothing ("over the weekend")."""
    start = cursor.at
    if start and "filler" in cursor.tokens[start - 1].senses:
        cursor.go(start - 1)
    while (
        cursor.here.get("filler") is not None
        and cursor.here.get("quality") is None
        and cursor.here.get("hence") is None
    ):
        cursor.step()
    both = cursor.here.get("filler") is not None and cursor.here.get("quality") is not None
    node = counted(cursor, quality(cursor)) if both and cursor.ahead("number") is not None else None
    if isinstance(node, Counted):
        return _origin(cursor, node)
    cursor.go(start)
    return None


def _days_beside(cursor: Cursor, days: int) -> Node:
    """Read "the eve of 5 May"; behind a comma stands the date of the day before itself: "накануне, 4 мая"."""
    told = Pick(DAYS, How.SHIFT, days, whence=Whence.TOLD)
    if cursor.done():
        return told
    if cursor.now.text == ",":
        cursor.step()
        dated = None if cursor.done() else operand(cursor)
        timed = dated is None or (isinstance(dated, Bag) and dated.hour)  # "накануне, в 14:30"
        return told if dated is None or timed else Apposed(told, node_of(cursor, dated))
    return Counted(Amount(4 * abs(days), _DAY), 1 if days > 0 else -1, when(cursor))


def _beside(cursor: Cursor) -> Node | None:
    """Read "the day before" and "the week after 5 May": one unit, without a number; "the eve of 5 May"."""
    start = cursor.at
    days = cursor.take("beside")
    if days is not None:
        return _days_beside(cursor, days)
    cursor.skip(hence=True)
    if "daypart" in cursor.here:
        return _night_beside(cursor, start)
    node = _several_beside(cursor) if "units" in cursor.here else None
    if node is not None:
        return node
    several = _nobody_says_how_many(cursor)
    unit = cursor.take("unit")
    side = side_taken(cursor) if unit is not None and not several else 0
    if unit is None or not side:
        cursor.go(start)
        return _compared(cursor)
    return _unit_beside(cursor, unit, side)


def _unit_beside(cursor: Cursor, unit: int, side: int) -> Node:
    """Read what one unit is before or after: "the week after 5 May", "the year before"."""
    amount = Amount(4, unit)
    if unit == _DAY and cursor.now.text == "," and cursor.tokens[cursor.at + 1] is not END:
        cursor.step()  # "am Tag darauf, dem 7. August"
        return Apposed(Pick(DAYS, How.SHIFT, side, whence=Whence.TOLD), when(cursor))
    if not cursor.done():
        whole = unit in _STRETCHES and cursor.language.articles  # "the week before Easter" is no day
        return Side(when(cursor), side, near=True) if whole else Counted(amount, side, when(cursor))
    own = unit_of(unit) if cursor.language.articles else None
    if own is None:
        return Counted(amount, side, whence=Whence.TOLD)
    cycle = unit_cycle(own)
    how = (How.NEXT if side > 0 else How.LAST) if cycle.named else How.SHIFT
    return Pick(cycle, how, side, whence=Whence.TOLD)


def _night_beside(cursor: Cursor, start: int) -> Node | None:
    """Read "the night before", and "the night before 5 May", which begins on the day before it."""
    night = cursor.take("daypart") == _NIGHT
    side = side_taken(cursor)
    if side and cursor.done():
        return Pick(DAYS, How.SHIFT, side, whence=Whence.TOLD)
    cursor.skip()
    if not side or cursor.timed() or (night and side > 0):
        cursor.go(start)
        return None
    return Night(when(cursor)) if night else Counted(Amount(4, _DAY), side, when(cursor))


def _several_beside(cursor: Cursor) -> Node | None:
    """Read "the days before 5 May" and "the years after 1991", which nobody counts."""
    start = cursor.at
    counted_before = start and not _COUNTS.isdisjoint(cursor.tokens[start - 1].senses)
    unit = cursor.take("units")
    side = 0 if counted_before else side_taken(cursor)
    if not side or cursor.done() or (unit or 0) < _DAY or cursor.timed():
        cursor.go(start)
        return None
    return Side(when(cursor), side, near=unit == _DAY)


_COUNTS: Final = frozenset(("number", "few", "fraction", "decimal"))


def _nobody_says_how_many(cursor: Cursor) -> bool:
    """Whether a word that can be one unit or many stands without an article: "Tage später"."""
    before = cursor.before
    alone = not cursor.at or "quality" in before
    return alone and "units" in cursor.here and cursor.language.articles


def _compared(cursor: Cursor) -> Node | None:
    """Read "the year-ago quarter" and "the quarter a year ago": what is compared with, a unit earlier."""
    start = cursor.at
    unit = cursor.take("unit")
    if unit == _QUARTER and not cursor.done() and "fraction" not in cursor.tokens[start].senses:
        amount = counted(cursor, Quality.PLAIN)
        if isinstance(amount, Counted) and amount.side < 0:
            return amount._replace(same=True)
    tied = unit is not None and cursor.hyphen()
    if not tied or unit is None or (cursor.take("ago") is None and cursor.take("earlier") is None):
        cursor.go(start)
        return None
    cursor.take("ordinal")
    same = cursor.take("compared") is not None or cursor.take("unit") is not None
    return Counted(Amount(4, unit), -1, same=same)


_SIDES: Final = (("before", -1), ("after", 1), ("earlier", -1), ("later", 1))


def side_taken(cursor: Cursor) -> int:
    """Read a "before" or "earlier" (-1), an "after" or "later" (1); 0 is neither."""
    return cursor.choose(_SIDES) or 0


def _origin(cursor: Cursor, node: Node) -> Node:
    """Read what an amount counts from: "two days after 5 May", "two years ago today"."""
    if isinstance(node, Duration):
        side = side_taken(cursor)
        if side:
            return Counted(node.amount, side, None if cursor.done() else when(cursor), Whence.TOLD)
        if (
            cursor.here.get("filler") is None and cursor.take("from") is not None
        ):  # not "tres meses de verano"
            first = when(cursor)
            along = cursor.led_by("along")  # "for two weeks from 5 May"
            return Onward(first, node.amount) if along else Counted(node.amount, 1, first, ahead=True)
        if node.amount.unit in _WEEKS and (day := _upon(cursor, 1)) is not None:
            return Counted(node.amount, 1, day)
    if isinstance(node, Counted) and node.side < 0 and node.amount.unit in _WEEKS:
        day = _upon(cursor, -1)
        return node if day is None else node._replace(origin=day)
    if isinstance(node, Counted) and cursor.here.get("today") == 0:
        cursor.step()
        return node._replace(origin=NOW)
    return node


def _upon(cursor: Cursor, side: int) -> Node | None:
    """Read the day that weeks are counted from: "a week on Monday", "a week ago Friday"."""
    start = cursor.at
    cursor.skip()
    if (today := cursor.take("today")) is not None:
        return Pick(DAYS, How.SHIFT, today, whence=Whence.NOW)
    if (weekday := cursor.take("weekday")) is not None:
        return _coming(WEEKDAYS[weekday - 1], side)
    cursor.go(start)
    return None


def weekdays_ago(cursor: Cursor) -> Node | None:
    """Read "two Mondays ago" and "three Fridays from now"."""
    start = cursor.at
    side = side_before(cursor)
    count = number(cursor) or 0
    value = cursor.take("weekdays") if count > 1 else None
    side = side or side_before(cursor)
    if value is None or not side:
        cursor.go(start)
        return None
    return Next(WEEKDAYS[value - 1], Pick(DAYS, How.SHIFT), side, count)


def node_of(cursor: Cursor, read: Bag | Node) -> Node:
    """Return what was read means. Raises UnreadError where nouns do not go together."""
    if not isinstance(read, Bag):
        return read
    if read.plain and not read.has(Unit.MONTH):
        return _numeral(cursor, read)
    node = fold(read)
    if node is None:
        raise _whole_problem(cursor)
    return About(node) if read.about else node


def _numeral(cursor: Cursor, bag: Bag) -> Node:
    """Return a number alone: only the sentence can say that it is a day."""
    if bag.day is None or bag.items or bag.weekday is not None:
        raise cursor.problem()
    token = cursor.problem().failure
    return Numeral(bag.day, token.start, token.end)


def _whole_problem(cursor: Cursor) -> UnreadError:
    """Return the problem of words that are known and do not go together."""
    first, last = cursor.tokens[0], cursor.tokens[-2]
    return UnreadError(Failure(Why.NOT_UNDERSTOOD, "", first.start, last.end))


def _day_of_hours(first: Bag, last: Bag) -> Bag | None:
    """Return the one that tells the day, where the other is but an hour: "from 5 to 6 a.m. on Sunday"."""
    if last.hour:
        if _bare_hour(first):
            return last  # "zwischen 8 und 10 Uhr"
        if first.weekday is not None and first.month is None:
            first.day = None  # "am Montag von 5 bis 6 Uhr"
        return None if first.hour else first
    if last.time and last.month is not None and (first.hour or (last.from_hour and _bare_hour(first))):
        return last  # "10:15-12:45 on 15 December", "between 8 and 10 a.m. on 15 December"
    told = last.time and last.day is None
    return last if told and (first.hour or (first.plain and (first.day or 0) <= _HOURS)) else None


def _bare_hour(bag: Bag) -> bool:
    """Whether nothing but a number was read that can be an hour, the word for it stands behind the other."""
    alone = (
        bag.plain and not (bag.items or bag.part or bag.time) and bag.weekday is None and bag.month is None
    )
    return alone and (bag.day or 0) <= _HOURS


_HOURS: Final = 24


def span(cursor: Cursor, first: Bag | Node, last: Bag | Node, joined: bool = False) -> Node:
    """Return what lies from one to the other, each completed by the other; `joined` by an "and"."""
    if isinstance(first, Bag) and isinstance(last, Bag) and (day := _day_of_hours(first, last)) is not None:
        return node_of(cursor, day)
    weekend = isinstance(first, Bag) and isinstance(last, Bag) and told_weekend(first, last)
    if isinstance(first, Bag) and isinstance(last, Bag) and not merge(first, last):
        raise cursor.problem(Why.REVERSED, f"{first.day}-{last.day}")
    ends = node_of(cursor, first), node_of(cursor, last)
    if isinstance(ends[0], _NO_ENDS) or isinstance(ends[1], _NO_ENDS):
        return Unclear()
    found = Span(*ends, joined)
    return a_weekend(found) if weekend else found
