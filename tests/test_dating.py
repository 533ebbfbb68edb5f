from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from timeline import show
from timeline.dates import edtf
from timeline.model.date import on
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
    ring = ("a", "b", "c", "a")
    assert cycles == {"a": ring, "b": ring, "c": ring, "d": ()}
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
    ("[{by: A, date: 2024-12-09, status: denied}, {by: B, date: 2024-12-11, status: denied}]",
     "[2024-12-09,2024-12-11]", True),
    ("[{by: A, date: 2024-12-12}, {by: B, date: 2024-12-25, status: planned}]", "2024-12-12", False),
    ("[{by: A, date: 2024-12-25, status: planned}, {by: B, status: denied}]", "2024-12-25", False),
    ("[{by: A, date: 2024-12-09}, {by: B, date: 2024-12-10}, {by: C, date: 2024-12}]",
     "[2024-12,2024-12-09,2024-12-10]", True),
]  # fmt: skip


@pytest.mark.parametrize(("claims", "expected", "disputed"), CLAIMS)
def test_rival_accounts_stand_side_by_side(
    run_text: Run, claims: str, expected: str, *, disputed: bool
) -> None:
    event = dated(run_text, f"  - id: e\n    title: T\n    claims: {claims}\n")["e"]
    assert (text(event), event.disputed) == (expected, disputed)
    assert len(event.accounts) == claims.count("by:")


def test_the_events_own_account_comes_first_and_counts(run_text: Run) -> None:
    event = dated(
        run_text,
        "  - {id: e, title: T, date: 2024-12-09, by: A, claims: [{by: B, date: 2024-12-11}]}\n",
    )["e"]
    assert [account.claim.by for account in event.accounts] == [("A",), ("B",)]
    assert event.disputed


def test_a_date_stays_where_its_only_account_is_denied_or_withdrawn(run_text: Run) -> None:
    for status in ("denied", "retracted", "planned", "confirmed"):
        event = f"  - {{id: e, title: T, date: 2024-12-10, by: Kremlin, status: {status}}}\n"
        assert text(dated(run_text, event)["e"]) == "2024-12-10"


def test_a_denial_does_not_bound_what_it_denies(run_text: Run) -> None:
    event = dated(
        run_text,
        "  - {id: e, title: T, by: GUR, claims: [{by: Kremlin, status: denied, told: 2024-11-01}]}\n",
    )["e"]
    assert show.span(event.window) == "on or before 17 December 2024"


def test_what_was_told_has_happened_so_that_a_later_reading_comes_last(run_text: Run) -> None:
    words = "when: {words: am 1. Februar, language: de}"
    events = dated(
        run_text,
        f"  - {{id: past, title: T, {words}}}\n"
        f"  - {{id: plan, title: T, {words}, status: planned}}\n"
        f"  - {{id: period, title: T, {words}, kind: period}}\n",
    )
    assert {id_: text(item) for id_, item in events.items()} == {
        "past": "2024-02-01",
        "plan": "2025-02-01",
        "period": "2025-02-01",
    }
    assert len(events["past"].accounts[0].readings) == 2


def test_an_account_is_bounded_by_the_undated_statement_it_was_told_in(run_text: Run) -> None:
    events = dated(
        run_text,
        "  - {id: e, title: T, told: st, date: 2024-12-25}\n  - {id: st, title: T, kind: statement}\n",
    )
    assert str(events["e"].accounts[0].told_by) == "2024-12-17"


def test_one_that_counts_from_a_circle_is_no_part_of_it_and_keeps_the_bound_of_its_telling(
    run_text: Run,
) -> None:
    events = dated(
        run_text,
        """
  - {id: a, title: T, when: the day before, anchor: b, told: st}
  - {id: b, title: T, when: the day before, anchor: a}
  - {id: st, title: T, kind: statement}
""",
    )
    assert events["a"].accounts[0].anchor.cycle
    assert show.span(events["a"].window) == "on or before 17 December 2024"


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


def test_so_many_long_words_are_read_and_no_more(run_text: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.dating._LONG_IN_ALL", 50)
    long = "during the very early hours of the morning of {} December 2024"
    events = [f"  - {{id: e{day}, title: T, when: {long.format(day)}}}\n" for day in (14, 15, 14)]
    events.append("  - {id: short, title: T, when: on Sunday}\n")
    items = dated(run_text, "".join(events))
    failed = {id_: item.accounts[0].failure for id_, item in items.items()}
    assert [id_ for id_, failure in failed.items() if failure and failure.why is Why.TOO_LONG] == ["e15"]
    assert text(items["short"]) == "2024-12-15"


def test_what_counts_from_an_event_of_many_accounts_counts_from_their_hull(run_text: Run) -> None:
    claims = ", ".join(f"{{by: b{day}, date: 2024-11-{day:02}}}" for day in range(1, 26))
    found = dated(
        run_text,
        f"  - {{id: rivals, title: T, claims: [{claims}]}}\n"
        "  - {id: next, title: T, anchor: rivals, when: the day after}\n",
    )
    assert found["rivals"].disputed
    assert len(text(found["rivals"]).split(",")) == 25
    assert edtf.write(found["next"].accounts[0].anchor.date or on(dt.date.max)) == "[2024-11-01..2024-11-25]"
    assert text(found["next"]) == "[2024-11-02..2024-11-26]"
