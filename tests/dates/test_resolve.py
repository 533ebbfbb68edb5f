"""Words -> readings: every example of every language's corpus, and what must be refused."""

from __future__ import annotations

import datetime as dt
import doctest
import tomllib
from pathlib import Path
from typing import Any

import pytest

import timeline.dates as package
from timeline.dates import resolve
from timeline.dates.edtf import parse, write
from timeline.dates.language import names
from timeline.errors import UsageError
from timeline.model.date import Bound, interval
from timeline.model.reading import Direction, Failure, Mode, Readings, Why

CORPUS = Path(__file__).parent / "corpus"
TOLD = parse("[2024-12-16..2024-12-17]")
MONDAY = dt.date(2024, 12, 16)


def corpus(language: str) -> dict[str, Any]:
    return tomllib.loads((CORPUS / f"{language}.toml").read_text(encoding="utf-8"))


def examples() -> list[tuple[str, str, str, str]]:
    return [
        (language, anchor, words, readings)
        for language in names()
        for anchor, table in corpus(language)["told"].items()
        for words, readings in table.items()
    ]


def refusals() -> list[tuple[str, str, str]]:
    return [
        (language, why, words)
        for language in names()
        for why, table in corpus(language)["refused"].items()
        for words in table
    ]


def understood(words: str, anchor: Any, language: str, **options: Any) -> Readings:
    found = resolve(words, anchor, language, **options)
    assert not isinstance(found, Failure), (words, found)
    return found


def dates(words: str, anchor: Any, language: str, **options: Any) -> list[str]:
    return [write(reading.date) for reading in understood(words, anchor, language, **options)]


@pytest.mark.parametrize(("language", "anchor", "words", "readings"), examples())
def test_corpus(language: str, anchor: str, words: str, readings: str) -> None:
    found = understood(words, parse(anchor), language)
    assert " | ".join(f"{write(one.date)} {one.unit}" for one in found) == readings


@pytest.mark.parametrize(("language", "why", "words"), refusals())
def test_refused(language: str, why: str, words: str) -> None:
    found = resolve(words, parse("2024-12-16"), language)
    assert isinstance(found, Failure), found
    assert found.why == why


@pytest.mark.parametrize("language", names())
def test_a_corpus_is_large_enough(language: str) -> None:
    assert len([example for example in examples() if example[0] == language]) >= 80
    assert len([refusal for refusal in refusals() if refusal[0] == language]) >= 40


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("im vergangenen August", "2024-08"),
        ("seit vier Monaten", "2024-08/.."),
        ("Am 5. November", "2024-11-05"),
        ("am Wochenende", "2024-12-14/2024-12-15"),
        ("am Sonntag", "2024-12-15"),
        ("Am Montag", "2024-12-16"),
        ("am Montag", "2024-12-16"),
        ("fast dreijährigen", "2022~/.."),
        ("Im vergangenen Jahr", "2023"),
    ],
)
def test_the_words_of_the_report(words: str, first: str) -> None:
    assert dates(words, TOLD, "de")[0] == first


def test_what_the_report_says_of_a_week_and_a_year() -> None:
    assert dates("vor etwa einer Woche", MONDAY, "de") == ["2024-12-09~"]
    assert dates("Im vergangenen Jahr", TOLD, "de") == ["2023", "2023-12/2024-12"]
    assert resolve("in letzter Zeit", TOLD, "de") == Failure(Why.VAGUE)


@pytest.mark.parametrize(
    ("anchor", "first"), [("2024-08-15", "2023-08"), ("2024-09-01", "2024-08"), ("2024-12-16", "2024-08")]
)
def test_last_august_is_over(anchor: str, first: str) -> None:
    assert dates("last August", parse(anchor), "en") == [first]


@pytest.mark.parametrize(
    ("words", "anchor", "expected"),
    [
        ("gestern", "2024-12-16", "2024-12-15"),
        ("gestern", "[2024-12-16..2024-12-17]", "[2024-12-15..2024-12-16]"),
        ("gestern", "2024-12-16~", "2024-12-15~"),
        ("gestern", "2024-12-16?", "2024-12-15?"),
        ("gestern", "[..2024-11-05]", "[..2024-11-04]"),
        ("gestern", "[2024-11-05..]", "[2024-11-04..]"),
        ("gestern", "2024-11", "[2024-10-31..2024-11-29]"),
        ("am Wochenende", "[2024-12-13..2024-12-14]", "2024-12-07~/2024-12-15~"),
        ("am Wochenende", "[..2024-11-05]", "[..2024-11-03]"),
        ("vergangene Woche", "[2024-12-15..2024-12-16]", "2024-12-02~/2024-12-15~"),
        ("seit gestern", "[2024-12-16..2024-12-17]", "2024-12-15~/.."),
        ("seit Montag", "[2024-12-16..2024-12-17]", "2024-12-16/.."),
        ("in den letzten drei Tagen", "[2024-12-16..2024-12-17]", "2024-12-13~/2024-12-17~"),
        ("vor einem Monat", "[2024-11-30..2024-12-01]", "[2024-10..2024-11]"),
        ("letztes Jahr", "[2024-12-31..2025-01-01]", "[2023..2024]"),
        ("16. Dezember 2024", "2025-01-01~", "2024-12-16"),
        ("16. Dezember 2024", "[..2024-11-05]", "2024-12-16"),
    ],
)
def test_an_uncertain_anchor_gives_the_hull(words: str, anchor: str, expected: str) -> None:
    assert dates(words, parse(anchor), "de")[0] == expected


@pytest.mark.parametrize(
    ("words", "anchor", "expected"),
    [
        ("am 5. Juni", "[2024-12-04..2024-12-05]", ["2024-06-05", "2025-06-05"]),
        ("am heutigen Donnerstag", "[2024-02-29..2024-03-01]", ["2024-02-29"]),
        ("am heutigen Freitag", "[2024-02-28..2024-03-03]", ["2024-03-01"]),
        ("nächsten Donnerstag", "[2024-12-15..2024-12-16]", ["2024-12-19", "[2024-12-19..2024-12-26]"]),
    ],
)
def test_readings_of_an_uncertain_anchor_are_joined_by_how_they_came_about(
    words: str, anchor: str, expected: list[str]
) -> None:
    assert dates(words, parse(anchor), "de") == expected


def test_a_weekday_that_no_day_of_the_anchor_is_does_not_fit() -> None:
    found = resolve("am heutigen Dienstag", parse("[2024-02-29..2024-03-02]"), "de")
    assert isinstance(found, Failure)
    assert found.why is Why.WEEKDAY_MISMATCH


@pytest.mark.parametrize("anchor", [None, interval(Bound.OPEN, Bound.OPEN)])
def test_relative_words_need_an_anchor(anchor: Any) -> None:
    assert resolve("gestern", anchor, "de") == Failure(Why.NEEDS_ANCHOR)
    assert resolve("am 16. Dezember", anchor, "de") == Failure(Why.NEEDS_ANCHOR)
    (reading,) = understood("16. Dezember 2024", anchor, "de")
    assert not reading.anchored


def test_since_a_one_sided_day_has_no_bound_at_all() -> None:
    assert resolve("seit gestern", parse("[..2024-11-05]"), "de") == Failure(Why.NEEDS_ANCHOR)


def test_direction_and_mode_choose_the_reading() -> None:
    assert dates("Friday", MONDAY, "en") == ["2024-12-13", "2024-12-20"]
    assert dates("Friday", MONDAY, "en", direction=Direction.FUTURE) == ["2024-12-20"]
    assert dates("Friday", MONDAY, "en", direction=Direction.PAST) == ["2024-12-13"]
    assert dates("Friday", MONDAY, "en", mode=Mode.FORWARD) == ["2024-12-20", "2024-12-13"]
    assert dates("5 January", MONDAY, "en", direction=Direction.PAST) == ["2024-01-05"]


def test_the_sentence_gives_an_amount_its_direction() -> None:
    sentence = "Das Dorf ist seit vier Monaten umkämpft."
    assert dates("vier Monaten", MONDAY, "de", context=sentence, start=18) == ["2024-08/.."]
    assert dates("two weeks", MONDAY, "en", context="It fell two weeks ago.", start=8) == ["2024-12-02"]
    assert resolve("vier Monaten", MONDAY, "de", context="mit vier Monaten", start=4) == Failure(Why.VAGUE)


@pytest.mark.parametrize(
    ("words", "fault"), [("am Mondtag", "Mondtag"), ("Montag, blau", "blau"), ("bis zum Dings", "Dings")]
)
def test_the_word_at_fault_is_named_with_its_place(words: str, fault: str) -> None:
    found = resolve(words, MONDAY, "de")
    assert isinstance(found, Failure)
    assert words[found.start : found.end] == found.detail == fault


@pytest.mark.parametrize(
    ("words", "fault"), [("32. Mai", "32"), ("den 40. Mai", "40"), ("32. 5. 2024", "32. 5. 2024")]
)
def test_a_day_that_no_month_has_is_named_without_the_point_behind_it(words: str, fault: str) -> None:
    found = resolve(words, MONDAY, "de")
    assert isinstance(found, Failure)
    assert (found.why, found.detail) == (Why.NO_SUCH_DAY, fault)


def test_a_wrong_weekday_names_the_right_one() -> None:
    found = resolve("Dienstag, 16. Dezember 2024", None, "de")
    assert found == Failure(Why.WEEKDAY_MISMATCH, "Monday, 2024-12-16", 0, 8)


def test_more_than_two_hundred_characters_are_refused() -> None:
    found = resolve("am Montag " * 21, MONDAY, "de")
    assert isinstance(found, Failure)
    assert found.why is Why.TOO_LONG


@pytest.mark.parametrize("words", ["vor vor" * 28, "und" * 66, "1 " * 100, "ein" * 66, "-" * 200, "'" * 200])
@pytest.mark.parametrize("language", names())
def test_words_made_to_be_slow_are_just_refused(words: str, language: str) -> None:
    assert isinstance(resolve(words[:200], MONDAY, language), Failure)


@pytest.mark.parametrize("language", ["de-AT", "DE", "de_CH"])
def test_regions_are_left_aside(language: str) -> None:
    assert dates("heuer", MONDAY, language) == ["2024"]


@pytest.mark.parametrize("language", ["xx", "", "../de", "d*"])
def test_an_unknown_language_lists_the_known_ones(language: str) -> None:
    with pytest.raises(UsageError, match=", ".join(names())):
        resolve("Montag", MONDAY, language)


def test_the_examples_of_the_package_work() -> None:
    assert doctest.testmod(package).failed == 0


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("16.\u00a0Dezember\u202f2024", "de", "2024-12-16"),
        ("14.\u201315.\u00a0Dezember 2024", "de", "2024-12-14/2024-12-15"),
        ("14\u2010\u200a15 December 2024", "en", "2024-12-14/2024-12-15"),
        ("1939\u221245", "en", "1939/1945"),
        ("Ma\u0308rz 2024", "de", "2024-03"),
        ("\tam\n16. Dezember 2024 ", "de", "2024-12-16"),
        ("year\u2019s end", "en", "2024-10/2024-12"),
    ],
)
def test_typographic_spaces_dashes_and_letters(words: str, language: str, expected: str) -> None:
    assert dates(words, MONDAY, language) == [expected]


def test_a_time_before_year_one_is_told_by_all_its_words() -> None:
    answer = resolve("490 v. Chr.", None, "de")
    assert isinstance(answer, Failure)
    assert (answer.why, answer.detail) == (Why.OUT_OF_CALENDAR, "v. Chr")
