"""One event as an article: its date, its title, who says it, and the facts; rival accounts side by side."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from html import escape
from typing import Final

from timeline.model.event import Dated, Timeline
from timeline.show.digest import Address, Digest, Digests, paragraphs
from timeline.show.voice import Voice

_ANCHOR: Final = re.compile(r"[a-z0-9-]+")


class Entries:
    """Writes the events of one timeline, then the sources they named; `linked` are the ids of the page."""

    def __init__(self, timeline: Timeline, linked: Container[str]) -> None:
        self._linked = linked
        self._digests = Digests(timeline)
        self._numbers: dict[str, int] = {}
        self._seen: set[str] = set()

    def write(self, dated: Dated, level: int) -> str:
        """Return the event as an article with a heading of that level."""
        told = self._digests.of(dated)
        return "".join(self._article(dated, told, level)) + "</article>\n"

    def sources(self) -> Iterator[str]:
        """Yield the sources that were named, numbered in the order in which they were."""
        if not self._numbers:
            return
        yield '<section aria-labelledby="_sources">\n<h2 id="_sources">Sources</h2>\n<ol class="sources">\n'
        for key, number in self._numbers.items():
            yield f'<li id="_source-{number}" dir="auto">{self._source(key)}</li>\n'
        yield "</ol>\n</section>\n"

    def _source(self, key: str) -> str:
        where, archived = self._digests.address(key), self._digests.archived(key)
        links = [link(each) for each in (where, archived) if each]
        return escape(self._digests.source(key)) + (f" — {', '.join(links)}" if links else "")

    def _article(self, dated: Dated, told: Digest, level: int) -> Iterator[str]:
        anchor = self._anchor(told.id)
        marks = "".join(f' <span class="mark">{mark}</span>' for mark in _marks(dated))
        words = escape(told.when[:1].upper() + told.when[1:])
        date = f'<data value="{escape(told.edtf)}">{words}</data>' if told.edtf else words
        title = f'<a href="#{anchor}">{escape(told.title)}</a>' if anchor else escape(told.title)
        yield f'<article id="{anchor}">\n' if anchor else "<article>\n"
        yield f'<p class="when">{date}{marks}</p>\n<h{level} dir="auto">{title}</h{level}>\n'
        yield from self._voices(dated, told)
        yield from (f'<p dir="auto">{_lines(each)}</p>\n' for each in paragraphs(told.summary))
        yield _small([*_facts(told), *self._related(told)])

    def _related(self, told: Digest) -> Iterator[tuple[str, str]]:
        """Yield the other events, with links to those that the page has."""
        for label, events in told.related:
            yield label, "; ".join([self._named(key, title) for key, title in events])

    def _named(self, key: str, title: str) -> str:
        here = key in self._linked and _ANCHOR.fullmatch(key)
        return f'<a href="#{key}">{escape(title)}</a>' if here else escape(title)

    def _anchor(self, key: str) -> str:
        """Return the id of the article; one that is shared belongs to the first event that has it."""
        if key in self._seen or not _ANCHOR.fullmatch(key):
            return ""
        self._seen.add(key)
        return key

    def _voices(self, dated: Dated, told: Digest) -> Iterator[str]:
        calls = [self._calls(account.claim.source) for account in dated.accounts]
        if len(told.voices) == 1:
            yield f'<p dir="auto">{escape(told.voices[0].sentence)}{calls[0]}</p>\n{_quote(told.voices[0])}'
            return
        yield '<ul class="accounts">\n'
        for each, call in zip(told.voices, calls, strict=True):
            yield f'<li><p class="when">{escape(each.when)}</p>'
            yield f'<p dir="auto">{escape(each.sentence)}{call}</p>'
            yield f"{_quote(each)}{_small(_told_of(each))}</li>\n"
        yield "</ul>\n"

    def _calls(self, keys: Sequence[str]) -> str:
        """Return the numbers of the sources `keys` as links to them."""
        numbers = [self._numbers.setdefault(key, len(self._numbers) + 1) for key in dict.fromkeys(keys)]
        return "".join(
            f'<sup><a href="#_source-{number}" aria-label="source {number}">{number}</a></sup>'
            for number in numbers
        )


def _marks(dated: Dated) -> Iterator[str]:
    if dated.disputed:
        yield "disputed"
    if dated.date is not None and dated.date.approximate:
        yield "approximate"
    if dated.date is not None and dated.date.uncertain:
        yield "uncertain"


def _quote(each: Voice) -> str:
    if not each.quote:
        return ""
    language = f' lang="{escape(each.language)}"' if each.language else ""
    return f'<blockquote dir="auto"{language}>{_lines(each.quote)}</blockquote>\n'


def _facts(told: Digest) -> Iterator[tuple[str, str]]:
    """Yield labels and texts, as HTML."""
    if len(told.voices) == 1:
        yield from _told_of(told.voices[0], told.edtf)
    yield from ((label, escape(text)) for label, text in told.facts)
    if told.links:
        yield "Links", ", ".join(map(link, told.links))


def _told_of(each: Voice, edtf: str = "") -> Iterator[tuple[str, str]]:
    """Yield how the date of an account is known, and the figures that its sentence does not tell."""
    language = f' lang="{escape(each.language)}"' if each.language else ""
    words = f'“<span dir="auto"{language}>{escape(each.words)}</span>”' if each.words else ""
    how = f"{words}: {escape(each.how)}" if words and each.how else words or escape(each.how)
    code = f"<code>{escape(edtf or each.edtf)}</code>" if edtf or each.edtf else ""
    time = escape(each.time)
    if code or how:
        yield "Date", " — ".join(filter(None, (code + (f" at {time}" if time else ""), how)))
    if each.figures and each.what == "this":
        yield "Figures", escape("; ".join(each.figures))


def _small(rows: Sequence[tuple[str, str]] | Iterator[tuple[str, str]]) -> str:
    """Return labels and texts, which are HTML, as a list."""
    found = "".join(f'<div><dt>{label}</dt><dd dir="auto">{text}</dd></div>\n' for label, text in rows)
    return f"<dl>\n{found}</dl>\n" if found else ""


def link(to: Address) -> str:
    """Return a link; its address begins with http or https."""
    return f'<a href="{escape(to.url)}" rel="noopener noreferrer">{escape(to.text)}</a>'


def _lines(lines: Sequence[str]) -> str:
    return "<br>\n".join(map(escape, lines))
