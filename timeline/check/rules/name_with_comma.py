"""One name has a comma in it, and was perhaps meant as a list.

What
    In `actors`, `places`, `tags`, `by`, `also` or `of` stands one text with a comma, not a list. A
    name that `actors` or `places` of a file define with its comma is no problem, nor is a comma
    inside a number.

Why
    Without brackets `Russia, Ukraine` is one name, which nobody finds under Russia or Ukraine.

Failing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        by: Pat Ryder, Pentagon

Passing example (YAML)
    sources:
      - {id: post, language: en, published: 2024-12-17}
    places:
      - name: Paris, Texas
    events:
      - id: strike
        title: Drones hit a depot
        when: on Monday
        date: 2024-12-16
        by: [Pat Ryder, Pentagon]
        actors: ["Brown & Root, Inc."]
        places: Paris, Texas

How to fix
    Write a list in brackets: `[Pat Ryder, Pentagon]`. If it is one name, write a list of one, in
    quotes: `["Brown & Root, Inc."]`; or define the name once, under `actors` or `places`.

When to allow
    Never: a list of one, in quotes, says the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.check.rule import Context
from timeline.check.wording import quoted
from timeline.model.event import Actor, Claim, Event, Place, Timeline
from timeline.model.position import Origin, Step
from timeline.model.problem import Finding
from timeline.text import crop, one_line

if TYPE_CHECKING:
    from timeline.model.position import Node

_COMMA: Final = r",(?![0-9])|(?<![0-9]),"
_PLAIN: Final = r"\w[\w .()/&’-]*"
_DEFINED_IN: Final = {"actors": "actors", "by": "actors", "of": "actors", "places": "places"}
_MOST: Final = 3


class _Names(NamedTuple):
    """A name that may be several; `place` are the steps to it from `origin`, `field` is that for people."""

    name: str
    origin: Origin
    place: tuple[Step, ...]
    field: str
    event: str = ""


def check(context: Context) -> Iterator[Finding]:
    """Find single names with a comma that no definition has."""
    timeline = context.timeline
    defined = {name for one in _definitions(timeline) for name in (one.name, *one.also)}
    for names in _suspects(timeline):
        key = str(names.place[-1])
        if _alone(names) and (key == "also" or names.name not in defined):
            yield Finding(
                "name-with-comma",
                names.origin.at(*names.place),
                f"{key} is one name with a comma in it, {quoted(names.name)}",
                _advice(names.name, _DEFINED_IN.get(key, "")),
                names.event,
                names.field,
            )


def _suspects(timeline: Timeline) -> Iterator[_Names]:
    for event in timeline.events:
        yield from _of_event(event)
        yield from _of_claim(event.own, event.id, "")
        for number, claim in enumerate(event.claims):
            yield from _of_claim(claim, event.id, f"claims.{number}.")
    for claim in timeline.strays:
        yield from _of_claim(claim, claim.of or "", "")
    for one in _definitions(timeline):
        if _suspect(one.also):
            yield _Names(one.also[0], one.origin, ("also",), "also")


def _definitions(timeline: Timeline) -> tuple[Place | Actor, ...]:
    return (*timeline.places, *timeline.actors)


def _of_event(event: Event) -> Iterator[_Names]:
    for field, names in (("actors", event.actors), ("places", event.places), ("tags", event.tags)):
        if _suspect(names):
            yield _Names(names[0], event.origin, (field,), field, event.id)


def _of_claim(claim: Claim, event: str, prefix: str) -> Iterator[_Names]:
    if _suspect(claim.by):
        yield _Names(claim.by[0], claim.origin, ("by",), f"{prefix}by", event)
    if not any(_suspect(figure.of) for figure in claim.figures):
        return
    seen: Counter[str] = Counter()
    for figure in claim.figures:
        if _suspect(figure.of):
            for place in (("figures", figure.name, "of"), ("figures", figure.name, seen[figure.name], "of")):
                yield _Names(figure.of[0], claim.origin, place, f"{prefix}figures", event)
        seen[figure.name] += 1


def _suspect(names: tuple[str, ...]) -> bool:
    return len(names) == 1 and "," in names[0] and len(_parts(names[0])) > 1


def _parts(name: str) -> list[str]:
    return [part.strip() for part in re.split(_COMMA, name) if part.strip()]


def _alone(names: _Names) -> bool:
    """Tell whether the name stands there by itself: in a list of one it was meant."""
    node: Node | None = names.origin.node
    *around, last = names.place
    for step in around:
        node = node.child(step) if node is not None else None
    return node is not None and node.value_mark(last) is not None and node.child(last) is None


def _advice(name: str, definitions: str) -> str:
    parts = [_written(part) for part in _parts(name)]
    listed = ", ".join(parts[:_MOST] + ["..."] * (len(parts) > _MOST))
    define = f", or define it in {definitions}" if definitions else ""
    return f"for a list write [{listed}]; for one name write [{_in_quotes(name)}]{define}"


def _written(part: str) -> str:
    return crop(part, 40) if re.fullmatch(_PLAIN, part) else _in_quotes(part)


def _in_quotes(text: str) -> str:
    """Return a text as YAML has it in quotes, cleaned and cut."""
    shown = crop(one_line(text[:480]), 60)
    return "'" + shown.replace("'", "''") + "'" if '"' in shown else f'"{shown}"'
