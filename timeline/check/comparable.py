"""Texts made comparable: one form of quotation marks, dashes, blanks and case, nothing that is not seen."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_TABLE: Final = {
    **dict.fromkeys(map(ord, "\"'`´“”„‟«»‹›‘’‚‛′″〝〞"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—―−⁃﹘﹣－"), "-"),
    **dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF), None),
}
_DIVIDED: Final = re.compile(r"(?<=\w)-[ \t]*\r?\n\s*(?=\w)")
_GAP: Final = re.compile(r"\[[^\[\]]*\]|\(\.\.\.\)|\.{3,}")
_EDGE: Final = " '.,;:!?-"
_DOUBLED: Final = re.compile("'+")


def comparable(text: str) -> str:
    """Return `text` on one line, in one case, with one kind of quotation mark and of dash."""
    plain = unicodedata.normalize("NFKC", text).translate(_TABLE).casefold()
    return _DOUBLED.sub("'", " ".join(plain.split())).strip(_EDGE)


def ways(text: str) -> tuple[str, ...]:
    """Return `text` made comparable; words divided at a line's end without and with the hyphen."""
    plain = text.translate(_TABLE)
    found = (text, _DIVIDED.sub("", plain), _DIVIDED.sub("-", plain))
    return tuple(dict.fromkeys(map(comparable, found)))


def pieces(text: str) -> tuple[str, ...]:
    """Return what of a comparable text is verbatim: the parts between "..." and what stands in brackets."""
    parts = (part.strip(_EDGE) for part in _GAP.split(text))
    return tuple(part for part in parts if part)
