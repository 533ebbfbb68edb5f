"""The benchmark of accuracy: what counts as right."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from benchmarks.accuracy import counts, judged, line, verdict

DECEMBER = {
    "kind": "calendar",
    "intervals": [["2024-12-01", "2025-01-01"]],
    "interval": ["2024-12-01", "2025-01-01"],
}


@pytest.mark.parametrize(
    ("mod", "days", "expected"),
    [
        ("", ("2024-12-01", "2024-12-31"), "exact"),
        ("", ("2024-12-01", "2025-01-01"), "wrong"),
        ("", (None, None), "silent"),
        ("", ("2024-12-01", None), "silent"),
        ("", ("2024-12-01", "9999-12-31"), "wrong"),
        ("START", ("2024-12-01", "2024-12-10"), "exact"),
        ("START", ("2024-12-01", "2024-12-25"), "wrong"),
        ("START", ("2024-12-02", "2024-12-10"), "wrong"),
        ("MID", ("2024-12-11", "2024-12-20"), "exact"),
        ("MID", ("2024-12-21", "2024-12-31"), "wrong"),
        ("END", ("2024-12-21", "2024-12-31"), "exact"),
        ("END", ("2024-12-21", "2024-12-30"), "wrong"),
        ("MORE_THAN", ("2024-12-01", "2024-12-10"), "wrong"),
    ],
)
def test_dates(mod: str, days: tuple[str | None, str | None], expected: str) -> None:
    answer = {"earliest": days[0], "latest": days[1]}
    assert verdict({**DECEMBER, "mod": mod}, answer) == expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [("2024-08-31", "exact"), ("2024-08-01", "exact"), ("2024-09-01", "wrong"), (None, "silent")],
)
def test_begins(first: str | None, expected: str) -> None:
    row = {"kind": "duration", "span": [["2024-08-01", "2024-09-01"], None]}
    assert verdict(row, {"earliest": first, "latest": None}) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"anchor": "2024-12-17", "genre": "news", "kind": "calendar"}, True),
        ({"anchor": None, "genre": "news", "kind": "calendar"}, False),
        ({"anchor": "2024-12-17", "genre": "assistant", "kind": "calendar", "type": "TIME"}, False),
        ({"anchor": "2024-12-17", "genre": "news", "kind": "duration", "span": [None]}, False),
        ({"anchor": "2024-12-17", "genre": "news", "kind": "duration", "span": [["a", "b"]]}, True),
    ],
)
def test_what_counts(row: dict[str, Any], expected: bool) -> None:
    assert counts(row) is expected


def test_a_narrative_counts_from_what_it_told() -> None:
    row = {"doc": "a", "genre": "war", "lang": "en", "anchor": "2020-01-01", "kind": "calendar"}
    rows = [
        {**row, "id": "a/0", "text": "5 May 1945", "intervals": [["1945-05-05", "1945-05-06"]]},
        {**row, "id": "a/1", "text": "two days later", "intervals": [["1945-05-07", "1945-05-08"]]},
        {**row, "id": "a/2", "text": "the same day", "intervals": [["1945-05-09", "1945-05-10"]]},
    ]
    told = [result for _, _, result in judged(rows)]
    assert told == ["exact", "exact", "wrong"]
    figures = line("a", Counter((True, result) for result in told)).split()
    assert figures == ["a", "3", "66.7", "33.3", "0.0", "-"]
