from __future__ import annotations

import datetime as dt

import pytest

from timeline import show
from timeline.dates.edtf import parse
from timeline.model.date import Span
from timeline.show.wording import GERMAN

DATES = [
    ("2024-12-16", "16 December 2024", "16 Dec 2024"),
    ("2024-12", "December 2024", "Dec 2024"),
    ("2024", "2024", "2024"),
    ("2024-22", "summer 2024", "summer 2024"),
    ("2024-24", "winter 2024/25", "winter 2024/25"),
    ("202X", "2020s", "2020s"),
    ("20XX", "2000–2099", "2000–2099"),
    ("2024-12-XX", "December 2024, day unknown", "Dec 2024, day unknown"),
    ("2024-XX", "2024, month unknown", "2024, month unknown"),
    ("2024-XX-XX", "2024, day unknown", "2024, day unknown"),
    ("2024-12-09~", "about 9 December 2024", "about 9 Dec 2024"),
    ("2024?", "perhaps 2024", "perhaps 2024"),
    ("2024-08%", "perhaps about August 2024", "perhaps about Aug 2024"),
    ("2024-12-14/2024-12-15", "14–15 December 2024", "14–15 Dec 2024"),
    ("2024-11-30/2024-12-01", "30 November – 1 December 2024", "30 Nov – 1 Dec 2024"),
    ("1978-12-30/1979-01-02", "30 December 1978 – 2 January 1979", "30 Dec 1978 – 2 Jan 1979"),
    ("2024-05/2024-07", "May–July 2024", "May–Jul 2024"),
    ("2023-12/2024-12", "December 2023 – December 2024", "Dec 2023 – Dec 2024"),
    ("1939/1945", "1939–1945", "1939–1945"),
    ("2004-02-01/2005", "1 February 2004 – 2005", "1 Feb 2004 – 2005"),
    ("1984~/2004-06", "about 1984 – June 2004", "about 1984 – Jun 2004"),
    ("2024-08/..", "since August 2024", "since Aug 2024"),
    ("2024-08/", "from August 2024, end unknown", "from Aug 2024, end unknown"),
    ("../2024-12-17", "until 17 December 2024", "until 17 Dec 2024"),
    ("/2024-12", "until December 2024, start unknown", "until Dec 2024, start unknown"),
    ("2022~/..", "since about 2022", "since about 2022"),
    ("[2024-12-16..2024-12-17]", "16 or 17 December 2024", "16 or 17 Dec 2024"),
    ("[2024-11-30..2024-12-01]", "30 November 2024 or 1 December 2024", "30 Nov 2024 or 1 Dec 2024"),
    ("[2024-11-04..2024-11-09]", "between 4 and 9 November 2024", "between 4 and 9 Nov 2024"),
    ("[2024-11-04~..2024-11-09]", "between about 4 November 2024 and 9 November 2024",
     "between about 4 Nov 2024 and 9 Nov 2024"),
    ("[..2024-11-05]", "on or before 5 November 2024", "on or before 5 Nov 2024"),
    ("[..2024-11]", "on or before 30 November 2024", "on or before 30 Nov 2024"),
    ("[2024-12..]", "on or after 1 December 2024", "on or after 1 Dec 2024"),
    ("[..2024-11-05,2024-12-09~]", "on or before 5 November 2024 or about 9 December 2024",
     "on or before 5 Nov 2024 or about 9 Dec 2024"),
    ("[1667,1760-12]", "1667 or December 1760", "1667 or Dec 1760"),
]  # fmt: skip


@pytest.mark.parametrize(("edtf", "long", "short"), DATES)
def test_dates_are_as_precise_as_they_are_and_no_more(edtf: str, long: str, short: str) -> None:
    assert (show.date(parse(edtf)), show.date(parse(edtf), short=True)) == (long, short)


GERMAN_DOUBT = [
    ("2024-12-09~", "um den 9. Dezember 2024"),
    ("2024-12-09%", "vielleicht um den 9. Dezember 2024"),
    ("2024-12~", "etwa Dezember 2024"),
    ("[..2024-11-05,2024-12-09~]", "spätestens am 5. November 2024 oder um den 9. Dezember 2024"),
    ("2024-12-09~/..", "seit etwa 9. Dezember 2024"),
    ("[..2024-12-09~]", "spätestens etwa 9. Dezember 2024"),
]


@pytest.mark.parametrize(("edtf", "text"), GERMAN_DOUBT)
def test_about_a_day_in_german(edtf: str, text: str) -> None:
    assert show.date(parse(edtf), words=GERMAN) == text


DAY = dt.date(2024, 12, 16)
SPANS = [
    (Span(None, None), "at no known time"),
    (Span(None, DAY), "on or before 16 December 2024"),
    (Span(DAY, None), "on or after 16 December 2024"),
    (Span(DAY, DAY), "16 December 2024"),
    (Span(dt.date(2024, 11, 30), DAY), "between 30 November and 16 December 2024"),
    (Span(DAY, dt.date(2025, 1, 2)), "between 16 December 2024 and 2 January 2025"),
]


@pytest.mark.parametrize(("span", "text"), SPANS)
def test_spans_tell_what_bounds_something(span: Span, text: str) -> None:
    assert show.span(span) == text


def test_a_day_can_carry_its_weekday() -> None:
    assert show.weekday(DAY) == "Monday 16 December 2024"
