"""UCDP GED downloads: first and last day, low, best and high figures of dead.

`date_prec` 1 is the day; for the others the event lies from `date_start` to `date_end`, as a month or a year
where they are one. All columns that the events file has no field for stay as foreign ones.
"""

from __future__ import annotations

from typing import Final

from timeline.export.formats.csv.ucdp import COLUMNS
from timeline.ingest import download
from timeline.ingest.download import Cells
from timeline.ingest.draft import Draft, Record, Unreadable, count, day, hull, line_of, prose, told
from timeline.ingest.places import place
from timeline.ingest.source import Foreign

_OURS: Final = frozenset(
    ("id", "year", "side_a", "side_b", "latitude", "longitude", "where_prec", "where_coordinates", "adm_1",
     "country", "date_prec", "date_start", "date_end", "high", "low", "title", "summary", "source_original")
)  # fmt: skip
_EXACT: Final = {
    "1": "exact",
    "2": "near",
    "3": "district",
    "4": "region",
    "5": "region",
    "6": "country",
    "7": "sea",
}
_VIOLENCE: Final = {"1": "State-based violence", "2": "Non-state violence", "3": "One-sided violence"}


def recognises(source: Foreign) -> bool:
    """Tell whether the columns are UCDP's."""
    return any(download.has(source, "date_start", "date_end", other) for other in ("date_prec", "best"))


def read(source: Foreign, *, raw: bool) -> Draft:
    """Return what the download holds."""
    described: Record = {
        "id": "ucdp",
        "title": "UCDP Georeferenced Event Dataset",
        "publisher": "Uppsala Conflict Data Program",
    }
    return download.read(source, download.Dataset("UCDP GED", described, COLUMNS), _event, raw=raw)


def _event(draft: Draft, cells: Cells) -> Record:
    sides = download.actors(cells, "side_a", "side_b")
    exact = _EXACT.get(download.code(cells, "where_prec"), "")
    where = cells.get("where_coordinates", "")
    kind = _VIOLENCE.get(download.code(cells, "type_of_violence"), "")
    title = line_of(cells.get("title", "")) or f"{kind or 'Event'}: {' – '.join(sides)}"
    if "title" not in cells and where:
        title += f", {line_of(where)}"
    given = cells.get("id", "").strip()
    places = place(draft, where, download.where(cells, "adm_1", exact))
    return told(
        {
            "id": f"ucdp-{given}" if given.isdecimal() else given,
            "title": title,
            "type": kind,
            "date": _date(cells),
            "source": "ucdp",
            "by": download.names(cells, "source_original"),
            "figures": _figures(cells),
            "summary": prose(cells.get("summary", "")),
            "actors": sides,
            "places": places,
            "extra": _extra(cells) | download.first_name(cells, "where_coordinates", places),
        }
    )


def _extra(cells: Cells) -> Record:
    """Return what has no field of ours, and what a field of ours does not tell: part of a region."""
    kept = download.foreign(cells, _OURS)
    if download.code(cells, "where_prec") == "5":
        kept["where_prec"] = "5"
    return kept | ({"id": cells["id"].strip()} if cells.get("id", "").strip().isdecimal() else {})


def _date(cells: Cells) -> str:
    for name in ("date_start", "date_end"):
        if name not in cells:
            raise Unreadable(f"a row without {name}")
    first, last = day(cells["date_start"]), day(cells["date_end"])
    code = download.code(cells, "date_prec", "1")
    if code not in {"1", "2", "3", "4", "5"}:
        raise Unreadable(f'date_prec "{line_of(code)}" is not 1 to 5')
    days = hull(first, last)
    return f"{days}~" if code == "2" and first == last else days


def _figures(cells: Cells) -> Record:
    """Return the dead from `low` to `high`, else the best figure, which also stays a foreign column."""
    found = {name: count(name, cells[name]) for name in ("low", "best", "high") if name in cells}
    low, high, best = found.get("low"), found.get("high"), found.get("best")
    if low is not None and high is not None:
        if low > high:
            raise Unreadable(f"low {low} is more than high {high}")
        return {"killed": str(low) if low == high else f"{low}..{high}"}
    if low is not None or high is not None:
        return {"killed": f"<={high}" if low is None else f">={low}"}
    return {} if best is None else {"killed": str(best)}
