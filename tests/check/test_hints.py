"""Near names: the right one, none where nothing is near, and never slow."""

from __future__ import annotations

import pytest

from timeline.check.hints import Hints
from timeline.check.wording import chain, either, quoted


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kursk-incurson", "kursk-incursion"),
        ("kursk_incursion", "kursk-incursion"),
        ("ryder", ""),
        ("ryder-statment", "ryder-statement"),
        ("", ""),
        ("x" * 100_000, ""),
    ],
)
def test_near(name: str, expected: str) -> None:
    assert Hints(["kursk-incursion", "ryder-statement", "combat-begins"]).near(name) == expected


def test_only_the_first_unknown_names_are_looked_up() -> None:
    hints = Hints(f"event-{number}" for number in range(50_000))
    offered = [hints.near(f"evnt-{number}") for number in range(100)]
    assert offered[0] == hints.near("evnt-0") == "event-0"
    assert offered[30:] == [""] * 70


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["2023"], "2023"),
        (["2023", "2024"], "2023 or 2024"),
        (["2023", "2023", "2024", "2025"], "2023, 2024 or 2025"),
        (list("abcdefg"), "a, b, c or 4 more"),
    ],
)
def test_either(texts: list[str], expected: str) -> None:
    assert either(texts) == expected


def test_chain_is_cut_in_the_middle() -> None:
    assert chain(["a", "b", "a"]) == '"a" -> "b" -> "a"'
    long = chain([f"e{number}" for number in range(1000)])
    assert long.startswith('"e0" -> "e1"')
    assert "... 992 more ..." in long
    assert long.endswith('"e999"')


def test_quoted_is_one_short_clean_line() -> None:
    assert quoted("am\n Montag\x1b[2J \u202e") == '"am Montag␛[2J \ufffd"'
    assert len(quoted("x" * 1_000_000)) == 62
