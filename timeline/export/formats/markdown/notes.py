"""Sources as footnotes: each is defined once, however often it is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from timeline.export.formats.markdown.text import guarded, inline, link, opening
from timeline.model.event import Source, Timeline
from timeline.show.dates import date

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")


class Notes:
    """The footnotes of one document, in the order in which they are first called."""

    def __init__(self, timeline: Timeline) -> None:
        self._sources: dict[str, Source] = {}
        for source in timeline.sources:
            self._sources.setdefault(source.id, source)
        self._labels: dict[str, str] = {}

    def call(self, keys: Iterable[str]) -> str:
        """Return the marks of the sources `keys`, for the end of a sentence."""
        return "".join(f"[^{self._label(key)}]" for key in dict.fromkeys(keys))

    def definitions(self) -> Iterator[str]:
        """Yield the definition of every source that was called."""
        for key, label in self._labels.items():
            source = self._sources.get(key)
            yield f"[^{label}]: {_described(source) if source else opening(key)}\n"

    def _label(self, key: str) -> str:
        """Return the source's id, or a number for an id that a label cannot be."""
        if key not in self._labels:
            fits = _PLAIN.fullmatch(key) and key not in self._labels.values()
            self._labels[key] = key if fits else f"source--{len(self._labels) + 1}"
        return self._labels[key]


def _described(source: Source) -> str:
    """Describe a source as a bibliography does: author, title, publisher, days, where to find it."""
    title = source.title or source.id
    parts = [
        inline(source.author or ""),
        (link(source.url, title) if source.url else None) or inline(title),
        _publisher(source.publisher),
        f"repeating {inline(source.original)}" if source.original else "",
        f"published {date(source.published)}" if source.published else "day of publication not told",
        f"updated {date(source.updated)}" if source.updated else "",
        f"language {inline(source.language)}" if source.language else "",
        f"accessed {date(source.accessed)}" if source.accessed else "",
        (link(source.archived, "archived") if source.archived else None) or "",
        f"reliability {inline(source.reliability)} of A to F" if source.reliability else "",
    ]
    text = ", ".join(part for part in parts if part)
    return guarded(text) + "."


def _publisher(name: str | None) -> str:
    if name is None:
        return ""
    return "publisher unknown" if name.casefold() == "unknown" else inline(name)
