"""Other spellings of known names: found among many that look alike, and where looking ends is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.check.spelling import Spellings
from timeline.pipeline import run

MANY = [f"Front {chr(0x4E00 + 2 * number)}{chr(0x7000 + 2 * number)} Group" for number in range(500)]
"""With the same first half and the same last half as all others, and two letters apart from each."""


@pytest.mark.parametrize(
    ("known", "name", "meant"),
    [
        (MANY, MANY[-1][:6] + "x" + MANY[-1][7:], MANY[-1]),
        (MANY, MANY[60][:7] + "x" + MANY[60][8:], MANY[60]),
        (MANY, MANY[77].replace(" Group", "x Group"), MANY[77]),
        (MANY, MANY[77][:6] + MANY[77][7:], MANY[77]),
        (MANY, MANY[77][:6] + MANY[77][7] + MANY[77][6] + MANY[77][8:], MANY[77]),
        (MANY, "Front xy Group", ""),
        ([f"{number}th Brigade" for number in range(200)], "7th Brigode", "7th Brigade"),
        ([f"{number}th Brigade" for number in range(200)], "201th Brigade", ""),
        (["Brigade A4"], "Brigade 4A", "Brigade A4"),
        (["Brigade 14"], "Brigade 41", ""),
        (["Pentagon"], "Xentagon", ""),
    ],
)
def test_near(known: list[str], name: str, meant: str) -> None:
    assert Spellings(known, 1_000).near(name) == meant


def test_an_answer_beyond_the_limit_is_none() -> None:
    index = Spellings(MANY, left=100)
    assert (index.near(MANY[50][:6] + "x" + MANY[50][7:]), index.left) == (MANY[50], 49)
    assert (index.near(MANY[-1][:6] + "x" + MANY[-1][7:]), index.left) == ("", -1)


FILE = """\
actors: [{name: Pat Ryder}, {name: Pat Rider}]
events:
- {id: a, title: A, date: 2024, actors: [Pet Ryder, Somebody, Pet Ryder, Pat Ridder, Else]}
"""


@pytest.mark.parametrize(
    ("limit", "value", "told"),
    [
        ("rules.misspelt_name._MOST", 9, {42: "Pat Ryder", 63: "Pat Ryder", 74: "Pat Rider"}),
        ("rules.misspelt_name._MOST", 2, {42: "Pat Ryder", 63: "Pat Ryder", 74: "2 names that are not"}),
        ("rules.misspelt_name._MOST", 0, {42: "0 names that are not"}),
        ("rules.misspelt_name._PAIRS", 1, {42: "Pat Ryder", 63: "Pat Ryder", 74: "2 names that are not"}),
    ],
)
def test_where_the_looking_ends_is_told(
    limit: str, value: int, told: dict[int, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text(FILE, encoding="utf-8")
    monkeypatch.setattr(f"timeline.check.{limit}", value)
    found = {one.position.column: one.message for one in run([tmp_path]).problems if one.code == "TL115"}
    assert found.keys() == told.keys()
    assert all(part in found[column] for column, part in told.items())
