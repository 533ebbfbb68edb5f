"""What each term finds in a small story."""

from __future__ import annotations

import pytest

from timeline.query import View, parse

ALL = "war incursion combat losses ryder perhaps missing bounded"

FOUND = [
    ("", ALL),
    ("war", "war"),
    ("vergangenen AUGUST", "incursion"),
    ('"vergangenen august"', "incursion"),
    ('"august vergangenen"', ""),
    ("strasse москва", "perhaps"),
    ("nordkorea", "losses"),
    ("курская", "incursion"),
    ("zeitung", "incursion"),
    ('"a report"', ""),  # the title of its source
    ('source:"a report"', "incursion"),
    ("rumour", "perhaps"),
    ("pentagon or kremlin", "combat ryder"),
    ("-pentagon", ALL.replace(" ryder", "")),
    ("actor:korea", "losses"),
    ("actor:nordkorea", "losses"),
    ("actor:pentagon", ""),
    ("actor:ukraine actor:russia", "incursion"),
    ("actor:russia or actor:korea", "incursion losses"),
    ("-(actor:russia or actor:korea)", "war combat ryder perhaps missing bounded"),
    ('place:"курская область"', "incursion"),
    ("by:hur", "losses"),
    ("by:kremlin", "combat"),
    ("source:report", "incursion"),
    ("source:zeitung", "incursion"),
    ("tag:rum", "perhaps"),
    ("id:war", "war"),
    ("kind:statement", "ryder"),
    ("status:denied", "combat"),
    ("is:disputed", "combat"),
    ("is:approximate", "war combat"),
    ("is:uncertain", "perhaps"),
    ("is:undated", "missing bounded"),
    ("is:problem", "losses"),
    ("has:claims", "combat"),
    ("has:figures", "losses"),
    # in: possibly then; a ~ is widened, an open end has no limit, a window needs both ends
    ("in:2024-12", "war combat losses ryder"),
    ("in:2021", "war combat"),
    ("in:2020", "combat"),
    ("in:2024-12-12", "war combat"),
    ("in:2024-12-13", "war"),
    ("in:2030", "war"),
    ("in:2024-10", "war combat bounded"),
    ("2024-12-15..2024-12-16", "war losses ryder"),
    # within: certainly then
    ("within:2024-12", "losses ryder"),
    ("within:2024-12-15..2024-12-16", "ryder"),
    ("within:2020/2030", "incursion losses ryder perhaps bounded"),
    ("within:2024/..", "incursion losses ryder perhaps bounded"),
    ("within:2024-10", "bounded"),
    # before: the last day lies before; after: the first day lies after
    ("before:2024-12-16", "incursion combat losses bounded"),
    ("before:2024-12-15", "incursion combat bounded"),
    ("before:2024-08", ""),
    ("after:2024-12-14", "ryder perhaps"),
    ("after:2024-12-13", "losses ryder perhaps"),
    ("after:2024-09", "losses ryder perhaps bounded"),
]


@pytest.mark.parametrize(("text", "ids"), FOUND)
def test_finds(view: View, text: str, ids: str) -> None:
    assert {dated.id for dated in view.filtered(parse(text)).events} == set(ids.split())


@pytest.mark.parametrize("field", ["in", "within"])
def test_any_date_is_a_date_of_the_calendar(view: View, field: str) -> None:
    found = view.filtered(parse(f"{field}:.."))
    assert 0 < len(found) < view.total
    assert found.events == view.filtered(parse(f"{field}:0001..9999")).events
