"""JSON that is harmless wherever it is printed: in ASCII, without what a CI system takes for a command."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

_ESCAPES: Final = {"\x7f": "\\u007f", "##": "#\\u0023"}
"""What is ASCII, and yet not safe: a control character, and what a CI system takes for a command."""

_DEEPEST: Final = 64


def lines(
    value: object, depth: int = _DEEPEST, *, head: str = "", tail: str = "", margin: str = ""
) -> Iterator[str]:
    """Yield the lines of `value` as JSON; equal values give equal bytes.

    Down to `depth` each part stands on lines of its own, what is deeper on one line: a list of many
    findings is written in a quarter of the time. `head`, `tail` and `margin` stand around the value.
    """
    if not depth or not value or not isinstance(value, dict | list):
        yield f"{margin}{head}{_one_line(value)}{tail}"
        return
    parts = value.items() if isinstance(value, dict) else ((None, part) for part in value)
    last = len(value) - 1
    yield f"{margin}{head}{'{' if isinstance(value, dict) else '['}"
    for number, (key, part) in enumerate(parts):
        name = "" if key is None else f"{_one_line(key)}: "
        comma = "" if number == last else ","
        yield from lines(part, depth - 1, head=name, tail=comma, margin=f"{margin}  ")
    yield f"{margin}{'}' if isinstance(value, dict) else ']'}{tail}"


def _one_line(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True)
    for plain, escaped in _ESCAPES.items():
        text = text.replace(plain, escaped)
    return text
