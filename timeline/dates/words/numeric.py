"""Dates in figures: 2024-12-16, 20241216, 16.12.2024, 12/16/2024, 5/2024, 2024-W50."""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.cycles import Weeks
from timeline.dates.words.bag import Bag, Item
from timeline.dates.words.cursor import Cursor, UnreadError
from timeline.dates.words.token import Token
from timeline.dates.words.years import full_year, set_short_year, set_year
from timeline.model.reading import Failure, Unit, Why

_DATE: Final = 3
_FIELD: Final = re.compile(r"\d+")


def iso_week(cursor: Cursor, bag: Bag) -> bool:
    """Read a week as ISO 8601 writes it: 2024-W50."""
    year, week = _fields(cursor.now)
    cursor.step()
    return bag.add(Item(Weeks(week))) and set_year(bag, year)


def month_of_year(cursor: Cursor, bag: Bag) -> bool:
    """Read the month of "5/2023", and the week or quarter of "KW 7/2023" and "Q1/2023"."""
    if not bag.empty and (bag.day is not None or bag.month is not None):
        return False
    part, year = sorted(_fields(cursor.now))
    cursor.step()
    last = bag.items[-1] if bag.items else None
    if last is not None and last.the and last.cycle.unit is Unit.WEEK:
        bag.items[-1] = Item(Weeks(part))
    elif last is not None and last.the and last.cycle.unit in (Unit.QUARTER, Unit.HALF):
        bag.items[-1] = Item(last.cycle, nth=part)
    else:
        bag.month = part
    return set_year(bag, year)


def in_figures(cursor: Cursor, bag: Bag) -> bool:
    """Read a day in figures, with its year or without: 2024-12-16, 16.12.2024, 12/16/2024, 16.12."""
    if not bag.empty and (bag.day is not None or bag.month is not None):
        return False
    token = cursor.now
    if "clock" in token.senses and _is_hour(cursor):
        return False
    fields = _fields(token)
    if bag.turns and len(fields) == _TWO and fields[1] == fields[0] + 1:
        return _two_years(cursor, bag, fields[0])
    cursor.step()
    if "iso" in token.senses:
        fields.reverse()
    day, month, *year = fields
    day, month = _ordered(token, day, month, bag, day_first=cursor.language.day_first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return _no_such_day(token)
    bag.day, bag.month = day, month
    if not year:
        return True
    short = "iso" not in token.senses and len(_FIELD.findall(token.text)[-1]) == 2
    return set_short_year(bag, year[0]) if short else set_year(bag, year[0])


_TWO: Final = 2


def _two_years(cursor: Cursor, bag: Bag, first: int) -> bool:
    """Read the years of a winter by two figures each: "Winter 41/42"."""
    cursor.step()
    bag.until = full_year(first) + 1
    return set_short_year(bag, first)


def _fields(token: Token) -> list[int]:
    if token.text[:8].isdigit():
        return [int(token.text[:4]), int(token.text[4:6]), int(token.text[6:])]
    return [int(field) for field in _FIELD.findall(token.text)[:_DATE]]  # a time of day may follow


def _ordered(token: Token, day: int, month: int, bag: Bag, *, day_first: bool) -> tuple[int, int]:
    """Return day and month in the order of the language, and tell the bag where it can be the other one."""
    if "iso" in token.senses:
        return day, month
    either = any(mark in token.text for mark in ("/" if day_first else "/-"))
    if either and not day_first:
        day, month = month, day
    if month > 12 and (either or not day_first):
        bag.turned = True
        return month, day
    if either and day <= 12 and day != month:
        bag.other = (month, day)
    return day, month


def _no_such_day(token: Token) -> bool:
    """Refuse figures that are no day, unless they may be a time of day: 14.30."""
    if "clock" in token.senses:
        return False
    raise UnreadError(Failure(Why.NO_SUCH_DAY, token.text, token.start, token.end))


def _is_hour(cursor: Cursor) -> bool:
    """Whether what stands beside "12.10" says that it is a time of day: "12.10 Uhr", "um 12.10"."""
    lead, behind = cursor.before, cursor.tokens[cursor.at + 1]
    about = "quality" in lead and _UP_TO.isdisjoint(lead)
    return about or ("clock" in behind.senses and not behind.text[0].isdigit())  # not "15.12 8:00"


_UP_TO: Final = frozenset(("until", "to"))
