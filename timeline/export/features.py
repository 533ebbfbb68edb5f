"""What an event can have, and what a format makes of it: nothing is dropped in silence.

A format names the features that it does not carry exactly, each with a `Loss`. From that come the counts
on stderr and the tables of the documentation.

To add a feature: one row in `FEATURES`, its name in the plural, as it is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Final, NamedTuple

from timeline.model.date import Bound, Date, Form, Part, Precision, Range, simple_parts
from timeline.model.event import Claim, Dated, Kind, Place, Status, Timeline

Places = Mapping[str, Place]
"""Places by all their spellings."""

Has = Callable[[Dated, Places], bool]


class How(Enum):
    """What becomes of something that a format does not carry exactly; the worst first."""

    EVENT = "events left out"
    LEFT_OUT = "left out"
    FINER = "made finer"
    COARSER = "made coarser"
    IN_WORDS = "only in words"


class Loss(NamedTuple):
    """How something is lost, and as what it then stands: "as the days from its first to its last"."""

    how: How
    note: str = ""


def left_out(*names: str) -> dict[str, Loss]:
    """Return the features `names` as left out."""
    return dict.fromkeys(names, Loss(How.LEFT_OUT))


def in_words(*names: str) -> dict[str, Loss]:
    """Return the features `names` as told in words only: a reader sees them, a program does not."""
    return dict.fromkeys(names, Loss(How.IN_WORDS))


class Lost(NamedTuple):
    """A feature that was lost, what it then stands as, and of how many events."""

    name: str
    note: str
    events: int


def tally(dated: Iterable[Dated], timeline: Timeline, losses: Mapping[str, Loss]) -> dict[How, list[Lost]]:
    """Return what `dated` lose, by how.

    What is left out as a whole counts there alone.
    """
    counted = Counter(name for each in _looked_at(dated, places_of(timeline), losses) for name in each)
    found: dict[How, list[Lost]] = {}
    for how in How:
        for name, loss in losses.items():
            if loss.how is how and counted[name]:
                found.setdefault(how, []).append(Lost(name, loss.note, counted[name]))
    return found


def worded(name: str, loss: Loss) -> str:
    """Return a feature with what becomes of it: "months (as their first and last day)"."""
    return f"{name} ({loss.note})" if loss.note else name


def places_of(timeline: Timeline) -> Places:
    """Return the places of `timeline` by all their spellings; the first definition counts."""
    found: dict[str, Place] = {}
    for place in timeline.places:
        for name in (place.name, *place.also):
            found.setdefault(name, place)
    return found


def _looked_at(dated: Iterable[Dated], places: Places, losses: Mapping[str, Loss]) -> Iterator[Sequence[str]]:
    whole = [(name, FEATURES[name]) for name, loss in losses.items() if loss.how is How.EVENT]
    parts = [(name, FEATURES[name]) for name, loss in losses.items() if loss.how is not How.EVENT]
    for each in dated:
        gone = [name for name, has in whole if has(each, places)]
        yield gone[:1] or [name for name, has in parts if has(each, places)]


def _told(precision: Precision) -> Has:
    def has(dated: Dated, _: Places) -> bool:
        return any(part.precision is precision for part in _parts(dated.date))

    return has


def _parts(date: Date | None) -> list[Part]:
    return simple_parts(date) if date is not None else []


def _unknown(part: Part) -> bool:
    """Tell whether the finer unit of `part` is not known: `2024-12-XX`."""
    first, last = part.first, part.last
    if part.precision is Precision.DAY:
        return first != last
    return part.precision is Precision.MONTH and first.month != last.month


def _ends(dated: Dated, at: int, bound: Bound) -> bool:
    date = dated.date
    return date is not None and date.form is Form.INTERVAL and date.parts[at] is bound


def _half(dated: Dated, _: Places) -> bool:
    """Tell whether the date is "on or before" or "on or after" a day."""
    date = dated.date
    if date is None or date.form is not Form.ONE_OF:
        return False
    return any(
        isinstance(one, Range) and isinstance(end, Bound)
        for one in date.parts
        if isinstance(one, Range)
        for end in one
    )


def _interval(dated: Dated, _: Places) -> bool:
    date = dated.date
    return date is not None and date.form is Form.INTERVAL and all(isinstance(p, Part) for p in date.parts)


def _days(dated: Dated) -> int:
    """Return how many days the hull of the date has, 0 without a first or last."""
    first, last = dated.date.span if dated.date is not None else (None, None)
    return (last - first).days + 1 if first is not None and last is not None else 0


def _any_claim(test: Callable[[Claim], object]) -> Has:
    return lambda dated, _: any(test(account.claim) for account in dated.accounts)


def _located(dated: Dated, places: Places) -> bool:
    return any(
        place is not None and place.lat is not None and place.lon is not None
        for place in map(places.get, dated.event.places)
    )


LONGEST: Final = 120
"""Characters of a title that a chart has room for."""
LONG_TITLE: Final = f"titles of more than {LONGEST} characters"

FEATURES: Final[Mapping[str, Has]] = {
    "days": lambda dated, _: any(
        p.precision is Precision.DAY and p.first == p.last for p in _parts(dated.date)
    ),
    "months": _told(Precision.MONTH),
    "seasons": _told(Precision.SEASON),
    "years": _told(Precision.YEAR),
    "decades": _told(Precision.DECADE),
    "centuries": _told(Precision.CENTURY),
    "unknown days and months": lambda dated, _: any(map(_unknown, _parts(dated.date))),
    "ranges": _interval,
    "one-of dates": lambda dated, _: (
        dated.date is not None and dated.date.form is Form.ONE_OF and not dated.disputed
    ),
    "dates on or before, on or after": _half,
    "open ends": lambda dated, _: _ends(dated, 1, Bound.OPEN),
    "open starts": lambda dated, _: _ends(dated, 0, Bound.OPEN),
    "unknown ends": lambda dated, _: _ends(dated, 1, Bound.UNKNOWN),
    "unknown starts": lambda dated, _: _ends(dated, 0, Bound.UNKNOWN),
    "approximate dates": lambda dated, _: dated.date is not None and dated.date.approximate,
    "uncertain dates": lambda dated, _: dated.date is not None and dated.date.uncertain,
    "disputed dates": lambda dated, _: dated.disputed,
    "undated events": lambda dated, _: dated.date is None,
    "dates of several days": lambda dated, _: _days(dated) > 1,
    "dates of more than a month": lambda dated, _: _days(dated) > 31,
    "dates of more than a year": lambda dated, _: _days(dated) > 366,
    "times of day": _any_claim(lambda claim: claim.time),
    "words for the time": _any_claim(lambda claim: claim.when),
    "how words became dates": lambda dated, _: any(account.chosen for account in dated.accounts),
    LONG_TITLE: lambda dated, _: len(dated.event.title) > LONGEST,
    "judgements": lambda dated, _: bool(dated.event.judgement),
    "kinds": lambda dated, _: dated.event.kind is not Kind.INCIDENT,
    "types": lambda dated, _: bool(dated.event.type or dated.event.subtype),
    "summaries": lambda dated, _: bool(dated.event.summary),
    "who says it": _any_claim(lambda claim: claim.by),
    "sources": _any_claim(lambda claim: claim.source),
    "statements told in": _any_claim(lambda claim: claim.told),
    "several accounts": lambda dated, _: len(dated.accounts) > 1,
    "denials and other states": _any_claim(lambda claim: claim.status is not Status.CLAIMED),
    "credibility": _any_claim(lambda claim: claim.credibility),
    "figures": _any_claim(lambda claim: claim.figures),
    "events without figures": lambda dated, _: not any(account.claim.figures for account in dated.accounts),
    "figures that are ranges": _any_claim(lambda claim: any(f.low != f.high for f in claim.figures)),
    "figures other than of dead": _any_claim(lambda claim: any(f.name != "killed" for f in claim.figures)),
    "quotes": _any_claim(lambda claim: claim.quote),
    "links": _any_claim(lambda claim: claim.links),
    "actors": lambda dated, _: bool(dated.event.actors),
    "more than two actors": lambda dated, _: len(dated.event.actors) > 2,
    "places": lambda dated, _: bool(dated.event.places),
    "places with coordinates": _located,
    "places without coordinates": lambda dated, places: (
        bool(dated.event.places) and not _located(dated, places)
    ),
    "several places": lambda dated, _: len(dated.event.places) > 1,
    "tags": lambda dated, _: bool(dated.event.tags),
    "relations": lambda dated, _: bool(dated.event.relations),
    "events spoken of": lambda dated, _: bool(dated.event.about),
    "parts and duplicates": lambda dated, _: bool(dated.event.part_of or dated.event.same_as),
    "foreign columns": lambda dated, _: bool(dated.event.extra),
}
"""What an event can have, by its name."""
