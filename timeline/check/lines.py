"""Lines of files, to show where a problem is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

_LARGEST: Final = 16 * 1024 * 1024


class Lines:
    """The lines of the files of one run; of the last file they are kept, for problems come file by file."""

    def __init__(self, given: Mapping[str, bytes] = MappingProxyType({})) -> None:
        """Take the lines of the files in `given` from there."""
        self._given = given
        self._path: str | None = None
        self._lines: tuple[str, ...] = ()

    def __call__(self, path: str, number: int) -> str | None:
        """Return line `number`, from one, of the file at `path`; None where it cannot be read or has none."""
        if path != self._path:
            data = self._given.get(path)
            self._path, self._lines = path, _read(path) if data is None else _split(data)
        return self._lines[number - 1] if 0 < number <= len(self._lines) else None


def line_of(path: str, number: int) -> str | None:
    """Return one line as `Lines` does, without keeping the file."""
    return Lines()(path, number)


def _read(path: str) -> tuple[str, ...]:
    """Read the start of a plain file; never a pipe or a device, which could wait for ever."""
    try:
        file = Path(path)
        if not file.is_file():
            return ()
        with file.open("rb") as stream:
            return _split(stream.read(_LARGEST))
    except (OSError, ValueError):
        return ()


def _split(data: bytes) -> tuple[str, ...]:
    text = data.decode("utf-8-sig", errors="replace")
    return tuple(line.removesuffix("\r") for line in text.split("\n"))
