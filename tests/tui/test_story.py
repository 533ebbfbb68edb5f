"""The stories that a thread makes for the screen."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from timeline.model.event import Dated, Timeline
from timeline.tui.story import Coming, Story, story


def test_what_follows_the_first_rows_waits_until_they_are_shown(
    events: list[Dated], timeline_of: Callable[[Sequence[Dated]], Timeline]
) -> None:
    rows, checked = story(timeline_of(events), events), story(timeline_of(events), events, [])
    begun: list[str] = []

    def stories() -> Iterator[Story]:
        yield rows
        begun.append("the network")
        yield checked

    coming = Coming(stories)
    assert coming.take(10) is rows
    assert coming.take(0.01) is None
    assert not begun
    coming.go_on()
    assert coming.take(10) is checked
    with pytest.raises(StopIteration):
        coming.take(10)


async def test_garbage_is_looked_for_from_the_first_rows_on_and_not_in_what_stays(
    explore: Callable[..., Any],
) -> None:
    gc.disable()
    try:
        before = gc.get_freeze_count()
        async with explore() as hands:
            assert hands.pointed
            assert gc.isenabled()
            assert gc.get_freeze_count() > before
    finally:
        gc.enable()
        gc.unfreeze()
