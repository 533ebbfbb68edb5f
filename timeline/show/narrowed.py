"""What relations leave of an event's days, in words for people, and why."""

from __future__ import annotations

from timeline.model.problem import Related
from timeline.model.window import Narrowed
from timeline.show.dates import span
from timeline.show.wording import ENGLISH, Wording


def window(value: Narrowed, words: Wording = ENGLISH) -> str:
    """Return the days that are left: "on or before 15 December 2024".

    Its start and its end where they have other days: "starts 13 December 2024, ends on or after ...".
    """
    if value.start == value.end:
        return span(value.start, words=words)
    both = ((words.starts, value.start), (words.ends, value.end))
    return ", ".join(verb.format(span(days, words=words)) for verb, days in both if any(days))


def reasons(value: Narrowed) -> tuple[Related, ...]:
    """Return the statements that narrowed it, each once: those for its first day, then those for its last."""
    told = [each for bound in (value.first, value.last) if bound for each in bound.because]
    return tuple(dict.fromkeys(told))


def whole(value: Narrowed) -> bool:
    """Tell whether these are all the statements."""
    return all(bound.whole for bound in (value.first, value.last) if bound)
