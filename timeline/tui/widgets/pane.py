"""A text that scrolls: the details of an event, the help, the problems."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.tui.draw.line import Role
from timeline.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from timeline.tui.draw.line import Line

_MARGIN = 1


class Pane(Sheet):
    """Lines that a function lays out for the width there is; laid out again when that changes."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  textual's name for it
        super().__init__(id=id)
        self._lay_out: Callable[[int], list[Line]] = lambda _: []
        self._lines: list[Line] = []
        self.width_laid_out = -1
        self._afresh = False

    def show(self, lay_out: Callable[[int], list[Line]], *, again: bool = False) -> None:
        """Show another text from its beginning, or the same one `again`, where it stood."""
        self.take(lay_out, again=again)
        self.settle()

    def take(self, lay_out: Callable[[int], list[Line]], *, again: bool = False) -> None:
        """Take another text, which `settle` shows."""
        self._lay_out = lay_out
        self.width_laid_out = -1
        self._afresh = self._afresh or not again

    def settle(self) -> None:
        """Lay out and show the text that was taken last."""
        self._prepare()
        if self._afresh:
            self._afresh = False
            self.go_to(0)

    def count(self) -> int:
        """Return how many lines the text has."""
        return len(self._lines)

    def line(self, number: int) -> Line:
        """Return a line of the text, a cell away from the border."""
        return ((" " * _MARGIN, Role.PLAIN), *self._lines[number])

    def on_resize(self) -> None:
        """Lay the text out for the new width."""
        self._prepare()

    def _prepare(self) -> None:
        """Lay out for the width that is left beside the scroll bar, if that is another one."""
        width = self.scrollable_content_region.width - 2 * _MARGIN
        if width <= 0 or width == self.width_laid_out:
            return
        self.width_laid_out = width
        before, cursor, self._lines = self._lines, self.cursor, self._lay_out(width)
        self.laid_out()
        self.measure()
        self.forget()
        self._refresh_changed(before, cursor)

    def _refresh_changed(self, before: list[Line], cursor: int) -> None:
        """Draw only the lines in sight that differ: fewer bytes reach the terminal."""
        top = self.scroll_offset.y
        here = {cursor, self.cursor} - {-1}
        for number in range(top, top + self.page):
            if number in here or before[number : number + 1] != self._lines[number : number + 1]:
                self.refresh_lines(number)

    def laid_out(self) -> None:
        """Do what has to be done when the lines are others; they stand there for a width again."""
