"""JSON that is harmless wherever it is printed: in ASCII, without what a CI system takes for a command."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

_ESCAPES: Final = {"\x7f": "\\u007f", "##": "#\\u0023"}
"""What is ASCII, and yet not safe: a control character, and what a CI system takes for a command."""


def lines(value: object) -> Iterator[str]:
    """Yield the lines of `value` as JSON; equal values give equal bytes."""
    text = json.dumps(value, ensure_ascii=True, indent=2)
    for plain, escaped in _ESCAPES.items():
        text = text.replace(plain, escaped)
    yield from text.split("\n")
