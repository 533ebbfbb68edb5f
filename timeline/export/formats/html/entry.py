"""One event as an article: its date, its title, who says it, and the facts; rival accounts side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape
from typing import Final

from timeline.model.date import Date
from timeline.model.event import Dated, Timeline
from timeline.show.digest import Address, Digest, Digests, paragraphs
from timeline.show.voice import Voice

_ANCHOR: Final = re.compile(r"[a-z0-9-]+")
_KEPT: Final = 1 << 12

_escaped: Callable[[str], str] = lru_cache(_KEPT)(escape)
"""Escapes what stands in several places: the last ones are remembered."""


class Entries:
    """Writes the events of one timeline, then the sources they named; `linked` are the ids of the page."""

    def __init__(self, timeline: Timeline, linked: Iterable[str]) -> None:
        self._linked = {key for key in linked if _ANCHOR.fullmatch(key)}
        self._digests = Digests(timeline)
        self._numbers: dict[str, int] = {}
        self._called: dict[Sequence[str], str] = {}
        self._seen: set[str] = set()

    def write(self, dated: Dated, level: int) -> str:
        """Return the event as an article with a heading of that level."""
        told = self._digests.of(dated)
        anchor, title = self._anchor(told.id), escape(told.title)
        opened = f'<article id="{anchor}">' if anchor else "<article>"
        linked = f'<a href="#{anchor}">{title}</a>' if anchor else title
        return (
            f"{opened}\n"
            f'<p class="when">{_date(told.when, told.edtf)}{_marks(dated.date, dated.disputed)}</p>\n'
            f'<h{level} dir="auto">{linked}</h{level}>\n{self._voices(dated, told)}{_summary(told)}'
            f"{_small(_facts(told) + self._related(told))}</article>\n"
        )

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

    def _related(self, told: Digest) -> list[str]:
        """Return the other events, with links to those that the page has."""
        return [
            _row(label, "; ".join([self._named(key, title) for key, title in events]))
            for label, events in told.related
        ]

    def _named(self, key: str, title: str) -> str:
        return f'<a href="#{key}">{escape(title)}</a>' if key in self._linked else escape(title)

    def _anchor(self, key: str) -> str:
        """Return the id of the article; one that is shared belongs to the first event that has it."""
        if key in self._seen or key not in self._linked:
            return ""
        self._seen.add(key)
        return key

    def _voices(self, dated: Dated, told: Digest) -> str:
        calls = [self._calls(account.claim.source) for account in dated.accounts]
        if len(told.voices) == 1:
            return f'<p dir="auto">{escape(told.voices[0].sentence)}{calls[0]}</p>\n{_quote(told.voices[0])}'
        items = [
            f'<li><p class="when">{_escaped(each.when)}</p><p dir="auto">{escape(each.sentence)}{call}</p>'
            f"{_quote(each)}{_small(_told_of(each))}</li>\n"
            for each, call in zip(told.voices, calls, strict=True)
        ]
        return f'<ul class="accounts">\n{"".join(items)}</ul>\n'

    def _calls(self, keys: Sequence[str]) -> str:
        """Return the numbers of the sources `keys` as links to them."""
        found = self._called.get(keys)
        if found is None:
            numbers = [self._numbers.setdefault(key, len(self._numbers) + 1) for key in dict.fromkeys(keys)]
            links = (
                f'<sup><a href="#_source-{number}" aria-label="source {number}">{number}</a></sup>'
                for number in numbers
            )
            found = self._called[keys] = "".join(links)
        return found


@lru_cache(_KEPT)
def _date(when: str, edtf: str) -> str:
    words = escape(when[:1].upper() + when[1:])
    return f'<data value="{escape(edtf)}">{words}</data>' if edtf else words


@lru_cache(_KEPT)
def _marks(date: Date | None, disputed: bool) -> str:
    marks = {
        "disputed": disputed,
        "approximate": date is not None and date.approximate,
        "uncertain": date is not None and date.uncertain,
    }
    return "".join(f' <span class="mark">{mark}</span>' for mark, on in marks.items() if on)


def _quote(each: Voice) -> str:
    if not each.quote:
        return ""
    language = f' lang="{escape(each.language)}"' if each.language else ""
    return f'<blockquote dir="auto"{language}>{_lines(each.quote)}</blockquote>\n'


def _summary(told: Digest) -> str:
    found = (f'<p dir="auto">{_lines(each)}</p>\n' for each in paragraphs(told.summary))
    return "".join(found) if told.summary else ""


def _facts(told: Digest) -> list[str]:
    found = _told_of(told.voices[0], told.edtf) if len(told.voices) == 1 else []
    found += [_fact(label, text) for label, text in told.facts]
    if told.links:
        found.append(_row("Links", ", ".join(map(link, told.links))))
    return found


def _told_of(each: Voice, edtf: str = "") -> list[str]:
    """Return how the date of an account is known, and the figures that its sentence does not tell."""
    date = _dating(edtf or each.edtf, each.time, each.words, each.language, each.how)
    found = [_row("Date", date)] if date else []
    if each.figures:
        found.append(_fact("Figures", "; ".join(each.figures)))
    return found


@lru_cache(_KEPT)
def _dating(edtf: str, time: str, words: str, language: str, how: str) -> str:
    """Return a date, and how it came from the words, as HTML."""
    spoken = f' lang="{escape(language)}"' if language else ""
    quoted = f'“<span dir="auto"{spoken}>{escape(words)}</span>”' if words else ""
    known = ": ".join(filter(None, (quoted, escape(how))))
    if not (edtf or known):
        return ""
    code = f"<code>{escape(edtf)}</code>" if edtf else ""
    return " — ".join(filter(None, (code + (f" at {escape(time)}" if time else ""), known)))


@lru_cache(_KEPT)
def _fact(label: str, text: str) -> str:
    return _row(label, escape(text))


def _row(label: str, html: str) -> str:
    return f'<div><dt>{label}</dt><dd dir="auto">{html}</dd></div>\n'


def _small(rows: Iterable[str]) -> str:
    """Return rows as a list, nothing without any."""
    found = "".join(rows)
    return f"<dl>\n{found}</dl>\n" if found else ""


def link(to: Address) -> str:
    """Return a link; its address begins with http or https."""
    return f'<a href="{escape(to.url)}" rel="noopener noreferrer">{_escaped(to.text)}</a>'


def _lines(lines: Sequence[str]) -> str:
    return "<br>\n".join(map(escape, lines))
