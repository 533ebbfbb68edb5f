"""What stands above a timeline: its title, what it was made from, its range of dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from timeline.model.date import Bound, Date, Form, Part, Precision, one, simple_parts
from timeline.model.event import Dated, Source, Timeline
from timeline.show import headings
from timeline.show.dates import date
from timeline.text import one_line

_FAR: Final = 100
"""Years between the ends of a range from which its months say nothing."""


class Head(NamedTuple):
    """The words above a timeline, cleaned; `brief` is its range with shorter names of months.

    `example` tells that it is the one that is shipped.
    """

    title: str
    source: str = ""
    published: str = ""
    range: str = ""
    brief: str = ""
    example: bool = False


def head(timeline: Timeline, dated: Sequence[Dated], *, example: bool = False) -> Head:
    """Return the head of `timeline`, whose events are `dated`."""
    title = one_line(timeline.title[:600]) or "Untitled"
    return Head(
        title,
        _sources(timeline.sources),
        _published(timeline.sources),
        _range(dated),
        _range(dated, short=True),
        example=example,
    )


def _sources(sources: Sequence[Source]) -> str:
    """Name the one source, or count them."""
    if len(sources) != 1:
        return f"{len(sources):,} sources" if sources else ""
    source = sources[0]
    return one_line((source.title or source.publisher or source.id)[:200])


def _published(sources: Sequence[Source]) -> str:
    """Return the day of the one source."""
    if len(sources) != 1 or sources[0].published is None:
        return ""
    return f"published {date(sources[0].published, short=True)}"


def _range(dated: Sequence[Dated], *, short: bool = False) -> str:
    """Return the first and the last month, or year, that an event is dated to, and whether one goes on."""
    dates = [each.date for each in dated if each.date is not None]
    parts = [part for each in dates for part in simple_parts(each)]
    if not parts:
        return ""
    first = min(parts, key=lambda part: (part.first, -part.precision))
    last = max(parts, key=lambda part: (part.last, -part.precision))
    goes_on = any(each.form is Form.INTERVAL and each.parts[-1] is Bound.OPEN for each in dates)
    far = last.last.year - first.first.year >= _FAR
    begin, end = _name(first, short=short, far=far), _name(last, short=short, far=far)
    return (begin if begin == end else f"{begin} – {end}") + (" and on" if goes_on else "")


def _name(part: Part, *, short: bool, far: bool) -> str:
    """Name an end of the range; by its year where the other one is far: "January 1" looks like a day."""
    told = part._replace(precision=max(part.precision, Precision.YEAR)) if far else part
    return headings.title(headings.heading(_plain(told)), short=short)


def _plain(part: Part) -> Date:
    return one(Part(part.first, part.last, part.precision))
