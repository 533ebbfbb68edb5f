"""The sentence around the words: the preposition right before them, the "ago" right behind."""

from __future__ import annotations

from timeline.dates.language import Language, load
from timeline.dates.meaning import Counted, Duration, Lasting, Node
from timeline.model.reading import Failure

_REACH = 24


def in_sentence(node: Node | Failure, code: str, before: str, after: str) -> Node | Failure:
    """Return what the words mean between the text `before` and `after` them."""
    if not isinstance(node, Duration):
        return node
    return _directed(node, before[-_REACH:].split(), after[:_REACH].split(), load(code))


def _directed(node: Duration, before: list[str], after: list[str], language: Language) -> Node:
    """Give an amount the direction that stands beside it: "vor" four months, a week "ago"."""
    lead = _senses(before[-1], language) if before else {}
    if "since" in lead:
        return Lasting(node.amount)
    behind = _senses(after[0], language) if after else {}
    if "ago" in lead or "ago" in behind or "earlier" in behind:
        return Counted(node.amount, -1)
    if "hence" in lead or "later" in behind:
        return Counted(node.amount, 1)
    return node


def _senses(word: str, language: Language) -> dict[str, int]:
    entry = language.words.get(word.casefold().strip(".,;:!?\"'()"))
    return entry.senses if entry else {}
