"""Our own columns: every field of an event, an account or a figure, each in a cell of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from timeline.export import record
from timeline.export.cells import coded, joined
from timeline.export.features import How, Loss, places_of
from timeline.export.options import Options
from timeline.export.record import Record, edtf
from timeline.export.resolved import precision_of
from timeline.model.date import Date
from timeline.model.event import Account, Claim, Dated, Event, Figure, Source, Timeline
from timeline.show.steps import derivation
from timeline.text import clean

_HEAD: Final = ("id", "title", "kind", "type", "subtype")
_WHEN: Final = (
    "date",
    "earliest",
    "latest",
    "precision",
    "approximate",
    "uncertain",
    "disputed",
    "pinned",
    "how",
)
_ACCOUNT: Final = (
    "when", "when_language", "direction", "time", "anchor", "told", "by", "status", "credibility",
    "source", "source_title", "publisher", "url", "published", "language",
)  # fmt: skip
_OF_A_SOURCE: Final = ("id", "title", "publisher", "url", "published", "language")
_PLACES: Final = ("places", "lat", "lon", "country", "admin1", "place_precision")
_FIGURE: Final = ("figure", "low", "high", "about", "of", "scope", "since", "as_of")
_TEXTS: Final = ("quote", "links")
_EVENT: Final = ("actors", *_PLACES, "tags", "summary", "judgement")
_RELATED: Final = ("speaks_of", "after", "before", "during", "same_day", "part_of", "same_as", "allow")

ROWS: Final[Mapping[str, tuple[str, ...]]] = {
    "event": (*_HEAD, *_WHEN, *_ACCOUNT, *_EVENT, "figures", *_TEXTS, *_RELATED, "claims", "more_sources"),
    "claim": (*_HEAD, "account", *_WHEN, *_ACCOUNT, *_EVENT, "figures", *_TEXTS, *_RELATED),
    "figure": (*_HEAD, "account", *_FIGURE, *_WHEN, *_ACCOUNT, *_EVENT, *_TEXTS, *_RELATED),
}
"""The columns, by what a row is; foreign ones follow."""

FOREIGN: Final = "extra:"
"""Before the name of a foreign column that is also one of ours."""

LITERAL: Final = frozenset(
    (
        *_WHEN,
        "time",
        "anchor",
        "told",
        "published",
        "credibility",
        "lat",
        "lon",
        "low",
        "high",
        "since",
        "as_of",
    )
)


def columns(dated: Sequence[Dated], options: Options) -> list[str]:
    """Return the names of the columns: ours, then the foreign ones in alphabetical order."""
    foreign = sorted({name for each in dated for name in each.event.extra})
    return [*ROWS[options.rows], *map(_foreign, foreign)]


def losses(options: Options) -> Mapping[str, Loss]:
    """Return what the table does not carry exactly."""
    if options.rows == "event":
        return {"several accounts": Loss(How.IN_WORDS, "as JSON, without how their words became dates")}
    if options.rows == "figure":
        return {"events without figures": Loss(How.EVENT)}
    return {}


def rows(timeline: Timeline, dated: Iterable[Dated], options: Options) -> Iterator[dict[str, str]]:
    """Yield a row for each event, account or figure."""
    cells = _Cells(timeline)
    for each in dated:
        of_event = cells.event(each)
        if options.rows == "event":
            own = each.event.own
            row = of_event | _date(each.date, pinned=own.date is not None) | cells.account(own)
            row["how"] = next((_how(one) for one in each.accounts if one.claim is own), "")
            row["disputed"] = "yes" if each.disputed else ""
            row["figures"] = coded(record.figures(own.figures))
            row["claims"] = coded([record.claim(one) for one in each.event.claims])
            row["more_sources"] = coded(cells.more_sources(each.event))
            yield row
        else:
            yield from _accounts(each, of_event, cells, by_figure=options.rows == "figure")


def _accounts(
    dated: Dated, of_event: Mapping[str, str], cells: _Cells, *, by_figure: bool
) -> Iterator[dict[str, str]]:
    """Yield the rows of the accounts of an event, or of their figures."""
    for number, account in enumerate(dated.accounts):
        claim = account.claim
        row = {**of_event, **_date(account.date, pinned=account.pinned), **cells.account(claim)}
        row["account"] = "own" if claim is dated.event.own else str(number)
        row["how"] = _how(account)
        row["disputed"] = "yes" if dated.disputed else ""
        if by_figure:
            yield from (row | _figure(figure) for figure in claim.figures)
        else:
            row["figures"] = coded(record.figures(claim.figures))
            yield row


class _Cells:
    """Makes the cells of events and accounts; knows the sources and places that they name."""

    def __init__(self, timeline: Timeline) -> None:
        self._sources: dict[str, Source] = {one.id: one for one in reversed(timeline.sources)}
        self._places = places_of(timeline)
        self._of_sources = lru_cache(maxsize=1 << 10)(self._described)
        self._of_places = lru_cache(maxsize=1 << 10)(self._located)

    def event(self, dated: Dated) -> dict[str, str]:
        """Return what a row tells of the event itself."""
        event = dated.event
        found = {
            "id": event.id,
            "title": clean(event.title),
            "kind": event.kind.value,
            "type": clean(event.type or ""),
            "subtype": clean(event.subtype or ""),
            **self._of_places(event.places),
        }
        if event.actors:
            found["actors"] = _names(event.actors)
        if event.tags:
            found["tags"] = _names(event.tags)
        if event.summary:
            found["summary"] = record.prose(event.summary)
        if event.judgement:
            found["judgement"] = record.prose(event.judgement)
        if event.about:
            found["speaks_of"] = joined(event.about)
        if event.part_of:
            found["part_of"] = joined(event.part_of)
        if event.same_as:
            found["same_as"] = joined(event.same_as)
        if event.relations or event.allow:
            found |= _related(event)
        return found | {_foreign(name): record.prose(text) for name, text in event.extra.items()}

    def account(self, claim: Claim) -> dict[str, str]:
        """Return what a row tells of an account, but its date and figures."""
        found = {"status": claim.status.value, **self._of_sources(claim.source)}
        if claim.by:
            found["by"] = _names(claim.by)
        if claim.when is not None:
            found["when"] = clean(claim.when.text)
            found["when_language"] = claim.when.language or ""
            found["direction"] = claim.when.direction.value if claim.when.direction else ""
        if claim.time is not None:
            found["time"] = record.clock(claim.time)
        if claim.anchor is not None:
            found["anchor"] = record.moment(claim.anchor)
        if claim.told is not None:
            found["told"] = record.moment(claim.told)
        if claim.credibility is not None:
            found["credibility"] = str(claim.credibility)
        if claim.quote:
            found["quote"] = record.prose(claim.quote)
        if claim.links:
            found["links"] = _links(claim)
        return found

    def more_sources(self, event: Event) -> list[Record]:
        """Return the sources that only the further claims of `event` name, as far as columns tell of any."""
        keys = dict.fromkeys(key for claim in event.claims for key in claim.source)
        known = (self._sources.get(key) for key in keys if key not in event.own.source)
        told = (record.source(one) for one in known if one is not None)
        return [{name: one[name] for name in one if name in _OF_A_SOURCE} for one in told]

    def _described(self, keys: tuple[str, ...]) -> dict[str, str]:
        sources = [self._sources.get(key) for key in keys]
        dates = [one.published if one is not None else None for one in sources]
        return {
            "source": joined(keys),
            "source_title": _beside([one.title if one else None for one in sources]),
            "publisher": _beside([one.publisher if one else None for one in sources]),
            "url": _beside([one.url if one else None for one in sources]),
            "published": _beside([edtf(one) if one else None for one in dates]),
            "language": _beside([one.language if one else None for one in sources]),
        }

    def _located(self, names: tuple[str, ...]) -> dict[str, str]:
        places = [self._places.get(name) for name in names]
        return {
            "places": _names(names),
            "lat": _beside([str(one.lat) if one and one.lat is not None else None for one in places]),
            "lon": _beside([str(one.lon) if one and one.lon is not None else None for one in places]),
            "country": _beside([one.country if one else None for one in places]),
            "admin1": _beside([one.admin1 if one else None for one in places]),
            "place_precision": _beside([one.precision if one else None for one in places]),
        }


@lru_cache(maxsize=1 << 14)
def _date(date: Date | None, *, pinned: bool) -> dict[str, str]:
    if date is None:
        return {}
    first, last = date.earliest, date.latest
    return {
        "date": edtf(date),
        "earliest": first.isoformat() if first else "",
        "latest": last.isoformat() if last else "",
        "precision": precision_of(date),
        "approximate": "yes" if date.approximate else "",
        "uncertain": "yes" if date.uncertain else "",
        "pinned": "yes" if pinned else "no",
    }


def _how(account: Account) -> str:
    chosen = account.chosen
    return clean(derivation(chosen, account.anchor)) if chosen is not None else ""


def _figure(figure: Figure) -> dict[str, str]:
    values = record.figure(figure)
    found = {name: str(values.get(name, "")) for name in ("low", "high", "scope", "since", "as_of")}
    return found | {
        "figure": figure.name,
        "about": "yes" if figure.approximate else "",
        "of": _names(figure.of),
    }


@lru_cache(maxsize=1 << 13)
def _names(names: tuple[str, ...]) -> str:
    return joined([clean(name) for name in names])


def _beside(texts: Sequence[str | None]) -> str:
    """Return texts that stand beside a list in another cell: as many of them, nothing where there is none."""
    if not any(texts):
        return ""
    cleaned = [clean(text or "") for text in texts]
    return joined(cleaned) if all(cleaned) else coded(cleaned)


def _links(claim: Claim) -> str:
    if any(link.archived or link.kind for link in claim.links):
        return coded(record.claim(claim)["links"])
    return joined([clean(link.url) for link in claim.links])


def _related(event: Event) -> dict[str, str]:
    found: dict[str, str] = {}
    for relating in dict.fromkeys(one.relating for one in event.relations):
        related = [one for one in event.relations if one.relating is relating]
        gaps = any(one.gap for one in related)
        names = [one.event for one in related]
        found[relating.value] = coded(list(map(record.relation, related))) if gaps else joined(names)
    if event.allow:
        found["allow"] = coded(list(map(record.allowed, event.allow)))
    return found


_OURS: Final = frozenset(name for row in ROWS.values() for name in row)


def _foreign(name: str) -> str:
    """Return the name of a foreign column; marked where it is also one of ours or begins with the mark."""
    cleaned = clean(name)
    return f"{FOREIGN}{cleaned}" if cleaned in _OURS or cleaned.startswith(FOREIGN) else cleaned
