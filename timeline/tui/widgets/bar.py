"""One or a few lines that do not scroll: the head, the keys at the foot, the note of the filter."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from timeline.tui.draw.line import Line
from timeline.tui.ink import look
from timeline.tui.widgets.sheet import strip

Draw = Callable[[int], list[Line]]
"""The lines for a width in cells."""


class Bar(Widget):
    """Lines that a function draws for the width there is; as high as they are many."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Bar { height: auto; width: 1fr; }"

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:  # noqa: A002  textual's name for it
        super().__init__(id=id)
        self._draw = draw

    def show(self, draw: Draw) -> None:
        """Draw something else."""
        width = self.size.width
        other_height = len(self._draw(width)) != len(draw(width))
        self._draw = draw
        self.refresh(layout=other_height)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  textual's
        """Return how many lines there are."""
        return len(self._draw(width))

    def render_line(self, y: int) -> Strip:
        """Draw the line `y`, from zero."""
        width = self.size.width
        lines = self._draw(width)
        line = lines[y] if y < len(lines) else ()
        return strip(line, width, self.rich_style, look(self.app.current_theme))
