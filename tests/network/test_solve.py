"""Contradictions: all found, irreducible, told in order of time; and what is narrowed without them."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

import pytest

from timeline.model.date import Span
from timeline.network.core import Windows, solve
from timeline.network.edges import lasting
from timeline.network.narrow import narrowed
from timeline.network.outside import outside
from timeline.network.solve import MOST, Outcome
from timeline.network.statement import Say
from timeline.network.statements import Network, read
from timeline.network.wording import sentence
from timeline.network.words import CHECK, WORDS, Words
from timeline.pipeline import Result
from timeline.show.narrowed import window

Solve = Callable[[str], Outcome]


def told(found: Outcome) -> list[list[str]]:
    return [[f"{line.position.line}: {line.message}" for line in one.lines] for one in found.contradictions]


def test_a_direct_one(solved: Solve) -> None:
    found = solved("id: a, date: 2024-12-10\nid: b, date: 2024-12-15, after: {event: a, gap: 4 months}")
    assert told(found) == [
        [
            '4: "A" (a) is dated 10 December 2024, so it starts on 10 December 2024 at the earliest',
            '5: "B" (b) is after "A" (a), by 4 months (121 days),'
            " so it starts on 10 April 2025 at the earliest",
            '5: "B" (b) is dated 15 December 2024, but this needs at least 116 days more',
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
            '5: "A" (a) is dated 10 December 2024, so it starts on 10 December 2024 at the earliest',
            '6: "B" (b) is after "A" (a), by 1 week (7 days),'
            " so it starts on 17 December 2024 at the earliest",
            '7: "C" (c) is after "B" (b), by about 1 week (4 to 10 days),'
            " so it starts on 21 December 2024 at the earliest",
            '8: "E" (e) is after "C" (c), by 2 days, so it starts on 23 December 2024 at the earliest',
            '8: "E" (e) is dated 20 December 2024, but this needs at least 3 days more',
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
            '5: "Y" (y) is after "X" (x), by 2 days, so it starts at least 2 days after "X" (x) starts',
            '6: "Z" (z) is after "Y" (y), by 1 day, so it starts at least 3 days after "X" (x) starts',
            '4: "X" (x) is after "Z" (z), so it starts at least 3 days after itself',
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
        '"C" (c) is after "B" (b), by 3 days',
        '"B" (b) is dated 10 December 2024',
    ]
    assert [each.message for each in last.because] == [
        '"C" (c) has no day, but its source was published by 31 December 2024'
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


def test_an_account_that_misses_its_start_and_one_that_misses_its_end(solved: Solve) -> None:
    """What was spoken of early has a part that came late: it lasted, and neither account says so."""
    found = solved("""
        id: battle, claims: [{date: 2024-12-09}, {date: "[..2024-11-05]"}]
        id: word, kind: statement, date: 2024-11-05, about: battle
        id: part, date: 2024-12-06, part_of: battle
    """)
    told = [
        (one.ends, one.window, one.short, [each.message for each in one.because.because])
        for one in outside(found)
    ]
    assert told == [
        (
            False,
            Span(None, dt.date(2024, 11, 5)),
            34,
            [
                '"WORD" (word) speaks of "BATTLE" (battle)',
                '"WORD" (word) is dated 5 November 2024',
            ],
        ),
        (
            True,
            Span(dt.date(2024, 12, 6), None),
            31,
            [
                '"PART" (part) is part of "BATTLE" (battle)',
                '"PART" (part) is dated 6 December 2024',
            ],
        ),
    ]


def test_what_cannot_have_one_day_is_told_by_its_start_and_its_end(solved: Solve) -> None:
    found = solved("""
        id: battle, status: planned
        id: last, date: 2024-12-06, during: battle
        id: first, date: 2024-11-01, during: battle
    """)
    [battle] = [one for one in narrowed(found) if one.event.id == "battle"]
    assert window(battle) == "starts on or before 1 November 2024, ends on or after 6 December 2024"


def test_statements_in_german(solved: Solve) -> None:
    found = solved("""
        id: a, date: 2024-12-10~
        id: p, kind: period, date: 2024-12
        id: b, after: [{event: a, gap: ~1 month}, p], before: {event: a, gap: 1000 weeks}
        id: c, told: 2024-12-20, during: b, same_day: {event: b, gap: 2 days}, part_of: b, about: b
        id: d, date: 2024-12-20, same_as: b
    """)
    shown = [sentence(said, WORDS["de"]) for said in found.network.statements]
    assert set(shown) == {
        "„A“ ist datiert: um den 10. Dezember 2024 (etwa: 3 Tage nach beiden Seiten)",
        "„B“ hat keine Zeitangabe, die Quelle erschien aber spätestens am 31. Dezember 2024",
        "„B“ liegt nach „A“, Abstand etwa 1 Monat (0 bis 62 Tage)",
        "„B“ liegt nach „P“, einem Zeitraum, also nach dessen Beginn",
        "„B“ liegt vor „A“, Abstand 1.000 Wochen (7.000 Tage)",
        "„C“ fällt in die Zeit von „B“",
        "„C“ hat keine Zeitangabe, wurde aber spätestens am 20. Dezember 2024 gesagt",
        "„C“ ist Teil von „B“",
        "„D“ ist dasselbe Ereignis wie „B“",
        "„D“ ist datiert: 20. Dezember 2024",
        "„C“ liegt am selben Tag wie „B“, Abstand 2 Tage",
        "„C“ spricht von „B“",
        "„P“ ist datiert: Dezember 2024",
    }


@pytest.mark.parametrize("words", [CHECK, *WORDS.values()])
def test_every_language_has_words_for_every_statement(words: Words) -> None:
    assert set(words.related) == set(Say) - {Say.DATE, Say.TOLD}
    assert set(words.units) == {"day", "week", "month", "year"}


def test_only_what_is_related_takes_part(run_text: Callable[[str], Result]) -> None:
    result = run_text(
        "sources: [{id: p, published: 2024-12-17}]\nevents:\n  - {id: a, title: A, date: 2024-12-01}\n"
    )

    assert read(result.dated).events == ()
