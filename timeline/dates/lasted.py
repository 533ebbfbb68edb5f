"""From when an amount lasted, or until when, as its sentence says it.

"On 5 May, after two weeks" ends on 5 May, as does "nach zwei Wochen fiel die Stadt am 5. Mai"; "64 days,
from 21 November to 23 January" are those days; "ending a ten-year rule" leads up to what was told.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.cursor import UnreadError
from timeline.dates.grammar import parse, read
from timeline.dates.language import UNITS, Language
from timeline.dates.lexer import Token
from timeline.dates.meaning import (
    About,
    Amount,
    Counted,
    Duration,
    How,
    Lasting,
    Led,
    Node,
    OnWeekday,
    Pick,
    Portion,
    Running,
    Since,
    Span,
    Unclear,
    Whence,
    Within,
)
from timeline.dates.nearby import known, senses_of

_REACH: Final = 120
_BESIDE: Final = 40
_BEHIND: Final = 80
_LEADS: Final = 4
_LONGEST: Final = 12
_STOP: Final = re.compile(r"(?<!\b\d)(?<!\b\d\d)[.!?][\"'”“»]*\s|;")
AMOUNTS: Final = (Duration, Lasting, Counted, Unclear, Pick)
"""What a sentence may tell to be an amount."""
_DATES: Final = (Pick, Within, Portion, OnWeekday, About)
_SMALL: Final = frozenset(("filler", "quality", "number", "after"))
_PASSED: Final = frozenset(("filler", "quality", "number"))
_TURNED: Final = frozenset(("since", "until", "from", "to", "before", "after", "between"))
"""Behind these a date is not the one that an amount led up to."""


def lasted(node: Node, context: str, start: int, end: int, language: Language) -> Node | None:
    """Return what the sentence makes of an amount, None where it says nothing of begin or end."""
    before, after = context[:start], context[end:]
    if isinstance(node, Duration | Lasting):
        return _amount(node, before, after, language)
    if isinstance(node, Counted):
        return _up_to(node.amount, before, after, language) if node.whence is Whence.NARRATED else None
    words = context[start:end].split()
    if isinstance(node, Unclear):
        bare = not node.several and words and "units" in senses_of(words[-1], language)
        return Unclear(several=True) if bare and _along(before, "along", language) else None
    if isinstance(node, Pick) and node.how is How.SHIFT and _along(before, "rolling", language):
        return _rolling(node, words[:1], language)
    return None


def _amount(node: Duration | Lasting, before: str, after: str, language: Language) -> Node | None:
    stretch = _stretch(node, after, language)
    if stretch is not None:
        return stretch
    if _ends(before, language):
        return Led(node.amount)
    if isinstance(node, Duration) and node.of and _along(before, "enclosing", language):
        return Unclear()  # "within two weeks of the flood" begins with that
    return _up_to(node.amount, before, after, language) if _follows(before, language) else None


def _up_to(amount: Amount, before: str, after: str, language: Language) -> Node | None:
    end = _date_before(before, language) or _date_behind(before, after, language)
    return None if end is None else Led(amount, end)


def _along(before: str, key: str, language: Language) -> bool:
    """Whether a word of the table `key` stands right before the words."""
    word = before[-_BESIDE:].split()[-1:]
    return bool(word) and word[0].casefold() in language.find.get(key, ())


def _rolling(node: Pick, first: list[str], language: Language) -> Node | None:
    """Return "for the next year" as the year from then on; "for next year" is that of the calendar."""
    told = bool(first) and first[0].casefold() in language.find.get("article", ())
    if not told or node.k != 1 or node.whence is not Whence.USUAL:
        return None
    return Running(Amount(4, UNITS.index(node.cycle.unit)), 1)


def _leads(before: str, language: Language) -> list[str]:
    """Return the last words before the amount, nearest first, without fillers and the like."""
    words = before[-_BESIDE:].split()[-_LEADS:]
    return [word for word in reversed(words) if _PASSED.isdisjoint(senses_of(word, language))]


def _follows(before: str, language: Language) -> bool:
    """Whether an "after" stands before the amount, maybe with an article between."""
    leads = _leads(before, language)
    return bool(leads) and "after" in senses_of(leads[0], language) and before.rstrip()[-1:] not in ",;:."


def _ends(before: str, language: Language) -> bool:
    """Whether it is told that what lasted so long ended: "ending a ten-year rule"."""
    sentence = _STOP.split(before[-_BESIDE:])[-1]
    ending = language.find.get("ending", ())
    return any(word.casefold() in ending for word in sentence.split()[-_LEADS:])


def _stretch(node: Duration | Lasting, after: str, language: Language) -> Node | None:
    """Return the days that are told right behind the amount, with its noun between at most."""
    sentence = _STOP.split(after[:_BEHIND])[0]
    at = 0
    for word in sentence.split()[:_LEADS]:
        at = sentence.index(word, at)
        if "from" in senses_of(word, language):
            return _from(node, known(after[at : at + _BEHIND], language), language)
        at += len(word)
    return None


def _from(node: Duration | Lasting, row: list[Token], language: Language) -> Node | None:
    for length in range(min(len(row), _LONGEST), 1, -1):
        try:
            found = read(row[:length], language)
        except UnreadError:
            continue
        if isinstance(found, Span):
            return found
        if isinstance(found, Since):
            return Span(found.start, Counted(node.amount, 1, found.start))
    return None


def _date_before(before: str, language: Language) -> Node | None:
    """Return the date right before the words, or the one that their sentence begins with."""
    sentence = _STOP.split(before[-_REACH:])[-1]
    found = _dates(sentence, language)
    if not found:
        return None
    start, end, node = found[-1]
    between = [word for word in sentence[end:].split() if _SMALL.isdisjoint(senses_of(word, language))]
    if not any(word.strip(",") for word in between):
        return node
    lead = sentence[:start].split()
    if len(lead) > 1 or any("filler" not in senses_of(word, language) for word in lead):
        return None
    now = isinstance(node, Pick) and node.whence is Whence.NOW
    return node if now or not ("," in sentence[end:] or _joined(sentence[end:], language)) else None


def _date_behind(before: str, after: str, language: Language) -> Node | None:
    """Return the first date behind the words in their clause; what leads the sentence may have a comma."""
    sentence = _STOP.split(after[:_REACH])[0]
    found = _dates(sentence, language)
    if not found or _joined(sentence[: found[0][0]], language):
        return None
    leading = len(_STOP.split(before[-_REACH:])[-1].split()) <= _LEADS
    commas = sentence[: found[0][0]].count(",")
    return found[0][2] if commas <= leading else None


def _joined(text: str, language: Language) -> bool:
    return any("and" in senses_of(word, language) for word in text.split())


def _dates(sentence: str, language: Language) -> list[tuple[int, int, Node]]:
    """Return the dates of a sentence and where they begin and end, those with "until" and the like aside."""
    from timeline.dates.find import find  # noqa: PLC0415 -- which few words need

    found: list[tuple[int, int, Node]] = []
    for start, end in find(sentence, language.code):
        node = parse(sentence[start:end], language.code)
        words = sentence[:start].split()[-2:]
        turned = any(not _TURNED.isdisjoint(senses_of(word, language)) for word in words)
        if isinstance(node, _DATES) and not turned:
            found.append((start, end, node))
    return found
