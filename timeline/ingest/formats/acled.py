"""ACLED downloads: a day and how exactly it is known, fatalities, and who reported it.

`time_precision` 1 is the day; 2 within the week becomes about the day; 3 the month. All columns that the
events file has no field for stay as foreign ones, so that `--columns acled` gives them back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from timeline.dates.edtf import parse, write
from timeline.ingest.draft import Draft, Record, Unreadable, after_all, day, line_of, prose, told
from timeline.ingest.places import place
from timeline.ingest.source import Foreign

_ACTORS: Final = ("actor1", "actor2", "assoc_actor_1", "assoc_actor_2")
_OURS: Final = frozenset(
    ("event_date", "year", "time_precision", "event_type", "sub_event_type", "actor1", "actor2", "location",
     "latitude", "longitude", "geo_precision", "source", "notes", "fatalities", "tags", "country", "admin1")
)  # fmt: skip
_EXACT: Final = {"1": "exact", "2": "near", "3": "region"}


def recognises(source: Foreign) -> bool:
    """Tell whether the columns are ACLED's."""
    return "event_date" in source.columns and not {"event_type", "event_id_cnty", "data_id"}.isdisjoint(
        source.columns
    )


def read(source: Foreign, *, raw: bool) -> Draft:  # noqa: ARG001  ACLED guards nothing
    """Return what the download holds."""
    draft = Draft("ACLED")
    for row in source.rows:
        cells = source.texts(row)
        try:
            draft.add(row.line, _event(draft, cells))
        except Unreadable as why:
            draft.tell(row.line, str(why))
    dates = [str(entry.record["date"]) for entry in draft.events]
    draft.sources["acled"] = {
        "id": "acled",
        "title": "ACLED",
        "publisher": "Armed Conflict Location & Event Data",
        "language": "en",
        "published": after_all(dates),
    }
    return draft


def _event(draft: Draft, cells: Mapping[str, str]) -> Record:
    if "event_date" not in cells:
        raise Unreadable("a row without event_date")
    actors = [line_of(cells[name]) for name in _ACTORS[:2] if name in cells]
    what = cells.get("sub_event_type") or cells.get("event_type") or "Event"
    against = " – ".join(actors)
    title = line_of(f"{what}: {against}" if against else what)
    where = cells.get("location", "")
    return told(
        {
            "id": cells.get("event_id_cnty") or cells.get("data_id") or "",
            "title": f"{title}, {line_of(where)}" if where else title,
            "type": line_of(cells.get("event_type", "")),
            "subtype": line_of(cells.get("sub_event_type", "")),
            "date": _date(cells),
            "source": "acled",
            "by": [line_of(one) for one in cells.get("source", "").split(";") if one.strip()],
            "figures": _figures(cells),
            "summary": prose(cells.get("notes", "")),
            "actors": actors,
            "places": place(draft, where, _place(cells)),
            "tags": [line_of(one) for one in cells.get("tags", "").split(";") if one.strip()],
            "extra": {line_of(name): prose(cell) for name, cell in cells.items() if name not in _OURS},
        }
    )


def _date(cells: Mapping[str, str]) -> str:
    told_day, code = day(cells["event_date"]), cells.get("time_precision", "1").strip()
    date = parse(told_day)
    if date.earliest is None or date.earliest != date.latest:
        raise Unreadable(f'event_date "{line_of(cells["event_date"])}" is not a day')
    if code not in {"1", "2", "3"}:
        raise Unreadable(f'time_precision "{line_of(code)}" is not 1, 2 or 3')
    plain = write(date)
    return plain if code == "1" else f"{plain}~" if code == "2" else plain[:7]


def _figures(cells: Mapping[str, str]) -> Record:
    text = cells.get("fatalities", "").strip()
    if not text:
        return {}
    if not text.isdecimal():
        raise Unreadable(f'fatalities "{line_of(text)}" is not a number')
    return {"killed": str(int(text))}


def _place(cells: Mapping[str, str]) -> Record:
    return {
        "country": line_of(cells.get("country", "")),
        "admin1": line_of(cells.get("admin1", "")),
        "lat": cells.get("latitude", "").strip(),
        "lon": cells.get("longitude", "").strip(),
        "precision": _EXACT.get(cells.get("geo_precision", "").strip(), ""),
    }
