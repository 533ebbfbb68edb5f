"""Figures in words for people: "killed or wounded: about 30", "troops: 10,000 to 12,000".

To add a language: a table of words here and a row in `WORDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from timeline.model.date import Date
from timeline.model.event import Figure
from timeline.show.dates import date
from timeline.text import one_line

_UNITS: Final = {"km2": "km²", "km": "km", "percent": "%"}
_HAPPENED: Final = frozenset({"killed", "wounded", "killed_or_wounded", "missing", "captured"})


class FigureWords(NamedTuple):
    """The words of one language; `names` are those of figures that do not read as words in it.

    `was` and `were` tell how many something happened to; `marks` are those of thousands and decimals.
    """

    about: str
    at_least: str
    at_most: str
    range: str
    nothing: str
    in_all: str
    since: str
    as_of: str
    was: str
    were: str
    marks: tuple[str, str]
    names: Mapping[str, str]


ENGLISH: Final = FigureWords(
    about="about {}",
    at_least="at least {}",
    at_most="at most {}",
    range="{} to {}",
    nothing="a number that was not told",
    in_all="in all",
    since="since {}",
    as_of="as of {}",
    was="{} was {}",
    were="{} were {}",
    marks=(",", "."),
    names={},
)
GERMAN: Final = FigureWords(
    about="etwa {}",
    at_least="mindestens {}",
    at_most="höchstens {}",
    range="{} bis {}",
    nothing="eine nicht genannte Zahl",
    in_all="insgesamt",
    since="seit {}",
    as_of="Stand {}",
    was="{} {}",
    were="{} {}",
    marks=(".", ","),
    names={
        "killed": "getötet",
        "wounded": "verwundet",
        "killed_or_wounded": "getötet oder verwundet",
        "missing": "vermisst",
        "captured": "gefangen",
        "troops": "Truppen",
        "area": "Fläche",
        "km² per day": "km² am Tag",
    },
)
WORDS: Final[Mapping[str, FigureWords]] = {"de": GERMAN, "en": ENGLISH}


def figure(value: Figure, told: FigureWords = ENGLISH, date: Callable[[Date], str] = date) -> str:
    """Return `value` with its name and what limits it: "killed: 5 in all as of 16 December 2024 (Russia)"."""
    words = [f"{name(value, told)}: {amount(value, told)}"]
    if value.scope == "cumulative":
        words.append(told.in_all)
    if value.since is not None:
        words.append(told.since.format(_when(value.since, date)))
    if value.as_of is not None:
        words.append(told.as_of.format(_when(value.as_of, date)))
    if value.of:
        words.append(f"({one_line(', '.join(value.of))})")
    return " ".join(words)


def name(value: Figure, told: FigureWords = ENGLISH) -> str:
    """Return what is counted: "killed or wounded", "area" for `area_km2`."""
    plain = _split(value)[0]
    return told.names.get(value.name) or told.names.get(plain, plain)


def amount(value: Figure, told: FigureWords = ENGLISH) -> str:
    """Return the number with its unit and its doubt: "about 30", "10,000 to 12,000", "at least 3"."""
    unit = _split(value)[1]
    number = _number(value, told)
    return f"{number} {told.names.get(unit, unit)}" if unit else number


def sentence(value: Figure, told: FigureWords = ENGLISH) -> str | None:
    """Return a figure of people as a clause: "about 30 were killed or wounded"; None for any other kind."""
    plain = value.scope == "event" and value.since is None and value.as_of is None
    if not plain or value.name not in _HAPPENED or (value.low is None and value.high is None):
        return None
    verb = told.was if value.low == value.high == 1 else told.were
    return verb.format(amount(value, told), name(value, told))


def _number(value: Figure, told: FigureWords) -> str:
    low, high = value.low, value.high
    if low is None and high is None:
        return told.nothing
    if high is None:
        return told.at_least.format(_about(_grouped(low, told), value, told))
    if low is None:
        return told.at_most.format(_about(_grouped(high, told), value, told))
    number = _grouped(low, told)
    return _about(number if low == high else told.range.format(number, _grouped(high, told)), value, told)


def _about(number: str, value: Figure, told: FigureWords) -> str:
    return told.about.format(number) if value.approximate else number


def _grouped(number: int | Decimal | None, told: FigureWords) -> str:
    text = f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
    return text if told.marks == (",", ".") else text.translate(str.maketrans(",.", "".join(told.marks)))


def _split(value: Figure) -> tuple[str, str]:
    """Split a name at its unit: `area_km2_per_day` is the area, in km² per day."""
    words = one_line(value.name).split("_")
    at = next((number for number, word in enumerate(words) if number and word in _UNITS), len(words))
    return " ".join(words[:at]), " ".join(_UNITS.get(word, word) for word in words[at:])


def _when(value: Date | str, date: Callable[[Date], str]) -> str:
    return one_line(value) if isinstance(value, str) else date(value)
