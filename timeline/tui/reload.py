"""Load the files anew when they change, and tell whether what they have now may be shown."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator, Sequence
from threading import Thread
from typing import TYPE_CHECKING, Final

from timeline.model.event import Dated
from timeline.text import one_line
from timeline.tui.watch import PAUSE, Watch

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.query import AnyView
    from timeline.show.book import Book
    from timeline.tui.story import Stories, Story

_FAR: Final = 1000
"""AnyView that are looked at around a place that is gone."""


class Reload:
    """The stories of files that change: `poll` looks once, `run` goes on in a thread of its own."""

    def __init__(
        self,
        stories: Stories,
        look: Callable[[], Hashable],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stories = stories
        self._look = look
        self._clock = clock
        self._watch: Watch | None = None

    def first(self) -> Iterator[Story]:
        """Give the first stories; what is written from now on is news."""
        self._watch = Watch(self._look, self._clock)
        yield from self._stories()

    def poll(self) -> Story | None:
        """Return what the files have now, checked, if that changed and they stand still."""
        if self._watch is None or not self._watch.settled():
            return None
        *_, last = self._stories()  # the last one knows the most
        return last

    def run(self, give: Callable[[Story], object], fail: Callable[[Exception], object]) -> None:
        """Begin to give every new story to `give`, and a bug to `fail`, from a thread."""
        Thread(target=self._go_on, args=(give, fail), daemon=True).start()

    def _go_on(self, give: Callable[[Story], object], fail: Callable[[Exception], object]) -> None:
        try:
            while True:
                time.sleep(self._watch.pause if self._watch else PAUSE)
                found = self.poll()
                if found is not None:
                    give(found)
        except Exception as error:  # noqa: BLE001  a bug: it is raised again where it is seen
            fail(error)


def of_files(paths: Sequence[Path], stories: Stories) -> Reload:
    """Return the stories of the files at `paths`, now and whenever these change."""

    def look() -> Hashable:
        from timeline.load.state import state  # noqa: PLC0415  loads YAML, which the first frame does not wait for

        return state(paths)

    return Reload(stories, look)


def trouble(new: Story, old: Story) -> str:
    """Return what keeps `new` from being shown in the place of `old`, with its place; empty: nothing.

    Files that can be read only in part, or that became empty, are being written or hold a mistake.
    """
    if trouble_of(old):
        return ""  # the old ones were no better
    found = trouble_of(new, old.book.timeline.paths)
    if not found and old.view.total and not new.view.total:
        return "there is no event in the files now"
    return found


def trouble_of(story: Story, paths: Sequence[str] = ()) -> str:
    """Return the first problem that leaves something unread; `paths` are files that had something."""
    for each in story.book.problems:
        if each.unread or (each.name == "skipped-file" and each.position.path in paths):
            return one_line(f"{each.position}: {each.message}")
    return ""


def nearest(rows: AnyView, place: int, book: Book) -> str:
    """Return the id of the event of `rows` nearest to the row `place` that the new `book` has too."""
    for far in range(_FAR):
        for index in {place + far, place - far}:
            found = rows.row(index) if 0 <= index < rows.height else None
            if isinstance(found, Dated) and book.event(found.id):
                return found.id
    return ""
