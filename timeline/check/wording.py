"""What findings say about words, days and places, in plain English; data is cut and cleaned here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.check.rule import Context, Told
from timeline.dates.edtf import write
from timeline.model.date import Date
from timeline.model.event import Counted
from timeline.model.problem import Related
from timeline.model.reading import Reading
from timeline.text import crop, one_line

_LONGEST = 60
_MOST = 4


def quoted(text: str) -> str:
    """Return a text from data in quotes, on one line, cleaned and cut."""
    return f'"{crop(one_line(text[: 8 * _LONGEST]), _LONGEST)}"'


def words(told: Told) -> str:
    """Return the words of the account in quotes."""
    return quoted(told.claim.when.text) if told.claim.when else "no words"


def either(texts: Iterable[str]) -> str:
    """Return "a, b or c"; of many the first few and how many more there are."""
    known = list(dict.fromkeys(texts))
    if len(known) > _MOST:
        known = [*known[: _MOST - 1], f"{len(known) - _MOST + 1} more"]
    return " or ".join(filter(None, (", ".join(known[:-1]), known[-1])))


def chain(ids: Iterable[str]) -> str:
    """Return ids in their order: "a -> b -> c"; of a long chain its beginning and its end."""
    known = [quoted(id_) for id_ in ids]
    if len(known) > 2 * _MOST:
        known = [*known[:_MOST], f"... {len(known) - 2 * _MOST} more ...", *known[-_MOST:]]
    return " -> ".join(known)


def scalar(date: Date) -> str:
    """Return a date as it is written in a file: in quotes where YAML would take it for a list."""
    text = write(date)
    return f'"{text}"' if text.startswith("[") else text


def because(told: Told) -> str:
    """Return the part of the words that is at fault, or another reason; nothing where it is all of them."""
    failure, when = told.account.failure, told.claim.when
    if failure is None or when is None or failure.detail in {"", when.text.strip()}:
        return ""
    if failure.end > failure.start:
        return f", at {quoted(failure.detail)}"
    return f": {crop(one_line(failure.detail[: 8 * _LONGEST]), 2 * _LONGEST)}"


def counted(told: Told) -> str:
    """Return " counted from 2024-12-17", or nothing where the words need no anchor or have none."""
    anchor = told.account.anchor.date
    if anchor is None or not any(reading.anchored for reading in told.account.readings):
        return ""
    return f" counted from {write(anchor)}"


def given(readings: Iterable[Reading]) -> str:
    """Return the dates of readings, in EDTF."""
    return either(write(reading.date) for reading in readings)


def derived(told: Told, reading: Reading) -> str:
    """Return how the words come to a reading, in words for people."""
    from timeline.show.steps import derivation  # noqa: PLC0415  # only a problem needs it

    return derivation(reading, told.account.anchor)


def evidence(told: Told, context: Context) -> tuple[Related, ...]:
    """Return the places that an account's date rests on: its words, and what they count from if they do."""
    counts = any(reading.anchored for reading in told.account.readings)
    return (*_the_words(told), *(the_anchor(told, context) if counts else ()))


def _the_words(told: Told) -> Iterator[Related]:
    if told.claim.when is not None:
        yield Related(told.at("when", "words"), f"the words are {words(told)}")


def the_anchor(told: Told, context: Context) -> Iterator[Related]:
    """Yield the place of the day that an account's words count from."""
    anchor = told.account.anchor
    if anchor.counted is Counted.PUBLISHED:
        yield from published(told.claim.source[:1], context)
    elif anchor.event is not None and anchor.event in context.events:
        event = context.events[anchor.event].event
        day = f"is dated {write(anchor.date)}" if anchor.date else "has no date"
        yield Related(event.own.origin.at("date"), f"{quoted(event.id)} {day}")
    elif anchor.counted is Counted.DAY and anchor.date is not None:
        field = "told" if told.claim.anchor is None else "anchor"
        yield Related(told.at(field), f"the words count from {write(anchor.date)}")


def published(sources: Iterable[str], context: Context) -> Iterator[Related]:
    """Yield the places where the days of publication stand."""
    for id_ in sources:
        source = context.sources.get(id_)
        if source is not None and source.published is not None:
            message = f"{quoted(source.id)} was published on {write(source.published)}"
            yield Related(source.origin.at("published"), message)
