from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from timeline import garbage


@pytest.fixture(autouse=True)
def thawed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(garbage, "_kept", [])
    gc.unfreeze()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.parametrize("was", [True, False])
def test_nothing_is_collected_meanwhile_and_all_is_as_before_after(was: bool) -> None:
    (gc.enable if was else gc.disable)()
    with garbage.without_collecting():
        assert not gc.isenabled()
    assert gc.isenabled() is was


def test_what_was_made_is_handed_to_the_oldest_unseen() -> None:
    with garbage.without_collecting():
        made: list[list[int]] = [[]]
    assert any(each is made for each in gc.get_objects(generation=2))


def test_what_is_kept_stays_so() -> None:
    garbage.keep()
    kept = gc.get_freeze_count()
    with garbage.without_collecting():
        made: list[list[int]] = [[]]
    assert gc.get_freeze_count() >= kept > 0
    assert any(each is made for each in gc.get_objects(generation=0))
