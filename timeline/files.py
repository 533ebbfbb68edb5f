"""Read a file without waiting for one; write one so that it is the old one or the new one, never half."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from timeline.errors import UnreadableError

_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_regular(path: Path, most: int) -> bytes | None:
    """Return the bytes of a regular file, `most` and one more where it has more; None where it is none.

    A pipe or a device, also behind a link, does not make this wait. Raises OSError where it cannot be opened.
    """
    handle = os.open(path, _FLAGS)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        return file.read(most + 1) or b""  # None where it is regular in name only, and nothing is ready


def read_small(path: Path, name: str, most: int) -> bytes:
    """Return the bytes of a regular file of at most `most`; raises UnreadableError with its `name`."""
    try:
        data = read_regular(path, most)
    except OSError as error:
        raise UnreadableError(name, error.strerror or str(error)) from error
    if data is None:
        raise UnreadableError(name, "this is not a regular file")
    if len(data) > most:
        raise UnreadableError(name, f"the file has more than {most >> 20} MB")
    return data


def write_atomic(path: Path, data: bytes) -> None:
    """Replace the file at `path` by `data`; a symbolic link keeps pointing and the mode is kept.

    Raises UnreadableError where the folder or the disk refuses; the old file then stands unchanged.
    """
    write_pieces(path, (data,))


def write_pieces(path: Path, data: Iterable[bytes]) -> None:
    """Do the same with data in pieces, none of which is kept; what making them raises leaves the old file."""
    target = _target(path)
    try:
        if target.exists() and not target.is_file():
            _write_through(target, data)
        else:
            _replace(target, data)
    except OSError as error:
        raise UnreadableError(str(path), error.strerror or str(error)) from error


def _target(path: Path) -> Path:
    """Return the file itself, where `path` is a link to it."""
    try:
        return path.resolve()
    except OSError as error:
        raise UnreadableError(str(path), error.strerror or str(error)) from error
    except (RuntimeError, ValueError) as error:  # a ring of links, before Python 3.13; a NUL in the name
        raise UnreadableError(str(path), "the name cannot be a file's") from error


def _write_through(target: Path, data: Iterable[bytes]) -> None:
    """Write to a device or a pipe, which cannot be replaced."""
    with target.open("wb") as file:
        file.writelines(data)


def _replace(target: Path, data: Iterable[bytes]) -> None:
    import tempfile  # noqa: PLC0415  its own imports cost what a command without a file need not pay

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
