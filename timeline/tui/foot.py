"""What stands at the foot of a screen: the keys that work where the user is, the user's own ones if so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from timeline.tui.draw.bars import foot_line
from timeline.tui.draw.line import Line
from timeline.tui.keys import GROUPS, shown

_KEYS: Final = [key for _, keys in GROUPS for key in keys if key.foot]
_IN_LIST: Final = [(key.id, key.foot) for key in sorted(_KEYS, key=lambda key: key.id == "problems")]
_IN_DETAILS: Final = [
    ("leave", "back"),
    ("next previous", "scroll"),
    ("follow", "follow"),
    ("filter", "filter"),
    ("help", "help"),
    ("quit", "quit"),
]
_CLOSES: Final = "Esc"
"""What leaves a line that is typed in, whatever the user's own keys are."""
_TYPING: Final = [(f"Enter {_CLOSES}", "to the list"), ("Tab", "complete")]
_FILTERED: Final = [("leave", "no filter")]


def foot(commands: Iterable[tuple[str, str]], width: int) -> Line:
    """Return the keys of commands, by the ids of one or more, and what these do."""
    return foot_line(_told(commands), width)


def _told(commands: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for ids, does in commands:
        keys = shown(*ids.split())
        if keys:
            yield keys, does


def in_list(width: int, *, filtered: bool) -> Line:
    """Return the keys of the list; a filter can be taken away."""
    return foot([_IN_LIST[0], *(_FILTERED if filtered else ()), *_IN_LIST[1:]], width)


def in_details(width: int) -> Line:
    """Return the keys of the details."""
    return foot(_IN_DETAILS, width)


def typing(width: int) -> Line:
    """Return the keys of the filter's line, which are the same for all."""
    return foot_line(_TYPING, width)


def taking_away(*, typing: bool) -> str:
    """Say which key takes the filter away, from its line or from the list."""
    key = shown("leave")
    if not key:
        return ""
    twice = f"{key} twice" if key == _CLOSES else f"{_CLOSES}, then {key}"
    return f" {twice if typing else key} takes it away."


def telling_more() -> str:
    """Say which keys tell what can be done where there is no event."""
    told = [(shown("help"), "shows the keys"), (shown("problems"), "the problems")]
    said = ", ".join(f"{key} {what}" for key, what in told if key)
    return f" {said}." if said else ""
