"""Show what is in the list, and filter by what is chosen of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.query.complete import written
from timeline.tui import brush
from timeline.tui.screens.facets import Facets

if TYPE_CHECKING:
    from timeline.tui.draw.facets import Choice
    from timeline.tui.screens.sifted import Sifted


async def run(desk: Sifted, _: str) -> None:
    """Open the facets; what is chosen there is another term of the filter."""

    async def chosen(choice: Choice | None) -> None:
        if choice is None or desk.story is None:
            return
        term = written(choice.field, choice.value.name)
        if term:
            await desk.search(brush.joined(desk.text, term, desk.story.known))
        else:
            desk.say("This name cannot be written in a filter.")

    if desk.view is not None:
        desk.app.push_screen(Facets(desk.view), chosen)
