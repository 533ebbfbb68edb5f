"""The help: every key, every mark, how to filter."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.query.fields import CHOICES, KNOWN
from timeline.show.facts import Fact, Section
from timeline.show.few import FEWER
from timeline.show.row import MARKS
from timeline.tui.draw.card import section_lines
from timeline.tui.draw.line import EMPTY, Line
from timeline.tui.draw.row import KINDS
from timeline.tui.keys import GROUPS
from timeline.tui.screens.reader import Reader


class Help(Reader):
    """The keys, the marks and the filter."""

    heading = "Help"

    def lines(self, width: int) -> list[Line]:
        """Return the help laid out for `width` cells."""
        return [line for section in sections() for line in (*section_lines(section, width), EMPTY)]


def sections() -> Iterator[Section]:
    """Yield what the help tells, from the tables that the program itself goes by."""
    for name, keys in GROUPS:
        yield Section(name, tuple(Fact(key.written, (key.help,)) for key in keys))
    yield Section("Marks before an event", tuple(Fact(mark, (means,)) for mark, means in MARKS.items()))
    yield Section("Dates where room is short", tuple(Fact(text, (means,)) for text, means in FEWER.items()))
    yield Section("Kinds of events", tuple(Fact(mark, (kind,)) for kind, mark in KINDS.items()))
    yield Section("The filter", tuple(_filter()))


def _filter() -> Iterator[Fact]:
    yield Fact("kursk", ("every event that has this word, anywhere",))
    yield Fact('"a phrase"', ("these words in this order",))
    yield Fact("-word", ("not; also: not, or, parentheses; words side by side mean and",))
    yield Fact("field:word", (f"fields: {', '.join(KNOWN)}",))
    for field, words in CHOICES.items():
        yield Fact(f"{field}:", (", ".join(words),))
    yield Fact("in:2024-12", ("possibly then; within: certainly then; before: and after:",))
