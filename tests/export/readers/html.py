"""Reads the days of the exported page back: of its articles, and of the shapes on its axis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from html.parser import HTMLParser

from timeline.dates.edtf import parse
from timeline.model.date import Span


class Page(HTMLParser):
    """Collects the days by the ids of articles."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.found: list[tuple[str, Span]] = []
        self.articles: list[str] = []
        self.feed(document)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "article":
            self.articles.append(values.get("id", ""))
        elif tag == "data":
            self.found.append((self.articles[-1], parse(values["value"]).span))
        elif tag == "a" and "data-first" in values:
            first, last = (dt.date.fromisoformat(values[name]) for name in ("data-first", "data-last"))
            self.found.append((values["href"].removeprefix("#"), Span(first, last)))


def days(document: str) -> Iterator[tuple[str, Span]]:
    """Yield the id and the days, both ends inclusive, of each date that is written or drawn."""
    yield from Page(document).found
