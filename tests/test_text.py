from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text import clean, clean_lines, crop, harmless, one_line, place

HOSTILE = [
    ("plain Ümlaut Курск", "plain Ümlaut Курск"),
    ("\x1b]52;c;AAAA\x07", "␛]52;c;AAAA␇"),
    ("a\nb\r\tc", "a␊b␍␉c"),
    ("\x7f\x80\x9b", "␡\ufffd\ufffd"),
    ("\u202eevil\u2069\u200f\u061c", "\ufffdevil\ufffd\ufffd\ufffd"),
    ("\u2028\u2029\ufeff\U000e0041", "\ufffd\ufffd\ufffd\ufffd"),
    ("\ufffe\uffff", "\ufffd\ufffd"),
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


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a ##[error]x", "a #♯[error]x"),
        ("###[group]x", "##♯[group]x"),
        ("##vso[task.complete]", "#♯vso[task.complete]"),
        ("##VSO[x] ##[y]", "#♯VSO[x] #♯[y]"),
        ("## December 2024 #1", "## December 2024 #1"),
    ],
)
def test_commands_anywhere_in_a_line_are_broken(line: str, expected: str) -> None:
    assert harmless(line) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("data/events.yaml", "data/events.yaml:2:3"),
        ("/data/e.yaml", "/data/e.yaml:2:3"),
        ("../e.yaml", "../e.yaml:2:3"),
        ("Курск.yaml", "Курск.yaml:2:3"),
        ("::error::owned.yaml", "./::error::owned.yaml:2:3"),
        (" ::error::owned.yaml", "./ ::error::owned.yaml:2:3"),
        ("\n::error::owned.yaml", "./␊::error::owned.yaml:2:3"),
        ("-n", "./-n:2:3"),
    ],
)
def test_a_place_never_begins_like_a_command(path: str, expected: str) -> None:
    assert place(path, 2, 3) == expected
