"""What the explorer is given: a timeline with its view, first without and then with the problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from queue import Empty, Queue
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple

from timeline.show.book import Book
from timeline.show.head import Head, head
from timeline.show.row import worst

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.model.event import Dated, Timeline
    from timeline.model.problem import Problem, Severity
    from timeline.network.found import Found
    from timeline.query import AnyView, Known

    Reads = Callable[[Timeline], Known]


class Story(NamedTuple):
    """A timeline as the screen needs it; `checked` tells that its problems are known.

    `known` is what its filters are read with.
    """

    head: Head
    book: Book
    view: AnyView
    known: Known
    checked: bool = False

    def weigh(self, event: str) -> Severity | None:
        """Return the weight of the worst problem of an event, by id."""
        return worst(self.book.problems_of(event))


Stories = Callable[[], Iterator[Story]]
"""Gives one story after the other, each knowing more than the last; called in a thread."""


def story(  # noqa: PLR0913  # what there is to show
    timeline: Timeline,
    dated: Sequence[Dated],
    problems: Sequence[Problem] | None = None,
    relations: Found | None = None,
    *,
    example: bool = False,
    reads: Reads | None = None,
) -> Story:
    """Return the story of a timeline; without `problems` it is not checked yet.

    `reads` says what its filters are read with, where that is not only what the data gives.
    """
    from timeline.query import View, known, told_window  # noqa: PLC0415  not needed for the first frame

    found = problems or ()
    return Story(
        head(timeline, dated, example=example),
        Book(timeline, dated, found, relations.narrowed_of if relations else lambda _: None),
        View(dated, timeline, found, relations.window_of if relations else told_window),
        (reads or known)(timeline),
        problems is not None,
    )


def from_files(paths: Sequence[Path], *, example: bool = False, reads: Reads | None = None) -> Stories:
    """Return the stories of files: the rows first, their marks after."""
    told = partial(story, example=example, reads=reads)

    def stories() -> Iterator[Story]:
        from timeline import pipeline  # noqa: PLC0415  loads YAML and the calendar while the screen is made

        loaded = pipeline.load(paths)
        dated = pipeline.rows(loaded)
        yield told(loaded.timeline, dated)
        relations = pipeline.related(dated)
        marks = pipeline.marks(loaded, dated, relations)
        checked = told(loaded.timeline, dated, marks, relations)
        yield checked
        checked.view.prepare()

    return stories


class Coming:
    """Stories that are made in a thread of their own, to be taken as they come.

    What follows the first one is made when `go_on` tells that it is on the screen, which it would delay.
    """

    def __init__(self, stories: Stories) -> None:
        self._queue: Queue[Story | BaseException | None] = Queue()
        self._shown = Event()
        Thread(target=self._make, args=(stories,), daemon=True).start()

    def _make(self, stories: Stories) -> None:
        try:
            for each in stories():
                self._queue.put(each)
                self._shown.wait()
        except BaseException as error:  # noqa: BLE001  a bug: it is raised again where the story is taken
            self._queue.put(error)
        else:
            self._queue.put(None)

    def go_on(self) -> None:
        """Make the others too."""
        self._shown.set()

    def take(self, seconds: float) -> Story | None:
        """Wait for the next story at most so long; None if there was none.

        Raises what the making raised, and StopIteration after the last story.
        """
        try:
            found = self._queue.get(timeout=seconds)
        except Empty:
            return None
        if found is None:
            raise StopIteration
        if isinstance(found, BaseException):
            raise found
        return found
