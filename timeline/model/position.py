"""Where in a file something stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

_SHIFT: Final = 24
_MASK: Final = (1 << _SHIFT) - 1

if TYPE_CHECKING:  # a protocol would cost half a millisecond at every start
    from typing import Protocol

    class Node(Protocol):
        """What was read from a file: it knows where each of its values and keys stands."""

        mark: int

        def value_mark(self, step: Step) -> int | None:
            """Return where the value at `step` begins, None where there is none."""

        def key_mark(self, step: Step) -> int | None:
            """Return where the key `step` begins, None where there is none."""

        def child(self, step: Step) -> Node | None:
            """Return the mapping or list at `step`, None for text or nothing."""


Step = str | int
"""One step into a node: a field's name or an item's number, from zero."""


class Position(NamedTuple):
    """A place in a file; line and column count from one, columns in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def pack(line: int, column: int) -> int:
    """Pack a line and a column, both from zero, into one number that orders like them."""
    return line << _SHIFT | column


def unpack(path: str, mark: int) -> Position:
    """Return the position that `pack` packed, counted from one."""
    return Position(path, (mark >> _SHIFT) + 1, (mark & _MASK) + 1)


class Origin(NamedTuple):
    """The file and the node that a value was read from."""

    path: str
    node: Node

    @property
    def position(self) -> Position:
        """Where the whole value begins."""
        return unpack(self.path, self.node.mark)

    def at(self, *steps: Step) -> Position:
        """Return where the value under `steps` begins; the nearest one around it where it is missing."""
        node: Node | None = self.node
        mark = self.node.mark
        for step in steps:
            found = node.value_mark(step) if node is not None else None
            if node is None or found is None:
                break
            mark = found
            node = node.child(step)
        return unpack(self.path, mark)

    def key(self, step: Step) -> Position:
        """Return where the key `step` stands; where the whole value begins, if it is missing."""
        mark = self.node.key_mark(step)
        return unpack(self.path, self.node.mark if mark is None else mark)
