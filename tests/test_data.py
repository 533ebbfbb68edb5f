"""The shipped example says what the report says, and nothing is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import pipeline, show
from timeline.dates import edtf
from timeline.model.event import Dated
from timeline.model.problem import Severity
from timeline.pipeline import Result

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def result() -> Result:
    return pipeline.run([ROOT / "data"])


def event(result: Result, id_: str) -> Dated:
    return next(item for item in result.dated if item.id == id_)


DATES = [
    ("kursk-incursion", "im vergangenen August", "2024-08"),
    ("russian-counterattack", "seit vier Monaten", "2024-08/.."),
    ("first-engagement", "Am 5. November", "2024-11-05"),
    ("weekend-casualties", "am Wochenende", "2024-12-14/2024-12-15"),
    ("isw-assessment", "am Sonntag", "2024-12-15"),
    ("ryder-statement", "Am Montag", "2024-12-16"),
    ("putin-on-missiles", "am Montag", "2024-12-16"),
    ("war", "fast dreijährigen", "2022~/.."),
    ("russian-advance", "Im vergangenen Jahr", "2023-12/2024-12"),
]


@pytest.mark.parametrize(("id_", "words", "date"), DATES)
def test_the_words_give_the_date_without_the_pin_s_help(
    result: Result, id_: str, words: str, date: str
) -> None:
    account = event(result, id_).accounts[0]
    assert account.claim.when is not None
    assert account.claim.when.text == words
    assert account.claim.date == edtf.parse(date)
    assert edtf.parse(date) in [reading.date for reading in account.readings]
    if id_ != "russian-advance":
        assert account.readings[0].date == edtf.parse(date)


def test_the_last_year_has_two_readings_and_the_pin_takes_the_second(result: Result) -> None:
    readings = event(result, "russian-advance").accounts[0].readings
    assert [edtf.write(reading.date) for reading in readings] == ["2023", "2023-12/2024-12"]


def test_two_accounts_of_the_beginning_stand_side_by_side(result: Result) -> None:
    begins = event(result, "combat-begins")
    assert begins.disputed
    told = [
        (account.claim.by, edtf.write(account.date) if account.date else None) for account in begins.accounts
    ]
    assert told == [(("Pentagon",), "2024-12-09~"), (("Ukrainian officials",), "[..2024-11-05]")]
    assert begins.accounts[0].readings[0].date == edtf.parse("2024-12-09~")
    assert begins.accounts[0].anchor.event == "ryder-statement"


def test_events_without_a_day_are_bounded_by_the_day_they_were_told(result: Result) -> None:
    undated = {item.id for item in result.dated if item.date is None}
    assert undated == {
        "analysts-on-language", "belousov-on-advance", "gur-post", "kim-pledge", "peskov-refers",
        "soldiers-missing", "troops-announced",
    }  # fmt: skip
    bounds = {show.span(event(result, id_).window) for id_ in undated}
    assert bounds == {"on or before 17 December 2024"}


def test_check_finds_nothing(result: Result) -> None:
    assert [p for p in result.problems if p.severity is not Severity.INFO] == []


def test_no_event_quotes_the_report(result: Result) -> None:
    assert all(claim.quote is None for item in result.dated for claim in (item.event.own, *item.event.claims))


REPORT = ROOT.parent / "shared" / "report"


@pytest.mark.skipif(not REPORT.is_dir(), reason="the shared report is not here")
def test_the_words_are_the_report_s_own(result: Result) -> None:
    text = " ".join(path.read_text(encoding="utf-8") for path in REPORT.glob("*.txt"))
    words = [a.claim.when.text for item in result.dated for a in item.accounts if a.claim.when]
    assert len(words) == 11
    assert [w for w in words if w not in text] == []
