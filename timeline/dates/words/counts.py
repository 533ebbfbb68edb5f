"""Amounts of time: "drei Jahre", "two and a half weeks", "vor etwa einer Woche", "three-year-old"."""

from __future__ import annotations

from typing import Final

from timeline.dates.language import UNITS
from timeline.dates.meaning import (
    Amount,
    Counted,
    Duration,
    Lasting,
    Later,
    Node,
    Quality,
    Running,
    Span,
    Unclear,
    Whence,
)
from timeline.dates.words.cursor import DIRECTIONS, Cursor, is_hours, is_numbered, number, ordinal
from timeline.dates.words.lexer import Token

_PAST, _FUTURE = -1, 1
_WHOLES = frozenset(("month", "season", "relative", "unit", "now_unit", "numbered", "century"))
_AMOUNTS = frozenset(("unit", "units", "lasting", "few", "hours"))
"""Without one of these there is no amount."""
_COUNTS = frozenset(("number", "fraction", "decimal", "few", "units"))
"""What tells how many, or that there are several."""
UNIT_WORDS = frozenset(("unit", "units"))
_STARTS = _AMOUNTS | {"ago", "hence", "filler", "quality", "relative", "number", "fraction", "decimal"}
"""What an amount can begin with."""
_YEAR = 4
_DAY, _HOUR, _MONTH = UNITS.index("day"), UNITS.index("hour"), UNITS.index("month")


def quality(cursor: Cursor) -> Quality:
    """Read "about", "nearly" and the like, as many as there are; the strongest counts."""
    found = Quality.PLAIN
    if "quality" not in cursor.kinds:
        return found
    while cursor.peek("number") is None and (value := cursor.take("quality")) is not None:
        found = _stronger(found, Quality(value + 1))
        cursor.skip()
    return found


def _qualified(cursor: Cursor, told: Quality) -> Quality:
    return _stronger(told, quality(cursor)) if "quality" in cursor.kinds else told


def _stronger(told: Quality, other: Quality) -> Quality:
    return other if told in (Quality.PLAIN, Quality.EXACTLY) and other is not Quality.PLAIN else told


def counted(cursor: Cursor, told: Quality) -> Node | None:
    """Read an amount with its direction; None, and nothing read, where there is no amount."""
    if _AMOUNTS.isdisjoint(cursor.kinds) or _STARTS.isdisjoint(cursor.now.senses) or _is_one(cursor):
        return None
    start = cursor.at
    if not cursor.language.articles and (inverted := _inverted(cursor)) is not None:
        return inverted
    side = side_before(cursor)
    cursor.skip()
    told = _qualified(cursor, told)
    relative = cursor.take("relative")
    if relative == 0 and cursor.peek("relative") is not None:
        relative = cursor.take("relative")  # "these last three days"
    cursor.skip()
    told = _qualified(cursor, told)
    amount = _amount(cursor, told)
    if amount is None and relative:
        amount = _about_one(cursor)
    if amount is None and not relative:
        relative, amount = _between_them(cursor, told, relative)
    if amount is None and relative is None and side is not None and cursor.peek("few") is None:
        several = _several(cursor)
        if several is None:
            cursor.go(start)
        return several
    if amount is None:
        return _few(cursor, start, side if relative is None else relative, coming=relative == _FUTURE)
    node = _directed(cursor, amount, side, relative)
    if isinstance(node, Running) and within(cursor):
        cursor.go(start)
        return None
    return node


def _is_one(cursor: Cursor) -> bool:
    """Whether no word tells how many: "last week"; a unit alone is one of it where there are no articles."""
    return cursor.language.articles and _COUNTS.isdisjoint(cursor.kinds) and "quality" not in cursor.kinds


def _about_one(cursor: Cursor) -> Amount | None:
    """Read "the past year or so": one unit, roughly; without that it is one of the calendar."""
    start = cursor.at
    one = Amount(4, cursor.take("unit") or 0)
    amount = _or_more(cursor, one)
    if cursor.at == start or amount == one:
        cursor.go(start)
        return None
    return amount


def _inverted(cursor: Cursor) -> Node | None:
    """Read "лет пять назад" and "дня через два": a number behind its unit, which makes it about so many."""
    start = cursor.at
    unit = units_or_unit(cursor)
    side = side_before(cursor) if unit is not None else None
    cursor.take("quality")
    placed = unit is None or is_numbered(cursor) or cursor.peek("digits") == _YEAR
    quarters = None if placed else _quarters(cursor)
    whence = _whence(cursor)
    side = _side_after(cursor) if side is None and quarters is not None else side
    if unit is None or quarters is None or side is None:
        cursor.go(start)
        return None
    return Counted(Amount(quarters, unit, Quality.ABOUT), side, whence=whence)


def plural(cursor: Cursor) -> int | None:
    """Read a unit of which there are several; where it has one form for both, the word before says so.

    Without articles it is one of it that a case of its own makes look like several: "у цьому місяці".
    """
    one = cursor.peek("unit") is not None and not cursor.language.articles
    units = None if one else cursor.take("units")
    if units is None and cursor.at > 0 and "few" in cursor.tokens[cursor.at - 1].senses:
        return cursor.take("unit")
    return units


def within(cursor: Cursor) -> bool:
    """Whether what follows says of what: "the last two weeks of May"."""
    at = cursor.behind_fillers(cursor.at)
    senses = cursor.tokens[at].senses
    told = at > cursor.at or not cursor.language.articles  # a genitive says it, too
    return told and (not _WHOLES.isdisjoint(senses) or senses.get("digits") == _YEAR)


def _between_them(cursor: Cursor, told: Quality, before: int | None) -> tuple[int | None, Amount | None]:
    """Read "trois prochaines semaines", where the relative stands between number and unit."""
    start = cursor.at
    count = None if _placed(cursor) else number(cursor)
    relative = cursor.take("relative") if count is not None else None
    several = cursor.language.articles and not cursor.language.postposed and count != 1
    unit = None if relative is None else cursor.take("units") if several else units_or_unit(cursor)
    if count is None or unit is None:
        cursor.go(start)
        return before, None
    return relative, Amount(count * 4, unit, told)


def _few(cursor: Cursor, start: int, side: int | None, *, coming: bool) -> Node | None:
    """Read an amount that nobody can count: "einige Tage", "recent weeks", "the coming weeks"."""
    few = cursor.take("few")
    cursor.skip()
    unit = plural(cursor) if few is not None or side is not None else None
    dated = cursor.peek("digits") is not None  # "los pasados días 10 y 11"
    if unit is not None and not dated and not within(cursor):
        later = cursor.peek("later") is not None
        if _side_after(cursor) is not None or side == _PAST:
            return Later() if later else Unclear()
        told = any("told" in token.senses for token in cursor.tokens[start : cursor.at])
        return Unclear(several=True, ahead=unit if coming and not told else None)
    if few is not None:
        later = cursor.peek("later") is not None
        told = _side_after(cursor) is not None
        if cursor.done():
            return (Later() if later else Unclear()) if told else Unclear(several=True)
    cursor.go(start)
    several = _several(cursor) if few is None and side is None else None
    if several is None:
        cursor.go(start)
    return several


def _several(cursor: Cursor) -> Node | None:
    """Read "vor Jahren", "for months" and "les jours à venir", where no number is told at all."""
    unit = cursor.take("units")
    if unit is None:
        return None
    if cursor.language.postposed:
        told, relative = cursor.peek("told") is not None, cursor.take("relative")
        if relative:
            return Unclear(several=True, ahead=unit if relative == _FUTURE and not told else None)
    _side_after(cursor)
    return Unclear() if cursor.done() else None


_SIDES: Final = (("ago", _PAST), ("hence", _FUTURE))
_SIDES_AFTER: Final = (("ago", _PAST), ("earlier", _PAST), ("later", _FUTURE), ("hence", _FUTURE))


def side_before(cursor: Cursor) -> int | None:
    """Read an "ago" (-1) or "in" (1) before its amount."""
    return cursor.choose(_SIDES)


def _side_after(cursor: Cursor) -> int | None:
    return cursor.choose(_SIDES_AFTER)


def _whence(cursor: Cursor) -> Whence:
    """Return what "later" and "earlier" count from, other than "ago"."""
    told = cursor.peek("later") is not None or cursor.peek("earlier") is not None
    return Whence.TOLD if told else Whence.USUAL


def _directed(cursor: Cursor, amount: Amount, side: int | None, relative: int | None) -> Node | None:
    if relative is None and cursor.language.postposed and not amount.lasting:
        relative = cursor.take("relative")
    if relative is not None:
        if amount.lasting or abs(relative) > 1:
            raise cursor.problem()
        return Running(_rough(amount), relative) if relative else Unclear()
    if "quality" in cursor.kinds:
        amount = _qualified_behind(cursor, amount)
    start = cursor.at
    cursor.hyphen()
    if cursor.take("old") is not None:
        amount = amount._replace(lasting=True)
    elif cursor.at != start and cursor.peek("ago") is None:
        cursor.go(start)
    whence = Whence.USUAL
    if side != _PAST and _points_on(cursor):
        side = None  # "in two days after that": what stands behind says it all
    elif side != _PAST:
        whence = _whence(cursor)
        behind = _side_after(cursor)
        side = side if behind is None else behind
    if side is not None:
        return _ranging(amount, side, whence)
    return Lasting(_rough(amount)) if amount.lasting else Duration(_rough(amount))


_ABOUT, _EXACTLY = Quality.ABOUT - 1, Quality.EXACTLY - 1
_DIRECTED: Final = DIRECTIONS | {"hence", "before", "after"}


def _qualified_behind(cursor: Cursor, amount: Amount) -> Amount:
    """Read the "about" behind an amount: "a week or so ago", "dans une semaine environ", "hace un año ya"."""
    value = cursor.peek("quality")
    read = value == _ABOUT or (value == _EXACTLY and cursor.language.postposed)
    if value is None or not read or not _DIRECTED.isdisjoint(cursor.now.senses):
        return amount
    if not _closes(cursor.tokens[cursor.at + 1]):
        return amount
    cursor.step()
    return amount._replace(quality=_stronger(amount.quality, Quality(value + 1)))


def _ranging(amount: Amount, side: int, whence: Whence) -> Node:
    """Return what is counted; "two to three weeks ago" lies between the two."""
    if not amount.upto:
        return Counted(amount, side, whence=whence)
    near = Counted(amount._replace(upto=0), side, whence=whence)
    far = Counted(amount._replace(quarters=amount.upto, upto=0), side, whence=whence)
    return Span(far, near) if side < 0 else Span(near, far)


def _rough(amount: Amount) -> Amount:
    """Return an amount that is told as from one number to another as about the smaller one."""
    return amount._replace(upto=0, quality=Quality.ABOUT) if amount.upto else amount


def _points_on(cursor: Cursor) -> bool:
    """Whether a "before" or "after" comes, and then what it is said of."""
    pointing = cursor.peek("before") is not None or cursor.peek("after") is not None
    return pointing and cursor.at + 2 < len(cursor.tokens)


def _amount(cursor: Cursor, told: Quality) -> Amount | None:
    """Read a number and a unit; a number that is told as a place ("3.") is none."""
    start = cursor.at
    told = _numbered(cursor, told)
    if _skip_article(cursor):
        told = _numbered(cursor, told)
    placed = _placed(cursor) or is_numbered(cursor) or _year_and_part(cursor) or is_hours(cursor)
    quarters = None if placed else _quarters(cursor)
    if quarters is None:
        cursor.go(start)
        return _single(cursor, told)
    counted_to = cursor.at
    tied = cursor.hyphen() and cursor.peek("unit") is not None
    told = _stronger(told, quality(cursor))
    lasting = cursor.take("lasting")
    unit = lasting
    if unit is None:
        unit = _HOUR if _counts_hours(cursor, start, quarters) else units_or_unit(cursor)
    if unit is None:
        cursor.go(counted_to)
        ranged = _ranged(cursor, Amount(quarters, 0, told))
        if ranged is None:
            cursor.go(start)
        return ranged
    if unit == _HOUR and cursor.peek("daypart") is not None:
        cursor.go(start)
        return None
    if unit == _FORTNIGHT and (counted := _fifteen(cursor)) is not None:
        quarters, unit = quarters * _FIFTEEN, counted
    return _more(cursor, Amount(quarters, unit, told, tied or lasting is not None))


_FIFTEEN: Final = 15
_FORTNIGHT: Final = UNITS.index("fortnight")


def _fifteen(cursor: Cursor) -> int | None:
    """Take what a word for a fortnight counts, where it stands for fifteen: "une quinzaine d'années"."""
    start = cursor.at
    if cursor.peek("from") is not None or cursor.peek("filler") is not None:
        cursor.skip()
        if (unit := cursor.take("units")) is not None:
            return unit
    cursor.go(start)
    return None


def _counts_hours(cursor: Cursor, start: int, quarters: int) -> bool:
    """Take the "h" of so many hours: of more than a day has, or behind a "last": "les dernières 24h"."""
    if "hours" not in cursor.now.senses:
        return False
    before, behind = cursor.tokens[start - 1].senses if start else {}, cursor.tokens[cursor.at + 1].senses
    led = not _COUNTING.isdisjoint(before) or not DIRECTIONS.isdisjoint(behind)
    if led or quarters > _DAY_HOURS:
        cursor.step()
        return True
    return False


_COUNTING = frozenset(("relative", "ago", "hence"))
_DAY_HOURS = 4 * 24


def _ranged(cursor: Cursor, amount: Amount) -> Amount | None:
    """Read the larger number of "zwei bis drei Wochen"."""
    if cursor.now.text == "," and cursor.ahead("number") is not None:
        cursor.step()  # "vor drei, vier Tagen"
    elif not cursor.joined("to", "until", "or", "dash"):
        return None
    placed = is_numbered(cursor) or "decade_of" in cursor.now.senses
    upto = 0 if placed else _quarters(cursor) or 0
    unit = units_or_unit(cursor) if upto > amount.quarters else None
    return None if unit is None else amount._replace(unit=unit, upto=upto)


def _single(cursor: Cursor, told: Quality) -> Amount | None:
    """Read a unit that stands for one of it, where the language has no article: "a week" ago."""
    if cursor.language.articles or cursor.peek("unit") is None:
        return None
    side_before = cursor.at > 0 and "hence" in cursor.tokens[cursor.at - 1].senses
    start, amount = cursor.at, _more(cursor, Amount(4, cursor.take("unit") or 0, told))
    if side_before or not DIRECTIONS.isdisjoint(cursor.now.senses):
        return amount
    cursor.go(start)
    return None


def _numbered(cursor: Cursor, told: Quality) -> Quality:
    """Return how an amount is told by a word that is its number too: "a couple of", "a good"."""
    value = cursor.peek("quality") if "number" in cursor.now.senses else None
    return told if value is None else _stronger(told, Quality(value + 1))


def _skip_article(cursor: Cursor) -> bool:
    """Pass over an article that is also the number one: "a two-week"; tell whether there was one."""
    senses = cursor.now.senses
    if senses.get("number") != 1 or "digits" in senses:
        return False
    following = cursor.tokens[cursor.at + 1]
    if not following.glued and 1 < following.senses.get("number", 0) < 100:
        cursor.step()
        return True
    return False


def _year_and_part(cursor: Cursor) -> bool:
    """Whether a year stands here, and behind it one of its parts by number: "2023 Q1"."""
    if cursor.peek("digits") != _YEAR:
        return False
    behind = [token.senses for token in cursor.tokens[cursor.at + 1 : cursor.at + 4]]
    if "dash" in behind[0]:
        del behind[0]
    return len(behind) > 1 and "unit" in behind[0] and "digits" in behind[1]


def _placed(cursor: Cursor) -> bool:
    start = cursor.at
    found = "decade_of" in cursor.now.senses or (ordinal(cursor) is not None and _no_number(cursor, start))
    cursor.go(start)
    return found


def _no_number(cursor: Cursor, start: int) -> bool:
    senses = cursor.tokens[start].senses
    return "number" not in senses or "digits" in senses or cursor.at > start + 1


def units_or_unit(cursor: Cursor) -> int | None:
    """Read a unit, one or several."""
    unit = cursor.take("units")
    return cursor.take("unit") if unit is None else unit


def _quarters(cursor: Cursor) -> int | None:
    """Read a number, a fraction or both, in quarters: "zweieinhalb" and "2,5" are 10."""
    if (decimal := cursor.take("decimal")) is not None:
        return decimal
    count = number(cursor)
    if "fraction" not in cursor.kinds:
        return None if count is None else count * 4
    start = cursor.at
    linked = _linked(cursor)
    cursor.hyphen()
    if linked and number(cursor) is not None:
        cursor.hyphen()
    fraction = cursor.take("fraction")
    if fraction is None:
        cursor.go(start)
        return None if count is None else count * 4
    if count is None or (count == 1 and not linked and not cursor.tokens[cursor.at - 1].glued):
        return fraction * (number(cursor) or 1)  # "half a year", "half a dozen years"
    return count * 4 + fraction


def _more(cursor: Cursor, amount: Amount) -> Amount:
    """Read what is added to an amount: "a year and a half", "2 years, 3 months and 9 days"."""
    while True:
        start = cursor.at
        if cursor.now.text == "," and cursor.ahead("number") is not None:
            cursor.step()
        elif _linked(cursor):
            cursor.hyphen()
        elif not cursor.peek("digits"):
            return _or_more(cursor, amount)
        quarters = _quarters(cursor)
        unit = units_or_unit(cursor) if quarters is not None else None
        if quarters in (1, 2, 3) and unit is None:
            return amount._replace(quarters=amount.quarters + quarters)
        added = None if quarters is None or unit is None else _sum(amount, quarters, unit)
        if added is None:
            cursor.go(start)
            return amount
        amount = added


def _linked(cursor: Cursor) -> bool:
    """Take an "and", tied by hyphens or not: "two-and-a-half years"."""
    start = cursor.at
    cursor.hyphen()
    if cursor.take("and") is not None:
        return True
    cursor.go(start)
    return False


def _or_more(cursor: Cursor, amount: Amount) -> Amount:
    """Read what makes an amount a rough one from behind: "a week or so ago", "in a day or two"."""
    if cursor.peek("quality") is not None:
        return _qualified_behind(cursor, amount)
    start = cursor.at
    upto = number(cursor) if cursor.take("or") is not None and not cursor.peek("digits") else None
    if upto is None or upto * 4 <= amount.quarters or not _closes(cursor.now):
        cursor.go(start)
        return amount
    return amount._replace(upto=upto * 4)


def _closes(token: Token) -> bool:
    """Whether an amount can end before a token: nothing is there, or a word for its direction."""
    return not token.senses or not _DIRECTED.isdisjoint(token.senses)


_IN_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
_IN_DAYS: Final = {"day": 1, "week": 7}


def _sum(amount: Amount, quarters: int, unit: int) -> Amount | None:
    """Return an amount with a smaller one added; None where they do not go together."""
    large, small = UNITS[amount.unit], UNITS[unit]
    if small in _IN_DAYS and large in _IN_MONTHS and quarters % 4 == 0:
        return amount._replace(days=amount.days + quarters // 4 * _IN_DAYS[small])
    if amount.days or unit >= amount.unit:
        return None
    for sizes, least in ((_IN_MONTHS, _MONTH), (_IN_DAYS, _DAY)):
        if large in sizes and small in sizes:
            return amount._replace(
                quarters=amount.quarters * sizes[large] + quarters * sizes[small], unit=least
            )
    return None
