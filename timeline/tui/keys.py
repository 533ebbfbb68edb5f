"""The keys: one table for the bindings, the line at the foot, the palette, the help and the user's own keys.

To add a key: a row here, and where the key works an action of that name; or, for what is done with the
timeline on the screen, `do('name')` and a file `actions/name.py` with a function `run`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from textual.binding import Binding, BindingType


class Key(NamedTuple):
    """A command with its keys: textual's names for them, its action, what it does, and what the foot says.

    `id` is its name in a user's file of keys.
    """

    id: str
    names: str
    action: str
    help: str
    foot: str = ""

    @property
    def written(self) -> str:
        """The keys as people write them, those of the user's own file if it has some: "Space PgDn"."""
        return " ".join(map(written, filter(None, self.now.split(","))))

    @property
    def told(self) -> str:
        """Return the name of the command and what it does, as the help and the palette tell it."""
        return f"{self.id}: {self.help}"

    @property
    def now(self) -> str:
        """Textual's names for the keys that are in use: the user's own, else these."""
        return _OWN.get(self.id, self.names)


MOVING: Final = (
    Key("next", "j,down", "line(1)", "the next line"),
    Key("previous", "k,up", "line(-1)", "the line before"),
    Key("page-down", "space,pagedown", "page(1)", "a page on"),
    Key("page-up", "b,pageup", "page(-1)", "a page back"),
    Key("first", "g,home", "edge(-1)", "the beginning"),
    Key("last", "G,end", "edge(1)", "the end"),
)
READING: Final = (
    Key(
        "filter",
        "slash",
        "filter",
        "only what matches, while you type; Enter or Escape goes back to the list",
        "filter",
    ),
    Key("read", "enter", "read", "go to the details; again, or Escape, goes back to the list", "details"),
    Key("details", "d", "details", "show or hide the details beside the list"),
    Key("problems", "p", "problems", "every problem of the files", "problems"),
)
FINDING: Final = (
    Key("find", "ctrl+f", "do('find')", "find an event by words; the filter stays as it is"),
    Key("find-next", "n", "do('find', 'next')", "the next event that was found"),
    Key("find-previous", "N", "do('find', 'previous')", "the one before"),
    Key("undo", "u", "do('undo')", "undo the last change of the filter"),
    Key("redo", "U", "do('undo', 'redo')", "take the undoing back"),
)
RELATED: Final = (
    Key("follow", "f,tab", "do('follow')", "choose a related event in the details; Enter follows it"),
    Key("follow-back", "F,shift+tab", "do('follow', 'previous')", "choose the one before it"),
    Key("back", "backspace", "do('follow', 'back')", "come back from an event that was followed"),
)
TIME: Final = (
    Key("zoom-in", "plus,equals_sign", "do('zoom', 'in')", "finer units on the axis: from centuries to days"),
    Key("zoom-out", "minus", "do('zoom', 'out')", "coarser units on the axis"),
    Key("zoom-fit", "0", "do('zoom', 'fit')", "the units at which all events have room"),
    Key("jump", "ctrl+g,at", "do('jump')",
        "go to a date: 2014-03, march 2014, last week, +6 months (from here)"),
    Key("range-first", "less_than_sign,left_square_bracket", "do('range', 'first')",
        "begin a range of dates with this event; also by dragging on the axis"),
    Key("range-last", "greater_than_sign,right_square_bracket", "do('range', 'last')",
        "end it with this event"),
    Key("range-none", "asterisk", "do('range', 'none')", "take the range of dates away"),
    Key("undated", "z", "do('undated')", "the events without a date; again: back to the dated ones"),
)  # fmt: skip
CHOOSING: Final = (
    Key("facets", "v", "do('facets')", "what is in it: actors, places, kinds; Enter filters", "facets"),
    Key("around", "s", "do('around')", "what happened around this event, beside the filter; again: more"),
)
USING: Final = (
    Key("edit", "e", "do('edit')", "open the editor ($VISUAL, $EDITOR) at the event's line"),
    Key("copy", "y", "do('copy')", "copy the event as text"),
    Key("copy-link", "Y", "do('copy', 'link')", "copy the event's first link"),
    Key("copy-command", "c", "do('copy', 'command')", "copy the command line that shows this view again"),
    Key("export", "x", "do('export')", "write the events of the filter to a file"),
)
PROGRAM: Final = (
    Key("help", "question_mark", "help", "this help", "help"),
    Key("palette", "colon,ctrl+p", "command_palette", "every command with its key, to be searched"),
    Key("theme", "t", "theme", "dark, light, or the terminal's own colours"),
    Key("leave", "escape", "leave", "leave what is open: details, help, then the filter"),
    Key("suspend", "ctrl+z", "suspend_process", "back to the shell for a while; its command fg comes back"),
    Key("quit", "q,ctrl+c", "quit", "leave the explorer", "quit"),
)
BESIDE: Final = (
    Key("left", "h,left", "beside(-1)", "the column to the left"),
    Key("right", "l,right", "beside(1)", "the column to the right"),
    Key("choose", "enter", "choose", "take what is pointed at"),
)
LEAVING: Final = tuple(key for key in PROGRAM if key.action == "leave")
ANSWERING: Final = (Key("close", "escape", "close", "leave the line that is typed in"),)
"""What works in a line that asks for something; it needs no other telling than "leave"."""
SEARCHING: Final = (Key("search", "slash,ctrl+f", "search", "search this text"),)
"""What works in the help; its foot tells it."""
LISTING: Final = (
    Key("choose", "enter", "choose", "go to the event"),
    Key("edit-there", "e", "edit", "open the editor there"),
)
"""What works in the list of problems; its foot tells it."""
GROUPS: Final = (
    ("Move", MOVING),
    ("Read", READING),
    ("Time", TIME),
    ("Choose", CHOOSING),
    ("Find", FINDING),
    ("Follow", RELATED),
    ("Use", USING),
    ("The program", PROGRAM),
)

_KNOWN: Final = (*(key for _, keys in GROUPS for key in keys), *BESIDE, *SEARCHING, *LISTING)
_WRITTEN: Final[Mapping[str, str]] = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "space": "Space", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End", "slash": "/", "question_mark": "?", "colon": ":", "escape": "Esc",
    "enter": "Enter", "tab": "Tab", "backspace": "Backspace", "delete": "Del", "comma": ",", "full_stop": ".",
    "less_than_sign": "<", "greater_than_sign": ">", "plus": "+", "minus": "-", "equals_sign": "=",
    "left_square_bracket": "[", "right_square_bracket": "]", "exclamation_mark": "!", "number_sign": "#",
    "left_curly_bracket": "{", "right_curly_bracket": "}", "asterisk": "*", "at": "@", "underscore": "_",
}  # fmt: skip
_PARTS: Final = {"ctrl": "Ctrl", "shift": "Shift", "alt": "Alt"}
_OWN: Final[dict[str, str]] = {}
"""The user's keys by the id of what they do; `use` fills it before the first screen is made."""


def written(name: str) -> str:
    """Return one of textual's names for a key as people write it: "Ctrl+C", "?", "G"."""
    *parts, last = name.split("+")
    key = _WRITTEN.get(last, last if len(last) == 1 and not parts else last.capitalize())
    return "+".join([*(_PARTS.get(part, part) for part in parts), key])


def named(*ids: str) -> frozenset[str]:
    """Return textual's names for the keys of these commands."""
    found = (key.now for _, keys in GROUPS for key in keys if key.id in ids)
    return frozenset(name for names in found for name in names.split(","))


def shown(*ids: str) -> str:
    """Return the first key of each of these commands as people write it; one that has none is left out."""
    found = (key.written.split()[:1] for each in ids for key in _KNOWN if key.id == each)
    return " ".join(dict.fromkeys(key for keys in found for key in keys))


def use(own: Mapping[str, str]) -> None:
    """Take the user's keys in the place of those here: textual's names, joined by commas, by `Key.id`."""
    _OWN.clear()
    _OWN.update(own)


def bindings(keys: tuple[Key, ...], *, first: bool = False) -> list[BindingType]:
    """Return textual's bindings for `keys`; those that come `first` go no way round through widgets."""
    return [Binding(key.now, key.action, key.help, show=False, priority=first) for key in keys if key.now]
