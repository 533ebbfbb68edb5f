"""Write the events of the filter to a file, in the format that its name asks for."""

from __future__ import annotations

import asyncio
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline import export
from timeline.errors import TimelineError, UsageError
from timeline.export.features import tally
from timeline.export.options import Options
from timeline.files import write_atomic
from timeline.text import amount

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.query import AnyView
    from timeline.tui.screens.desk import Desk
    from timeline.tui.story import Story

_ENDINGS: Final[Mapping[str, str]] = {"md": "markdown"}
"""The endings of files that are not called as their format is."""
_FIRST: Final = "timeline.md"


async def run(desk: Desk, what: str) -> None:  # noqa: ARG001  there is one way
    """Ask for the file and write it; over one that is there only when asked twice."""
    if desk.view is None or desk.story is None or not len(desk.view):
        desk.say("There is no event to export.")
        return
    warned = [""]

    async def done(name: str) -> str:
        return await _write(desk, name.strip(), warned)

    await desk.ask(f"write {amount(len(desk.view), 'event')} to", _FIRST, done)


async def _write(desk: Desk, name: str, warned: list[str]) -> str:
    """Write the file; return why it was not written. `warned` has the name that was warned of."""
    view, story = desk.view, desk.story
    if not name or view is None or story is None:
        return ""
    path = Path(name).expanduser()
    try:
        form = format_of(name)
        if not desk.app.is_web and path.exists() and warned[0] != name:
            warned[0] = name
            return "it exists: Enter again writes over it"
        text = await asyncio.to_thread(document, story, view, form)
        if desk.app.is_web:  # the browser's own machine is another
            desk.app.deliver_text(StringIO(text), save_filename=path.name)
        else:
            await asyncio.to_thread(write_atomic, path, text.encode("utf-8"))
    except (TimelineError, OSError, RuntimeError) as error:  # RuntimeError: a home that is not there
        return str(error)
    desk.say(f"wrote {amount(len(view), 'event')} to {name}{lost(story, view, form)}")
    return ""


def format_of(name: str) -> str:
    """Return the format for a file of that name; raises UsageError that lists the known ones."""
    ending = Path(name).suffix.removeprefix(".").lower()
    known = export.names()
    found = _ENDINGS.get(ending, ending)
    if found not in known:
        endings = {form: ending for ending, form in _ENDINGS.items()}
        raise UsageError.unknown("ending", f".{ending}", [f".{endings.get(form, form)}" for form in known])
    return found


def document(story: Story, view: AnyView, form: str) -> str:
    """Return the events of the view as a document; raises UsageError where the files were read in part."""
    broken = next((problem for problem in story.book.problems if problem.unread), None)
    if broken:
        raise UsageError(f"a part of the files could not be read: {broken.position}: {broken.message}")
    return "".join(export.get(form).write(story.book.timeline, view.events, Options()))


def lost(story: Story, view: AnyView, form: str) -> str:
    """Return what the format could not carry, to be said behind the rest."""
    found = tally(view.events, story.book.timeline, export.get(form).losses(Options()))
    told = (
        f"; {how.value}: {', '.join(f'{one.name} of {one.events:,}' for one in features)}"
        for how, features in found.items()
    )
    return "".join(told)
