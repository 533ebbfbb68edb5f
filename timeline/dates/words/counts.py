"""Amounts of time: "drei Jahre", "two and a half weeks", "vor etwa einer Woche", "three-year-old"."""

from __future__ import annotations

from typing import Final

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
from timeline.dates.words.amounts import amount_at, is_place, plural, quarters_at, units_or_unit
from timeline.dates.words.cursor import FIGURES, Cursor, is_numbered, number
from timeline.dates.words.rough import or_more, qualified, qualified_behind, roughly

_PAST, _FUTURE = -1, 1
_USUAL: Final = Whence.USUAL
_WHOLES = frozenset(("month", "season", "relative", "unit", "now_unit", "numbered", "century"))
AMOUNTS = frozenset(("unit", "units", "lasting", "few", "hours"))
"""Without one of these there is no amount."""
_COUNTS = frozenset(("number", "fraction", "decimal", "few", "units"))
"""What tells how many, or that there are several."""
_STARTS = AMOUNTS | {"ago", "hence", "filler", "quality", "relative", "number", "fraction", "decimal"}
"""What an amount can begin with."""


def counted(cursor: Cursor, told: Quality) -> Node | None:
    """Read an amount with its direction; None, and nothing read, where there is no amount."""
    if AMOUNTS.isdisjoint(cursor.kinds) or _STARTS.isdisjoint(cursor.here) or _is_one(cursor):
        return None
    start = cursor.at
    if not cursor.language.articles and (inverted := _inverted(cursor)) is not None:
        return inverted
    side = side_before(cursor)
    if "filler" in cursor.here:
        cursor.skip()
    told = qualified(cursor, told)
    relative = cursor.here.get("relative")
    if relative is not None:
        cursor.step()
        if relative == 0 and cursor.here.get("relative") is not None:
            relative = cursor.take("relative")  # "these last three days"
        cursor.skip()
        told = qualified(cursor, told)
    amount = amount_at(cursor, told)
    if amount is None and relative:
        amount = _about_one(cursor)
    elif amount is None:
        relative, amount = _between_them(cursor, told, relative)
    if amount is None:
        return _uncounted(cursor, start, side, relative)
    node = _directed(cursor, amount, side, relative)
    if isinstance(node, Running) and within(cursor):
        cursor.go(start)
        return None
    return node


def _uncounted(cursor: Cursor, start: int, side: int | None, relative: int | None) -> Node | None:
    """Read units of which nobody says how many."""
    if relative is not None or "few" in cursor.here:
        return _few(cursor, start, side if relative is None else relative, coming=relative == _FUTURE)
    if side is None:
        cursor.go(start)
    several = _several(cursor)
    if several is None:
        cursor.go(start)
    return several


def _is_one(cursor: Cursor) -> bool:
    """Whether no word tells how many: "last week"; a unit alone is one of it where there are no articles."""
    return cursor.language.articles and _COUNTS.isdisjoint(cursor.kinds) and "quality" not in cursor.kinds


def _about_one(cursor: Cursor) -> Amount | None:
    """Read "the past year or so": one unit, roughly; without that it is one of the calendar."""
    start = cursor.at
    one = Amount(4, cursor.take("unit") or 0)
    amount = or_more(cursor, one)
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
    placed = unit is None or is_numbered(cursor) or cursor.here.get("digits") == FIGURES
    quarters = None if placed else quarters_at(cursor)
    whence = _whence(cursor)
    side = _side_after(cursor) if side is None and quarters is not None else side
    if unit is None or quarters is None or side is None:
        cursor.go(start)
        return None
    return Counted(Amount(quarters, unit, Quality.ABOUT), side, whence=whence)


def within(cursor: Cursor) -> bool:
    """Whether what follows says of what: "the last two weeks of May"."""
    at = cursor.behind_fillers(cursor.at)
    senses = cursor.tokens[at].senses
    told = at > cursor.at or not cursor.language.articles  # a genitive says it, too
    return told and (not _WHOLES.isdisjoint(senses) or senses.get("digits") == FIGURES)


def _between_them(cursor: Cursor, told: Quality, before: int | None) -> tuple[int | None, Amount | None]:
    """Read "trois prochaines semaines", where the relative stands between number and unit."""
    if "number" not in cursor.here or "relative" not in cursor.kinds:
        return before, None
    start = cursor.at
    count = None if is_place(cursor) else number(cursor)
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
    dated = cursor.here.get("digits") is not None  # "los pasados días 10 y 11"
    if unit is not None and not dated and not within(cursor):
        later = cursor.here.get("later") is not None
        if _side_after(cursor) is not None or side == _PAST:
            return Later() if later else Unclear()
        told = any("told" in token.senses for token in cursor.tokens[start : cursor.at])
        return Unclear(several=True, ahead=unit if coming and not told else None)
    if few is not None:
        later = cursor.here.get("later") is not None
        told = _side_after(cursor) is not None
        if cursor.done():
            return (Later() if later else Unclear()) if told else Unclear(several=True)
    cursor.go(start)
    return None


def _several(cursor: Cursor) -> Node | None:
    """Read "vor Jahren", "for months" and "les jours à venir", where no number is told at all."""
    unit = cursor.take("units")
    if unit is None:
        return None
    if cursor.language.postposed:
        told, relative = cursor.here.get("told") is not None, cursor.take("relative")
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
    return _USUAL if _TOLD.isdisjoint(cursor.here) else Whence.TOLD


_TOLD: Final = frozenset(("later", "earlier"))


def _directed(cursor: Cursor, amount: Amount, side: int | None, relative: int | None) -> Node | None:
    if relative is None and cursor.language.postposed and not amount.lasting:
        relative = cursor.take("relative")
    if relative is not None:
        if amount.lasting or abs(relative) > 1:
            raise cursor.problem()
        return Running(roughly(amount), relative) if relative else Unclear()
    if "quality" in cursor.kinds:
        amount = qualified_behind(cursor, amount)
    if not _OLD.isdisjoint(cursor.here):
        amount = _aged(cursor, amount)
    whence = _USUAL
    if side != _PAST and _points_on(cursor):
        side = None  # "in two days after that": what stands behind says it all
    elif side != _PAST:
        whence = _whence(cursor)
        behind = _side_after(cursor)
        side = side if behind is None else behind
    if side is not None:
        return _ranging(amount, side, whence)
    return Lasting(roughly(amount)) if amount.lasting else Duration(roughly(amount))


_OLD: Final = frozenset(("dash", "old"))


def _aged(cursor: Cursor, amount: Amount) -> Amount:
    """Read the "old" behind an amount, and the hyphen before it or an "ago"."""
    start = cursor.at
    cursor.hyphen()
    if cursor.take("old") is not None:
        return amount._replace(lasting=True)
    if cursor.at != start and cursor.here.get("ago") is None:
        cursor.go(start)
    return amount


def _ranging(amount: Amount, side: int, whence: Whence) -> Node:
    """Return what is counted; "two to three weeks ago" lies between the two."""
    if not amount.upto:
        return Counted(amount, side, whence=whence)
    near = Counted(amount._replace(upto=0), side, whence=whence)
    far = Counted(amount._replace(quarters=amount.upto, upto=0), side, whence=whence)
    return Span(far, near) if side < 0 else Span(near, far)


def _points_on(cursor: Cursor) -> bool:
    """Whether a "before" or "after" comes, and then what it is said of."""
    pointing = cursor.here.get("before") is not None or cursor.here.get("after") is not None
    return pointing and cursor.at + 2 < len(cursor.tokens)
