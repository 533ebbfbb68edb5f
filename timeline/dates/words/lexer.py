"""Words -> tokens with all their senses, by one language's lexicon.

The shapes below hold for every language. Words are compared casefolded; offsets are those of the
text as it was given. A word that the lexicon does not have is taken apart where the language writes
words together (`glued`), and fails where that does not help: a wrong date is worse than none.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.language import Language, Senses
from timeline.dates.words.compound import apart
from timeline.dates.words.plain import plain_tokens
from timeline.dates.words.suffix import YEAR, suffixed
from timeline.dates.words.token import LOOSE_ZONE, QUOTES, Raw, Token, UnknownWordError

LIMIT: Final = 200
"""A time expression has no more characters than this."""
_SHAPE: Final = re.compile(
    r"(?P<word>[^\W\d_]+(?:['’‘＇′`´][^\W\d_]+)*)"
    r"|(?P<paragraph>\n[\s\u00ad]*\n)"
    r"|(?=\d)(?:(?P<thousands>(?<![\d.,])\d(?:[.,’'\u00a0\u202f]\d{3}|\s000)(?![\d.,]\d|\d))"
    r"|(?P<decimal>(?<![\d.,])\d{1,2}(?:[.,]5|½))(?=\s+[^\W\d])"
    r"|(?P<isoweek>\d{4}-?[Ww](?:0[1-9]|[1-4]\d|5[0-3]))(?!\w)"
    r"|(?P<iso>\d{4}(?:-\d{1,2}-|\.\d{1,2}\.|/\d{1,2}/)\d{1,2}|[12]\d{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)(?:T\d\d:?\d\d(?::?\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|(?P<full>\d{1,2}(?:\.\s?\d{1,2}\.\s?|/\d{1,2}/|-\d{1,2}-|\s\d{1,2}\s(?=\d{4}))(?:\d{4}|\d{2}))(?!\d|[.,]\d{3})"
    r"|(?P<monthyear>(?:0?[1-9]|1[0-2])(?:\s?[/-]\s?|\.)[12]\d{3}|[12]\d{3}\s?/\s?(?:0?[1-9]|1[0-2]))(?![\d./-]\d)(?!\d)"
    r"|(?P<short>\d{1,2}(?:\.\s?\d{1,2}(?:\.|(?=\s?[-‐‑‒–—−]\s?\d{1,2}\.\d{1,2}\.))"
    r"|/\d{1,2}(?!/)))(?!\d)"
    r"|(?P<clock>\d{1,2}(?:[:.]\d{2}|:\d{2}:\d{2})(?![\d:/]|\.\d|-(?!\d{1,2}[:.]\d{2}(?![\d.]))))"
    r"|(?P<stamp>(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[^\W\d_])(?=\s?[^\W\d_]{3}))"
    r"|(?P<number>['’‘]?\d+)"
    r"|(?P<dash>[-‐‑‒–—−])"
    r"|(?P<zone>\+(?:0?\d|1[0-4])(?::?[0-5]\d)?)(?!\d)"
    r"|(?P<other>[^\s\u00ad])"
)
"""Blanks and soft hyphens are passed over, but for those between two paragraphs. Where no figure stands,
nothing that begins with one is tried. A `stamp` is the day, hour and zone before a month: "161200Z DEC"."""
_PART: Final = re.compile(r"'?[^']+")
_POSSESSIVE: Final = frozenset("'’")
_MARKS: Final[dict[str, Senses]] = {
    "/": {"slash": 1},
    "-": {"dash": 1},
    "(": {"bracket": 1},
    ")": {"bracket": 2},
}


def tokens(text: str, language: Language, *, running: bool = False) -> list[Token]:
    """Return the tokens of `text`. Raises UnknownWordError at the first word that has no sense.

    `running`: of running text, where such a word, and the end of a sentence, is a token without senses.
    """
    folded = text.casefold()
    if not running and len(folded) == len(text) and (plain := plain_tokens(folded, language)) is not None:
        return plain
    pieces = _pieces(text, language, running)
    words, phrases = language.words, language.phrases
    found: list[Token] = []
    i, count = 0, len(pieces)
    while i < count:
        piece = pieces[i]
        if isinstance(piece, Token):
            found.append(piece)
            i += 1
        elif piece[0] in words and piece[0] not in phrases:
            found.append(Token(words[piece[0]], *piece))
            i += 1
        else:
            try:
                i = _phrase(pieces, i, language, found)
            except UnknownWordError as error:
                if not running:
                    raise
                found.append(Token({}, error.word, error.start, error.end))
                i += 1
    if "." in folded:
        _tell_hours(found)
    return found


def _tell_hours(found: list[Token]) -> None:
    """Take what could be a day for an hour where it is tied to one: "9.00-12.10"."""
    for before, mark, behind in zip(found, found[1:], found[2:], strict=False):
        if "dash" in mark.senses and "clock" in before.senses and "clock" in behind.senses:
            for one, other in ((before, behind), (behind, before)):
                if "short" in one.senses and "short" not in other.senses:
                    one.senses = {"clock": 1}


def _pieces(text: str, language: Language, running: bool) -> list[Token | Raw]:
    """Cut `text` into numbers, which are tokens at once, and words, which may be part of a phrase."""
    found: list[Token | Raw] = []
    words, suffixes = language.words, language.suffixes
    for match in _SHAPE.finditer(text):
        shape = match.lastgroup
        if running and (_breaks(match, found, language) if shape in _RISKY else _is_army(match, language)):
            found.append(Token({}, match[0], match.start(), match.end()))
        elif shape == "word":
            word = match[0].casefold()
            start, end = match.span()
            if word in suffixes and suffixed(found, word, start, end, language):
                continue
            if word in words:
                found.append((word, start, end))
            else:
                found += _words(match[0], start, end, language)
        elif shape != "paragraph":
            _figures(found, match, text, language)
    return found


def _figures(found: list[Token | Raw], match: re.Match[str], text: str, language: Language) -> None:
    """Take what is no word: a number, a date in figures, a mark."""
    shape, (start, end) = match.lastgroup, match.span()
    if shape == "number":
        found.append(_number(match[0], start, end))
    elif shape == "stamp":
        found.append(Token({"number": int(match[0][:2]), "digits": 2}, match[0][:2], start, end))
    elif shape == "thousands":
        found.append(
            Token({"number": int(match[0][0] + match[0][-3:]), "digits": YEAR + 1}, match[0], start, end)
        )
    elif shape == "decimal":
        whole = match[0].rstrip("½").partition(",")[0].partition(".")[0]
        found.append(Token({"decimal": 4 * int(whole) + 2}, match[0], start, end))
    elif shape == "dash":
        found.append(Token(_MARKS["-"], match[0], start, end))
    elif shape in ("other", "zone"):
        (_other if shape == "other" else _zone)(found, match[0], start, end, language)
    elif shape == "short" and "/" in match[0] and _of_month(text[end:], found, language):
        slash = start + match[0].index("/")
        found += (
            _number(text[start:slash], start, slash),
            Token(_MARKS["/"], "/", slash, slash + 1),
            _number(text[slash + 1 : end], slash + 1, end),
        )
    else:
        senses = {str(shape): 1}
        if shape == "clock" and language.point_dates and _is_day(match[0]):
            senses["short"] = 1
        found.append(Token(senses, match[0], start, end))


def _is_day(figures: str) -> bool:
    """Whether an hour with a point can be a day and a month as well: "15.10", not "15.30"."""
    first, point, second = figures.partition(".")
    return point == "." and 1 <= int(first) <= 31 and 1 <= int(second) <= 12


def _of_month(behind: str, found: list[Token | Raw], language: Language) -> bool:
    """Whether two numbers with a slash are days, as a month stands beside them: "14/15 December"."""
    words = [found[-1][0]] if found and isinstance(found[-1], tuple) else []
    following = _FOLLOWING.match(behind)
    words += [following[1].casefold()] if following else []
    return any("month" in language.words.get(word, ()) for word in words)


_FOLLOWING: Final = re.compile(r"\s?([^\W\d_]+)")
_RISKY: Final = frozenset(("number", "paragraph", "other", "zone"))
_ABBREVIATION: Final = 5
"""A word with so many letters or more is no abbreviation, and a point behind it ends a sentence."""


def _breaks(match: re.Match[str], found: list[Token | Raw], language: Language) -> bool:
    """Whether no expression goes on here: the end of a sentence or paragraph, a strange mark or number."""
    mark = match[0]
    if match.lastgroup == "paragraph":
        return True
    if match.lastgroup == "zone":
        return not _of_hour(found, match.start(), language)
    if match.lastgroup == "number":
        return len(mark.lstrip("'’‘")) > YEAR
    if mark == ".":
        return _ends(found, match.start(), language)
    return mark != "/" and mark not in language.words


def _of_hour(found: list[Token | Raw], start: int, language: Language) -> bool:
    """Whether an hour stands before a distance from UTC ("14:30 +0300"), or a time zone right before it."""
    last = found[-1] if found else None
    if isinstance(last, tuple):
        return last[2] == start and "clock" in language.words.get(last[0], ())
    return last is not None and "clock" in last.senses and ":" in last.text


def _is_army(match: re.Match[str], language: Language) -> bool:
    """Whether two capitals are no weekday: "ВС Украины" are its forces, and not a Sunday."""
    word = match[0]
    return len(word) == _CAPITALS and word.isupper() and "weekday" in language.words.get(word.casefold(), ())


_CAPITALS: Final = 2


def _ends(found: list[Token | Raw], start: int, language: Language) -> bool:
    """Whether the point at `start` ends a sentence, and belongs to no abbreviation and no "5."."""
    last = found[-1] if found else None
    if isinstance(last, tuple):
        return last[2] != start or len(last[0]) >= _ABBREVIATION
    if last is None or last.end != start or last.senses.get("digits", YEAR) >= YEAR:
        return True
    if "." not in language.suffixes or "apostrophe" in last.senses:
        return True
    if len(found) == 1:
        return False
    before = found[-2]
    if isinstance(before, tuple):
        senses = language.words.get(before[0], {})
        return "month" in senses or ("unit" in senses and before[2] == last.start)  # "May 5.", "Q4."
    return "digits" not in before.senses and len(found) > 2 and _is_year(found[-3])  # "1941-42."


def _is_year(piece: Token | Raw) -> bool:
    return isinstance(piece, Token) and piece.senses.get("digits") == YEAR


def _number(text: str, start: int, end: int) -> Token:
    digits = text.lstrip("'’‘")
    if len(digits) > 4:
        raise UnknownWordError(text, start, end)
    senses: Senses = {"number": int(digits), "digits": len(digits)}
    if digits != text:
        senses["apostrophe"] = 1
    return Token(senses, text, start, end)


def _other(found: list[Token | Raw], mark: str, start: int, end: int, language: Language) -> None:
    """Take a point behind a number or a word, and any mark that the lexicon has."""
    if mark == ".":
        last = found[-1] if found else None
        if suffixed(found, mark, start, end, language):
            return
        if last is not None and (last.end if isinstance(last, Token) else last[2]) == start:
            if isinstance(last, Token) and "digits" in last.senses:
                last.end = end
            return
    if mark in language.suffixes and suffixed(found, mark, start, end, language):
        return
    if mark in _POSSESSIVE and found and _possessed(found[-1], start, end):
        return
    if mark in _MARKS:
        found.append(Token(_MARKS[mark], mark, start, end))
        return
    senses = language.words.get(mark)
    if senses is None:
        raise UnknownWordError(mark, start, end)
    found.append(Token(senses, mark, start, end))


def _zone(found: list[Token | Raw], mark: str, start: int, end: int, language: Language) -> None:
    """Take a distance from UTC behind an hour or a time zone; elsewhere a plus says nothing."""
    if not _of_hour(found, start, language):
        raise UnknownWordError(mark, start, end)
    found.append(Token({"clock": LOOSE_ZONE}, mark, start, end))


def _possessed(last: Token | Raw, start: int, end: int) -> bool:
    """Take the mark of "three days' time" and of "the 1990's"."""
    if isinstance(last, tuple):
        return last[2] == start
    if "digits" not in last.senses or last.end != start:
        return False
    last.end = end
    return True


def _words(text: str, start: int, end: int, language: Language) -> list[Raw]:
    """Return a word, or its parts at apostrophes where only these are known.

    The mark goes with the part before it where the lexicon has that ("l'"), else with the one behind.
    """
    text = text.translate(QUOTES)
    word = text.casefold()
    if word in language.words or text.isalpha():
        return [(word, start, end)]
    found: list[Raw] = []
    at = 0
    while cut := text.find("'", at) + 1:
        if at + LIMIT > len(text) and text[at:].casefold() in language.words:
            break
        if text[at:cut].casefold() not in language.words:
            parts = _PART.finditer(text, at)
            return [
                *found,
                *((part[0].casefold(), start + part.start(), start + part.end()) for part in parts),
            ]
        found.append((text[at:cut].casefold(), start + at, start + cut))
        at = cut
    return [*found, (text[at:].casefold(), start + at, end)]


def _phrase(pieces: list[Token | Raw], i: int, language: Language, found: list[Token]) -> int:
    """Add the token of the longest phrase that begins at `i`; return where to go on."""
    word, start, end = pieces[i]  # type: ignore[misc]  # the caller has seen that it is no token
    best: tuple[Senses, int, int] | None = None
    j, level = i, language.phrases.get(word)
    while level is not None:
        if level.senses:
            best = (level.senses, j, end)
        j = _following(pieces, j)
        if not level.follow or not j:
            break
        piece = pieces[j]
        text, _, end = piece if isinstance(piece, tuple) else (piece.text, piece.start, piece.end)
        level = level.follow.get(text)
    if best is None:
        apart(word, start, end, language, found)
        return i + 1
    senses, j, end = best
    found.append(Token(senses, word, start, end))
    return j + 1


def _following(pieces: list[Token | Raw], i: int) -> int:
    """Return the place of the word or number behind `i`, a hyphen that ties them aside; 0 without one."""
    mark = pieces[i + 1] if i + 1 < len(pieces) else None
    if isinstance(mark, tuple) or (mark is not None and "digits" in mark.senses):
        return i + 1
    word = pieces[i + 2] if i + 2 < len(pieces) else None
    if mark is None or "dash" not in mark.senses or not isinstance(word, tuple):
        return 0
    last = pieces[i]
    before = mark.start - (last[2] if isinstance(last, tuple) else last.end)
    tied = before <= 1 and mark.end == word[1]  # a point before it: "J.-C."
    return i + 2 if tied or not before else 0  # "Buß- und Bettag"
