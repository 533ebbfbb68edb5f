"""Find and read the files that a call names, without ever waiting for one."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from timeline.files import read_regular
from timeline.model.position import Position
from timeline.model.problem import Finding

_SUFFIXES: Final = frozenset({".yaml", ".yml"})
_Identity = tuple[int, int]


class Found(NamedTuple):
    """A file to read; `scanned`: it was found in a folder, not named."""

    path: Path
    scanned: bool


def find(paths: Sequence[Path]) -> Iterator[Found | Finding]:
    """Yield the files of `paths`, a folder's sorted by path, each once; findings for what cannot be read."""
    seen: set[_Identity] = set()
    for path in paths:
        try:
            found = path.stat()
        except (OSError, ValueError) as error:
            yield _unreadable(path, error)
            continue
        if stat.S_ISDIR(found.st_mode):
            yield from _folder(path, seen)
        else:
            yield from _once(path, found, seen, scanned=False)


def read(path: Path, most: int) -> bytes | Finding:
    """Return the bytes of a regular file; a finding where it is none, is closed to us or has over `most`."""
    try:
        data = read_regular(path, most)
    except OSError as error:
        return _unreadable(path, error)
    return _not_a_file(path) if data is None else small(path, data, most)


def small(path: Path, data: bytes, most: int) -> bytes | Finding:
    """Return `data`, or a finding where it has over `most` bytes."""
    if len(data) > most:
        message = f"the file has more than {most / (1 << 20):g} MB"
        return Finding("too-large", Position(path.as_posix()), message, "make several files of it")
    return data


def _folder(folder: Path, seen: set[_Identity]) -> Iterator[Found | Finding]:
    found = sorted(_below(folder), key=lambda one: one[0].as_posix())
    if not found:
        message = "no *.yaml or *.yml file in this folder"
        yield Finding("skipped-file", Position(folder.as_posix()), message, "name a folder with events files")
    for path, error in found:
        if error is not None:
            yield _unreadable(path, error)
            continue
        try:
            state = path.stat()
        except OSError as gone:
            yield _unreadable(path, gone)
        else:
            yield from _once(path, state, seen, scanned=True)


def _below(folder: Path) -> Iterator[tuple[Path, OSError | None]]:
    """Yield the YAML files below `folder`; hidden ones are left out, and no folder is entered twice."""
    entered: set[_Identity] = set()
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            state = here.stat()
            if (state.st_dev, state.st_ino) in entered:
                continue
            entered.add((state.st_dev, state.st_ino))
            inside = sorted(here.iterdir(), reverse=True)
        except OSError as error:
            yield here, error
            continue
        for path in inside:
            if path.name.startswith("."):
                continue
            try:
                is_folder = path.is_dir()
            except OSError as error:  # its path is too long, or the folder is open to be listed only
                yield path, error
                continue
            if is_folder:
                waiting.append(path)
            elif path.suffix.lower() in _SUFFIXES:
                yield path, None


def _once(
    path: Path, state: os.stat_result, seen: set[_Identity], *, scanned: bool
) -> Iterator[Found | Finding]:
    if not stat.S_ISREG(state.st_mode):
        yield _not_a_file(path)
    elif (state.st_dev, state.st_ino) not in seen:
        seen.add((state.st_dev, state.st_ino))
        yield Found(path, scanned)


def _not_a_file(path: Path) -> Finding:
    message = "this is not a regular file"
    return Finding("unreadable-file", Position(path.as_posix()), message, "name a file or a folder")


def _unreadable(path: Path, error: OSError | ValueError) -> Finding:
    why = getattr(error, "strerror", None) or "the name cannot be a file's"
    advice = "check the name and its permissions"
    return Finding("unreadable-file", Position(path.as_posix()), f"cannot be read: {why}", advice)
