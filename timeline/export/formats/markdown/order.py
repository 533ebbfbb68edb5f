"""In which order events stand, and which headings open before each: numbers, for there may be a million."""

from __future__ import annotations

import itertools
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from timeline.model.date import Part, Precision, earliest_choice
from timeline.model.event import Dated
from timeline.show import headings

LEVELS: Final = {"none": 0, "year": 1, "month": 2, "day": 3}
"""How many headings stand above an event, by what is grouped."""


class Above(NamedTuple):
    """A heading: its level, from 1, and its number, or the day that it is."""

    level: int
    code: int
    day: str = ""


def order(dated: Sequence[Dated], *, grouped: bool, newest_first: bool) -> Iterable[tuple[int, int]]:
    """Return the numbers of `dated` as they stand, each with its heading's number; undated ones stand last.

    Grouped, a year's own events stand before its months', and a month's before its days'.
    """
    daily = array("i", (headings.daily(each.date) for each in dated))
    rows: Sequence[int] = range(len(daily))
    if grouped and any(code > after for code, after in itertools.pairwise(daily)):
        rows = sorted(rows, key=daily.__getitem__)
    codes = array("i", (daily[row] // headings.DAYS for row in rows))
    if not newest_first:
        return zip(rows, codes, strict=True)
    if not grouped:
        pairs = list(zip(rows, codes, strict=True))
        told = [pair for pair in reversed(pairs) if pair[1] != headings.UNDATED]
        return [*told, *(pair for pair in pairs if pair[1] == headings.UNDATED)]
    return ((rows[at], codes[at]) for at in _backwards(codes))


def _backwards(codes: Sequence[int]) -> Iterator[int]:
    """Yield the places of `codes`, which ascend, from the last year to the first, undated last.

    Within a year come the headings of more than a month, as they ascend, then the months from the last.
    """
    dated = bisect_left(codes, headings.UNDATED)
    end = dated
    while end > 0:
        year = codes[end - 1] // 100 * 100
        start = bisect_left(codes, year, 0, end)
        months = bisect_left(codes, headings.first_month(year), start, end)
        at = start
        while at < months:
            after = bisect_left(codes, codes[at] + 1, at, months)
            yield from range(after - 1, at - 1, -1)
            at = after
        yield from range(end - 1, months - 1, -1)
        end = start
    yield from range(dated, len(codes))


def path(dated: Dated, code: int, levels: int) -> tuple[Above, ...]:
    """Return the headings above an event whose own has the number `code`, from the top, at most `levels`."""
    above = _path(code, levels)
    day = _day(dated) if levels > len(above) == 2 else ""
    return (*above, Above(3, above[-1].code, day)) if day else above


@lru_cache(1 << 10)
def _path(code: int, levels: int) -> tuple[Above, ...]:
    return tuple(Above(number + 1, each) for number, each in enumerate(headings.path(code)[:levels]))


def _day(dated: Dated) -> str:
    """Return the day that an event begins on, nothing where that is not told."""
    date = earliest_choice(dated.date) if dated.date is not None else None
    head = date.parts[0] if date is not None else None
    told = isinstance(head, Part) and head.precision is Precision.DAY and head.first == head.last
    return head.first.isoformat() if told and isinstance(head, Part) else ""
