"""The first screen: head, list, details, filter, keys."""

from __future__ import annotations

import gc
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from timeline import garbage
from timeline.errors import QueryError
from timeline.query.counts import place_of
from timeline.tui.actions import action
from timeline.tui.call import Call
from timeline.tui.draw.bars import trouble_lines
from timeline.tui.keys import GROUPS, MOVING, PROGRAM, bindings
from timeline.tui.screens.sifted import Sifted
from timeline.tui.story import Coming
from timeline.tui.widgets.axis import AxisBar
from timeline.tui.widgets.bar import Bar
from timeline.tui.widgets.details import Details
from timeline.tui.widgets.events import Events
from timeline.tui.widgets.filter import Filter
from timeline.tui.widgets.ground import Ground

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize
    from textual.geometry import Size

    from timeline.show.book import Book
    from timeline.tui.reload import Reload
    from timeline.tui.story import Stories, Story

_WIDE: Final = 110
"""Cells from which the details stand beside the list."""
_STACKED: Final = 61, 18
"""Cells and lines from which they stand below it."""
_PLAIN_CALL: Final = Call()
_PATIENCE: Final = 0.2
"""Seconds after which the first frame no longer waits for its rows."""


class Main(Sifted):
    """The timeline: beside the details where it is wide, else above them, alone on a small screen."""

    class Came(Message):
        """A story came from its thread: one that knows more, or what was `saved` in the files since."""

        def __init__(self, story: Story, *, saved: bool = False) -> None:
            super().__init__()
            self.story = story
            self.saved = saved

    BINDINGS = bindings(
        tuple(
            key
            for _, keys in GROUPS
            for key in keys
            if keys is not MOVING and (keys is not PROGRAM or key.action == "leave")
        )
    )
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

    def __init__(
        self, stories: Stories, text: str = "", call: Call = _PLAIN_CALL, reload: Reload | None = None
    ) -> None:
        super().__init__(text, call)
        self._coming = Coming(stories)
        self._reload = reload

    def compose(self) -> ComposeResult:
        """Make the widgets, from the top to the foot."""
        self._arrange(self.app.size)
        yield Bar(self._head, id="head")
        yield AxisBar(self.call.zoom, id="axis")
        with Ground(id="body"):
            yield Events(id="list")
            yield Details(id="details")
        yield Filter(id="filter")
        yield Bar(partial(trouble_lines, ""), id="trouble")
        yield Bar(self._foot, id="foot")

    async def on_mount(self) -> None:
        """Begin to load; a short timeline is waited for, so that the first frame shows it."""
        self.rows.focus()
        first = self._coming.take(_PATIENCE)
        if first is not None:
            await self._take(first)
        self.call_after_refresh(self._load)

    def _go_on(self) -> None:
        """Do what the first rows need not wait for."""
        garbage.keep()  # looking through what stays took a tenth of a second at some later key
        gc.enable()
        self._coming.go_on()

    def on_resize(self, event: Resize) -> None:
        """Arrange the list and the details for another size."""
        self._arrange(event.size)

    def _arrange(self, size: Size) -> None:
        wide = size.width >= _WIDE
        self.set_class(wide, "-wide")
        self.set_class(not wide and (size.width < _STACKED[0] or size.height < _STACKED[1]), "-small")

    # loading

    @work(thread=True, exclusive=True, group="load")
    def _load(self) -> None:
        worker = get_current_worker()
        with suppress(StopIteration):
            while not worker.is_cancelled:
                story = self._coming.take(_PATIENCE)
                if story is not None:
                    self.post_message(self.Came(story))
        if self._reload:
            self._reload.run(lambda story: self.post_message(self.Came(story, saved=True)), self._fail)

    def _fail(self, error: Exception) -> None:
        def fail() -> None:
            raise error

        self.app.call_later(fail)

    async def on_main_came(self, message: Came) -> None:
        """Show what is known more; not the half of a file where the last data were whole."""
        from timeline.tui.reload import nearest, trouble  # noqa: PLC0415  not needed for the first frame

        found = trouble(message.story, self.story) if message.saved and self.story else ""
        self.query_one("#trouble", Bar).show(partial(trouble_lines, found))
        if found and self.story:
            self._list_mistakes(message.story, self.story)
            return
        current = self.rows.current
        if current and self.view and not message.story.book.event(current.id):
            self.rows.choose(nearest(self.view, self.rows.cursor, message.story.book))
        await self._take(message.story)
        self._tell_problems(message.story.book)

    def _list_mistakes(self, new: Story, old: Story) -> None:
        """List why `new` is not shown before the problems of what is."""
        from timeline.tui.reload import mistakes  # noqa: PLC0415  not needed for the first frame

        self.listed = old.book.behind(mistakes(new, old.book.timeline.paths))
        self.query_one("#head", Bar).refresh()
        self._tell_problems(self.listed)

    def _tell_problems(self, listed: Book) -> None:
        """Show the problems that are found now where their list is open."""
        from timeline.tui.screens.problems import Problems  # noqa: PLC0415  not needed for the first frame

        for screen in self.app.screen_stack:
            if isinstance(screen, Problems):
                screen.take(listed)

    async def _take(self, story: Story) -> None:
        """Show a story that knows more than the last one, under the filter that holds."""
        first, self.story = self.story is None, story
        self.listed = story.book
        if first:
            await self._begin_at(story)
        if self.text:
            self._search(self.text)
        else:
            self._show(story.view, story.view)
        if first:
            self.app.call_later(self._program.go_on)
            self.call_after_refresh(self._go_on)

    async def _begin_at(self, story: Story) -> None:
        """Begin with the filter and at the place that were asked for."""
        if self.text and not self.filter.typing:  # what is being typed is newer than what was told
            await self.filter.put(self.text)
            self.past.put(self.text)
        if self.call.at:
            from timeline.tui.place import event_at  # noqa: PLC0415  few ask for it

            try:
                self.rows.choose(event_at(story.view, self.call.at))
            except QueryError as error:
                self.say(f"--at: {error.message}; {error.advice}")

    # what the widgets tell

    async def on_filter_left(self) -> None:
        """Go back to the list."""
        await self.action_leave()

    def on_events_moved(self, message: Events.Moved) -> None:
        """Tell of the event that the cursor came to, and where it stands in time."""
        self.axis.stand(place_of(message.dated) if message.dated else None)
        if message.dated is None or self.shown is None or message.dated.id != self.shown.id:
            self.trail.clear()
        self.read(message.dated)

    def on_axis_bar_drawn(self) -> None:
        """Draw the spans in the list on the axis's scale."""
        self.draw_spans()

    async def on_axis_bar_asked(self, message: AxisBar.Asked) -> None:
        """Go to the days that were clicked, or limit the list to those that were dragged over."""
        from timeline.tui.actions import jump, range  # noqa: A004, PLC0415  not needed for the first frame

        if message.brushed:
            await range.take(self, message.days)
        else:
            jump.go(self, message.days)

    async def on_events_chosen(self) -> None:
        """Read the event that was clicked twice."""
        await self.action_read()

    # keys

    async def action_do(self, name: str, what: str = "") -> None:
        """Do what the module `name` of `timeline.tui.actions` does."""
        if self.story is not None:
            await action(name).run(self, what)

    async def action_filter(self) -> None:
        """Type a filter, with the list in sight."""
        self.remove_class("-reading")
        await self.filter.open()

    async def action_read(self) -> None:
        """Go to the details; or back, from them."""
        if self.pane.has_focus:
            await (self.action_do("follow", "go") if self.pane.chosen else self.action_leave())
            return
        await self.open_details()

    def action_details(self) -> None:
        """Show or hide the details."""
        self.toggle_class("-alone")
        self.remove_class("-reading")
        self.rows.focus()

    def action_problems(self) -> None:
        """Show all problems."""
        from timeline.tui.screens.problems import Problems  # noqa: PLC0415  not needed for the first frame

        if self.listed:
            self.app.push_screen(Problems(self.listed), self._to_event)

    def _to_event(self, event: str | None) -> None:
        """Go to an event that was chosen elsewhere."""
        from timeline.tui.actions import follow  # noqa: PLC0415  not needed for the first frame

        if event:
            follow.to(self, event)

    async def action_leave(self) -> None:
        """Leave what is open: the filter's line, the details, then the filter itself."""
        if self.filter.typing:
            self.past.rest()
            self.rows.focus()
            self.filter.display = bool(self.text)
        elif self.has_class("-reading"):
            self.remove_class("-reading")
            self.call_after_refresh(self.rows.focus)
        elif self.mixed and self.view is not None:
            self.show_rows(self.view)
        elif self.text:
            await self.search("")
