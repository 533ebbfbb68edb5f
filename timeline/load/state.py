"""What can be told of files without reading them: whether they are others than a moment ago."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from timeline.load import walk

State = tuple[tuple[str, int, int, int, int], ...]
"""Of each file its path, its number on the disk, its bytes and when it and its entry were changed."""


def state(paths: Sequence[Path]) -> State:
    """Return the state of the files that `paths` lead to; equal ones mean that nothing was written."""
    found = []
    for each in walk.find(paths):
        if not isinstance(each, walk.Found):
            found.append((f"{each.position.path}: {each.message}", 0, 0, 0, 0))
            continue
        try:
            now = each.path.stat()
        except OSError:
            continue  # gone since it was found: the next look tells
        found.append((str(each.path), now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns))
    return tuple(found)
