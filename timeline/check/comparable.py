"""Texts made comparable: one form of quotation marks, dashes, blanks and case, nothing that is not seen."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ALIKE: Final = {
    **dict.fromkeys("\"'`´“”„‟«»‹›‘’‚‛′″〝〞", "'"),
    **dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    "\ufdfa": "",  # an Arabic ligature that is eighteen letters: nobody spells it out, and it fills memory
}
_DIVIDED: Final = re.compile(r"(?<=\w)-[ \t]*\r?\n\s*(?=\w)")
_GAP: Final = re.compile(r"\[[^\[\]]*\]|\(\.\.\.\)|\.{3,}")
_EDGE: Final = " '.,;:!?-"
_DOUBLED: Final = re.compile("''+")


def comparable(text: str) -> str:
    """Return `text` on one line, in one case, with one kind of quotation mark and of dash."""
    return _folded(_plain(text))


def ways(text: str) -> tuple[str, ...]:
    """Return `text` made comparable; words divided at a line's end without and with the hyphen."""
    plain = _plain(text)
    found = [plain]
    if _DIVIDED.search(plain):
        found += [_DIVIDED.sub("", plain), _DIVIDED.sub("-", plain)]
    return tuple(dict.fromkeys(map(_folded, found)))


def _plain(text: str) -> str:
    for sign, meant in _ALIKE.items():  # twenty times as fast as `translate`, since most texts have few
        text = text.replace(sign, meant)
    return text


def _folded(plain: str) -> str:
    whole = plain if plain.isascii() else _plain(unicodedata.normalize("NFKC", plain))
    return _DOUBLED.sub("'", " ".join(whole.casefold().split())).strip(_EDGE)


def pieces(text: str) -> tuple[str, ...]:
    """Return what of a comparable text is verbatim: the parts between "..." and what stands in brackets."""
    parts = (part.strip(_EDGE) for part in _GAP.split(text))
    return tuple(part for part in parts if part)
