"""The marks of an event that `is:` asks for, told in one place."""

from __future__ import annotations

from collections.abc import Container
from enum import StrEnum

from timeline.model.event import Dated


class Flag(StrEnum):
    """Something to know about an event's date before it is used."""

    DISPUTED = "disputed"
    UNDATED = "undated"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    PROBLEM = "problem"


def flags(dated: Dated, troubled: Container[str]) -> tuple[Flag, ...]:
    """Return the flags of an event; `troubled` are the ids of events with a warning or an error."""
    date = dated.date
    marks = (
        (Flag.DISPUTED, dated.disputed),
        (Flag.UNDATED, date is None),
        (Flag.APPROXIMATE, date is not None and date.approximate),
        (Flag.UNCERTAIN, date is not None and date.uncertain),
        (Flag.PROBLEM, dated.id in troubled),
    )
    return tuple(flag for flag, set_ in marks if set_)
