"""Days that count from the day of the telling or of the tale, and the parts of a day."""

from __future__ import annotations

from typing import Final

from timeline.dates.cycles import DAYS
from timeline.dates.language import unit_and_shift
from timeline.dates.meaning import How, Whence
from timeline.dates.units import unit_cycle, unit_of
from timeline.dates.words.bag import Bag, Item
from timeline.dates.words.cursor import Cursor
from timeline.dates.words.names import postposed


def read_today(cursor: Cursor, bag: Bag) -> bool:
    """Read "yesterday", "today" and the like."""
    if "daypart" in cursor.here and (not bag.empty or _of_a_day(cursor)):
        return False
    if "daypart" in cursor.here and cursor.at and "article" in cursor.tokens[cursor.at - 1].senses:
        return False
    behind = cursor.tokens[cursor.at + 1].senses
    if "vague" in cursor.here and behind and _JOINED.isdisjoint(behind):
        return False
    value = cursor.take("today")
    return value is not None and bag.add(Item(DAYS, How.SHIFT, value, fixed=True, whence=Whence.NOW))


_JOINED: Final = frozenset(("and", "to", "until", "dash"))
"""Behind a "now" that begins or ends a stretch; elsewhere it says no day."""


def _of_a_day(cursor: Cursor) -> bool:
    """Whether a date follows, with its month: "Morgen des 6. Juni" is no "tomorrow"."""
    tokens, at = cursor.tokens, cursor.behind_fillers(cursor.at + 1)
    dated = "iso" in tokens[at].senses or "full" in tokens[at].senses
    return dated or ("number" in tokens[at].senses and "month" in tokens[at + 1].senses)


def read_that_day(cursor: Cursor, bag: Bag) -> bool:
    """Read "the next day", counted from what was told before."""
    value = cursor.take("that_day")
    return value is not None and bag.add(Item(DAYS, How.SHIFT, value, fixed=True, whence=Whence.TOLD))


def read_now_unit(cursor: Cursor, bag: Bag) -> bool:
    """Read one word for this unit or the last one: "heuer", "Vorjahr"."""
    value = cursor.take("now_unit")
    if value is None:
        return False
    place, shift = unit_and_shift(value)
    unit = unit_of(place)
    return unit is not None and bag.add(Item(unit_cycle(unit), How.SHIFT, shift, fixed=True))


def read_about_hour(cursor: Cursor, bag: Bag) -> bool:
    """Read "gegen" or "kurz nach" before an hour, which a date in whole days leaves aside."""
    if bag.empty or ("to" in cursor.here and cursor.dated(cursor.at + 1)):
        return False
    while not _NEAR_HOUR.isdisjoint(cursor.here):
        cursor.step()
        cursor.skip()
    return cursor.timed()


_NEAR_HOUR: Final = frozenset(("quality", "shortly", "before", "after"))


def read_daypart(cursor: Cursor, bag: Bag) -> bool:
    """Read a part of the day, which a date in whole days leaves aside."""
    cursor.step()
    bag.time = True
    if bag.weekday is not None and bag.weekday_how[0] is How.BARE:
        bag.weekday_how = postposed(cursor)  # "lundi soir dernier"
    return True
