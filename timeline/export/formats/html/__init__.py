"""HTML: one file that any browser opens, without a network: the axis, a filter box, the list, the sources.

Nothing in it comes from elsewhere and nothing from the data is run: the policy in its head allows the one
style and the one script that the file holds, by their digests. Without the script it is the same page
without the filter box.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Final

from timeline.export.features import How, Loss, left_out
from timeline.export.formats.html import page
from timeline.export.formats.html.axis import axis
from timeline.export.formats.html.entry import Entries
from timeline.export.options import Options
from timeline.model.event import Dated, Timeline
from timeline.show import headings
from timeline.show.head import head
from timeline.text import one_line

TAKES: Final = ("title",)
SUFFIX: Final = "html"


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the page piece by piece."""
    title = one_line(options.title or timeline.title) or "Timeline"
    entries = Entries(timeline, {each.id for each in dated})
    yield from page.opening(title, len(dated), head(timeline, dated).range)
    yield from axis(dated)
    yield page.SEARCH
    yield '<main id="_events">\n'
    yield from _listed(dated, entries)
    yield "</main>\n"
    yield from entries.sources()
    yield from page.closing(dated)


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return what the page does not carry exactly."""
    return {
        **left_out("foreign columns"),
        "places with coordinates": Loss(How.COARSER, "by name"),
    }


def _listed(dated: Sequence[Dated], entries: Entries) -> Iterator[str]:
    """Yield the events under their headings: years, and in them months. What is told coarsely goes first."""
    codes = [headings.daily(each.date) for each in dated]
    rows = sorted(range(len(codes)), key=codes.__getitem__)
    opened: tuple[int, ...] = ()
    for row in rows:
        path = headings.path(codes[row] // headings.DAYS)
        if path != opened:
            yield from _turned(opened, path)
            opened = path
        yield entries.write(dated[row], len(path) + 2)
    yield "</section>\n" * len(opened)


def _turned(old: tuple[int, ...], new: tuple[int, ...]) -> Iterator[str]:
    """Yield the ends of the sections that are over, and the beginnings of those that open."""
    same = len(old) if old == new[: len(old)] else 1 if old[:1] == new[:1] else 0
    yield "</section>\n" * (len(old) - same)
    for number, code in enumerate(new[same:], same):
        level, key = number + 2, f"_{code}"
        title = escape(headings.title(code))
        yield f'<section aria-labelledby="{key}">\n<h{level} id="{key}">{title}</h{level}>\n'
