"""The date of an event in few words: whole where there is room, else less, and never the half of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from unittest.mock import sentinel

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.edtf import parse
from timeline.model.date import Span
from timeline.model.event import Claim, Dated, Event
from timeline.pipeline import Result
from timeline.show.few import ROOM, forms

Run = Callable[[str], Result]
HEAD = "sources: [{id: s, language: en, published: 2024-12-17}]\nevents:\n- id: e\n  title: T\n  "


def dated(date: str = "", window: Span | None = None) -> Dated:
    event = Event("e", "T", Claim(sentinel.origin))
    return Dated(event, parse(date) if date else None, (), window=window or Span())


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024-12-14/2024-12-15", "14–15 Dec 2024"),
        ("2024-12-09~", "about 9 Dec 2024 | ~9 Dec 2024 | ~9 Dec | ~Dec 2024 | ~2024 | 2024"),
        ("2024-12-09%", "perhaps about 9 Dec 2024 | ?~9 Dec 2024 | ?~9 Dec | ?~Dec 2024 | ?~2024 | 2024"),
        ("2022~/..", "since about 2022 | since ~2022 | since 2022"),
        ("2023-12/2024-12", "Dec 2023 – Dec 2024 | Dec 2023–Dec 2024 | 2023–2024"),
        ("2024-11-28/2024-12-03",
         "28 Nov – 3 Dec 2024 | 28 Nov–3 Dec 2024 | 28 Nov–3 Dec | Nov–Dec 2024 | 2024"),
        ("2023-11-28/2024-12-03",
         "28 Nov 2023 – 3 Dec 2024 | 28 Nov 2023–3 Dec 2024 | Nov 2023–Dec 2024 | 2023–2024"),
        ("0033-11-28/0044-12-03", "28 Nov 33 – 3 Dec 44 | 28 Nov 33–3 Dec 44 | Nov 33–Dec 44 | 33–44"),
        ("2024-12-14/2024-12-16~",
         "14 Dec 2024 – about 16 Dec 2024 | 14 Dec – about 16 Dec 2024 | 14 Dec–~16 Dec 2024 | 14 Dec–~16 Dec"
         " | Dec–~Dec 2024 | 2024"),
        ("2024-12-XX", "Dec 2024, day unknown | Dec 2024 | Dec | 2024"),
        ("2020-05-03/",
         "from 3 May 2020, end unknown | from 3 May 2020 | from 3 May | from May 2020 | from 2020"),
        ("[2024-12-16..2024-12-17]", "16 or 17 Dec 2024 | 16 or 17 Dec | Dec 2024 | 2024"),
        ("[2024-11-04..2024-12-09]",
         "between 4 Nov and 9 Dec 2024 | 4 Nov…9 Dec 2024 | 4 Nov…9 Dec | Nov…Dec 2024 | 2024"),
        ("[2024-11-05,2024-12-09]",
         "5 Nov 2024 or 9 Dec 2024 | 5 Nov or 9 Dec 2024 | 5 Nov or 9 Dec | 5 Nov 2024 or… | 5 Nov or…"
         " | Nov 2024 or… | 2024 or…"),
        ("[2021,2022,2023,2024,2025]", "2021 or…"),
        ("2023-24/2024-24",
         "winter 2023/24 – winter 2024/25 | winter 2023/24–winter 2024/25 | 2023/24–2024/25 | 2023–2024/25"),
    ],
)  # fmt: skip
def test_forms(date: str, expected: str) -> None:
    assert " | ".join(forms(dated(date))) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, (2024, 12, 17), "by 17 Dec 2024"),
        ((2024, 8, 28), None, "from 28 Aug 2024 | from Aug 2024 | from 2024"),
        ((2024, 8, 28), (2024, 12, 17),
         "between 28 Aug and 17 Dec 2024 | 28 Aug…17 Dec 2024 | Aug…Dec 2024 | 2024"),
        (None, None, "undated"),
    ],
)  # fmt: skip
def test_an_undated_event_keeps_its_year_for_no_heading_tells_it(
    first: tuple[int, int, int] | None, last: tuple[int, int, int] | None, expected: str
) -> None:
    window = Span(*(dt.date(*day) if day else None for day in (first, last)))
    assert " | ".join(forms(dated(window=window))) == expected


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (
            "{by: A, date: 2024-12-09~}, {by: B, date: '[..2024-11-05]'}",
            "by 5 Nov 2024 or about 9 Dec 2024 | by 5 Nov or about 9 Dec 2024 | by 5 Nov or ~9 Dec 2024"
            " | by 5 Nov or ~9 Dec | by 5 Nov 2024 or… | by 5 Nov or… | by Nov 2024 or… | by 2024 or…",
        ),
        (
            "{by: A, date: 2024-12-14/2024-12-15}, {by: B, date: 2024-12-01},"
            " {by: C, date: 2023, status: denied}",
            "1 Dec 2024 or 14–15 Dec 2024 | 1 Dec or 14–15 Dec 2024 | 1 Dec or 14–15 Dec | 1 Dec 2024 or…"
            " | 1 Dec or… | Dec 2024 or… | 2024 or…",
        ),
        ("{by: A, date: 2023}, {by: B, date: 2024-12-01}", "2023 or 1 Dec 2024 | 2023 or…"),
        (", ".join(f"{{by: A, date: 2024-12-{day:02}}}" for day in range(1, 9)),
         "1 Dec 2024 or…"),
    ],
)  # fmt: skip
def test_rival_dates_stand_side_by_side_or_are_hinted_at(run_text: Run, claims: str, expected: str) -> None:
    (disputed,) = run_text(f"{HEAD}claims: [{claims}]\n").dated
    assert " | ".join(forms(disputed)) == expected


_DAYS = st.dates(dt.date(100, 1, 1)).map(dt.date.isoformat)
_MONTHS = _DAYS.map(lambda day: day[:7])
_YEARS = _DAYS.map(lambda day: day[:4])
_SEASONS = st.builds("{}-{}".format, st.integers(1000, 9998), st.sampled_from([21, 22, 23, 24]))
_PARTS = st.builds(
    "{}{}".format, st.one_of(_DAYS, _MONTHS, _YEARS, _SEASONS), st.sampled_from(["", "~", "?", "%"])
)
_ENDS = st.sampled_from(["{}", "{}/..", "{}/", "../{}", "/{}", "[{}..]", "[..{}]"])


@given(st.builds(str.format, _ENDS, _PARTS))
def test_any_date_has_a_form_that_any_list_has_room_for(date: str) -> None:
    found = forms(dated(date))
    assert len(found[-1]) <= ROOM
    assert all(found)


@given(st.lists(_DAYS, min_size=2, max_size=2, unique=True).map(sorted))
def test_an_interval_of_days_keeps_both_ends_or_tells_the_year_of_both(days: list[str]) -> None:
    last = forms(dated("/".join(days)))[-1]
    assert len(last) <= ROOM
    assert {str(int(day[:4])) for day in days} <= {*last.replace("–", " ").split()}
