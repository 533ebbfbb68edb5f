"""The door to the explorer: what the command line calls. Textual is imported behind it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model.event import Timeline
    from timeline.query import Known


def run_explorer(
    paths: Sequence[Path],
    *,
    example: bool = False,
    query: str = "",
    reads: Callable[[Timeline], Known] | None = None,
) -> int:
    """Show the timeline of `paths` until the user leaves; return the exit code.

    `example` tells that it is the one that is shipped; `query` is the filter to begin with, and `reads`
    says what filters are read with.
    """
    gc.disable()  # nothing that is imported at the start is garbage; the first screen enables it again
    from timeline.tui.explorer import Explorer  # noqa: PLC0415  the slowest import of all
    from timeline.tui.story import from_files  # noqa: PLC0415

    app = Explorer(from_files(paths, example=example, reads=reads), query)
    app.run()
    return app.return_code or 0
