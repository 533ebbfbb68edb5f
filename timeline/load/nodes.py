"""A YAML text as plain values that know where they stand; what is unsafe or unclear is refused.

Every scalar is text. A value that was refused is the empty text, which nothing else is: readers pass
over it, since its problem is already told. Positions are packed marks (`timeline.model.position`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, NamedTuple, Union

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from timeline.load import traps
from timeline.load.limits import Limits
from timeline.load.lines import Text
from timeline.load.sink import Sink
from timeline.load.source import comments_without_blank, escapes, unsafe
from timeline.model.position import Step, pack

Value = Union[str, "Map", "Seq"]
"""What a node holds: text, a mapping or a list."""

LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's events, or the same ones from Python where libyaml is missing."""

BLOCKS: Final = frozenset({"summary", "note", "quote"})
"""The fields that may be written as a block of lines."""

ALONE: Final = "\0alone"
"""Stands for the value that a key without a colon does not have; no text has a NUL."""

_FEW: Final = 64
"""Pairs of a mapping that are looked through one by one."""

_UNLISTED: Final = 20_000
"""Values are looked at so many more when no further problem is listed; then the rest is not read."""

_PROPERTY: Final = re.compile(r"[&!](?<![^\s,\[{].)")
_ODD_KEYS: Final = frozenset({"", "<<"})
_NESTING: Final = "maximum nesting depth"
"""What libyaml says where it follows no further level."""

_THOUSANDS: Final = re.compile(r"[0-9]{3}")


class Map(dict[str, Value]):
    """A mapping in the order of its file; `marks` has two for each pair, of its key and its value."""

    __slots__ = ("mark", "marks", "numbers")
    mark: int
    marks: list[int]
    numbers: dict[Step, int]

    def value_mark(self, step: Step) -> int | None:
        """Return where the value at `step` begins, None where there is none."""
        return self.marks[2 * self._number(step) + 1] if step in self else None

    def key_mark(self, step: Step) -> int | None:
        """Return where the key `step` begins, None where there is none."""
        return self.marks[2 * self._number(step)] if step in self else None

    def _number(self, step: Step) -> int:
        """Return which pair `step` is; of large mappings the numbers are kept, which may still grow."""
        if len(self) <= _FEW:
            return list(self).index(step)  # type: ignore[arg-type]  # no int is a key
        if not hasattr(self, "numbers"):
            self.numbers = {}
        for number in zip(reversed(self), range(len(self) - 1, len(self.numbers) - 1, -1), strict=False):
            self.numbers.setdefault(*number)
        return self.numbers[step]

    def child(self, step: Step) -> Map | Seq | None:
        """Return the mapping or list at `step`, None for text or nothing."""
        found = self.get(step) if isinstance(step, str) else None
        return None if isinstance(found, str) else found


class Seq(list[Value]):
    """A list; `marks` has one for each item."""

    __slots__ = ("mark", "marks")
    mark: int
    marks: list[int]

    def value_mark(self, step: Step) -> int | None:
        """Return where the item `step` begins, None where there is none."""
        return self.marks[step] if isinstance(step, int) and 0 <= step < len(self) else None

    def key_mark(self, step: Step) -> int | None:
        """Return None: items have no keys."""

    def child(self, step: Step) -> Map | Seq | None:
        """Return the mapping or list at `step`, None for text or nothing."""
        found = self[step] if isinstance(step, int) and 0 <= step < len(self) else None
        return None if isinstance(found, str) else found


class Document(NamedTuple):
    """What a text holds.

    `cut` has the marks of the mappings and lists of which a part was not read, and -1 where sources may
    be among it; `broken` tells that it was for the syntax, `fault` what ended the reading.
    """

    root: Value
    cut: frozenset[int] = frozenset()
    broken: bool = False
    fault: traps.Fault | None = None


def build(text: Text, sink: Sink, limits: Limits, loader: Any = LOADER) -> Document:
    """Return the values of `text` up to a fault of its syntax, other problems told to `sink`.

    Never raises for what `text` says.
    """
    builder = _Builder(text, sink, limits)
    sink.last = -1
    stream = loader(text.body)
    try:
        events = iter(stream.get_event, None)
        builder.take(islice(events, limits.nodes))
        if builder.whole:
            builder.end(next(events, None))
    except yaml.MarkedYAMLError as error:
        if error.problem_mark and _NESTING in str(error.problem):
            builder.too_deep(_place_too_deep(text.body, error.problem_mark, limits.depth, loader))
        else:
            builder.broke(error)
    except _EnoughError:
        builder.enough()
    except (ValueError, OverflowError):  # the Python reader's `int` and `chr`, in what no writer meant
        row = stream.get_mark().line
        builder.fault = traps.Fault(
            "yaml-syntax", pack(row, 0), "this line cannot be read", "take it out", row
        )
    finally:
        stream.dispose()
    return builder.document()


class _EnoughError(Exception):
    """There are so many problems that reading on is not worth its time."""


class _Builder:
    """Builds values from events; `open` are those that are not at their end."""

    def __init__(self, text: Text, sink: Sink, limits: Limits) -> None:
        self.text = text
        self.sink = sink
        self.limits = limits
        self.root: Value = ""
        self.open: list[tuple[Map | Seq | None, str | None]] = []
        self.node: Map | Seq | None = None
        self.documents = 0
        self.whole = True
        self.fault: traps.Fault | None = None
        self.unlisted = 0
        self.quote = (-1, -1)  # where the last quoted text of several lines began, and the row of its end
        self.comments = comments_without_blank(text)
        self.careful = bool(self.comments or _PROPERTY.search(text.body))

    def document(self) -> Document:
        """Return what was built."""
        if self.whole and self.fault is None and not self.text.cut:
            return Document(self.root)
        nodes = [node for node, _ in self.open] + [self.node]
        marks = {node.mark for node in nodes if node is not None}
        broken = self.fault is not None or self.text.cut
        return Document(self.root, frozenset(marks | {-1}), broken, self.fault)

    def take(self, events: Iterator[Any]) -> None:  # noqa: C901, PLR0912, PLR0915  # calls cost a third
        """Build from `events`. One loop, since most of the time of loading is spent here."""
        node: Any = None  # the mapping or list that is open; the branches below know which
        key: Any = None  # its key that waits for a value
        key_at = 0
        long = -1 if self.careful else self.limits.scalar // 4  # characters that fit in any case
        for event in events:
            kind = type(event)
            if kind is ScalarEvent:
                mark = event.start_mark
                at = mark.line << 24 | mark.column
                value = event.value
                if event.style or not value or len(value) > long:
                    value = self._inspect(event, at, key)
                    if value is ALONE:
                        self._alone(node, key, key_at)
                        key = None
                        continue
                child = None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                if not node:
                    self._empty(node)
                node, key = self.open.pop()
                self.node = node
                continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                mark = event.start_mark
                at = mark.line << 24 | mark.column
                child = value = Map() if kind is MappingStartEvent else Seq()
                child.mark = at
                child.marks = []
                if self.careful:
                    self._properties(event, at)
            elif kind is AliasEvent:
                mark = event.start_mark
                at = mark.line << 24 | mark.column
                child, value = None, self._alias(event.anchor, at, key)
            elif kind is DocumentStartEvent and self._second(event.start_mark):
                return
            else:
                continue

            if type(node) is Map:
                if key is None:
                    key = value if child is None else self._no_key(at)
                    key_at = at
                elif key in node or key in _ODD_KEYS:
                    self._odd_key(node, key, key_at)
                    key = None
                else:
                    node[key] = value
                    node.marks += (key_at, at)
                    key = None
            elif node is None:
                self.root = value
            else:
                node.append(value)
                node.marks.append(at)
            if child is not None:
                self.open.append((node, key))
                self.node = node = child
                key = None
                if len(self.open) > self.limits.depth:
                    self.too_deep(at)
                    return

    def too_deep(self, at: int) -> None:
        """Tell that the text has too many levels, the first of them at `at`."""
        self._stop("too-deep", at, *_deep(self.limits.depth))

    def enough(self) -> None:
        """Tell that the text is not read further, beside that no further problem is listed."""
        last = self.sink.findings[-1]
        self.sink.findings[-1] = last._replace(advice=f"{last.advice}. {traps.ENDS}")
        self.whole = False

    def end(self, event: Any) -> None:
        """Tell that the text goes on with `event`, where it has too many values."""
        if event is not None:
            at = pack(event.start_mark.line, event.start_mark.column)
            self._stop("too-large", at, *_many(self.limits.nodes))

    def broke(self, error: yaml.MarkedYAMLError) -> None:
        """End where the text cannot be read further; the last value is refused where it runs into that."""
        place = error.problem_mark
        begun, end = self.quote
        node = self.node
        bracket = node.mark if node is not None and self.text.rest(node.mark)[:1] in {"[", "{"} else -1
        quote = begun if place and place.line == end else -1
        self.fault = traps.fault(error, self.text, quote, bracket)
        if place is None or not isinstance(node, Map) or not node:
            return
        key, row = next(reversed(node)), node.marks[-1] >> 24
        line = self.text.line(place.line)
        deeper = (
            isinstance(node[key], str) and line[: place.column].strip() and line[place.column :][:1] == ":"
        )
        if row == place.line or (deeper and row == place.line - 1):
            node[key] = ""

    def _stop(self, rule: str, at: int, message: str, advice: str) -> None:
        self.sink.tell(rule, at, message, advice)
        self.whole = False

    def _second(self, mark: Any) -> bool:
        self.documents += 1
        if self.documents > 1:
            at = pack(mark.line, mark.column)
            self._stop("second-document", at, "a second document begins here", _ONE_DOCUMENT)
        return self.documents > 1

    def _empty(self, node: Map | Seq) -> None:
        if self.sink.last < node.mark:
            self.sink.tell("empty-value", node.mark, "an empty list or mapping", traps.LEAVE_OUT)

    def _alias(self, name: str, at: int, key: str | None) -> str:
        if self.sink.full:
            self._unlisted()
        elif key != "<<":
            self.sink.tell("yaml-alias", at, *traps.alias(name))
        return ""

    def _unlisted(self) -> None:
        """Count a value of which no problem would be listed; raises _EnoughError after many."""
        self.unlisted += 1
        if self.unlisted > _UNLISTED:
            raise _EnoughError

    def _no_key(self, at: int) -> str:
        self.sink.tell("wrong-shape", at, "a list or mapping stands where a field's name should", _NAME)
        return ""

    def _odd_key(self, node: Map, key: str, at: int) -> None:
        if key == "<<":
            self.sink.tell("yaml-alias", at, "a merge (<<)", "write the fields out in full")
        elif key and not self.sink.full:
            first = node.key_mark(key) or 0
            self.sink.again("duplicate-key", at, first, f"{traps.quoted(key)} stands here a second time")

    def _alone(self, node: Map, key: str, at: int) -> None:
        """Tell of a key without a colon, which is what follows a comma that was meant as part of a text."""
        name, value = next(reversed(node.items())) if node else ("", "")
        if isinstance(value, str) and value[-1:].isdigit() and _THOUSANDS.fullmatch(key):
            node[name] = ""
            self.sink.tell("bad-figure", node.marks[-1], *traps.thousands(value, key))
        else:
            self.sink.tell("empty-value", at, *traps.alone(name, value, key))

    def _inspect(self, event: Any, at: int, key: str | None) -> str:
        """Return the text of a scalar that is not plain and short; empty if refused, ALONE if none."""
        value: str = event.value
        if self.sink.full:
            self._unlisted()
        if not value and not event.style and key and self.text.before(at) not in ":? ":
            return ALONE
        self._properties(event, at)
        if event.style in {'"', "'"} and event.end_mark.line > at >> 24:
            self.quote = (at, event.end_mark.line)
        if self.comments and not event.style:
            self._comment(value, pack(event.end_mark.line, event.end_mark.column))
        if event.style in {"|", ">"} and key not in BLOCKS:
            self.sink.tell("block-scalar", at, *traps.block(self.text.rest(at), event.style))
        elif (
            len(value) > self.limits.scalar // 4 and len(value.encode(errors="replace")) > self.limits.scalar
        ):
            self.sink.tell("too-large", at, *_long(self.limits.scalar))
        elif not value.strip():
            if event.style or self.open:  # else it is the whole file that is empty
                self.sink.tell("empty-value", at, f"{key or 'this item'} has no value", traps.LEAVE_OUT)
        elif event.style == '"' and (found := unsafe().findall(value)):
            self.sink.tell("control-character", at, *escapes(found))
        else:
            return value
        return ""

    def _comment(self, value: str, end: int) -> None:
        """Tell of a text that ends at a ` #` which looks like a part of it: `Unit #3 attacked`."""
        if end in self.comments and (" " in value or self.text.rest(end)[2:3].isdigit()):
            self.sink.tell("yaml-syntax", end + 1, *traps.comment(value))

    def _properties(self, event: Any, at: int) -> None:
        if self.sink.full:
            return
        if event.anchor:
            self.sink.tell("yaml-alias", at, *traps.anchor(event.anchor))
        if event.tag:
            self.sink.tell("yaml-tag", at, *traps.tag(event.tag))


def _place_too_deep(body: str, given_up: yaml.Mark, depth: int, loader: Any) -> int:
    """Return where `body` first has more than `depth` levels, at the latest where libyaml gave up on them.

    Since 0.2.6 libyaml looks ahead for a thousand levels and fails before it has told of the first.
    """
    stream = loader(body[: given_up.index])
    levels = 0
    mark = given_up
    try:
        for event in iter(stream.get_event, None):
            levels += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if levels > depth:
                mark = event.start_mark
                break
    except yaml.MarkedYAMLError:
        pass  # what is cut off there may be no YAML at all
    finally:
        stream.dispose()
    return pack(mark.line, mark.column)


_ONE_DOCUMENT: Final = "take this line out, or make two files. The rest of the file is not read"
_NAME: Final = "a field's name is one word"


def _deep(levels: int) -> tuple[str, str]:
    return f"more than {levels} levels of lists and mappings", "The rest of the file is not read"


def _many(nodes: int) -> tuple[str, str]:
    return (
        f"more than {nodes:,} values in one file",
        "Make several files of it. The rest of the file is not read",
    )


def _long(size: int) -> tuple[str, str]:
    return f"a text of more than {size >> 10} KB", "shorten it, or keep it in a file of its own"
