"""Read the numbers of a filter: 30, >=30, <100, 10..20; what is told as about counts as its number."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from timeline.errors import QueryError
from timeline.query.terms import Amount, Number

_PLAIN: Final = r"~?([0-9]{1,15}(?:\.[0-9]{1,9})?)"
_BOUND: Final = re.compile(rf"(>=|<=|>|<|=|)\s*{_PLAIN}")
_RANGE: Final = re.compile(rf"(?:{_PLAIN})?\.\.(?:{_PLAIN})?")
_GROUPED: Final = re.compile(r"([^0-9]*)([0-9]{1,3}(?:[,'_][0-9]{3})+)")
_WRITE: Final = "write 30, >=30, <100 or 10..20"


def number(name: str, text: str) -> Number:
    """Return the term that asks for the number `name`; raises QueryError with the column in `text`."""
    if found := _BOUND.fullmatch(text):
        return _bound(name, found[1], _amount(found[2]))
    found = _RANGE.fullmatch(text)
    if not found or text == "..":
        raise QueryError(text, f"{text!r} is not a number", 1, _advice(text))
    low, high = (_amount(edge) if edge else None for edge in found.groups())
    if low is not None and high is not None and high < low:
        raise QueryError(text, f"{text!r} runs backwards", 1, f"write {high}..{low}")
    return Number(name, low, high)


def _bound(name: str, sign: str, amount: Amount) -> Number:
    strict = sign in {">", "<"}
    if sign.startswith(">"):
        return Number(name, amount, None, strict)
    if sign.startswith("<"):
        return Number(name, None, amount, strict)
    return Number(name, amount, amount)


def _amount(text: str) -> Amount:
    return Decimal(text) if "." in text else int(text)


def _advice(text: str) -> str:
    if grouped := _GROUPED.fullmatch(text):
        return f"write {grouped[1]}{re.sub('[^0-9]', '', grouped[2])}, without a separator"
    return _WRITE
