"""From when an amount lasted, or until when, as its sentence says it.

"On 5 May, after two weeks" ends on 5 May, as does "nach zwei Wochen fiel die Stadt am 5. Mai"; "64 days,
from 21 November to 23 January" are those days; "ending a ten-year rule" leads up to what was told.

The words for that are a language's table `lead`. Before the amount: `along` ("for weeks" run on),
`rolling` ("for the next year" too), `enclosing` ("within a week of" something), `terminal` (a rule); in its
sentence `perfect` ("had", so that it was over); behind it `thence` ("ten years since"), and between
them `gone` ("passed").
"""

from __future__ import annotations

from typing import Final, TypeGuard

from timeline.dates.language import UNITS, Language
from timeline.dates.meaning import (
    Amount,
    Closed,
    Counted,
    Duration,
    How,
    Lasting,
    Later,
    Led,
    Node,
    Pick,
    Running,
    Span,
    Unclear,
    Whence,
)
from timeline.dates.sentence.clauses import STOP, date_before, date_behind
from timeline.dates.words.amounts import UNIT_WORDS
from timeline.dates.words.cursor import UnreadError
from timeline.dates.words.grammar import read
from timeline.dates.words.nearby import known, senses_of
from timeline.dates.words.token import Token
from timeline.model.reading import Failure

_BESIDE: Final = 40
_BEHIND: Final = 80
_LEADS: Final = 4
_LONGEST: Final = 12
_MARKS: Final = ".,;:!?\"'()"
_CLOSING: Final = ("", ",", ".", ";")
_AMOUNTS: Final = (Duration, Lasting, Counted, Unclear)
_RUNNING: Final = (Duration, Lasting)
_PASSED: Final = frozenset(("filler", "quality", "number"))


def is_amount(node: Node | Failure) -> TypeGuard[Node]:
    """Whether a sentence may tell from when or until when this lasted."""
    if isinstance(node, Pick):
        return node.k == 1 and node.how is How.SHIFT
    return isinstance(node, _AMOUNTS)


def closed_behind(words: str, after: str, language: Language) -> Closed | None:
    """Return the period that the words and what stands right behind are: "the quarter", "ended 30 June"."""
    more = known(after[:_BESIDE], language)
    if not any("closing" in token.senses for token in more[:2]):  # a comma may stand before it
        return None
    row = known(words, language)
    found = _longest([*row, *more], len(row) + 1, language)
    return found if isinstance(found, Closed) else None


def lasted(node: Node, words: str, before: str, after: str, language: Language) -> Node | None:
    """Return what the sentence makes of an amount, None where it says nothing of begin or end."""
    if isinstance(node, Pick):
        return _rolling(node, words, language) if _along(before, "rolling", language) else None
    if isinstance(node, _RUNNING):
        return _amount(node, words, before, after, language)
    if isinstance(node, Counted):
        return _up_to(node.amount, before, after, language) if node.whence is Whence.NARRATED else None
    return _unclear(node, words, before, after, language) if isinstance(node, Unclear) else None


def _unclear(node: Unclear, words: str, before: str, after: str, language: Language) -> Node | None:
    if node.told is not None:
        return node._replace(same=_has_article(words, language) and after[:1] in _CLOSING)
    if node.several:
        return Later() if _later(after, language) else None
    if "units" in senses_of(_last(words), language):
        return _behind(after, language) or _unnumbered(before, language)
    return None


def _later(after: str, language: Language) -> bool:
    """Whether a "later" stands behind what nobody can count: "a few days later"."""
    word = after[:_BESIDE].split()[:1]
    return bool(word) and "later" in senses_of(word[0], language)


def _last(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1] if words.strip() else words


def _unnumbered(before: str, language: Language) -> Node | None:
    """Let "within days" run on as "a few days" do, and the weeks of "a few days and weeks"."""
    words = [senses_of(word, language) for word in before[-_BESIDE:].split()[-2:]]
    linked = len(words) == 2 and "and" in words[1] and not UNIT_WORDS.isdisjoint(words[0])
    return Unclear(several=True) if linked or _along(before, "along", language) else None


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
    filled = filled or _names_what(after, language)
    if _ends(lead, language) or (filled and _had(before, after, language)):
        return Led(node.amount)
    if _since_then(behind[:2], language):
        return Lasting(node.amount, since=True)
    return _up_to(node.amount, before, after, language) if _follows(lead, language) else None


def _up_to(amount: Amount, before: str, after: str, language: Language) -> Node | None:
    end = date_before(before, language) or date_behind(before, after, language)
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
    ending = language.find.get("terminal", ())
    for word in reversed(lead):
        if word.casefold() in ending:
            return True
        if word[-1] in _CLOSING:
            return False
    return False


def _had(before: str, after: str, language: Language) -> bool:
    """Whether the sentence tells what had been before: "as it had in ten years of peace"."""
    had = language.find.get("perfect", ())
    sentence = STOP.split(before[-_BEHIND:])[-1] + " " + STOP.split(after[:_BEHIND])[0]
    return any(word.casefold().strip(_MARKS) in had for word in sentence.split())


def _names_what(after: str, language: Language) -> bool:
    """Whether a noun stands right behind, where nouns are written large: "ein Monat Regen"."""
    word = after[:_BESIDE].split(maxsplit=1)[:1]
    large = "units" in language.find.get("capital", ())
    return large and after[:1] == " " and bool(word) and word[0][0].isupper()


def _since_then(behind: list[str], language: Language) -> bool:
    """Whether it is counted since something that follows: "ten years since it closed"."""
    words = [word.casefold().strip(",") for word in behind]
    if words and words[0] in language.find.get("gone", ()):
        del words[0]
    return bool(words) and words[0] in language.find.get("thence", ())


def _behind(after: str, language: Language) -> Node | None:
    """Return the days from one to another told behind the amount, with its noun between at most."""
    sentence = STOP.split(after[:_BEHIND])[0]
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
    row, more = known(words, language), known(STOP.split(after[:_BEHIND])[0], language)
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
