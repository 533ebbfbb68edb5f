"""From when an amount lasted, or until when, as its sentence says it.

"On 5 May, after two weeks" ends on 5 May, as does "nach zwei Wochen fiel die Stadt am 5. Mai"; "64 days,
from 21 November to 23 January" are those days; "ending a ten-year rule" leads up to what was told.

The words for that are a language's table `lead`. Before the amount: `along` ("for weeks" run on),
`rolling` ("for the next year" too), `enclosing` ("within a week of" something), `ending` (a rule); in its
sentence `perfect` ("had", so that it was over); behind it `thence` ("ten years since"), and between
them `gone` ("passed").
"""

from __future__ import annotations

import re
from typing import Final, TypeGuard

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
    Span,
    Unclear,
    Whence,
    Within,
)
from timeline.dates.nearby import known, senses_of
from timeline.model.reading import Failure

_REACH: Final = 120
_BESIDE: Final = 40
_BEHIND: Final = 80
_LEADS: Final = 4
_LONGEST: Final = 12
_STOP: Final = re.compile(r"(?<!\b\d)(?<!\b\d\d)[.!?][\"'”“»]*\s|;")
_CLOSING: Final = ("", ",", ".", ";")
_AMOUNTS: Final = (Duration, Lasting, Counted, Unclear)
_DATES: Final = (Pick, Within, Portion, OnWeekday, About)
_SMALL: Final = frozenset(("filler", "quality", "number", "after"))
_PASSED: Final = frozenset(("filler", "quality", "number"))
_DAYS: Final = frozenset(("month", "weekday", "today", "feast"))
_TURNED: Final = frozenset(("since", "until", "from", "to", "before", "after", "between"))
"""Behind these a date is not the one that an amount led up to."""


def is_amount(node: Node | Failure) -> TypeGuard[Node]:
    """Whether a sentence may tell from when or until when this lasted."""
    if isinstance(node, Pick):
        return node.k == 1 and node.how is How.SHIFT
    return isinstance(node, _AMOUNTS)


def lasted(node: Node, words: str, before: str, after: str, language: Language) -> Node | None:
    """Return what the sentence makes of an amount, None where it says nothing of begin or end."""
    if isinstance(node, Pick):
        return _rolling(node, words, language) if _along(before, "rolling", language) else None
    if isinstance(node, Duration | Lasting):
        return _amount(node, words, before, after, language)
    if isinstance(node, Counted):
        return _up_to(node.amount, before, after, language) if node.whence is Whence.NARRATED else None
    if isinstance(node, Unclear) and node.told is not None:
        return node._replace(same=_has_article(words, language) and after[:1] in _CLOSING)
    if isinstance(node, Unclear) and not node.several and "units" in senses_of(_last(words), language):
        return _behind(after, language) or _unnumbered(before, language)
    return None


def _last(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1] if words.strip() else words


def _unnumbered(before: str, language: Language) -> Node | None:
    """Let "within days" run on as "a few days" do."""
    return Unclear(several=True) if _along(before, "along", language) else None


def _amount(node: Duration | Lasting, words: str, before: str, after: str, language: Language) -> Node | None:
    lead, behind = before[-_BESIDE:].split()[-_LEADS:], after[:_BESIDE].split()[:_LEADS]
    found = _behind(after, language) if any("from" in senses_of(word, language) for word in behind) else None
    first, filled = (node.first, node.of) if isinstance(node, Duration) else (False, False)
    if found is None and first:
        found = _of_what(words, after, language)
    if found is not None:
        return found
    if filled and _along(before, "enclosing", language):
        return Unclear()  # "within two weeks of the flood" begins with that
    if _ends(lead, language) or (filled and _had(before, after, language)):
        return Led(node.amount)
    if _since_then(behind[:2], language):
        return Lasting(node.amount, since=True)
    return _up_to(node.amount, before, after, language) if _follows(lead, language) else None


def _up_to(amount: Amount, before: str, after: str, language: Language) -> Node | None:
    end = _date_before(before, language) or _date_behind(before, after, language)
    return None if end is None else Led(amount, end)


def _along(before: str, key: str, language: Language) -> bool:
    """Whether a word of the table `key` stands right before the words."""
    word = before[-_BESIDE:].split()[-1:]
    return bool(word) and word[0].casefold() in language.find.get(key, ())


def _rolling(node: Pick, words: str, language: Language) -> Node | None:
    """Return "for the next year" as the year from then on; "for next year" is that of the calendar."""
    if not _has_article(words, language) or node.whence is not Whence.USUAL:
        return None
    return Running(Amount(4, UNITS.index(node.cycle.unit)), 1)


def _has_article(words: str, language: Language) -> bool:
    return words.partition(" ")[0].casefold() in language.find.get("article", ())


def _follows(lead: list[str], language: Language) -> bool:
    """Whether an "after" stands before the amount, maybe with an article between."""
    for word in reversed(lead):
        senses = senses_of(word, language)
        if "after" in senses:
            return True
        if _PASSED.isdisjoint(senses) or word[-1] in _CLOSING:
            return False
    return False


def _ends(lead: list[str], language: Language) -> bool:
    """Whether it is told that what lasted so long ended: "ending a ten-year rule"."""
    ending = language.find.get("ending", ())
    for word in reversed(lead):
        if word.casefold() in ending:
            return True
        if word[-1] in _CLOSING:
            return False
    return False


def _had(before: str, after: str, language: Language) -> bool:
    """Whether the sentence tells what had been before: "as it had in ten years of peace"."""
    had = language.find.get("perfect", ())
    sentence = _STOP.split(before[-_BEHIND:])[-1] + " " + _STOP.split(after[:_BEHIND])[0]
    return any(word.casefold() in had for word in sentence.split())


def _since_then(behind: list[str], language: Language) -> bool:
    """Whether it is counted since something that follows: "ten years since it closed"."""
    words = [word.casefold().strip(",") for word in behind]
    if words and words[0] in language.find.get("gone", ()):
        del words[0]
    return bool(words) and words[0] in language.find.get("thence", ())


def _behind(after: str, language: Language) -> Node | None:
    """Return the days from one to another told behind the amount, with its noun between at most."""
    sentence = _STOP.split(after[:_BEHIND])[0]
    at = 0
    for word in sentence.split()[:_LEADS]:
        at = sentence.index(word, at)
        if "from" in senses_of(word, language):
            found = _longest(known(sentence[at:], language), 0, language)
            return found if isinstance(found, Span) else None
        at += len(word)
    return None


def _of_what(words: str, after: str, language: Language) -> Node | None:
    """Return what "the first nine months" are of, where that stands right behind."""
    row, more = known(words, language), known(_STOP.split(after[:_BEHIND])[0], language)
    if not more or "filler" not in more[0].senses or not more[0].text.isalpha():
        return None
    found = _longest([*row, *more], len(row) + 1, language)
    return found if isinstance(found, Span) else None


def _longest(row: list[Token], least: int, language: Language) -> Node | None:
    """Return what the most of the words mean that go together, and of more than `least`."""
    for length in range(min(len(row), least + _LONGEST), least, -1):
        try:
            return read(row[:length], language)
        except UnreadError:
            continue
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
    if not any(word[0].isdigit() or _DAYS & senses_of(word, language).keys() for word in sentence.split()):
        return []
    from timeline.dates.find import find  # noqa: PLC0415 -- which few words need

    found: list[tuple[int, int, Node]] = []
    for start, end in find(sentence, language.code):
        node = parse(sentence[start:end], language.code)
        words = sentence[:start].split()[-2:]
        turned = any(not _TURNED.isdisjoint(senses_of(word, language)) for word in words)
        if isinstance(node, _DATES) and not turned:
            found.append((start, end, node))
    return found
