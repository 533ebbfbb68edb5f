"""The model as plain values: the fields of the events files, under their names, and nothing that is empty.

What programs read (JSON, and the cells of tables that hold more than one value) is made of these; the way
back into an events file is one of `timeline.ingest`. Dates are EDTF. Notes to ourselves are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Final

from timeline.dates.edtf import write
from timeline.model.date import Date
from timeline.model.event import (
    Actor,
    Allow,
    Claim,
    Clock,
    Event,
    Figure,
    Gap,
    Kind,
    Link,
    Place,
    Relation,
    Source,
    Status,
    Words,
)
from timeline.text import clean, clean_lines

Record = dict[str, object]


class _Fields:
    """The fields of an event or a claim: each attribute, which is also the name, and what makes its value."""

    def __init__(self, makers: Mapping[str, Callable[..., object]]) -> None:
        self._makers = tuple(makers.items())
        self._read = attrgetter(*makers)

    def fill(self, found: Record, value: Event | Claim) -> None:
        """Put the fields of `value` that are not empty into `found`."""
        for (name, make), told in zip(self._makers, self._read(value), strict=True):
            if told:
                made = make(told)
                if made:
                    found[name] = made


edtf: Callable[[Date], str] = lru_cache(maxsize=1 << 14)(write)
"""Writes a date in EDTF; most dates stand in several places."""


def event(value: Event) -> Record:
    """Return an event with the fields of its own account and its further claims."""
    found: Record = {"id": value.id, "title": clean(value.title)}
    _HEAD.fill(found, value)
    _ACCOUNT.fill(found, value.own)
    for each in value.relations:
        _listed(found, each.relating.value).append(relation(each))
    _EVENT.fill(found, value)
    return found


def claim(value: Claim) -> Record:
    """Return an account of an event."""
    found: Record = {}
    _ACCOUNT.fill(found, value)
    return found


def _names(values: Iterable[str]) -> list[str]:
    return [clean(one) for one in values]


def prose(text: str) -> str:
    """Return a text of several lines, each cleaned."""
    return clean(text) if text.isprintable() else "\n".join(clean_lines(text))


def moment(value: Date | str) -> str:
    """Return a day in EDTF, or an event's id."""
    return edtf(value) if isinstance(value, Date) else value


def clock(value: Clock) -> str:
    """Return a time of day as it is written in the files: "17:45+02:00"."""
    text = f"{value.hour:02}:{value.minute:02}"
    if value.offset is None:
        return text
    hours, minutes = divmod(abs(value.offset), 60)
    return f"{text}{'-' if value.offset < 0 else '+'}{hours:02}:{minutes:02}"


def figures(values: Iterable[Figure]) -> Record:
    """Return figures by their names, each a list; `low` and `high` are absent without a bound."""
    found: Record = {}
    for value in values:
        _listed(found, value.name).append(figure(value))
    return found


def figure(value: Figure) -> Record:
    """Return a figure without its name."""
    found: Record = {}
    if value.low is not None:
        found["low"] = number(value.low)
    if value.high is not None:
        found["high"] = number(value.high)
    if value.approximate:
        found["approximate"] = True
    if value.of:
        found["of"] = [clean(one) for one in value.of]
    if value.scope != "event":
        found["scope"] = value.scope
    if value.since is not None:
        found["since"] = moment(value.since)
    if value.as_of is not None:
        found["as_of"] = moment(value.as_of)
    return found


def number(value: int | Decimal) -> int | float:
    """Return a number for JSON; the files allow 15 digits and two decimals, which a float holds."""
    return float(value) if isinstance(value, Decimal) else value


def source(value: Source) -> Record:
    """Return a source."""
    dates = {"accessed": value.accessed, "published": value.published, "updated": value.updated}
    texts = {
        "id": value.id,
        "title": value.title,
        "author": value.author,
        "publisher": value.publisher,
        "original": value.original,
        "url": value.url,
        "archived": value.archived,
        "language": value.language,
        "text": value.text,
        "reliability": value.reliability,
    }
    return _told(texts) | {name: edtf(date) for name, date in dates.items() if date is not None}


def place(value: Place) -> Record:
    """Return a place; degrees of WGS 84."""
    found = _told({"name": value.name, "within": value.within, "country": value.country})
    found |= _told({"admin1": value.admin1, "precision": value.precision})
    if value.also:
        found["also"] = [clean(one) for one in value.also]
    if value.lat is not None:
        found["lat"] = value.lat
    if value.lon is not None:
        found["lon"] = value.lon
    return found


def actor(value: Actor) -> Record:
    """Return an actor."""
    found = _told({"name": value.name})
    if value.also:
        found["also"] = [clean(one) for one in value.also]
    return found


def _told(texts: Mapping[str, str | None]) -> Record:
    return {name: clean(text) for name, text in texts.items() if text}


def _words(value: Words) -> Record:
    found: Record = {"words": clean(value.text)}
    if value.language:
        found["language"] = value.language
    if value.direction is not None:
        found["direction"] = value.direction.value
    return found


def _link(value: Link) -> Record:
    return _told({"url": value.url, "archived": value.archived, "kind": value.kind})


def relation(value: Relation) -> Record:
    """Return a relation without its kind."""
    found: Record = {"event": value.event}
    if value.gap is not None:
        found["gap"] = _gap(value.gap)
    return found


def _gap(value: Gap) -> str:
    return f"{'~' if value.approximate else ''}{value.amount} {value.unit}{'' if value.amount == 1 else 's'}"


def allowed(value: Allow) -> Record:
    """Return a problem that the authors accept."""
    found = _told({"code": value.code, "reason": value.reason})
    if value.until is not None:
        found["until"] = edtf(value.until)
    return found


def _listed(found: Record, name: str) -> list[Record]:
    """Return the list that stands in `found` under `name`, an empty one at first."""
    return found.setdefault(name, [])  # type: ignore[return-value]  # nothing else is put there


_HEAD: Final = _Fields(
    {
        "kind": lambda kind: "" if kind is Kind.INCIDENT else kind.value,
        "type": clean,
        "subtype": clean,
    }
)
_ACCOUNT: Final = _Fields(
    {
        "when": _words,
        "date": edtf,
        "anchor": moment,
        "time": clock,
        "source": list,
        "by": _names,
        "told": moment,
        "figures": figures,
        "quote": prose,
        "links": lambda links: [_link(one) for one in links],
        "status": lambda status: "" if status is Status.CLAIMED else status.value,
        "credibility": int,
    }
)
_EVENT: Final = _Fields(
    {
        "summary": prose,
        "about": list,
        "actors": _names,
        "places": _names,
        "tags": _names,
        "claims": lambda claims: [claim(one) for one in claims],
        "judgement": prose,
        "part_of": list,
        "same_as": list,
        "allow": lambda accepted: [allowed(one) for one in accepted],
        "extra": lambda extra: {clean(name): prose(text) for name, text in extra.items()},
    }
)
