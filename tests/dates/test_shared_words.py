"""Words that several times share: decades, months in a row, the year behind "the following year"."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.dates import resolve
from timeline.dates.edtf import write
from timeline.model.reading import Failure


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("the 1970-80s", "en", "197X/198X"),
        ("1970-80er Jahre", "de", "197X/198X"),
        ("the 1980s to 1990", "en", "198X/1990"),
        ("the first quarter of the 20th century", "en", "1900/1924"),
        ("the last quarter of the 20th century", "en", "1975/1999"),
        ("the first quarter of 2024", "en", "2024-01/2024-03"),
        ("in the following year, 1942", "en", "1942"),
        ("im folgenden Jahr 1942", "de", "1942"),
        ("May, June and July 1943", "en", "1943-05/1943-07"),
        ("Mai, Juni, Juli und August 1943", "de", "1943-05/1943-08"),
        ("14., 15., 16. Dezember 1943", "de", "1943-12-14/1943-12-16"),
    ],
)
def test_one_word_tells_several(words: str, language: str, expected: str) -> None:
    found = resolve(words, dt.date(2024, 12, 16), language)
    assert not isinstance(found, Failure), found
    assert write(found[0].date) == expected


@pytest.mark.parametrize("words", ["May, July and August 1943", "May June"])
def test_a_row_of_months_has_no_gap(words: str) -> None:
    assert isinstance(resolve(words, dt.date(2024, 12, 16), "en"), Failure)
