from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text import clean, clean_lines, crop, one_line

HOSTILE = [
    ("plain Ümlaut Курск", "plain Ümlaut Курск"),
    ("\x1b]52;c;AAAA\x07", "␛]52;c;AAAA␇"),
    ("a\nb\r\tc", "a␊b␍␉c"),
    ("\x7f\x80\x9b", "␡\ufffd\ufffd"),
    ("\u202eevil\u2069\u200f\u061c", "\ufffdevil\ufffd\ufffd\ufffd"),
    ("\u2028\u2029\ufeff\U000e0041", "\ufffd\ufffd\ufffd\ufffd"),
    ("lone \udc80", "lone \ufffd"),
    ("no\u00a0break", "no\u00a0break"),
    ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
    ("[/x] [sic]", "[/x] [sic]"),
]


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_clean_makes_controls_visible(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text())
def test_nothing_that_a_terminal_acts_upon_is_left(text: str) -> None:
    cleaned = clean(text)
    assert not any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in cleaned)
    assert not any(
        unicodedata.bidirectional(char) in {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
        for char in cleaned
    )
    assert len(cleaned) == len(text)
    assert clean(cleaned) == cleaned


def test_lines_are_kept_apart_and_cleaned() -> None:
    assert clean_lines("a\r\nb\x1b\n\nc\n\n") == ["a", "b␛", "", "c"]
    assert one_line("  a\n  b\tc ") == "a b c"


@pytest.mark.parametrize(
    ("text", "length", "expected"), [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("a", 0, "…")]
)
def test_crop_marks_what_was_cut(text: str, length: int, expected: str) -> None:
    assert crop(text, length) == expected
