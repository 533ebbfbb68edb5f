"""A YAML text as it is written: the characters of each value, so that one can be put in between others.

Only for texts of which everything could be read; `nodes` is what reads others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple, TypeAlias

import yaml

from timeline.load.limits import DEFAULT
from timeline.load.nodes import LOADER
from timeline.load.sink import Sink
from timeline.load.source import text_of

Plain: TypeAlias = "str | dict[str, Plain] | list[Plain]"
"""What a value is, without its place."""

BOM: Final = b"\xef\xbb\xbf"


class Written(NamedTuple):
    """A value, from the character `start` to the one before `end`.

    `style` is the quote or bracket that it begins with, or nothing; `pairs` are the keys and values of a
    mapping.
    """

    value: Plain
    start: int
    end: int
    style: str = ""
    pairs: tuple[tuple[Written, Written], ...] = ()

    def get(self, name: str) -> tuple[Written, Written] | None:
        """Return the key and the value of that name."""
        return next((pair for pair in self.pairs if pair[0].value == name), None)


class Page(NamedTuple):
    """A whole text: its `root`, and its mappings by the character that they begin at."""

    root: Plain
    mappings: dict[int, Written]
    lines: tuple[int, ...]

    def offset(self, mark: int) -> int:
        """Return the character at a packed mark (`timeline.model.position`)."""
        return self.lines[mark >> 24] + (mark & 0xFFFFFF)


def page(data: bytes) -> Page | None:
    """Return the text in `data` (UTF-8) as it is written; None where not all of it can be read.

    Characters count from zero, behind a byte order mark.
    """
    sink = Sink("", DEFAULT.findings)
    text = text_of(data, sink)
    if sink.findings:
        return None
    lines = [0]
    for line in text.body.split("\n"):
        lines.append(lines[-1] + len(line) + 1)
    reader = _Reader(tuple(lines))
    try:
        events = iter(LOADER(text.body).get_event, None)
        next(events), next(events)  # of the stream and the document
        root = reader.value(next(events), events)
        if [type(event) for event in events] != [yaml.DocumentEndEvent, yaml.StreamEndEvent]:
            return None
    except (yaml.YAMLError, StopIteration, _UnreadError, RecursionError):
        return None
    return Page(root.value, reader.mappings, reader.lines)


class _UnreadError(Exception):
    """Something that no events file has: an alias, a tag, an empty value, a key that stands twice."""


class _Reader:
    """Makes values of libyaml's events."""

    def __init__(self, lines: tuple[int, ...]) -> None:
        self.lines = lines
        self.mappings: dict[int, Written] = {}

    def value(self, event: Any, events: Iterator[Any]) -> Written:  # Any: yaml's events have no types
        """Return the value that begins with `event`."""
        if event.anchor or isinstance(event, yaml.AliasEvent) or event.tag:
            raise _UnreadError
        start, end = self._at(event.start_mark), self._at(event.end_mark)
        if isinstance(event, yaml.ScalarEvent) and event.value:
            return Written(event.value, start, end, event.style or "")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(start, events, flow=bool(event.flow_style))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(start, events, flow=bool(event.flow_style))
        raise _UnreadError

    def _list(self, start: int, events: Iterator[Any], *, flow: bool) -> Written:
        items: list[Written] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                end = self._end(event, items, start, flow=flow)
                return Written([item.value for item in items], start, end, "[" if flow else "")
            items.append(self.value(event, events))
        raise _UnreadError

    def _mapping(self, start: int, events: Iterator[Any], *, flow: bool) -> Written:
        pairs: list[tuple[Written, Written]] = []
        found: dict[str, Plain] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                end = self._end(event, [value for _, value in pairs], start, flow=flow)
                written = Written(found, start, end, "{" if flow else "", tuple(pairs))
                self.mappings[start] = written
                return written
            key = self.value(event, events)
            if not isinstance(key.value, str) or key.value in found:
                raise _UnreadError
            pairs.append((key, self.value(next(events), events)))
            found[key.value] = pairs[-1][1].value
        raise _UnreadError

    def _end(self, event: Any, inside: list[Written], start: int, *, flow: bool) -> int:
        """Return the end: YAML ends a block where the next thing begins, which is after remarks."""
        return self._at(event.end_mark) if flow else inside[-1].end if inside else start

    def _at(self, mark: Any) -> int:
        line, column = int(mark.line), int(mark.column)
        return self.lines[line] + column
