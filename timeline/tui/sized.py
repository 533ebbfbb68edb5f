"""The size of the terminal: the last one that it had, however fast it came.

A signal tells of another size. Where the next one comes while the first is being taken, Textual 8.2 hands on
the last size first and an older one after it; the screen would stay as it was for that one.
"""

from __future__ import annotations

import shutil

from textual.app import App
from textual.events import Resize
from textual.geometry import Size


class Sized(App[None]):
    """A program that asks its terminal whether a size that it is told of is still the one."""

    def on_resize(self, event: Resize) -> None:
        """Have the terminal's size instead of one that has passed."""
        if self.is_headless or self.is_web or self.supports_smooth_scrolling:
            return  # who tells of the size there tells of it in order, and the terminal may know another
        now = Size(*shutil.get_terminal_size())
        if now != event.size:
            self.post_message(Resize(now, now))
