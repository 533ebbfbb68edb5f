"""What a filter asks, as frozen values; texts are folded (`timeline.query.fold`).

Named tuples of the same contents are equal, so each says its `kind`.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from timeline.model.date import Span

Amount = int | Decimal


class And(NamedTuple):
    """Every one of `terms`; without terms, every event."""

    terms: tuple[Query, ...]
    kind: Literal["and"] = "and"


class Or(NamedTuple):
    """Any one of `terms`."""

    terms: tuple[Query, ...]
    kind: Literal["or"] = "or"


class Not(NamedTuple):
    """The events that `term` does not hold for."""

    term: Query
    kind: Literal["not"] = "not"


class Text(NamedTuple):
    """A word or a phrase, anywhere in a field of `fields.TEXTS`; without a field, in all that is told.

    `whole` asks for a text of the field that is this and no longer.
    """

    text: str
    field: str = ""
    whole: bool = False


class Choice(NamedTuple):
    """Any one of the fixed `words` of a field of `fields.CHOICES`."""

    name: str
    words: tuple[str, ...]


class Lies(StrEnum):
    """How an event's time lies to a span."""

    IN = "in"
    WITHIN = "within"
    BEFORE = "before"
    AFTER = "after"


class When(NamedTuple):
    """An event's time, in its relation to `span`: possibly in it, certainly within it, before or after it."""

    lies: Lies
    span: Span


class Told(NamedTuple):
    """An account that was possibly told on a day of `span`."""

    span: Span
    kind: Literal["told"] = "told"


class Number(NamedTuple):
    """A number of a field of `fields.NUMBERS` or a figure, of which any value lies from `low` to `high`.

    None is no bound; `strict` leaves the bounds themselves out.
    """

    name: str
    low: Amount | None
    high: Amount | None
    strict: bool = False


Query = And | Or | Not | Text | Choice | When | Told | Number

EVERYTHING: Final = And(())
"""The query that every event matches."""
