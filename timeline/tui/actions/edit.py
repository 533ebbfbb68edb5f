"""Open the user's editor where an event stands in its file; the explorer waits and comes back."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.app import SuspendNotSupported

if TYPE_CHECKING:
    from textual.app import App

    from timeline.model.position import Position
    from timeline.tui.screens.desk import Desk

_GOTO: Final = frozenset({"code", "code-insiders", "codium", "cursor"})
"""Editors that take `--goto file:line:column`; they wait only with `--wait`."""
_PLACE: Final = frozenset({"hx", "helix", "subl", "zed"})
"""Editors that take `file:line:column`."""


async def run(desk: Desk, what: str) -> None:  # noqa: ARG001  there is one way
    """Open the editor at the event that is shown."""
    if desk.shown is None:
        desk.say("There is no event to edit.")
    else:
        edit(desk.app, desk.shown.event.origin.position, desk.say)


def edit(app: App[None], position: Position, say: Callable[[str], object]) -> None:
    """Open the editor at `position`; what is saved there is loaded by itself."""
    call = editor(position, os.environ)
    try:
        with app.suspend():
            code = subprocess.run(call, check=False).returncode  # noqa: S603  the user's own editor
    except SuspendNotSupported:
        say("An editor cannot be opened here.")
    except OSError as error:
        say(f"{call[0]}: {error.strerror or error}; set $VISUAL or $EDITOR to an editor")
    else:
        say(f"{call[0]} ended with {code}" if code else "")


def editor(position: Position, environment: Mapping[str, str]) -> Sequence[str]:
    """Return the call of the editor at a place of a file."""
    words = _words(environment.get("VISUAL") or environment.get("EDITOR") or "vi")
    path = position.path if not position.path.startswith(("-", "+")) else f"./{position.path}"
    name = Path(words[0]).name
    place = f"{path}:{position.line}:{position.column}"
    if name in _GOTO:
        return [*words, "--goto", place]
    return [*words, place] if name in _PLACE else [*words, f"+{position.line}", path]


def _words(call: str) -> list[str]:
    """Split as a shell would; a path with a quotation mark in it is one word."""
    try:
        return shlex.split(call) or ["vi"]
    except ValueError:
        return [call]
