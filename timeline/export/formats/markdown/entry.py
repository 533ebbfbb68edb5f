"""One event: its heading, who says it, and the facts as a list."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import Final

from timeline.export.formats.markdown.accounts import attribution, dating, figures, table, who
from timeline.export.formats.markdown.notes import Notes
from timeline.export.formats.markdown.text import inline, link, paragraphs, quoted
from timeline.model.event import Claim, Dated, Event, Kind, Link, Relation, parties
from timeline.show.dates import date, span
from timeline.show.relations import RELATING, gap

_ANCHOR: Final = re.compile(r"[a-z0-9-]+")
_CREDIBILITY: Final = (
    "confirmed",
    "probably true",
    "possibly true",
    "doubtful",
    "improbable",
    "cannot be judged",
)


class Entries:
    """Writes events; `titles` are those of all events by id, `linked` the ids that the document has."""

    def __init__(self, titles: Mapping[str, str], linked: Container[str], notes: Notes) -> None:
        self._titles = titles
        self._linked = linked
        self._notes = notes
        self._anchored: set[str] = set()

    def write(self, dated: Dated) -> str:
        """Return the event `dated` as Markdown, blank lines between its blocks, one at the end."""
        blocks = [*self._head(dated), *self._accounts(dated), "\n".join(self._facts(dated))]
        return "".join(f"{block}\n\n" for block in blocks if block)

    def _head(self, dated: Dated) -> Iterator[str]:
        if _ANCHOR.fullmatch(dated.id) and dated.id not in self._anchored:
            self._anchored.add(dated.id)
            yield f'<a id="{dated.id}"></a>'
        when = date(dated.date) if dated.date else _undated(dated)
        yield f"#### {inline(when[:1].upper() + when[1:])} — {inline(dated.event.title) or 'Untitled'}"

    def _accounts(self, dated: Dated) -> Iterator[str]:
        rivals = len(dated.accounts) > 1
        if rivals:
            yield f"{len(dated.accounts)} accounts, {_standing(dated)}:"
            yield "\n".join(table(dated, self._notes))
        for account in dated.accounts:
            if not rivals:
                yield attribution(account, dated, self._notes)
            if account.claim.quote:
                yield _quote(account.claim, named=rivals)
        yield from paragraphs(dated.event.summary or "")

    def _facts(self, dated: Dated) -> Iterator[str]:
        event = dated.event
        yield from self._dates(dated)
        yield from _fact("Judgement", inline(event.judgement or ""))
        yield from _fact("Kind", "" if event.kind is Kind.INCIDENT else event.kind.value)
        yield from _fact("Type", inline(", ".join(filter(None, (event.type, event.subtype)))))
        yield from _fact("Places" if len(event.places) > 1 else "Place", inline(", ".join(event.places)))
        yield from _fact("Actors" if len(event.actors) > 1 else "Actor", inline(", ".join(event.actors)))
        yield from self._related(event)
        yield from _fact("Tags", inline(", ".join(event.tags)))
        links = (each for account in dated.accounts for each in account.claim.links)
        yield from _fact("Links", ", ".join(filter(None, map(_link, links))))

    def _dates(self, dated: Dated) -> Iterator[str]:
        """Yield how each account's date came about; numbers stand in the table where there are several."""
        alone = len(dated.accounts) == 1
        for account in dated.accounts:
            claim = account.claim
            of = "" if alone else f", {inline(who(account, dated))}"
            yield from _fact(f"Date{of}", dating(account, dated))
            yield from _fact("Figures", figures(claim.figures) if alone else "")
            yield from _fact(f"Told in{of}", self._name(claim.told) if isinstance(claim.told, str) else "")
            yield from _fact(f"Credibility{of}", _credibility(claim.credibility) if claim.credibility else "")

    def _related(self, event: Event) -> Iterator[str]:
        for relating, label in RELATING.items():
            named = (each for each in event.relations if each.relating is relating)
            yield from _fact(label, "; ".join(self._name(each.event) + _gap(each) for each in named))
        for label, keys in (("About", event.about), ("Part of", event.part_of), ("Same as", event.same_as)):
            yield from _fact(label, "; ".join(map(self._name, keys)))

    def _name(self, key: str) -> str:
        """Name another event, with a link where it is in this document."""
        title = inline(self._titles.get(key) or key)
        return f"[{title}](#{key})" if key in self._linked and _ANCHOR.fullmatch(key) else title


def _standing(dated: Dated) -> str:
    """Return how the accounts stand to each other; those that deny it or tell no day are in no dispute."""
    if not dated.disputed:
        return "side by side"
    rivals = sum(account.date is not None for account in parties(dated.accounts))
    return f"{'' if rivals == len(dated.accounts) else f'{rivals} of '}which have no day in common"


def _undated(dated: Dated) -> str:
    bound = dated.window.first or dated.window.last
    return span(dated.window) if bound else "undated"


def _fact(label: str, text: str) -> Iterator[str]:
    if text:
        yield f"- **{label}:** {text}"


def _credibility(grade: int) -> str:
    known = 0 < grade <= len(_CREDIBILITY)
    return f"{grade} of 6" + (f", {_CREDIBILITY[grade - 1]}" if known else "")


def _gap(relation: Relation) -> str:
    return f" ({gap(relation.gap)})" if relation.gap else ""


def _link(value: Link) -> str:
    named = link(value.url) or ""
    archived = (link(value.archived, "archived") if value.archived else None) or ""
    kind = f"{inline(value.kind)}: " if value.kind and (named or archived) else ""
    return kind + (f"{named} ({archived})" if named and archived else named or archived)


def _quote(claim: Claim, *, named: bool) -> str:
    """Return the source's own words as a block; its lines are kept, as breaks of the source."""
    blocks = paragraphs(claim.quote or "")
    if len(blocks) == 1 and "\n" not in blocks[0]:
        blocks = [quoted(claim.quote or "")]
    if named and claim.by:
        blocks.append(f"— {inline(', '.join(claim.by))}")
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(blocks).split("\n"))
