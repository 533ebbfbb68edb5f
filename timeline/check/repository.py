"""Where files stand in their repository: what other programs want instead of the paths of a call."""

from __future__ import annotations

import os
from pathlib import Path


class Repository:
    """The repository around a folder: the nearest one above it that has `.git`, else the folder itself."""

    def __init__(self, folder: Path) -> None:
        self._here = folder.absolute()
        self.root = next((one for one in (self._here, *self._here.parents) if _has_git(one)), self._here)
        self._known: dict[str, str] = {}

    def __call__(self, path: str) -> str:
        """Return `path`, as the call has it, relative to the root and with `/`; absolute where it is outside.

        A symbolic link that stands inside counts as inside, wherever it points. A path is asked once.
        """
        if path not in self._known:
            self._known[path] = self._inside(path)
        return self._known[path]

    def _inside(self, path: str) -> str:
        whole = Path(os.path.normpath(self._here / path))
        for one in (whole, Path(os.path.realpath(whole.parent)) / whole.name):
            if one.is_relative_to(self.root):
                return one.relative_to(self.root).as_posix()
        return whole.as_posix()


def _has_git(folder: Path) -> bool:
    try:
        return (folder / ".git").exists()  # a worktree has a file
    except OSError:
        return False
