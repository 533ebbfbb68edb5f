"""Markdown for newsrooms: years, months, an entry an event, sources as footnotes, a section about the dates.

It reads as text, renders in CommonMark and GFM, and carries everything but the foreign columns (`extra`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from timeline.export.features import Loss, left_out
from timeline.export.formats.markdown.about import Counts
from timeline.export.formats.markdown.entry import Entries
from timeline.export.formats.markdown.notes import Notes
from timeline.export.formats.markdown.text import inline
from timeline.export.options import Options
from timeline.model.event import Dated, Timeline
from timeline.show import headings

TAKES: Final = ("title",)
SUFFIX: Final = "md"


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the document piece by piece, oldest first."""
    notes, counts = Notes(timeline), Counts()
    titles = {event.id: event.title for event in reversed(timeline.events)}
    entries = Entries(titles, {each.id for each in dated}, notes)
    yield f"# {inline(options.title or timeline.title) or 'Timeline'}\n\n"
    for each, above in _under_headings(dated):
        yield from (f"{'#' * (headings.level(code) + 1)} {headings.title(code)}\n\n" for code in above)
        yield entries.write(each)
        counts.add(each)
    yield "## About the dates\n\n"
    yield from counts.lines()
    yield from (f"\n{definition}" for definition in notes.definitions())


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return what Markdown does not carry."""
    return left_out("foreign columns")


def _under_headings(dated: Sequence[Dated]) -> Iterator[tuple[Dated, list[int]]]:
    """Yield the events, each with the headings that open before it; a year's own before its months'."""
    ordered = sorted(((headings.heading(each.date), each) for each in dated), key=lambda pair: pair[0])
    opening: dict[int, list[int]] = {}
    for code, number in headings.opened(code for code, _ in ordered):
        opening.setdefault(number, []).append(code)
    for number, (_, each) in enumerate(ordered):
        yield each, opening.get(number, [])
