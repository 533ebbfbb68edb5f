"""What the columns of datasets have in common: how exactly a date is told, who is counted, who did it.

Both datasets code the number of days within which an event lies; a date that is open on one side, or
longer than their coarsest code, cannot be coded, and its event is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from timeline.export.features import FEATURES, How, Loss
from timeline.model.date import Precision, simple_parts
from timeline.model.event import Dated, Place, Source
from timeline.text import clean, one_line

UNBOUND: Final = (
    "undated events",
    "dates on or before, on or after",
    "open ends",
    "open starts",
    "unknown ends",
    "unknown starts",
)
"""The features of which none can be coded."""

COARSE: Final = ("seasons", "years", "decades", "centuries")
"""The precisions that are longer than a month; the last two are longer than a year."""

DAY, FEW_DAYS, WEEK, MONTH, YEAR = range(1, 6)
_LONGEST: Final = ((1, DAY), (6, FEW_DAYS), (7, WEEK), (31, MONTH), (366, YEAR))


def codable(dated: Dated, losses: Mapping[str, Loss]) -> bool:
    """Tell whether none of the features that leave an event out is in `dated`."""
    return not any(loss.how is How.EVENT and FEATURES[name](dated, {}) for name, loss in losses.items())


def exactness(dated: Dated) -> int:
    """Return UCDP's code for how exactly a date is told: 1 a day, 2 up to 6, 3 a week, 4 a month, 5 a year.

    "About" a day is a day within a few; about anything else is as exact as what it is about.
    """
    span = dated.date.span if dated.date is not None else dated.window
    if span.first is None or span.last is None:
        return YEAR
    days = (span.last - span.first).days + 1
    code = next((code for most, code in _LONGEST if days <= most), YEAR)
    return max(code, FEW_DAYS) if _about_a_day(dated) else code


def _about_a_day(dated: Dated) -> bool:
    parts = simple_parts(dated.date) if dated.date is not None else []
    return any(part.approximate and part.precision is Precision.DAY for part in parts)


def killed(dated: Dated) -> tuple[int | None, int | None]:
    """Return the lowest and highest number of dead of the first account with one, summed over sides."""
    for account in dated.accounts:
        counted = [one for one in account.claim.figures if one.name == "killed" and one.scope == "event"]
        if counted:
            lows, highs = [one.low for one in counted], [one.high for one in counted]
            low = None if None in lows else int(sum(one for one in lows if one is not None))
            high = None if None in highs else int(sum(one for one in highs if one is not None))
            return low, high
    return None, None


def sayers(dated: Dated) -> str:
    """Return who says it, of all accounts."""
    return "; ".join(dict.fromkeys(clean(name) for each in dated.accounts for name in each.claim.by))


def printed(dated: Dated, sources: Mapping[str, Source]) -> Iterator[Source]:
    """Yield the sources of all accounts, each once."""
    keys = dict.fromkeys(key for each in dated.accounts for key in each.claim.source)
    return (sources[key] for key in keys if key in sources)


def office(source: Source) -> str:
    """Return who printed a source, nothing where that is unknown."""
    name = clean(source.publisher or "")
    return "" if name.casefold() == "unknown" else name


def first_place(dated: Dated, places: Mapping[str, Place], column: str) -> tuple[str, Place | None]:
    """Return the name of the first place of an event, and the place where it is defined.

    An import gives the second place of one name a longer one: the name that it had, which it kept as the
    foreign `column`, comes out again.
    """
    name = dated.event.places[0] if dated.event.places else ""
    given = dated.event.extra.get(column)
    named = given if given and name.startswith(f"{given} (") else name
    return one_line(named), places.get(name)


def degrees(value: float | None) -> str:
    """Return degrees as text."""
    return "" if value is None else str(value)


def number(value: int | None) -> str:
    """Return a number as text."""
    return "" if value is None else str(value)
