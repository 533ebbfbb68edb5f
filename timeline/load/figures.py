"""Readers of figures: `30`, `"~30"`, `10000..12000`, `">=3"`, or a mapping with more about it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import partial
from typing import Final, NamedTuple

from timeline.load import values
from timeline.load.nodes import Map, Value
from timeline.load.record import BadValue, Field, Place, each, mapping, read, table, wrong_shape
from timeline.load.traps import quoted
from timeline.model.event import Figure

Amount = int | Decimal

_PLAIN: Final = r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,2})?"
FORM: Final = re.compile(rf"(~?)(?:({_PLAIN})(?:\.\.({_PLAIN}))?|(>=|<=)({_PLAIN}))")
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")
_GROUPED: Final = re.compile(r"([~<>=]*)([0-9]{1,3}(?:[.,' _\u00a0\u202f][0-9]{3})+)")
_DECIMAL: Final = re.compile(r"([0-9]+),([0-9]{1,2})")
_STRICT: Final = re.compile(r"([<>])([0-9]{1,15})")
_DASH: Final = re.compile(r"([0-9]{1,15}) ?[-\u2013\u2014] ?([0-9]{1,15})")
RIGHT: Final = 'write 30, "~30", 10000..12000, ">=3" or "<=3"'


class Number(NamedTuple):
    """`low` to `high`, None without a bound, and whether it is told as about."""

    low: Amount | None
    high: Amount | None
    approximate: bool


def number(_place: Place, value: Value) -> Number:
    """Read a number, a range or a bound."""
    if type(value) is not str:
        raise wrong_shape(value, RIGHT)
    found = FORM.fullmatch(value)
    if not found:
        raise BadValue("bad-figure", f"{quoted(value)} is not a figure", _advice(value.strip()))
    about, low, high, bound, limit = found.groups()
    if bound:
        edge = _amount(limit)
        return Number(edge if bound == ">=" else None, edge if bound == "<=" else None, bool(about))
    first = _amount(low)
    last = _amount(high) if high else first
    if first > last:
        raise BadValue("bad-figure", f"{quoted(value)} runs backwards", f"write {high}..{low}")
    return Number(first, last, bool(about))


def figures(place: Place, value: Value) -> tuple[Figure, ...]:
    """Read a mapping of names to figures."""
    node = mapping(value, "figures")
    found: list[Figure] = []
    for name, one in node.items():
        if not one:
            continue
        place.field = "figures"
        if not _NAME.fullmatch(name):
            if place.sink.full:
                continue
            advice = "a figure's name is made of a to z, 0 to 9 and _: killed, killed_or_wounded, area_km2"
            place.tell(
                "bad-value", node.key_mark(name) or 0, f"{quoted(name)} is not a figure's name", advice
            )
            continue
        try:
            if type(one) is str:
                found.append(Figure(name, *number(place, one)))
            else:
                found += each(partial(_one, name))(place, one)
        except BadValue as bad:
            place.refuse(node, name, bad)
    return tuple(found)


def _one(name: str, place: Place, value: Value) -> Figure | None:
    if isinstance(value, Map):
        got = read(place, value, FIGURE)
        amount = got.pop("value", None)
        return Figure(name, *amount, **got) if amount else None
    return Figure(name, *number(place, value))


def _amount(text: str) -> Amount:
    """Return a number so that equal ones are written alike: `1.50` is 1.5, `30.0` is 30."""
    if "." not in text:
        return int(text)
    told = Decimal(text)
    return int(told) if told == told.to_integral_value() else told.normalize()


def _advice(text: str) -> str:
    if grouped := _GROUPED.fullmatch(text):
        return f"write {grouped[1]}{re.sub('[^0-9]', '', grouped[2])}, without a separator"
    if decimal := _DECIMAL.fullmatch(text):
        return f"write {decimal[1]}.{decimal[2]}, with a point"
    if strict := _STRICT.fullmatch(text):
        more = strict[1] == ">"
        limit = int(strict[2]) + (1 if more else -1)
        return f'write "{">=" if more else "<="}{limit}"' if limit >= 0 else RIGHT
    if dash := _DASH.fullmatch(text):
        return f"write {dash[1]}..{dash[2]}"
    return RIGHT


FIGURE: Final = table(
    "a figure",
    Field("value", number, required=True),
    Field("of", values.names),
    Field("scope", values.word("event", "cumulative")),
    Field("since", values.moment),
    Field("as_of", values.moment),
)
