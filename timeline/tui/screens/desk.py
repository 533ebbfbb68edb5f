"""What an action works on: the story, the rows, the details, and a way to speak to the user."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from timeline.text import one_line
from timeline.tui import foot
from timeline.tui.draw.bars import head_line, problems_told, waiting_line
from timeline.tui.draw.line import Line, Role, fit, wrap
from timeline.tui.keys import shown
from timeline.tui.past import Past
from timeline.tui.sparing import Sparing
from timeline.tui.widgets.axis import AxisBar
from timeline.tui.widgets.bar import Bar
from timeline.tui.widgets.details import Details
from timeline.tui.widgets.events import Events
from timeline.tui.widgets.filter import Filter

if TYPE_CHECKING:
    from timeline.model.event import Dated
    from timeline.query import AnyView
    from timeline.show.book import Book
    from timeline.tui.asked import Asked
    from timeline.tui.call import Call
    from timeline.tui.inorder import InOrder
    from timeline.tui.sought import Sought
    from timeline.tui.story import Story
    from timeline.tui.widgets.ask import Answered


class Desk(Screen[None]):
    """What is open and where its parts are; it does nothing of its own accord.

    `view` has the rows that the filter `text` leaves, `shown` is the event of the details, `trail` leads
    back from those that were followed; `mixed` rows have others around an event too, as far as `reach`.
    `listed` has the problems to list: those of the story, and before them why newer files are not shown.
    """

    def __init__(self, text: str, call: Call) -> None:
        super().__init__()
        self._compositor = Sparing()
        self.text = text
        self.story: Story | None = None
        self.listed: Book | None = None
        self.view: AnyView | None = None
        self.shown: Dated | None = None
        self.past = Past()
        self.trail: list[str] = []
        self.sought: Sought | None = None
        self.call = call
        self.mixed = False
        self.reach = 0
        self._said = ""
        self._asked: Asked | None = None
        self._sifting = False
        self._told = ""

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

    @property
    def ready(self) -> bool:
        """Whether there is a timeline with the rows that were asked for, or a filter is typed."""
        there = self.story is not None and not self._sifting
        return there or any(line.typing for line in self.query(Filter))

    # the list and the details

    def show_rows(self, rows: AnyView, *, mixed: bool = False) -> None:
        """Show the rows of the view, or if `mixed` those of one that has others around an event too."""
        if self.story is not None:
            self.mixed = mixed
            self.rows.show(rows, self.story.weigh, mixed=mixed)

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
        """Show what stands beside the rows, which go first: where they are in time, and the details.

        The pages beside this one come last, behind the details: so the pane is asked first, then the screen.
        """
        self.axis.settle()
        self.pane.settle()
        self.pane.call_after_refresh(self.call_after_refresh, self.rows.settle)

    def _nothing(self) -> str:
        """Say why there is no event to tell of."""
        if self._asked and self._asked.part:
            what = (
                "this part of the filter: " + one_line(self._asked.part)
                if self._asked.error
                else "the filter"
            )
            return f"No event matches {what}.{foot.taking_away(typing=self.filter.typing)}"
        return f"There is no event in these files.{foot.telling_more()}"

    async def open_details(self) -> None:
        """Show the details and go to them."""
        self.remove_class("-alone")
        self.add_class("-reading")
        self.call_after_refresh(self.pane.focus)

    # the head and the foot

    def _head(self, width: int) -> list[Line]:
        if self.story is None or self.view is None or self.listed is None:
            return [waiting_line("Reading the files …", width)]
        problems = problems_told(self.listed.weights, shown("problems"))
        return [head_line(self.story.head, len(self.view), self.view.total, width, problems=problems)]

    def _foot(self, width: int) -> list[Line]:
        """Return what was said last, else the keys that work where the user is."""
        if self._said:
            return [((fit(f" {self._said}", width), Role.KEY),)]
        if self.filter.typing:
            return [foot.typing(width)]
        if self.pane.has_focus:
            return [foot.in_details(width)]
        return [foot.in_list(width, filtered=bool(self.text))]

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

    async def ask(self, question: str, text: str, done: Answered) -> None:
        """Ask for something in a line above the foot; `done` does what was answered."""
        from timeline.tui.widgets.ask import Ask  # noqa: PLC0415  not needed for the first frame

        if not self.query(Ask):
            await self.mount(Ask(question, text, done), before="#trouble")
