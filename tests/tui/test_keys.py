from __future__ import annotations

from collections import Counter

from timeline.tui.keys import GROUPS


def names() -> list[str]:
    return [name for _, keys in GROUPS for key in keys for name in key.names.split(",")]


def test_ctrl_f_finds_and_moves_nothing() -> None:
    assert [key.id for _, keys in GROUPS for key in keys if "ctrl+f" in key.names] == ["find"]
    assert "ctrl+b" not in names()


def test_a_key_has_one_meaning() -> None:
    assert [name for name, count in Counter(names()).items() if count > 1] == []
