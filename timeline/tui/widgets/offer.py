"""What can be typed next in the filter: one line above it, of which Tab puts one after the other in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from timeline.tui.draw.line import EMPTY, Line
from timeline.tui.draw.offer import offer_line
from timeline.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from timeline.query.complete import Candidate, Completion

_INDENT: Final = 3


class Offer(Bar):
    """The candidates for a place in a text, and which of them was put in."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  textual's name for it
        super().__init__(self._lines, id=id)
        self._candidates: tuple[Candidate, ...] = ()
        self._chosen = -1
        self._open = False
        self._before = self._after = self._put = ""

    def _lines(self, width: int) -> list[Line]:
        if not self._open:
            return []
        return [offer_line(self._candidates, self._chosen, width, _INDENT) if self._candidates else EMPTY]

    def offer(self, text: str, found: Completion) -> None:
        """Show what can stand in `text`; nothing where that is only what stands there already."""
        self._before, self._after = text[: found.start], text[found.end :]
        typed = text[found.start : found.end]
        news = any(each.text != typed for each in found.candidates)
        self._candidates, self._chosen = (found.candidates if news else ()), -1
        self.refresh()

    def open(self, *, room: bool) -> None:
        """Keep a line for the offer while somebody types, if there is `room`: the list then stays still."""
        self._open = room
        self.refresh(layout=True)

    def close(self) -> None:
        """Offer nothing."""
        self._candidates, self._chosen, self._put, self._open = (), -1, "", False
        self.refresh(layout=True)

    def step(self, by: int) -> tuple[str, int] | None:
        """Choose the next (1) or the last (-1); return the text with it and the cursor behind it."""
        if not self._candidates:
            return None
        first = 0 if by > 0 else len(self._candidates) - 1
        self._chosen = first if self._chosen < 0 else (self._chosen + by) % len(self._candidates)
        put = self._before + self._candidates[self._chosen].text
        self._put = put + self._after
        self.refresh()
        return self._put, len(put)

    def put_in(self, text: str) -> bool:
        """Tell whether `text` is what was put in here, and not typed."""
        return bool(self._candidates) and self._chosen >= 0 and text == self._put
