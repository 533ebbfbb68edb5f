"""CSV for spreadsheets, R and databases: RFC 4180 in UTF-8, an event, an account or a figure a row.

`--columns own` has every field; what holds several texts is joined with "; ", what holds more is JSON, and
foreign columns stand at the end under their own names. `--columns acled` and `ucdp` are the columns and
precision codes of those datasets. `timeline import` reads all of them back.

To add the columns of another dataset: a module beside this one with what `acled` has, a row in `_TABLES`,
and a reader in `timeline.ingest.formats`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import repeat
from typing import Final, Protocol

from timeline.export.cells import STARTS, guarded
from timeline.export.features import Loss
from timeline.export.formats.csv import acled, own, ucdp
from timeline.export.newest import newest_first
from timeline.export.options import Options
from timeline.model.event import Dated, Timeline

TAKES: Final = ("columns", "rows", "newest_first", "bom", "raw")
SUFFIX: Final = "csv"
_ODD: Final = re.compile(rf"\0[{re.escape(''.join(sorted(STARTS)))}]")
"""Finds a cell to guard among those of a row, which are joined with a character that no cell has."""

_BATCH: Final = 100
"""Rows that are written as one piece."""

Row = Mapping[str, str]


class Table(Protocol):
    """What the module of some columns has."""

    LITERAL: frozenset[str]
    """The columns of numbers and dates, which are never guarded."""

    def columns(self, dated: Sequence[Dated], options: Options) -> list[str]:
        """Return the names of the columns of `dated`."""

    def rows(self, timeline: Timeline, dated: Iterable[Dated], options: Options) -> Iterator[Row]:
        """Yield the rows; a column that is not in one is empty."""

    def losses(self, options: Options) -> Mapping[str, Loss]:
        """Return what the columns do not carry exactly."""


_TABLES: Final[Mapping[str, Table]] = {"own": own, "acled": acled, "ucdp": ucdp}


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the table piece by piece: its head, then some rows at a time."""
    table = _TABLES[options.columns]
    columns = table.columns(dated, options)
    head = columns if options.raw else [guarded(name) for name in columns]
    events = newest_first(dated) if options.newest_first else dated
    rows = table.rows(timeline, events, options)
    if not options.raw:
        rows = (_guarded(row, table.LITERAL) for row in rows)
    if options.bom:
        yield "\ufeff"
    yield from _pieces(head, (list(map(row.get, columns, repeat(""))) for row in rows))


def losses(options: Options) -> Mapping[str, Loss]:
    """Return what the columns that were asked for do not carry exactly."""
    return _TABLES[options.columns].losses(options)


def _guarded(row: Row, literal: frozenset[str]) -> Row:
    """Return a row with its texts guarded; numbers and dates are `literal`."""
    if not _ODD.search("\0" + "\0".join(row.values())):
        return row
    odd = {name: guarded(cell) for name, cell in row.items() if cell[:1] in STARTS and name not in literal}
    return {**row, **odd} if odd else row


def _pieces(head: list[str], rows: Iterator[list[str]]) -> Iterator[str]:
    buffer = StringIO()
    writer = csv.writer(buffer)
    writer.writerow(head)
    for number, row in enumerate(rows, 1):
        writer.writerow(row)
        if number % _BATCH == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()
