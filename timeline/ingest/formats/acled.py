"""ACLED downloads: a day and how exactly it is known, fatalities, and who reported it.

`time_precision` 1 is the day; 2 within the week becomes about the day; 3 the month. All columns that the
events file has no field for stay as foreign ones, so that `--columns acled` gives them back.
"""

from __future__ import annotations

from typing import Final

from timeline.dates.edtf import parse, write
from timeline.export.formats.csv.acled import COLUMNS, title
from timeline.ingest import download
from timeline.ingest.download import Cells
from timeline.ingest.draft import Draft, Record, Unreadable, count, day, line_of, prose, told
from timeline.ingest.places import place
from timeline.ingest.source import Foreign

_OURS: Final = frozenset(
    ("event_date", "year", "time_precision", "event_type", "sub_event_type", "actor1", "actor2", "location",
     "latitude", "longitude", "geo_precision", "source", "notes", "fatalities", "tags", "country", "admin1")
)  # fmt: skip
_EXACT: Final = {"1": "exact", "2": "near", "3": "region"}


def recognises(source: Foreign) -> bool:
    """Tell whether the columns are ACLED's."""
    return any(
        download.has(source, "event_date", other) for other in ("event_type", "event_id_cnty", "data_id")
    )


def read(source: Foreign, *, raw: bool) -> Draft:
    """Return what the download holds."""
    described: Record = {"id": "acled", "title": "ACLED", "publisher": "Armed Conflict Location & Event Data"}
    return download.read(source, download.Dataset("ACLED", described, COLUMNS), _event, raw=raw)


def _event(draft: Draft, cells: Cells) -> Record:
    if "event_date" not in cells:
        raise Unreadable("a row without event_date")
    actors = download.actors(cells, "actor1", "actor2")
    exact = _EXACT.get(download.code(cells, "geo_precision"), "")
    what, how = (line_of(cells.get(name, "")) for name in ("event_type", "sub_event_type"))
    where = line_of(cells.get("location", ""))
    places = place(draft, where, download.where(cells, "admin1", exact))
    return told(
        {
            "id": cells.get("event_id_cnty") or cells.get("data_id") or "",
            "title": title(what, how, actors, where),
            "type": what,
            "subtype": how,
            "date": _date(cells),
            "source": "acled",
            "by": download.names(cells, "source"),
            "figures": _figures(cells),
            "summary": prose(cells.get("notes", "")),
            "actors": actors,
            "places": places,
            "tags": download.names(cells, "tags"),
            "extra": download.foreign(cells, _OURS) | download.first_name(cells, "location", places),
        }
    )


def _date(cells: Cells) -> str:
    told_day, code = day(cells["event_date"]), download.code(cells, "time_precision", "1")
    date = parse(told_day)
    if date.earliest is None or date.earliest != date.latest:
        raise Unreadable(f'event_date "{line_of(cells["event_date"])}" is not a day')
    if code not in {"1", "2", "3"}:
        raise Unreadable(f'time_precision "{line_of(code)}" is not 1, 2 or 3')
    plain = write(date)
    return plain if code == "1" else f"{plain}~" if code == "2" else plain[:7]


def _figures(cells: Cells) -> Record:
    if not cells.get("fatalities", "").strip():
        return {}
    return {"killed": str(count("fatalities", cells["fatalities"]))}
