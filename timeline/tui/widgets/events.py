"""The list: events under their headings, as many as there are, of which only those in sight are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.message import Message

from timeline.model.event import Dated
from timeline.show.row import row
from timeline.tui.draw import span
from timeline.tui.draw.row import event_line, heading_line
from timeline.tui.sparing import send
from timeline.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.strip import Strip

    from timeline.model.problem import Severity
    from timeline.query import AnyView
    from timeline.tui.draw.line import Line
    from timeline.tui.draw.span import Scale


_ROOM_FOR_HEADING: Final = 3
"""The lines that must be in sight before one of them is kept for the heading."""


class Events(Sheet):
    """The rows of a view, with a cursor on one of the events.

    The first line in sight is always the heading of what stands below it.
    """

    PLAIN = True

    class Moved(Message):
        """The cursor stands on another event, or on none."""

        def __init__(self, dated: Dated | None) -> None:
            super().__init__()
            self.dated = dated

    class Chosen(Message):
        """The event under the cursor is to be read."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  textual's name for it
        super().__init__(id=id)
        self._rows: AnyView | None = None
        self._weigh: Callable[[str], Severity | None] = lambda _: None
        self._chosen = ""
        self._mixed = False
        self._scale: Scale | None = None

    def show(self, rows: AnyView, weigh: Callable[[str], Severity | None], *, mixed: bool = False) -> None:
        """Show the rows of a view, the cursor on the event that the user chose, where that is there.

        `weigh` tells the weight of the worst problem of an event, by id; `mixed`, that some of the events
        do not match and only stand around one that does.
        """
        before, below = self.cursor, self.cursor - self.scroll_offset.y
        self._rows, self._weigh, self._mixed = rows, weigh, mixed
        place = rows.row_of(self._chosen) if self._chosen else None
        self.cursor = -1
        self.redraw()
        if place is not None and before >= 0:
            self.go_to(max(0, place - below))  # what stands around it stays where it was
        self._put(place or 0, 1)

    def choose(self, event: str) -> bool:
        """Put the cursor on the event with this id, or remember it; tell whether it is in the list."""
        self._chosen = event
        place = self._rows.row_of(event) if self._rows else None
        if place is not None:
            self._put(place, 1)
        return place is not None

    def stand(self, place: int) -> None:
        """Put the cursor on the event at the row `place`, as high in the list as it can stand."""
        self.go_to(max(0, self._with_headings(place)))
        self._move(place, 1)

    def scale(self, scale: Scale) -> None:
        """Draw the spans of the events on another scale, where there is room for them."""
        if scale != self._scale:
            self._scale = scale
            if span.width(self.size.width):
                self.redraw()

    @property
    def view(self) -> AnyView | None:
        """The view whose rows are in the list; it may have events that the filter leaves out."""
        return self._rows

    @property
    def current(self) -> Dated | None:
        """The event under the cursor."""
        found = self._rows.row(self.cursor) if self._rows and self.cursor >= 0 else None
        return found if isinstance(found, Dated) else None

    def count(self) -> int:
        """Return how many rows there are."""
        return self._rows.height if self._rows else 0

    def line(self, number: int) -> Line:
        """Return the row, drawn for the width there is."""
        width = self._width
        found = self._rows.row(number) if self._rows else None
        if isinstance(found, Dated):
            told = row(found, self._weigh(found.id))
            cells = span.width(width) if self._scale else 0
            bar = span.span_bar(found, self._scale, cells) if self._scale and cells else ()
            faint = self._mixed and self._rows is not None and not self._rows.matches(found.id)
            return event_line(told, width, here=number == self.cursor, bar=bar, faint=faint)
        return heading_line(found.text, width, found.events, level=found.level) if found else ()

    def render_line(self, y: int) -> Strip:
        """Draw a line of what can be seen; the first is the heading that holds there."""
        top = self.scroll_offset.y
        sticks = self._rows and y == 0 and top > 0 and self.page >= _ROOM_FOR_HEADING
        above = self._rows.heading_above(top) if self._rows and sticks else None
        if above is None or above == top:
            return super().render_line(y)
        return self.drawn(self.line(above))

    def settle(self) -> None:
        """Draw the next page and the one before while nothing is asked for: a key then only shows it."""
        top = self.scroll_offset.y
        self.draw_ahead(range(top + self.page, top + 2 * self.page))
        self.draw_ahead(range(top - self.page, top))

    def action_line(self, step: int) -> None:
        """Move the cursor by `step` events, over the headings."""
        self._move(self.cursor + step, step)
        send(self)

    def action_page(self, step: int) -> None:
        """Move the cursor and what is seen by `step` pages."""
        hop = step * max(1, self.page - 2)
        self.go_to(self.scroll_offset.y + hop)
        self._move(self.cursor + hop, step)
        send(self)

    def action_edge(self, side: int) -> None:
        """Move the cursor to the first (-1) or the last (1) event."""
        self._move(0 if side < 0 else self.count() - 1, -side)
        send(self)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked; a second click reads it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        place = self.scroll_offset.y + offset.y
        if place == self.cursor:
            self.post_message(self.Chosen())
        elif place < self.count():
            self._move(place, 1)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._reveal()

    def _move(self, place: int, step: int) -> None:
        """Go where the user wants to be, and remember it: a filter may hide it for a while."""
        self._put(place, step)
        self._chosen = self.current.id if self.current else ""

    def _put(self, place: int, step: int) -> None:
        """Put the cursor on the event at `place`, or the next one in the direction of `step`, or stay."""
        found = self._event_from(place, step)
        if found is None:
            found = self._event_from(place, -step)
        if found is None:
            return
        before, self.cursor = self.cursor, found
        self._reveal()
        if found != before >= 0:
            self.refresh_lines(before)
            self.refresh_lines(found)
        self.post_message(self.Moved(self.current))

    def _event_from(self, place: int, step: int) -> int | None:
        """Return the first row from `place` on that is an event; headings stand three deep at most."""
        place = max(0, min(place, self.count() - 1))
        while self._rows and 0 <= place < self.count():
            if isinstance(self._rows.row(place), Dated):
                return place
            place += 1 if step > 0 else -1
        return None

    def _reveal(self) -> None:
        """Scroll as little as is needed to see the cursor, not under the heading that stays at the top."""
        if self._rows is None or self.cursor < 0 or not self.size:
            return
        top = self.scroll_offset.y
        highest = self._with_headings(self.cursor)
        if highest == self.cursor and self.page >= _ROOM_FOR_HEADING:
            highest -= 1
        if highest < top:
            self.go_to(max(0, highest))
        elif self.cursor >= top + self.page:
            self.go_to(self.cursor - self.page + 1)

    def _with_headings(self, place: int) -> int:
        """Return the first of the headings that stand directly above `place`, else `place`."""
        while place > 0 and self._rows and not isinstance(self._rows.row(place - 1), Dated):
            place -= 1
        return place
