"""A line of the screen: pieces of cleaned text, each with a role that the theme gives a style."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from rich.cells import cell_len, chop_cells, set_cell_size


class Role(StrEnum):
    """What a piece is; `timeline.tui.ink` says how it looks."""

    PLAIN = "plain"
    DATE = "date"
    WORDS = "words"
    FAINT = "faint"
    WARNING = "warning"
    ERROR = "error"
    TITLE = "title"
    HEADING = "heading"
    MONTH = "month"
    LABEL = "label"
    KEY = "key"
    DISPUTED = "disputed"


Piece = tuple[str, Role]
Line = tuple[Piece, ...]

EMPTY: Final[Line] = ()
_PER_CELL: Final = 8
"""Characters looked at for one cell: enough for letters with their accents, and not a megabyte."""


def fit(text: str, width: int) -> str:
    """Return `text` in exactly `width` cells: padded, or cut with an ellipsis."""
    if width <= 0:
        return ""
    short = text[: width * _PER_CELL]
    if len(short) == len(text) and cell_len(short) <= width:
        return set_cell_size(short, width)
    return set_cell_size(short, width - 1) + "…"


def crop(text: str, width: int) -> str:
    """Return `text` in at most `width` cells, cut with an ellipsis where it is longer."""
    fits = len(text) <= width * _PER_CELL and cell_len(text) <= width
    return text if fits else fit(text, width)


def crop_start(text: str, width: int) -> str:
    """Return `text` in at most `width` cells; of a longer one its end, behind an ellipsis."""
    if cell_len(text[-width * _PER_CELL :]) <= width and len(text) <= width * _PER_CELL:
        return text
    kept = text[max(0, len(text) - width * _PER_CELL) :] if width > 0 else ""
    while kept and cell_len(kept) >= width:
        kept = kept[1:]
    return f"…{kept}" if width > 0 else ""


def wrap(text: str, width: int) -> list[str]:
    """Break `text` at its spaces into lines of at most `width` cells; longer words are cut."""
    lines: list[str] = []
    here = ""
    for word in text.split(" "):
        joined = f"{here} {word}" if here else word
        if cell_len(joined) <= width:
            here = joined
            continue
        if here:
            lines.append(here)
        *full, here = _chopped(word, width)
        lines += full
    return [*lines, here] if here or not lines else lines


def _chopped(word: str, width: int) -> list[str]:
    return [word] if cell_len(word) <= width else chop_cells(word, max(2, width)) or [""]


def length(line: Line) -> int:
    """Return the cells that `line` takes."""
    return sum(cell_len(text) for text, _ in line)


def text_of(line: Line) -> str:
    """Return the characters of `line`, without the space at its end."""
    return "".join(text for text, _ in line).rstrip()
