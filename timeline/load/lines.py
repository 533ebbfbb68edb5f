"""The text of a file by its lines, and what stands at a mark of it."""

from __future__ import annotations

from collections.abc import Sequence


class Text:
    """The text of a file; `body` is what YAML reads, `cut` tells that it ends before the file does.

    `emptied` has the numbers from zero of the lines that were taken out of it.
    """

    def __init__(self, body: str, *, cut: bool = False, emptied: Sequence[int] = ()) -> None:
        self.body = body
        self.cut = cut
        self.emptied = emptied
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The lines, split when first asked for."""
        if self._lines is None:
            self._lines = self.body.split("\n")
        return self._lines

    def line(self, number: int) -> str:
        """Return a line by its number from zero, empty beyond the end."""
        return self.lines[number].rstrip("\r") if number < len(self.lines) else ""

    def rest(self, mark: int) -> str:
        """Return what stands on the line from `mark` on."""
        return self.line(mark >> 24)[mark & 0xFFFFFF :]

    def before(self, mark: int) -> str:
        """Return the character before `mark`; a colon at a line's start, where there is none."""
        column = mark & 0xFFFFFF
        return self.line(mark >> 24)[column - 1 : column] if column else ":"

    def inside(self, mark: int, value: str, column: int) -> int:
        """Return the mark of the character `column` (from one) of the scalar `value` that begins at `mark`.

        Where the file does not have the value as it was read (escapes, several lines), it is `mark` itself.
        """
        rest = self.rest(mark)
        for quotes in (0, 1):
            if rest.startswith(value, quotes) and (not quotes or rest[0] in "\"'"):
                return mark + quotes + column - 1
        return mark
