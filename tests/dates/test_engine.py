"""The engine knows no language, and every step it names has a wording."""

from __future__ import annotations

import ast
import datetime as dt
import re
import tomllib
from pathlib import Path

import pytest

from timeline.dates import language as languages
from timeline.dates import resolve
from timeline.dates.edtf import parse
from timeline.model.event import Anchor, Counted
from timeline.model.reading import Failure, Unit, Why
from timeline.show.steps import WORDINGS, anchor, derivation, failure

FOLDER = languages.FOLDER.parent
ENGINE = sorted(set(FOLDER.rglob("*.py")) - {FOLDER / "batch.py", FOLDER / "edtf.py", FOLDER / "calendar.py"})
_SHAPES = re.compile(r"\(\?p<\w+>|\\[a-z]\w*|\bt(?=\\d)|\bz(?=\|\[)")
"""Names of groups and escapes, and the letters of ISO 8601, in the lexer's expression."""
CORPUS = Path(__file__).parent / "corpus"


def literals(path: Path) -> set[str]:
    """The texts of a module that are no docstrings and no names of attributes."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__slots__":
            prose |= {id(leaf) for leaf in ast.walk(node.value)}
    return {
        node.value.casefold()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    }


def vocabulary() -> set[str]:
    """The names of the lexicon's format, of the model and of the rules: English, whatever the language."""
    found = {"easter", *languages.UNITS, *languages.QUALITIES, *languages.SUFFIXES, *Unit, *Why, *WORDINGS}
    for path in languages.FOLDER.glob("*.toml"):
        found |= set(tomllib.loads(path.read_text(encoding="utf-8")))
    tree = ast.parse((FOLDER / "words" / "lexer.py").read_text(encoding="utf-8"))
    kinds = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return found | {kind for kind in kinds if kind in ("number", "other", "space", "word")} | FACTS | OTHERS


FACTS = {"decade_of", "year_of", "of", "full", "quarters", "day", "month", "unit", "by", "which", "side"}
"""Names of kinds of tokens and of a step's facts."""
OTHERS = {"first", "last", "before", "found", "no", "yes", "en"}
"""More facts, a field of answers, the two answers in a lexicon, and the language of weekdays in failures."""


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: str(path.relative_to(FOLDER)))
@pytest.mark.parametrize("code", languages.names())
def test_the_engine_holds_no_word_of_any_language(path: Path, code: str) -> None:
    lexicon = {word for word in languages.load(code).words if word.isalpha()}
    for text in literals(path) - vocabulary():
        plain = _SHAPES.sub(" ", text)
        assert not lexicon & set(re.findall(r"[^\W\d_]+", plain)), text


def rules() -> set[str]:
    """Every rule that the engine names: the first argument of a Step, and of what makes one."""
    found = set()
    for path in ENGINE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Step", "step_of"):
                found |= {leaf.value for leaf in ast.walk(node.args[0]) if isinstance(leaf, ast.Constant)}
    return {str(rule) for rule in found if isinstance(rule, str)}


def test_every_rule_has_a_wording_and_every_wording_a_rule() -> None:
    assert rules() <= set(WORDINGS)
    told = set()
    for _, _, readings in corpus_readings():
        told |= {step.rule for reading in readings for step in reading.steps}
    assert told <= set(WORDINGS)
    assert set(WORDINGS) - told - rules() == set()


def corpus_readings() -> list[tuple[str, str, tuple]]:  # type: ignore[type-arg]
    found = []
    for code in languages.names():
        told = tomllib.loads((CORPUS / f"{code}.toml").read_text(encoding="utf-8"))["told"]
        for day, table in told.items():
            for words in table:
                readings = resolve(words, parse(day), code)
                assert not isinstance(readings, Failure)
                found.append((code, words, readings))
    return found


def test_every_derivation_of_the_corpus_is_worded() -> None:
    for _, words, readings in corpus_readings():
        for reading in readings:
            text = derivation(reading, "16 December 2024")
            assert text, words
            assert "None" not in text, (words, text)
            assert "  " not in text, (words, text)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("am Wochenende", "told 16 December 2024: the last weekend begun by then"),
        ("vor etwa einer Woche", "counted from 16 December 2024: about 1 week before"),
        ("im vergangenen August", "told 16 December 2024: the last August over by then"),
        ("am 5. November", "told 16 December 2024: the nearest 5 November"),
        ("seit vier Monaten", "counted from 16 December 2024: 4 months before; from then on"),
        ("16. Dezember 2024", "the date is told in full"),
        ("im vergangenen Jahr", "told 16 December 2024: the year before"),
        (
            "fast dreijährig",
            "counted from 16 December 2024: nearly 3 years before (taken as 2¾ years); from then on",
        ),
        ("vor anderthalb Jahren", "counted from 16 December 2024: 1½ years before"),
        ("Karfreitag", "told 16 December 2024: the nearest Good Friday"),
        ("August 2023", "the year as it is written; August within it"),
        ("Anfang Dezember", "told 16 December 2024: the nearest December; its beginning"),
        ("Jahreswechsel", "told 16 December 2024: the nearest turn of the year"),
        ("1. Advent", "told 16 December 2024: the nearest first Sunday of Advent"),
        ("kurz vor Weihnachten", "told 16 December 2024: the nearest Christmas; shortly before that"),
        ("der Rest der Woche", "told 16 December 2024: that week; of that what is left from then on"),
        ("bisher in diesem Jahr", "told 16 December 2024: that year; of that what is over by then"),
        ("vor einem Monat und neun Tagen", "counted from 16 December 2024: 1 month and 9 days before"),
        (
            "am zweiten Sonntag nach Ostern 2023",
            "the year as it is written; Easter within it; the second Sunday after that",
        ),
    ],
)
def test_wording(words: str, expected: str) -> None:
    readings = resolve(words, dt.date(2024, 12, 16), "de")
    assert not isinstance(readings, Failure)
    assert derivation(readings[0], "16 December 2024") == expected


def test_an_anchor_is_told_with_what_it_is() -> None:
    published = Anchor(parse("[2024-12-16..2024-12-17]"), Counted.PUBLISHED)
    assert anchor(published).endswith(", when it was published")
    assert anchor(Anchor(parse("2024-12-16"), Counted.EVENT, "raid")) == "16 December 2024, the date of raid"
    assert anchor(Anchor(None, Counted.EVENT, "raid")) == "raid, which has no day"
    assert anchor(Anchor(None, Counted.NONE, None, ("a", "b", "a"))).endswith("a, then b, then a")
    assert anchor(Anchor(None, Counted.NONE)) == "no day"


@pytest.mark.parametrize("why", list(Why))
def test_every_failure_is_worded(why: Why) -> None:
    assert failure(Failure(why, "x")).endswith(("x", "x characters"))
