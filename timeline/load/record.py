"""Read a mapping by a table of fields: the one place where a bad value becomes a finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple, TypeVar

from timeline.errors import TimelineError
from timeline.load.limits import DEFAULT, Limits
from timeline.load.lines import Text
from timeline.load.nodes import Map, Seq, Value
from timeline.load.sink import Sink
from timeline.load.traps import quoted
from timeline.model.position import Origin, Step

T = TypeVar("T")


class BadValue(TimelineError):  # noqa: N818  # it never leaves the loader: the record around the value catches it
    """A value that a reader refuses: the finding's name, message, advice; at a `column` of its `text`."""

    def __init__(  # a finding has as many parts
        self, rule: str, message: str, advice: str, text: str = "", column: int = 0
    ) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.advice = advice
        self.text = text
        self.column = column


class Place:
    """Where the reading stands: the file, and the event and field that findings are about.

    `source` is the file's only one, which counts where none is named, `sources` how many it defines;
    `unsure` tells that one may be named or defined in what was not read.
    """

    __slots__ = (
        "accounts", "choices", "cut", "event", "field", "limits", "path", "relations", "sink", "source",
        "sources", "text", "unsure",
    )  # fmt: skip

    def __init__(
        self,
        path: str,
        text: Text,
        sink: Sink,
        cut: frozenset[int] = frozenset(),
        limits: Limits = DEFAULT,
    ) -> None:
        self.path = path
        self.text = text
        self.sink = sink
        self.cut = cut
        self.source: tuple[str, ...] = ()
        self.sources = 0
        self.unsure = False
        self.accounts = 0
        self.relations = 0
        self.choices = 0
        self.limits = limits
        self.event = ""
        self.field = ""

    def origin(self, node: Map) -> Origin:
        """Return where `node` stands."""
        return Origin(self.path, node)

    def over(self, value: Value) -> bool:
        """Count one more event or account; tell whether it is one too many, with a finding for the first."""
        self.accounts += 1
        most = self.limits.accounts
        if self.accounts == most + 1 and isinstance(value, Map):
            self._too_many(value, f"{most:,} events and accounts", "make several files of it")
        return self.accounts > most

    def too_related(self, node: Map, count: int) -> bool:
        """Count the relations of the event at `node`; tell whether they are too many, as `over` does."""
        before, most = self.relations, self.limits.relations
        self.relations += count
        if before <= most < self.relations:
            self._too_many(node, f"{most:,} relations", "leave out those that follow from others")
        return self.relations > most

    def count_choices(self, more: int) -> None:
        """Count the choices that a date has beyond one; raises BadValue where the file has too many."""
        self.choices += more
        most = self.limits.choices
        if self.choices > most:
            message = f"more than {most:,} choices of dates in one file"
            raise BadValue("too-large", message, "write ranges, such as [2024-11..2024-12]")

    def _too_many(self, node: Map, what: str, advice: str) -> None:
        message = f"more than {what} in one file"
        self.tell("too-large", node.mark, message, f"{advice}. The rest of them is not read")

    def tell(self, rule: str, mark: int, message: str, advice: str) -> None:
        """Tell of something at `mark`."""
        self.sink.tell(rule, mark, message, advice, event=self.event, field=self.field)

    def refuse(self, node: Map | Seq, step: Step, bad: BadValue) -> None:
        """Tell of the value at `step` of `node`, which a reader refused."""
        if self.sink.full:
            return
        mark = node.value_mark(step) or 0
        if bad.column:
            mark = self.text.inside(mark, bad.text, bad.column)
        self.tell(bad.rule, mark, bad.message, bad.advice)


Read = Callable[[Place, Value], T]
"""Turns a value into what the model holds; raises BadValue. None: nothing is left of it, and why is told."""


class Field(NamedTuple):
    """One row of a table: a field's name, how it is read, and the attribute it becomes (its name, mostly).

    Rows that share an attribute add their tuples to each other.
    """

    name: str
    read: Read[object]
    required: bool = False
    attribute: str = ""


class Table(NamedTuple):
    """The fields of one kind of mapping; `what` is its name for people."""

    what: str
    rows: Mapping[str, Field]
    required: tuple[str, ...] = ()


def table(what: str, *rows: Field) -> Table:
    """Return the table of `rows`."""
    named = {row.name: row if row.attribute else row._replace(attribute=row.name) for row in rows}
    return Table(what, named, tuple(row.name for row in rows if row.required))


def read(
    place: Place, node: Map, fields: Table
) -> dict[str, Any]:  # Any: the attributes of one of many classes
    """Return the attributes in `node`; what is unknown, missing or bad is told and left out."""
    found: dict[str, Any] = {}
    rows = fields.rows
    for key, value in node.items():
        row = rows.get(key)
        if row is None:
            _unknown(place, node, key, fields)
        elif value:  # an empty one was refused, and that is told
            place.field = key
            try:
                _, read_value, _, attribute = row
                result = read_value(place, value)
            except BadValue as bad:
                place.refuse(node, key, bad)
                continue
            if result is not None:
                found[attribute] = found[attribute] + result if attribute in found else result
    for key in fields.required:
        if key not in node and node.mark not in place.cut:
            place.field = key
            place.tell("missing-field", node.mark, f"{fields.what} without {key}", f"add the field {key}")
    return found


def mapping(value: Value, what: str) -> Map:
    """Return `value`, which must be a mapping."""
    if type(value) is Map:
        return value
    raise wrong_shape(value, f"{what} is a mapping of fields")


def wrong_shape(value: Value, right: str) -> BadValue:
    """Return the refusal of a value of another shape than `right` says."""
    found = quoted(value) if isinstance(value, str) else "a list" if isinstance(value, Seq) else "a mapping"
    return BadValue("wrong-shape", f"{found} stands here", right)


def each(item: Read[T | None]) -> Read[tuple[T, ...]]:
    """Return a reader of a list of what `item` reads, or of a single one; what is None is left out.

    Readers that are made of others are partials, so that the schema can see what of.
    """
    return partial(read_each, item)


def read_each(item: Read[T | None], place: Place, value: Value) -> tuple[T, ...]:
    """Read a list of what `item` reads, or a single one."""
    if not isinstance(value, Seq):
        one = item(place, value)
        return () if one is None else (one,)
    name = place.field
    found = []
    for number, part in enumerate(value):
        if part:
            try:
                one = item(place, part)
            except BadValue as bad:
                place.field = name
                place.refuse(value, number, bad)
            else:
                if one is not None:
                    found.append(one)
    return tuple(found)


def listed(item: Read[T | None], right: str) -> Read[tuple[T, ...]]:
    """Return a reader of a list of what `item` reads; anything else is refused with what is `right`."""
    return partial(read_list, item, right)


def read_list(item: Read[T | None], right: str, place: Place, value: Value) -> tuple[T, ...]:
    """Read a list of what `item` reads."""
    if not isinstance(value, Seq):
        raise wrong_shape(value, right)
    return read_each(item, place, value)


def _unknown(place: Place, node: Map, key: str, fields: Table) -> None:
    if place.sink.full:
        return
    place.field = key
    mark = node.key_mark(key) or 0
    place.tell(
        "unknown-field", mark, f"{fields.what} has no field {quoted(key)}", meant(key, list(fields.rows))
    )


def meant(found: str, known: list[str]) -> str:
    """Return "did you mean", or the list of what is known."""
    from difflib import get_close_matches  # noqa: PLC0415  # late: most files have no such mistake

    near = get_close_matches(found.lower()[:60], known, 1)
    return f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
