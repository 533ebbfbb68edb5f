"""A list to choose from: a line each, of which only those in sight are drawn, and a cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from textual.message import Message

from timeline.tui.draw.line import Line, Role
from timeline.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from textual import events

_POINTER: Final = "▌"


class Listing(Sheet):
    """So many lines, each drawn by its number and a width in cells."""

    class Moved(Message):
        """The cursor stands on another line."""

    class Chosen(Message):
        """The line at the cursor was clicked."""

    def __init__(
        self,
        count: int,
        draw: Callable[[int, int], Line],
        *,
        id: str | None = None,  # noqa: A002  textual's name for it
    ) -> None:
        super().__init__(id=id)
        self._count = count
        self._draw = draw
        self.cursor = 0 if count else -1

    def on_mount(self) -> None:
        """Tell how far it scrolls."""
        self.redraw()

    def take(self, count: int) -> None:
        """Have so many lines now, which are others; the cursor stays where it stood."""
        self._count = count
        self.cursor = max(0, min(self.cursor, count - 1)) if count else -1
        self.redraw()

    def count(self) -> int:
        """Return how many lines there are."""
        return self._count

    def line(self, number: int) -> Line:
        """Return a line behind the pointer, which stands where the cursor is."""
        pointer = _POINTER if number == self.cursor else " "
        return ((pointer, Role.KEY), *self._draw(number, self._width - 1))

    def action_line(self, step: int) -> None:
        """Move the cursor by `step` lines."""
        self.move(self.cursor + step)

    def action_page(self, step: int) -> None:
        """Move the cursor by `step` pages, one line of the old page staying in sight."""
        self.move(self.cursor + step * max(1, self.page - 1))

    def action_edge(self, side: int) -> None:
        """Move the cursor to the first (-1) or the last (1) line."""
        self.move(0 if side < 0 else self._count - 1)

    def move(self, place: int) -> None:
        """Put the cursor on a line, and that in sight."""
        before, self.cursor = self.cursor, max(0, min(place, self._count - 1)) if self._count else -1
        top = self.scroll_offset.y
        if not top <= self.cursor < top + self.page:
            self.go_to(self.cursor if self.cursor < top else self.cursor - self.page + 1)
        if before != self.cursor:
            self.refresh_lines(before)
            self.refresh_lines(self.cursor)
            self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the line that was clicked; a second click chooses it."""
        offset = event.get_content_offset(self)
        place = self.scroll_offset.y + offset.y if offset else self._count
        if place == self.cursor:
            self.post_message(self.Chosen())
        elif place < self._count:
            self.move(place)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.move(self.cursor)
