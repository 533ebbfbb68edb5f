"""The keys: one table for the bindings, the line at the foot and the help screen.

To add a key: a row here, and an action of that name where the key works.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from textual.binding import Binding, BindingType


class Key(NamedTuple):
    """A key: textual's names for it, its action, how it is written, what it does, and what the foot says."""

    names: str
    action: str
    written: str
    help: str
    foot: str = ""


MOVING: Final = (
    Key("j,down", "line(1)", "j ↓", "the next line"),
    Key("k,up", "line(-1)", "k ↑", "the line before"),
    Key("space,pagedown", "page(1)", "Space PgDn", "a page on"),
    Key("b,pageup", "page(-1)", "b PgUp", "a page back"),
    Key("g,home", "edge(-1)", "g Home", "the beginning"),
    Key("G,end", "edge(1)", "G End", "the end"),
)
READING: Final = (
    Key("slash", "filter", "/", "filter while you type; Enter or Escape goes back to the list", "filter"),
    Key("enter", "read", "Enter", "read the details; again, or Escape, goes back to the list", "details"),
    Key("tab", "read", "Tab", "the same"),
    Key("d", "details", "d", "show or hide the details beside the list"),
    Key("p", "problems", "p", "every problem of the files"),
)
PROGRAM: Final = (
    Key("question_mark", "help", "?", "this help", "help"),
    Key("t", "theme", "t", "dark, light, or the terminal's own colours"),
    Key("escape", "leave", "Esc", "leave what is open: details, help, then the filter"),
    Key("q,ctrl+c", "quit", "q Ctrl+C", "leave the explorer", "quit"),
)
GROUPS: Final = (("Move", MOVING), ("Read", READING), ("The program", PROGRAM))


def bindings(keys: tuple[Key, ...]) -> list[BindingType]:
    """Return textual's bindings for `keys`."""
    return [Binding(key.names, key.action, key.help, show=False) for key in keys]
