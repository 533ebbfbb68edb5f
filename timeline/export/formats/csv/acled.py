"""The columns of ACLED (Armed Conflict Location & Event Data), with its codes of precision.

`time_precision`: 1 a day, 2 within a week, 3 within a month. `event_date` is the first day that the event
can have been; the date as it is known stands before the title in `notes`. Columns of an ACLED download
that `timeline import` kept as foreign ones come out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from timeline.export.features import How, Loss, left_out, places_of
from timeline.export.formats.csv import codes
from timeline.export.options import Options
from timeline.export.record import prose
from timeline.model.event import Dated, Timeline
from timeline.show.dates import date
from timeline.text import clean

COLUMNS: Final = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags", "timestamp",
)  # fmt: skip
LITERAL: Final = frozenset(("event_date", "year", "time_precision", "latitude", "longitude", "fatalities"))
_TIME: Final = {codes.DAY: 1, codes.FEW_DAYS: 2, codes.WEEK: 2, codes.MONTH: 3}
_GEO: Final = {"exact": "1", "near": "2", "district": "2", "region": "3"}
_LOSSES: Final[Mapping[str, Loss]] = {
    **dict.fromkeys(
        (*codes.UNBOUND, *codes.COARSE, "dates of more than a month", "dates of more than a year"),
        Loss(How.EVENT),
    ),
    "dates of several days": Loss(How.FINER, "event_date is the first; time_precision tells how many"),
    "approximate dates": Loss(How.COARSER, "about a day is time_precision 2"),
    "disputed dates": Loss(How.COARSER, "as any day of all accounts"),
    "figures that are ranges": Loss(How.COARSER, "fatalities is the lowest, if one is told"),
    "several accounts": Loss(How.COARSER, "as one, with the sources of all"),
    "sources": Loss(How.COARSER, "by name"),
    "uncertain dates": Loss(How.IN_WORDS),
    "several places": Loss(How.LEFT_OUT, "all but the first"),
    "more than two actors": Loss(How.LEFT_OUT, "all but two"),
    "figures other than of dead": Loss(How.LEFT_OUT),
    "foreign columns": Loss(How.LEFT_OUT, "all but those of ACLED"),
    **left_out(
        "times of day", "words for the time", "how words became dates", "judgements", "kinds",
        "statements told in", "denials and other states", "credibility", "quotes", "links", "relations",
        "events spoken of", "parts and duplicates",
    ),
}  # fmt: skip


def columns(_dated: Sequence[Dated], _options: Options) -> list[str]:
    """Return the names of the columns."""
    return list(COLUMNS)


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return what ACLED's columns do not carry exactly."""
    return _LOSSES


def rows(timeline: Timeline, dated: Iterable[Dated], _options: Options) -> Iterator[dict[str, str]]:
    """Yield a row for each event that can be coded."""
    places = places_of(timeline)
    sources = {one.id: one for one in reversed(timeline.sources)}
    for each in dated:
        if codes.codable(each, _LOSSES):
            printed = [
                clean(codes.office(one) or one.title or one.id) for one in codes.printed(each, sources)
            ]
            name, place = codes.first_place(each, places, "location")
            where = {
                "location": name,
                "country": clean(place.country or "") if place else "",
                "admin1": clean(place.admin1 or "") if place else "",
                "latitude": codes.degrees(place.lat) if place else "",
                "longitude": codes.degrees(place.lon) if place else "",
                "geo_precision": _GEO.get(place.precision or "", "") if place else "",
            }
            said = codes.sayers(each) or "; ".join(printed)
            yield (
                _kept(each)
                | _told(each, name)
                | {name: text for name, text in where.items() if text}
                | {"source": said}
            )


def _kept(dated: Dated) -> dict[str, str]:
    """Return what an import kept of ACLED's own columns."""
    extra = dated.event.extra
    kept = {name: prose(extra[name]) for name in COLUMNS if name in extra}
    return {"event_id_cnty": dated.id} | kept


def title(event_type: str, sub_event_type: str, actors: Sequence[str], location: str) -> str:
    """Return the title of an event of ACLED, which has none: what its columns say of it."""
    what, against = sub_event_type or event_type or "Event", " – ".join(actors)
    told = f"{what}: {against}" if against else what
    return f"{told}, {location}" if location else told


def _notes(dated: Dated, location: str) -> str:
    """Return the summary, before it the date and the title, unless other columns say what the title says."""
    event = dated.event
    summary = prose(event.summary or "")
    if event.title == title(event.type or "", event.subtype or "", event.actors, location):
        return summary
    when = date(dated.date) if dated.date is not None else ""
    lead = f"{when[:1].upper()}{when[1:]}: {clean(event.title)}"
    return f"{lead}. {summary}" if summary else lead


def _told(dated: Dated, location: str) -> dict[str, str]:
    event, span = dated.event, dated.window if dated.date is None else dated.date.span
    code = codes.exactness(dated)
    low, _ = codes.killed(dated)
    found = {
        "event_date": span.first.isoformat() if span.first else "",
        "year": f"{span.first.year:04}" if span.first else "",
        "time_precision": str(_TIME[code]),
        "event_type": clean(event.type or ""),
        "sub_event_type": clean(event.subtype or ""),
        "actor1": clean(event.actors[0]) if event.actors else "",
        "actor2": clean(event.actors[1]) if len(event.actors) > 1 else "",
        "notes": _notes(dated, location),
        "fatalities": codes.number(low),
        "tags": "; ".join(map(clean, event.tags)),
    }
    return {name: text for name, text in found.items() if text}
