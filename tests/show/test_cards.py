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
    assert found["Time of day"] == ("14:30 +02:00",)
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


def test_rival_accounts_are_columns(told: Callable[[str], Card]) -> None:
    made = told("rivals")
    (section,) = (each for each in made.sections if each.columns)
    assert section.name == "2 accounts"
    assert [column.head for column in section.columns] == ["Kyiv", "Moscow"]
    figures = [{each.label: each.lines for each in column.facts}["Figures"] for column in section.columns]
    assert figures == [("killed: 30",), ("killed: 0",)]
    assert made.lead.endswith("disputed")
    assert facts(made, "Who and where")["Judgement"] == ("Kyiv was there.",)


def test_words_that_are_not_understood_say_so(told: Callable[[str], Card]) -> None:
    made = told("lost")
    assert facts(made, "Time and source")["Not read"]
    assert made.lead == "undated, on or before 17 December 2024 · incident"
    assert any(label.startswith("TL201") for label in facts(made, "Problems"))


def test_a_reference_to_nothing_is_named(run_text: Run) -> None:
    result = run_text("events:\n- {id: a, title: A, date: 2024-12-01, after: b, source: c}\n")
    made = card(result.dated[0], Book(result.timeline, result.dated, result.problems))
    assert facts(made, "Related")["After"] == ("b (no such event)",)
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
            ("A timeline without a title", "P", "published 17 Dec 2024", "2022 – December 2024"),
        ),
    ],
)
def test_head(run_text: Run, text: str, expected: tuple[str, str, str, str]) -> None:
    result = run_text(text)
    made = head(result.timeline, result.dated)
    assert (made.title, made.source, made.published, made.range) == expected
