"""The stories that a thread makes for the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

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
