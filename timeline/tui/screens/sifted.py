"""The filter of the first screen: what is typed is asked of the view in a thread, and its rows are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from timeline.query.counts import place_of
from timeline.tui.brush import split
from timeline.tui.draw.bars import hits
from timeline.tui.draw.span import Scale
from timeline.tui.screens.desk import Desk
from timeline.tui.widgets.bar import Bar
from timeline.tui.widgets.filter import Filter

if TYPE_CHECKING:
    from timeline.model.date import Span
    from timeline.query import AnyView
    from timeline.tui.asked import Asked
    from timeline.tui.story import Story


class Sifted(Desk):
    """A desk whose rows are those that a filter leaves."""

    def on_filter_changed(self, message: Filter.Changed) -> None:
        """Filter by what was typed; what could be typed in its place is no longer wanted."""
        self.workers.cancel_group(self, "complete")
        self._search(message.text)

    async def on_filter_earlier(self, message: Filter.Earlier) -> None:
        """Put an earlier or a later filter of this session in the line."""
        text = self.past.step(message.by)
        if text is not None:
            await self.search(text)

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
            self._sifting = True  # a key behind it is meant for its rows
            self._select(self.story, self._asked)

    @work(thread=True, exclusive=True, group="filter")
    def _select(self, story: Story, asked: Asked) -> None:
        worker = get_current_worker()
        view = story.view.filtered(asked.query)
        rest, span = split(asked.query)
        whole = view if span is None else story.view.filtered(rest)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._sifted, asked, view, whole, span)

    def _sifted(self, asked: Asked, view: AnyView, whole: AnyView, span: Span | None) -> None:
        self._show(view, whole, span)
        if asked is self._asked:
            self._sifting = False
            self.app.call_later(self._program.go_on)

    def _show(self, view: AnyView, whole: AnyView, span: Span | None = None) -> None:
        """Show the rows of a view; on the axis the `whole` that the range of dates `span` is of."""
        if self.story is None:
            return
        before, self.view = self.view, view
        if before is None or self.mixed or not view.alike(before):
            self.show_rows(view)
        current = self.rows.current
        self.axis.stand(place_of(current) if current else None)
        self.axis.show(whole, span)
        self.draw_spans()  # now: the rows are drawn once
        self._tell_hits(view)
        self.query_one("#head", Bar).show(self._head)
        if not len(view):
            self.read(None)

    def _tell_hits(self, view: AnyView) -> None:
        """Say beside the filter how many events it leaves, and below it how to ask where that is none."""
        if self._asked is None:
            return
        wrong = self._asked.error is not None
        self.filter.told(hits(len(view), view.total, self._asked.part if wrong else None), wrong=wrong)
        if not wrong:
            from timeline.query import Known  # noqa: PLC0415  not needed for the first frame
            from timeline.tui.asked import hint  # noqa: PLC0415

            known = self.story.known if self.story else Known()
            self.filter.right("" if len(view) else hint(self.text, known))

    def draw_spans(self) -> None:
        """Draw the spans in the list on the axis's scale."""
        if self.axis.told and self.view:
            self.rows.scale(Scale(self.axis.told.axis, self.view.newest))
