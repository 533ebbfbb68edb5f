"""The bytes of a foreign file as what they are: JSON, JSON Lines or a table."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from timeline.errors import UsageError
from timeline.ingest.draft import text_of
from timeline.ingest.table import records

_LISTS: Final = ("events", "data", "Result")
"""Under which names a JSON object may have its events: ours, and those of the interfaces of datasets."""
_BETWEEN: Final = re.compile(r"[\s,]*")
_DIGITS: Final = 300
"""A longer number stays the text that it is: nobody counts so far, and to write it out fills the memory."""


def _number(text: str) -> Decimal | int | str:
    """Return a number of JSON exactly, also that of an exponent."""
    if len(text) > _DIGITS:
        return text
    if text.lstrip("-").isdigit():
        return int(text)
    number = Decimal(text)
    return number if abs(number.adjusted()) < _DIGITS else text


DECODER: Final = json.JSONDecoder(parse_float=_number, parse_int=_number, parse_constant=str)


class Row(NamedTuple):
    """A row of a table, or an object of JSON, and the line where it begins."""

    line: int
    values: Mapping[str, object]


class Foreign(NamedTuple):
    """A foreign file: its name, what it is, its rows, the table's columns, and the rest of a JSON object.

    `kind` is "json", "jsonl" or "csv"; JSON has as columns the names of its first object. `broken` are the
    lines that are no row or half of one, and why.
    """

    name: str
    kind: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...] = ()
    head: Mapping[str, object] = {}
    broken: tuple[tuple[int, str], ...] = ()

    def texts(self, row: Row) -> dict[str, str]:
        """Return the cells of a row that are not empty, by the names of the columns; numbers as text."""
        told = (
            (name, value if isinstance(value, str) else text_of(value)) for name, value in row.values.items()
        )
        return {name: cell for name, cell in told if cell.strip()}


def foreign(data: bytes, name: str) -> Foreign:
    """Return what `data` holds; UsageError where it is neither JSON nor a table."""
    text = decoded(data)
    if text.lstrip()[:1] not in {"{", "["}:
        return _table(text, name)
    try:
        return _lines(text, name) if _is_lines(text) else _document(text, name)
    except RecursionError as error:
        raise UsageError(f"{name}:1:1: JSON that is nested too deeply") from error


def decoded(data: bytes) -> str:
    """Return the text in `data`: UTF-8, UTF-16 with its mark, else each line UTF-8 or Windows-1252."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "".join(map(_line, data.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True)))


def _line(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _is_lines(text: str) -> bool:
    """Tell whether the first line is an object by itself, and not one that holds the events."""
    first, _, rest = text.lstrip().partition("\n")
    try:
        value = DECODER.decode(first)
    except ValueError:
        return False
    return isinstance(value, dict) and (bool(rest.strip()) or _listed(value) is None)


def _listed(head: Mapping[str, object]) -> str | None:
    """Return under which name an object has its events, None where it has none."""
    return next((key for key in _LISTS if isinstance(head.get(key), list)), None)


def _lines(text: str, name: str) -> Foreign:
    rows, broken = [], []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                value = DECODER.decode(line)
            except ValueError as error:
                broken.append((number, f"no JSON: {error}"))
                continue
            if isinstance(value, dict):
                rows.append(Row(number, value))
            else:
                broken.append((number, "no JSON object: an event is one"))
    return Foreign(name, "jsonl", tuple(rows), _fields(rows), broken=tuple(broken))


def _document(text: str, name: str) -> Foreign:
    try:
        value = DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise UsageError(f"{name}:{error.lineno}:{error.colno}: no JSON: {error.msg}") from error
    head = value if isinstance(value, dict) else {"events": value}
    listed = _listed(head)
    if listed is None:
        raise UsageError(f"{name}: a JSON object without a list of events")
    events = head[listed]
    rows, broken = [], []
    for line, event in zip(_where(text, listed, len(events)), events, strict=True):
        if isinstance(event, dict):
            rows.append(Row(line, event))
        else:
            broken.append((line, "no JSON object: an event is one"))
    return Foreign(name, "json", tuple(rows), _fields(rows), head, tuple(broken))


def _fields(rows: list[Row]) -> tuple[str, ...]:
    return tuple(rows[0].values) if rows else ()


def _where(text: str, listed: str, events: int) -> list[int]:
    """Return the line where each of the events begins, which are the list of the name `listed`."""
    begin = re.search(rf'"{listed}"\s*:\s*\[', text)
    at = begin.end() if begin else text.find("[") + 1
    found, line, counted = [], 1, 0
    try:
        for _ in range(events):
            at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
            line += text.count("\n", counted, at)
            counted = at
            found.append(line)
            _, at = DECODER.raw_decode(text, at)
    except ValueError:  # the events are not where the word stands first
        return [1] * events
    return found


def _table(text: str, name: str) -> Foreign:
    found = records(text)
    _, head = next(found, (1, []))
    if isinstance(head, str):
        raise UsageError(f"{name}:1:1: no table: {head}")
    columns = tuple(cell.strip() for cell in head)
    if len(columns) < 2:
        raise UsageError(f"{name}:1:1: neither JSON nor a table: its first line has {len(columns)} column")
    rows, broken = [], []
    for line, cells in found:
        if isinstance(cells, str):
            broken.append((line, cells))
            continue
        if len(cells) > len(columns):
            broken.append((line, f"{_under(cells, columns)}: are its quotes right?"))
        elif any(map(str.strip, cells)):
            rows.append(Row(line, dict(zip(columns, cells, strict=False))))
            if len(cells) < len(columns):
                broken.append((line, f"{_under(cells, columns)}: the others are taken for empty"))
    return Foreign(name, "csv", tuple(rows), columns, broken=tuple(broken))


def _under(cells: list[str], columns: tuple[str, ...]) -> str:
    return f"{len(cells)} cell{'' if len(cells) == 1 else 's'} under {len(columns)} columns"
