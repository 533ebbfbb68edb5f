"""What writers of YAML stumble over, in plain words: what was found, what would be right.

YAML's two readers word their errors differently, so the advice is taken from the text around the
place. To add a trap: a case in `tests/load/test_traps.py`, and a row in `_TRAPS` or a function here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.model.position import pack
from timeline.text import crop, one_line

if TYPE_CHECKING:
    import yaml

    from timeline.load.lines import Text

Told = tuple[str, str]
"""A message and an advice."""

LEAVE_OUT: Final = "write a value, or leave the field out"
TAB: Final = ("a tab that indents", "indent with blanks")
DIRECTIVE: Final = ("a line that begins with % orders YAML about", "take it out")
ESCAPE: Final = ("an escape that names no character", "write the character itself")
ENDS: Final = "The rest of the file is not read"
_UNCLOSED: Final = ("a quote that is not closed", "close it at the end of the text")
_FIELD: Final = re.compile(r" *(?:- +)*[\w-]+ *:(?: |$)")
_VALUE: Final = re.compile(r"\s*(?:- +)*(?:[\w-]+ *:(?: +|$))?")


def quoted(text: str) -> str:
    """Return `text` in quotes, on one line, cleaned and cropped."""
    return f'"{crop(one_line(text), 60)}"'


def _in_quotes(text: str) -> str:
    """Return `text` as one would write it in YAML, in quotes."""
    text = crop(one_line(text), 60)
    return f"'{text}'" if '"' in text else f'"{text}"'


def alias(name: str) -> Told:
    """Tell of `*name`."""
    return (
        f"*{crop(name, 40)} refers to another place of the file",
        "write it out; a text that begins with * needs quotes",
    )


def anchor(name: str) -> Told:
    """Tell of `&name`, which YAML takes out of the text."""
    return (
        f"&{crop(name, 40)} is a YAML anchor, not text",
        "take it out; a text that begins with & needs quotes",
    )


def tag(name: str) -> Told:
    """Tell of `!name`."""
    return (
        f"a YAML tag, {quoted(name)}",
        "take it out: fields know their kinds; a text that begins with ! needs quotes",
    )


def block(rest: str, style: str) -> Told:
    """Tell of a block of lines where one value should stand."""
    start = rest.partition(" #")[0].strip()
    if start[1:2].isdigit():
        return f"{quoted(start)} begins a block of lines", f"write {_in_quotes(start)} in quotes"
    return f"a block of lines ({style})", "only summary, note and quote may be blocks; write it on one line"


def thousands(value: str, key: str) -> Told:
    """Tell of `{killed: 10,000}`."""
    whole = crop(one_line(f"{value},{key}"), 30)
    return (
        f"{whole}: a comma ends the value",
        f"write {whole.replace(',', '').replace(' ', '')}, without a separator",
    )


def alone(name: str, value: object, key: str) -> Told:
    """Tell of `{by: Pat Ryder, Pentagon}`: `key` has no colon."""
    message = f"{quoted(key)} has no value: a comma between braces ends the one before it"
    if not isinstance(value, str) or not value:
        return message, LEAVE_OUT
    name, value, key = (crop(one_line(text), 40) for text in (name, value, key))
    return message, f'for a list write {name}: [{value}, {key}], for one text {name}: "{value}, {key}"'


def comment(value: str) -> Told:
    """Tell of `title: Unit #3 attacked`, which ends at `Unit`."""
    message = f"a comment begins here, so the text is only {quoted(value)}"
    return message, "put the whole text in quotes; if it is a comment, write a blank after the #"


class Fault(NamedTuple):
    """What ended the reading of a text: a finding at `mark`; `row` is the line (from zero) where it ended."""

    rule: str
    mark: int
    message: str
    advice: str
    row: int


def fault(error: yaml.MarkedYAMLError, text: Text, quote: int = -1, bracket: int = -1) -> Fault:
    """Return what ended the reading: the first trap that fits, else the reader's own words.

    `quote` is where a text in quotes began that ended on this line, having begun on an earlier one;
    `bracket` is where the innermost list or mapping began if it is one in brackets and still open.
    """
    scene = _Scene(error, text, quote, bracket)
    for trap in _TRAPS:
        if found := trap(scene):
            return Fault(*found, scene.row)
    message = f"this cannot be read: {one_line(str(error.problem))}"
    return Fault("yaml-syntax", scene.mark, message, "see the lines around it", scene.row)


_Found = tuple[str, int, str, str]


class _Scene:
    """Where the reading ended: the place, the line, the value on it; `begun`: where its construct began."""

    def __init__(self, error: yaml.MarkedYAMLError, text: Text, quote: int, bracket: int) -> None:
        self.quote, self.bracket = quote, bracket
        place, begun = error.problem_mark, error.context_mark or error.problem_mark
        self.row, self.column = (place.line, place.column) if place else (0, 0)
        self.begun = pack(begun.line, begun.column) if begun else 0
        self.context = error.context or ""
        self.text = text
        self.line = text.line(self.row)
        head = _VALUE.match(self.line)
        self.start = head.end() if head else 0

    @property
    def mark(self) -> int:
        """The place."""
        return pack(self.row, self.column)

    @property
    def value(self) -> str:
        """The value on the line, up to its end."""
        return self.line[self.start :].strip()

    @property
    def value_mark(self) -> int:
        """Where that value begins."""
        return pack(self.row, self.start)

    @property
    def at(self) -> str:
        """The rest of the line from the place on."""
        return self.line[self.column :]


def _reference(scene: _Scene) -> _Found | None:
    if scene.value[:1] not in {"*", "&"} or scene.value_mark > scene.mark:
        return None
    message = f"a text that begins with {scene.value[0]} is read as a reference"
    return "yaml-alias", scene.value_mark, message, f"put it in quotes: {_in_quotes(scene.value)}"


def _compared(scene: _Scene) -> _Found | None:
    if "block scalar" not in scene.context:
        return None
    start = scene.text.rest(scene.begun).strip()
    message = f"a value that begins with {start[:1]} is read as a block of lines"
    return "yaml-syntax", scene.begun, message, f"put it in quotes: {_in_quotes(start)}"


def _reserved(scene: _Scene) -> _Found | None:
    if scene.at[:1] not in {"%", "@", "`", ">", "|"} and scene.at[:2] not in {"- ", "? "}:
        return None
    if scene.column != scene.start and "flow" not in scene.context and not scene.line[: scene.column].strip():
        return None
    start = re.split(r"[],}]| #", scene.at)[0].strip()
    message = f"a value cannot begin with {start[:1]}"
    return "yaml-syntax", scene.mark, message, f"put it in quotes: {_in_quotes(start)}"


def _quote_closed_late(scene: _Scene) -> _Found | None:
    """Find the quote that was closed by the first one of a later field."""
    if scene.quote < 0:
        return None
    if not any(_FIELD.match(scene.text.line(row)) for row in range((scene.quote >> 24) + 1, scene.row + 1)):
        return None
    return "yaml-syntax", scene.quote, *_UNCLOSED


def _bracket_left_open(scene: _Scene) -> _Found | None:
    """Find the bracket after which lines go on as if it were closed."""
    row = scene.bracket >> 24
    if scene.bracket < 0 or row >= scene.row or _indent(scene.line) > _indent(scene.text.line(row)):
        return None
    return _not_closed(scene, scene.bracket)


def _not_closed(scene: _Scene, mark: int) -> _Found:
    bracket = scene.text.rest(mark)[:1]
    return "yaml-syntax", mark, f"a {bracket} that is not closed", "close it at the end of the value"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _unclosed_quote(scene: _Scene) -> _Found | None:
    if "quoted scalar" not in scene.context:
        return None
    if scene.row == scene.begun >> 24:
        slash = max(0, scene.line.rfind("\\", 0, scene.column + 1))
        message = "an escape (\\) that YAML does not know"
        return "yaml-syntax", pack(scene.row, slash), message, "use single quotes, or write \\\\"
    return "yaml-syntax", scene.begun, *_UNCLOSED


def _after_quote(scene: _Scene) -> _Found | None:
    mark = scene.value[:1]
    closed = re.match(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'', scene.value)
    if not closed or scene.column < scene.start + closed.end() or "flow" in scene.context:
        return None
    rest = scene.value[closed.end() :].strip()
    if not rest or rest.startswith("#"):
        return None
    other = "'" if mark == '"' else '"'
    whole = scene.value[1:-1] if scene.value.endswith(mark) else scene.value
    shown = other + crop(one_line(whole), 60) + other
    return (
        "yaml-syntax",
        scene.mark,
        f"the text ends at its closing {mark}",
        f"put the whole in other quotes: {shown}",
    )


def _after_bracket(scene: _Scene) -> _Found | None:
    if scene.value[:1] not in {"[", "{"} or "flow" in scene.context or scene.column <= scene.start:
        return None
    message = f"the value ends at its closing {']' if scene.value[0] == '[' else '}'}"
    return "yaml-syntax", scene.mark, message, f"if it is a text, put it in quotes: {_in_quotes(scene.value)}"


def _no_value(scene: _Scene) -> _Found | None:
    if scene.at[:1] != ":" or "plain scalar" not in scene.context:
        return None
    name = scene.line[scene.begun & 0xFFFFFF : scene.column]
    return "empty-value", scene.mark + 1, f"{quoted(name)} has no value", LEAVE_OUT


def _colon(scene: _Scene) -> _Found | None:
    if scene.at[:1] != ":" or "flow" in scene.context:
        return None
    if scene.column > scene.start:
        advice = f"put the text in quotes: {_in_quotes(scene.value)}"
        return "yaml-syntax", scene.mark, "a text cannot have a colon and a blank in it", advice
    if not scene.line[: scene.column].strip():
        return "yaml-syntax", scene.mark, "a field's name is missing before the colon", "write one"
    above = scene.text.line(scene.row - 1) if scene.row else ""
    inside = _indent(scene.line)
    if above.strip() and not _FIELD.match(above) and (_indent(above) < inside or not inside):
        column = len(above) - len(above.lstrip(" -"))
        return _without_colon(scene, pack(scene.row - 1, column))
    message = "this field stands deeper than the one before it"
    return "yaml-syntax", scene.mark, message, "let the fields of one thing begin in the same column"


def _unclosed_list(scene: _Scene) -> _Found | None:
    if "flow" not in scene.context:
        return None
    if scene.row == scene.begun >> 24:
        return (
            "yaml-syntax",
            scene.mark,
            "a comma or a closing bracket is missing before this",
            "put texts in quotes",
        )
    return _not_closed(scene, scene.begun)


def _no_colon(scene: _Scene) -> _Found | None:
    if "simple key" not in scene.context:
        return None
    return _without_colon(scene, scene.begun)


def _without_colon(scene: _Scene, mark: int) -> _Found:
    message = f"{quoted(scene.text.rest(mark))} has no colon"
    return "yaml-syntax", mark, message, 'write "field: value", or put the text in quotes'


def _depth(scene: _Scene) -> _Found | None:
    if "block" not in scene.context:
        return None
    message = "this line does not fit in with the lines above it"
    return "yaml-syntax", scene.mark, message, "look at how deep it stands, and at its first character"


_TRAPS: Final[tuple[Callable[[_Scene], _Found | None], ...]] = (
    _compared,
    _quote_closed_late,
    _bracket_left_open,
    _unclosed_quote,
    _no_value,
    _reference,
    _reserved,
    _after_quote,
    _after_bracket,
    _unclosed_list,
    _colon,
    _no_colon,
    _depth,
)
