"""The program of the terminal: its screens, its themes and the keys that work everywhere."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.driver import Driver

from timeline.tui.call import Call
from timeline.tui.ink import Colourless
from timeline.tui.inorder import InOrder
from timeline.tui.keys import PROGRAM, bindings, named
from timeline.tui.screens.main import Main
from timeline.tui.sized import Sized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.command import Provider
    from textual.filter import LineFilter
    from textual.screen import Screen

    from timeline.tui.reload import Reload
    from timeline.tui.story import Stories

THEMES: Final = ("textual-dark", "textual-light", "ansi-dark")
"""The themes that a key goes through."""
_ENDING: Final = ("SIGTERM", "SIGHUP", "SIGINT")
"""How a process is told to end."""
_FREE: Final = ("help", "palette", "theme", "leave", "filter")
"""What can be done before the files are read."""
_LEAVING: Final = ("quit", "suspend")
_TYPING: Final = ("filter", "find", "jump", "export", "palette")
"""What opens a line to type in."""
_PLAIN_CALL: Final = Call()


def commands() -> type[Provider]:
    """Return what the palette offers."""
    from timeline.tui.palette import Commands  # noqa: PLC0415  not needed for the first frame

    return Commands


def hung_up(number: int, _: object) -> None:
    """Leave at once where the terminal is gone: nothing can be put back, and textual would wait for it.

    With the signal comes SIGCONT, on which textual begins anew, in a terminal that takes nothing.
    """
    if not os.isatty(2):
        os._exit(128 + number)


class Explorer(InOrder, Sized):
    """The program: its themes and screens; `stories` are loaded in a thread."""

    TITLE = "timeline"
    COMMANDS: ClassVar = {commands}
    BINDINGS: ClassVar = bindings(tuple(key for key in PROGRAM if key.action != "leave"))
    CSS = """
    #head { background: $panel; }
    #foot { background: $panel; }
    """

    def __init__(
        self, stories: Stories, text: str = "", call: Call = _PLAIN_CALL, reload: Reload | None = None
    ) -> None:
        plain = "NO_COLOR" in os.environ
        super().__init__(ansi_color=plain or None)
        self._stories = stories
        self._text = text
        self._call = call
        self._reload = reload
        self._plain = plain
        self.animation_level = "none"
        if plain:
            self.theme = "ansi-dark"  # the other themes would still send greys

    def on_load(self) -> None:
        """Leave in good order when the process is ended from outside: the terminal is put back then."""
        loop = asyncio.get_running_loop()
        for name in () if self.is_headless else _ENDING:
            number = getattr(signal, name, None)
            with suppress(NotImplementedError):  # Windows
                if number is not None:
                    loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))
                    if name == "SIGHUP":
                        signal.signal(number, hung_up)

    @on(Driver.SignalResume)
    def _draw_again(self) -> None:
        """Fill the screen that a resumed process gets: it is an empty one, and textual leaves it so."""
        self.refresh(layout=True)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what goes over every drawn line; with NO_COLOR no colour is left, not even a default."""
        return (Colourless(),) if self._plain else super().get_line_filters()

    def get_default_screen(self) -> Screen[None]:
        """Return the first screen."""
        return Main(self._stories, self._text, self._call, self._reload)

    @property
    def ready(self) -> bool:
        """Whether the files were read, or something is open that does not need them."""
        return not isinstance(self.screen, Main) or self.screen.ready

    def overtakes(self, event: events.Key) -> bool:
        """Tell whether a key needs no files; but for leaving it does not go before those that do.

        Behind one that opens a line a letter is meant for that line.
        """
        if not self._held:
            return event.key in named(*_FREE, *_LEAVING)
        typed = event.is_printable and any(held.key in named(*_TYPING) for held in self._held)
        return not typed and event.key in named(*_LEAVING)

    async def on_event(self, event: events.Event) -> None:
        """Forget what was said when the next key comes."""
        if isinstance(event, events.Key) and not event.is_forwarded and isinstance(self.screen, Main):
            self.screen.say()
        await super().on_event(event)

    def action_help(self) -> None:
        """Show the help."""
        from timeline.tui.screens.help import Help  # noqa: PLC0415  not needed for the first frame

        if not isinstance(self.screen, Help):
            self.push_screen(Help())

    def action_theme(self) -> None:
        """Go on to the next theme."""
        place = THEMES.index(self.theme) if self.theme in THEMES else -1
        self.theme = THEMES[(place + 1) % len(THEMES)]
