"""Keys one after the other: what is typed fast goes where it would have gone typed slowly.

Textual hands every key at once to whatever has the focus, and does later what the key asks for. After
"/" the next letters would still reach the list, and be lost to the filter that is about to open. Nor is a
key lost that comes before there is anything to do it with: it waits.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final

from textual import events
from textual.app import App
from textual.message import Message

_LINE_FEED: Final = "ctrl+j"
"""What Enter is as long as the terminal is not the program's yet."""
_HOPS: Final = 3
"""Messages that may follow from each other after a key: submitted, left, focused."""


class InOrder(App[None]):
    """A program that hands on a key only when all that the one before asked for is done."""

    class Passed(Message):
        """Goes the way of a key, behind it: where it arrives, the key is done with.

        It goes `again` so often, behind the messages that the key's action sent the same way.
        """

        def __init__(self, again: int = _HOPS) -> None:
            super().__init__()
            self.again = again

    _busy = False

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._held: deque[events.Key] = deque()
        self._later: Callable[[], object] | None = None

    def at_rest(self, do: Callable[[], object]) -> None:
        """Do something when the screen was sent and no key waits; of several only the last one."""
        self._later = do
        if not self._busy:
            self.screen.call_after_refresh(self._rest)

    def _rest(self) -> None:
        if self._later and not self._busy:  # else the last key comes back to it
            later, self._later = self._later, None
            later()

    @property
    def ready(self) -> bool:
        """Whether there is something that keys are for; `go_on` is to be called when there is."""
        return True

    def overtakes(self, event: events.Key) -> bool:  # noqa: ARG002  others look at it
        """Tell whether a key waits neither for that nor for those that do."""
        return False

    async def on_event(self, event: events.Event) -> None:
        """Hand an event on; a key waits for its turn."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        if event.key == _LINE_FEED:
            event = events.Key("enter", "\r")
        if self._busy or ((self._held or not self.ready) and not self.overtakes(event)):
            self._held.append(event)
        else:
            await self._press(event)

    async def _press(self, event: events.Key) -> None:
        self._busy = True
        target = self.screen.focused or self.screen
        await super().on_event(event)
        if not target.post_message(self.Passed()):
            await self._done()  # it is being taken away

    def on_in_order_passed(self, message: Passed) -> None:
        """Wait for what the key's action left for later: another focus."""
        target = self.screen.focused or self.screen
        if message.again and target.post_message(self.Passed(message.again - 1)):
            return
        self.screen.call_after_refresh(self.call_later, self._done)

    async def _done(self) -> None:
        self._busy = False
        await self.go_on()

    async def go_on(self) -> None:
        """Hand on the next key that waits."""
        if self._held and self.ready and not self._busy:
            await self._press(self._held.popleft())
        elif not self._busy:
            self._rest()
