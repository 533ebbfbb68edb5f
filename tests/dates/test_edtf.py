from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.edtf import parse, write
from timeline.errors import EdtfError
from timeline.model.date import Bound, Date, Form, Part, Precision, Range, interval, one, one_of

CASES = Path(__file__).parents[3] / "shared" / "bench" / "edtf" / "cases.jsonl"


def bounds(text: str) -> tuple[str, str]:
    date = parse(text)
    return tuple(day.isoformat() if day else "open" for day in (date.earliest, date.latest))  # type: ignore[return-value]


@pytest.mark.skipif(not CASES.exists(), reason="the shared EDTF cases are not here")
def test_shared_cases_have_the_agreed_bounds_and_invalid_ones_are_refused() -> None:
    wrong = []
    counted = {"core": 0, "invalid": 0}
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        try:
            got: object = bounds(case["edtf"])
        except EdtfError:
            got = "refused"
        agreed = (case.get("earliest"), case.get("latest"))
        if case["valid"] is False:
            counted["invalid"] += 1
            ok = got == "refused"
        else:
            counted["core"] += case["core"]
            ok = got == agreed or (got == "refused" and not case["core"])
        if not ok:
            wrong.append((case["edtf"], got, agreed))
    assert wrong == []
    assert counted == {"core": 443, "invalid": 140}


OWN_FORMS = [
    ("[2024-12-16..2024-12-17]", "2024-12-16", "2024-12-17"),
    ("[..2024-12-17]", "open", "2024-12-17"),
    ("[2024-12-14..]", "2024-12-14", "open"),
    ("[2024-11-04..2024-11-05,2024-11-09]", "2024-11-04", "2024-11-09"),
    ("[2024-11-09,2024-11-04]", "2024-11-04", "2024-11-09"),
    ("[..2024-11-05,2024-12-09~]", "open", "2024-12-09"),
    ("[2024-11..2024-12]", "2024-11-01", "2024-12-31"),
    ("[2024-12-16]", "2024-12-16", "2024-12-16"),
    ("2024-08/..", "2024-08-01", "open"),
    ("2024-08/", "2024-08-01", "open"),
    ("../2024-12-17", "open", "2024-12-17"),
    ("/2024-12", "open", "2024-12-31"),
    ("2022~/..", "2022-01-01", "open"),
    ("2024-21", "2024-03-01", "2024-05-31"),
    ("2024-22", "2024-06-01", "2024-08-31"),
    ("2024-23", "2024-09-01", "2024-11-30"),
    ("2024-24", "2024-12-01", "2025-02-28"),
    ("2023-24", "2023-12-01", "2024-02-29"),
    ("2024-21/2024-23", "2024-03-01", "2024-11-30"),
    ("2024-12-XX", "2024-12-01", "2024-12-31"),
    ("2024-XX", "2024-01-01", "2024-12-31"),
    ("2024-XX-XX", "2024-01-01", "2024-12-31"),
    ("202X", "2020-01-01", "2029-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2024-12-09%", "2024-12-09", "2024-12-09"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("9999-12-31", "9999-12-31", "9999-12-31"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), OWN_FORMS)
def test_bounds_and_canonical_text(text: str, earliest: str, latest: str) -> None:
    assert bounds(text) == (earliest, latest)
    assert write(parse(text)) == text


def test_qualifiers_belong_to_their_part_and_ends_without_a_day_stay_apart() -> None:
    date = parse("1984~/2004-06%")
    assert [(p.approximate, p.uncertain) for p in date.parts if isinstance(p, Part)] == [
        (True, False),
        (True, True),
    ]
    assert parse("2024-08/..").parts[1] is Bound.OPEN
    assert parse("2024-08/").parts[1] is Bound.UNKNOWN
    assert parse("2024?").uncertain
    assert not parse("2024?").approximate
    assert parse("[2024-01~..2024-02]").approximate


REFUSED = [
    ("", "syntax", 1),
    ("2024-02-30", "no_such_day", 1),
    ("2023-02-29", "no_such_day", 1),
    ("2024-13", "syntax", 1),
    ("0000", "syntax", 1),
    ("9999-24", "syntax", 1),
    ("2024-12-15/2024-12-14", "reversed", 1),
    ("[2024-12-15..2024-12-14]", "reversed", 2),
    ("2024-12-14/2024-02-30", "no_such_day", 12),
    ("2024-12-14/x", "syntax", 12),
    ("2024/2025/2026", "syntax", 10),
    ("../..", "syntax", 1),
    ("/", "syntax", 1),
    ("[..]", "syntax", 2),
    ("[]", "syntax", 2),
    ("[2024-12-14", "syntax", 12),
    ("[2024-12-14,x]", "syntax", 13),
    ("{2024,2025}", "unsupported", 1),
    ("Y17000", "unsupported", 1),
    ("-0044", "unsupported", 1),
    ("2024-12-16T10:00", "unsupported", 11),
    ("2024-33", "unsupported", 1),
    ("2024-25", "unsupported", 1),
    ("2004-~06-11", "unsupported", 5),
    ("~2024", "unsupported", 1),
    ("2024-W50", "unsupported", 6),
    ("1950S2", "unsupported", 5),
    ("2024-1X-01", "unsupported", 6),
    ("16.12.2024", "syntax", 1),
    ("2024-XX-05", "unsupported", 5),
    (" 2024", "syntax", 1),
    ("2024\n", "syntax", 1),
    ("२०२४", "syntax", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "column"), REFUSED)
def test_refused_with_kind_column_and_advice(text: str, kind: str, column: int) -> None:
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert caught.value.kind == kind
    assert caught.value.column == column
    assert caught.value.advice


WORDED = [
    ("2024-13-16", "month 13 does not exist", "write a day that exists"),
    ("2024-00-16", "month 00 does not exist", "write a day that exists"),
    ("2024-12-00", "day 00 does not exist", "write a day that exists"),
    ("2024-02-30", "2024-02 has 29 days", "write a day that exists"),
    ("2023-02-29~", "2023-02 has 28 days", "write a day that exists"),
    ("[2024-11-31..2024-12-01]", "2024-11 has 30 days", "write a day that exists"),
    ("2024-13", "month 13 does not exist", "write a month from 01 to 12, or a season from 21 to 24"),
    ("2024-00-XX", "month 00 does not exist", "write a month from 01 to 12, or a season from 21 to 24"),
    ("2024-24-05", "month 24 does not exist", "write a day that exists"),
    ("0000", "year 0000 does not exist", "years run from 0001 to 9999"),
    ("0000-12-01", "year 0000 does not exist", "years run from 0001 to 9999"),
    ("9999-24", "the winter of 9999 ends after the last year", "years run from 0001 to 9999"),
    ("16.12.2024", "not an EDTF date", "write 2024-12-16, "),
    ("2024-12-14/x", '"x" is not an EDTF date', "write 2024-12-16, "),
    ("[2024-12-14,]", "a date is missing here", "write 2024-12-16, "),
    ("", "a date is missing here", "write 2024-12-16, "),
]


@pytest.mark.parametrize(("text", "message", "advice"), WORDED)
def test_what_is_wrong_is_said_once_and_in_our_words(text: str, message: str, advice: str) -> None:
    """Whoever shows the message shows the text before it, or stands at its column."""
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert caught.value.message == message
    assert caught.value.advice.startswith(advice)


DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
MARKS = st.sampled_from(["", "~", "?", "%"])


def _texts_of_parts() -> st.SearchStrategy[str]:
    year = st.integers(1, 9999).map(lambda y: f"{y:04}")
    month = DAYS.map(lambda d: d.isoformat()[:7])
    forms = [
        DAYS.map(dt.date.isoformat),
        month,
        year,
        st.tuples(
            st.integers(1, 9998).map(lambda y: f"{y:04}"), st.sampled_from(["21", "22", "23", "24"])
        ).map("-".join),
        st.integers(0, 999).map(lambda d: f"{d:03}X"),
        st.integers(0, 99).map(lambda c: f"{c:02}XX"),
        month.map(lambda m: m + "-XX"),
        year.map(lambda y: y + "-XX"),
        year.map(lambda y: y + "-XX-XX"),
    ]
    return st.tuples(st.one_of(forms), MARKS).map("".join)


def _parts() -> st.SearchStrategy[Part]:
    return _texts_of_parts().map(lambda text: parse(text).parts[0])  # type: ignore[arg-type,return-value]


def _ordered(a: Part, b: Part) -> tuple[Part, Part]:
    return (a, b) if a.first <= b.last else (b, a)


@st.composite
def dates(draw: st.DrawFn) -> Date:
    a, b = _ordered(draw(_parts()), draw(_parts()))
    bound = draw(st.sampled_from([Bound.OPEN, Bound.UNKNOWN]))
    choices: list[Part | Range] = [a, b, Range(a, b), Range(Bound.OPEN, a), Range(b, Bound.OPEN)]
    some = draw(st.lists(st.sampled_from(choices), min_size=1, max_size=4))
    return draw(
        st.sampled_from([one(a), interval(a, b), interval(bound, a), interval(a, bound), one_of(*some)])
    )


@given(dates())
def test_every_date_survives_writing(date: Date) -> None:
    assert parse(write(date)) == date


@given(_texts_of_parts())
def test_canonical_text_survives_parsing(text: str) -> None:
    assert write(parse(text)) == text


@given(dates())
def test_the_hull_is_ordered_and_holds_every_choice(date: Date) -> None:
    earliest, latest = date.earliest, date.latest
    if earliest and latest:
        assert earliest <= latest
    if date.form is Form.ONE_OF:
        for choice in date.parts:
            span = one_of(choice).span  # type: ignore[arg-type]  # a one-of has no bounds among its choices
            assert span.within(date.span)


@given(st.text(alphabet="0123456789-/.[],~?%XY{}T ", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        date = parse(text)
    except EdtfError as refusal:
        columns = refusal.column
    else:
        columns = 1
        assert parse(write(date)) == date
    assert 1 <= columns <= len(text) + 2


def test_precision_of_each_form() -> None:
    table = {
        "2024-12-16": Precision.DAY, "2024-12": Precision.MONTH, "2024-21": Precision.SEASON,
        "2024": Precision.YEAR, "202X": Precision.DECADE, "20XX": Precision.CENTURY,
        "2024-12-XX": Precision.DAY, "2024-XX": Precision.MONTH, "2024-XX-XX": Precision.DAY,
    }  # fmt: skip
    got = {text: parse(text).parts[0].precision for text in table}  # type: ignore[union-attr]
    assert got == table


def test_a_one_of_has_a_hundred_choices_at_most() -> None:
    years = [str(year) for year in range(1900, 2001)]
    assert len(parse(f"[{','.join(years[:100])}]").parts) == 100
    with pytest.raises(EdtfError) as refused:
        parse(f"[{','.join(years)}]")
    assert (refused.value.column, refused.value.message) == (502, "more than 100 choices")
