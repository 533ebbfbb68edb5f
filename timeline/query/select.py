"""Carry out a query: from row numbers to those that match, in the same order."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.date import Span
from timeline.query.columns import Columns, Range, Time
from timeline.query.terms import And, Choice, Lies, Not, Number, Or, Query, Text, Told, When


def select(query: Query, columns: Columns, rows: Sequence[int]) -> Sequence[int]:
    """Return those of `rows` that `query` holds for."""
    match query:
        case And(terms):
            for term in terms:
                rows = select(term, columns, rows)
            return rows
        case Or(terms):
            wanted = {row for term in terms for row in select(term, columns, rows)}
            return [row for row in rows if row in wanted]
        case Not(term):
            dropped = set(select(term, columns, rows))
            return [row for row in rows if row not in dropped]
        case _:
            return _single(query, columns, rows)


def _single(query: Text | Choice | When | Told | Number, columns: Columns, rows: Sequence[int]) -> list[int]:
    """Return those of `rows` that a term which has no terms in it holds for."""
    match query:
        case Text(text, field, whole):
            texts, wanted = columns.texts(field), f"\n{text}\n" if whole else text
            return [row for row in rows if wanted in texts[row]]
        case Choice(name, words):
            column, any_of = columns.words(name), frozenset(words)
            return [row for row in rows if not any_of.isdisjoint(column[row])]
        case When(lies, span):
            return _lying(columns.times, lies, span, rows)
        case Told(span):
            told = columns.told
            if span == Span():
                return [row for row in rows if told[row]]
            return [row for row in rows if any(span.meets(each) for each in told[row])]
        case Number(name):
            numbers, reached = columns.numbers(name), _Reached(query)
            return [row for row in rows if reached[numbers[row]]]


def _lying(times: Sequence[Time | None], lies: Lies, span: Span, rows: Sequence[int]) -> list[int]:
    """Return those of `rows` that lie so; any date that there is needs no look at its ends."""
    if span == Span() and lies in {Lies.IN, Lies.WITHIN}:
        open_too = lies is Lies.IN
        return [row for row in rows if (time := times[row]) and (open_too or time.closed)]
    return [row for row in rows if _lies(times[row], lies, span)]


class _Reached(dict[tuple[Range, ...], bool]):
    """Whether any of an event's numbers is one that is asked for, each found once: many are the same."""

    def __init__(self, asked: Number) -> None:
        super().__init__()
        self._asked = asked

    def __missing__(self, numbers: tuple[Range, ...]) -> bool:
        """Find it for numbers that were not met before."""
        found = self[numbers] = any(_reaches(each, self._asked) for each in numbers)
        return found


def _reaches(number: Range, asked: Number) -> bool:
    """Tell whether any value of `number` is one that is asked for."""
    low, high = number
    if (
        asked.low is not None
        and high is not None
        and (high < asked.low or (asked.strict and high == asked.low))
    ):
        return False
    return not (
        asked.high is not None
        and low is not None
        and (low > asked.high or (asked.strict and low == asked.high))
    )


def _lies(time: Time | None, lies: Lies, span: Span) -> bool:
    if time is None:
        return False
    match lies:
        case Lies.IN:
            return time.widened.meets(span)
        case Lies.WITHIN:
            return time.closed and time.hull.within(span)
        case Lies.BEFORE:
            return time.hull.last is not None and span.first is not None and time.hull.last < span.first
        case Lies.AFTER:
            return time.hull.first is not None and span.last is not None and time.hull.first > span.last
