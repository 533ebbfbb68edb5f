"""What is offered where the cursor stands; `|` in the text is the cursor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.event import Dated, Timeline
from timeline.query import Known, View, parse
from timeline.query.complete import Completion, complete

KNOWING = Known(as_of=dt.date(2024, 12, 17))

OFFERED = [
    ("actor:|", ['actor:="North Korea" 1', "actor:=Russia 1", "actor:=Ukraine 1"]),
    ("actor:kor|", ['actor:="North Korea" 1']),
    ('actor:"north k|', ['actor:="North Korea" 1']),
    ('actor:="nor|th k"', ['actor:="North Korea" 1']),
    ("actor:u|", ["actor:=Ukraine 1", "actor:=Russia 1"]),
    ("actor:=u|", ["actor:=Ukraine 1", "actor:=Russia 1"]),
    ("in:2024-12 actor:|", ['actor:="North Korea" 1']),
    ("actor:| in:2024-12", ['actor:="North Korea" 1']),
    ("(actor:|", ['actor:="North Korea" 1', "actor:=Russia 1", "actor:=Ukraine 1"]),
    ("in:2024-12 -actor:|", ['actor:="North Korea" 1']),
    ("in:2024-12 or actor:r|", ["actor:=Russia 1", 'actor:="North Korea" 1', "actor:=Ukraine 1"]),
    ("kind:|", ["kind:incident 6", "kind:period 1", "kind:statement 1"]),
    ("kind:s|", ["kind:statement 1"]),
    ("is:un|", ["is:undated 2", "is:uncertain 1"]),
    ("in:|", ["in:2024 6", "in:2025 2"]),
    ("in:2024-1|", ["in:2024-11 2", "in:2024-12 4"]),
    ("within:2024|", ["within:2024 4", "within:2024-08 1", "within:2024-12 2"]),
    ("before:ye|", ["before:yesterday 4"]),
    ('in:"last w|', ['in:"last week" 3']),
    ("killed:|", ["killed:>=1 1", "killed:>=2 1", "killed:>=10 1"]),
    ("sources:|", ["sources:>=1 1"]),
    ("kil|", ["killed: 1"]),
    ("ki|", ["kind: 8", "killed: 1"]),
    ("-st|", ["status: 8"]),
    ("korea|", ['actor:="North Korea" 1']),
    ("nothing-like-it|", []),
    ('"a phr|', []),
    ("killed:many|", []),
    ("nofield:|", []),
    ("id:|", []),
]


@pytest.mark.parametrize(("typed", "offered"), OFFERED)
def test_offers(view: View, typed: str, offered: list[str]) -> None:
    found = at_cursor(view, typed)
    assert [f"{each.text} {each.events}" for each in found.candidates] == offered


ALONE = [
    typed for typed, _ in OFFERED if ":" in typed and not any(sign in typed for sign in ("(", " -", " or "))
]
"""Behind "or" and "-" a count is that of the term, which adds to the others or takes away."""


@pytest.mark.parametrize("typed", ALONE)
def test_what_is_put_in_leaves_as_many_events_as_it_says(view: View, typed: str) -> None:
    found = at_cursor(view, typed)
    text = typed.replace("|", "")
    for each in found.candidates:
        whole = text[: found.start] + each.text + text[found.end :]
        assert len(view.filtered(parse(whole, KNOWING))) == each.events


@pytest.mark.parametrize("name", ['the "Storm"', "\x1b]52;c;x", "a\u202eb", " "])
def test_names_that_cannot_be_typed_are_not_offered(make: Callable[..., Dated], name: str) -> None:
    view = View((make("e", actors=(name, "GUR")),), Timeline())
    assert [each.text for each in at_cursor(view, "actor:|").candidates] == ["actor:=GUR"]


def at_cursor(view: View, typed: str) -> Completion:
    return complete(typed.replace("|", ""), typed.index("|"), view, KNOWING)


PIECES = st.sampled_from(
    ["actor:", "in:", "-", "(", '"', " or ", "kursk", "=", "2024", " ", "killed:", ">=", "is:"]
)


@given(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=20), st.integers(0, 40))
def test_any_text_and_cursor_are_answered(text: str, cursor: int) -> None:
    cursor = min(cursor, len(text))
    found = complete(text, cursor, View((), Timeline()), KNOWING)
    assert 0 <= found.start <= cursor <= found.end <= len(text)
    assert found.candidates == ()


def test_who_no_longer_wants_to_know_gets_what_was_found_so_far(view: View) -> None:
    asked = iter((True, True, False))
    found = complete("", 0, view, KNOWING, wanted=lambda: next(asked))
    assert len(found.candidates) == 2
    assert complete("", 0, view, KNOWING, wanted=lambda: False).candidates == ()
