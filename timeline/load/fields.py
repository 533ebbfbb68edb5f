"""The table of fields: every mapping of an events file, and how each of its fields is read.

A new field is one row here and one attribute in `timeline.model.event`.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from timeline.load import values
from timeline.load.figures import figures
from timeline.load.nodes import Map, Seq, Value
from timeline.load.record import BadValue, Field, Place, each, listed, mapping, read, table
from timeline.model.event import (
    Actor,
    Allow,
    Claim,
    Event,
    Kind,
    Link,
    Relating,
    Relation,
    Source,
    Status,
    Words,
)
from timeline.model.event import Place as PlaceName
from timeline.model.reading import Direction

ids: Final = each(values.identifier)


def words(place: Place, value: Value) -> Words | None:
    """Read the words for the time: a text, or a mapping with their language and direction."""
    if type(value) is str:
        return Words(values.line(place, value))
    found = read(place, mapping(value, "write the words as a text; with their language, `when`"), WORDS)
    return Words(**found) if "text" in found else None


def link(place: Place, value: Value) -> Link | None:
    """Read an address, or a mapping with its copy and kind."""
    if type(value) is str:
        return Link(values.url(place, value))
    found = read(place, mapping(value, "a link is an address; with more about it, it"), LINK)
    return Link(**found) if "url" in found else None


def allow(place: Place, value: Value) -> Allow | None:
    """Read a problem that is accepted: its code, or a mapping with the reason."""
    if type(value) is str:
        return Allow(values.code(place, value))
    found = read(place, mapping(value, "allow"), ALLOW)
    return Allow(**found) if "code" in found else None


def relation(relating: Relating, place: Place, value: Value) -> Relation | None:
    """Read an event's id, or a mapping with the gap; nothing where the file has too many already."""
    if place.relations > place.limits.relations:
        return None
    if type(value) is str:
        return Relation(relating, values.identifier(place, value))
    found = read(place, mapping(value, "write an event's id; with a gap, a relation"), RELATION)
    return Relation(relating, **found) if "event" in found else None


def extra(place: Place, value: Value) -> dict[str, str]:
    """Read foreign columns."""
    node = mapping(value, "extra")
    found: dict[str, str] = {}
    for name, one in node.items():
        try:
            found[name] = values.prose(place, one)
        except BadValue as bad:
            place.refuse(node, name, bad)
    return found


def claim(place: Place, value: Value) -> Claim | None:
    """Read a further account of the event around it."""
    node = mapping(value, "an account")
    if place.over(node):
        return None
    return _account(place, node, read(place, node, CLAIM))


def top_claim(place: Place, value: Value) -> Claim | None:
    """Read an account that names its event."""
    node = mapping(value, "an account")
    if place.over(node):
        return None
    of = node.get("of")
    place.event = of if isinstance(of, str) else ""
    return _account(place, node, read(place, node, TOP_CLAIM))


_RELATED: Final = ("relations", "part_of", "same_as", "about")
"""The attributes of an event that name others."""


def event(place: Place, value: Value) -> Event | None:
    """Read an event; it keeps its good fields where others are bad, and gets an id where it has none."""
    node = mapping(value, "an event")
    if place.over(node):
        return None
    of_file, unsure = place.source, place.unsure
    place.source = _named(node) or of_file
    place.unsure = unsure or node.mark in place.cut
    place.event = str(node.get("id", ""))
    found = read(place, node, EVENT)
    related = sum(len(found[name]) for name in _RELATED if name in found)
    if related and place.too_related(node, related):
        found = {name: value for name, value in found.items() if name not in _RELATED}
    own = {name: found.pop(name) for name in ACCOUNT if name in found}
    title = found.pop("title", "")
    written = found.pop("id", "")
    identity = written or values.slug(place.event or title) or "event"
    account = _account(place, node, own, others="claims" in node)
    place.source, place.unsure = of_file, unsure
    return Event(identity, title or written or "(no title)", account, **found)


def _named(node: Map) -> tuple[str, ...]:
    """Return the sources that an event names, which its accounts share."""
    found = node.get("source", "")
    return tuple(
        one for one in (found if isinstance(found, Seq) else [found]) if isinstance(one, str) and one
    )


def _account(place: Place, node: Map, found: dict[str, object], *, others: bool = False) -> Claim:
    """Return the account that `found` makes; `others`: further accounts tell the time."""
    if "source" not in node:
        if place.source:
            found["source"] = place.source
        elif not (place.unsure or node.mark in place.cut) and _needs_source(node, found, others=others):
            place.field = "source"
            has = "none" if not place.sources else str(place.sources)
            lacks = (
                "its words have no day to count from" if "when" in found else "nothing says when it was told"
            )
            message = f"no source is named, and the file has {has}: {lacks}"
            place.tell("no-source", node.value_mark("when") or node.mark, message, "name the `source`")
    return Claim(place.origin(node), **found)  # type: ignore[arg-type]  # the table's rows fit the attributes


def _needs_source(node: Map, found: dict[str, object], *, others: bool) -> bool:
    """Whether words need the source's language or day, or nothing but the source bounds the account.

    What was refused as YAML counts as written: who knows what it says.
    """
    said = found.get("when")
    if isinstance(said, Words):
        return not said.language or not _has(node, found, "anchor", "told")
    return not others and not _has(node, found, "when", "date", "told")


def _has(node: Map, found: dict[str, object], *names: str) -> bool:
    return any(name in found or node.get(name) == "" for name in names)


def source(place: Place, value: Value) -> Source:
    """Read a source; without an id it gets one."""
    node = mapping(value, "a source")
    found = read(place, node, SOURCE)
    found.pop("id", None)
    return Source(source_id(node), place.origin(node), **found)


def source_id(node: Map) -> str:
    """Return the id of a source, made from what it has where it has no good one."""
    given = [one for one in map(node.get, ("id", "title", "publisher")) if isinstance(one, str) and one]
    if given and given[0] == node.get("id") and values.is_new_id(given[0]):
        return given[0]
    return next(filter(None, map(values.slug, given)), "source")


def place_name(place: Place, value: Value) -> PlaceName | None:
    """Read a place."""
    node = mapping(value, "a place")
    found = read(place, node, PLACE)
    return PlaceName(found.pop("name"), place.origin(node), **found) if "name" in found else None


def actor(place: Place, value: Value) -> Actor | None:
    """Read an actor."""
    node = mapping(value, "an actor")
    found = read(place, node, ACTOR)
    return Actor(found.pop("name"), place.origin(node), **found) if "name" in found else None


WORDS: Final = table(
    "when",
    Field("words", values.line, required=True, attribute="text"),
    Field("language", values.language),
    Field("direction", values.choice(Direction)),
)

LINK: Final = table(
    "a link",
    Field("url", values.url, required=True),
    Field("archived", values.url),
    Field("kind", values.line),
)

ALLOW: Final = table(
    "allow",
    Field("code", values.code, required=True),
    Field("reason", values.line),
    Field("until", values.date),
)

RELATION: Final = table(
    "a relation",
    Field("event", values.identifier, required=True),
    Field("gap", values.gap),
)

_ACCOUNT: Final = (
    Field("when", words),
    Field("date", values.date),
    Field("anchor", values.moment),
    Field("time", values.clock),
    Field("source", ids),
    Field("by", values.names),
    Field("told", values.moment),
    Field("figures", figures),
    Field("quote", values.prose),
    Field("links", each(link)),
    Field("status", values.choice(Status)),
    Field("credibility", values.credibility),
    Field("note", values.prose),
)

ACCOUNT: Final = tuple(row.name for row in _ACCOUNT)
"""The fields that events and claims share."""

CLAIM: Final = table("an account", *_ACCOUNT)

TOP_CLAIM: Final = table("an account", Field("of", values.identifier, required=True), *_ACCOUNT)

EVENT: Final = table(
    "an event",
    Field("id", values.new_id, required=True),
    Field("title", values.line, required=True),
    Field("kind", values.choice(Kind)),
    Field("type", values.line),
    Field("subtype", values.line),
    *_ACCOUNT,
    Field("summary", values.prose),
    Field("about", ids),
    Field("actors", values.names),
    Field("places", values.names),
    Field("tags", values.names),
    Field("claims", listed(claim, "claims are a list: begin each with -")),
    Field("judgement", values.prose),
    *(
        Field(relating.value, each(partial(relation, relating)), attribute="relations")
        for relating in Relating
    ),
    Field("part_of", ids),
    Field("same_as", ids),
    Field("allow", each(allow)),
    Field("extra", extra),
)

SOURCE: Final = table(
    "a source",
    Field("id", values.new_id, required=True),
    Field("title", values.line),
    Field("author", values.line),
    Field("publisher", values.line),
    Field("original", values.line),
    Field("url", values.url),
    Field("archived", values.url),
    Field("accessed", values.date),
    Field("language", values.language, required=True),
    Field("published", values.date, required=True),
    Field("updated", values.date),
    Field("text", values.local_path),
    Field("reliability", values.reliability),
    Field("note", values.prose),
)

PLACE: Final = table(
    "a place",
    Field("name", values.line, required=True),
    Field("also", values.names),
    Field("within", values.line),
    Field("country", values.line),
    Field("admin1", values.line),
    Field("lat", values.degrees(90)),
    Field("lon", values.degrees(180)),
    Field("precision", values.word("exact", "near", "district", "region", "country", "sea")),
)

ACTOR: Final = table(
    "an actor",
    Field("name", values.line, required=True),
    Field("also", values.names),
    Field("note", values.prose),
)

FILE: Final = table(
    "an events file",
    Field("title", values.line),
    Field("sources", listed(source, "sources are a list: begin each with - id: ...")),
    Field("places", listed(place_name, "places are a list: begin each with - name: ...")),
    Field("actors", listed(actor, "actors are a list: begin each with - name: ...")),
    Field("events", listed(event, "events are a list: begin each with - id: ...")),
    Field("claims", listed(top_claim, "claims are a list: begin each with - of: ...")),
)
