"""Records of our own JSON to those of an events file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from timeline.ingest.draft import Draft, Record, Unreadable, line_of, text_of, told
from timeline.ingest.source import Foreign
from timeline.load.fields import ACTOR, EVENT, PLACE, SOURCE

_DERIVED: Final = frozenset(
    ("resolved", "message", "datetime", "timestamp_desc", "schema_version", "timeline", "sources",
     "place_definitions", "actor_definitions", "note")
)  # fmt: skip


def title(source: Foreign) -> str:
    """Return the title of the timeline."""
    first = source.rows[0].values if source.rows else {}
    return line_of(source.head.get("title") or first.get("timeline") or "")


def define(draft: Draft, head: Mapping[str, object], places: str = "places", actors: str = "actors") -> None:
    """Add the sources, places and actors that `head` defines; the first definition counts."""
    for name, key, table, kept in (
        ("sources", "id", SOURCE, draft.sources),
        (places, "name", PLACE, draft.places),
        (actors, "name", ACTOR, draft.actors),
    ):
        for record in _mappings(head.get(name)):
            if record.get(key):
                known = {one: value for one, value in record.items() if one in table.rows}
                kept.setdefault(str(record[key]), _plain(known))


def event(draft: Draft, values: Mapping[str, object]) -> Record:
    """Return an event; what it defines beside itself is added to `draft`."""
    define(draft, values, "place_definitions", "actor_definitions")
    if not isinstance(values.get("title"), str):
        raise Unreadable("an event without a title")
    known = {name: value for name, value in values.items() if name in EVENT.rows and name not in _DERIVED}
    foreign = {
        name: text_of(value)
        for name, value in values.items()
        if name not in EVENT.rows and name not in _DERIVED and value is not None
    }
    found = account(known)
    claims = values.get("claims") or []
    extra = values.get("extra") or {}
    accounts: object = _value(claims)
    if isinstance(claims, list):
        accounts = [account(one) if isinstance(one, Mapping) else _value(one) for one in claims]
    columns = told({**_plain(extra), **foreign}) if isinstance(extra, Mapping) else _value(extra)
    return told(found | {"claims": accounts, "extra": columns})


def account(values: Mapping[str, object]) -> Record:
    """Return an account, or the account that an event is."""
    found = _plain(
        {name: value for name, value in values.items() if name not in {"figures", "claims", "extra"}}
    )
    figures = values.get("figures")
    if isinstance(figures, Mapping):
        found["figures"] = told({line_of(name): _figures(each) for name, each in figures.items()})
    elif figures:
        found["figures"] = _value(figures)
    when = values.get("when")
    if isinstance(when, Mapping) and set(when) == {"words"}:
        found["when"] = line_of(when["words"])
    return told(found)


def _plain(value: Mapping[str, object]) -> Record:
    """Return the values of JSON as the texts and lists of an events file; a list of one is that one."""
    return {line_of(name): _value(one) for name, one in value.items() if one is not None}


def _value(value: object) -> object:
    if isinstance(value, Mapping):
        found = _plain(value)
        return found["event"] if set(found) == {"event"} else found["url"] if set(found) == {"url"} else found
    if isinstance(value, list):
        found_list = [_value(one) for one in value if one is not None]
        return found_list[0] if len(found_list) == 1 and isinstance(found_list[0], str) else found_list
    return text_of(value)


def _figures(values: object) -> object:
    """Return the figures of one name: a number where there is one without more, else mappings."""
    listed = values if isinstance(values, list) else [values]
    found = [_figure(one) if isinstance(one, Mapping) else text_of(one) for one in listed if one is not None]
    if len(found) != 1:
        return found
    one = found[0]
    return one["value"] if isinstance(one, Mapping) and set(one) == {"value"} else one


def _figure(value: Mapping[str, object]) -> Record:
    low, high = value.get("low"), value.get("high")
    about = "~" if value.get("approximate") else ""
    if "value" in value:
        amount = text_of(value["value"])
    elif low is None and high is None:
        amount = ""
    elif low == high:
        amount = f"{about}{text_of(low)}"
    elif high is None:
        amount = f"{about}>={text_of(low)}"
    else:
        amount = f"{about}<={text_of(high)}" if low is None else f"{about}{text_of(low)}..{text_of(high)}"
    rest = {name: value[name] for name in ("of", "scope", "since", "as_of") if name in value}
    return {"value": amount, **_plain(rest)}


def _mappings(values: object) -> Iterable[Mapping[str, object]]:
    return [one for one in values if isinstance(one, Mapping)] if isinstance(values, list) else []
