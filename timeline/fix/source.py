"""Put changes into the bytes of a file, and nothing else: by the place of each value, never by a dump."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.errors import TimelineError
from timeline.fix.plan import Change
from timeline.load.written import BOM, Page, Plain, Written, page


class Refused(TimelineError):  # noqa: N818  # it says what happens
    """A file that stays as it is, and why."""


class _Edit(NamedTuple):
    """The characters from `start` to before `end` become `text`."""

    start: int
    end: int
    text: str


def changed(data: bytes, changes: Iterable[Change]) -> bytes:
    """Return the file `data` with the changes in it; every other byte stays.

    Comments, line ends, quotes, a byte order mark and a last line without an end are kept. Raises Refused
    where the file was changed since it was read, or where more than the changes would be read of the new one.
    """
    before = page(data)
    if before is None:
        raise Refused("not all of the file can be read")
    bom = BOM if data.startswith(BOM) else b""
    text = data[len(bom) :].decode("utf-8")
    pairs = [(_mapping(before, change), change) for change in changes]
    edits = [_edit(mapping, change, text) for mapping, change in pairs]
    result = bom + _edited(text, edits).encode("utf-8")
    for mapping, change in pairs:
        mapping.value[change.field] = change.text  # type: ignore[index, call-overload]  # no text has pairs
    after = page(result)
    if after is None or after.root != before.root:
        raise Refused("it cannot be written without changing something else")
    return result


def _edited(text: str, edits: Iterable[_Edit]) -> str:
    parts = []
    done = 0
    for edit in sorted(edits):
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join((*parts, text[done:]))


def _mapping(found: Page, change: Change) -> Written:
    """Return the mapping of the change; it must be what was read before."""
    mark = change.origin.node.mark
    start = found.offset(mark) if mark >> 24 < len(found.lines) else -1
    mapping = found.mappings.get(start)
    if mapping is None or not _same(mapping.value, change.origin.node):
        raise Refused("the file was changed since it was read")
    return mapping


def _same(written: Plain, node: object) -> bool:
    """Tell whether `written` is what was read as `node`, which has an empty text for what was refused."""
    if node in (written, ""):
        return True
    if isinstance(written, dict) and isinstance(node, dict):
        return written.keys() == node.keys() and all(
            _same(value, node[key]) for key, value in written.items()
        )
    if isinstance(written, list) and isinstance(node, list):
        return len(written) == len(node) and all(map(_same, written, node))
    return False


def _edit(mapping: Written, change: Change, text: str) -> _Edit:
    if change.replaces:
        value = mapping.get(change.field)
        if value is None:
            raise Refused(f"{change.field} is not there any more")
        return _Edit(value[1].start, value[1].end, _quoted(change.text, value[1].style))
    first = mapping.pairs[0][0]
    quote = first.style
    pair = f"{_plain(change.field, quote)}: {_quoted(change.text, quote)}"
    found = mapping.get(change.after) if change.after else None
    if mapping.style == "{":
        return _within_brackets(first.start, found, pair)
    return _on_its_own_line(mapping.start, found, pair, text)


def _within_brackets(first: int, found: tuple[Written, Written] | None, pair: str) -> _Edit:
    if found is None:
        return _Edit(first, first, f"{pair}, ")
    return _Edit(found[1].end, found[1].end, f", {pair}")


def _on_its_own_line(start: int, found: tuple[Written, Written] | None, pair: str, text: str) -> _Edit:
    """Put the pair on a line before the first field, or after the last line of the field that was found."""
    indent = " " * (start - (text.rfind("\n", 0, start) + 1))
    if found is None:
        return _Edit(start, start, f"{pair}{_line_end(text, start)}{indent}")
    end = text.find("\n", found[1].end)
    end = len(text) if end < 0 else end
    at = end - text.endswith("\r", 0, end)
    return _Edit(at, at, f"{_line_end(text, found[1].end)}{indent}{pair}")


def _line_end(text: str, start: int) -> str:
    """Return how the line at `start` ends; a last line without an end is taken for one like the first."""
    end = text.find("\n", start)
    if end < 0:
        end = text.find("\n")
    return "\r\n" if end > 0 and text[end - 1] == "\r" else "\n"


def _plain(text: str, quote: str) -> str:
    return f"{quote}{text}{quote}"


def _quoted(text: str, quote: str) -> str:
    """Return a text as YAML: in the quotes around it, or in some where it would be a list without any."""
    quote = quote if quote in {"'", '"'} else ""
    return _plain(text, quote or ('"' if text.startswith("[") else ""))
