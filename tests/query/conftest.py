"""Events made by hand: a filter and a view need no files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from timeline.dates.edtf import parse
from timeline.model.date import Span
from timeline.model.event import (
    Account,
    Actor,
    Anchor,
    Claim,
    Counted,
    Dated,
    Event,
    Figure,
    Kind,
    Place,
    Source,
    Status,
    Timeline,
    Words,
)
from timeline.model.position import Origin, Position
from timeline.model.problem import Finding, Problem, Severity
from timeline.query import View

if TYPE_CHECKING:
    from timeline.model.position import Node


@dataclass
class Nowhere:
    """A node that was never in a file."""

    mark: int = 0

    def value_mark(self, step: str | int) -> int | None:
        return None

    def key_mark(self, step: str | int) -> int | None:
        return None

    def child(self, step: str | int) -> Node | None:
        return None


ORIGIN = Origin("events.yaml", Nowhere())
Make = Callable[..., Dated]


def dated(
    name: str,
    date: str | None = None,
    *,
    window: Span | None = None,
    disputed: bool = False,
    own: Claim | None = None,
    claims: tuple[Claim, ...] = (),
    title: str = "",
    kind: Kind = Kind.INCIDENT,
    summary: str | None = None,
    actors: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
    told: str | None = None,
) -> Dated:
    """Return an event of one account, dated in EDTF."""
    value = parse(date) if date else None
    claim = own or Claim(ORIGIN)
    event = Event(
        name,
        title or name,
        claim,
        kind=kind,
        summary=summary,
        actors=actors,
        places=places,
        tags=tags,
        claims=claims,
    )
    account = Account(claim, value, Anchor(None, Counted.NONE), parse(told) if told else None)
    hull = value.span if value else Span()
    return Dated(event, value, (account,), disputed, window or hull)


@pytest.fixture(scope="session")
def make() -> Make:
    return dated


@pytest.fixture
def view() -> View:
    """Return a view on a small story that has one event of every sort."""
    day = Span(None, parse("2024-12-17").latest)
    events = (
        dated("war", "2022~/..", kind=Kind.PERIOD, title="The war"),
        dated(
            "incursion",
            "2024-08",
            places=("Kursk region",),
            actors=("Ukraine", "Russia"),
            own=Claim(ORIGIN, when=Words("im vergangenen August"), source=("report",)),
        ),
        dated(
            "combat",
            "[..2024-11-05,2024-12-09~]",
            disputed=True,
            claims=(Claim(ORIGIN, by=("Kremlin",), status=Status.DENIED),),
        ),
        dated(
            "losses",
            "2024-12-14/2024-12-15",
            actors=("North Korea",),
            own=Claim(ORIGIN, by=("GUR",), figures=(Figure("killed", 30, 30),)),
        ),
        dated("ryder", "2024-12-16", kind=Kind.STATEMENT, own=Claim(ORIGIN, by=("Pat Ryder", "Pentagon"))),
        dated("perhaps", "2025?", tags=("rumour",), summary="Straße nach Москва"),
        dated("missing", window=day),
        dated("bounded", window=Span(parse("2024-10").earliest, parse("2024-10").latest)),
    )
    timeline = Timeline(
        sources=(Source("report", ORIGIN, title="A report", publisher="Die Zeitung"),),
        places=(Place("Kursk region", ORIGIN, also=("Курская область",)),),
        actors=(Actor("North Korea", ORIGIN, also=("Nordkorea",)), Actor("GUR", ORIGIN, also=("HUR",))),
    )
    position = Position("events.yaml")
    problems = (
        Problem("TL202", Severity.WARNING, Finding("missing-pin", position, "", event="losses")),
        Problem("TL212", Severity.INFO, Finding("date-without-words", position, "", event="war")),
    )
    return View(events, timeline, problems)
