"""Keys that come faster than the screen is drawn: none is lost, and nothing is laid out for nobody."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from threading import Event
from typing import Any

import pytest
from textual.events import Key
from textual.widgets import Input

import timeline.show.card
from timeline.query import Query, View
from timeline.tui.explorer import Explorer
from timeline.tui.screens.help import Help
from timeline.tui.story import Story
from timeline.tui.widgets.events import Events
from timeline.tui.widgets.pane import Pane

Explore = Callable[..., Any]

MANY = 30


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the events whose details were laid out, in order."""
    found: list[str] = []
    card = timeline.show.card.card

    def counted(dated: Any, book: Any) -> Any:
        found.append(dated.id)
        return card(dated, book)

    monkeypatch.setattr(timeline.show.card, "card", counted)
    return found


@pytest.fixture
def many(event: Any, said: Any) -> list[Any]:
    return [event(f"e{n}", f"Event {n}", said(f"2024-12-{n + 1:02}")) for n in range(MANY)]


async def held(hands: Any, *keys: str) -> None:
    """Press keys without waiting for the screen in between."""
    for key in keys:
        hands.app.post_message(Key(key, key if len(key) == 1 else None))
    await hands.settle()


async def test_a_held_key_passes_events_without_laying_out_their_details(
    explore: Explore, many: Any, told: list[str]
) -> None:
    async with explore(many) as hands:
        told.clear()
        await held(hands, *"jjjjjjjjjj")
        assert hands.app.screen.query_one(Events).current.id == "e10"
        assert told[-1] == "e10"
        assert len(told) < 5
        assert "Event 10" in hands.lines[7].partition("│")[2]


async def test_keys_for_the_details_that_come_at_once_find_them(explore: Explore) -> None:
    async with explore() as hands:
        await held(hands, "G", "k", "f", "enter")  # the last dated event, its first relation, follow it
        assert "14–15 Dec 2024" in hands.pointed
        assert hands.app.screen.query_one(Pane).has_focus


async def test_what_is_typed_at_once_behind_the_filter_s_key_reaches_it(explore: Explore) -> None:
    async with explore() as hands:
        await held(hands, "slash", *"kursk")
        assert hands.app.screen.query_one(Input).value == "kursk"


async def test_the_list_stays_still_while_a_filter_passes_through_a_mistake(explore: Explore) -> None:
    async with explore(size=(80, 24)) as hands:
        await hands.press("slash")
        shown = hands.app.screen.query_one(Events)
        heights = set()
        for letter in "orlowka":  # "or" alone is half a filter
            await hands.type(letter)
            heights.add(shown.size.height)
        assert len(heights) == 1
        assert "nothing of 6" in hands.text


@asynccontextmanager
async def reading(make: Callable[..., Explorer]) -> AsyncIterator[tuple[Explorer, Any, Event]]:
    """The explorer while it reads its files, which is over when the event is set."""
    over = Event()

    def stories() -> Iterator[Story]:
        over.wait(60)
        yield from make()._stories()

    app = Explorer(stories)
    try:
        async with app.run_test(size=(120, 40)) as pilot:
            yield app, pilot, over
    finally:
        over.set()


async def settled(app: Explorer, pilot: Any) -> None:
    await app.workers.wait_for_complete()
    await pilot.pause()


@pytest.mark.parametrize(
    ("keys", "event", "text"),
    [
        ("jj", "combat", ""),
        ("Gk", "ryder", ""),
        ("/kursk", "incursion", "kursk"),
        ("j/ryder", "ryder", "ryder"),
        ("tj", "incursion", ""),
        ("j/quotes", None, "quotes"),
    ],
)
async def test_keys_before_the_files_are_read_wait_for_them(
    make: Callable[..., Explorer], keys: str, event: str | None, text: str
) -> None:
    async with reading(make) as (app, pilot, over):
        await pilot.press(*("slash" if key == "/" else key for key in keys))
        assert app.screen.query_one(Events).current is None
        over.set()
        await settled(app, pilot)
        current = app.screen.query_one(Events).current
        assert (current and current.id, app.screen.text) == (event, text)  # type: ignore[attr-defined]


async def test_what_needs_no_files_is_done_before_they_are_read(make: Callable[..., Explorer]) -> None:
    async with reading(make) as (app, pilot, over):
        await pilot.press("question_mark")
        assert isinstance(app.screen, Help)
        await pilot.press("escape", "slash", *"kursk")
        assert app.screen.query_one(Input).value == "kursk"
        over.set()
        await settled(app, pilot)


async def test_leaving_waits_for_no_file_and_no_key(make: Callable[..., Explorer]) -> None:
    async with reading(make) as (app, pilot, _):
        await pilot.press("j", "q")
        assert app._exit


async def test_enter_counts_that_came_before_the_terminal_was_the_program_s(explore: Explore) -> None:
    async with explore(size=(40, 12)) as hands:
        await held(hands, "slash", *"kursk", "ctrl+j")
        assert not hands.app.screen.query_one(Input).has_focus
        await held(hands, "ctrl+j")
        assert hands.app.screen.query_one(Pane).has_focus


async def test_keys_behind_a_filter_wait_for_its_rows(
    explore: Explore, many: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    over, filtered = Event(), View.filtered

    def slow(view: View, query: Query) -> View:
        over.wait(60)
        return filtered(view, query)

    async with explore(many) as hands:
        monkeypatch.setattr(View, "filtered", slow)
        await hands.pilot.press("slash", *"e1", "enter", "j", "j")
        assert hands.app.screen.query_one(Events).current.id == "e0"
        over.set()
        await hands.settle()
        assert hands.app.screen.query_one(Events).current.id == "e11"
