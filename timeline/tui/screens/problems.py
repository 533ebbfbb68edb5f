"""The problems: everything that the check found, a line each, and the one at the cursor in full below.

Only the lines in sight are laid out. Enter goes to the event, `e` to the place in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from textual.screen import Screen

from timeline.model.problem import Problem, Severity
from timeline.show.card import problem_facts
from timeline.show.facts import Fact
from timeline.text import amount, one_line
from timeline.tui.draw.bars import weighed
from timeline.tui.draw.card import facts_lines
from timeline.tui.draw.line import Line, Role, crop_start, fit, wrap
from timeline.tui.foot import foot
from timeline.tui.keys import LISTING, PROGRAM, bindings
from timeline.tui.widgets.bar import Bar
from timeline.tui.widgets.listing import Listing
from timeline.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from timeline.show.book import Book

_FOOT: Final = (
    ("leave", "back"),
    ("choose", "to the event"),
    ("edit-there", "edit"),
    ("next previous", "move"),
    ("quit", "quit"),
)
_ROOM_FOR_PLACE: Final = 50
"""The cells of a problem's row from which it names its place, which has at most a third of them."""


class Problems(Screen[str]):
    """All problems, those of a file that belong to no event too; left with the id of an event, or nothing."""

    BINDINGS = bindings((*LISTING, *(key for key in PROGRAM if key.action == "leave")))
    DEFAULT_CSS = "Problems #text { height: 40%; border-top: solid $foreground 25%; }"

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._said = ""

    def compose(self) -> ComposeResult:
        """Make the number of problems, their list, the chosen one and the foot."""
        yield Bar(self._heading, id="head")
        yield Listing(len(self._book.problems), self._row, id="list")
        yield Pane(id="text")
        yield Bar(self._foot, id="foot")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Listing).focus()
        self.on_listing_moved()

    def take(self, book: Book) -> None:
        """Show what is found in the files now, the cursor where it stood."""
        self._book = book
        self.query_one(Listing).take(len(book.problems))
        self.query_one("#head", Bar).refresh()
        self.on_listing_moved()

    def _heading(self, width: int) -> list[Line]:
        return [((fit(f" {counted(self._book.weights)}", width), Role.TITLE),)]

    def _row(self, number: int, width: int) -> Line:
        return problem_line(self._book.problems[number], width)

    def _foot(self, width: int) -> list[Line]:
        """Return what was said last, else the keys."""
        return [((fit(f" {self._said}", width), Role.KEY),) if self._said else foot(_FOOT, width)]

    def _say(self, text: str) -> None:
        self._said = one_line(text)
        self.query_one("#foot", Bar).refresh()

    @property
    def current(self) -> Problem | None:
        """The problem at the cursor."""
        place = self.query_one(Listing).cursor
        return self._book.problems[place] if 0 <= place < len(self._book.problems) else None

    def on_listing_moved(self) -> None:
        """Tell of the problem that the cursor came to."""
        self._say("")
        self.query_one(Pane).show(self._told)

    def on_listing_chosen(self) -> None:
        """Go to the event of the problem that was clicked twice."""
        self.action_choose()

    def _told(self, width: int) -> list[Line]:
        problem = self.current
        if problem is None:
            return [((text, Role.PLAIN),) for text in wrap("No problem was found in the files.", width)]
        key = problem.finding.event
        about = (Fact("Event", (self._book.title(key),)),) if self._book.event(key) else ()
        return facts_lines((*about, *problem_facts([problem])), width)

    def action_choose(self) -> None:
        """Go to the event that the problem is about."""
        if self.current is None:
            return
        if self._book.event(self.current.finding.event):
            self.dismiss(self.current.finding.event)
        else:
            self._say("This problem belongs to no event; e opens the editor there.")

    def action_edit(self) -> None:
        """Open the editor where the problem is."""
        from timeline.tui.actions.edit import edit  # noqa: PLC0415  when it is asked for

        if self.current:
            edit(self.app, self.current.position, self._say)

    def action_leave(self) -> None:
        """Go back to where one came from."""
        self.dismiss("")


def counted(found: Mapping[Severity, int]) -> str:
    """Return how many problems there are: "2 problems, 1 remark"."""
    wrong, remarks = weighed(found)
    told = [amount(count, name) for count, name in ((wrong, "problem"), (remarks, "remark")) if count]
    return ", ".join(told) or "0 problems"


def problem_line(problem: Problem, width: int) -> Line:
    """Return a problem on one line: weight, code, message, and at the right the place where there is room."""
    role = Role.ERROR if problem.severity is Severity.ERROR else Role.WARNING
    head = f" {'i' if problem.severity is Severity.INFO else '!'} {problem.code} "
    room = max(0, width - len(head))
    message = one_line(problem.message)
    if room < _ROOM_FOR_PLACE:
        return (head, role), (fit(message, room), Role.PLAIN)
    place = crop_start(one_line(f"{problem.position}"), room // 3)
    told = fit(message, room - cell_len(place) - 2)
    return (head, role), (told, Role.PLAIN), (f"  {place}", Role.FAINT)
