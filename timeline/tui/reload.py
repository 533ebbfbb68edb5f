"""Load the files anew when they change, and tell whether what they have now may be shown."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator, Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

from timeline.model.event import Dated
from timeline.text import one_line
from timeline.tui.watch import PAUSE, Watch

if TYPE_CHECKING:
    from timeline.load.state import Entry
    from timeline.model.problem import Problem
    from timeline.query import AnyView
    from timeline.show.book import Book
    from timeline.tui.story import Stories, Story

_FAR: Final = 1000
"""AnyView that are looked at around a place that is gone."""


class Reload:
    """The stories of files that change: `poll` looks once, `run` goes on in a thread of its own.

    `look` tells the state of the events files; the texts of their sources, which the check reads, are watched
    beside them.
    """

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
        self._texts: dict[Path, Entry] = {}

    def first(self) -> Iterator[Story]:
        """Give the first stories; what is written from now on is news."""
        self._watch = Watch(self._state, self._clock)
        yield from self._told()

    def _told(self) -> Iterator[Story]:
        """Give the stories; the first one comes before the check reads the texts that it names."""
        from timeline.load.state import entry  # noqa: PLC0415  the first frame does not wait for it

        for each in self._stories():
            for path in texts(each):
                if path not in self._texts:
                    self._texts[path] = entry(path)
            yield each

    def _state(self) -> Hashable:
        """Look at the events files, and at the texts for those that are others than when they were named.

        So a text that is newly named is no news by itself.
        """
        from timeline.load.state import entry  # noqa: PLC0415

        now = {path: entry(path) for path in self._texts}
        return self._look(), tuple(each for each in now.items() if each[1] != self._texts[each[0]])

    def poll(self) -> Story | None:
        """Return what the files have now, checked, if that changed and they stand still."""
        if self._watch is None or not self._watch.settled():
            return None
        *_, last = self._told()  # the last one knows the most
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


def texts(story: Story) -> Iterator[Path]:
    """Yield where the texts of the sources stand: beside the events file that names them."""
    for source in story.book.timeline.sources:
        if source.text:
            yield Path(source.origin.path).parent / source.text


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
    """Return the first of the `mistakes` in words; empty without one."""
    for each in mistakes(story, paths):
        return one_line(f"{each.position}: {each.message}")
    return ""


def mistakes(story: Story, paths: Sequence[str] = ()) -> Iterator[Problem]:
    """Yield the problems that leave something unread; `paths` are files that had something."""
    for each in story.book.problems:
        if each.unread or (each.name == "skipped-file" and each.position.path in paths):
            yield each


def nearest(rows: AnyView, place: int, book: Book) -> str:
    """Return the id of the event of `rows` nearest to the row `place` that the new `book` has too."""
    for far in range(_FAR):
        for index in {place + far, place - far}:
            found = rows.row(index) if 0 <= index < rows.height else None
            if isinstance(found, Dated) and book.event(found.id):
                return found.id
    return ""
