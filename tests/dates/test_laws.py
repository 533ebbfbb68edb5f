"""Laws that hold for all words: monotone in the anchor, never an exception, whole calendar."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.dates import resolve
from timeline.dates.edtf import parse, write
from timeline.dates.language import Language, names
from timeline.dates.words.compound import split
from timeline.model.reading import Failure, Reading, Why

CORPUS = Path(__file__).parent / "corpus"


def all_words() -> list[tuple[str, str]]:
    found = []
    for language in names():
        told = tomllib.loads((CORPUS / f"{language}.toml").read_text(encoding="utf-8"))["told"]
        found += [(language, words) for table in told.values() for words in table]
    return sorted(set(found))


WORDS = all_words()
DAYS = st.dates()
MAY_FAIL = {Why.REVERSED, Why.WEEKDAY_MISMATCH}
NEAR = st.integers(min_value=0, max_value=40)


def first(words: str, day: dt.date, language: str) -> Reading | None:
    found = resolve(words, day, language)
    return None if isinstance(found, Failure) else found[0]


def why(words: str, day: dt.date, language: str) -> Why | None:
    found = resolve(words, day, language)
    return found.why if isinstance(found, Failure) else None


def not_before(early: dt.date | None, late: dt.date | None) -> bool:
    return early is None or late is None or early <= late


@pytest.mark.parametrize(("language", "words"), WORDS)
@settings(max_examples=25, deadline=None)
@given(day=st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31)), later=NEAR)
@example(day=dt.date(2024, 2, 28), later=1)
@example(day=dt.date(2023, 12, 31), later=1)
@example(day=dt.date(2024, 12, 15), later=1)
def test_derivations_are_monotone_in_the_anchor(language: str, words: str, day: dt.date, later: int) -> None:
    early, late = first(words, day, language), first(words, day + dt.timedelta(later), language)
    if early is None or late is None:
        # "Februar 2022 bis heute", told before 2022; "hoy, lunes", told on a Tuesday
        assert {why(words, day, language), why(words, day + dt.timedelta(later), language)} & MAY_FAIL
        return
    assert not_before(early.date.earliest, late.date.earliest)
    assert not_before(early.date.latest, late.date.latest)


SPREAD = st.integers(min_value=1, max_value=10)


@pytest.mark.parametrize(("language", "words"), WORDS)
@settings(max_examples=12, deadline=None)
@given(
    day=st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31)),
    spread=SPREAD,
    part=st.floats(min_value=0, max_value=1),
)
@example(day=dt.date(2024, 12, 4), spread=1, part=0)
@example(day=dt.date(2024, 12, 4), spread=1, part=1)
@example(day=dt.date(2024, 2, 29), spread=1, part=0)
def test_an_uncertain_anchor_loses_no_reading_of_any_of_its_days(
    language: str, words: str, day: dt.date, spread: int, part: float
) -> None:
    """Each reading from each day that the anchor can be lies inside one of the answer's readings."""
    last = day + dt.timedelta(spread)
    hulls = resolve(words, parse(f"[{day}..{last}]"), language)
    if isinstance(hulls, Failure):
        return
    inside = resolve(words, day + dt.timedelta(round(spread * part)), language)
    for reading in () if isinstance(inside, Failure) else inside:
        assert any(reading.date.span.within(hull.date.span) for hull in hulls), reading


@settings(max_examples=300, deadline=None)
@given(which=st.sampled_from(WORDS), day=DAYS)
@example(which=("de", "vor einer Woche"), day=dt.date.min)
@example(which=("de", "übernächste Woche"), day=dt.date.max)
@example(which=("de", "am Wochenende"), day=dt.date.max)
@example(which=("de", "im vergangenen Jahrzehnt"), day=dt.date.min)
def test_every_day_of_the_calendar_is_an_anchor(which: tuple[str, str], day: dt.date) -> None:
    language, words = which
    found = resolve(words, day, language)
    if not isinstance(found, Failure):
        for reading in found:
            assert parse(write(reading.date)) == reading.date


PIECES = st.sampled_from(sorted({piece for _, words in WORDS for piece in words.split()}))


@settings(max_examples=500, deadline=None)
@given(pieces=st.lists(PIECES, max_size=7), language=st.sampled_from(names()))
def test_shuffled_words_are_answered(pieces: list[str], language: str) -> None:
    words = " ".join(pieces)
    found = resolve(words, dt.date(2024, 12, 16), language)
    if isinstance(found, Failure):
        assert 0 <= found.start <= found.end <= max(200, len(words))
    else:
        assert found


@settings(max_examples=300, deadline=None)
@given(words=st.text(max_size=60), language=st.sampled_from(names()))
def test_any_text_is_answered(words: str, language: str) -> None:
    assert resolve(words, dt.date(2024, 12, 16), language)


class Counting(dict[str, object]):
    """A lexicon that counts how often it is asked."""

    asked = 0

    def get(self, key: str, default: object = None) -> object:
        Counting.asked += 1
        return default


def test_taking_a_word_apart_is_bounded_by_its_length() -> None:
    language = Language("xx", {"glued": "number", "links": "s es n en"})
    language.words = Counting()  # type: ignore[assignment]
    assert split("n" * 40, language) is None
    assert Counting.asked <= 40 * 40
