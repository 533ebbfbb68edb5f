"""Lines that scroll, drawn one by one when they are seen: the ground of the list and of every text."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from timeline.tui.draw.line import Role
from timeline.tui.ink import Look, look
from timeline.tui.keys import MOVING, bindings
from timeline.tui.sparing import send

if TYPE_CHECKING:
    from timeline.tui.draw.line import Line

_KEPT: Final = 2048
"""Drawn lines that are kept."""


def strip(line: Line, width: int, base: Style, look: Look, *, here: bool = False) -> Strip:
    """Return `line` in exactly `width` cells over the style `base`, under the cursor if it is `here`."""
    styles = look.over(base, here=here)
    styled = ((text, styles[role]) for text, role in line)
    ground = styles[Role.PLAIN]
    return Strip([Segment(*piece) for piece in joined(styled, ground)]).adjust_cell_length(width, ground)


def joined(pieces: Iterable[tuple[str, Style]], ground: Style) -> Iterator[tuple[str, Style]]:
    """Join neighbours that look the same, so that few codes are sent: four bytes of five are codes.

    Blanks look like any other text on their `ground`, where that has no reversed colours.
    """
    held, style = "", ground
    for text, own in pieces:
        same = own == style or (text.isspace() and not ground.reverse)
        if same or (held.isspace() and not ground.reverse):
            held, style = held + text, style if same else own
        else:
            if held:
                yield held, style
            held, style = text, own
    if held:
        yield held, style


class Sheet(ScrollView, can_focus=True, inherit_bindings=False):
    """A number of lines, each asked for by its number when it is drawn."""

    ALLOW_SELECT = False
    PLAIN: ClassVar = False
    """Whether it never has a border, padding or opacity, so that its lines are all there is to draw."""
    BINDINGS = bindings(MOVING, first=True)
    DEFAULT_CSS = """
    Sheet {
        width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 30%; scrollbar-background: $background;
        scrollbar-color-hover: $foreground 50%; scrollbar-background-hover: $background;
        scrollbar-color-active: $accent; scrollbar-background-active: $background;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  textual's name for it
        super().__init__(id=id)
        self._strips: dict[Hashable, Strip] = {}
        self._width = 0
        self.cursor = -1
        self._base = Style.null()
        self._look = look(self.app.current_theme)

    def count(self) -> int:
        """Return how many lines there are."""
        raise NotImplementedError

    def line(self, number: int) -> Line:
        """Return the line `number`, from zero, drawn for the width there is."""
        raise NotImplementedError

    @property
    def page(self) -> int:
        """The lines that can be seen at once."""
        return max(1, self.scrollable_content_region.height)

    def redraw(self) -> None:
        """Forget what was drawn, and draw what can be seen."""
        self.forget()
        self.measure()
        self.refresh()

    def measure(self) -> None:
        """Tell how far it scrolls; without the new layout of the whole screen that a size asks for."""
        lines = self.count()
        self.set_reactive(ScrollView.virtual_size, Size(0, lines))
        self.vertical_scrollbar.window_virtual_size = lines
        if self.scroll_y > self.max_scroll_y:
            self.go_to(self.max_scroll_y)

    def forget(self) -> None:
        """Forget what was drawn."""
        self._strips.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in `crop`; what holds for all of them is looked up once."""
        self._width = self.scrollable_content_region.width
        self._base = self.rich_style
        self._look = look(self.app.current_theme)
        return self._plain_lines(crop) if self.PLAIN else super().render_lines(crop)

    def _plain_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines as they are, where no border or padding has to be put around them."""
        ground = self.background_colors[1]
        strips = [self.render_line(y).crop(crop.x, crop.right) for y in crop.line_range]
        for each in self.get_line_filters():
            strips = [strip.apply_filter(each, ground) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """Draw the line at `y` of what can be seen, from zero."""
        return self._drawn(self.scroll_offset.y + y)

    def draw_ahead(self, numbers: Iterable[int]) -> None:
        """Draw lines that are not in sight yet, as those in sight were drawn last: they may come next."""
        for number in numbers:
            if 0 <= number < self.count():
                self._drawn(number)

    def _drawn(self, number: int) -> Strip:
        if number >= self.count() or self._width <= 0:
            return Strip.blank(self._width, self._base)
        here = number == self.cursor
        key = (number, here, self._width, self._base)
        found = self._strips.get(key)
        if found is None:
            if len(self._strips) >= _KEPT:
                self._strips.clear()
            found = self._strips[key] = self.drawn(self.line(number), here=here)
        return found

    def drawn(self, line: Line, *, here: bool = False) -> Strip:
        """Return `line` in the width and the colours that there are."""
        return strip(line, self._width, self._base, self._look, here=here)

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._strips.clear()

    def go_to(self, top: int) -> None:
        """Scroll so that the line `top` is the first one seen."""
        self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def action_line(self, step: int) -> None:
        """Scroll by `step` lines."""
        self.go_to(self.scroll_offset.y + step)
        send(self)

    def action_page(self, step: int) -> None:
        """Scroll by `step` pages, one line of the old page staying in sight."""
        self.go_to(self.scroll_offset.y + step * max(1, self.page - 1))
        send(self)

    def action_edge(self, side: int) -> None:
        """Scroll to the beginning (-1) or the end (1)."""
        self.go_to(0 if side < 0 else self.count())
        send(self)
