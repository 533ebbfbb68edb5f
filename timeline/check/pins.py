"""How a pin lies to the words it belongs to."""

from __future__ import annotations

from enum import Enum

from timeline.dates.calendar import widened
from timeline.model.date import Date
from timeline.model.event import Account


class Fit(Enum):
    """Equal to a reading, narrower than one (surer too), or anything else."""

    EQUAL = "equal"
    NARROWER = "narrower"
    ELSEWHERE = "elsewhere"


def fit(account: Account) -> Fit | None:
    """Tell how the pin of an account fits its words; None where either has no date.

    "About" counts here with its tolerance: a pin within about a week ago is narrower than the words.
    """
    pin = account.claim.date
    if pin is None or not account.readings:
        return None
    if account.chosen is not None:
        return Fit.EQUAL
    narrower = any(_narrower(pin, reading.date) for reading in account.readings)
    return Fit.NARROWER if narrower else Fit.ELSEWHERE


def _narrower(pin: Date, reading: Date) -> bool:
    """Tell whether the pin says more than the reading: fewer days, or the same ones without a perhaps."""
    ours, theirs = widened(pin), widened(reading)
    return ours.within(theirs) and (ours != theirs or (reading.uncertain and not pin.uncertain))


def confirmed_elsewhere(account: Account) -> bool:
    """Tell whether another source is named: the words are the first one's, the pin may be the other's."""
    return len(set(account.claim.source)) > 1
