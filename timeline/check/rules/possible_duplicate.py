"""Two files may tell of one event.

What
    Two events of different files are of one kind, have dates of at most a week that overlap, and
    share a place and an actor; statements share who said it, too. Neither is `same_as` the other,
    nor related to it in any way, and their own figures do not differ. Where there are too many to
    compare, that is told.

Why
    A second report of the same strike would count it twice.

Failing example (YAML)
    # raid.yaml: events:
    # raid.yaml:   - {id: raid, title: A raid on a depot, source: post, when: 16 December 2024,
    # raid.yaml:      date: 2024-12-16, actors: [Ukraine], places: [Oryol]}
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        actors: [Ukraine]
        places: [Oryol]

Passing example (YAML)
    # raid.yaml: events:
    # raid.yaml:   - {id: raid, title: A raid on a depot, source: post, when: 16 December 2024,
    # raid.yaml:      date: 2024-12-16, actors: [Ukraine], places: [Oryol]}
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        actors: [Ukraine]
        places: [Oryol]
        same_as: raid

How to fix
    If they are one, write `same_as` into one of them, or make the second an account of the first:
    under `claims`, at the top of its file, with `of: strike`.

When to allow
    Where they are two events; say how they differ in `reason`. This is no error, and can be left
    out of a run.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.dates.calendar import widened
from timeline.dates.edtf import write
from timeline.model.event import Actor, Dated, Event, Kind, Place
from timeline.model.problem import Finding, Related

_LONGEST: Final = 7
"""Days: what is dated by its month overlaps with everything in it."""

_NEAREST: Final = 50
"""So many events before it, in one place, an event is compared with."""

_PAIRS: Final = 1_000_000
"""So many pairs of events are compared in a run, some seconds; that there are more is told."""


class _Entry(NamedTuple):
    """An event with its first and last day, and its actors by the names that are defined."""

    first: dt.date
    last: dt.date
    dated: Dated
    actors: frozenset[str]


def check(context: Context) -> Iterator[Finding]:
    """Find each such event once, with the nearest of another file that it may be."""
    twins: dict[str, Dated] = {}
    left, crowded = _PAIRS, None
    for entries in _together(context):
        crowded = crowded or _crowded(entries)
        for number, entry in enumerate(entries):
            before = entries[max(0, number - _NEAREST) : number]
            left -= len(before)
            if left < 0:
                break
            found = (one.dated for one in reversed(before) if _alike(one, entry))
            if entry.dated.id not in twins and (twin := next(found, None)) is not None:
                twins[entry.dated.id] = twin
    for dated in context.dated:
        if dated.id in twins and context.events[dated.id] is dated:
            yield _finding(dated, twins[dated.id])
    if left < 0:
        yield _not_all(context.timeline.events[-1], f"more than {_PAIRS:,} pairs of events in one place")
    if crowded is not None:
        yield _not_all(crowded.event, f"more than {_NEAREST} events before this one, in one place and week")


def _together(context: Context) -> Iterator[list[_Entry]]:
    """Yield the short events of one place and kind, by their first day."""
    if len(context.timeline.paths) < 2:
        return
    places = _names(context.timeline.places)
    actors = _names(context.timeline.actors)
    found: dict[tuple[str, Kind], list[_Entry]] = defaultdict(list)
    for dated in context.dated:
        entry = _entry(dated, actors)
        if entry is not None:
            for place in dict.fromkeys(places.get(name, name) for name in dated.event.places):
                found[place, dated.event.kind].append(entry)
    for entries in found.values():
        yield sorted(entries, key=lambda entry: (entry.first, entry.dated.place))


def _names(known: tuple[Place, ...] | tuple[Actor, ...]) -> dict[str, str]:
    """Return the name of every spelling."""
    return {spelling: one.name for one in known for spelling in (one.name, *one.also)}


def _entry(dated: Dated, actors: dict[str, str]) -> _Entry | None:
    """Return what of an event is compared; None for a period, and where no actor or no week is told."""
    event = dated.event
    if dated.date is None or event.kind is Kind.PERIOD or not event.actors or not event.places:
        return None
    span = widened(dated.date)
    if span.first is None or span.last is None or (span.last - span.first).days >= _LONGEST:
        return None
    return _Entry(span.first, span.last, dated, frozenset(actors.get(name, name) for name in event.actors))


def _alike(one: _Entry, other: _Entry) -> bool:
    a, b = one.dated.event, other.dated.event
    if a.origin.path == b.origin.path or one.last < other.first or one.actors.isdisjoint(other.actors):
        return False
    if a.id == b.id or _linked(a, b) or _linked(b, a):
        return False
    if a.kind is Kind.STATEMENT and not set(a.own.by) & set(b.own.by):
        return False
    types = {event.type for event in (a, b) if event.type is not None}
    return len(types) < 2 and not _other_figures(a, b)


def _linked(a: Event, b: Event) -> bool:
    named = (*a.same_as, *a.part_of, *a.about, *(relation.event for relation in a.relations))
    return b.id in named or any(b.id in (claim.told, claim.anchor) for claim in a.accounts)


def _other_figures(a: Event, b: Event) -> bool:
    """Tell whether both count something, and nothing of it alike."""
    mine, theirs = ({(one.name, one.low, one.high) for one in each.own.figures} for each in (a, b))
    return bool(mine and theirs) and not mine & theirs


def _finding(dated: Dated, twin: Dated) -> Finding:
    date = write(twin.date) if twin.date is not None else ""
    return Finding(
        "possible-duplicate",
        dated.event.origin.at("id"),
        f"{quoted(dated.id)} may be {quoted(twin.id)}: the same days, place and actor, in another file",
        f"if they are one, write same_as: {twin.id}",
        dated.id,
        "same_as",
        (Related(twin.event.origin.at("id"), f"{quoted(twin.id)} is dated {date}"),),
    )


def _crowded(entries: list[_Entry]) -> Dated | None:
    """Return the first event that is not compared with all of its days; None where one file tells them."""
    if len({entry.dated.event.origin.path for entry in entries}) < 2:
        return None
    apart = zip(entries, entries[_NEAREST + 1 :], strict=False)
    return next((entry.dated for far, entry in apart if far.last >= entry.first), None)


def _not_all(event: Event, why: str) -> Finding:
    message = f"{why}: the rest was not compared"
    return Finding("possible-duplicate", event.origin.position, message, "check fewer files at a time")
