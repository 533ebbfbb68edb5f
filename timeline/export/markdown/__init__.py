"""Markdown for newsrooms: years, months, an entry an event, sources as footnotes, a section about the dates.

It reads as text, renders in CommonMark and GFM, and carries everything but the foreign columns (`extra`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.export.markdown.about import Counts
from timeline.export.markdown.entry import Entries
from timeline.export.markdown.notes import Notes
from timeline.export.markdown.text import inline
from timeline.model.event import Dated, Timeline
from timeline.show import headings


def write(timeline: Timeline, dated: Sequence[Dated]) -> Iterator[str]:
    """Yield the document piece by piece, oldest first."""
    notes, counts = Notes(timeline), Counts()
    titles = {event.id: event.title for event in reversed(timeline.events)}
    entries = Entries(titles, {each.id for each in dated}, notes)
    yield f"# {inline(timeline.title) or 'Timeline'}\n\n"
    for each, above in _under_headings(dated):
        yield from (f"{'#' * (headings.level(code) + 1)} {headings.title(code)}\n\n" for code in above)
        yield entries.write(each)
        counts.add(each)
    yield "## About the dates\n\n"
    yield from counts.lines()
    yield from (f"\n{definition}" for definition in notes.definitions())


def lost(dated: Sequence[Dated]) -> Mapping[str, int]:
    """Return what Markdown cannot carry: the number of events by reason."""
    foreign = sum(bool(each.event.extra) for each in dated)
    return {"foreign columns": foreign} if foreign else {}


def _under_headings(dated: Sequence[Dated]) -> Iterator[tuple[Dated, list[int]]]:
    """Yield the events, each with the headings that open before it; a year's own before its months'."""
    ordered = sorted(((headings.heading(each.date), each) for each in dated), key=lambda pair: pair[0])
    opening: dict[int, list[int]] = {}
    for code, number in headings.opened(code for code, _ in ordered):
        opening.setdefault(number, []).append(code)
    for number, (_, each) in enumerate(ordered):
        yield each, opening.get(number, [])
