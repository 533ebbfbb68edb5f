"""Copy to the terminal's clipboard (OSC 52): an event as text, its link, or how to see this view again."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from timeline.query import Known
from timeline.show.card import card
from timeline.text import clean
from timeline.tui.asked import asked
from timeline.tui.draw.card import card_lines
from timeline.tui.draw.line import text_of
from timeline.tui.place import event_at

_WIDTH = 100
"""Cells of the lines of a copied text."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.model.event import Dated
    from timeline.query import AnyView
    from timeline.show.book import Book
    from timeline.tui.screens.desk import Desk


async def run(desk: Desk, what: str) -> None:
    """Copy what `what` says: "" the event, "link" its first link, "command" the command line."""
    if what == "command":
        _copy(desk, command(desk), "the command line")
    elif desk.shown is None or desk.story is None:
        desk.say("There is no event to copy.")
    elif what == "link":
        link = first_link(desk.shown)
        _copy(desk, link, "the link") if link else desk.say("This event has no link.")
    else:
        _copy(desk, event_text(desk.shown, desk.story.book), "the event")


def _copy(desk: Desk, text: str, what: str) -> None:
    desk.app.copy_to_clipboard(text)
    desk.say(f"copied {what}: {text.splitlines()[0]}")


def event_text(dated: Dated, book: Book) -> str:
    """Return all that the details tell of an event, as lines of text."""
    return "\n".join(text_of(line) for line in card_lines(card(dated, book), _WIDTH))


def first_link(dated: Dated) -> str:
    """Return the first address that an account of the event gives, cleaned; empty without one."""
    return next((clean(link.url) for each in dated.accounts for link in each.claim.links), "")


def command(desk: Desk) -> str:
    """Return the command line that shows this view again."""
    return shlex.join(["timeline", *_arguments(desk)])


def _arguments(desk: Desk) -> Iterator[str]:
    yield from desk.call.paths
    if desk.text:
        yield from ("--filter", desk.text)
    day = as_of(desk)
    if day:
        yield from ("--as-of", day)
    if desk.call.language:
        yield from ("--language", desk.call.language)
    if desk.axis.chosen:
        yield from ("--zoom", desk.axis.chosen)
    current = desk.rows.current
    if current is not None and desk.view is not None:
        yield from ("--at", place_of(current, desk.view))


def as_of(desk: Desk) -> str:
    """Return the day to name: the one that was named, else today where the filter's words count from it."""
    known = desk.story.known if desk.story else Known()
    if desk.call.as_of or known.as_of is None:
        return desk.call.as_of
    without = known._replace(as_of=None)
    same = asked(desk.text, without).query == asked(desk.text, known).query
    return "" if same else known.as_of.isoformat()


def place_of(dated: Dated, view: AnyView) -> str:
    """Return what `--at` takes for this event: its first day where that leads to it, else its id."""
    if dated.date is not None:
        day = dated.sort_key[0].isoformat()
        if event_at(view, day) == dated.id:
            return day
    return dated.id
