"""The filter: a line to type in, its number of hits, and below it what is wrong with it, at its column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from timeline.errors import QueryError
from timeline.tui.draw.bars import mistake_lines
from timeline.tui.draw.line import EMPTY, Line, Role, wrap
from timeline.tui.keys import ANSWERING, bindings
from timeline.tui.widgets.bar import Bar, Draw
from timeline.tui.widgets.offer import Offer

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from timeline.query.complete import Completion

_BRIEF: Final = 2
"""The lines of a note that are not too many while nobody types."""
_PROMPT: Final = " / "
_HITS: Final = 18
"""Cells kept for the hits, "10,000 of 10,000": a number that needs more is another layout of the screen."""
_PAUSE: Final = 0.12
"""Seconds without a key after which it is asked what can be typed next."""
_ROOM_FOR_OFFER: Final = 14
"""Lines of a screen on which an offer takes one from the list while somebody types."""
_ROOM_FOR_NOTE: Final = 24
"""Lines on which a note does too, whether there is one or not: the list then stays still."""
_OFFERED: Final = {"tab": 1, "shift+tab": -1}
_EARLIER: Final = {"up": -1, "down": 1}
TYPED: Final = r"[^\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]*"
"""What may be typed or pasted: no control and bidi characters."""


class Field(Input):
    """A line to type in; every letter makes its text longer, and moves nothing else on the screen."""

    virtual_size = Reactive(Size(0, 0), layout=False)


class Filter(Vertical):
    """The filter that holds: it stays in sight, and what is typed changes it at once."""

    class Changed(Message):
        """Another filter was typed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Earlier(Message):
        """Another filter of this session is wanted, so many back (-1) or on (1)."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class Wanted(Message):
        """What can be typed next is wanted, for the text as it is and the cursor in it."""

        def __init__(self, text: str, cursor: int) -> None:
            super().__init__()
            self.text = text
            self.cursor = cursor

    class Left(Message):
        """The typing is over."""

    BINDINGS = bindings(ANSWERING)
    DEFAULT_CSS = """
    Filter { height: auto; display: none; background: $boost; }
    Filter Horizontal { height: 1; }
    Filter #prompt { width: 3; }
    Filter #hits { width: auto; }
    Filter Input { height: 1; width: 1fr; border: none; padding: 0; background: transparent; }
    Filter Input:focus { border: none; background: transparent; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  textual's name for it
        super().__init__(id=id)
        self._field: Input | None = None
        self._hits = Bar(lambda _: [()], id="hits")
        self._offer = Offer(id="offer")
        self._note = Bar(self._told, id="note")
        self._noted: Draw = lambda _: []
        self._room = False

    def compose(self) -> ComposeResult:
        """Make nothing: the line is made when it is first needed, so that the first frame comes sooner."""
        return ()

    @property
    def typing(self) -> bool:
        """Whether it is being typed in."""
        return self._field.has_focus if self._field else False

    def on_mount(self) -> None:
        """Have a pause ready, after which it is asked what can be typed next."""
        self._pause = self.set_interval(_PAUSE, self._want, pause=True)

    async def open(self) -> None:
        """Show the line and type in it."""
        field = await self._made()
        self._keep_room(typing=True)
        self.display = True
        field.focus(scroll_visible=False)

    async def put(self, text: str) -> None:
        """Put `text` in without telling anybody; without text nothing is shown."""
        field = await self._made()
        with field.prevent(Input.Changed):
            field.value = text
        field.cursor_position = len(text)
        self.display = bool(text) or field.has_focus
        self.right()

    async def _made(self) -> Input:
        """Return the line to type in, made if it was not yet."""
        if self._field is None:
            field = self._field = Field(restrict=TYPED, select_on_focus=False, compact=True)
            field.cursor_blink = False
            self._hits.styles.width = min(_HITS, self.app.size.width // 4)
            prompt = Bar(lambda _: [((_PROMPT, Role.KEY),)], id="prompt")
            await self.mount(self._offer, Horizontal(prompt, field, self._hits), self._note)
        return self._field

    def offer(self, text: str, found: Completion) -> None:
        """Show what can be typed next in `text`, unless something else was typed since."""
        if self._field and self.typing and text == self._field.value:
            self._offer.offer(text, found)

    def told(self, hits: str, *, wrong: bool = False) -> None:
        """Show the number of hits, or that the filter is `wrong` and does not hold."""
        kept = min(self._hits.size.width, self.size.width // 4)  # another width is another layout
        self._hits.styles.width = max(len(hits) + 2, kept)
        self._hits.show(lambda width: [((f"{hits} ".rjust(width), Role.WARNING if wrong else Role.KEY),)])

    def right(self, hint: str = "") -> None:
        """Take the note of a mistake away, or put a hint in its place."""
        indent = " " * len(_PROMPT)

        def draw(width: int) -> list[Line]:
            lines = wrap(hint, max(1, width - len(indent))) if hint else []
            return [((f"{indent}{line}", Role.WARNING),) for line in lines]

        self._tell(draw)

    def wrong(self, error: QueryError) -> None:
        """Show what is wrong, at its column; what would be right too, while typing or where there is room."""

        def draw(width: int) -> list[Line]:
            lines = mistake_lines(error, width, len(_PROMPT))
            if self.typing or len(lines) <= _BRIEF:
                return lines
            return mistake_lines(QueryError(error.text, error.message, error.column), width, len(_PROMPT))

        self._tell(draw)

    def _tell(self, draw: Draw) -> None:
        """Put another note below the line."""
        height = len(self._told(self.size.width))
        self._noted = draw
        self._note.refresh(layout=len(self._told(self.size.width)) != height)

    def _told(self, width: int) -> list[Line]:
        """Return the note; while somebody types its line is there without one too."""
        return self._noted(width) or [EMPTY] * self._room

    def _keep_room(self, *, typing: bool) -> None:
        """Keep lines for an offer and a note while somebody types, if there is room."""
        lines = self.app.size.height
        self._room = typing and lines >= _ROOM_FOR_NOTE
        if typing:
            self._offer.open(room=lines >= _ROOM_FOR_OFFER)
        else:
            self._offer.close()
        self._note.refresh(layout=True)

    def on_descendant_focus(self) -> None:
        """Make room for the note and the offer while typing."""
        self._keep_room(typing=True)

    def on_descendant_blur(self) -> None:
        """Leave the room to the list again."""
        self._pause.pause()
        self._keep_room(typing=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what was typed."""
        event.stop()
        self.post_message(self.Changed(event.value))
        if self._field and not self._offer.put_in(event.value):
            self._pause.reset()
            self._pause.resume()

    def on_key(self, event: events.Key) -> None:
        """Put in what is offered, or go through the filters of this session."""
        if event.key in _OFFERED:
            event.stop()
            event.prevent_default()
            self._complete(_OFFERED[event.key])
        if event.key in _EARLIER:
            event.stop()
            self.post_message(self.Earlier(_EARLIER[event.key]))

    def _want(self) -> None:
        """Ask what can be typed next."""
        self._pause.pause()
        if self._field:
            self.post_message(self.Wanted(self._field.value, self._field.cursor_position))

    def _complete(self, step: int) -> None:
        """Put the next of what is offered in the line; ask for an offer where there is none yet."""
        if self._field is None:
            return
        found = self._offer.step(step)
        if found is None:
            self._want()
            return
        self._field.value, self._field.cursor_position = found

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Leave the line."""
        event.stop()
        self.action_close()

    def action_close(self) -> None:
        """Leave the line, whatever the user's own key for leaving is: it may be a letter."""
        self.post_message(self.Left())
