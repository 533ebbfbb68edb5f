"""A line to answer in, above the foot: what to find, which file to write."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from timeline.text import one_line
from timeline.tui.draw.line import Line, Role, wrap
from timeline.tui.keys import ANSWERING, bindings
from timeline.tui.widgets.bar import Bar
from timeline.tui.widgets.filter import TYPED, Field

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

Answered = Callable[[str], Awaitable[str]]
"""Does what was answered, and returns why it cannot; the line stays open then."""
_MOST: Final = 4
"""Lines below the answer that why it cannot be may take."""


class Ask(Vertical):
    """A question and a line to type in; it goes away when it is answered or left.

    Why an answer cannot be stands beside it, below it where that takes more than half of the line.
    """

    BINDINGS = bindings(ANSWERING)
    DEFAULT_CSS = """
    Ask { height: auto; background: $boost; }
    Ask Horizontal { height: 1; }
    Ask #question { width: auto; }
    Ask #beside { width: auto; }
    Ask Input { height: 1; width: 1fr; border: none; padding: 0; background: transparent; }
    Ask Input:focus { border: none; background: transparent; }
    """

    def __init__(
        self, question: str, text: str, done: Answered, changed: Callable[[str], object] | None = None
    ) -> None:
        super().__init__(id="ask")
        self._question = f" {question} "
        self._text = text
        self._done = done
        self._changed = changed
        self._back: Widget | None = None
        self._why = ""
        self._beside = Bar(lambda _: [((f" {self._why} ", Role.WARNING),)], id="beside")
        self._below = Bar(self._told_below, id="why")

    def compose(self) -> ComposeResult:
        """Make the question, the line, and room for why an answer cannot be."""
        question = Bar(lambda _: [((self._question, Role.KEY),)], id="question")
        question.styles.width = cell_len(self._question)
        field = Field(self._text, restrict=TYPED, select_on_focus=False, compact=True)
        field.cursor_blink = False
        self._beside.styles.width = 0
        yield Horizontal(question, field, self._beside)
        yield self._below

    def on_mount(self) -> None:
        """Type at once."""
        self._back = self.screen.focused
        self.query_one(Input).focus(scroll_visible=False)

    def why(self, text: str) -> None:
        """Say why the answer cannot be."""
        self._why = one_line(text)
        self._beside.styles.width = cell_len(self._why) + 2 if self._why and self._fits else 0
        self._beside.refresh()
        self._below.refresh(layout=True)

    @property
    def _fits(self) -> bool:
        return cell_len(self._why) + 2 <= self.size.width // 2

    def _told_below(self, width: int) -> list[Line]:
        if not self._why or self._fits:
            return []
        return [((f" {line}", Role.WARNING),) for line in wrap(self._why, max(1, width - 2))[:_MOST]]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what was typed."""
        event.stop()
        self.why("")
        if self._changed:
            self._changed(event.value)

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do what was answered; stay open where it cannot be done."""
        event.stop()
        why = await self._done(event.value)
        if why:
            self.why(why)
        else:
            await self.action_close()

    async def action_close(self) -> None:
        """Go away, back to where one came from."""
        if self._back is not None:
            self._back.focus(scroll_visible=False)
        await self.remove()
