"""What stands at the foot of the first screen: the keys that work where the user is."""

from __future__ import annotations

from typing import Final

from timeline.tui.draw.bars import foot_line
from timeline.tui.draw.line import Line
from timeline.tui.keys import GROUPS

_KEYS: Final = [key for _, keys in GROUPS for key in keys if key.foot and key.now]
_IN_LIST: Final = [
    (key.written.split()[0], key.foot) for key in sorted(_KEYS, key=lambda key: key.id == "problems")
]
_IN_DETAILS: Final = [
    ("Esc", "back"),
    ("j k", "scroll"),
    ("f", "follow"),
    ("/", "filter"),
    ("?", "help"),
    ("q", "quit"),
]
_TYPING: Final = [("Enter Esc", "to the list"), ("Tab", "complete")]
_FILTERED: Final = [("Esc", "no filter")]


def in_list(width: int, *, filtered: bool) -> Line:
    """Return the keys of the list; a filter can be taken away."""
    return foot_line([_IN_LIST[0], *(_FILTERED if filtered else ()), *_IN_LIST[1:]], width)


def in_details(width: int) -> Line:
    """Return the keys of the details."""
    return foot_line(_IN_DETAILS, width)


def typing(width: int) -> Line:
    """Return the keys of the filter's line."""
    return foot_line(_TYPING, width)
