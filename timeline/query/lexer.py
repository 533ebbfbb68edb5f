"""Cut a filter into tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from timeline.errors import QueryError


class Sort(Enum):
    """What a token is."""

    OPEN = "("
    CLOSE = ")"
    NOT = "not"
    AND = "and"
    OR = "or"
    FIELD = "field"
    WORD = "word"
    PHRASE = "phrase"
    WHOLE = "whole"
    NOTHING = "nothing"
    END = "end"


class Token(NamedTuple):
    """A piece of a filter: where it begins, and where its `text` does; columns count from one.

    The text of a phrase has no quotation marks, that of a whole value no `=` either.
    """

    sort: Sort
    text: str
    column: int
    inside: int


_PIECE: Final = re.compile(
    r"""\s*(?:
      (?P<open>\() | (?P<close>\))
    | "(?P<phrase>[^"]*)" | (?P<quote>")
    | (?P<minus>-)
    | (?P<field>[^\W\d][\w-]*):
    | (?P<word>[^\s()"]+)
    | (?P<end>\Z)
    )""",
    re.VERBOSE,
)
_VALUE: Final = re.compile(
    r"""="(?P<whole>[^"]*)"|=(?P<name>[^\s()"=]+)|"(?P<phrase>[^"]*)"|=?(?P<quote>")|(?P<word>[^\s()"]+)"""
)
_PLAIN: Final = {
    "open": Sort.OPEN, "close": Sort.CLOSE, "minus": Sort.NOT, "end": Sort.END, "field": Sort.FIELD,
    "phrase": Sort.PHRASE, "whole": Sort.WHOLE, "name": Sort.WHOLE,
}  # fmt: skip
_MARKS: Final = {"phrase": 1, "whole": 2, "name": 1}
"""The signs before the text of a value."""
_WORDS: Final = {"not": Sort.NOT, "and": Sort.AND, "or": Sort.OR}


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of `text`, END last; after FIELD comes its value: WORD, PHRASE, WHOLE or NOTHING.

    Raises QueryError for a quotation mark that is not closed.
    """
    at = 0
    while True:
        found = _PIECE.match(text, at)
        token = _token(text, found)
        yield token
        if token.sort is Sort.END:
            return
        at = found.end() if found else len(text)
        if token.sort is Sort.FIELD:
            value = _VALUE.match(text, at)
            yield _token(text, value) if value else Token(Sort.NOTHING, "", at + 1, at + 1)
            at = value.end() if value else at


def _token(text: str, found: re.Match[str] | None) -> Token:
    name = found.lastgroup if found else None
    if found is None or name is None:  # the pattern takes any text: only white space before the end is left
        return Token(Sort.END, "", len(text) + 1, len(text) + 1)
    inside, piece = found.start(name) + 1, found[name]
    if name == "quote":
        raise QueryError(text, "the quotation mark is not closed", inside, 'close it: "a phrase"')
    sort = _WORDS.get(piece.casefold(), Sort.WORD) if name == "word" else _PLAIN[name]
    return Token(sort, piece, inside - _MARKS.get(name, 0), inside)
