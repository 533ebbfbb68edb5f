"""The marks of an event that `is:` asks for, told in one place."""

from __future__ import annotations

from collections.abc import Container
from enum import StrEnum

from timeline.model.event import Dated


class Flag(StrEnum):
    """Something to know about an event before it is used."""

    DISPUTED = "disputed"
    UNDATED = "undated"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    OPEN = "open"
    SINGLE_SOURCE = "single-source"
    PROBLEM = "problem"


def flags(dated: Dated, troubled: Container[str], sources: int) -> tuple[Flag, ...]:
    """Return the flags of an event with so many `sources`; `troubled` are the ids of those with problems."""
    date = dated.date
    marks = (
        (Flag.DISPUTED, dated.disputed),
        (Flag.UNDATED, date is None),
        (Flag.APPROXIMATE, date is not None and date.approximate),
        (Flag.UNCERTAIN, date is not None and date.uncertain),
        (Flag.OPEN, date is not None and None in date.span),
        (Flag.SINGLE_SOURCE, sources == 1),
        (Flag.PROBLEM, dated.id in troubled),
    )
    return tuple(flag for flag, set_ in marks if set_)
