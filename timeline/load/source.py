"""Bytes to text that YAML can read: a strict decode and a few regular expressions before anything else.

What is refused is told at its line and column and replaced by U+FFFD, so that the reading goes on and
every column stays. Tabs between words become blanks, since YAML's two readers disagree on them; lines
that a tab indents or a % begins become empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from timeline.load import traps
from timeline.load.lines import Text
from timeline.load.sink import Sink
from timeline.model.position import pack

_CONTROLS: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
_HIDDEN: Final = "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff"
_ASCII: Final = bytes(code for code in (*range(0x20), 0x7F) if code not in b"\t\n")
_BYTES: Final = re.compile(
    rb"[\xc2\xd8\xe2\xef\xf3](?:(?<=\xc2)[\x80-\x9f]|(?<=\xd8)\x9c"
    rb"|(?<=\xe2)(?:\x80[\x8e\x8f\xa8-\xae]|\x81[\xa6-\xa9])"
    rb"|(?<=\xef)(?:\xbb\xbf|\xbf[\xb9-\xbb\xbe\xbf])|(?<=\xf3)\xa0[\x80\x81])"
)
_UTF16: Final = re.compile(rb"\xff\xfe|\xfe\xff|(?:[^\0]\0){2}|(?:\0[^\0]){2}")
"""Its mark, or what two characters of ASCII are in it."""

_INDENT: Final = re.compile(r"^ *(\t)[ \t]*[^\s#].*", re.MULTILINE)
_DIRECTIVE: Final = re.compile(r"^(%).*", re.MULTILINE)
_ESCAPE: Final = re.compile(r"\\(?:u|U0000)[dD][89a-fA-F]|\\U(?=[0-9a-fA-F]{8})(?!00(?:0|10))")
_COMMENT: Final = re.compile(r" #(?=[^\s#])(?<=\S #)")
_MOST: Final = 20
"""So many of a kind are told one by one."""

_ODD_LINES: Final = 10_000
"""After so many lines that have to be taken out a text is no YAML, and its rest is not read."""

_LISTED: Final = 8


@cache
def unsafe() -> re.Pattern[str]:
    """Return what finds control and bidirectional characters and what nobody sees, but tabs and line ends.

    Patterns of many ranges are slow to make, and most files need neither.
    """
    return re.compile(f"[{_CONTROLS}{_HIDDEN}\r]")


@cache
def _raw() -> re.Pattern[str]:
    return re.compile(f"[{_CONTROLS}{_HIDDEN}]|\r(?!\n)")


def text_of(data: bytes, sink: Sink) -> Text:
    """Return the text in `data`, its problems told to `sink`."""
    if _UTF16.match(data):
        sink.tell("not-utf8", 0, "the file is UTF-16", "save it as UTF-8")
        return Text("", cut=True)
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    body = _decoded(data, sink)
    if not _is_clean(data):
        body = _replaced(_raw(), body, sink)
    if _ESCAPE.search(body):  # of half characters and beyond the last one: YAML's two readers disagree
        body = _replaced(_ESCAPE, body, sink)
    if not body.endswith("\n"):
        body += "\n"  # YAML's two readers disagree on where a last line without end ends
    return _without_odd_lines(body, sink)


def character(found: str) -> str:
    """Return a character's number, for people."""
    return f"the character U+{ord(found):04X}"


def escapes(found: Sequence[str]) -> tuple[str, str]:
    """Tell of the characters `found` that a text has as escapes, each once; of many the first few."""
    numbers = [f"U+{ord(one):04X}" for one in dict.fromkeys(found)]
    if len(numbers) == 1:
        return f"an escape for {character(found[0])}", "remove it"
    if len(numbers) > _LISTED:
        numbers[_LISTED:] = [f"{len(numbers) - _LISTED} more"]
    listed = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"escapes for the characters {listed}", "remove all of them"


def _decoded(data: bytes, sink: Sink) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        start = error.start
    body = data.decode(errors="replace")
    more = body.count("\ufffd") - data.count(b"\xef\xbf\xbd") - 1
    message = f"the byte 0x{data[start]:02X} is not UTF-8" + (f", and {more} more" if more else "")
    sink.tell("not-utf8", _mark(data[:start].decode()), message, "save the file as UTF-8")
    return body


def _is_clean(data: bytes) -> bool:
    """Whether there is no unsafe character in this UTF-8; three times as fast as `_raw` over its text."""
    return len(data.translate(None, _ASCII)) == len(data) and not _BYTES.search(data)


def _replaced(unsafe: re.Pattern[str], body: str, sink: Sink) -> str:
    """Return `body` with U+FFFD in the first place of each match, the first of them told one by one."""
    for number, found in enumerate(unsafe.finditer(body)):
        mark = _mark(body[: found.start()])
        if number == _MOST:
            sink.tell("control-character", mark, "more of them from here on", "remove them all")
            break
        sink.tell("control-character", mark, *_described(found[0]))
    if unsafe is _ESCAPE:
        return unsafe.sub(lambda found: "\ufffd" + found[0][1:], body)
    return unsafe.sub("\ufffd", body)  # of one character each; without a call for each of millions


def _described(found: str) -> tuple[str, str]:
    if found.startswith("\\"):
        return traps.ESCAPE
    return ("a carriage return without line feed" if found == "\r" else character(found)), "remove it"


def _without_odd_lines(body: str, sink: Sink) -> Text:
    """Empty the lines that a tab indents or that order YAML about: YAML's two readers differ there."""
    emptied: list[int] = []
    whole = True
    if body.startswith("%") or "\n%" in body:
        body, whole = _emptied(_DIRECTIVE, body, sink, traps.DIRECTIVE, emptied)
    if "\t" in body:
        body, without = _emptied(_INDENT, body, sink, traps.TAB, emptied)
        body, whole = body.replace("\t", " "), whole and without
    return Text(body, cut=not whole, emptied=sorted(emptied))


def _emptied(
    trap: re.Pattern[str], body: str, sink: Sink, told: tuple[str, str], emptied: list[int]
) -> tuple[str, bool]:
    """Return `body` without what is on the lines that `trap` finds, and whether that is all of it.

    The first of them are told one by one, and where the reading ends.
    """
    row = start = 0
    for number, found in enumerate(trap.finditer(body)):
        row += body.count("\n", start, found.start())
        start = found.start()
        emptied.append(row)
        message = told[0] if number < _MOST else "more of them from here on"
        if number == _ODD_LINES:
            sink.tell("yaml-syntax", pack(row, found.start(1) - start), message, f"{told[1]}. {traps.ENDS}")
            return trap.sub("", body[:start]), False
        if number <= _MOST:
            sink.tell("yaml-syntax", pack(row, found.start(1) - start), message, told[1])
    return trap.sub("", body), True


def comments_without_blank(text: Text) -> frozenset[int]:
    """Return the marks of the blanks before each ` #` that a word follows: perhaps meant as text."""
    if not _COMMENT.search(text.body):
        return frozenset()
    return frozenset(
        pack(number, found.start())
        for number, line in enumerate(text.lines)
        if " #" in line
        for found in _COMMENT.finditer(line)
    )


def _mark(before: str) -> int:
    """Return the mark of what follows the text `before`."""
    return pack(before.count("\n"), len(before) - before.rfind("\n") - 1)
