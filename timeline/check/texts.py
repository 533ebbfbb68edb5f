"""The texts of sources, and whether words occur in them.

A text is a file beside the events file that names it; nothing outside that folder is read, no pipe and
no device, and never more than the limits below.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.files import read_regular

if TYPE_CHECKING:
    from timeline.model.event import Source

LARGEST: Final = 4 << 20
"""Bytes of one text."""

_ALL: Final = 16 << 20
"""Bytes of all texts of a run."""

_EFFORT: Final = 100_000_000
"""Characters that are searched in a run: some seconds at the worst."""


class Unread(NamedTuple):
    """Why there is no text, and what would be right."""

    why: str
    advice: str


class Texts:
    """The texts of one run, each read once and when it is first asked for."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, str], tuple[str, ...] | Unread] = {}
        self._bytes = _ALL
        self._effort = _EFFORT

    def spent(self) -> bool:
        """Whether so much was searched that the rest is not looked at."""
        return self._effort <= 0

    def of(self, source: Source) -> tuple[str, ...] | Unread | None:
        """Return the text of `source`, made comparable, in each way it can be read; None if none is given.

        A word that is divided at a line's end is read as one word and with its hyphen.
        """
        if source.text is None:
            return None
        folder = Path(source.origin.path).parent
        key = (str(folder), source.text)
        if key not in self._read:
            self._read[key] = self._text(folder, source.text)
        return self._read[key]

    def has(self, text: tuple[str, ...], words: str, *, whole: bool = False) -> bool:
        """Tell whether `words` occur in a text that `of` returned; "..." and brackets stand for anything.

        `whole`: not inside a longer word. True where too much was searched to look further (`spent`).
        """
        from timeline.check.comparable import comparable, pieces  # noqa: PLC0415  # few timelines have texts

        wanted = comparable(words)
        return any(
            self._in_order(way, parts, whole=whole)
            for parts in dict.fromkeys(((wanted,), pieces(wanted)))
            for way in text
        )

    def _in_order(self, text: str, parts: tuple[str, ...], *, whole: bool) -> bool:
        at = 0
        for part in parts:
            found = self._find(text, part, at, whole=whole)
            if found < 0:
                return False
            at = found + len(part)
        return True

    def _find(self, text: str, part: str, at: int, *, whole: bool) -> int:
        if self.spent():
            return at
        while (found := text.find(part, at)) >= 0:
            self._effort -= found - at + 100
            if not whole or not _inside_a_word(text, found, found + len(part)):
                return found
            if self.spent():
                return at
            at = found + 1
        self._effort -= len(text) - at + 100
        return -1

    def _text(self, folder: Path, name: str) -> tuple[str, ...] | Unread:
        from timeline.check.comparable import ways  # noqa: PLC0415

        found = _bytes(folder, name, min(LARGEST, self._bytes))
        if isinstance(found, Unread):
            return found
        self._bytes -= len(found)
        try:
            text = found.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            return Unread(f"the byte 0x{found[error.start]:02X} in it is not UTF-8", "save it as UTF-8")
        return ways(text)


def _inside_a_word(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return before or (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())


def _bytes(folder: Path, name: str, most: int) -> bytes | Unread:
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            return Unread("it leads out of the file's folder", "keep the text beside the events file")
        data = read_regular(path, most)
    except (OSError, ValueError, RuntimeError) as error:  # a NUL in the name; a loop of links
        why = getattr(error, "strerror", None) or "the name cannot be a file's"
        return Unread(f"it cannot be read: {why}", "check the path, from the folder of the events file on")
    if data is None:
        return Unread("it is not a regular file", "name a file of text")
    if len(data) > most:
        whose = "it has" if most == LARGEST else "all texts of a run together have"
        limit = LARGEST if most == LARGEST else _ALL
        return Unread(f"{whose} more than {limit >> 20} MB", "keep the part that is used")
    return data
