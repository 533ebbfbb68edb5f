"""Contradictions: all found, irreducible, told in order of time; and what is narrowed without them."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from timeline.network.core import Windows, solve
from timeline.network.edges import lasting
from timeline.network.narrow import narrowed
from timeline.network.outside import outside
from timeline.network.solve import MOST, Outcome
from timeline.network.statements import Network, read
from timeline.pipeline import Result

Solve = Callable[[str], Outcome]


def told(found: Outcome) -> list[list[str]]:
    return [[f"{line.position.line}: {line.message}" for line in one.lines] for one in found.contradictions]


def test_a_direct_one(solved: Solve) -> None:
    found = solved("id: a, date: 2024-12-10\nid: b, date: 2024-12-15, after: {event: a, gap: 4 months}")
    assert told(found) == [
        [
            '4: "a" is dated 10 December 2024, so "a" starts on 10 December 2024 at the earliest',
            '5: "b" is after "a", by 4 months (121 days), so "b" starts on 10 April 2025 at the earliest',
            '5: "b" is dated 15 December 2024, but this needs at least 116 days more',
        ]
    ]


def test_one_over_undated_events(solved: Solve) -> None:
    found = solved("""
        id: d, date: 2024-12-20, before: e
        id: a, date: 2024-12-10
        id: b, status: planned, after: {event: a, gap: 1 week}
        id: c, status: planned, after: {event: b, gap: ~1 week}
        id: e, date: 2024-12-20, after: {event: c, gap: 2 days}
    """)
    assert told(found) == [
        [
            '5: "a" is dated 10 December 2024, so "a" starts on 10 December 2024 at the earliest',
            '6: "b" is after "a", by 1 week (7 days), so "b" starts on 17 December 2024 at the earliest',
            '7: "c" is after "b", by about 1 week (4 to 10 days),'
            ' so "c" starts on 21 December 2024 at the earliest',
            '8: "e" is after "c", by 2 days, so "e" starts on 23 December 2024 at the earliest',
            '8: "e" is dated 20 December 2024, but this needs at least 3 days more',
        ]
    ]
    assert found.contradictions[0].aside.event.id == "c", "told as about"


def test_a_circle_among_undated_events(solved: Solve) -> None:
    found = solved("""
        id: x, status: planned, after: z
        id: y, status: planned, after: {event: x, gap: 2 days}
        id: z, status: planned, after: {event: y, gap: 1 day}
    """)
    assert told(found) == [
        [
            '5: "y" is after "x", by 2 days, so "y" starts at least 2 days after "x" starts',
            '6: "z" is after "y", by 1 day, so "z" starts at least 3 days after "x" starts',
            '4: "x" is after "z", so "x" starts at least 3 days after itself',
        ]
    ]


def test_the_shortest_is_told(solved: Solve) -> None:
    """A long way round and a short one between the same two days."""
    found = solved("""
        id: a, date: 2024-12-01
        id: z, date: 2024-12-05
        id: b, status: planned, after: {event: a, gap: 2 days}
        id: c, status: planned, after: {event: b, gap: 2 days}
        id: d, status: planned, after: {event: c, gap: 2 days}, before: {event: z, gap: 2 days}
        id: s, status: planned, after: {event: a, gap: 4 days}, before: {event: z, gap: 3 days}
    """)
    assert [len(one.statements) for one in found.contradictions] == [4, 6]


def test_several_in_one_run(solved: Solve) -> None:
    lines = []
    for number in range(10):
        lines += [
            f"id: a{number}, date: 2024-12-10",
            f"id: m{number}, status: planned, after: a{number}",
            f"id: z{number}, date: 2024-12-05, after: m{number}",
        ]
    found = solved("\n".join(lines))
    assert sorted(one.aside.event.id for one in found.contradictions) == [f"m{n}" for n in range(10)]
    assert found.windows is not None


def test_the_cap_is_told(solved: Solve) -> None:
    lines = []
    for number in range(MOST + 2):
        lines += [
            f"id: a{number}, date: 2024-12-10",
            f"id: m{number}, status: planned, after: a{number}",
            f"id: z{number}, date: 2024-12-05, after: m{number}",
        ]
    found = solved("\n".join(lines))
    assert len(found.contradictions) == MOST
    assert found.windows is None
    assert list(narrowed(found)) == []


def tangled(steps: int, wide: int) -> str:
    """Return events whose search takes about `steps` times `wide` squared edges, and has nothing to find.

    Each step of a chain brings one event nearer, which all events of a complete graph hang on.
    """
    first = "id: p999, date: 1800-01-01"
    chain = [
        f"id: p{999 - step}, date: '[0900-01-01..1800-01-06]',"
        f" before: {{event: p{1000 - step}, gap: ~4 days}}"
        for step in range(1, 3 * steps)
    ]
    counted = ", ".join(f"{{event: p{999 - step}, gap: ~10 years}}" for step in range(0, 3 * steps, 3))
    core = [f"id: q0, date: '[0900-01-01..]', after: [{counted}]"]
    for one in range(1, wide):
        others = ", ".join(f"q{other}" for other in range(one))
        core.append(f"id: q{one}, date: '[0900-01-01..]', same_day: [{others}]")
    return "\n".join([first, *chain, *core])


def test_a_search_that_takes_too_many_steps_is_ended(solved: Solve, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = tangled(20, 40)
    found = solved(lines)
    assert (found.contradictions, found.windows is None) == ((), False)
    monkeypatch.setattr("timeline.network.solve._MOST_WORK", 20_000)
    found = solved(lines)
    assert (found.contradictions, found.windows) == ((), None)
    assert list(narrowed(found)) == []


def test_that_it_was_ended_is_found(
    run_text: Callable[[str], Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.network.solve._MOST_WORK", 1)
    text = "sources: [{id: post, language: en, published: 2024-12-31}]\nevents:\n"
    events = "  - {id: a, title: A, date: 2024-12-01}\n  - {id: b, title: B, date: 2024-12-02, after: a}\n"
    [found] = [one for one in run_text(text + events).problems if one.code == "TL304"]
    assert (found.position.line, found.position.column) == (4, 48)
    assert found.message == "the search for contradictions took too many steps and was ended"


def test_direct_ones_have_a_cap_too(solved: Solve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.network.solve.MOST_DIRECT", 3)
    wrong = "\n".join(f"id: a{n}, date: 2024-12-{20 - n}, before: b" for n in range(5))
    found = solved(f"id: b, date: 2024-12-01\n{wrong}")
    assert (len(found.contradictions), found.windows) == (3, None)


def test_long_circles_end_the_search_earlier(solved: Solve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.network.solve._MOST_TESTS", 500)
    lines = [
        f"id: e{loop}-{one}, status: planned, before: {{event: e{loop}-{(one + 1) % 20}, gap: 2 days}}"
        for loop in range(9)
        for one in range(20)
    ]
    found = solved("\n".join(lines))
    assert (len(found.contradictions), found.windows) == (2, None)


ASIDE = {
    "a perhaps first": ("id: b, date: 2024-12-10?\nid: x, date: 2024-12-01, after: b", "b", "date"),
    "then a relation": ("id: b, date: 2024-12-10\nid: x, date: 2024-12-01, after: b", "x", "after"),
    "about is no reason to doubt a date": (
        "id: b, date: 2024-12-10~\nid: x, date: 2024-12-01, after: b",
        "x",
        "after",
    ),
    "a relation told as about": (
        "id: b, date: 2024-12-10\nid: x, date: 2024-12-01, after: c\n"
        "id: c, status: planned, after: {event: b, gap: ~4 days}",
        "c",
        "after",
    ),
    "the least credible": (
        "id: b, date: 2024-12-10\nid: x, date: 2024-12-01, after: c\n"
        "id: c, credibility: 5, status: planned, after: b",
        "c",
        "after",
    ),
    "what only follows from a statement": (
        "id: b, date: 2024-12-10, before: c\nid: c, status: claimed\n"
        "id: s, kind: statement, date: 2024-12-01, about: c",
        "s",
        "about",
    ),
}


@pytest.mark.parametrize("case", ASIDE)
def test_which_is_set_aside(case: str, solved: Solve) -> None:
    lines, id_, say = ASIDE[case]
    [found] = solved(lines).contradictions
    assert (found.aside.event.id, found.aside.say.value) == (id_, say)


def test_a_date_that_was_set_aside_bounds_nothing_more(solved: Solve) -> None:
    found = solved(
        "id: b, date: 2024-12-20?\nid: x, date: 2024-12-01, after: b\nid: y, date: 2024-12-02, after: b"
    )
    assert [one.aside.say.value for one in found.contradictions] == ["date"]


# Laws, on random timelines.


def timeline(seed: int) -> str:
    draw = random.Random(seed)
    lines = []
    ids = [f"e{number}" for number in range(draw.randint(3, 8))]
    for id_ in ids:
        items = [f"id: {id_}", f"kind: {draw.choice(['incident', 'period', 'statement'])}", "status: planned"]
        if draw.random() < 0.5:
            day = draw.randint(1, 25)
            items.append(
                draw.choice([f"date: 2024-12-{day:02}", f"date: 2024-12-{day:02}/2024-12-{day + 3:02}"])
            )
        for field in ("after", "before", "during", "same_day"):
            if draw.random() < 0.4:
                gap = draw.choice(["", "", ", gap: 4 days", ", gap: ~1 week", ", gap: 1 month"])
                items.append(f"{field}: {{event: {draw.choice(ids)}{gap}}}")
        lines.append(", ".join(items))
    return "\n".join(lines)


def holds(network: Network, reasons: set[int]) -> bool:
    edges = [edge for reason in reasons for edge in network.edges[reason]]
    return isinstance(solve(network.size, [*edges, *lasting(len(network.events))]), Windows)


@pytest.mark.parametrize("seed", range(150))
def test_each_is_irreducible_and_the_rest_can_hold(seed: int, solved: Solve) -> None:
    found = solved(timeline(seed))
    network = found.network
    number = {id(said): index for index, said in enumerate(network.statements)}
    for one in found.contradictions:
        needed = {number[id(said)] for said in one.statements}
        assert not holds(network, needed)
        assert all(holds(network, needed - {each}) for each in needed)
        assert one.short > 0
        assert one.aside in one.statements
        assert len(one.lines) >= len(one.statements)
    assert holds(network, set(found.held))
    everything = set(range(len(network.statements)))
    assert bool(found.contradictions) != holds(network, everything)


@pytest.mark.parametrize("seed", range(40))
def test_the_same_for_any_order_of_the_events(seed: int, solved: Solve) -> None:
    lines = timeline(seed).splitlines()
    turned = "\n".join(lines[::-1])

    def outcome(text: str) -> tuple[object, ...]:
        found = solved(text)
        messages = [[line.message for line in one.lines] for one in found.contradictions]
        return messages, [(one.event.id, one.start, one.end) for one in narrowed(found)]

    assert outcome("\n".join(lines)) == outcome(turned)


# Narrowed.


def test_narrowed_with_reasons(solved: Solve) -> None:
    found = solved("""
        id: a, date: 2024-12
        id: b, date: 2024-12-10, after: a
        id: c, after: {event: b, gap: 3 days}
        id: d, date: 2024-12-11
    """)
    shown = {one.event.id: one for one in narrowed(found)}
    assert list(shown) == ["a", "c"]
    first, last = shown["c"].first, shown["c"].last
    assert first is not None
    assert last is not None
    assert [each.message for each in first.because] == [
        '"c" is after "b", by 3 days',
        '"b" is dated 10 December 2024',
    ]
    assert [each.message for each in last.because] == [
        '"c" has no day, but its source was published by 31 December 2024'
    ]
    assert shown["a"].first is None
    assert str(shown["a"].window.last) == "2024-12-10"


def test_a_long_chain_tells_the_nearest_reasons(solved: Solve) -> None:
    links = "\n".join(f"id: e{n}, status: planned, after: e{n - 1}" for n in range(1, 60))
    found = solved(f"id: e0, date: 2024-12-10\n{links}")
    [last] = [one for one in narrowed(found) if one.event.id == "e59"]
    assert last.first is not None
    assert len(last.first.because) == 20
    assert not last.first.whole


def test_an_account_that_cannot_be(solved: Solve) -> None:
    found = solved("""
        id: a, date: 2024-12-10
        id: b, date: 2024-12-05, after: a, claims: [{date: 2024-12-12}]
    """)
    assert not found.contradictions
    [one] = outside(found)
    assert (one.event.id, str(one.account.date and one.account.date.earliest), one.short) == (
        "b",
        "2024-12-05",
        5,
    )


def test_only_what_is_related_takes_part(run_text: Callable[[str], Result]) -> None:
    result = run_text(
        "sources: [{id: p, published: 2024-12-17}]\nevents:\n  - {id: a, title: A, date: 2024-12-01}\n"
    )

    assert read(result.dated).events == ()
