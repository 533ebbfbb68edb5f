"""Everything there is to tell of an event, as labelled facts, and the head of a timeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.pipeline import Result
from timeline.show.book import Book
from timeline.show.card import card
from timeline.show.facts import LONGEST, Card, fact, fitted
from timeline.show.head import head

Run = Callable[[str], Result]
EVENTS = """\
title: Troops
sources:
  - {id: daily, title: Losses, publisher: The Daily, original: AP, reliability: B, language: en,
     published: 2024-12-17}
  - {id: other, language: en, published: 2024-12-18}
events:
- id: fight
  title: The fight
  when: {words: last weekend, direction: past}
  date: 2024-12-14/2024-12-15
  time: "14:30+02:00"
  source: [daily, other]
  by: GUR
  figures: {killed: ">=3"}
  actors: [North Korea]
  places: [Kursk region]
  quote: |
    two
    lines
  credibility: 2
  links: [{url: "https://example.org/a", archived: "https://example.org/b"}]
  status: confirmed
- id: saying
  title: The saying
  kind: statement
  source: daily
  date: 2024-12-16
  about: fight
- id: rivals
  title: Rivals
  judgement: Kyiv was there.
  claims:
  - {by: Kyiv, source: daily, date: 2024-12-01, figures: {killed: 30}}
  - {by: Moscow, source: other, told: saying, date: 2024-12-09, figures: {killed: 0}}
- {id: lost, title: Lost, source: daily, when: in the blue hour}
"""


@pytest.fixture
def told(run_text: Run) -> Callable[[str], Card]:
    result = run_text(EVENTS)
    book = Book(result.timeline, result.dated, result.problems)

    def tell(key: str) -> Card:
        found = book.event(key)
        assert found
        return card(found, book)

    return tell


def facts(made: Card, section: str) -> dict[str, tuple[str, ...]]:
    found = next(each for each in made.sections if each.name == section)
    return {each.label: each.lines for each in found.facts}


def test_one_account(told: Callable[[str], Card]) -> None:
    made = told("fight")
    assert made.title == "The fight"
    assert made.lead == "14–15 December 2024 · incident"
    found = facts(made, "Time and source")
    assert found["Words"] == ("“last weekend”",)
    assert found["Time of day"] == ("14:30 (UTC+02:00)",)
    assert found["Pin"] == ("2024-12-14/2024-12-15",)
    assert found["Counted from"][0].startswith("17 December 2024")
    assert found["Figures"] == ("killed: at least 3",)
    assert found["Says it"] == ("GUR",)
    assert found["Quote"] == ("two", "lines")
    assert found["Status"] == ("confirmed",)
    assert found["Credibility"] == ("2 of 6",)
    assert found["Links"] == ("https://example.org/a", "https://example.org/b")


def test_who_says_it_who_printed_it_and_who_did_it_are_kept_apart(told: Callable[[str], Card]) -> None:
    found = facts(told("fight"), "Time and source")
    assert found["Says it"] == ("GUR",)
    assert found["Printed by"] == (
        "Losses, The Daily, 17 December 2024; after AP; reliability B",
        "other, 18 December 2024",
    )
    assert facts(told("fight"), "Who and where") == {"Did it": ("North Korea",), "Where": ("Kursk region",)}


def test_relations_are_told_from_both_ends(told: Callable[[str], Card]) -> None:
    assert facts(told("fight"), "Related") == {"Spoken of in": ("The saying (16 Dec 2024)",)}
    assert facts(told("saying"), "Related") == {
        "Speaks of": ("The fight (14–15 Dec 2024)",),
        "Tells of": ("Rivals (1 Dec 2024 or 9 Dec 2024)",),
    }


def test_what_relations_leave_of_the_days_is_told_with_its_reasons(run_text: Run) -> None:
    result = run_text(
        "sources: [{id: p, published: 2024-12-17}]\nevents:\n"
        "- {id: a, title: A, date: 2024-12-10}\n- {id: b, title: B, after: a}\n"
    )
    book = Book(result.timeline, result.dated, narrowed=result.narrowed_of)
    shown = {each.id: card(each, book) for each in result.dated}
    assert "From its relations" not in [section.name for section in shown["a"].sections]
    [section] = [section for section in shown["b"].sections if section.name == "From its relations"]
    assert [(each.label, list(each.lines)) for each in section.facts] == [
        ("It was", ["between 10 and 17 December 2024"]),
        (
            "Because",
            [
                "it is after “A”",
                "“A” is dated 10 December 2024",
                "it has no day, but its source was published by 17 December 2024",
            ],
        ),
    ]


def test_rival_accounts_are_columns(told: Callable[[str], Card]) -> None:
    made = told("rivals")
    (section,) = (each for each in made.sections if each.columns)
    assert section.name == "2 accounts"
    assert [column.head for column in section.columns] == ["Kyiv", "Moscow"]
    figures = [{each.label: each.lines for each in column.facts}["Figures"] for column in section.columns]
    assert figures == [("killed: 30",), ("killed: 0",)]
    assert not any(each.label == "Says it" for column in section.columns for each in column.facts)
    assert made.lead.endswith("disputed")
    assert facts(made, "Who and where")["Judgement"] == ("Kyiv was there.",)


RELATED = """\
events:
- {id: war, title: The war, date: 2022/..}
- {id: fight, title: The fight, date: 2024-08, during: war}
- id: raid
  title: The raid
  date: 2024-12
  after: {event: fight, gap: "~4 months"}
  before: {event: end, gap: 1 day}
  same_day: talk
- {id: end, title: The end}
- {id: talk, title: The talk, date: 2024-12}
"""


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (
            "raid",
            {
                "Earlier": ("The fight (Aug 2024; about 4 months apart)",),
                "Later": ("The end (undated; 1 day apart)",),
                "Same day": ("The talk (Dec 2024)",),
            },
        ),
        (
            "fight",
            {
                "Lies within": ("The war (since 2022)",),
                "Later": ("The raid (Dec 2024; about 4 months apart)",),
            },
        ),
        ("war", {"During it": ("The fight (Aug 2024)",)}),
        ("end", {"Earlier": ("The raid (Dec 2024; 1 day apart)",)}),
        ("talk", {"Same day": ("The raid (Dec 2024)",)}),
    ],
)
def test_an_event_s_place_among_others_is_told_by_where_those_lie(
    run_text: Run, event: str, expected: dict[str, tuple[str, ...]]
) -> None:
    result = run_text(RELATED)
    book = Book(result.timeline, result.dated, result.problems)
    found = book.event(event)
    assert found
    assert facts(card(found, book), "Related") == expected


def test_what_is_told_from_both_ends_stands_once(run_text: Run) -> None:
    result = run_text(
        "events: [{id: a, title: A, date: 2023, before: b}, {id: b, title: B, date: 2024, after: a}]\n"
    )
    book = Book(result.timeline, result.dated, result.problems)
    assert facts(card(result.dated[1], book), "Related") == {"Earlier": ("A (2023)",)}


def test_what_the_words_count_from_has_its_title(run_text: Run) -> None:
    events = (
        "- {id: said, title: The saying, date: 2024-12-16}\n- {id: mute, title: The silence}\n"
        "- {id: a, title: A, when: the day before, told: said}\n"
        "- {id: b, title: B, when: the day before, anchor: said}\n"
        "- {id: c, title: C, when: the day before, anchor: mute}\n"
        "- {id: d, title: D, when: the day before, anchor: nobody}\n"
    )
    result = run_text(f"sources: [{{id: s, language: en, published: 2024-12-17}}]\nevents:\n{events}")
    book = Book(result.timeline, result.dated, result.problems)
    cards = {each.id: card(each, book) for each in result.dated}
    lines = {key: facts(cards[key], "Time and source").get("Counted from") for key in "abcd"}
    assert lines == {
        "a": ("16 December 2024, when “The saying” was told",),
        "b": ("16 December 2024, the date of “The saying”",),
        "c": ("“The silence”, which has no day",),
        "d": ("nobody, which has no day",),
    }


@pytest.mark.parametrize(
    ("own", "head"),
    [
        ("date: 2024-12-05, judgement: Both are told late", "the editors"),
        ("figures: {killed: 7}, judgement: Both are told late", "the editors"),
        ("date: 2024-12-05", "nobody named"),
        ("date: 2024-12-05, judgement: Odd, by: GUR", "GUR"),
        ("date: 2024-12-05, judgement: Odd, when: 5 December 2024", "nobody named"),
        ("date: 2024-12-05, judgement: Odd, quote: It was", "nobody named"),
        ("date: 2024-12-05, judgement: Odd, told: 2024-12-06", "nobody named"),
    ],
)
def test_the_editors_own_date_is_theirs_and_not_a_source_s(run_text: Run, own: str, head: str) -> None:
    result = run_text(
        "sources: [{id: s, language: en, published: 2024-12-17}]\nevents:\n"
        f"- {{id: a, title: A, {own}, claims: [{{by: K, date: 2024-12-01}}, {{by: M, date: 2024-12-09}}]}}\n"
    )
    made = card(result.dated[0], Book(result.timeline, result.dated, result.problems))
    (section,) = (each for each in made.sections if each.columns)
    column = section.columns[0]
    assert column.head == head
    assert ("Printed by" in [each.label for each in column.facts]) is (head != "the editors")


def test_a_foreign_column_is_named_as_one(run_text: Run) -> None:
    result = run_text("events: [{id: a, title: A, extra: {event_id_cnty: RUS1}}]\n")
    made = card(result.dated[0], Book(result.timeline, result.dated, result.problems))
    assert facts(made, "In the files")["Column event_id_cnty"] == ("RUS1",)


def test_words_that_are_not_understood_say_so(told: Callable[[str], Card]) -> None:
    made = told("lost")
    assert facts(made, "Time and source")["Not read"]
    assert made.lead == "undated, on or before 17 December 2024 · incident"
    assert any(label.startswith("TL201") for label in facts(made, "Problems"))


def test_a_reference_to_nothing_is_named(run_text: Run) -> None:
    result = run_text("events:\n- {id: a, title: A, date: 2024-12-01, after: b, source: c}\n")
    made = card(result.dated[0], Book(result.timeline, result.dated, result.problems))
    assert facts(made, "Related")["Earlier"] == ("b (no such event)",)
    assert facts(made, "Time and source")["Printed by"] == ("c (no such source)",)


def test_long_texts_are_cut_and_say_so() -> None:
    assert fitted("x" * LONGEST) == "x" * LONGEST
    assert fitted("x" * (LONGEST + 1234)).endswith("x… (1,234 more characters)")


def test_facts_are_cleaned() -> None:
    assert fact("L\x1b", "a\x1b[2J\nb").lines == ("a␛[2J", "b")
    assert fact("L\x1b", "").label == "L␛"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: T\n", ("T", "", "", "")),
        (EVENTS, ("Troops", "2 sources", "", "December 2024")),
        (
            "sources: [{id: s, publisher: P, published: 2024-12-17, language: en}]\n"
            "events: [{id: a, title: A, date: 2022~/..}, {id: b, title: B, date: 2024-12-01}]\n",
            ("Untitled", "P", "published 17 Dec 2024", "2022 – December 2024 and on"),
        ),
        ("events: [{id: a, title: A, date: 2022/..}]\n", ("Untitled", "", "", "2022 and on")),
        ("events: [{id: a, title: A, date: 2022/}]\n", ("Untitled", "", "", "2022")),
        (
            "events: [{id: a, title: A, date: 0001-01-01}, {id: b, title: B, date: 9999-12-31}]\n",
            ("Untitled", "", "", "1 – 9999"),
        ),
        (
            "events: [{id: a, title: A, date: 1914-06-28}, {id: b, title: B, date: 2014-03/..}]\n",
            ("Untitled", "", "", "1914 – 2014 and on"),
        ),
        (
            "events: [{id: a, title: A, date: 1915-06-28}, {id: b, title: B, date: 2014-03}]\n",
            ("Untitled", "", "", "June 1915 – March 2014"),
        ),
    ],
)
def test_head(run_text: Run, text: str, expected: tuple[str, str, str, str]) -> None:
    result = run_text(text)
    made = head(result.timeline, result.dated)
    assert (made.title, made.source, made.published, made.range) == expected
