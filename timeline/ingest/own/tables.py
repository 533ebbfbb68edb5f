"""Tables of our own, a row an event, an account or a figure, to the records of an events file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Final

from timeline.export.cells import split, unguarded
from timeline.ingest.draft import Draft, Record, Unreadable, day, told
from timeline.ingest.own import records
from timeline.ingest.source import DECODER, Foreign, Row
from timeline.load.fields import EVENT

_DERIVED: Final = frozenset(
    ("earliest", "latest", "precision", "approximate", "uncertain", "disputed", "how")
)
_LISTS: Final = {
    "by": "by", "actors": "actors", "places": "places", "tags": "tags", "speaks_of": "about",
    "after": "after", "before": "before", "during": "during", "same_day": "same_day",
    "part_of": "part_of", "same_as": "same_as", "source": "source", "links": "links", "allow": "allow",
}  # fmt: skip
_SOURCE: Final = {
    "source_title": "title", "publisher": "publisher", "url": "url", "published": "published",
    "language": "language",
}  # fmt: skip
_PLACE: Final = {
    "lat": "lat",
    "lon": "lon",
    "country": "country",
    "admin1": "admin1",
    "place_precision": "precision",
}
_FIGURE: Final = ("figure", "low", "high", "about", "of", "scope", "since", "as_of")
_OTHERS: Final = frozenset(
    ("account", "pinned", "when_language", "direction", "figures", "claims", "more_sources")
)
_TEXTS: Final = frozenset(name for name in EVENT.rows if name not in _LISTS and name != "about")
_OF_AN_ACCOUNT: Final = frozenset(
    (
        "when",
        "date",
        "anchor",
        "time",
        "source",
        "by",
        "told",
        "figures",
        "quote",
        "links",
        "status",
        "credibility",
    )
)
_FOREIGN: Final = "extra:"


def read(source: Foreign, draft: Draft, *, raw: bool) -> None:
    """Add the events of the table to `draft`."""
    rows = ((row.line, _cells(source, row, raw=raw)) for row in source.rows)
    if "account" in source.columns:
        for _, group in groupby(rows, key=lambda row: row[1].get("id")):
            _add(draft, list(group), _accounts)
    else:
        for row in rows:
            _add(draft, [row], _event)


_Rows = list[tuple[int, dict[str, str]]]


def _add(draft: Draft, rows: _Rows, make: Callable[[Draft, _Rows], Record]) -> None:
    line = rows[0][0]
    try:
        draft.add(line, make(draft, rows))
    except Unreadable as why:
        draft.tell(line, str(why))


def _cells(source: Foreign, row: Row, *, raw: bool) -> dict[str, str]:
    cells = source.texts(row)
    return cells if raw else {unguarded(name): unguarded(cell) for name, cell in cells.items()}


def _event(draft: Draft, rows: _Rows) -> Record:
    cells = rows[0][1]
    found = _head(draft, cells)
    values = {**found, **_coded(cells, "figures"), **_coded(cells, "claims")}
    records.define(draft, {"sources": _json(cells.get("more_sources", ""))})
    return records.event(draft, values)


def _accounts(draft: Draft, rows: _Rows) -> Record:
    """Return the event whose accounts, or figures of accounts, the rows are."""
    own: Record = {}
    claims: list[Record] = []
    for name, group in groupby(rows, key=lambda row: row[1].get("account", "own")):
        of_account = [cells for _, cells in group]
        values = {**_head(draft, of_account[0]), **_coded(of_account[0], "figures")}
        figures = [_figure(cells) for cells in of_account if "figure" in cells]
        if figures:
            values["figures"] = {key: [one for other, one in figures if other == key] for key, _ in figures}
        if name == "own" or not own:
            own = dict(values)
        if name != "own":
            claims.append({key: value for key, value in values.items() if key in _OF_AN_ACCOUNT})
    if claims and rows[0][1].get("account", "own") != "own":
        own = {key: value for key, value in own.items() if key not in _OF_AN_ACCOUNT}
    return records.event(draft, told({**own, "claims": claims}))


def _head(draft: Draft, cells: Mapping[str, str]) -> Record:
    """Return the fields that are cells of their own; what they define of sources and places is added."""
    if "title" not in cells:
        raise Unreadable("a row without a title")
    found: Record = {name: cell for name, cell in cells.items() if name in _TEXTS}
    for name in ("date", "told", "anchor"):
        if name in found:
            found[name] = _moment(str(found[name]), name)
    if cells.get("pinned") == "no":
        found.pop("date", None)
    for name, field in _LISTS.items():
        if name in cells and not (name == "allow" or (cells[name].startswith("[") and "{" in cells[name])):
            found[field] = split(cells[name])
        elif name in cells:
            found[field] = _json(cells[name])
    if "when" in cells:
        more = {"language": cells.get("when_language"), "direction": cells.get("direction")}
        found["when"] = told({"words": cells["when"], **more})
    _define(draft, cells)
    known = (*_TEXTS, *_LISTS, *_SOURCE, *_PLACE, *_DERIVED, *_OTHERS, *_FIGURE)
    found["extra"] = {
        name.removeprefix(_FOREIGN): cell for name, cell in cells.items() if name not in known and name
    }
    return told(found)


def _moment(text: str, name: str) -> str:
    """Return a date; an id of an event stays."""
    return text if name != "date" and text[:1].isalpha() and " " not in text else day(text)


def _define(draft: Draft, cells: Mapping[str, str]) -> None:
    """Add the sources and places that the columns beside their names describe."""
    for number, key in enumerate(split(cells.get("source", ""))):
        described = {field: _nth(cells.get(name, ""), number) for name, field in _SOURCE.items()}
        if described["published"] and key not in draft.sources:
            draft.sources[key] = told({"id": key, "language": "en", **told(described)})
    for number, key in enumerate(split(cells.get("places", ""))):
        described = {field: _nth(cells.get(name, ""), number) for name, field in _PLACE.items()}
        if any(described.values()) and key not in draft.places:
            draft.places[key] = told({"name": key, **described})


def _nth(cell: str, number: int) -> str:
    values = split(cell)
    return values[number] if number < len(values) else ""


def _figure(cells: Mapping[str, str]) -> tuple[str, Record]:
    value: Record = {name: cells[name] for name in ("low", "high") if name in cells}
    value |= {name: cells[name] for name in ("scope", "since", "as_of") if name in cells}
    return cells["figure"], told({**value, "approximate": "about" in cells, "of": split(cells.get("of", ""))})


def _coded(cells: Mapping[str, str], name: str) -> Record:
    return {name: _json(cells[name])} if name in cells else {}


def _json(cell: str) -> object:
    try:
        return DECODER.decode(cell) if cell else None
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"no JSON: {error}") from error
