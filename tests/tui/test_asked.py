"""A filter as it is typed: what stands before a mistake is read, whatever was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.query import EVERYTHING, Known, parse
from timeline.tui.asked import asked, hint


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", ""),
        ("kursk", "kursk"),
        ("is:xyz", ""),
        ("foo:bar", ""),
        ("-", ""),
        ("kursk -", "kursk"),
        ("kursk or", "kursk"),
        ("kursk or kind:", "kursk"),
        ("place:kursk (by:GUR", "place:kursk"),
        ("kursk is:xyz by:GUR", "kursk"),
        ('kursk "in the', "kursk"),
        ("kursk in:2024-13", "kursk"),
        ("kursk )", "kursk"),
        ("(" * 60, ""),
        ("not " * 5000, ""),
    ],
)
def test_what_stands_before_the_mistake_holds(text: str, part: str) -> None:
    found = asked(text, Known())
    assert found.part == part
    assert found.query == parse(part)
    assert (found.error is None) is (part == text)


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        (
            "kursk killed:30",
            ("troops", "area_km2"),
            "No event has the figure killed; there are troops, area_km2",
        ),
        ("killed:30", (), "No event has the figure killed, or any other"),
        ("killed:30", ("killed",), ""),
        ("actor:killed", ("troops",), ""),
    ],
)
def test_a_figure_that_no_event_has_is_named_with_those_there_are(
    text: str, told: tuple[str, ...], expected: str
) -> None:
    found = hint(text, Known(told=told))
    assert found == expected or (not expected and "No event has" not in found)


def test_the_first_mistake_is_told() -> None:
    error = asked("kursk or kind:", Known()).error
    assert error
    assert error.message.startswith("kind: has no value")


_WORDS = st.sampled_from(
    ["or", "and", "not", "-", "(", ")", '"', "kursk", "is:", "in:", "2024", "..", ":", "x"]
)


@given(st.one_of(st.text(), st.lists(_WORDS).map(" ".join), st.lists(_WORDS).map("".join)))
def test_any_text_is_read_as_far_as_it_goes(text: str) -> None:
    found = asked(text, Known())
    assert text.startswith(found.part)
    assert found.query == parse(found.part)
    assert found.part == text if found.error is None else len(found.part) < len(text)
    assert found.query == EVERYTHING or found.part
    assert isinstance(hint(text), str)
