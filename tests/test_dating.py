from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline import show
from timeline.dates import edtf
from timeline.model.event import Counted, Dated
from timeline.model.reading import Why
from timeline.pipeline import Result

Run = Callable[[str], Result]

HEAD = """
sources:
  - {id: report, language: en, published: 2024-12-17}
events:
"""


def dated(run: Run, events: str) -> dict[str, Dated]:
    return {item.id: item for item in run(HEAD + events).dated}


def text(item: Dated) -> str:
    return edtf.write(item.date) if item.date else "undated"


ONE_EVENT = [
    ("{id: e, title: T, when: on Sunday}", "2024-12-15"),
    ("{id: e, title: T, date: 2024-12}", "2024-12"),
    ("{id: e, title: T, when: on Sunday, date: 2024-12-08}", "2024-12-08"),
    ("{id: e, title: T, when: recently}", "undated"),
    ("{id: e, title: T}", "undated"),
    ("{id: e, title: T, when: gibberish indeed}", "undated"),
    ("{id: e, title: T, when: yesterday, anchor: 2024-11-05}", "2024-11-04"),
    ("{id: e, title: T, when: yesterday, told: 2024-11-05}", "2024-11-04"),
    ("{id: e, title: T, when: yesterday, told: 2024-11-05, anchor: 2024-10-05}", "2024-10-04"),
    ("{id: e, title: T, when: {words: am Sonntag, language: de}}", "2024-12-15"),
    ('{id: e, title: T, when: yesterday, anchor: "[2024-11-05..2024-11-06]"}', "[2024-11-04..2024-11-05]"),
    ("{id: e, title: T, when: yesterday, anchor: 2024-11-05~}", "2024-11-04~"),
    ("{id: e, title: T, when: {words: tout à l'heure, language: xx}}", "undated"),
]


@pytest.mark.parametrize(("event", "expected"), ONE_EVENT)
def test_an_event_by_itself(run_text: Run, event: str, expected: str) -> None:
    assert text(dated(run_text, f"  - {event}\n")["e"]) == expected


def test_words_count_from_the_event_that_is_named_whatever_the_order_in_the_file(run_text: Run) -> None:
    events = dated(
        run_text,
        """
  - {id: third, title: T, when: two days later, anchor: second}
  - {id: second, title: T, when: the day before, anchor: first}
  - {id: first, title: T, when: on Sunday}
""",
    )
    assert {id_: text(item) for id_, item in events.items()} == {
        "first": "2024-12-15",
        "second": "2024-12-14",
        "third": "2024-12-16",
    }
    assert events["second"].accounts[0].anchor.event == "first"
    assert events["first"].accounts[0].anchor.counted is Counted.PUBLISHED


def test_a_chain_may_be_as_long_as_the_file(run_text: Run) -> None:
    links = "".join(
        f"  - {{id: e{n}, title: T, when: the day before, anchor: e{n + 1}}}\n" for n in range(3000)
    )
    events = dated(run_text, links + "  - {id: e3000, title: T, date: 2024-12-15}\n")
    assert text(events["e0"]) == "2016-09-28"


def test_words_on_an_undated_anchor_have_no_day_and_say_so(run_text: Run) -> None:
    events = dated(
        run_text,
        "  - {id: a, title: T, when: yesterday, told: b}\n  - {id: b, title: T, kind: statement}\n",
    )
    account = events["a"].accounts[0]
    assert text(events["a"]) == "undated"
    assert account.failure is not None
    assert account.failure.why is Why.NEEDS_ANCHOR
    assert account.anchor.event == "b"
    assert show.span(events["a"].window) == "on or before 17 December 2024"


def test_a_circle_of_anchors_is_named_and_a_pin_breaks_it(run_text: Run) -> None:
    circle = """
  - {id: a, title: T, when: the day before, anchor: b}
  - {id: b, title: T, when: the day before, anchor: c}
  - {id: c, title: T, when: the day before, anchor: a%s}
  - {id: d, title: T, when: the day before, anchor: a}
"""
    events = dated(run_text, circle % "")
    cycles = {id_: item.accounts[0].anchor.cycle for id_, item in events.items()}
    assert cycles == {
        "a": ("a", "b", "c", "a"),
        "b": ("b", "c", "a", "b"),
        "c": ("c", "a", "b", "c"),
        "d": (),
    }
    assert {text(item) for item in events.values()} == {"undated"}
    pinned = dated(run_text, circle % ", date: 2024-12-10")
    assert {id_: text(item) for id_, item in pinned.items()} == {
        "a": "2024-12-08",
        "b": "2024-12-09",
        "c": "2024-12-10",
        "d": "2024-12-07",
    }


def test_an_event_may_count_from_itself_only_by_mistake(run_text: Run) -> None:
    events = dated(run_text, "  - {id: a, title: T, when: yesterday, anchor: a}\n")
    assert events["a"].accounts[0].anchor.cycle == ("a", "a")


CLAIMS = [
    # accounts, date, disputed
    ("[{by: A, date: 2024-12-09~}, {by: B, told: 2024-11-05}]", "[..2024-11-05,2024-12-09~]", True),
    ("[{by: A, date: 2024-12-09~}, {by: B, told: 2024-12-07}]", "2024-12-09~", False),
    ("[{by: A, date: 2024-12-09}, {by: B, told: 2024-12-07}]", "[..2024-12-07,2024-12-09]", True),
    ("[{by: A, date: 2024-12}, {by: B, date: 2024-12-07}]", "2024-12", False),
    (
        "[{by: A, date: 2024-12-14/2024-12-15}, {by: B, date: 2024-12-10}]",
        "[2024-12-10,2024-12-14..2024-12-15]",
        True,
    ),
    ("[{by: A, date: 2024-12-14/..}, {by: B, date: 2024-12-10}]", "[2024-12-10,2024-12-14..]", True),
    ("[{by: A, date: 2024-12-09}, {by: B, date: 2024-12-11, status: denied}]", "2024-12-09", False),
    ("[{by: A, date: 2024-12-09}, {by: B, date: 2024-12-11, status: retracted}]", "2024-12-09", False),
    ("[{by: A, date: 2024-12-09}, {by: B, when: recently}]", "2024-12-09", False),
    ("[{by: A}, {by: B}]", "undated", False),
]


@pytest.mark.parametrize(("claims", "expected", "disputed"), CLAIMS)
def test_rival_accounts_stand_side_by_side(
    run_text: Run, claims: str, expected: str, *, disputed: bool
) -> None:
    event = dated(run_text, f"  - id: e\n    title: T\n    claims: {claims}\n")["e"]
    assert (text(event), event.disputed) == (expected, disputed)
    assert len(event.accounts) == 2


def test_the_events_own_account_comes_first_and_counts(run_text: Run) -> None:
    event = dated(
        run_text,
        "  - {id: e, title: T, date: 2024-12-09, by: A, claims: [{by: B, date: 2024-12-11}]}\n",
    )["e"]
    assert [account.claim.by for account in event.accounts] == [("A",), ("B",)]
    assert event.disputed


def test_an_undated_event_is_bounded_by_the_day_it_was_told(run_text: Run) -> None:
    windows = {
        "{id: e, title: T}": "on or before 17 December 2024",
        "{id: e, title: T, told: 2024-11-05}": "on or before 5 November 2024",
        "{id: e, title: T, status: planned}": "at no known time",
        "{id: e, title: T, when: {words: soon, direction: future}}": "at no known time",
        "{id: e, title: T, date: 2024-12}": "between 1 and 31 December 2024",
    }
    for event, expected in windows.items():
        assert show.span(dated(run_text, f"  - {event}\n")["e"].window) == expected


def test_order_is_earliest_then_latest_then_time_then_place_in_the_file(run_text: Run) -> None:
    events = dated(
        run_text,
        """
  - {id: undated, title: T}
  - {id: late, title: T, date: 2024-12-16, time: "18:00"}
  - {id: early, title: T, date: 2024-12-16, time: "09:30"}
  - {id: untimed, title: T, date: 2024-12-16}
  - {id: month, title: T, date: 2024-12}
  - {id: before, title: T, date: "[..2024-12-05]"}
  - {id: first, title: T, date: 2024-12-01}
  - {id: open, title: T, date: 2024-12-01/..}
  - id: disputed
    title: T
    claims: [{by: A, date: 2024-12-20}, {by: B, date: 2024-12-02}]
""",
    )
    order = ["first", "month", "open", "disputed", "before", "untimed", "early", "late", "undated"]
    assert list(events) == order
