"""The problems: everything that the check found, a line each, and the one at the cursor in full below.

Only the lines in sight are laid out. Enter goes to the event, `e` to the place in the file.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from textual.screen import Screen

from timeline.model.problem import Problem, Severity
from timeline.show.card import problem_facts
from timeline.text import one_line
from timeline.tui.draw.bars import foot_line
from timeline.tui.draw.card import facts_lines
from timeline.tui.draw.line import Line, Role, fit, wrap
from timeline.tui.keys import LISTING, PROGRAM, bindings
from timeline.tui.widgets.bar import Bar
from timeline.tui.widgets.listing import Listing
from timeline.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual.app import ComposeResult

_FOOT: Final = (("Esc", "back"), ("Enter", "to the event"), ("e", "edit"), ("j k", "move"), ("q", "quit"))


class Problems(Screen[str]):
    """All problems, those of a file that belong to no event too; left with the id of an event, or nothing."""

    BINDINGS = bindings((*LISTING, *(key for key in PROGRAM if key.action == "leave")))
    DEFAULT_CSS = "Problems #text { height: 40%; border-top: solid $foreground 25%; }"

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._problems = problems

    def compose(self) -> ComposeResult:
        """Make the number of problems, their list, the chosen one and the foot."""
        count = len(self._problems)
        heading = f" {count:,} problem{'' if count == 1 else 's'}"
        yield Bar(lambda width: [((fit(heading, width), Role.TITLE),)], id="head")
        yield Listing(count, lambda n, width: problem_line(self._problems[n], width), id="list")
        yield Pane(id="text")
        yield Bar(lambda width: [foot_line(_FOOT, width)], id="foot")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(Listing).focus()
        self.on_choices_moved()

    @property
    def current(self) -> Problem | None:
        """The problem at the cursor."""
        place = self.query_one(Listing).cursor
        return self._problems[place] if 0 <= place < len(self._problems) else None

    def on_choices_moved(self) -> None:
        """Tell of the problem that the cursor came to."""
        problem = self.current

        def lay_out(width: int) -> list[Line]:
            if problem is None:
                return [((text, Role.PLAIN),) for text in wrap("No problem was found in the files.", width)]
            return facts_lines(problem_facts([problem]), width)

        self.query_one(Pane).show(lay_out)

    def action_choose(self) -> None:
        """Go to the event that the problem is about."""
        if self.current and self.current.finding.event:
            self.dismiss(self.current.finding.event)

    def action_edit(self) -> None:
        """Open the editor where the problem is."""
        from timeline.tui.actions.edit import edit  # noqa: PLC0415  when it is asked for

        if self.current:
            edit(self.app, self.current.position, lambda _: None)

    def action_leave(self) -> None:
        """Go back to where one came from."""
        self.dismiss("")


def problem_line(problem: Problem, width: int) -> Line:
    """Return a problem on one line: weight, code, place, message."""
    role = Role.ERROR if problem.severity is Severity.ERROR else Role.WARNING
    mark = "i" if problem.severity is Severity.INFO else "!"
    place, message = one_line(f"{problem.position}"), one_line(problem.message)
    room = max(0, width - len(f" {mark} {problem.code} "))
    told = fit(f"{message}  {place}", room)
    return ((f" {mark} {problem.code} ", role), (told, Role.PLAIN))
