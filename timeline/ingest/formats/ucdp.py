"""UCDP GED downloads: first and last day, low, best and high figures of dead.

`date_prec` 1 is the day; for the others the event lies from `date_start` to `date_end`, as a month or a year
where they are one. All columns that the events file has no field for stay as foreign ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from timeline.ingest.draft import Draft, Record, Unreadable, after_all, day, hull, line_of, prose, told
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
    return {"date_start", "date_end"} <= set(source.columns) and not {"date_prec", "best"}.isdisjoint(
        source.columns
    )


def read(source: Foreign, *, raw: bool) -> Draft:  # noqa: ARG001  UCDP guards nothing
    """Return what the download holds."""
    draft = Draft("UCDP GED")
    for row in source.rows:
        cells = source.texts(row)
        try:
            draft.add(row.line, _event(draft, cells))
        except Unreadable as why:
            draft.tell(row.line, str(why))
    dates = [str(entry.record["date"]) for entry in draft.events]
    draft.sources["ucdp"] = {
        "id": "ucdp",
        "title": "UCDP Georeferenced Event Dataset",
        "publisher": "Uppsala Conflict Data Program",
        "language": "en",
        "published": after_all(dates),
    }
    return draft


def _event(draft: Draft, cells: Mapping[str, str]) -> Record:
    sides = [line_of(cells[name]) for name in ("side_a", "side_b") if name in cells]
    where = cells.get("where_coordinates", "")
    kind = _VIOLENCE.get(cells.get("type_of_violence", "").strip(), "")
    title = line_of(cells.get("title", "")) or f"{kind or 'Event'}: {' – '.join(sides)}"
    if "title" not in cells and where:
        title += f", {line_of(where)}"
    given = cells.get("id", "").strip()
    return told(
        {
            "id": f"ucdp-{given}" if given.isdecimal() else given,
            "title": title,
            "type": kind,
            "date": _date(cells),
            "source": "ucdp",
            "by": [line_of(one) for one in cells.get("source_original", "").split(";") if one.strip()],
            "figures": _figures(cells),
            "summary": prose(cells.get("summary", "")),
            "actors": sides,
            "places": place(draft, where, _place(cells)),
            "extra": _extra(cells),
        }
    )


def _extra(cells: Mapping[str, str]) -> Record:
    kept: Record = {line_of(name): prose(cell) for name, cell in cells.items() if name not in _OURS}
    return kept | ({"id": cells["id"].strip()} if cells.get("id", "").strip().isdecimal() else {})


def _date(cells: Mapping[str, str]) -> str:
    for name in ("date_start", "date_end"):
        if name not in cells:
            raise Unreadable(f"a row without {name}")
    first, last = day(cells["date_start"]), day(cells["date_end"])
    code = cells.get("date_prec", "1").strip()
    if code not in {"1", "2", "3", "4", "5"}:
        raise Unreadable(f'date_prec "{line_of(code)}" is not 1 to 5')
    days = hull(first, last)
    return f"{days}~" if code == "2" and first == last else days


def _figures(cells: Mapping[str, str]) -> Record:
    """Return the dead from `low` to `high`; the best figure is a foreign column where it is neither."""
    found = {name: cells[name].strip() for name in ("low", "best", "high") if name in cells}
    for name, text in found.items():
        if not text.isdecimal():
            raise Unreadable(f'{name} "{line_of(text)}" is not a number')
    if not found:
        return {}
    numbers = [int(text) for text in found.values()]
    low, high = int(found.get("low", min(numbers))), int(found.get("high", max(numbers)))
    if low > high:
        raise Unreadable(f"low {low} is more than high {high}")
    return {"killed": str(low) if low == high else f"{low}..{high}"}


def _place(cells: Mapping[str, str]) -> Record:
    return {
        "country": line_of(cells.get("country", "")),
        "admin1": line_of(cells.get("adm_1", "")),
        "lat": cells.get("latitude", "").strip(),
        "lon": cells.get("longitude", "").strip(),
        "precision": _EXACT.get(cells.get("where_prec", "").strip(), ""),
    }
