"""What came of an event's words, as plain values: its date and bounds, and how each account was dated."""

from __future__ import annotations

from functools import lru_cache

from timeline.export.record import Record, edtf
from timeline.model.date import Date, Span, simple_parts
from timeline.model.event import Account, Dated
from timeline.show import dates
from timeline.show.steps import derivation, failure
from timeline.text import clean


def resolved(dated: Dated) -> Record:
    """Return the event's date, what bounds it, whether accounts dispute it, and the dates of all accounts."""
    found: Record = dict(days(dated.date)) if dated.date is not None else {"bounds": bounds(dated.window)}
    if dated.disputed:
        found["disputed"] = True
    found["accounts"] = [account(one) for one in dated.accounts]
    return found


@lru_cache(maxsize=1 << 14)
def days(date: Date) -> Record:
    """Return a date in EDTF, its first and last day (inclusive; absent without a bound) and its words."""
    found: Record = {"date": edtf(date), **bounds(date.span)}
    precision = precision_of(date)
    if precision:
        found["precision"] = precision
    if date.approximate:
        found["approximate"] = True
    if date.uncertain:
        found["uncertain"] = True
    found["text"] = dates.date(date)
    return found


def precision_of(date: Date) -> str:
    """Return the coarsest precision of the parts of `date`."""
    parts = simple_parts(date)
    return max(part.precision for part in parts).name.lower() if parts else ""


def bounds(span: Span) -> Record:
    """Return the first and the last day, each only where there is one."""
    found: Record = {}
    if span.first is not None:
        found["earliest"] = span.first.isoformat()
    if span.last is not None:
        found["latest"] = span.last.isoformat()
    return found


@lru_cache(maxsize=1 << 14)
def _dated(date: Date) -> Record:
    return {"date": edtf(date), **bounds(date.span)}


def account(value: Account) -> Record:
    """Return the date of an account, the day it was told, and how its words came to the date."""
    found = dict(_dated(value.date)) if value.date is not None else {}
    if value.told is not None:
        found["told"] = edtf(value.told)
    chosen = value.chosen
    if chosen is not None:
        found["unit"] = chosen.unit.value
        if chosen.anchored and value.anchor.date is not None:
            found["counted_from"] = edtf(value.anchor.date)
        found["how"] = clean(derivation(chosen, value.anchor))
    elif value.failure is not None:
        found["how"] = clean(failure(value.failure))
    others = [edtf(one.date) for one in value.readings if one is not chosen]
    if others:
        found["or_else"] = others
    return found
