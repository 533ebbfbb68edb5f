"""Read on behind what is no YAML: the line at fault is mended in a copy, and the text is read again.

No other line and no column moves. What a mended line lost counts as refused, so nothing of a mend
reaches the timeline; findings that only follow from it are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice, takewhile
from typing import Final, NamedTuple

from timeline.load import traps
from timeline.load.lines import Text
from timeline.load.nodes import Document
from timeline.load.settle import STAND_IN, Lost, Mends, settled
from timeline.load.sink import Sink

_PASSES: Final = 40
"""How often a file is read again; a line takes one or two of them."""

_AGAIN: Final = 16 << 20
"""How many characters of a file are read again in all, so that a large one does not take minutes."""

_LINE: Final = re.compile(r"( *)((?:-(?: +|$))*)([\w-]+ *:(?: +|$))?")
_INNER: Final = re.compile(r"[\s{,][a-z_]+ *:(?:\s|$)")
_OPENING: Final = frozenset("[{|>")
_QUOTES: Final = frozenset("\"'")
_WORD: Final = re.compile(r" *(?:- +)*[\w-]+\s*")


def mended(
    document: Document, text: Text, sink: Sink, kept: int, again: Callable[[Text], Document]
) -> Document:
    """Return the values of `text`, of which `document` has those before its fault.

    `sink` had `kept` findings before; `again` reads a text. Never raises for what `text` says.
    """
    copy = _Copy(text)
    passes, budget = _PASSES, _AGAIN
    while (fault := document.fault) is not None:
        fresh = fault.mark >> 24 not in copy.own
        if not passes or budget < 0 or not (copy.mend(fault.mark >> 24) or copy.mend(fault.row)):
            kept = _tell_the_end(fault, sink, kept)
            break
        passes -= 1
        budget -= copy.length(fault.row) + len(text.body) // 8  # to make a text of the lines costs too
        kept = _keep(fault if fresh else None, sink, kept)
        document = again(copy.text())
    return settled(document, Mends(copy.text(), copy.own, copy.lost), sink, kept)


def _keep(fault: traps.Fault | None, sink: Sink, kept: int) -> int:
    """Forget what this reading found but for its `fault`; return how many findings there are now."""
    known = sink.on(fault.rule, fault.mark >> 24) if fault else None
    del sink.findings[kept:]
    if known is not None:
        if known not in sink.findings:
            sink.add(known)
    elif fault is not None:
        sink.tell(*fault[:4])
    return len(sink.findings)


def _tell_the_end(fault: traps.Fault, sink: Sink, kept: int) -> int:
    """Say that the reading ends here, in what is known of the line, if anything; return what `_keep` does."""
    known = sink.on(fault.rule, fault.mark >> 24)
    if known is None:
        sink.tell(*fault[:4])
        at = len(sink.findings) - 1
    else:
        at = sink.findings.index(known)
    last = sink.findings.pop(at)
    sink.findings.insert(min(at, kept), last._replace(advice=f"{last.advice}. {traps.ENDS}"))
    return kept + (at >= kept)


class _Head(NamedTuple):
    """How a line begins; `column`: of its field's name, else of its last dash, else of its first word."""

    indent: int
    item: bool
    field: bool
    column: int
    end: int


def _head(line: str) -> _Head:
    found = _LINE.match(line)
    assert found is not None  # noqa: S101  # it matches the empty text
    blanks, dashes, name = found.groups()
    column = len(blanks) + len(dashes if name else dashes.rstrip()[:-1])
    return _Head(len(blanks), bool(dashes), bool(name), column, found.end())


class _Copy:
    """The lines of a text, some of them mended.

    `own` has for each of those how much of it is still the file's own, in characters; `lost` has those
    that may have held fields.
    """

    def __init__(self, text: Text) -> None:
        self.lines = list(text.lines)
        self.cut = text.cut
        self.own = dict.fromkeys(text.emptied, 0)
        self.lost = dict.fromkeys(text.emptied, Lost(-1))

    def text(self) -> Text:
        """Return the copy as it is now."""
        return Text("\n".join(self.lines), cut=self.cut)

    def length(self, row: int) -> int:
        """Return how many characters there are up to the end of line `row`."""
        return sum(map(len, islice(self.lines, row + 1)))

    def mend(self, row: int) -> bool:
        """Mend a line: its value at first, then all of it; return whether there was anything left to mend."""
        line = self.lines[row] if row < len(self.lines) else ""
        if not line.strip():
            return False
        head = _head(line)
        if row in self.own:
            self._empty(row, head)
        elif _WORD.fullmatch(line) and self._holds_more(row, head._replace(field=True), ""):
            self.own[row] = len(line)
            self.lines[row] = line.rstrip() + ":"
        elif head.field or head.item:
            self._replace_value(row, head)
        else:
            self._empty(row, head)
        return True

    def _replace_value(self, row: int, head: _Head) -> None:
        line = self.lines[row]
        value = line[head.end :]
        self.own[row] = head.end
        if not head.field or _INNER.search(value):
            self.lost[row] = Lost(head.column, item=head.item and not head.field)
        if self._holds_more(row, head, value):
            self.lines[row] = line[: head.end]
        else:
            self.lines[row] = f"{line[: head.end].rstrip()} {STAND_IN}"
            self._empty_below(row, head.column, frozenset())

    def _empty(self, row: int, head: _Head) -> None:
        self.own[row] = 0
        self.lost[row] = Lost(head.indent, item=head.item, text=not head.field)
        self.lines[row] = ""
        above = next((line for line in reversed(self.lines[:row]) if line.strip()), "")
        before = _head(above)
        level = {(before.indent, before.item), (before.column, False)}
        self._empty_below(row, head.indent, frozenset(level))

    def _empty_below(self, row: int, column: int, level: frozenset[tuple[int, bool]]) -> None:
        """Empty the lines that stand deeper than `column`, up to one on the `level` of what came before."""

        def belongs(line: str) -> bool:
            head = _head(line)
            return not line.strip() or (head.indent > column and (head.indent, head.item) not in level)

        for number, _ in self._below(row, belongs):
            self.own[number] = 0
            self.lines[number] = ""

    def _below(self, row: int, belongs: Callable[[str], bool]) -> list[tuple[int, str]]:
        rows = range(row + 1, len(self.lines))
        return list(takewhile(lambda one: belongs(one[1]), ((at, self.lines[at]) for at in rows)))

    def _holds_more(self, row: int, head: _Head, value: str) -> bool:
        """Whether fields or items follow that are the value of this line, or belong to its item."""
        if value[:1] in _OPENING:
            return False
        below = (line for line in islice(self.lines, row + 1, None) if line.strip())
        line = next(below, "")
        after = _head(line)
        if not (after.field or after.item):
            return False
        if value[:1] in _QUOTES and (head.field or after.indent != head.end):
            return False
        return after.indent > head.column or (head.field and after.item and after.indent == head.column)
