"""A screen that shows one text and is left again: the help, the problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from timeline.tui.draw.line import Line, Role, fit
from timeline.tui.foot import foot
from timeline.tui.keys import PROGRAM, bindings
from timeline.tui.widgets.bar import Bar
from timeline.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Reader(Screen[None]):
    """A title, a text that scrolls, and how to leave."""

    BINDINGS = bindings(tuple(key for key in PROGRAM if key.action == "leave"))
    heading = ""
    foot: tuple[tuple[str, str], ...] = (("leave", "back"), ("next previous", "scroll"), ("quit", "quit"))

    def lines(self, width: int) -> list[Line]:
        """Return the text laid out for `width` cells."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Make the title, the text and the foot."""
        yield Bar(lambda width: [((fit(f" {self.heading}", width), Role.TITLE),)], id="head")
        yield Pane(id="text")
        yield Bar(lambda width: [foot(self.foot, width)], id="foot")

    def on_mount(self) -> None:
        """Fill in the text."""
        self.query_one(Pane).show(self.lines)

    def action_leave(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()
