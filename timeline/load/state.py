"""What can be told of files without reading them: whether they are others than a moment ago."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from timeline.load import walk

Entry = tuple[int, int, int, int]
"""A file's number on the disk, its bytes and when it and its entry were changed; zeros where none is."""
State = tuple[tuple[str, Entry], ...]
"""The files by their paths."""
_NONE: Final[Entry] = (0, 0, 0, 0)


def state(paths: Sequence[Path]) -> State:
    """Return the state of the files that `paths` lead to; equal ones mean that nothing was written."""
    found = []
    for each in walk.find(paths):
        if not isinstance(each, walk.Found):
            found.append((f"{each.position.path}: {each.message}", _NONE))
        elif (now := entry(each.path)) != _NONE:  # else gone since it was found: the next look tells
            found.append((str(each.path), now))
    return tuple(found)


def entry(path: Path) -> Entry:
    """Return the state of one file, which may be none."""
    try:
        now = path.stat()
    except (OSError, ValueError):  # a NUL in the name
        return _NONE
    return now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns
