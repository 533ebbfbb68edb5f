"""The axis above the list: zoomed by keys and wheel, brushed and jumped on by the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from timeline.model.date import Day, Span
from timeline.query import Zoom
from timeline.tui.draw import frame
from timeline.tui.draw.axis import Slot, fitting
from timeline.tui.ink import look
from timeline.tui.widgets.sheet import strip

if TYPE_CHECKING:
    from timeline.query import AnyView
    from timeline.tui.draw.line import Line


class AxisBar(Widget):
    """The events of a view on a calendar, the list's place among them, and the range of dates."""

    class Asked(Message):
        """The days that the list is to go to, or to be limited to if `brushed`."""

        def __init__(self, days: Span, *, brushed: bool) -> None:
            super().__init__()
            self.days = days
            self.brushed = brushed

    class Drawn(Message):
        """Another stretch of time, or another unit, is shown."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "AxisBar { height: auto; width: 1fr; }"

    def __init__(self, zoom: str = "", *, id: str | None = None) -> None:  # noqa: A002  textual's name for it
        super().__init__(id=id)
        self._view: AnyView | None = None
        self._zoom = Zoom(zoom) if zoom else None
        self._fitting: Zoom | None = None
        self._place: Day | None = None
        self._brush: Span | None = None
        self._held: Slot | None = None
        self._lines: list[Line] = []
        self.told: frame.Shown | None = None

    @property
    def zoom(self) -> Zoom | None:
        """The unit that is shown, None before there is anything to show."""
        return self.told.axis.zoom if self.told else self._zoom

    @property
    def chosen(self) -> Zoom | None:
        """The unit that the user chose, None where the one that fits is shown."""
        return self._zoom

    def show(self, view: AnyView, brush: Span | None) -> None:
        """Show the events of `view`, of which those outside the `brush` are not in the list."""
        alike = self._view is not None and view.alike(self._view) and brush == self._brush
        self._view, self._brush = view, brush
        if not alike:
            self._fitting = None
            self._draw()

    def stand(self, place: Day | None) -> None:
        """Take where the list stands, which `settle` shows."""
        self._place = place

    def settle(self) -> None:
        """Show where the list stands, if that is another unit than the one shown."""
        if self.told and self._unit(self._place) != self._unit(self.told.place):
            self._draw()

    def _unit(self, place: Day | None) -> int | None:
        return self.zoom.number(place) if self.zoom and place else None

    @property
    def brush(self) -> Span | None:
        """The range of dates that the list is limited to."""
        return self._brush

    def zoom_by(self, steps: int) -> None:
        """Show units that are so many steps finer, coarser if negative; without a step those that fit."""
        self._zoom = self.zoom.moved(steps) if steps and self.zoom else None
        self._fitting = None
        self._draw()

    def _draw(self) -> None:
        """Lay the axis out, and send the lines that are others."""
        columns, lines = self.app.size.width, self._height
        if self._view is None or not lines:
            return
        before = self.told
        zoom = self._zoom or self._fitting or fitting(self._view, columns - frame.beside(columns))
        if self._zoom is None:
            self._fitting = zoom
        self.told = frame.shown(self._view, zoom, columns, self._place, self._brush)
        self._take(frame.lines_of(self.told, columns, lines))
        if before is None or before.axis != self.told.axis:
            self.post_message(self.Drawn())

    def _take(self, lines: list[Line]) -> None:
        old, self._lines = self._lines, lines
        if len(old) != len(lines):
            self.refresh(layout=True)
            return
        changed = [Region(0, y, self.size.width, 1) for y, line in enumerate(lines) if line != old[y]]
        if changed:
            self.refresh(*changed)

    @property
    def _height(self) -> int:
        return frame.height(*self.app.size)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  textual's
        """Return how many lines the axis has on a screen of this size."""
        return frame.height(*viewport)

    def on_resize(self) -> None:
        """Lay out for the new size."""
        self._fitting = None
        self._draw()

    def render_line(self, y: int) -> Strip:
        """Draw the line `y`, from zero."""
        line = self._lines[y] if y < len(self._lines) else ()
        return strip(line, self.size.width, self.rich_style, look(self.app.current_theme))

    # the mouse

    def _slot(self, event: events.MouseEvent) -> Slot | None:
        return self.told.axis.slot_at(event.x - frame.beside(self.size.width)) if self.told else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a range of dates, or a jump."""
        self._held = self._slot(event)
        if self._held:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show the range that would be taken."""
        slot = self._slot(event) if self._held else None
        if slot and self.told:
            self._lines = frame.framed(
                self.told._replace(brush=self._stretch(slot)), self.size.width, len(self._lines)
            )
            self.refresh()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Take the range; where the mouse was not moved, go there."""
        self.release_mouse()
        slot = self._slot(event) or self._held
        if self._held and slot and self.told:
            brushed = slot != self._held
            days = self._stretch(slot) if brushed else self.told.axis.goal(slot)
            self.post_message(self.Asked(days, brushed=brushed))
        self._held = None
        self._draw()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Zoom in."""
        event.stop()
        self.zoom_by(1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Zoom out."""
        event.stop()
        self.zoom_by(-1)

    def _stretch(self, slot: Slot) -> Span:
        """Return the days from the slot that the mouse was pressed on to `slot`."""
        if self._held is None or self.told is None:
            return Span()
        first, last = sorted((self._held, slot), key=lambda each: each.x)
        axis = self.told.axis
        return Span(axis.days(first).first, axis.days(last).last)
