"""The dates of the sentence around some words: right before them, or behind."""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.language import Language
from timeline.dates.meaning import About, Node, OnWeekday, Pick, Portion, Span, Whence, Within
from timeline.dates.words.grammar import parse
from timeline.dates.words.nearby import senses_of

_REACH: Final = 120
_LEADS: Final = 4
_LEAD: Final = re.compile(r"[^\W\d_]+\s+\Z")
STOP: Final = re.compile(r"(?<!\b\d)(?<!\b\d\d)[.!?][\"'”“»]*\s|;")
_DATES: Final = (Pick, Within, Portion, OnWeekday, About)
_SMALL: Final = frozenset(("filler", "quality", "number", "after"))
_DAYS: Final = frozenset(("month", "weekday", "today", "feast"))
_TURNED: Final = frozenset(("since", "until", "from", "to", "before", "after", "between"))
"""Behind these a date is not the one that an amount led up to."""


def date_before(before: str, language: Language) -> Node | None:
    """Return the date right before the words, or the one that their sentence begins with."""
    sentence = STOP.split(before[-_REACH:])[-1]
    found = dates_in(sentence, language)
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
    rest = sentence[end:].removeprefix(",")
    return node if now or not ("," in rest or _joined(rest, language)) else None


def date_behind(before: str, after: str, language: Language) -> Node | None:
    """Return the first date behind the words in their clause; what leads the sentence may have a comma."""
    sentence = STOP.split(after[:_REACH])[0]
    found = dates_in(sentence, language)
    if not found or _joined(sentence[: found[0][0]], language):
        return None
    leading = len(STOP.split(before[-_REACH:])[-1].split()) <= _LEADS
    commas = sentence[: found[0][0]].count(",")
    return found[0][2] if commas <= leading else None


def _joined(text: str, language: Language) -> bool:
    return any("and" in senses_of(word, language) for word in text.split())


def dates_in(sentence: str, language: Language) -> list[tuple[int, int, Node]]:
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


def last_range(text: str, language: Language) -> Span | None:
    """Return the last thing in `text` that was told from one date to another: "from 1961 to 1964"."""
    from timeline.dates.find import find  # noqa: PLC0415 -- which few words need

    places = list(find(text, language.code))
    for (start, _), (_, end) in zip(reversed(places[:-1]), reversed(places[1:]), strict=True):
        lead = _LEAD.search(text, max(0, start - _REACH), start)
        for begin in (lead.start() if lead else start, start):
            node = parse(text[begin:end], language.code)
            if isinstance(node, Span):
                return node
    return None
