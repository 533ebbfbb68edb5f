"""The facts of one account: what it says of the time, in which words, who said it and who printed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.dates.edtf import write
from timeline.model.date import Date
from timeline.model.event import Account, Claim, Clock, Dated, Source, Status
from timeline.model.reading import Reading
from timeline.show.book import Book
from timeline.show.dates import date, span
from timeline.show.facts import LONGEST, Column, Fact, Tone, fact, fitted
from timeline.show.figures import figure
from timeline.show.steps import anchor, failure, steps
from timeline.text import one_line


def account_column(account: Account, dated: Dated, book: Book) -> Column:
    """Return the facts of `account` under the name of who says it; what it does not tell is left out."""
    facts = (*_time(account, dated), *_who(account, book), *_more(account.claim))
    head = one_line(", ".join(account.claim.by)[:LONGEST])
    return Column(head or "nobody named", tuple(each for each in facts if each.lines))


def _time(account: Account, dated: Dated) -> Iterator[Fact]:
    claim = account.claim
    yield fact("Date", _date_words(account, dated), tone=Tone.DATE)
    yield fact("Time of day", _clock(claim.time) if claim.time else "")
    yield fact("Figures", *(figure(each) for each in claim.figures))
    if claim.when:
        language = f" ({claim.when.language})" if claim.when.language else ""
        yield fact("Words", f"“{one_line(claim.when.text)}”{language}", tone=Tone.WORDS)
        yield fact("Counted from", anchor(account.anchor) if _counts(account) else "")
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


def _clock(clock: Clock) -> str:
    text = f"{clock.hour:02}:{clock.minute:02}"
    if clock.offset is None:
        return text
    hours, minutes = divmod(abs(clock.offset), 60)
    return f"{text} {'-' if clock.offset < 0 else '+'}{hours:02}:{minutes:02}"


def _who(account: Account, book: Book) -> Iterator[Fact]:
    claim = account.claim
    yield fact("Says it", ", ".join(claim.by))
    yield fact("Told", _told(account, book))
    yield fact("Printed by", *(_source(key, book.source(key)) for key in claim.source))
    yield fact("Status", claim.status.value if claim.status is not Status.CLAIMED else "")
    yield fact("Credibility", f"{claim.credibility} of 6" if claim.credibility else "")


def _told(account: Account, book: Book) -> str:
    told = account.claim.told
    when = date(account.told) if account.told else "undated"
    if not isinstance(told, str):
        return when if isinstance(told, Date) else ""
    other = book.event(told)
    return (
        f"in “{fitted(one_line(other.event.title[:2000]))}”, {when}"
        if other
        else f"in {told} (no such event)"
    )


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
    yield fact("Quote", claim.quote or "", tone=Tone.WORDS)
    yield fact("Links", *(each for link in claim.links for each in (link.url, link.archived or "")))
    yield fact("Note", claim.note or "", tone=Tone.FAINT)
