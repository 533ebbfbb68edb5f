from __future__ import annotations

from collections import Counter

from timeline.tui.keys import GROUPS


def names() -> list[str]:
    return [name for _, keys in GROUPS for key in keys for name in key.names.split(",")]


def test_ctrl_f_is_kept_for_finding_and_moves_nothing() -> None:
    assert not {"ctrl+f", "ctrl+b"} & set(names())


def test_a_key_has_one_meaning() -> None:
    assert [name for name, count in Counter(names()).items() if count > 1] == []
