"""What a term means, as tables: dates, numbers, sources, whole names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.dates.edtf import parse as edtf
from timeline.model.date import Span
from timeline.model.event import Actor, Claim, Dated, Figure, Source, Timeline
from timeline.model.position import Origin
from timeline.query import View, known, parse

Make = Callable[..., Dated]

IN, WITHIN, BEFORE, AFTER = "in", "within", "before", "after"
DATES = [
    # the event's date, what is asked, and what it matches of in, within, before, after
    ("2024-12-16", "2024-12", {IN, WITHIN}),
    ("2024-12-16", "2024-12-16", {IN, WITHIN}),
    ("2024-12-16", "2024-12-17", {BEFORE}),
    ("2024-12-16", "2024-12-15", {AFTER}),
    ("2024-12", "2024-12-16", {IN}),
    ("2024-12", "2024-12", {IN, WITHIN}),
    ("2024-12", "2024-11..2025-01", {IN, WITHIN}),
    ("2024-12", "2025", {BEFORE}),
    ("2024-12-14/2024-12-15", "2024-12-15", {IN}),
    ("2024-12-14/2024-12-15", "2024-12-14..2024-12-15", {IN, WITHIN}),
    ("2024-12-31/2025-01-01", "2024", {IN}),
    # an open or unknown end has no limit
    ("2024-08/..", "2030", {IN}),
    ("2024-08/", "2030", {IN}),
    ("2024-08/..", "2024-08..", {IN}),
    ("2024-08/..", "2024-07", {AFTER}),
    ("../2024-08", "1999", {IN}),
    ("[..2024-11-05]", "2024-11-06", {BEFORE}),
    ("[..2024-11-05]", "..2024-11-05", {IN}),
    ("[2024-12-14..]", "2024-12-13", {AFTER}),
    ("[2024-12-14..]", "2024-12-20", {IN}),
    # about: a day by 3 days, a month by 1, a season by 2 months, a year by 1, a decade by 5
    ("2024-12-09~", "2024-12-12", {IN, BEFORE}),
    ("2024-12-09~", "2024-12-13", {BEFORE}),
    ("2024-12-09~", "2024-12-06", {IN, AFTER}),
    ("2024-12-09~", "2024-12-05", {AFTER}),
    ("2024-12-09~", "2024", {IN}),
    ("2024-12~", "2025-01-31", {IN, BEFORE}),
    ("2024-12~", "2025-02", {BEFORE}),
    ("2024-22~", "2024-10", {IN, BEFORE}),
    ("2024-22~", "2024-11", {BEFORE}),
    ("2022~", "2021", {IN, AFTER}),
    ("2022~", "2020", {AFTER}),
    ("202X~", "2015", {IN, AFTER}),
    ("202X~", "2014", {AFTER}),
    ("2022~/2024", "2021", {IN, AFTER}),
    ("2022~/2024", "2025", {BEFORE}),
    # perhaps moves nothing
    ("2025?", "2025", {IN, WITHIN}),
    ("2025?", "2026", {BEFORE}),
    # one of: the hull
    ("[2024-11-04,2024-11-09]", "2024-11-06", {IN}),
    ("[2024-11-04..2024-11-05]", "2024-11-04..2024-11-05", {IN, WITHIN}),
    # about in the filter widens `in` alone
    ("2024-12-20", "2024-12-17~", {IN, AFTER}),
    ("2024-12-21", "2024-12-17~", {AFTER}),
]


@pytest.mark.parametrize(("date", "asked", "terms"), DATES)
def test_dates(make: Make, date: str | None, asked: str, terms: set[str]) -> None:
    assert matched(make("e", date), asked) == terms


WINDOWS = [
    ("2024-10-01", "2024-10-31", "2024-10", {IN, WITHIN}),
    ("2024-10-01", "2024-10-31", "2024-10-05", {IN}),
    ("2024-10-01", "2024-10-31", "2024-11", {BEFORE}),
    ("2024-10-01", "2024-10-31", "2024-09", {AFTER}),
    (None, "2024-10-31", "2024-10", set[str]()),
    (None, "2024-10-31", "2024-11", set[str]()),
    ("2024-10-01", None, "2024-09", set[str]()),
    (None, None, "..2030", set[str]()),
]


@pytest.mark.parametrize(("first", "last", "asked", "terms"), WINDOWS)
def test_undated_events_count_by_a_window_with_both_ends(
    make: Make, first: str | None, last: str | None, asked: str, terms: set[str]
) -> None:
    window = Span(*(edtf(day).earliest if day else None for day in (first, last)))
    assert matched(make("e", window=window), asked) == terms


def matched(dated: Dated, asked: str) -> set[str]:
    view = View((dated,), Timeline())
    open_start, open_end = asked.startswith(".."), asked.endswith("..")
    unasked = ({BEFORE} if open_start else set()) | ({AFTER} if open_end else set())
    terms = {IN, WITHIN, BEFORE, AFTER} - unasked
    return {term for term in terms if len(view.filtered(parse(f"{term}:{asked}")))}


FIGURES = [
    # low, high, about; what is asked; whether any value of the range is that
    (30, 30, "30", True),
    (30, 30, ">=30", True),
    (30, 30, ">30", False),
    (30, 30, "<30", False),
    (30, 30, "<=30", True),
    (30, 30, "~30", True),
    (30, 30, "31..", False),
    (10_000, 12_000, "11000", True),
    (10_000, 12_000, ">=12000", True),
    (10_000, 12_000, ">12000", False),
    (10_000, 12_000, "<10000", False),
    (10_000, 12_000, "..10000", True),
    (10_000, 12_000, "12001..13000", False),
    (3, None, "1000", True),
    (3, None, "2", False),
    (3, None, "<3", False),
    (3, None, ">1000000", True),
    (None, 5, "0", True),
    (None, 5, ">5", False),
    (None, 5, "5..6", True),
]


@pytest.mark.parametrize("about", [False, True])
@pytest.mark.parametrize(("low", "high", "asked", "found"), FIGURES)
def test_any_value_of_a_figure_counts_and_about_is_its_number(
    make: Make, low: int | None, high: int | None, asked: str, *, found: bool, about: bool
) -> None:
    origin = make("o").event.origin
    figure = Figure("killed", low, high, approximate=about)
    view = View((make("e", own=Claim(origin, figures=(figure,))),), Timeline())
    assert len(view.filtered(parse(f"killed:{asked}"))) == found
    assert not len(view.filtered(parse("wounded:>=0")))


def test_the_figures_of_every_account_count(make: Make) -> None:
    origin = make("o").event.origin
    claims = tuple(Claim(origin, by=("x",), figures=(Figure("tanks", each, each),)) for each in (3, 90))
    event = make("e", claims=claims)
    timeline = Timeline(events=(event.event,))
    view, names = View((event,), timeline), known(timeline)
    found = [len(view.filtered(parse(f"tanks:{asked}", names))) for asked in ("3", "90", "4..89", "<=3")]
    assert found == [1, 1, 0, 1]


SOURCES = [("a", 1), ("a b", 2), ("a copy", 1), ("copy again", 1), ("a copy b", 2), ("wire", 1), ("", 0)]


@pytest.mark.parametrize(("ids", "count"), SOURCES)
def test_sources_that_repeat_the_same_count_once(make: Make, ids: str, count: int) -> None:
    origin = make("o").event.origin
    sources = (
        Source("a", origin, publisher="The Agency"),
        Source("b", origin),
        Source("copy", origin, original="The agency"),
        Source("again", origin, original="a"),
        Source("wire", origin, original="a wire that is no source here"),
    )
    event = make("e", own=Claim(origin, source=tuple(ids.split())))
    view = View((event,), Timeline(sources=sources))
    assert len(view.filtered(parse(f"sources:{count}"))) == 1
    assert len(view.filtered(parse("sources:>=2"))) == (count >= 2)
    assert len(view.filtered(parse("is:single-source"))) == (count == 1)


TOLD = [
    ("told:2024-12-16", "told"),
    ("told:2024-12-10", "about"),
    ("told:2024-12-05", ""),
    ("told:2024-12-09..2024-12-16", "told about"),
    ("told:statement", "by-id"),
    ("-told:..", "by-id never"),
]


@pytest.mark.parametrize(("text", "ids"), TOLD)
def test_told(make: Make, text: str, ids: str) -> None:
    origin = make("o").event.origin
    events = (
        make("told", told="2024-12-16"),
        make("about", told="2024-12-09~"),
        make("by-id", own=Claim(origin, told="statement")),
        make("never"),
    )
    timeline = Timeline(events=tuple(each.event for each in events))
    shown = View(events, timeline).filtered(parse(text, known(timeline)))
    assert {each.id for each in shown.events} == set(ids.split())


def test_an_equals_sign_asks_for_a_whole_name_in_any_spelling(make: Make) -> None:
    origin = make("o").event.origin
    events = (make("a", actors=("Kim",)), make("b", actors=("Kim Jong Un",)), make("c", actors=("Un, Kim",)))
    timeline = Timeline(actors=(Actor("Kim Jong Un", origin, also=("The Leader",)),))
    view = View(events, timeline)
    asked = ("actor:kim", "actor:=kim", 'actor:="KIM jong  un"', 'actor:="the leader"', "actor:=jong")
    found = ["".join(each.id for each in view.filtered(parse(text)).events) for text in asked]
    assert found == ["abc", "a", "b", "b", ""]


def test_a_file_can_be_asked_for(make: Make) -> None:
    event = make("e")
    claim = Claim(Origin("reports/2024.yaml", event.event.origin.node))
    view = View((event, make("f", own=claim)), Timeline())
    assert [each.id for each in view.filtered(parse("file:2024.yaml")).events] == ["f"]
