"""A language is one file of data: one that stands its words elsewhere works without any code."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.dates import language, resolve
from timeline.dates.edtf import write
from timeline.dates.words.grammar import parse
from timeline.dates.words.lexer import tokens
from timeline.model.reading import Failure

CORPUS = Path(__file__).parent / "corpus"
FRENCH = """
postposed = "yes"
[number]
1 = "un une"
3 = "trois"
[ordinal]
1 = "premier première"
[suffix]
ordinal = "er"
[weekday]
1 = "lundi"
[month]
8 = "août"
12 = "décembre"
[unit]
week = "semaine"
year = "an année l'année"
[units]
year = "ans années"
[today]
-1 = "hier"
[relative]
-1 = "dernier dernière"
0 = "ce cette"
1 = "prochain prochaine"
[ago]
1 = "il_y_a"
[since]
1 = "depuis"
[from]
1 = "du"
[to]
1 = "au"
[filler]
1 = "le la l' de en"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of languages with one in it, French."""
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    (tmp_path / "fr.toml").write_text(FRENCH, encoding="utf-8")
    language.load.cache_clear()
    parse.cache_clear()
    yield tmp_path
    language.load.cache_clear()
    parse.cache_clear()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lundi dernier", "2024-12-09"),
        ("la semaine prochaine", "2024-12-23/2024-12-29"),
        ("l'année dernière", "2023"),
        ("il y a trois ans", "2021"),
        ("depuis trois ans", "2021/.."),
        ("en août dernier", "2024-08"),
        ("le 16 décembre 2024", "2024-12-16"),
        ("le 1er août 2024", "2024-08-01"),
        ("du 3 au 5 août 2024", "2024-08-03/2024-08-05"),
        ("hier", "2024-12-15"),
        ("cette semaine", "2024-12-16/2024-12-22"),
    ],
)
def test_a_file_makes_a_language(folder: Path, words: str, expected: str) -> None:
    assert language.names() == ["fr"]
    found = resolve(words, dt.date(2024, 12, 16), "fr")
    assert not isinstance(found, Failure), found
    assert write(found[0].date) == expected


def test_endings_spelling_and_glue_are_data() -> None:
    words: dict[str, object] = {"endings": "e er", "spelling": "ü=ue", "number": {"5": "fünf~ fünf"}}
    made = language.Language("xx", words)
    assert {"fünf", "fünfe", "fünfer", "fuenf", "fuenfer"} <= set(made.words)
    assert made.words["fuenfe"] == {"number": 5}


@pytest.mark.parametrize("code", language.names())
def test_simple_words_are_cut_as_all_others_are(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = language.load(code)
    corpus = tomllib.loads((CORPUS / f"{code}.toml").read_text(encoding="utf-8"))
    words = [text for table in corpus["told"].values() for text in table]
    simple = [cut(text, known) for text in words]
    monkeypatch.setattr("timeline.dates.words.lexer.plain_tokens", lambda *_: None)
    assert simple == [cut(text, known) for text in words]


def cut(text: str, known: language.Language) -> list[tuple[language.Senses, int]]:
    """The senses of each token, and where it begins."""
    return [(token.senses, token.start) for token in tokens(text, known)]
