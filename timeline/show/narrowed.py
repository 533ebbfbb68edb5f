"""What relations leave of an event's days, in words for people, and why."""

from __future__ import annotations

from timeline.model.event import Kind
from timeline.model.problem import Related
from timeline.model.window import Narrowed
from timeline.show.dates import span
from timeline.show.wording import ENGLISH, Wording


def window(value: Narrowed, words: Wording = ENGLISH) -> str:
    """Return the days that are left: "on or before 15 December 2024".

    Of a period, and of what cannot have one of them, its start and its end.
    """
    start, end = value.start, value.end
    apart = start.last is not None and end.first is not None and start.last < end.first
    if start == end or not (apart or value.event.event.kind is Kind.PERIOD):
        return span(value.window, words=words)
    both = ((words.starts, start), (words.ends, end))
    told = [verb.format(span(days, words=words)) for verb, days in both if any(days)]
    return ", ".join(told) or span(start, words=words)


def reasons(value: Narrowed) -> tuple[Related, ...]:
    """Return the statements that narrowed it, each once: those for its first day, then those for its last."""
    told = [each for bound in (value.first, value.last) if bound for each in bound.because]
    return tuple(dict.fromkeys(told))


def whole(value: Narrowed) -> bool:
    """Tell whether these are all the statements."""
    return all(bound.whole for bound in (value.first, value.last) if bound)
