"""The time expressions of running text, with their places: by the lexer and grammar that read one alone.

>>> from timeline.dates.find import find
>>> text = "On 3 March the bridge fell; two weeks later it was open again."
>>> [text[one.start : one.end] for one in find(text, "en")]
['3 March', 'two weeks later']

The text is lexed once. A word that the language does not have breaks it, so what is left are short
runs of words that may be of a time. From each word that can begin an expression the longest stretch
that the grammar accepts is taken, and reading goes on behind it. A stretch has at most REACH words and
is read at most TRIES times, so the time grows with the length of the text and no faster.

What an expression is, is what TimeML says: a date, time, duration or repetition, with its article and
without its preposition; the two ends of a range are two. `likely` says what is none although it could
be, `edges` draws the borders. To resolve one, give `resolve` the sentence around it as `context`, which
has the prepositions: "vor drei Tagen" is found as "drei Tagen".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline.dates.find.edges import borders
from timeline.dates.find.likely import ASIDE, hanging, is_core, joins, leads, opens, strong
from timeline.dates.find.running import Running
from timeline.dates.language import load
from timeline.dates.meaning import Node, Numeral, Span, Unclear
from timeline.dates.words.cursor import UnreadError
from timeline.dates.words.grammar import read
from timeline.dates.words.lexer import tokens
from timeline.dates.words.token import Token
from timeline.model.reading import Why

REACH: Final = 16
"""An expression has no more words than this."""
TRIES: Final = 8
"""So many lengths are tried from one word on."""
_JOINERS: Final = frozenset(("and", "to", "until", "dash", "slash", "or"))


class Found(NamedTuple):
    """An expression at characters `start` to `end` of the text, the end not included."""

    start: int
    end: int


def find(text: str, code: str) -> Iterator[Found]:
    """Yield the time expressions of `text` in the language `code`, in their order; none overlap.

    Raises UsageError for a language that there is no file for.
    """
    whole = Running(text, load(code))
    for run in _runs(whole):
        for start, end in _in_run(run, whole):
            yield Found(whole.place(start), whole.place(end))


def _runs(text: Running) -> Iterator[list[Token]]:
    """Yield the runs of words that may be of a time; a word that needs a capital and has none is not."""
    capital = text.told("capital")
    run: list[Token] = []
    for token in tokens(text.text, text.language, running=True):
        kinds = token.senses.keys()
        if not (kinds <= ASIDE or (kinds <= capital and text.text[token.start].islower())):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _in_run(run: list[Token], text: Running) -> Iterator[tuple[int, int]]:
    """Yield where the expressions of a run begin and end."""
    at = free = 0
    for core in [i for i in range(len(run)) if is_core(run, i, text)]:
        at = max(at, core - REACH + 1)
        while at <= core:
            parts = _longest(run, at, text) if opens(run, at) else []
            for first, end in parts:
                yield borders(run, first, end, free, text)
                free = end
            at = max(at + 1, free)


def _longest(run: list[Token], at: int, text: Running) -> list[tuple[int, int]]:
    """Return where the longest expression that begins at `at` is, both ends of a range by themselves."""
    end = min(len(run), at + REACH)
    for _ in range(TRIES):
        while end > at and hanging(run, at, end, text):
            end -= 1
        if end <= at:
            break
        node, stop = _read(run[at:end], text)
        if stop is None:
            joined = isinstance(node, Span) and not node.either and not _is_night(run[at:end])
            joined = joined or (isinstance(node, Unclear) and "each" not in run[at].senses)
            parts = _parts(run, at, end) if joined else [(at, end)]
            return parts if strong(run, at, end, text) and not isinstance(node, Numeral) else []
        end = at + stop if 0 < stop < end - at else _shorter(run, at, end)
    return []


def _is_night(stretch: list[Token]) -> bool:
    """Whether a night is told by its two days, which are one expression: "the night of 13-14 December"."""
    nights = [i for i, token in enumerate(stretch) if not _NIGHT.isdisjoint(token.senses)]
    return nights in ([0], [1])


_NIGHT: Final = frozenset(("daypart", "night_to"))


def _shorter(run: list[Token], at: int, end: int) -> int:
    """Return where to cut words that do not go together: at the last comma or preposition."""
    return next((i for i in range(end - 2, at, -1) if "filler" in run[i].senses), end - 1)


def _read(stretch: list[Token], text: Running) -> tuple[Node | None, int | None]:
    """Return what a stretch means, and None; or None, and how many of its words go together."""
    try:
        return read(stretch, text.language), None
    except UnreadError as problem:
        failure = problem.failure
    stop = next((i for i, token in enumerate(stretch) if token.start >= failure.start), len(stretch))
    if failure.why is Why.OUT_OF_CALENDAR:
        stop += 1  # before the first year, and an expression
        return None, None if stop >= len(stretch) else stop
    if failure.why is Why.NOT_UNDERSTOOD or (failure.why is Why.NO_SUCH_DAY and stop):
        return None, stop
    return None, None


def _enumerated(run: list[Token], i: int) -> bool:
    """Whether token `i` is the comma of "14, 15 and 16 December"."""
    tied = "digits" in run[i - 1].senses and run[i + 1].senses.get("digits", _YEAR) < _YEAR
    return tied and run[i].senses.keys() == {"filler"} and not run[i].text.isalpha()


_YEAR: Final = 4


def _parts(run: list[Token], at: int, end: int) -> list[tuple[int, int]]:
    """Return the two ends of a range: what is before the joiner and what is behind it."""
    for i in range(at + 1, end - 1):
        if _enumerated(run, i):
            return [(at, i), *_parts(run, i + 1, end)]
        if not _JOINERS.isdisjoint(run[i].senses) and "number" not in run[i].senses:
            first = i + 1
            while first < end - 1 and leads(run[first]):
                first += 1
            last = i
            while last > at + 1 and joins(run[last - 1]):
                last -= 1
            return [(at, last), (first, end)]
    return [(at, end)]
