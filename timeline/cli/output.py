"""Standard output is data, standard error is talk."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import Final, TextIO

from timeline.files import write_pieces
from timeline.text import clean, harmless


def prepare() -> None:
    """Write UTF-8 and plain line ends whatever the locale is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(message: str) -> None:
    """Tell people something on standard error, on one cleaned line; it begins with our text or a place."""
    if sys.stderr is not None:
        print(harmless(clean(message)), file=sys.stderr)  # noqa: T201  the one place that talks


def put(chunks: Iterable[str]) -> None:
    """Write data to standard output, many chunks at once where nobody waits for a line of it.

    What was made before a chunk failed, or Ctrl+C came, is written.
    """
    if sys.stdout is None:
        raise OSError("standard output is closed")
    least = 0 if _awaited(sys.stdout) else _BLOCK
    held: list[str] = []
    size = 0
    try:
        for chunk in chunks:
            held.append(chunk)
            size += len(chunk)
            if size >= least:
                block, size = "".join(held), 0
                held.clear()
                sys.stdout.write(block)
    finally:
        sys.stdout.write("".join(held))


_BLOCK: Final = 1 << 16
"""In characters: a pipe takes so much at a time."""


def _awaited(stream: TextIO) -> bool:
    """Whether each line is shown or sent as soon as it is written: a terminal, or PYTHONUNBUFFERED."""
    return not isinstance(stream, TextIOWrapper) or stream.line_buffering or stream.write_through


def put_or_write(chunks: Iterable[str], path: str | None) -> None:
    """Write data to standard output, or to the file at `path` all at once."""
    if path is None or path == "-":
        put(chunks)
    else:
        write_pieces(Path(path), (chunk.encode("utf-8") for chunk in chunks))


def flush() -> None:
    """Write what is still held, so that an error is met here."""
    if sys.stdout is not None:
        sys.stdout.flush()
