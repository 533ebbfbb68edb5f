"""Sources as footnotes, each defined once, or in parentheses where they are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from timeline.export.formats.markdown.text import guarded, inline, link, opening
from timeline.export.formats.markdown.voice import Voice
from timeline.model.event import Source, Timeline
from timeline.show.languages import in_language

_PLAIN: Final = re.compile(r"(?!source--)[A-Za-z0-9][A-Za-z0-9-]*")
"""What can be a label, and is none of those that we number."""


class Notes:
    """The sources of one document, in the order in which they are first named; `inlined` in parentheses."""

    def __init__(self, timeline: Timeline, voice: Voice, *, inlined: bool = False) -> None:
        self._sources: dict[str, Source] = {}
        for source in timeline.sources:
            self._sources.setdefault(source.id, source)
        self._labels: dict[str, str] = {}
        self._short: dict[str, str] = {}
        self._cited: dict[tuple[str, ...], str] = {}
        self._voice = voice
        self._inlined = inlined

    def cite(self, text: str, keys: Iterable[str], end: str = "") -> str:
        """Return `text` with its `end`, and the sources `keys` before or behind that."""
        named = tuple(keys)
        if not named:
            return text + end
        told = self._cited.get(named)
        if told is None:
            once = list(dict.fromkeys(named))
            marks = "".join([f"[^{self._label(key)}]" for key in once])
            told = self._cited[named] = f" ({'; '.join(map(self._brief, once))})" if self._inlined else marks
        return f"{text}{told}{end}" if self._inlined else f"{text}{end}{told}"

    def aside(self, text: str, keys: Iterable[str]) -> str:
        """Return `text` in parentheses, with the sources `keys` inside or behind them."""
        named = list(dict.fromkeys(keys))
        if self._inlined:
            self.cite("", named)
            return f"({'; '.join([text, *map(self._brief, named)])})"
        return self.cite(f"({text})", named)

    def publisher(self, keys: Iterable[str]) -> str:
        """Return who printed it, by the first of the sources that tells; nothing where none does."""
        found = (self._sources[key].publisher for key in keys if key in self._sources)
        return next((name for name in found if name and name.casefold() != "unknown"), "")

    def definitions(self) -> Iterator[str]:
        """Yield the definition of every source that was named, as footnotes or as a list."""
        if self._inlined and self._labels:
            yield f"\n## {self._voice.phrases.sources}\n\n"
        for key, label in self._labels.items():
            source = self._sources.get(key)
            told = self._described(source) if source else opening(key)
            yield f"- {told}\n" if self._inlined else f"\n[^{label}]: {told}\n"

    def _label(self, key: str) -> str:
        """Return the source's id, or a number for an id that a label cannot be."""
        if key not in self._labels:
            self._labels[key] = key if _PLAIN.fullmatch(key) else f"source--{len(self._labels) + 1}"
        return self._labels[key]

    def _brief(self, key: str) -> str:
        """Name a source in a few words: who printed it, with a link, and when."""
        if key not in self._short:
            source = self._sources.get(key)
            if source is None:
                self._short[key] = inline(key)
            else:
                name = self.publisher([key]) or source.title or source.id
                linked = (link(source.url, name) if source.url else None) or inline(name)
                day = self._voice.date(source.published) if source.published else ""
                self._short[key] = ", ".join(filter(None, (linked, day)))
        return self._short[key]

    def _described(self, source: Source) -> str:
        """Describe a source as a bibliography does: author, title, publisher, days, where to find it."""
        told, when, phrases = self._voice.phrases.source, self._voice.when, self._voice.phrases
        title = source.title or source.id
        parts = [
            inline(source.author or ""),
            (link(source.url, title) if source.url else None) or inline(title),
            self._publisher(source.publisher),
            told["original"].format(inline(self._original(source.original))) if source.original else "",
            told["published"].format(when(source.published)) if source.published else phrases.no_day,
            told["updated"].format(when(source.updated)) if source.updated else "",
            inline(in_language(source.language, self._voice.language)) if source.language else "",
            told["accessed"].format(when(source.accessed)) if source.accessed else "",
            (link(source.archived, phrases.archived) if source.archived else None) or "",
            told["reliability"].format(inline(source.reliability)) if source.reliability else "",
        ]
        text = ", ".join(part for part in parts if part)
        return guarded(text) + "."

    def _original(self, name: str) -> str:
        """Name whom a source repeats: by its publisher or title where it is a source itself."""
        source = self._sources.get(name)
        return (self.publisher([name]) or source.title or name) if source else name

    def _publisher(self, name: str | None) -> str:
        if name is None:
            return ""
        return self._voice.phrases.unknown_publisher if name.casefold() == "unknown" else inline(name)
