"""The values of fields to choose from, with a cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from timeline.tui.draw.facets import Choice, Facets, arranged, facets_line
from timeline.tui.keys import BESIDE, bindings
from timeline.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from timeline.query.counts import Facet
    from timeline.tui.draw.line import Line


class Choices(Sheet):
    """Values under their fields; one of them is pointed at."""

    class Chosen(Message):
        """A value was chosen."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    BINDINGS = bindings(BESIDE)

    def __init__(self, found: Sequence[tuple[str, Facet]], *, id: str | None = None) -> None:  # noqa: A002  textual's
        super().__init__(id=id)
        self._found = found
        self._facets = Facets((), (), 0)
        self._chosen = 0

    @property
    def current(self) -> Choice | None:
        """The value that is pointed at."""
        return self._facets.choices[self._chosen] if self._facets.choices else None

    def count(self) -> int:
        """Return how many lines there are."""
        return self._facets.height

    def line(self, number: int) -> Line:
        """Return a line of all columns."""
        return facets_line(self._facets, number, self._chosen, self._width)

    def on_resize(self) -> None:
        """Arrange the columns anew."""
        self._facets = arranged(self._found, self.size.width)
        self.redraw()
        self._move(self._chosen)

    def action_line(self, step: int) -> None:
        """Move by `step` values."""
        self._move(self._chosen + step)

    def action_page(self, step: int) -> None:
        """Move by `step` pages."""
        self._move(self._chosen + step * max(1, self.page - 1))

    def action_edge(self, side: int) -> None:
        """Move to the first (-1) or the last (1) value."""
        self._move(0 if side < 0 else len(self._facets.choices) - 1)

    def action_beside(self, step: int) -> None:
        """Move to the column beside."""
        self._move(self._facets.beside(self._chosen, step))

    def action_choose(self) -> None:
        """Take the value."""
        if self.current:
            self.post_message(self.Chosen(self.current))

    def on_click(self, event: events.Click) -> None:
        """Point at what was clicked; a second click takes it."""
        offset = event.get_content_offset(self)
        if offset is None or not self._facets.columns:
            return
        at = min(offset.x // max(1, self._width // len(self._facets.columns)), len(self._facets.columns) - 1)
        y = self.scroll_offset.y + offset.y
        cells = self._facets.columns[at]
        number = cells[y].number if y < len(cells) else -1
        if number == self._chosen:
            self.action_choose()
        elif number >= 0:
            self._move(number)

    def _move(self, number: int) -> None:
        """Point at a value, as near to it as there is one, and bring it into sight."""
        self._chosen = max(0, min(number, len(self._facets.choices) - 1))
        _, line = self._facets.place(self._chosen)
        top = self.scroll_offset.y
        if line <= top:
            self.go_to(max(0, line - 1))
        elif line >= top + self.page:
            self.go_to(line - self.page + 1)
        self.redraw()
