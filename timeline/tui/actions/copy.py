"""Copy to the terminal's clipboard (OSC 52): an event as text, its link, or how to see this view again."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from timeline.show.card import card
from timeline.text import clean
from timeline.tui.actions.place import event_at
from timeline.tui.draw.card import card_lines
from timeline.tui.draw.line import text_of

_WIDTH = 100
"""Cells of the lines of a copied text."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.model.event import Dated
    from timeline.query import AnyView
    from timeline.show.book import Book
    from timeline.tui.screens.main import Main


async def run(main: Main, what: str) -> None:
    """Copy what `what` says: "" the event, "link" its first link, "command" the command line."""
    if what == "command":
        _copy(main, command(main), "the command line")
    elif main.shown is None or main.story is None:
        main.say("There is no event to copy.")
    elif what == "link":
        link = first_link(main.shown)
        _copy(main, link, "the link") if link else main.say("This event has no link.")
    else:
        _copy(main, event_text(main.shown, main.story.book), "the event")


def _copy(main: Main, text: str, what: str) -> None:
    main.app.copy_to_clipboard(text)
    main.say(f"copied {what}: {text.splitlines()[0]}")


def event_text(dated: Dated, book: Book) -> str:
    """Return all that the details tell of an event, as lines of text."""
    return "\n".join(text_of(line) for line in card_lines(card(dated, book), _WIDTH))


def first_link(dated: Dated) -> str:
    """Return the first address that an account of the event gives, cleaned; empty without one."""
    return next((clean(link.url) for each in dated.accounts for link in each.claim.links), "")


def command(main: Main) -> str:
    """Return the command line that shows this view again."""
    return shlex.join(["timeline", *_arguments(main)])


def _arguments(main: Main) -> Iterator[str]:
    yield from main.call.paths
    if main.text:
        yield from ("--filter", main.text)
    if main.call.zoom:
        yield from ("--zoom", main.call.zoom)
    current = main.rows.current
    if current is not None and main.view is not None:
        yield from ("--at", place_of(current, main.view))


def place_of(dated: Dated, view: AnyView) -> str:
    """Return what `--at` takes for this event: its first day where that leads to it, else its id."""
    if dated.date is not None:
        day = dated.sort_key[0].isoformat()
        if event_at(view, day) == dated.id:
            return day
    return dated.id
