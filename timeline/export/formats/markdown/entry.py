"""One event: its heading, who says it, and the facts as a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from timeline.export.formats.markdown.accounts import Accounts, capital
from timeline.export.formats.markdown.notes import Notes
from timeline.export.formats.markdown.text import inline, link, paragraphs
from timeline.export.formats.markdown.voice import Voice
from timeline.model.event import Account, Claim, Dated, Event, Kind, Link, Relating, Relation
from timeline.model.window import Narrowed
from timeline.show.headings import UNDATED
from timeline.show.narrowed import reasons, whole

_ANCHOR: Final = re.compile(r"[a-z0-9-]+")
_NAMED: Final = re.compile(r"([“„].*?[”“]) ")
"""The title of an event at the start of a reason."""


class Others(NamedTuple):
    """What an event has to know of others: titles by id, the ids that the document has.

    `narrowed` tells in a language what its relations to them leave of an undated event's days.
    """

    titles: Mapping[str, str]
    linked: Container[str]
    narrowed: Callable[[Dated, str], Narrowed | None]


class Entries:
    """Writes events; `mark` is what a heading begins with: so many `#`."""

    def __init__(self, others: Others, voice: Voice, notes: Notes, mark: str) -> None:
        self._titles, self._linked, self._narrowed = others
        self._voice = voice
        self._phrases = voice.phrases
        self._accounts = Accounts(voice, notes)
        self._mark = mark
        self._asked: Dated | None = None
        self._answer: Narrowed | None = None

    def full(self, dated: Dated) -> str:
        """Return the event `dated` with all there is, blank lines between its blocks, one at the end."""
        blocks = [*self._head(dated), *self._told(dated), "\n".join([*self._facts(dated)]), ""]
        return "\n\n".join(blocks)

    def brief(self, dated: Dated) -> str:
        """Return the event on one line: its date, its title, who says it, where to read it."""
        title = inline(dated.event.title) or self._phrases.untitled
        links = (self._link(each) for account in dated.accounts for each in account.claim.links)
        shown = ", ".join(filter(None, links))
        said = self._accounts.brief(dated)
        return f"- **{self._when(dated)}:** {title} {said}{f' {shown}' if shown else ''}\n"

    def _head(self, dated: Dated) -> Iterator[str]:
        if _ANCHOR.fullmatch(dated.id):
            yield f'<a id="{dated.id}"></a>'
        title = inline(dated.event.title) or self._phrases.untitled
        yield f"{self._mark} {self._when(dated)} — {title}"

    def _when(self, dated: Dated) -> str:
        """Return the date, or what bounds it."""
        if dated.date is not None:
            return capital(self._voice.date(dated.date))
        narrowed = self._left(dated)
        window = narrowed.window if narrowed else dated.window
        return capital(self._voice.span(window) if any(window) else self._voice.heading(UNDATED))

    def _left(self, dated: Dated) -> Narrowed | None:
        """Return what its relations leave of the days of an event, of the last one without asking again."""
        if self._asked is not dated:
            self._asked, self._answer = dated, self._narrowed(dated, self._voice.language)
        return self._answer

    def _told(self, dated: Dated) -> Iterator[str]:
        rivals = len(dated.accounts) > 1
        if rivals:
            yield self._phrases.accounts.format(len(dated.accounts), self._accounts.standing(dated))
            yield "\n".join(self._accounts.table(dated))
        for account in dated.accounts:
            if not rivals:
                yield self._accounts.sentence(account)
            if account.claim.quote:
                yield self._quote(account.claim, named=rivals)
        if dated.event.summary:
            yield from paragraphs(dated.event.summary)

    def _facts(self, dated: Dated) -> Iterator[str]:
        event = dated.event
        alone = len(dated.accounts) == 1
        bounds = list(self._bounds(dated))
        for account in dated.accounts:
            of = "" if alone else f", {inline(self._accounts.who(account, dated))}"
            yield self._fact("Date", self._accounts.dating(account, dated, bounded=bool(bounds)), of)
            yield from bounds if alone else ()
            yield from self._account(account, of)
        yield from () if alone else bounds
        if event.judgement:
            yield self._fact("Judgement", inline(event.judgement))
        if event.kind is not Kind.INCIDENT:
            yield self._fact("Kind", self._phrases.kinds[event.kind])
        if event.type or event.subtype:
            yield self._fact("Type", inline(", ".join(filter(None, (event.type, event.subtype)))))
        if event.places:
            yield self._fact("Places" if len(event.places) > 1 else "Place", inline(", ".join(event.places)))
        if event.actors:
            yield self._fact("Actors" if len(event.actors) > 1 else "Actor", inline(", ".join(event.actors)))
        yield from self._related(event)
        if event.tags:
            yield self._fact("Tags", inline(", ".join(event.tags)))
        links = [self._link(each) for account in dated.accounts for each in account.claim.links]
        if any(links):
            yield self._fact("Links", ", ".join(filter(None, links)))

    def _account(self, account: Account, of: str) -> Iterator[str]:
        """Yield the facts of an account; numbers stand in the table where there are several, told by `of`."""
        claim = account.claim
        if claim.figures and not of:
            yield self._fact("Figures", self._voice.figures(claim.figures))
        if isinstance(claim.told, str):
            yield self._fact("Told in", self._name(claim.told), of)
        if claim.credibility:
            yield self._fact("Credibility", self._credibility(claim.credibility), of)

    def _bounds(self, dated: Dated) -> Iterator[str]:
        """Yield what bounds an undated event, and why, unless that is only the day it was told."""
        narrowed = self._left(dated) if dated.date is None else None
        if narrowed is not None and narrowed.window != dated.window:
            why = [each.message for each in reasons(narrowed)]
            told = self._chain(why if whole(narrowed) else [*why, self._phrases.and_so_on])
            days = self._voice.window(narrowed)
            yield self._fact("Bounds", inline(self._phrases.because.format(days, told)))

    def _chain(self, reasons: Sequence[str]) -> str:
        """Return reasons as one sentence; what one ends with and the next begins with is named once."""
        told = ""
        for each in reasons:
            named = _NAMED.match(each)
            again = named is not None and told.endswith(named[1])
            told += self._phrases.which.format(each[named.end() :]) if named and again else f"; {each}"
        return told.removeprefix("; ")

    def _related(self, event: Event) -> Iterator[str]:
        if event.relations:
            yield from self._relations(event)
        for label, keys in (("About", event.about), ("Part of", event.part_of), ("Same as", event.same_as)):
            if keys:
                yield self._fact(label, "; ".join(map(self._name, keys)))

    def _relations(self, event: Event) -> Iterator[str]:
        related: dict[Relating, list[str]] = {}
        for each in event.relations:
            related.setdefault(each.relating, []).append(self._name(each.event) + self._gap(each))
        for relating, label in self._phrases.relating.items():
            if relating in related:
                yield f"- **{label}:** {'; '.join(related[relating])}"

    def _name(self, key: str) -> str:
        """Name another event, with a link where it is in this document."""
        title = inline(self._titles.get(key) or key)
        return f"[{title}](#{key})" if key in self._linked and _ANCHOR.fullmatch(key) else title

    def _fact(self, label: str, text: str, of: str = "") -> str:
        return f"- **{self._phrases.labels[label]}{of}:** {text}"

    def _credibility(self, grade: int) -> str:
        known = 0 < grade <= len(self._phrases.credibility)
        told = self._phrases.of_six.format(grade)
        return f"{told}, {self._phrases.credibility[grade - 1]}" if known else told

    def _gap(self, relation: Relation) -> str:
        return f" ({self._voice.gap(relation.gap)})" if relation.gap else ""

    def _link(self, value: Link) -> str:
        named = link(value.url) or ""
        archived = (link(value.archived, self._phrases.archived) if value.archived else None) or ""
        kind = f"{inline(value.kind)}: " if value.kind and (named or archived) else ""
        return kind + (f"{named} ({archived})" if named and archived else named or archived)

    def _quote(self, claim: Claim, *, named: bool) -> str:
        """Return the source's own words as a block; its lines are kept, as breaks of the source."""
        blocks = paragraphs(claim.quote or "")
        if len(blocks) == 1 and "\n" not in blocks[0]:
            blocks = [self._voice.quoted(claim.quote or "")]
        if named and claim.by:
            blocks.append(f"— {inline(', '.join(claim.by))}")
        return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(blocks).split("\n"))
