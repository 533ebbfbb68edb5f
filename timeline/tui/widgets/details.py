"""The details of an event; the events that it names can be chosen one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from timeline.tui.draw.line import Role
from timeline.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.model.event import Dated
    from timeline.show.book import Book
    from timeline.tui.draw.line import Line
    from timeline.tui.draw.links import Link

_POINTER: Final = "▌"


class Details(Pane):
    """A card, of which one of the named events may be chosen: `chosen` is its id."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  textual's name for it
        super().__init__(id=id)
        self._told: tuple[Dated, Book] | None = None
        self.chosen = ""

    def show(self, lay_out: Callable[[int], list[Line]], *, again: bool = False) -> None:
        """Show a text that tells of no event."""
        self._told, self.chosen = None, ""
        super().show(lay_out, again=again)

    def tell(self, dated: Dated, book: Book, *, again: bool = False) -> None:
        """Take an event to tell of; `again` where it is the same one as before, which stays where it stood.

        `settle` shows it: a key that is held passes many events, of which nobody reads the details.
        """

        def lay_out(width: int) -> list[Line]:
            from timeline.show.card import card  # noqa: PLC0415  not needed for the first frame
            from timeline.tui.draw.card import card_lines  # noqa: PLC0415

            return card_lines(card(dated, book), width)

        if not again:
            self.chosen = ""
        self._told = dated, book
        self.take(lay_out, again=again)

    def step(self, by: int) -> bool:
        """Choose the next (1) or the last (-1) event that is named; tell whether there is any."""
        self.settle()
        found = self._links()
        if not found:
            return False
        here = next((n for n, link in enumerate(found) if link.line == self.cursor), -1 if by > 0 else 0)
        link = found[(here + by) % len(found)]
        self.chosen, self.cursor = link.event, link.line
        if not self.scroll_offset.y <= link.line <= link.end <= self.scroll_offset.y + self.page:
            self.go_to(max(0, link.end - self.page // 2))
        self.refresh()
        return True

    def _links(self) -> list[Link]:
        from timeline.show.card import card  # noqa: PLC0415  not needed for the first frame
        from timeline.tui.draw.links import links  # noqa: PLC0415

        return list(links(card(*self._told), self.width_laid_out)) if self._told else []

    def laid_out(self) -> None:
        """Find the line of the chosen event anew."""
        found = self._links() if self.chosen else []
        self.cursor = next((link.line for link in found if link.event == self.chosen), -1)

    def line(self, number: int) -> Line:
        """Return a line of the text; the one with the chosen event is pointed at."""
        margin, *rest = super().line(number)
        return ((_POINTER, Role.KEY), *rest) if number == self.cursor else (margin, *rest)
