"""Files and folders as one timeline, and everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from timeline.garbage import without_collecting
from timeline.load import walk
from timeline.load.fields import FILE, source_id
from timeline.load.limits import DEFAULT, Limits
from timeline.load.lines import Text
from timeline.load.merge import Part, merged
from timeline.load.nodes import LOADER, Document, Map, Seq, Value, build
from timeline.load.record import Place, read
from timeline.load.sink import Sink
from timeline.load.source import text_of
from timeline.model.event import Timeline
from timeline.model.position import Position
from timeline.model.problem import Finding

NONE: Final[Mapping[str, bytes]] = MappingProxyType({})
"""No bytes were given: all come from files."""


def load(
    paths: Sequence[Path], limits: Limits = DEFAULT, given: Mapping[str, bytes] = NONE
) -> tuple[Timeline, tuple[Finding, ...]]:
    """Return all that `paths` hold as one timeline, and the findings in the order of the files.

    Folders are read with all below them. Never raises for what a file says or for one that cannot be
    read. Positions have the paths as they were given, joined with `/`. `given` has the bytes of files by
    path, which count instead of the file there or, where the paths do not hold it, come last.
    """
    findings: list[Finding] = []
    parts: list[Part] = []
    waiting = {Path(path).absolute(): (Path(path), data) for path, data in given.items()}
    with without_collecting():
        for found in chain(walk.find(paths), _rest(waiting)):
            if isinstance(found, Finding):
                findings.append(found)
                continue
            data = _bytes(found.path, waiting, limits.file)
            if isinstance(data, Finding):
                findings.append(data)
                continue
            part, told = read_file(data, found.path.as_posix(), limits, scanned=found.scanned)
            findings += told
            if part is not None:
                parts.append(part)
        timeline, differing = merged(parts)
    return timeline, (*findings, *differing)


_Given = dict[Path, tuple[Path, bytes]]
"""By their whole path the path and the bytes of what was given."""


def _rest(waiting: _Given) -> Iterator[walk.Found]:
    """Yield, when all files were found, those of the given ones that none was."""
    yield from [walk.Found(path, scanned=False) for path, _ in waiting.values()]


def _bytes(path: Path, waiting: _Given, most: int) -> bytes | Finding:
    held = waiting.pop(path.absolute(), None) if waiting else None
    return walk.read(path, most) if held is None else walk.small(path, held[1], most)


def read_file(
    data: bytes, path: str, limits: Limits = DEFAULT, *, scanned: bool = False, loader: Any = LOADER
) -> tuple[Part | None, list[Finding]]:  # Any: yaml's loaders have no type in common
    """Return what the bytes of one file say.

    None where it is empty, or where a file that was `scanned` is of another kind.
    """
    sink = Sink(path, limits.findings)
    text = text_of(data, sink)
    document = _document(text, sink, limits, loader)
    root = document.root
    if not isinstance(root, Map) or not any(name in FILE.rows for name in root):
        if not root and not sink.findings:
            return None, [_skipped(path, "the file is empty")]
        if scanned and not document.broken:
            return None, [_skipped(path, f"it has none of {', '.join(FILE.rows)}")]
        if not sink.findings:
            sink.tell("wrong-shape", 0, *_not_ours(root))
    part = _part(root, document, text, sink, limits) if isinstance(root, Map) else Part(path)
    return part, sink.findings


def _document(text: Text, sink: Sink, limits: Limits, loader: Any) -> Document:
    """Return the values of `text`; behind a line that is no YAML the reading goes on."""
    kept = len(sink.findings)
    read_once = partial(build, sink=sink, limits=limits, loader=loader)
    document = read_once(text)
    if document.fault is None and not text.emptied:
        return document
    from timeline.load.mend import mended  # noqa: PLC0415  what a file without a fault does without

    return mended(document, text, sink, kept, read_once)


def _skipped(path: str, why: str) -> Finding:
    advice = f"an events file has some of {', '.join(FILE.rows)}; keep other files elsewhere"
    return Finding("skipped-file", Position(path), f"skipped: {why}", advice)


def _not_ours(root: Value) -> tuple[str, str]:
    found = "a list" if isinstance(root, Seq) else "a mapping" if isinstance(root, Map) else "text"
    return f"the file has {found}", f"an events file is a mapping with some of {', '.join(FILE.rows)}"


def _part(root: Map, document: Document, text: Text, sink: Sink, limits: Limits) -> Part:
    place = Place(sink.path, text, sink, document.cut, limits)
    place.unsure = -1 in document.cut
    sources = root.get("sources", "")
    given = {source_id(node) for node in sources if isinstance(node, Map)}
    place.sources = len(given)
    place.source = tuple(given) if len(given) == 1 else ()
    return Part(sink.path, **read(place, root, FILE))
