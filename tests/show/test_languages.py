from __future__ import annotations

import pytest

from timeline.dates.language import names
from timeline.show.languages import in_language


@pytest.mark.parametrize(
    ("code", "english", "german"),
    [
        ("de", "in German", "auf Deutsch"),
        ("de-AT", "in German", "auf Deutsch"),
        ("UK", "in Ukrainian", "auf Ukrainisch"),
        ("xx", "language xx", "Sprache xx"),
    ],
)
def test_what_a_language_is_called(code: str, english: str, german: str) -> None:
    assert (in_language(code), in_language(code, "de")) == (english, german)


def test_every_language_whose_time_words_are_known_has_a_name() -> None:
    assert [code for code in names() if in_language(code).startswith("language")] == []
