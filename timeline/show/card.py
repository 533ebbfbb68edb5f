"""Everything there is to tell of one event, as labelled facts; the details and the plain text lay them out.

To add a fact: a line in the section that it belongs to; to add a section: a function and a line in `card`.
Every text in a card is cleaned, and cut where it is longer than anybody reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.model.event import Dated
from timeline.model.problem import Problem, Severity
from timeline.show.account import account_column, account_facts
from timeline.show.book import Book, Mention
from timeline.show.dates import date, span
from timeline.show.facts import Card, Fact, Section, Tone, fact, fitted
from timeline.show.narrowed import reasons, whole, window
from timeline.show.relations import RELATING, gap
from timeline.show.row import marks
from timeline.text import one_line

_MOST = 50
"""So many problems of an event, and so many other events that it has to do with, a card lists."""

_MARK_WORDS = {"D": "disputed", "U": "undated", "~": "approximate", "?": "uncertain"}


def card(dated: Dated, book: Book) -> Card:
    """Return the card of `dated`; `book` looks up the events, sources and problems that it names."""
    sections = (
        _problems(book.problems_of(dated.id)),
        _accounts(dated, book),
        _left(dated, book),
        _who(dated),
        _related(dated, book),
        _notes(dated),
    )
    return Card(
        title=fitted(one_line(dated.event.title[:2000])),
        lead=lead(dated),
        summary=fact("", dated.event.summary or "").lines,
        sections=tuple(section for section in sections if section.facts or section.columns),
    )


def lead(dated: Dated) -> str:
    """Return the date, the kind and the marks in words: "about 9 December 2024 · incident · approximate"."""
    when = date(dated.date) if dated.date else f"undated, {span(dated.window)}"
    said = (_MARK_WORDS[mark] for mark in marks(dated) if mark in _MARK_WORDS and mark != "U")
    kind = [dated.event.kind.value, *filter(None, (dated.event.type, dated.event.subtype))]
    return " · ".join([when, *(one_line(word) for word in kind), *said])


def problem_facts(problems: Iterable[Problem]) -> tuple[Fact, ...]:
    """Return each problem with its code, its advice and its place."""
    return tuple(each for problem in problems for each in _problem(problem) if each.lines)


def _problems(problems: Sequence[Problem]) -> Section:
    return Section("Problems", (*problem_facts(problems[:_MOST]), *_more(len(problems))))


def _more(count: int) -> tuple[Fact, ...]:
    return (fact("And", f"{count - _MOST:,} more"),) if count > _MOST else ()


def _problem(problem: Problem) -> Iterator[Fact]:
    tone = Tone.ERROR if problem.severity is Severity.ERROR else Tone.WARNING
    found = problem.finding
    yield fact(f"{problem.code} {problem.severity}", found.message, tone=tone)
    yield fact("Advice", found.advice)
    yield fact("Found at", f"{found.position} ({found.rule})", tone=Tone.FAINT)


def _accounts(dated: Dated, book: Book) -> Section:
    """Tell of the accounts: one as facts, rival ones as columns side by side."""
    if len(dated.accounts) == 1:
        return Section("Time and source", account_facts(dated.accounts[0], dated, book))
    columns = tuple(account_column(account, dated, book) for account in dated.accounts)
    return Section(f"{len(columns)} accounts", columns=columns)


def _left(dated: Dated, book: Book) -> Section:
    """Tell what its relations leave of its days, and why."""
    narrowed = book.narrowed(dated)
    if narrowed is None:
        return Section("From its relations")
    why = [each.message for each in reasons(narrowed)] + ([] if whole(narrowed) else ["and so on"])
    return Section("From its relations", (fact("It was", window(narrowed)), fact("Because", *why)))


def _who(dated: Dated) -> Section:
    event = dated.event
    judgement = fact("Judgement", event.judgement or "")
    facts = (
        fact("Did it", ", ".join(event.actors)),
        fact("Where", ", ".join(event.places)),
        judgement,
        fact("Tags", ", ".join(event.tags)),
    )
    return Section("Who and where", tuple(each for each in facts if each.lines))


def _related(dated: Dated, book: Book) -> Section:
    event = dated.event
    mentions = [Mention(RELATING[each.relating], each.event, each.gap) for each in event.relations]
    mentions += [Mention("Speaks of", key) for key in event.about]
    mentions += [Mention("Part of", key) for key in event.part_of]
    mentions += [Mention("Same as", key) for key in event.same_as]
    mentions += book.mentions_of(dated.id)
    spoken = set(event.about)
    named: dict[str, dict[str, str]] = {}
    for each in mentions[:_MOST]:
        if each.label != "Tells of" or each.event not in spoken:
            named.setdefault(each.label, {})[_named(each, book)] = each.event
    linked = (_linked(label, names) for label, names in named.items())
    return Section("Related", (*linked, *_more(len(mentions))))


def _linked(label: str, names: Mapping[str, str]) -> Fact:
    """Return a fact with a line for each name of an event, and the events they name."""
    return replace(fact(label, *names), events=tuple(names.values()))


def _named(mention: Mention, book: Book) -> str:
    """Name another event for people: its title, its date and the gap; its id where there is none."""
    other = book.event(mention.event)
    if other is None:
        return f"{mention.event} (no such event)"
    when = date(other.date, short=True) if other.date else "undated"
    far = f"; {gap(mention.gap)}" if mention.gap else ""
    return f"{one_line(other.event.title[:2000])} ({when}{far})"


def _notes(dated: Dated) -> Section:
    event = dated.event
    facts = [
        fact("Id", dated.id),
        fact("Stands in", f"{event.origin.position}"),
        *(fact(f"Column {key}", value) for key, value in event.extra.items()),
    ]
    return Section("In the files", tuple(facts))
