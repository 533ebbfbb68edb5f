"""What words for a time can mean, and how that came about."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from timeline.model.date import Date, Day


class Unit(StrEnum):
    """What a reading speaks of."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Mode(StrEnum):
    """What kind of text the words stand in."""

    NEWS = "news"
    NARRATIVE = "narrative"
    FORWARD = "forward"


class Direction(StrEnum):
    """Which way from the anchor the words look, where their author said so."""

    PAST = "past"
    FUTURE = "future"


class Step(NamedTuple):
    """One step of a derivation: the rule's name and its facts; `timeline.show` puts it into words."""

    rule: str
    facts: tuple[tuple[str, object], ...] = ()


class Reading(NamedTuple):
    """One possible meaning of the words.

    `anchored` tells whether the words needed an anchor: False for a full absolute date. `begin` is
    the very day on which a counted duration begins ("for four months"), where `date` says only its
    month or year.
    """

    date: Date
    unit: Unit
    steps: tuple[Step, ...] = ()
    anchored: bool = True
    begin: Day | None = None


class Why(StrEnum):
    """Why words have no reading."""

    NOT_UNDERSTOOD = "not_understood"
    VAGUE = "vague"
    NO_SUCH_DAY = "no_such_day"
    WEEKDAY_MISMATCH = "weekday_mismatch"
    REVERSED = "reversed"
    NEEDS_ANCHOR = "needs_anchor"
    OUT_OF_CALENDAR = "out_of_calendar"
    TOO_LONG = "too_long"


class Failure(NamedTuple):
    """Words without a reading: why, and the facts for people.

    VAGUE is an answer: understood, without days. `start` and `end` are the characters of the words
    that are at fault, from zero, end exclusive; (0, 0) where none stand out.
    """

    why: Why
    detail: str = ""
    start: int = 0
    end: int = 0


Readings = tuple[Reading, ...]
"""Best first, never empty."""
