"""`timeline check --fix` and `--diff`: write what is certain, or show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.cli.inputs import counted
from timeline.cli.output import say
from timeline.errors import UnreadableError
from timeline.files import write_atomic
from timeline.fix import Change, Refused, changed, changes
from timeline.text import clean, harmless, place

if TYPE_CHECKING:
    from timeline.check.report import Report
    from timeline.pipeline import Result

_COMMAND: Final = re.compile(r"^(\s*):(?=:)")


class Fixed(NamedTuple):
    """A file before and after its changes."""

    path: str
    before: bytes
    after: bytes
    changes: Sequence[Change]


def fixed(result: Result, report: Report, texts: Mapping[str, bytes], *, moved: bool) -> Iterator[Fixed]:
    """Yield the files with what is certain of the problems that are told; says which stay as they are."""
    by_path: dict[str, list[Change]] = {}
    for change in changes(result.timeline, result.dated, report.problems, moved=moved):
        by_path.setdefault(change.origin.path, []).append(change)
    for path, wanted in by_path.items():
        try:
            data = texts[path] if path in texts else Path(path).read_bytes()
            yield Fixed(path, data, changed(data, wanted), wanted)
        except Refused as why:
            say(f"{place(path, *_first(wanted))}: not fixed: {why}")
        except OSError as error:
            raise UnreadableError(path, error.strerror or str(error)) from error


def _first(wanted: Sequence[Change]) -> tuple[int, int]:
    _, line, column = wanted[0].origin.position
    return line, column


def write(files: Iterable[Fixed]) -> None:
    """Write the files, each all at once; raises UnreadableError at the first that cannot be written."""
    for file in files:
        write_atomic(Path(file.path), file.after)


def written(files: Iterable[Fixed]) -> str:
    """Return what is (or would be) written: "2 dates and 1 id in 1 file"."""
    listed = list(files)
    fields = [change.field for file in listed for change in file.changes]
    told = [counted(fields.count(name), name) for name in ("date", "id") if name in fields]
    return f"{' and '.join(told) or 'nothing'} in {counted(len(listed), 'file')}"


def diff(file: Fixed, name: str) -> Iterator[str]:
    """Yield the lines of a unified diff; what a CI system or a terminal would act upon is broken."""
    from difflib import unified_diff  # noqa: PLC0415  # only here

    old, new = _lines(file.before), _lines(file.after)
    for line in unified_diff(old, new, f"a/{clean(name)}", f"b/{clean(name)}"):
        yield _safe(line)
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _lines(data: bytes) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+\Z", data.decode("utf-8"))


def _safe(line: str) -> str:
    body = line.removesuffix("\n")
    end = "\r" if body.endswith("\r") else ""
    text = "\t".join(clean(part) for part in body.removesuffix("\r").split("\t"))
    return harmless(_COMMAND.sub("\\1\u2236", text)) + end
