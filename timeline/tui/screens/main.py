"""The first screen: head, list, details, filter, keys."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual import work
from textual.containers import Container
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from timeline.text import one_line
from timeline.tui.draw.bars import foot_line, head_line, hits, waiting_line
from timeline.tui.draw.line import Line, Role, wrap
from timeline.tui.keys import GROUPS, PROGRAM, READING, bindings
from timeline.tui.story import Coming
from timeline.tui.widgets.bar import Bar
from timeline.tui.widgets.events import Events
from timeline.tui.widgets.filter import Filter
from timeline.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize
    from textual.geometry import Size

    from timeline.model.event import Dated
    from timeline.query import View
    from timeline.tui.asked import Asked
    from timeline.tui.story import Stories, Story

_WIDE: Final = 110
"""Cells from which the details stand beside the list."""
_STACKED: Final = 61, 18
"""Cells and lines from which they stand below it."""
_PATIENCE: Final = 0.2
"""Seconds after which the first frame no longer waits for its rows."""
_IN_LIST: Final = [(key.written.split()[0], key.foot) for _, keys in GROUPS for key in keys if key.foot] + [
    ("p", "problems")
]
_IN_DETAILS: Final = [("Esc", "back"), ("j k", "scroll"), ("/", "filter"), ("?", "help"), ("q", "quit")]
_TYPING: Final = [("Enter Esc", "to the list")]
_FILTERED: Final = [("Esc", "no filter")]


class Main(Screen[None]):
    """The timeline: beside the details where it is wide, else above them, alone on a small screen."""

    class Came(Message):
        """A story that knows more came from its thread."""

        def __init__(self, story: Story) -> None:
            super().__init__()
            self.story = story

    BINDINGS = bindings((*READING, *(key for key in PROGRAM if key.action == "leave")))
    DEFAULT_CSS = """
    Main #body { height: 1fr; layout: vertical; }
    Main #list { height: 3fr; }
    Main #details { height: 2fr; border-top: solid $foreground 25%; }
    Main #details:focus { border-top: solid $accent; }
    Main.-wide #body { layout: horizontal; }
    Main.-wide #list { width: 11fr; height: 1fr; }
    Main.-wide #details { width: 9fr; height: 1fr; border-top: none; border-left: solid $foreground 25%; }
    Main.-wide #details:focus { border-left: solid $accent; }
    Main.-small #details, Main.-alone #details { display: none; }
    Main.-reading.-small #details { display: block; border: none; height: 1fr; }
    Main.-reading.-small #list { display: none; }
    """

    def __init__(self, stories: Stories, text: str = "") -> None:
        super().__init__()
        self._coming = Coming(stories)
        self._text = text
        self._story: Story | None = None
        self._view: View | None = None
        self._asked: Asked | None = None
        self._told = ""

    def compose(self) -> ComposeResult:
        """Make the widgets, from the top to the foot."""
        self._arrange(self.app.size)
        yield Bar(self._head, id="head")
        with Container(id="body"):
            yield Events(id="list")
            yield Pane(id="details")
        yield Filter(id="filter")
        yield Bar(self._foot, id="foot")

    async def on_mount(self) -> None:
        """Begin to load; a short timeline is waited for, so that the first frame shows it."""
        self._list.focus()
        first = self._coming.take(_PATIENCE)
        if first is not None:
            await self._take(first)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Do what the first frame need not wait for."""
        gc.enable()
        self._load()

    def on_resize(self, event: Resize) -> None:
        """Arrange the list and the details for another size."""
        self._arrange(event.size)

    def _arrange(self, size: Size) -> None:
        wide = size.width >= _WIDE
        self.set_class(wide, "-wide")
        self.set_class(not wide and (size.width < _STACKED[0] or size.height < _STACKED[1]), "-small")

    @property
    def _list(self) -> Events:
        return self.query_one("#list", Events)

    @property
    def _details(self) -> Pane:
        return self.query_one("#details", Pane)

    @property
    def _filter(self) -> Filter:
        return self.query_one("#filter", Filter)

    # loading

    @work(thread=True, exclusive=True, group="load")
    def _load(self) -> None:
        worker = get_current_worker()
        with suppress(StopIteration):
            while not worker.is_cancelled:
                story = self._coming.take(_PATIENCE)
                if story is not None:
                    self.post_message(self.Came(story))

    async def on_main_came(self, message: Came) -> None:
        """Show what is known more."""
        await self._take(message.story)

    async def _take(self, story: Story) -> None:
        """Show a story that knows more than the last one, under the filter that holds."""
        first, self._story = self._story is None, story
        if first and self._text:
            await self._filter.put(self._text)
        if self._text:
            self._search(self._text)
        else:
            self._show(story.view)

    # filtering

    def on_filter_changed(self, message: Filter.Changed) -> None:
        """Filter by what was typed."""
        self._search(message.text)

    async def on_filter_left(self) -> None:
        """Go back to the list."""
        await self.action_leave()

    def _search(self, text: str) -> None:
        """Filter by `text`; by what stands before the mistake, where there is one."""
        from timeline.query import Known  # noqa: PLC0415  not needed for the first frame
        from timeline.tui.asked import asked  # noqa: PLC0415

        self._text, self._asked = text, asked(text, self._story.known if self._story else Known())
        if self._asked.error:
            self._filter.wrong(self._asked.error)
        if self._story:
            self._select(self._story, self._asked)

    @work(thread=True, exclusive=True, group="filter")
    def _select(self, story: Story, asked: Asked) -> None:
        worker = get_current_worker()
        view = story.view.filtered(asked.query)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, view)

    def _show(self, view: View) -> None:
        """Show the rows of a view."""
        if self._story is None:
            return
        self._view = view
        self._list.show(view, self._story.weigh)
        self._tell_hits(view)
        self.query_one("#head", Bar).show(self._head)
        if not len(view):
            self._read(None)

    def _tell_hits(self, view: View) -> None:
        """Say beside the filter how many events it leaves, and below it how to ask where that is none."""
        if self._asked is None:
            return
        wrong = self._asked.error is not None
        self._filter.told(hits(len(view), view.total, self._asked.part if wrong else None), wrong=wrong)
        if not wrong:
            from timeline.tui.asked import hint  # noqa: PLC0415  not needed for the first frame

            self._filter.right("" if len(view) else hint(self._text))

    # details

    def on_events_moved(self, message: Events.Moved) -> None:
        """Tell of the event that the cursor came to."""
        self._read(message.dated)

    async def on_events_chosen(self) -> None:
        """Read the event that was clicked twice."""
        await self.action_read()

    def _read(self, dated: Dated | None) -> None:
        story = self._story

        def lay_out(width: int) -> list[Line]:
            from timeline.show.card import card  # noqa: PLC0415  not needed for the first frame
            from timeline.tui.draw.card import card_lines  # noqa: PLC0415

            if dated is None or story is None:
                return [((text, Role.FAINT),) for text in wrap(self._nothing(), width)]
            return card_lines(card(dated, story.book), width)

        key = dated.id if dated else ""
        self._details.show(lay_out, again=key == self._told)
        self._told = key

    def _nothing(self) -> str:
        """Say why there is no event to tell of."""
        if self._asked and self._asked.part:
            what = (
                "this part of the filter: " + one_line(self._asked.part)
                if self._asked.error
                else "the filter"
            )
            keys = "Esc twice takes" if self._filter.typing else "Esc takes"
            return f"No event matches {what}. {keys} it away."
        return "There is no event in these files. ? shows the keys, p the problems."

    # the head and the foot

    def _head(self, width: int) -> list[Line]:
        if self._story is None or self._view is None:
            return [waiting_line("Reading the files …", width)]
        loose = len(self._story.book.loose)
        return [head_line(self._story.head, len(self._view), self._view.total, width, loose=loose)]

    def _foot(self, width: int) -> list[Line]:
        """Return the keys that work where the user is."""
        if self._filter.typing:
            return [foot_line(_TYPING, width)]
        if self._details.has_focus:
            return [foot_line(_IN_DETAILS, width)]
        return [foot_line([_IN_LIST[0], *(_FILTERED if self._text else ()), *_IN_LIST[1:]], width)]

    def on_descendant_focus(self) -> None:
        """Show the keys of what the user came to."""
        self.query_one("#foot", Bar).refresh()
        if self._view is not None and not len(self._view):
            self._read(None)

    # keys

    async def action_filter(self) -> None:
        """Type a filter, with the list in sight."""
        self.remove_class("-reading")
        await self._filter.open()

    async def action_read(self) -> None:
        """Go to the details; or back, from them."""
        if self._details.has_focus:
            await self.action_leave()
            return
        self.remove_class("-alone")
        self.add_class("-reading")
        self.call_after_refresh(self._details.focus)

    def action_details(self) -> None:
        """Show or hide the details."""
        self.toggle_class("-alone")
        self.remove_class("-reading")
        self._list.focus()

    def action_problems(self) -> None:
        """Show all problems."""
        from timeline.tui.screens.problems import Problems  # noqa: PLC0415  not needed for the first frame

        if self._story:
            self.app.push_screen(Problems(self._story.book.problems))

    async def action_leave(self) -> None:
        """Leave what is open: the filter's line, the details, then the filter itself."""
        if self._filter.typing:
            self._list.focus()
            self._filter.display = bool(self._text)
        elif self.has_class("-reading"):
            self.remove_class("-reading")
            self.call_after_refresh(self._list.focus)
        elif self._text:
            await self._filter.put("")
            self._search("")
            self.query_one("#foot", Bar).refresh()
