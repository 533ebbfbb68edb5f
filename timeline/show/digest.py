"""An event as documents tell it: headline, voices, facts; plain text, cleaned, in English.

A format lays it out and escapes it. Notes to ourselves and problems are not in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from timeline.model.event import Claim, Dated, Event, Kind, Link, Relation, Source, Timeline
from timeline.show.dates import date, span
from timeline.show.days import told_by_days
from timeline.show.languages import in_language
from timeline.show.relations import RELATING, gap
from timeline.show.voice import KEPT, Voice, edtf, in_words, short, voice
from timeline.text import clean_lines, one_line

_HTTP: Final = re.compile(r"\s*https?://(?:[^/?#\\\s]*@)?([^/?#\\\s@]+)", re.IGNORECASE)
_SAFE: Final = re.compile(r"[!#-&(-;=?-\[\]_a-z~]*")

Facts = Sequence[tuple[str, str]]
"""Labels and texts, in their order."""


class Address(NamedTuple):
    """Where something can be read; `url` begins with http or https. `text` is how it is named."""

    url: str
    text: str


Related = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""Labels, and the other events under each: their ids and titles, with the gap if one is told."""


class Digest(NamedTuple):
    """One event. `when` is its date as precise as it is, `edtf` empty where it has none."""

    id: str
    title: str
    when: str
    edtf: str
    plain: bool
    summary: tuple[str, ...]
    voices: tuple[Voice, ...]
    facts: Facts
    related: Related
    sources: tuple[str, ...]
    links: tuple[Address, ...]

    @property
    def headline(self) -> str:
        """The title, behind the date in words where plain days would not tell that date."""
        return self.title if self.plain else f"{self.when[:1].upper()}{self.when[1:]}: {self.title}"

    @property
    def lines(self) -> list[str]:
        """The facts, and the other events, as lines of text."""
        found = [f"{label}: {text}" for label, text in self.facts]
        found += [f"{label}: {'; '.join([title for _, title in events])}" for label, events in self.related]
        return found


class Digests:
    """Makes the digests of the events of one timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self.sources: dict[str, Source] = {source.id: source for source in reversed(timeline.sources)}
        self._described: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._titles = {event.id: event.title for event in reversed(timeline.events)}

    def of(self, dated: Dated) -> Digest:
        """Return the digest of one event."""
        event, date = dated.event, dated.date
        claims = [account.claim for account in dated.accounts]
        return Digest(
            id=event.id,
            title=headed(event.title),
            when=when(dated),
            edtf=edtf(date) if date else "",
            plain=date is not None and _plain(date),
            summary=tuple(clean_lines(event.summary)) if event.summary else (),
            voices=tuple([voice(account, dated, self.sources) for account in dated.accounts]),
            facts=_facts(dated, claims),
            related=self._related(event, claims),
            sources=_sources(claims),
            links=tuple([address for claim in claims for link in claim.links for address in _links(link)]),
        )

    def _related(self, event: Event, claims: Sequence[Claim]) -> Related:
        named: dict[str, list[tuple[str, str]]] = {}
        for each in event.relations:
            named.setdefault(RELATING[each.relating], []).append((each.event, self._far(each)))
        found = [(label, named[label]) for label in RELATING.values() if label in named]
        told = [claim.told for claim in claims if isinstance(claim.told, str)]
        for label, keys in (
            ("About", event.about),
            ("Part of", event.part_of),
            ("Same as", event.same_as),
            ("Told in", told),
        ):
            if keys:
                found.append((label, [(key, self.name(key)) for key in keys]))
        return found

    def _far(self, relation: Relation) -> str:
        """Name the other event, and how far it lies from this one."""
        title = self.name(relation.event)
        return f"{title} ({gap(relation.gap)})" if relation.gap else title

    def name(self, key: str) -> str:
        """Return the title of the event with the id `key`, else the id."""
        name = self._names.get(key)
        if name is None:
            name = self._names[key] = one_line(self._titles.get(key) or key)
        return name

    def source(self, key: str) -> str:
        """Describe the source with the id `key` as a bibliography does; an unknown one by its id."""
        if key not in self._described:
            found = self.sources.get(key)
            self._described[key] = ", ".join(described(found)) if found else one_line(key)
        return self._described[key]

    def title_of(self, key: str) -> str:
        """Return the title of the source with the id `key`, else the id."""
        found = self.sources.get(key)
        return headed((found.title if found else None) or key)

    def address(self, key: str) -> Address | None:
        """Return where the source with the id `key` can be read."""
        found = self.sources.get(key)
        return address(found.url, self.title_of(key)) if found and found.url else None

    def archived(self, key: str) -> Address | None:
        """Return where a copy of the source with the id `key` is kept."""
        found = self.sources.get(key)
        return address(found.archived, "archived") if found and found.archived else None


def paragraphs(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the lines of each paragraph; an empty line ends one."""
    paragraph: list[str] = []
    for line in (*lines, ""):
        if line:
            paragraph.append(line)
        elif paragraph:
            yield paragraph
            paragraph = []


def headed(title: str) -> str:
    """Return a title on one line."""
    return one_line(title) or "Untitled"


def when(dated: Dated) -> str:
    """Return the date of an event in words, or what bounds it."""
    if dated.date is not None:
        return in_words(dated.date)
    bounded = dated.window.first or dated.window.last
    return f"undated, {span(dated.window)}" if bounded else "undated"


def described(source: Source) -> Sequence[str]:
    """Return what there is to tell of a source: author, title, publisher, days, reliability."""
    unknown = source.publisher is not None and source.publisher.casefold() == "unknown"
    parts = (
        one_line(source.author or ""),
        one_line(source.title or source.id),
        "publisher unknown" if unknown else one_line(source.publisher or ""),
        f"repeating {one_line(source.original)}" if source.original else "",
        f"published {date(source.published)}" if source.published else "day of publication not told",
        f"updated {date(source.updated)}" if source.updated else "",
        in_language(one_line(source.language)) if source.language else "",
        f"accessed {date(source.accessed)}" if source.accessed else "",
        f"reliability {one_line(source.reliability)} of A to F" if source.reliability else "",
    )
    return [part for part in parts if part]


def address(url: str, text: str = "") -> Address | None:
    """Return `url` made safe for a link, named by `text`, else by its host; None unless http or https."""
    found = _HTTP.match(url)
    return Address(_encoded(url.strip()), short(text or found[1])) if found else None


def _encoded(url: str) -> str:
    """Percent-encode what an address may not hold as it is."""
    if _SAFE.fullmatch(url):
        return url
    return "".join(one if _SAFE.fullmatch(one) else _percent(one) for one in url)


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


def _facts(dated: Dated, claims: Sequence[Claim]) -> Facts:
    event, found = dated.event, list[tuple[str, str]]()
    if dated.disputed:
        found.append(("Disputed", "the accounts have no day in common"))
    if event.judgement:
        found.append(("Judgement", one_line(event.judgement)))
    if event.kind is not Kind.INCIDENT:
        found.append(("Kind", event.kind.value))
    if event.type or event.subtype:
        found.append(("Type", one_line(", ".join(filter(None, (event.type, event.subtype))))))
    if event.places:
        found.append(_names("Place", event.places))
    if event.actors:
        found.append(_names("Actor", event.actors))
    grades = [f"{one.credibility} of 6" for one in claims if one.credibility]
    if grades:
        found.append(("Credibility", "; ".join(grades)))
    if event.tags:
        found.append(("Tags", one_line(", ".join(event.tags))))
    return found


def _sources(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return the ids of all sources, each once."""
    if len(claims) == 1 and len(claims[0].source) <= 1:
        return claims[0].source
    return tuple(dict.fromkeys(key for claim in claims for key in claim.source))


@lru_cache(KEPT)
def _names(label: str, names: tuple[str, ...]) -> tuple[str, str]:
    return label if len(names) == 1 else f"{label}s", one_line(", ".join(names))


_plain: Final = lru_cache(KEPT)(told_by_days)


def _links(link: Link) -> Iterator[Address]:
    kind = f"{one_line(link.kind)}: " if link.kind else ""
    live = address(link.url)
    if live:
        yield live._replace(text=kind + live.text) if kind else live
    archived = address(link.archived) if link.archived else None
    if archived:
        yield archived._replace(text=f"{kind}{live.text if live else archived.text}, archived")
