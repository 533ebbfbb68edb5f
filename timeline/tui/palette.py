"""The palette: every command of the table of keys with its key, to be searched and done."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from timeline.tui.keys import GROUPS, Key


def commands() -> Iterator[Key]:
    """Yield what the palette offers: all but what opens it."""
    for _, keys in GROUPS:
        yield from (key for key in keys if key.id != "palette")


def told(key: Key) -> str:
    """Return the line of a command: its name, what it does, and its keys."""
    return f"{key.told}   {key.written}" if key.written else key.told


class Commands(Provider):
    """Offers the commands; one is done as if its key were pressed."""

    async def discover(self) -> Hits:
        """Yield all."""
        for key in commands():
            yield DiscoveryHit(told(key), partial(self._do, key))

    async def search(self, query: str) -> AsyncIterator[Hit]:
        """Yield those that have the letters of `query`."""
        matcher = self.matcher(query)
        for key in commands():
            score = matcher.match(told(key))
            if score > 0:
                yield Hit(score, matcher.highlight(told(key)), partial(self._do, key))

    def _do(self, key: Key) -> None:
        """Do what the key does; the user may have taken its own keys away."""
        self.app.simulate_key((key.now or key.names).split(",")[0])
