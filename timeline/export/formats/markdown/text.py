"""Write text from data so that every Markdown renderer gives back exactly that text.

The escapes hold in CommonMark and GFM and against what renderers add: footnotes, sub- and superscript,
strikethrough, marks, mathematics, attributes, comments and links that nobody wrote.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from timeline.text import clean_lines, one_line

_SPECIAL: Final = re.compile(
    r"[\\`*_\[\]<>|#~^&${}]"
    r"|(?<=([=%+]))\1|([=%+])(?=\2)"  # ==marked==, %%comment%%, ++inserted++
    r"|:(?=//)|(?<=\bwww)\.|(?<=\S)@(?=\S)",  # addresses that renderers turn into links
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(r"[A-Za-zÀ-ÿ0-9 ,.;!?'\"“”„’()–—/-]*")
"""What holds nothing special but addresses: most texts, and found out much faster."""

_OPENING: Final = re.compile(r"^(\d{1,9})(?=[.)])|^(?=[-+=:])")
_ADDRESS: Final = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_HOST_ENDS: Final = re.compile(r"[/?#\\]")
_UNSAFE: Final = re.compile(r"[^!-~]|[\"<>\\^`{|}]")
_MEANT: Final = re.compile(r"[()]|&(?=#?\w+;)")


def escaped(text: str) -> str:
    """Return `text` cleaned and escaped, on one line, for anywhere but the start of a line."""
    line = one_line(text)
    if _PLAIN.fullmatch(line) and "www" not in line.casefold():
        return line
    return _SPECIAL.sub(r"\\\g<0>", line)


inline: Final = lru_cache(1 << 12)(escaped)
"""The same for names and titles, which stand in several places: the last ones are remembered."""


def opening(text: str) -> str:
    """Return `text` as `inline`, for the start of a line."""
    return guarded(escaped(text))


def guarded(escaped: str) -> str:
    """Return what `inline` gave, made safe for the start of a line, where `1.` and `-` would begin a list."""
    return _OPENING.sub(lambda found: f"{found[1] or ''}\\", escaped)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of `text` as Markdown; its line breaks stay breaks of the source."""
    lines = [opening(line) for line in clean_lines(text)]
    blocks = "\n".join(lines).split("\n\n")
    return [block.strip("\n") for block in blocks if block.strip()]


def code(text: str) -> str:
    """Return `text` as code; it holds no grave accent."""
    return "`" + one_line(text).replace("`", "'") + "`"


def link(url: str, text: str | None = None) -> str | None:
    """Return a link named by `text`, else by its host; None for anything but http and https."""
    if not _ADDRESS.match(url):
        return None
    host = _HOST_ENDS.split(url.partition("://")[2], maxsplit=1)[0].rpartition("@")[2]
    return f"[{inline(text or host) or 'link'}]({_target(url)})"


def _target(url: str) -> str:
    encoded = _UNSAFE.sub(lambda found: _percent(found[0]), url.strip())
    return _MEANT.sub(r"\\\g<0>", encoded)


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
