"""The first screen: head, list, details, filter, keys."""

from __future__ import annotations

import gc
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from textual import work
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from timeline.query.counts import place_of
from timeline.text import one_line
from timeline.tui.actions import action
from timeline.tui.brush import split
from timeline.tui.call import Call
from timeline.tui.draw.bars import foot_line, head_line, hits, trouble_lines, waiting_line
from timeline.tui.draw.line import Line, Role, fit, wrap
from timeline.tui.draw.span import Scale
from timeline.tui.keys import GROUPS, MOVING, PROGRAM, bindings
from timeline.tui.past import Past
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

    from timeline.model.date import Span
    from timeline.model.event import Dated
    from timeline.query import AnyView
    from timeline.tui.actions.find import Sought
    from timeline.tui.asked import Asked
    from timeline.tui.inorder import InOrder
    from timeline.tui.reload import Reload
    from timeline.tui.story import Stories, Story
    from timeline.tui.widgets.ask import Answered

_WIDE: Final = 110
"""Cells from which the details stand beside the list."""
_STACKED: Final = 61, 18
"""Cells and lines from which they stand below it."""
_PLAIN_CALL: Final = Call()
_PATIENCE: Final = 0.2
"""Seconds after which the first frame no longer waits for its rows."""
_KEYS: Final = [key for _, keys in GROUPS for key in keys if key.foot and key.now]
_IN_LIST: Final = [
    (key.written.split()[0], key.foot) for key in sorted(_KEYS, key=lambda key: key.id == "problems")
]
_IN_DETAILS: Final = [
    ("Esc", "back"),
    ("j k", "scroll"),
    ("f", "follow"),
    ("/", "filter"),
    ("?", "help"),
    ("q", "quit"),
]
_TYPING: Final = [("Enter Esc", "to the list"), ("Tab", "complete")]
_FILTERED: Final = [("Esc", "no filter")]


class Main(Screen[None]):
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
        super().__init__()
        self._coming = Coming(stories)
        self.text = text
        self.story: Story | None = None
        self.view: AnyView | None = None
        self.shown: Dated | None = None
        self.past = Past()
        self.trail: list[str] = []
        self.sought: Sought | None = None
        self.call = call
        self._reload = reload
        self.mixed = False
        self.reach = 0
        self._said = ""
        self._asked: Asked | None = None
        self._told = ""

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
    def rows(self) -> Events:
        """The list."""
        return self.query_one("#list", Events)

    @property
    def axis(self) -> AxisBar:
        """The axis of time."""
        return self.query_one("#axis", AxisBar)

    @property
    def pane(self) -> Details:
        """The details."""
        return self.query_one("#details", Details)

    @property
    def filter(self) -> Filter:
        """The line of the filter."""
        return self.query_one("#filter", Filter)

    @property
    def _program(self) -> InOrder:
        return cast("InOrder", self.app)

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
        if found:
            return
        current = self.rows.current
        if current and self.view and not message.story.book.event(current.id):
            self.rows.choose(nearest(self.view, self.rows.cursor, message.story.book))
        await self._take(message.story)

    async def _take(self, story: Story) -> None:
        """Show a story that knows more than the last one, under the filter that holds."""
        first, self.story = self.story is None, story
        if first:
            await self._begin_at(story)
        if self.text:
            self._search(self.text)
        else:
            self._show(story.view, story.view)

    async def _begin_at(self, story: Story) -> None:
        """Begin with the filter and at the place that were asked for."""
        if self.text and not self.filter.typing:  # what is being typed is newer than what was told
            await self.filter.put(self.text)
            self.past.put(self.text)
        if self.call.at:
            from timeline.tui.actions.place import event_at  # noqa: PLC0415  few ask for it

            self.rows.choose(event_at(story.view, self.call.at))

    # filtering

    def on_filter_changed(self, message: Filter.Changed) -> None:
        """Filter by what was typed; what could be typed in its place is no longer wanted."""
        self.workers.cancel_group(self, "complete")
        self._search(message.text)

    async def on_filter_earlier(self, message: Filter.Earlier) -> None:
        """Put an earlier or a later filter of this session in the line."""
        text = self.past.step(message.by)
        if text is not None:
            await self.search(text)

    async def on_filter_left(self) -> None:
        """Go back to the list."""
        await self.action_leave()

    def on_filter_wanted(self, message: Filter.Wanted) -> None:
        """Find what can be typed next."""
        if self.story:
            self._complete(self.story, message.text, message.cursor)

    @work(thread=True, exclusive=True, group="complete")
    def _complete(self, story: Story, text: str, cursor: int) -> None:
        from timeline.query.complete import complete  # noqa: PLC0415  not needed for the first frame

        worker = get_current_worker()
        found = complete(text, cursor, story.view, story.known, wanted=lambda: not worker.is_cancelled)
        if not worker.is_cancelled:
            self.app.call_from_thread(self.filter.offer, text, found)

    async def search(self, text: str) -> None:
        """Put another filter in the line, and filter by it."""
        await self.filter.put(text)
        self._search(text)
        self.query_one("#foot", Bar).refresh()

    def _search(self, text: str) -> None:
        """Filter by `text`; by what stands before the mistake, where there is one."""
        from timeline.query import Known  # noqa: PLC0415  not needed for the first frame
        from timeline.tui.asked import asked  # noqa: PLC0415

        self.text, self._asked = text, asked(text, self.story.known if self.story else Known())
        self.past.put(text, typing=self.filter.typing)
        if self._asked.error:
            self.filter.wrong(self._asked.error)
        if self.story:
            self._select(self.story, self._asked)

    @work(thread=True, exclusive=True, group="filter")
    def _select(self, story: Story, asked: Asked) -> None:
        worker = get_current_worker()
        view = story.view.filtered(asked.query)
        rest, span = split(asked.query)
        whole = view if span is None else story.view.filtered(rest)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, view, whole, span)

    def _show(self, view: AnyView, whole: AnyView, span: Span | None = None) -> None:
        """Show the rows of a view; on the axis the `whole` that the range of dates `span` is of."""
        if self.story is None:
            return
        self.view = view
        self.show_rows(view)
        current = self.rows.current
        self.axis.stand(place_of(current) if current else None)
        self.axis.show(whole, span)
        self.on_axis_bar_drawn()  # now: the rows are drawn once
        self._tell_hits(view)
        self.query_one("#head", Bar).show(self._head)
        if not len(view):
            self.read(None)

    def show_rows(self, rows: AnyView, *, mixed: bool = False) -> None:
        """Show the rows of the view, or if `mixed` those of one that has others around an event too."""
        if self.story is not None:
            self.mixed = mixed
            self.rows.show(rows, self.story.weigh, mixed=mixed)

    def _tell_hits(self, view: AnyView) -> None:
        """Say beside the filter how many events it leaves, and below it how to ask where that is none."""
        if self._asked is None:
            return
        wrong = self._asked.error is not None
        self.filter.told(hits(len(view), view.total, self._asked.part if wrong else None), wrong=wrong)
        if not wrong:
            from timeline.tui.asked import hint  # noqa: PLC0415  not needed for the first frame

            self.filter.right("" if len(view) else hint(self.text))

    # details

    def on_events_moved(self, message: Events.Moved) -> None:
        """Tell of the event that the cursor came to, and where it stands in time."""
        self.axis.stand(place_of(message.dated) if message.dated else None)
        if message.dated is None or self.shown is None or message.dated.id != self.shown.id:
            self.trail.clear()
        self.read(message.dated)

    def on_axis_bar_drawn(self) -> None:
        """Draw the spans in the list on the axis's scale."""
        if self.axis.told and self.view:
            self.rows.scale(Scale(self.axis.told.axis, self.view.newest))

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

    def read(self, dated: Dated | None) -> None:
        """Tell of an event in the details, or why there is none."""
        story, self.shown = self.story, dated

        def nothing(width: int) -> list[Line]:
            return [((text, Role.FAINT),) for text in wrap(self._nothing(), width)]

        key = dated.id if dated else ""
        if dated is None or story is None:
            self.pane.show(nothing, again=key == self._told)
        else:
            self.pane.tell(dated, story.book, again=key == self._told)
            self._program.at_rest(self._settle)
        self._told = key

    def _settle(self) -> None:
        """Show what stands beside the rows, which go first: where they are in time, and the details."""
        self.axis.settle()
        self.pane.settle()

    def _nothing(self) -> str:
        """Say why there is no event to tell of."""
        if self._asked and self._asked.part:
            what = (
                "this part of the filter: " + one_line(self._asked.part)
                if self._asked.error
                else "the filter"
            )
            keys = "Esc twice takes" if self.filter.typing else "Esc takes"
            return f"No event matches {what}. {keys} it away."
        return "There is no event in these files. ? shows the keys, p the problems."

    # the head and the foot

    def _head(self, width: int) -> list[Line]:
        if self.story is None or self.view is None:
            return [waiting_line("Reading the files …", width)]
        loose = len(self.story.book.loose)
        return [head_line(self.story.head, len(self.view), self.view.total, width, loose=loose)]

    def _foot(self, width: int) -> list[Line]:
        """Return what was said last, else the keys that work where the user is."""
        if self._said:
            return [((fit(f" {self._said}", width), Role.KEY),)]
        if self.filter.typing:
            return [foot_line(_TYPING, width)]
        if self.pane.has_focus:
            return [foot_line(_IN_DETAILS, width)]
        return [foot_line([_IN_LIST[0], *(_FILTERED if self.text else ()), *_IN_LIST[1:]], width)]

    def say(self, text: str = "") -> None:
        """Say something at the foot until the next key; without text, forget what was said."""
        if text != self._said:
            self._said = one_line(text)
            self.query_one("#foot", Bar).refresh()

    def on_descendant_focus(self) -> None:
        """Show the keys of what the user came to."""
        self.query_one("#foot", Bar).refresh()
        if self.view is not None and not len(self.view):
            self.read(None)

    # keys

    async def action_do(self, name: str, what: str = "") -> None:
        """Do what the module `name` of `timeline.tui.actions` does."""
        if self.story is not None:
            await action(name).run(self, what)

    async def ask(self, question: str, text: str, done: Answered) -> None:
        """Ask for something in a line above the foot; `done` does what was answered."""
        from timeline.tui.widgets.ask import Ask  # noqa: PLC0415  not needed for the first frame

        if not self.query(Ask):
            await self.mount(Ask(question, text, done), before="#trouble")

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

    async def open_details(self) -> None:
        """Show the details and go to them."""
        self.remove_class("-alone")
        self.add_class("-reading")
        self.call_after_refresh(self.pane.focus)

    def action_details(self) -> None:
        """Show or hide the details."""
        self.toggle_class("-alone")
        self.remove_class("-reading")
        self.rows.focus()

    def action_problems(self) -> None:
        """Show all problems."""
        from timeline.tui.screens.problems import Problems  # noqa: PLC0415  not needed for the first frame

        if self.story:
            self.app.push_screen(Problems(self.story.book.problems), self._to_event)

    def _to_event(self, event: str | None) -> None:
        """Go to an event that was chosen elsewhere."""
        if event and not self.rows.choose(event):
            self.say("The filter hides this event.")

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
