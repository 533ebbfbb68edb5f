"""Words -> tokens with all their senses, by one language's lexicon.

The shapes below hold for every language. Words are compared casefolded; offsets are those of the
text as it was given. A word that the lexicon does not have is taken apart where the language writes
words together (`glued`), and fails where that does not help: a wrong date is worse than none.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.language import Entry, Language, Senses

LIMIT: Final = 200
"""A time expression has no more characters than this."""

_SHAPE: Final = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})(?!\d)"
    r"|(?P<full>\d{1,2}(?:\.\s?\d{1,2}\.\s?|/\d{1,2}/|-\d{1,2}-)(?:\d{4}|\d{2}))(?!\d)"
    r"|(?P<short>\d{1,2}\.\s?\d{1,2}\.)(?!\d)"
    r"|(?P<clock>\d{1,2}[:.]\d{2})(?![\d./-])"
    r"|(?P<number>['’‘]?\d+)"
    r"|(?P<word>[^\W\d_]+(?:['’‘][^\W\d_]+)*)"
    r"|(?P<dash>[-‐‑‒–—−])"
    r"|(?P<space>[\s\u00ad]+)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_PART: Final = re.compile(r"['’‘]?[^'’‘]+")
_QUOTES: Final = str.maketrans("’‘", "''")
_SHORTEST: Final = 3
_LONGEST: Final = 40
_MARKS: Final[dict[str, Senses]] = {"/": {"slash": 1}, "-": {"dash": 1}}


class UnknownWordError(Exception):
    """A word that the language does not have, at `start`..`end` of the text."""

    def __init__(self, word: str, start: int, end: int) -> None:
        super().__init__(word)
        self.word = word
        self.start = start
        self.end = end


class Token:
    """A word, phrase, number or mark with all its senses; `glued` to the token before it."""

    __slots__ = ("end", "glued", "senses", "start", "text")

    def __init__(self, senses: Senses, text: str, start: int, end: int, glued: bool = False) -> None:
        self.senses = senses
        self.text = text
        self.start = start
        self.end = end
        self.glued = glued


def tokens(text: str, language: Language) -> list[Token]:
    """Return the tokens of `text`. Raises UnknownWordError at the first word that has no sense."""
    pieces = _pieces(text, language)
    found: list[Token] = []
    i, count = 0, len(pieces)
    while i < count:
        piece = pieces[i]
        if isinstance(piece, Token):
            found.append(piece)
            i += 1
        else:
            i = _phrase(pieces, i, language, found)
    return found


_Raw = tuple[str, int, int]


def _pieces(text: str, language: Language) -> list[Token | _Raw]:
    """Cut `text` into numbers, which are tokens at once, and words, which may be part of a phrase."""
    found: list[Token | _Raw] = []
    for match in _SHAPE.finditer(text):
        shape, start, end = match.lastgroup, match.start(), match.end()
        if shape == "word":
            if not _suffixed(found, match[0].casefold(), start, end, language):
                found += _words(match[0], start, end, language)
        elif shape == "number":
            found.append(_number(match[0], start, end))
        elif shape == "dash":
            found.append(Token(_MARKS["-"], match[0], start, end))
        elif shape == "other":
            _other(found, match[0], start, end, language)
        elif shape != "space":
            found.append(Token({str(shape): 1}, match[0], start, end))
    return found


def _number(text: str, start: int, end: int) -> Token:
    digits = text.lstrip("'’‘")
    if len(digits) > 4:
        raise UnknownWordError(text, start, end)
    senses: Senses = {"number": int(digits), "digits": len(digits)}
    if digits != text:
        senses["apostrophe"] = 1
    return Token(senses, text, start, end)


def _suffixed(found: list[Token | _Raw], suffix: str, start: int, end: int, language: Language) -> bool:
    """Give the number right before `start` the sense that `suffix` gives it ("16th", "1990s")."""
    last = found[-1] if found else None
    kind = language.suffixes.get(suffix.translate(_QUOTES))
    if kind is None or not isinstance(last, Token) or last.end != start or "digits" not in last.senses:
        return False
    last.senses["ordinal" if kind == 0 else "decade_of"] = last.senses["number"]
    last.end = end
    return True


def _other(found: list[Token | _Raw], mark: str, start: int, end: int, language: Language) -> None:
    """Take a point behind a number or a word, and any mark that the lexicon has."""
    if mark == ".":
        last = found[-1] if found else None
        if _suffixed(found, mark, start, end, language):
            return
        if last is not None and (last.end if isinstance(last, Token) else last[2]) == start:
            return
    if mark == "/":
        found.append(Token(_MARKS[mark], mark, start, end))
        return
    entry = language.words.get(mark)
    if entry is None:
        raise UnknownWordError(mark, start, end)
    found.append(Token(entry.senses, mark, start, end))


def _words(text: str, start: int, end: int, language: Language) -> list[_Raw]:
    """Return a word, or its parts at apostrophes where only these are known."""
    word = text.casefold().translate(_QUOTES)
    if word in language.words or text.isalpha():
        return [(word, start, end)]
    return [
        (match[0].casefold().translate(_QUOTES), start + match.start(), start + match.end())
        for match in _PART.finditer(text)
    ]


def _phrase(pieces: list[Token | _Raw], i: int, language: Language, found: list[Token]) -> int:
    """Add the token of the longest phrase that begins at `i`; return where to go on."""
    word, start, end = pieces[i]  # type: ignore[misc]  # the caller has seen that it is no token
    entry = language.words.get(word)
    best: tuple[Entry, int, int] | None = None
    j, level = i, entry
    while level is not None:
        if level.senses:
            best = (level, j, pieces[j][2])  # type: ignore[index]
        following = pieces[j + 1] if j + 1 < len(pieces) else None
        if level.follow is None or not isinstance(following, tuple):
            break
        j += 1
        level = level.follow.get(following[0])
    if best is None:
        found += _apart(word, start, end, language)
        return i + 1
    level, j, end = best
    found.append(Token(level.senses, word, start, end))
    return j + 1


def _apart(word: str, start: int, end: int, language: Language) -> list[Token]:
    """Return the tokens of a word that is several written as one."""
    parts = language.pieces.get(word, ())
    if parts == ():
        parts = split(word, language) if language.glued and len(word) <= _LONGEST else None
        if len(language.pieces) < 10_000:
            language.pieces[word] = parts
    if parts is None:
        raise UnknownWordError(word, start, end)
    return [Token(_joinable(part, language), part, start, end, i > 0) for i, part in enumerate(parts)]


def _joinable(word: str, language: Language) -> Senses:
    entry = language.words.get(word)
    if entry is None:
        return {}
    return {kind: value for kind, value in entry.senses.items() if kind in language.glued}


def split(word: str, language: Language) -> tuple[str, ...] | None:
    """Return the fewest known words that make up `word`, None if there are none.

    The work is bounded by the square of its length: the best cut up to each letter is kept.
    """
    best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
    for end in range(_SHORTEST, len(word) + 1):
        for start in range(end - _SHORTEST + 1):
            before = best[start]
            part = word[start:end]
            if before is None or (best[end] is not None and len(before) >= len(best[end] or ()) - 1):
                continue
            if _joinable(part, language):
                best[end] = (*before, part)
        if end < len(word):
            _link(word, end, best, language)
    return best[-1]


def _link(word: str, end: int, best: list[tuple[str, ...] | None], language: Language) -> None:
    """Let the letters between two words end at `end`."""
    for link in language.links:
        before = best[end - len(link)] if end >= len(link) else None
        if best[end] is None and before and word[:end].endswith(link):
            best[end] = before
