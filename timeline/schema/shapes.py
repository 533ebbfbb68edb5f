"""What each of the loader's readers takes, as JSON Schema.

A schema sees values as YAML's core schema types them: `2024` is a number there, `no` a text. Every scalar is
text to the loader, so numbers and booleans are taken wherever a text is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final, TypeAlias

from timeline.dates import edtf
from timeline.load import fields, figures, values
from timeline.load.record import Field, Table, read_each, read_list
from timeline.schema.known import Known
from timeline.schema.texts import TEXTS

Schema: TypeAlias = "dict[str, object]"

_TEXT: Final[Schema] = {"type": ["string", "number", "boolean"]}
_MONTH: Final = r"(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]|XX))?|2[1-4]|XX(?:-XX)?"
_PART: Final = rf"(?:(?!0000)\d{{4}}(?:-(?:{_MONTH}))?|\d{{3}}X|\d\dXX)[~?%]?"
_END: Final = rf"(?:{_PART}|\.\.)?"
_CHOICE: Final = rf"(?:{_PART}(?:\.\.(?:{_PART})?)?|\.\.{_PART})"
_SET: Final = rf"\[{_CHOICE}(?:,{_CHOICE})*\]"
_DATE: Final = rf"^(?:{_PART}|{_SET}|(?!\.{{0,2}}/\.{{0,2}}$){_END}/{_END})$"
_LINE: Final[Schema] = {**_TEXT, "pattern": "^[^\\n]*$"}
_ID: Final = r"^(?!\d{4}(?:-\d{1,2}){0,2}$)[a-z0-9-]+$"
_TWO_DIGITS: Final = r"^(?=\d\d:)"
_INSIDE: Final = r"^(?![/\\])(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^:]*$"
_YEARS: Final[Schema] = {"type": "integer", "minimum": 1, "maximum": 9999}
_NOT_EMPTY: Final[Schema] = {"minItems": 1}

_RIGHT_ID: Final = "an id is made of a to z, 0 to 9 and -, and is no date"
_RIGHT_TIME: Final = "write hours and minutes of 24 hours, such as 17:45 or 17:45+02:00"
_RIGHT_GAP: Final = "write a number and days, weeks, months or years, such as 4 months or ~4 months"
_RIGHT_PATH: Final = "write a path inside the folder of this file, such as texts/report.txt"

_NAMES: Final = {
    "actors": "actors",
    "of": "actors",
    "places": "places",
    "within": "places",
    "by": "parties",
    "tags": "tags",
    "type": "types",
}
"""Of which names in use a field has some."""


class Shapes:
    """Makes schemas of readers and tables; `definitions` collects what is used in several places."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self.definitions: dict[str, Schema] = {}

    def table(self, table: Table) -> Schema:
        """Return the schema of a mapping with the fields of `table`."""
        texts = TEXTS[table.what]
        properties = {row.name: self._row(row, texts[row.name]) for row in table.rows.values()}
        required = {"required": list(table.required)} if table.required else {}
        return {"type": "object", "additionalProperties": False, "properties": properties, **required}

    def _row(self, row: Field, text: str) -> Schema:
        shape = self.of(row.read, row.name)
        if "$ref" in shape:  # what stands beside a $ref does not count
            shape = {"anyOf": [shape]}
        return {"description": text, **shape}

    def of(self, read: Callable[..., object], name: str) -> Schema:
        """Return the schema of what `read` takes in the field `name`; KeyError where it has no shape."""
        if isinstance(read, partial):
            return _MADE[read.func](self, name, *read.args)
        return _READERS[read](self, name)

    def define(self, name: str, make: Callable[[], Schema]) -> Schema:
        """Return a reference to the definition `name`, made when it is used first."""
        if name not in self.definitions:
            self.definitions[name] = {}  # events have accounts: it may be asked for while it is made
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def names_of(self, what: str, otherwise: Schema) -> Schema:
        """Return the schema of a name of that kind: `otherwise`, and those in use are offered."""
        used = self._known.get(what)
        if not used:
            return otherwise
        return self.define(f"known-{what}", lambda: {"anyOf": [{"enum": list(used)}, otherwise]})

    def text(self, name: str) -> Schema:
        """Return the schema of a line of text, or of a name."""
        return self.names_of(_NAMES[name], _LINE) if name in _NAMES else dict(_LINE)

    def id(self, name: str) -> Schema:
        """Return the schema of an id that is defined elsewhere."""
        what = "sources" if name == "source" else "events"
        return self.names_of(what, self.define("id", lambda: _matching(_ID, _RIGHT_ID)))

    def new_id(self, _name: str) -> Schema:
        """Return the schema of an id that is defined here."""
        return self.define("id", lambda: _matching(_ID, _RIGHT_ID))

    def date(self, _name: str) -> Schema:
        """Return the schema of a date in EDTF; a set may stand without quotes, a year is a number to YAML."""
        return self.define("date", _date)

    def moment(self, name: str) -> Schema:
        """Return the schema of a day or an event's id."""
        return {"anyOf": [self.id(name), self.date(name)]}

    def figures(self, _name: str) -> Schema:
        """Return the schema of figures by name."""
        either = [self.amount(), self.define("figure", lambda: self.table(figures.FIGURE))]
        listed: Schema = {"type": "array", "items": {"anyOf": either}, **_NOT_EMPTY}
        shape = self.define("amount", lambda: {"anyOf": [*either, listed]})
        used = self._known.get("figures") or (
            "killed",
            "wounded",
            "missing",
            "captured",
            "troops",
            "area_km2",
        )
        return {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": "^[a-z][a-z0-9_]*$"},
            "properties": dict.fromkeys(used, shape),
            "additionalProperties": shape,
        }

    def amount(self) -> Schema:
        """Return the schema of a number, a range or a bound."""
        return {"anyOf": [{"type": "number", "minimum": 0}, _matching(_whole(figures.FORM), figures.RIGHT)]}

    def list_of(self, name: str, item: Callable[..., object], *, alone: bool) -> Schema:
        """Return the schema of a list, or of one item without one."""
        one = self.of(item, name)
        many: Schema = {"type": "array", "items": one, **_NOT_EMPTY}
        return {"anyOf": [one, many]} if alone else many


def _date() -> Schema:
    unquoted: Schema = {"type": "array", "items": {"anyOf": [{"type": "string"}, _YEARS]}, **_NOT_EMPTY}
    return {"anyOf": [_matching(_DATE, edtf.EXAMPLE), _YEARS, unquoted]}


def _whole(pattern: re.Pattern[str]) -> str:
    return f"^(?:{pattern.pattern})$"


def _matching(pattern: str, right: str) -> Schema:
    """Return the schema of a text of that form; editors show what would be `right` instead of the pattern."""
    return {"type": "string", "pattern": pattern, "patternErrorMessage": right}


def _either_text_or(table: Table, text: Schema, shapes: Shapes) -> Schema:
    name = table.what.removeprefix("a ").replace(" ", "-")
    return {"anyOf": [text, shapes.define(name, lambda: shapes.table(table))]}


def _mapping(table: Table, name: str) -> Callable[[Shapes, str], Schema]:
    return lambda shapes, _field: shapes.define(name, lambda: shapes.table(table))


def _enum(choices: Iterable[str]) -> Schema:
    return {"enum": list(choices)}


_READERS: Final[dict[Callable[..., Any], Callable[[Shapes, str], Schema]]] = {
    values.line: Shapes.text,
    values.prose: lambda _shapes, _name: dict(_TEXT),
    values.names: lambda shapes, name: shapes.list_of(name, values.line, alone=True),
    values.date: Shapes.date,
    values.identifier: Shapes.id,
    values.new_id: Shapes.new_id,
    values.moment: Shapes.moment,
    values.clock: lambda _shapes, _name: _matching(_TWO_DIGITS + _whole(values.CLOCK), _RIGHT_TIME),
    values.gap: lambda _shapes, _name: _matching(_whole(values.GAP), _RIGHT_GAP),
    values.credibility: lambda _shapes, _name: {"enum": [1, 2, 3, 4, 5, 6]},
    values.local_path: lambda _shapes, _name: _matching(_INSIDE, _RIGHT_PATH),
    figures.number: lambda shapes, _name: shapes.amount(),
    figures.figures: Shapes.figures,
    fields.words: lambda shapes, _name: _either_text_or(fields.WORDS, _LINE, shapes),
    fields.link: lambda shapes, name: _either_text_or(fields.LINK, shapes.of(values.url, name), shapes),
    fields.allow: lambda shapes, name: _either_text_or(fields.ALLOW, shapes.of(values.code, name), shapes),
    fields.extra: lambda _shapes, _name: {"type": "object", "additionalProperties": _TEXT},
    fields.claim: _mapping(fields.CLAIM, "account"),
    fields.top_claim: _mapping(fields.TOP_CLAIM, "account-of"),
    fields.event: _mapping(fields.EVENT, "event"),
    fields.source: _mapping(fields.SOURCE, "source"),
    fields.place_name: _mapping(fields.PLACE, "place"),
    fields.actor: _mapping(fields.ACTOR, "actor"),
}
"""The shape of each plain reader."""

_MADE: Final[dict[Callable[..., Any], Callable[..., Schema]]] = {
    read_each: lambda shapes, name, item: shapes.list_of(name, item, alone=True),
    read_list: lambda shapes, name, item, _right: shapes.list_of(name, item, alone=False),
    values.one_of: lambda _shapes, _name, known: _enum(known),
    values.shaped_text: lambda _shapes, _name, pattern, _what, advice: _matching(_whole(pattern), advice),
    values.number_of_degrees: lambda _shapes, _name, most: {
        "type": "number",
        "minimum": -most,
        "maximum": most,
    },
    fields.relation: lambda shapes, name, _relating: _either_text_or(
        fields.RELATION, shapes.id(name), shapes
    ),
}
"""The shape of each reader that is made of others, from what it was made of."""
