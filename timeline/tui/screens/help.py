"""The help: every key, every mark, how to filter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.query.fields import CHOICES, KNOWN
from timeline.show.facts import Fact, Section
from timeline.show.few import FEWER
from timeline.show.row import MARKS
from timeline.text import one_line
from timeline.tui.draw.card import section_lines
from timeline.tui.draw.chart import MEANINGS
from timeline.tui.draw.line import EMPTY, Line, Role, wrap
from timeline.tui.draw.row import KINDS
from timeline.tui.draw.span import SHAPES
from timeline.tui.keys import GROUPS, SEARCHING, bindings
from timeline.tui.screens.reader import Reader
from timeline.tui.widgets.pane import Pane


class Help(Reader):
    """The keys, the marks and the filter."""

    heading = "Help"
    foot = (("leave", "back"), ("search", "search"), ("next previous", "scroll"), ("quit", "quit"))
    BINDINGS = bindings(SEARCHING)

    def __init__(self) -> None:
        super().__init__()
        self._wanted = ""

    def lines(self, width: int) -> list[Line]:
        """Return the help laid out for `width` cells, or what of it has the words that are searched."""
        found = searched(sections(), self._wanted)
        return [line for section in found for line in (*section_lines(section, width), EMPTY)] or [
            ((text, Role.PLAIN),) for text in wrap(f"Nothing here has {one_line(self._wanted)}.", width)
        ]

    async def action_search(self) -> None:
        """Search while typing."""
        from timeline.tui.widgets.ask import Ask  # noqa: PLC0415  when it is asked for

        if not self.query(Ask):
            await self.mount(Ask("search", self._wanted, self._searched, self._search), before="#foot")

    def _search(self, text: str) -> None:
        self._wanted = text
        self.query_one(Pane).show(self.lines)

    async def _searched(self, text: str) -> str:
        self._search(text)
        return ""


def searched(found: Iterable[Section], text: str) -> Iterator[Section]:
    """Yield what of the sections has all the words of `text`, in its name or its facts."""
    words = text.casefold().split()
    for section in found:
        facts = [fact for fact in section.facts if _has(words, section.name, fact.label, *fact.lines)]
        if facts:
            yield Section(section.name, tuple(facts))


def _has(words: list[str], *texts: str) -> bool:
    told = " ".join(texts).casefold()
    return all(word in told for word in words)


def sections() -> Iterator[Section]:
    """Yield what the help tells, from the tables that the program itself goes by."""
    for name, keys in GROUPS:
        yield Section(name, tuple(Fact(key.written, (key.told,)) for key in keys))
    yield Section("Marks before an event", tuple(Fact(mark, (means,)) for mark, means in MARKS.items()))
    yield Section("Dates where room is short", tuple(Fact(text, (means,)) for text, means in FEWER.items()))
    yield Section("Kinds of events", tuple(Fact(mark, (kind,)) for kind, mark in KINDS.items()))
    yield Section("Bars in the list", tuple(Fact(shape, (means,)) for shape, means in SHAPES.items()))
    yield Section("The axis", tuple(Fact(shape, (means,)) for shape, means in MEANINGS.items()))
    yield Section("The filter", tuple(_filter()))


def _filter() -> Iterator[Fact]:
    yield Fact("kursk", ("every event that has this word, anywhere",))
    yield Fact('"a phrase"', ("these words in this order",))
    yield Fact("-word", ("not; also: not, or, parentheses; words side by side mean and",))
    yield Fact("field:word", (f"fields: {', '.join(KNOWN)}",))
    for field, words in CHOICES.items():
        yield Fact(f"{field}:", (", ".join(words),))
    yield Fact("in:2024-12", ("possibly then; within: certainly then; before: and after:",))
