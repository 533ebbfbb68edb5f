"""The filters of this session: undone, done again, and gone through while typing."""

from __future__ import annotations


class Past:
    """Filters in the order they held, with a place among them; what is typed in one go is one of them."""

    def __init__(self) -> None:
        self._filters = [""]
        self._place = 0
        self._typing = False

    def put(self, text: str, *, typing: bool = False) -> None:
        """Remember the filter that holds now; while it is `typing` it changes the newest one."""
        if text == self._filters[self._place]:
            self._typing = typing
            return
        if typing and self._typing:
            self._filters[self._place] = text
        else:
            del self._filters[self._place + 1 :]
            self._filters.append(text)
            self._place += 1
        self._typing = typing

    def rest(self) -> None:
        """Tell that the typing is over: what is typed next is another filter."""
        self._typing = False

    def step(self, by: int) -> str | None:
        """Go `by` filters back (-1) or on (1) and return the one there; None at the end."""
        place = self._place + by
        if not 0 <= place < len(self._filters):
            return None
        self._place, self._typing = place, False
        return self._filters[place]
