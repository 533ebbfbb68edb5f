"""Make text from data harmless before it reaches a terminal, a document or a log."""

from __future__ import annotations

import re
from typing import Final

_REPLACEMENT: Final = "\ufffd"
_C0: Final = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_C1: Final = dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT)
_BIDI: Final = dict.fromkeys(
    (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), _REPLACEMENT
)
_OTHER: Final = dict.fromkeys(
    (0x2028, 0x2029, 0xFEFF, *range(0xFFF9, 0xFFFC), 0xFFFE, 0xFFFF, *range(0xE0000, 0xE0080)), _REPLACEMENT
)
_TABLE: Final = _C0 | _C1 | _BIDI | _OTHER
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LINE_BREAK: Final = re.compile(r"\r\n?|\n")
_COMMAND: Final = re.compile(r"##(?=\[|vso\[)", re.IGNORECASE)
_ORDINARY: Final = re.compile(r"[\w./]")


def clean(text: str) -> str:
    """Return `text` on one line with nothing in it that a terminal or a log would act upon.

    Control characters become visible (the pictures from U+2400), C1 and bidirectional controls,
    invisible tags, lone surrogates, U+FFFE and U+FFFF become U+FFFD.
    """
    if text.isprintable():
        return text
    return _SURROGATE.sub(_REPLACEMENT, text.translate(_TABLE))


def clean_lines(text: str) -> list[str]:
    """Return the lines of `text`, each cleaned; trailing empty lines are left out."""
    return [clean(line) for line in _LINE_BREAK.split(text.rstrip())]


def one_line(text: str) -> str:
    """Return `text` cleaned, with runs of white space, line ends too, as one space."""
    if text.isprintable() and "  " not in text and text == text.strip():
        return text  # of white space only the space is printable
    return clean(" ".join(text.split()))


def amount(count: int, name: str) -> str:
    """Return "1 event", "2,000 events"."""
    return f"{count:,} {name}{'' if count == 1 else 's'}"


def crop(text: str, length: int) -> str:
    """Return at most `length` characters, the last an ellipsis where something was cut."""
    return text if len(text) <= length else text[: max(0, length - 1)] + "…"


def harmless(line: str) -> str:
    """Return a cleaned line of output with nothing in it that a CI system that reads the log would act upon.

    It takes `##[` and `##vso[` anywhere for commands: they are broken. It takes `::` for one where a
    line begins, after blanks too: every line that holds data has to begin with a text of ours.
    """
    return _COMMAND.sub("#♯", line)


def place(path: str, line: int, column: int) -> str:
    """Return path:line:column for a line's start; a path that begins oddly gets "./" before it."""
    path = clean(path)
    path = path if _ORDINARY.match(path) else f"./{path}"
    return f"{path}:{line}:{column}"
