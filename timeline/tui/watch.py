"""Tell when files were saved and stand still: the files are looked at and never waited for."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final

QUIET: Final = 0.125
"""Seconds that files must stand still before they are read: a save often takes several steps."""
LONGEST: Final = 3.0
"""Seconds after which files are read although they never stand still."""
PAUSE: Final = 0.1
"""Seconds between two looks, at least."""
_SHARE: Final = 50
"""A pause is at least so many times as long as a look, which may be slow on a far disk."""


class Watch:
    """Watches a state that `look` tells, by the seconds of `clock`."""

    def __init__(self, look: Callable[[], Hashable], clock: Callable[[], float]) -> None:
        self._look = look
        self._clock = clock
        self._read = self._seen = look()
        self._since = self._first = clock()
        self.pause = PAUSE

    def settled(self) -> bool:
        """Look once; tell whether there is something new that stands still, once for each state."""
        before = self._clock()
        seen = self._look()
        now = self._clock()
        self.pause = max(PAUSE, _SHARE * (now - before))
        if seen != self._seen:
            if self._seen == self._read:
                self._first = now
            self._seen, self._since = seen, now
        if seen == self._read or (now - self._since < QUIET and now - self._first < LONGEST):
            return False
        self._read = seen
        self._first = now
        return True
