"""The watcher by a clock of ours, and the files as they are saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any

import pytest

from timeline.load.state import state
from timeline.tui.explorer import Explorer
from timeline.tui.reload import Reload
from timeline.tui.screens.main import Main
from timeline.tui.story import Story, from_files
from timeline.tui.watch import LONGEST, PAUSE, QUIET, Watch

Explore = Callable[..., Any]


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def watched(states: list[Hashable], step: float) -> list[bool]:
    """What the watcher tells when it sees one state after the other, each `step` seconds after the last."""
    clock, seen = Clock(), iter(states)
    watch = Watch(lambda: next(seen), clock)
    told = []
    for _ in states[1:]:
        clock.now += step
        told.append(watch.settled())
    return told


@pytest.mark.parametrize(
    ("states", "step", "told"),
    [
        ("aaaa", QUIET, [False, False, False]),
        ("abbb", QUIET, [False, True, False]),
        ("abcc", QUIET, [False, False, True]),
        ("abaa", QUIET, [False, False, False]),
        ("abbcc", QUIET, [False, True, False, True]),
        ("abbbbb", QUIET / 2, [False, False, True, False, False]),
        ("abcdef", LONGEST / 2 + 0.1, [False, False, True, False, False]),
    ],
)
def test_what_stands_still_is_told_once(states: str, step: float, told: list[bool]) -> None:
    assert watched(list(states), step) == told


def test_a_slow_disk_is_looked_at_less_often() -> None:
    clock = Clock()

    def look() -> Hashable:
        clock.now += 0.5
        return ""

    watch = Watch(look, clock)
    assert watch.pause == PAUSE
    watch.settled()
    assert watch.pause >= 10


def document(number: int, events: int = 3) -> str:
    lines = ["title: Saved", "sources: [{id: s, language: en, published: 2024-12-16}]", "events:"]
    for each in range(events):
        title = f"Event {each} as of save {number}"
        lines += [f"- {{id: e{each}, title: {title}, date: 2024-12-{each + 1:02}}}"]
    return "\n".join(lines) + "\n"


def in_place(path: Path, text: str) -> Iterator[None]:
    path.write_bytes(text.encode())
    yield


def renamed(path: Path, text: str) -> Iterator[None]:
    """As vim and most others do: the old one aside, the new one in its place."""
    path.with_suffix(".new").write_bytes(text.encode())
    yield
    path.rename(path.with_suffix(".bak"))
    yield
    path.with_suffix(".new").rename(path)
    yield


def truncated(path: Path, text: str) -> Iterator[None]:
    data = text.encode()
    path.write_bytes(b"")
    yield
    for part in (data[: len(data) // 2], data[len(data) // 2 :]):
        with path.open("ab") as file:
            file.write(part)
        yield


STYLES = (in_place, renamed, truncated)


class Saving:
    """The explorer over a file, its clock, and what it would be given in its thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = Clock()
        self.reload = Reload(from_files([path]), lambda: state([path]), self.clock)
        self.app = Explorer(self.reload.first)

    async def look(self, hands: Any, seconds: float) -> None:
        self.clock.now += seconds
        found: Story | None = self.reload.poll()
        if found is not None:
            screen = hands.app.screen
            assert isinstance(screen, Main)
            screen.post_message(Main.Came(found, saved=True))
            await hands.settle()


async def test_200_saves_in_three_styles_never_show_an_empty_screen(explore: Explore, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(document(0), encoding="utf-8")
    saving = Saving(path)
    seen = set()
    async with explore(app=saving.app, size=(80, 12)) as hands:
        await hands.press("j")
        for number in range(1, 201):
            for step, _ in enumerate(STYLES[number % 3](path, document(number))):
                os.utime(path.parent)
                for seconds in (0.01, QUIET if (number + step) % 4 == 0 else 0.02):
                    await saving.look(hands, seconds)
                    assert "Event 1 as of save" in hands.pointed
                    assert hands.lines[0].endswith("3 of 3")
            for _ in range(2):
                await saving.look(hands, QUIET)
            assert f"Event 1 as of save {number}" in hands.pointed
            seen.add(number)
            assert "the last good data" not in hands.text
    assert len(seen) == 200


async def test_while_a_file_is_broken_the_last_good_data_stay_and_the_mistake_is_shown(
    explore: Explore, tmp_path: Path
) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(document(0), encoding="utf-8")
    saving = Saving(path)
    async with explore(app=saving.app, size=(120, 20)) as hands:
        await hands.press("G")
        for broken in (document(1) + "- {id: x, title: [\n", "", "title: no events\n", "\x00"):
            path.write_text(broken, encoding="utf-8")
            await saving.look(hands, 1)
            await saving.look(hands, 1)
            assert "Event 2 as of save 0" in hands.pointed
            assert "the last good data stay" in " ".join(hands.text.split()), broken
        path.unlink()
        await saving.look(hands, 1)
        await saving.look(hands, 1)
        assert "cannot be read" in hands.text
        path.write_text(document(2), encoding="utf-8")
        await saving.look(hands, 1)
        await saving.look(hands, 1)
        assert "Event 2 as of save 2" in hands.pointed
        assert "the last good data" not in hands.text


async def test_the_place_is_kept_when_events_come_and_go_above(explore: Explore, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    text = document(0, 28)
    path.write_text(text, encoding="utf-8")
    saving = Saving(path)
    async with explore(app=saving.app, size=(80, 12)) as hands:
        await hands.press(*["j"] * 14)
        line = hands.lines.index(hands.pointed)
        more = "".join(f"- {{id: new{n}, title: Before, date: 2024-11-0{n}}}\n" for n in range(1, 6))
        for changed in (text + more, text):
            path.write_text(changed, encoding="utf-8")
            await saving.look(hands, 1)
            await saving.look(hands, 1)
            assert "Event 14 " in hands.pointed
            assert hands.lines.index(hands.pointed) == line
        path.write_text(text.replace("{id: e14,", "{id: other,"), encoding="utf-8")
        await saving.look(hands, 1)
        await saving.look(hands, 1)
        assert "Event 15 " in hands.pointed or "Event 13 " in hands.pointed


async def test_a_filter_holds_over_a_save(explore: Explore, tmp_path: Path) -> None:
    path = tmp_path / "events.yaml"
    path.write_text(document(0), encoding="utf-8")
    saving = Saving(path)
    async with explore(app=saving.app, size=(80, 12)) as hands:
        await hands.press("slash")
        await hands.type("id:e1")
        path.write_text(document(1), encoding="utf-8")
        await saving.look(hands, 1)
        await saving.look(hands, 1)
        assert hands.lines[0].endswith("1 of 3")
        assert "save 1" in hands.pointed
        await hands.type(" or id:e2")
        assert hands.lines[0].endswith("2 of 3")


async def test_the_text_of_a_source_is_watched_too(explore: Explore, tmp_path: Path) -> None:
    def wrong() -> list[str]:
        screen = saving.app.screen
        assert isinstance(screen, Main)
        assert screen.story is not None
        return [each.message for each in screen.story.book.problems]

    path, text = tmp_path / "events.yaml", tmp_path / "report.txt"
    when = "source: s, when: am Montag, date: 2024-12-16"
    data = f"{document(0)}- {{id: told, title: Told, {when}}}\n"
    path.write_text(data.replace("{id: s,", "{id: s, text: report.txt,"), encoding="utf-8")
    text.write_text("Am Montag war es.", encoding="utf-8")
    saving = Saving(path)
    async with explore(app=saving.app, size=(80, 12)) as hands:
        before = wrong()
        text.write_text("Am Sonntag war es.", encoding="utf-8")
        await saving.look(hands, 1)
        await saving.look(hands, 1)
        (new,) = set(wrong()) - set(before)
        assert "does not stand in the text" in new
        text.unlink()
        await saving.look(hands, 1)
        await saving.look(hands, 1)
        assert "cannot be read" in " ".join(wrong())
        text.write_text("Am Montag war es.", encoding="utf-8")
        await saving.look(hands, 1)
        await saving.look(hands, 1)
        assert wrong() == before


def test_a_text_that_is_newly_named_is_read_once(tmp_path: Path) -> None:
    path, text = tmp_path / "events.yaml", tmp_path / "report.txt"
    path.write_text(document(0), encoding="utf-8")
    saving = Saving(path)
    list(saving.reload.first())
    text.write_text("Text", encoding="utf-8")
    path.write_text(document(0).replace("{id: s,", "{id: s, text: report.txt,"), encoding="utf-8")
    told = []
    for _ in range(4):
        saving.clock.now += 1
        told.append(saving.reload.poll() is not None)
    assert told == [False, True, False, False]
