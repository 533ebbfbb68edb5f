"""A table's text as rows of cells: RFC 4180, parted by comma, semicolon or tab.

A quote that is never closed, or that text follows, would swallow the rows behind it: its line is told, and
the reading goes on at the next one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from _csv import Reader

_MOST: Final = 1 << 24
"""Characters of a cell."""
_AGAIN: Final = 20
"""How often as many lines as there are may be read anew before the rest is given up."""

Cells = list[str] | str
"""The cells of a row, or why it has none."""


def records(text: str) -> Iterator[tuple[int, Cells]]:
    """Yield the rows of a table, its head first: the line where each begins, from one, and its cells."""
    csv.field_size_limit(_MOST)
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    lines = list(io.StringIO(text, newline=""))
    reader, start = _reader(lines, 0, delimiter), 0
    spare = _AGAIN * len(lines)
    while True:
        line = start + reader.line_num
        try:
            yield line + 1, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            spare -= start + reader.line_num - line
            if spare < 0:
                yield line + 1, "too many quotes that are not closed: the rest of the table is not read"
                return
            yield line + 1, _why(str(error))
            start = line + 1
            reader = _reader(lines, start, delimiter)


def _reader(lines: list[str], start: int, delimiter: str) -> Reader:
    return csv.reader((lines[at] for at in range(start, len(lines))), delimiter=delimiter, strict=True)


def _why(error: str) -> str:
    if "end of data" in error:
        return "a quote is opened that is never closed"
    if "expected after" in error:
        return "behind a closing quote stands more than the next cell"
    return f"no row of a table: {error}"
