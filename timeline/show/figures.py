"""Figures in words for people: "killed or wounded: about 30", "troops: 10,000 to 12,000"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from timeline.model.date import Date
from timeline.model.event import Figure
from timeline.show.dates import date
from timeline.text import one_line

_UNITS: Final = {"km2": "km²", "km": "km", "percent": "%"}
_HAPPENED: Final = frozenset({"killed", "wounded", "killed_or_wounded", "missing", "captured"})


def figure(value: Figure) -> str:
    """Return `value` with its name and what limits it: "killed: 5 in all as of 16 December 2024 (Russia)"."""
    words = [f"{name(value)}: {amount(value)}"]
    if value.scope == "cumulative":
        words.append("in all")
    if value.since is not None:
        words.append(f"since {_when(value.since)}")
    if value.as_of is not None:
        words.append(f"as of {_when(value.as_of)}")
    if value.of:
        words.append(f"({one_line(', '.join(value.of))})")
    return " ".join(words)


def name(value: Figure) -> str:
    """Return what is counted: "killed or wounded", "area" for `area_km2`."""
    return _split(value)[0]


def amount(value: Figure) -> str:
    """Return the number with its unit and its doubt: "about 30", "10,000 to 12,000", "at least 3"."""
    unit = _split(value)[1]
    return f"{_number(value)} {unit}" if unit else _number(value)


def sentence(value: Figure) -> str | None:
    """Return a figure of people as a clause: "about 30 were killed or wounded"; None for any other kind."""
    plain = value.scope == "event" and value.since is None and value.as_of is None
    if not plain or value.name not in _HAPPENED or (value.low is None and value.high is None):
        return None
    verb = "was" if value.low == value.high == 1 else "were"
    return f"{amount(value)} {verb} {name(value)}"


def _number(value: Figure) -> str:
    about = "about " if value.approximate else ""
    low, high = value.low, value.high
    if low is None and high is None:
        return "a number that was not told"
    if high is None:
        return f"at least {about}{_grouped(low)}"
    if low is None:
        return f"at most {about}{_grouped(high)}"
    return about + (_grouped(low) if low == high else f"{_grouped(low)} to {_grouped(high)}")


def _grouped(number: int | Decimal | None) -> str:
    return f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"


def _split(value: Figure) -> tuple[str, str]:
    """Split a name at its unit: `area_km2_per_day` is the area, in km² per day."""
    words = one_line(value.name).split("_")
    at = next((number for number, word in enumerate(words) if number and word in _UNITS), len(words))
    return " ".join(words[:at]), " ".join(_UNITS.get(word, word) for word in words[at:])


def _when(value: Date | str) -> str:
    return one_line(value) if isinstance(value, str) else date(value)
