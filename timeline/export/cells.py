"""Values as the cells of a table: text that no spreadsheet takes for a formula, and lists in one cell.

A text that begins with `=`, `+`, `-`, `@` (ASCII or full width), a tab or a line end gets a `'` before
it, and so does one that already has that; `unguarded` takes one away. Numbers and dates are never guarded.
A list is joined with "; "; one that could then be read otherwise, and whatever holds more than
texts, is JSON. `split` is the way back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Final

_FORMULA: Final = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
_GUARDED: Final = re.compile(r"'+[=+\-@＝＋－＠\t\r\n]")
STARTS: Final = frozenset("'=+-@＝＋－＠\t\r\n")
"""What a cell that is guarded begins with."""

_BETWEEN: Final = "; "
_encode: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def guarded(text: str) -> str:
    """Return `text` so that a spreadsheet shows it as it is."""
    return f"'{text}" if text[:1] in STARTS and _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` guarded."""
    return text[1:] if _GUARDED.match(text) else text


def joined(values: Sequence[str]) -> str:
    """Return a list of texts as one cell."""
    if len(values) == 1 and _plain(values[0]):
        return values[0]
    return _BETWEEN.join(values) if all(map(_plain, values)) else _encode(list(values))


def split(cell: str) -> list[str]:
    """Return the list in a cell that `joined` wrote; a text that is no such JSON is a list of one."""
    if cell.startswith("["):
        try:
            found = json.loads(cell)
        except ValueError:
            return [cell]
        return [one for one in found if isinstance(one, str)] if isinstance(found, list) else [cell]
    return cell.split(_BETWEEN) if cell else []


def coded(value: object) -> str:
    """Return anything that is not a text as one cell of JSON; nothing for an empty one."""
    return _encode(value) if value else ""


def _plain(text: str) -> bool:
    """Tell whether `text` can stand in a list that is joined."""
    return bool(text) and _BETWEEN not in text and text[0] != "[" and text[-1] != ";" and text == text.strip()
