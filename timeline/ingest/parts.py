"""An events file that is larger than one may be, as several that are loaded as one timeline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from timeline.load.limits import DEFAULT, Limits

_EVENTS: Final = "\nevents:\n"
_EVENT: Final = re.compile(r"^  - ", re.MULTILINE)
_SOURCES: Final = re.compile(r"^sources:\n(?: .*\n|\n)*", re.MULTILINE)


def fits(text: str, events: int, limits: Limits = DEFAULT) -> bool:
    """Tell whether a file with so many events is one that is read."""
    return events <= limits.accounts and len(text.encode()) <= limits.file


def parts(text: str, limits: Limits = DEFAULT) -> list[str]:
    """Return `text`, which `timeline.ingest` wrote, as files of which each is one that is read.

    All begin with the sources, for events may leave out the only one; the first has all else.
    """
    head, between, rest = text.partition(_EVENTS)
    begins = [found.start() for found in _EVENT.finditer(rest)] + [len(rest)]
    events = [rest[begin:end] for begin, end in pairwise(begins)]
    sources = _SOURCES.search(f"{head}\n")
    again = sources[0].removesuffix("\n") if sources else ""
    found: list[str] = []
    for chunk in _chunks(events, len((head + between).encode()), len(again.encode()), limits):
        found.append(f"{again if found else head}{between}{''.join(chunk)}".lstrip("\n"))
    return found


def _chunks(events: Sequence[str], first: int, later: int, limits: Limits) -> Iterator[list[str]]:
    """Yield as many events at once as a file has room for, whose head has `first`, then `later` bytes."""
    chunk: list[str] = []
    size = first + len(_EVENTS)
    for event in events:
        more = len(event.encode())
        if chunk and (size + more > limits.file or len(chunk) >= limits.accounts):
            yield chunk
            chunk, size = [], later + len(_EVENTS)
        chunk.append(event)
        size += more
    yield chunk
