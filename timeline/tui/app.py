"""The door to the explorer: what the command line calls. Textual is imported behind it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline.tui.call import Call

if TYPE_CHECKING:
    from timeline.model.event import Timeline
    from timeline.query import Known

_PLAIN_CALL: Final = Call()
_FRAMES: Final = "1000"
"""Screens a second that textual may send: a second one that follows a key waits up to two of its frames."""
_TURN: Final = 0.0005
"""Seconds that a thread may compute while the screen waits for its turn."""


def be_quick() -> None:
    """Set the process up for the first screen and for keys; before textual is imported."""
    gc.disable()  # nothing that is imported at the start is garbage; the first screen enables it again
    os.environ.setdefault("TEXTUAL_FPS", _FRAMES)
    sys.setswitchinterval(_TURN)


def run_explorer(
    paths: Sequence[Path],
    *,
    example: bool = False,
    call: Call = _PLAIN_CALL,
    reads: Callable[[Timeline], Known] | None = None,
) -> int:
    """Show the timeline of `paths` until the user leaves; return the exit code.

    `example` tells that it is the one that is shipped; `call` tells how to begin, and `reads` says what
    filters are read with. Raises UsageError where the user's file of keys cannot be read.
    """
    be_quick()
    from timeline.tui import keymap  # noqa: PLC0415  textual's bindings

    keymap.take(os.environ)
    from timeline.tui.explorer import Explorer  # noqa: PLC0415  the slowest import of all
    from timeline.tui.reload import of_files  # noqa: PLC0415
    from timeline.tui.story import from_files  # noqa: PLC0415

    reload = of_files(paths, from_files(paths, example=example, reads=reads))
    app = Explorer(reload.first, call.filter, call, reload)
    app.run(mouse=call.mouse)
    return app.return_code or 0
