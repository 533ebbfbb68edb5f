"""The columns of UCDP GED (Uppsala Conflict Data Program, Georeferenced Event Dataset), with its codes.

`date_prec`: 1 a day, 2 up to six days, 3 a week, 4 a month, 5 up to a year; `date_start` and `date_end`
are the first and the last day, both inclusive. Title and summary follow as columns of our own. Columns of a
download that `timeline import` kept as foreign ones come out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from timeline.export.features import How, Loss, left_out, places_of
from timeline.export.formats.csv import codes
from timeline.export.options import Options
from timeline.export.record import edtf, prose
from timeline.model.event import Dated, Source, Timeline
from timeline.text import clean

COLUMNS: Final = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start",
    "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
    "gwnoa", "gwnob", "title", "summary",
)  # fmt: skip
LITERAL: Final = frozenset(
    ("year", "number_of_sources", "where_prec", "latitude", "longitude", "date_prec", "date_start",
     "date_end", "best", "high", "low")
)  # fmt: skip
_COUNTED: Final = LITERAL - {"best", "number_of_sources", "where_prec"}
"""The numbers and dates that are ours to tell, whatever an import kept."""
_WHERE: Final = {"exact": "1", "near": "2", "district": "3", "region": "4", "country": "6", "sea": "7"}
_LOSSES: Final[Mapping[str, Loss]] = {
    **dict.fromkeys((*codes.UNBOUND, *codes.COARSE[2:], "dates of more than a year"), Loss(How.EVENT)),
    "approximate dates": Loss(How.COARSER, "about a day is date_prec 2"),
    "one-of dates": Loss(How.COARSER, "as all days from the first to the last"),
    "disputed dates": Loss(How.COARSER, "as any day of all accounts"),
    "seasons": Loss(How.COARSER, "as date_prec 5"),
    "several accounts": Loss(How.COARSER, "as one, with the sources of all"),
    "uncertain dates": Loss(How.LEFT_OUT),
    "several places": Loss(How.LEFT_OUT, "all but the first"),
    "more than two actors": Loss(How.LEFT_OUT, "all but two"),
    "figures that are ranges": Loss(How.COARSER, "best is the lowest, unless a download told it"),
    "figures other than of dead": Loss(How.LEFT_OUT),
    "foreign columns": Loss(How.LEFT_OUT, "all but those of UCDP"),
    **left_out(
        "times of day", "words for the time", "how words became dates", "judgements", "kinds", "types",
        "statements told in", "denials and other states", "credibility", "quotes", "links", "relations",
        "events spoken of", "parts and duplicates", "tags",
    ),
}  # fmt: skip


def columns(_dated: Sequence[Dated], _options: Options) -> list[str]:
    """Return the names of the columns."""
    return list(COLUMNS)


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return what UCDP's columns do not carry exactly."""
    return _LOSSES


def rows(timeline: Timeline, dated: Iterable[Dated], _options: Options) -> Iterator[dict[str, str]]:
    """Yield a row for each event that can be coded."""
    places = places_of(timeline)
    sources = {one.id: one for one in reversed(timeline.sources)}
    for each in dated:
        if not codes.codable(each, _LOSSES):
            continue
        name, place = codes.first_place(each, places, "where_coordinates")
        found = {
            **_told(each),
            **_printed(each, sources),
            "source_original": codes.sayers(each),
            "where_coordinates": name,
            "where_prec": _WHERE.get(place.precision or "", "") if place else "",
            "adm_1": clean(place.admin1 or "") if place else "",
            "country": clean(place.country or "") if place else "",
            "latitude": codes.degrees(place.lat) if place else "",
            "longitude": codes.degrees(place.lon) if place else "",
        }
        yield {name: text for name, text in found.items() if text} | _kept(each)


def _printed(dated: Dated, sources: Mapping[str, Source]) -> dict[str, str]:
    """Return who printed it; nothing of an event of a download, whose source is the download itself."""
    if "number_of_sources" in dated.event.extra:
        return {}
    printed = list(codes.printed(dated, sources))
    return {
        "number_of_sources": str(len(printed)),
        "source_article": "; ".join(clean(one.url) for one in printed if one.url),
        "source_office": "; ".join(filter(None, map(codes.office, printed))),
        "source_date": "; ".join(edtf(one.published) for one in printed if one.published),
        "source_headline": "; ".join(clean(one.title) for one in printed if one.title),
    }


def _kept(dated: Dated) -> dict[str, str]:
    """Return what an import kept of UCDP's own columns; what we tell of dates and numbers goes first."""
    extra = dated.event.extra
    ours = {*_COUNTED, "where_coordinates"}
    return {name: prose(extra[name]) for name in COLUMNS if name in extra and name not in ours}


def _told(dated: Dated) -> dict[str, str]:
    event, span = dated.event, dated.window if dated.date is None else dated.date.span
    low, high = codes.killed(dated)
    return {
        "id": dated.id,
        "year": f"{span.first.year:04}" if span.first else "",
        "side_a": clean(event.actors[0]) if event.actors else "",
        "side_b": clean(event.actors[1]) if len(event.actors) > 1 else "",
        "date_prec": str(codes.exactness(dated)),
        "date_start": span.first.isoformat() if span.first else "",
        "date_end": span.last.isoformat() if span.last else "",
        "best": codes.number(low),
        "high": codes.number(high),
        "low": codes.number(low),
        "title": clean(event.title),
        "summary": prose(event.summary or ""),
    }
