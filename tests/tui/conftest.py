"""A small timeline made by hand, with one event of every sort that the screen tells apart."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.strip import Strip

from tests.tui import rest
from timeline.dates import resolve
from timeline.dates.edtf import parse
from timeline.model.date import Span
from timeline.model.event import (
    Account,
    Anchor,
    Claim,
    Counted,
    Dated,
    Event,
    Figure,
    Kind,
    Relating,
    Relation,
    Source,
    Timeline,
    Words,
)
from timeline.model.position import Origin, Position, Step
from timeline.model.problem import Finding, Problem, Severity
from timeline.model.reading import Failure
from timeline.tui.explorer import Explorer
from timeline.tui.story import story

rest.use()


class Nowhere:
    """A node without values."""

    mark = 0

    def value_mark(self, step: Step) -> int | None:
        return None

    def key_mark(self, step: Step) -> int | None:
        return None

    def child(self, step: Step) -> None:
        return None


ORIGIN = Origin("events.yaml", Nowhere())
PUBLISHED = parse("[2024-12-16..2024-12-17]")
TOLD = Anchor(PUBLISHED, Counted.PUBLISHED)


def account(
    date: str | None = None, words: str | None = None, anchor: Anchor = TOLD, **claim: Any
) -> Account:
    """An account in German words, with their readings."""
    when = Words(words) if words else None
    found = parse(date) if date else None
    answer = resolve(words, anchor.date, "de") if words else ()
    readings = () if isinstance(answer, Failure) else answer
    claim = {"source": ("report",), **claim}
    return Account(Claim(ORIGIN, when=when, date=found, **claim), found, anchor, PUBLISHED, readings)


def dated(key: str, title: str, *accounts: Account, date: str | None = None, **event: Any) -> Dated:
    """An event that is dated by the first account, or by `date` and then disputed."""
    own = accounts[0].claim if len(accounts) == 1 else Claim(ORIGIN)
    claims = tuple(each.claim for each in accounts) if len(accounts) > 1 else ()
    value = parse(date) if date else accounts[0].date
    window = value.span if value else Span(None, dt.date(2024, 12, 17))
    return Dated(
        Event(key, title, own, claims=claims, **event), value, accounts, disputed=bool(date), window=window
    )


def sample_events() -> list[Dated]:
    return [
        dated(
            "incursion", "Ukraine seizes land in Russia's Kursk region",
            account("2024-08", "im vergangenen August"),
            actors=("Ukraine", "Russia"), places=("Kursk region",),
        ),
        dated(
            "combat", "North Korean troops enter combat",
            account("[..2024-11-05]", by=("Ukrainian officials",)),
            account("2024-12-09~", "vor etwa einer Woche", by=("Pentagon",), told="ryder"),
            date="[..2024-11-05,2024-12-09~]", actors=("North Korea",),
        ),
        dated(
            "casualties", "About 30 North Korean soldiers killed or wounded near three villages",
            account(
                "2024-12-14/2024-12-15", "am Wochenende", by=("GUR",),
                figures=(Figure("killed_or_wounded", 30, 30, approximate=True, of=("North Korea",)),),
            ),
            places=("Kursk region",), relations=(Relation(Relating.AFTER, "incursion"),),
            summary="Near the villages of three names.",
        ),
        dated(
            "ryder", "Pentagon confirms North Korean deaths, gives no number",
            account("2024-12-16", "Am Montag", by=("Pat Ryder", "Pentagon")),
            kind=Kind.STATEMENT, about=("casualties", "combat"),
        ),
        dated("war", "The war", account("2022~/.."), kind=Kind.PERIOD),
        dated("area", "30 square kilometres a day", account(by=("Andrei Belousov",)), kind=Kind.COUNT),
    ]  # fmt: skip


def sample_problems() -> list[Problem]:
    place = Position("events.yaml", 31, 11)
    finding = Finding(
        "weekday-mismatch", place, "16 December 2024 is a Monday", "write Monday", event="ryder"
    )
    loose = Finding("yaml-syntax", Position("other.yaml", 3, 1), "a tab indents this line", "use spaces")
    return [Problem("TL208", Severity.ERROR, finding), Problem("TL004", Severity.ERROR, loose)]


def sample_timeline(events: Sequence[Dated]) -> Timeline:
    source = Source("report", ORIGIN, publisher="The Daily", published=PUBLISHED, language="de")
    return Timeline(
        "North Korean troops in the Kursk region", (source,), events=tuple(each.event for each in events)
    )


@dataclass(frozen=True)
class Hands:
    """The explorer under test: its pilot, and what stands on its screen."""

    app: Explorer
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        await self.press(*(_KEYS.get(letter, letter) for letter in text))

    async def settle(self) -> None:
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    @property
    def lines(self) -> list[str]:
        """The lines of the screen, without the space at their ends."""
        return ["".join(part.text for part in strip).rstrip() for strip in self.strips]

    @property
    def strips(self) -> list[Strip]:
        return list(self.app.screen._compositor.render_strips())

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def pointed(self) -> str:
        """The line of the list that the cursor is on."""
        return next((line for line in self.lines if line.startswith("▌")), "")


_KEYS = {
    " ": "space",
    ":": "colon",
    "/": "slash",
    "-": "minus",
    "(": "left_parenthesis",
    '"': "quotation_mark",
    ".": "full_stop",
    "~": "tilde",
}

Explore = Callable[..., AbstractAsyncContextManager[Hands]]


def explorer(
    events: Sequence[Dated] | None = None,
    problems: Sequence[Problem] | None = None,
    *,
    text: str = "",
    example: bool = False,
    title: str = "",
) -> Explorer:
    """The explorer over the sample's events and problems, or those given."""
    found = sorted(sample_events() if events is None else events, key=lambda each: each.sort_key)
    told = sample_problems() if problems is None else problems
    timeline = sample_timeline(found)
    timeline = timeline._replace(title=title or timeline.title)
    return Explorer(lambda: iter([story(timeline, found, told, example=example)]), text)


@pytest.fixture
def make() -> Callable[..., Explorer]:
    """Make the explorer."""
    return explorer


@pytest.fixture
def explore() -> Explore:
    """Open the explorer in a screen of the `size` given, and wait until it stands still."""

    @asynccontextmanager
    async def run(
        *args: Any, size: tuple[int, int] = (120, 40), app: Explorer | None = None, **options: Any
    ) -> AsyncIterator[Hands]:
        made = app or explorer(*args, **options)
        async with made.run_test(size=size) as pilot:
            hands = Hands(made, pilot)
            await hands.settle()
            yield hands
        gc.unfreeze()  # what one test kept is garbage to the next

    return run


@pytest.fixture
def events() -> list[Dated]:
    """The sample's events."""
    return sample_events()


@pytest.fixture(scope="session")
def event() -> Callable[..., Dated]:
    """Make an event: id, title, accounts, and what else it has."""
    return dated


@pytest.fixture(scope="session")
def said() -> Callable[..., Account]:
    """Make an account: date, words, and what else the claim has."""
    return account


@pytest.fixture
def timeline_of() -> Callable[[Sequence[Dated]], Timeline]:
    """Make the timeline of events."""
    return sample_timeline


@pytest.fixture
def problems() -> list[Problem]:
    """The sample's problems: one at the event `ryder`, one at no event."""
    return sample_problems()
