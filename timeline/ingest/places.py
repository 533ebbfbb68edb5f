"""Places of foreign files: a name stands for one place, so that two of one name get longer names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import Final

from timeline.ingest.draft import Draft, Record, Unreadable, line_of, told

_COMMA: Final = re.compile(r"^(-?\d{1,3}),(\d+)$")
"""Degrees as a spreadsheet writes them where the comma parts the decimals."""


def place(draft: Draft, name: str, described: Record) -> list[str]:
    """Define a place and return its name as the list of an event's places; none where nothing names it.

    Without a name its degrees name it, else its region or country. `described` has degrees as text; raises
    Unreadable where they are none.
    """
    for key, most in (("lat", 90), ("lon", 180)):
        text = str(described.get(key, ""))
        if text:
            described[key] = _degrees(text, most)
    at = [f"{described['lat']} {described['lon']}"] if described.get("lat") and described.get("lon") else []
    wider = [str(described[key]) for key in ("admin1", "country") if described.get(key)]
    plain = line_of(name) or next(iter((*at, *wider)), "")
    return [_defined(draft, described, _spelled(plain, [*wider, *at]))] if plain else []


def _spelled(plain: str, more: list[str]) -> Iterator[str]:
    """Yield the names that a place may have: its own, then longer ones without an end."""
    yield plain
    yield from (f"{plain} ({one})" for one in more)
    yield from (f"{plain} ({number})" for number in count(2))


def _defined(draft: Draft, described: Record, names: Iterator[str]) -> str:
    """Return the first of the names that stands for this place, or for none yet."""
    while True:
        spelled = next(names)
        wanted = told({"name": spelled, **described})
        if draft.places.setdefault(spelled, wanted) == wanted:
            return spelled


def _degrees(text: str, most: int) -> str:
    try:
        value = float(_COMMA.sub(r"\1.\2", text))
    except ValueError:
        value = most + 1
    if not abs(value) <= most:
        raise Unreadable(f'"{line_of(text)}" is not a number of degrees from -{most} to {most}')
    return f"{value:.7f}".rstrip("0").rstrip(".")
