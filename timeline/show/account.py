"""The facts of one account: what it says of the time, in which words, who said it and who printed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.dates.edtf import write
from timeline.model.date import Date
from timeline.model.event import Account, Claim, Dated, Source, Status
from timeline.model.reading import Reading
from timeline.show.book import Book
from timeline.show.dates import clock, date, span
from timeline.show.editors import EDITORS, is_own
from timeline.show.facts import LONGEST, Column, Fact, Tone, fact
from timeline.show.figures import figure
from timeline.show.steps import anchor, failure, steps
from timeline.text import one_line


def account_column(account: Account, dated: Dated, book: Book) -> Column:
    """Return the facts of one of rival accounts under the name of who says it."""
    head = one_line(", ".join(account.claim.by)[:LONGEST])
    own = is_own(account, dated)
    printed = () if own else _printed(account, book)
    facts = (*_time(account, dated, book), _told(account, book), *printed, *_more(account.claim))
    return Column(head or (EDITORS if own else "nobody named"), _given(facts))


def account_facts(account: Account, dated: Dated, book: Book) -> tuple[Fact, ...]:
    """Return the facts of the only account, who says it among them; what it does not tell is left out."""
    said = (fact("Says it", ", ".join(account.claim.by)), _told(account, book))
    return _given((*_time(account, dated, book), *said, *_printed(account, book), *_more(account.claim)))


def _given(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(each for each in facts if each.lines)


def _time(account: Account, dated: Dated, book: Book) -> Iterator[Fact]:
    claim = account.claim
    yield fact("Date", _date_words(account, dated), tone=Tone.DATE)
    yield fact("Time of day", clock(claim.time) if claim.time else "")
    yield fact("Figures", *(figure(each) for each in claim.figures))
    if claim.when:
        language = f" ({claim.when.language})" if claim.when.language else ""
        yield fact("Words", f"“{one_line(claim.when.text)}”{language}", tone=Tone.WORDS)
        yield fact("Counted from", anchor(account.anchor, book.title) if _counts(account) else "")
    chosen = account.chosen
    yield fact("Steps", steps(chosen) if chosen else "")
    yield fact("Or else", *(_other(reading) for reading in account.readings if reading is not chosen))
    yield fact("Not read", failure(account.failure) if account.failure else "", tone=Tone.WARNING)
    yield fact("Pin", _pin(account), tone=Tone.FAINT)


def _date_words(account: Account, dated: Dated) -> str:
    if account.date is not None:
        return date(account.date)
    return f"undated, {span(dated.window)}" if dated.date is None else "undated"


def _counts(account: Account) -> bool:
    """Tell whether the words needed a day to count from."""
    return not account.readings or any(reading.anchored for reading in account.readings)


def _other(reading: Reading) -> str:
    return f"{date(reading.date)}: {steps(reading)}"


def _pin(account: Account) -> str:
    if account.claim.date is None:
        return ""
    text = write(account.claim.date)
    if account.claim.when is None:
        return f"{text}, without words"
    if account.chosen is not None:
        return text
    return f"{text}, not one of the readings"


def _told(account: Account, book: Book) -> Fact:
    return fact("Told", _telling(account, book))


def _telling(account: Account, book: Book) -> str:
    told = account.claim.told
    when = date(account.told) if account.told else "undated"
    if not isinstance(told, str):
        return when if isinstance(told, Date) else ""
    return f"in {book.title(told)}, {when}" if book.event(told) else f"in {told} (no such event)"


def _printed(account: Account, book: Book) -> Iterator[Fact]:
    yield fact("Printed by", *(_source(key, book.source(key)) for key in account.claim.source))


def _source(key: str, source: Source | None) -> str:
    """Name a source with its publisher and its day: what it repeats stays apart from who printed it."""
    if source is None:
        return f"{key} (no such source)"
    names: Sequence[str | None] = (source.title, source.author, source.publisher)
    text = one_line(", ".join(name for name in names if name) or key)
    text += f", {date(source.published)}" if source.published else ""
    text += f"; after {one_line(source.original)}" if source.original else ""
    return text + (f"; reliability {one_line(source.reliability)}" if source.reliability else "")


def _more(claim: Claim) -> Iterator[Fact]:
    yield fact("Status", claim.status.value if claim.status is not Status.CLAIMED else "")
    yield fact("Credibility", f"{claim.credibility} of 6" if claim.credibility else "")
    yield fact("Quote", claim.quote or "", tone=Tone.WORDS)
    yield fact("Links", *(each for link in claim.links for each in (link.url, link.archived or "")))
    yield fact("Note", claim.note or "", tone=Tone.FAINT)
