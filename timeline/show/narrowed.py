"""What relations leave of an event's days, in words for people, and why."""

from __future__ import annotations

from timeline.model.problem import Related
from timeline.model.window import Narrowed
from timeline.show.dates import span


def window(value: Narrowed) -> str:
    """Return the days that are left: "on or before 15 December 2024"; of a period its start and its end."""
    start, end = value.start, value.end
    if value.event.event.kind.value != "period" or start == end:
        return span(value.window)
    told = [f"{verb} {span(days)}" for verb, days in (("starts", start), ("ends", end)) if any(days)]
    return ", ".join(told) or span(start)


def reasons(value: Narrowed) -> tuple[Related, ...]:
    """Return the statements that narrowed it, each once: those for its first day, then those for its last."""
    told = [each for bound in (value.first, value.last) if bound for each in bound.because]
    return tuple(dict.fromkeys(told))


def whole(value: Narrowed) -> bool:
    """Tell whether these are all the statements."""
    return all(bound.whole for bound in (value.first, value.last) if bound)


def line(value: Narrowed) -> str:
    """Return all of it: 'on or before 15 December 2024, because "a" is before "b"; "b" is dated ...'."""
    why = [each.message for each in reasons(value)] + ([] if whole(value) else ["and so on"])
    return f"{window(value)}, because {'; '.join(why)}"
