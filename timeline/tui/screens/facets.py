"""What is in the list: its actors, places, kinds, sources, tags with their counts; Enter filters by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.screen import Screen

from timeline.text import amount
from timeline.tui.draw.facets import FIELDS, Choice
from timeline.tui.draw.line import Role, fit
from timeline.tui.foot import foot
from timeline.tui.keys import LEAVING, bindings
from timeline.tui.widgets.bar import Bar
from timeline.tui.widgets.choices import Choices

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from timeline.query import AnyView

_FOOT: Final = (
    ("choose", "filter by it"),
    ("leave", "back"),
    ("next previous left right", "move"),
    ("quit", "quit"),
)


class Facets(Screen[Choice | None]):
    """The values of the events of a view, to choose one from."""

    BINDINGS = bindings(LEAVING)

    def __init__(self, view: AnyView) -> None:
        super().__init__()
        self._view = view

    def compose(self) -> ComposeResult:
        """Make the title, the values and the foot."""
        title = f" What is in {amount(len(self._view), 'event')}"
        yield Bar(lambda width: [((fit(title, width), Role.TITLE),)], id="head")
        yield Choices([(field, self._view.facet(field)) for field in FIELDS], id="choices")
        yield Bar(lambda width: [foot(_FOOT, width)], id="foot")

    def on_mount(self) -> None:
        """Choose at once."""
        self.query_one(Choices).focus()

    def on_choices_chosen(self, message: Choices.Chosen) -> None:
        """Go back with what was chosen."""
        self.dismiss(message.choice)

    def action_leave(self) -> None:
        """Go back without anything."""
        self.dismiss(None)
