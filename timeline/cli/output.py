"""Standard output is data, standard error is talk."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path

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
    """Write data to standard output."""
    if sys.stdout is None:
        raise OSError("standard output is closed")
    for chunk in chunks:
        sys.stdout.write(chunk)


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
