"""What of a mended text counts: what is not the file's own is refused, and findings on it are dropped."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from timeline.load.lines import Text
from timeline.load.nodes import Document, Map, Seq, Value
from timeline.load.sink import Sink
from timeline.model.position import pack
from timeline.model.problem import Finding

STAND_IN: Final = '"x"'
"""What a mended line has instead of its value."""

_MASK: Final = (1 << 24) - 1
_ON_ONE_LINE: Final = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")


class Lost(NamedTuple):
    """Where a line began that may have held fields, -1 where that is unknown.

    `item`: it began with a dash; `text`: it may have been the rest of a text.
    """

    column: int
    item: bool = False
    text: bool = False


class _Leaf(NamedTuple):
    """A text: its mark and its key's, the mappings and lists around it, its step in the last of them."""

    mark: int
    begun: int
    path: tuple[Map | Seq, ...]
    step: str | int


class Mends(NamedTuple):
    """The mended lines of `text`, by number from zero.

    `own` has how many characters of each are the file's own, `lost` those that may have held fields.
    """

    text: Text
    own: Mapping[int, int]
    lost: Mapping[int, Lost]


def settled(document: Document, mends: Mends, sink: Sink, kept: int) -> Document:
    """Return `document`, read from a mended text, without what the mends put there.

    The first `kept` findings stay.
    """
    leaves = list(_leaves(document.root, ()))
    cut = set(document.cut) | _cut(document.root, leaves, mends)
    for leaf in leaves:
        if leaf.mark & _MASK >= mends.own.get(leaf.mark >> 24, _MASK):
            _refuse(leaf)
    sink.findings[kept:] = [one for one in sink.findings[kept:] if _stays(one, mends)]
    _forget_the_emptied(mends, sink, kept)
    return Document(document.root, frozenset(cut), broken=True, fault=document.fault)


def _cut(root: Value, leaves: list[_Leaf], mends: Mends) -> set[int]:
    """Return the marks of what lost a line, -1 for sources; what runs on over such a line is refused."""
    cut = {-1} if _in_sources(root, mends.own) else set()
    marks = [leaf.mark for leaf in leaves]
    for row, lost in mends.lost.items():
        after = bisect_left(marks, pack(row + 1, 0))
        around = _around(lost, leaves[after - 1]) if after else []
        if after and not mends.own[row]:
            _refuse_what_ran_on(leaves[after - 1], row, lost, mends.text)
        elif after and mends.text.line(row).endswith(STAND_IN) and leaves[after - 1].mark >> 24 < row:
            _refuse(leaves[after - 1])  # the stand-in is no value of its own, but a part of this text
        if after < len(leaves):
            around += _begun_after(row, leaves[after], mends.text)
        cut.update(node.mark for node in around)
        if lost.column == 0 and all(node is root for node in around):
            cut.add(-1)
    return cut


def _stays(finding: Finding, mends: Mends) -> bool:
    """Whether `finding` is on what the file itself says."""
    _, line, column = finding.position
    return column <= mends.own.get(line - 1, _MASK)


def _leaves(value: Value, path: tuple[Map | Seq, ...]) -> Iterator[_Leaf]:
    """Yield the texts below `value` in the order of the file."""
    if isinstance(value, str):
        return
    path = (*path, value)
    pairs = isinstance(value, Map)
    begun = value.marks[::2] if pairs else value.marks
    marks = value.marks[1::2] if pairs else value.marks
    for mark, start, (step, child) in zip(marks, begun, _steps(value), strict=True):
        if isinstance(child, str):
            yield _Leaf(mark, start, path, step)
        else:
            yield from _leaves(child, path)


def _steps(node: Map | Seq) -> Iterable[tuple[str | int, Value]]:
    return node.items() if isinstance(node, Map) else enumerate(node)


def _around(lost: Lost, leaf: _Leaf) -> list[Map | Seq]:
    """Return what was open after `leaf` for a line that began as `lost` did; the whole comes first."""
    root, *inner = leaf.path
    return [root] + [
        node
        for node in inner
        if lost.column < 0 or node.mark & _MASK < lost.column + (lost.item or isinstance(node, Map))
    ]


def _begun_after(row: int, leaf: _Leaf, text: Text) -> list[Map | Seq]:
    """Return what would have begun on line `row`, had it been there."""
    return [node for node in leaf.path if node.mark >> 24 > row and not _left_of(node.mark, text).strip()]


def _left_of(mark: int, text: Text) -> str:
    return text.line(mark >> 24)[: mark & _MASK]


def _refuse_what_ran_on(leaf: _Leaf, row: int, lost: Lost, text: Text) -> None:
    """Refuse the text before line `row` if that line was a part of it."""
    if leaf.mark >> 24 >= row:
        return
    if lost.text and lost.column > leaf.begun & _MASK:
        _refuse(leaf)
    elif lost.column < 0:
        rest = text.rest(leaf.mark)
        if rest[:1] in {"|", ">"} or (rest[:1] in {'"', "'"} and not _ON_ONE_LINE.match(rest)):
            _refuse(leaf)


def _refuse(leaf: _Leaf) -> None:
    holder = leaf.path[-1]
    holder[leaf.step] = ""  # type: ignore[index]  # a mapping has names, a list numbers


def _in_sources(root: Value, own: Mapping[int, int]) -> bool:
    """Whether a mended line is one of the file's sources."""
    if not isinstance(root, Map) or "sources" not in root:
        return False
    rows = [mark >> 24 for mark in root.marks[::2]]
    at = list(root).index("sources")
    end = rows[at + 1] if at + 1 < len(rows) else None
    return any(rows[at] <= row and (end is None or row < end) for row in own)


def _forget_the_emptied(mends: Mends, sink: Sink, kept: int) -> None:
    """Forget that a field above a line that was taken out has no value."""
    above = set()
    last = 0
    for row, line in enumerate(mends.text.lines):
        if line.strip():
            last = row
        elif row in mends.lost:
            above.add(last + 1)
    sink.findings[kept:] = [
        one for one in sink.findings[kept:] if one.rule != "empty-value" or one.position.line not in above
    ]
