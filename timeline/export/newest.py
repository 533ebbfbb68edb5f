"""The latest events first, for formats whose order programs read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model.event import Dated


def newest_first(dated: Sequence[Dated]) -> Iterator[Dated]:
    """Yield `dated`, which are in the order of a timeline, from the latest; those without a date stay last.

    Events of the same time keep their order, so that what was written and read again is written the same.
    There may be a million of them, made anew when they are asked for: none is kept.
    """
    told = len(dated)
    while told and dated[told - 1].date is None:
        told -= 1
    end = told
    while end:
        start = end - 1
        time = _time(dated[start])
        while start and _time(dated[start - 1]) == time:
            start -= 1
        yield from (dated[number] for number in range(start, end))
        end = start
    yield from (dated[number] for number in range(told, len(dated)))


def _time(dated: Dated) -> tuple[object, ...]:
    *time, _ = dated.sort_key
    return tuple(time)
