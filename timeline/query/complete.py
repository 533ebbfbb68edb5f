"""What can be typed next in a filter: fields and values, each with the number of events it would leave.

To offer values of another sort of field: a function from `_Typed` to texts, and its line in `_values`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from timeline.errors import QueryError
from timeline.query.fields import CHOICES, DATES, FACETS, KNOWN, NAMED, SOURCES
from timeline.query.fold import fold
from timeline.query.known import Known
from timeline.query.parser import parse
from timeline.query.protocol import AnyView
from timeline.query.terms import EVERYTHING, Number, Query
from timeline.query.zoom import Zoom
from timeline.text import clean

_TYPED: Final = re.compile(
    r"""(?:(?P<field>[^\W\d][\w-]*):=?"?)?(?P<text>(?<=")[^"]*|(?:[^\s()":=-][^\s()":=]*)?)\Z"""
)
_WORD: Final = re.compile(r'[^\s()"]*')
_PHRASE: Final = re.compile(r'[^"]*"')
_JOINING: Final = re.compile(r"(?:(?:\s|\A)(?:not|and)|-|\s)+\Z", re.IGNORECASE)
_SIMPLE: Final = re.compile(r"[^\s()\"=]+")
_YEAR: Final = re.compile(r"(\d{4})-?\d?")
_WORDS: Final = ("today", "yesterday", "last week", "last month", "last year")
_LEAST: Final = (1, 2, 10, 100, 1_000, 10_000, 100_000)
_MANY: Final = 1_000
"""So many values of a field are looked through."""


class Candidate(NamedTuple):
    """A text to put in, and the number of events that the filter then leaves; for a field, that have it."""

    text: str
    events: int


class Completion(NamedTuple):
    """What can stand for the characters from `start` to before `end`, the best first."""

    start: int
    end: int
    candidates: tuple[Candidate, ...] = ()


class _Typed(NamedTuple):
    """What was typed of a field's value, and the view on what the rest of the filter leaves."""

    field: str
    text: str
    view: AnyView
    known: Known
    wanted: Callable[[], bool]

    def events(self, text: str) -> int:
        """Return how many events the filter with the term `text` leaves; none where it is no term."""
        try:
            return self.view.count(parse(text, self.known))
        except QueryError:
            return 0


def complete(  # noqa: PLR0913  # where it stands, and over what
    text: str,
    cursor: int,
    view: AnyView,
    known: Known,
    limit: int = 12,
    *,
    wanted: Callable[[], bool] = lambda: True,
) -> Completion:
    """Return what can be typed where the cursor, from zero, stands in a filter over the events of `view`.

    What else the filter asks for holds for the counts; behind "or" it does not, since nothing is lost there.
    `wanted` is asked between two counts: where it is false what was found so far is returned.
    """
    found = _TYPED.search(text, 0, cursor)
    if found is None or _in_phrase(text[: found.start()]):
        return Completion(cursor, cursor)
    behind = (_PHRASE if _in_phrase(text[:cursor]) else _WORD).match(text, cursor)
    end = behind.end() if behind else cursor
    rest = _rest(text[: found.start()], text[end:], known)
    field = (found["field"] or "").casefold()
    typed = _Typed(field, fold(found["text"]), view.filtered(rest), known, wanted)
    offered = _values(typed, limit) if field else _anything(typed, limit)
    return Completion(found.start(), end, tuple(offered)[:limit])


def _in_phrase(before: str) -> bool:
    """Tell whether a quotation mark is open."""
    return before.count('"') % 2 == 1


def _rest(before: str, after: str, known: Known) -> Query:
    """Return what the filter asks without the term that is typed."""
    for text in (f"{before} {after}", f"{_JOINING.sub('', before)} {after}", _JOINING.sub("", before)):
        try:
            return parse(text, known)
        except QueryError:
            continue
    return EVERYTHING


def _values(typed: _Typed, limit: int) -> Iterable[Candidate]:
    """Return the values of the field that is typed, those that begin as it does first."""
    field = typed.field
    if field in FACETS:
        return _names(typed)
    if field in DATES:
        return _counted(typed, _dates(typed, limit))
    if field == SOURCES or field in typed.known.figures:
        return _counted(typed, (f">={least}" for least in _LEAST))
    return ()


def _names(typed: _Typed) -> list[Candidate]:
    """Return the names that hold what was typed; the filter asks for the whole name."""
    found = [value for value in typed.view.facet(typed.field, _MANY).values if typed.text in fold(value.name)]
    found.sort(key=lambda value: not fold(value.name).startswith(typed.text))
    return [Candidate(text, each.events) for each in found if (text := written(typed.field, each.name))]


def written(field: str, name: str) -> str:
    """Return the term that asks for a name; none where the name cannot be typed."""
    if field in CHOICES:
        return f"{field}:{name}"
    if '"' in name or clean(name) != name or not name.strip():
        return ""
    return f"{field}:={name}" if _SIMPLE.fullmatch(name) else f'{field}:="{name}"'


def _counted(typed: _Typed, texts: Iterable[str]) -> Iterator[Candidate]:
    """Yield the values that begin as what was typed does and leave any event."""
    for text in _while(typed.wanted, texts):
        if text.startswith(typed.text):
            term = f'{typed.field}:"{text}"' if " " in text else f"{typed.field}:{text}"
            events = typed.events(term)
            if events:
                yield Candidate(term, events)


def _dates(typed: _Typed, limit: int) -> Iterator[str]:
    """Yield words for days near, then the months of the year that is typed, or the fullest years."""
    if typed.known.as_of and typed.text[:1].isalpha():
        yield from _WORDS
    year = _YEAR.match(typed.text)
    if year:
        months = typed.view.histogram(Zoom.MONTH, int(year[1]) * 12, 12)
        yield year[1]
        yield from (f"{each.number // 12:04}-{each.number % 12 + 1:02}" for each in months)
    else:
        years = typed.view.histogram(Zoom.YEAR, 0, _MANY)
        fullest = sorted(years, key=lambda each: -each.solid - each.shaded)[:limit]
        yield from (f"{each.number:04}" for each in sorted(fullest))


def _anything(typed: _Typed, limit: int) -> Iterator[Candidate]:
    """Yield the fields that begin as what was typed does; then the names in which a word does."""
    fields = (*KNOWN, *typed.known.figures)
    yield from (
        Candidate(f"{each}:", count)
        for each in _while(typed.wanted, fields)
        if each.startswith(typed.text) and (count := _have(typed, each))
    )
    if len(typed.text) < 2:
        return
    for field in _while(typed.wanted, NAMED):
        named = _names(typed._replace(field=field))
        yield from [each for each in named if f" {typed.text}" in re.sub(r"\W", " ", fold(each.text))][:limit]


def _have(typed: _Typed, field: str) -> int:
    """Return how many events have something for a field."""
    if field in FACETS:
        return typed.view.facet(field, 0).events
    if field == SOURCES or field in typed.known.figures:
        return typed.view.count(Number(field, 1 if field == SOURCES else None, None))
    return (
        typed.events(f"{field}:..")
        if field in DATES and field not in {"before", "after"}
        else len(typed.view)
    )


def _while(wanted: Callable[[], bool], texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts as long as somebody wants to know."""
    return takewhile(lambda _: wanted(), texts)
