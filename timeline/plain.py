"""The explorer's view as lines of text, top to bottom: for screen readers, pipes and simple terminals.

One fact a line, not wrapped and not in columns: a screen reader reads it in order, `grep` finds it whole,
and whatever shows it breaks the lines. Rival accounts follow each other, each under its number and name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from timeline.model.event import Dated
from timeline.query import EVERYTHING, Query, View
from timeline.show.book import Book
from timeline.show.card import card, problem_facts
from timeline.show.head import Head, head
from timeline.text import harmless

if TYPE_CHECKING:
    from timeline.pipeline import Result
    from timeline.show.facts import Fact, Section

_STEP: Final = "  "


def lines(result: Result, query: Query = EVERYTHING, *, example: bool = False) -> Iterator[str]:
    """Return the lines of what `query` leaves of a timeline, `example` being the one that is shipped."""
    window_of = result.relations.window_of
    view = View(result.dated, result.timeline, result.problems, window_of).filtered(query)
    book = Book(result.timeline, result.dated, result.problems, result.narrowed_of)
    return view_lines(view, book, head(result.timeline, result.dated, example=example))


def view_lines(view: View, book: Book, head: Head) -> Iterator[str]:
    """Yield what the timeline is, every row of the view with all its facts, and the loose problems.

    Every line that holds data begins with a label, a date or a `#` of ours.
    """
    return map(harmless, _lines(view, book, head))


def _lines(view: View, book: Book, head: Head) -> Iterator[str]:
    yield from _head(head, len(view), view.total)
    for index in range(view.height):
        found = view.row(index)
        if isinstance(found, Dated):
            yield from ("", *_event(found, book))
        else:
            yield from ("", f"{'#' * found.level} {found.text}")
    loose = book.loose
    if loose:
        yield from ("", "# Problems of the files", "", *_facts(problem_facts(loose), ""))


def _head(head: Head, shown: int, total: int) -> Iterator[str]:
    example = " (the example that comes with the program)" if head.example else ""
    yield f"Timeline: {head.title}{example}"
    yield f"Events: {shown:,} of {total:,}"
    if head.range:
        yield f"Dates: {head.range}"
    if head.source:
        yield f"Made from: {', '.join(filter(None, (head.source, head.published)))}"


def _event(dated: Dated, book: Book) -> Iterator[str]:
    told = card(dated, book)
    yield f"{told.lead}: {told.title}"
    yield from _fact("Summary", told.summary, _STEP)
    after_accounts = False
    for section in told.sections:
        if after_accounts:
            yield f"{_STEP}The event itself:"  # an indent that ends is not heard
        yield from _section(section)
        after_accounts = bool(section.columns)


def _section(section: Section) -> Iterator[str]:
    yield from _facts(section.facts, _STEP)
    count = len(section.columns)
    for number, column in enumerate(section.columns, start=1):
        yield f"{_STEP}Account {number} of {count}: {column.head}"
        yield from _facts(column.facts, _STEP * 2)


def _facts(facts: Iterable[Fact], indent: str) -> Iterator[str]:
    for fact in facts:
        yield from _fact(fact.label, fact.lines, indent)


def _fact(label: str, texts: Sequence[str], indent: str) -> Iterator[str]:
    """Repeat the label on each line, so that none has to be remembered."""
    yield from (f"{indent}{label}: {text}" for text in texts)
