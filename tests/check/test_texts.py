"""Texts of sources: what of the system is not read, and which words count as standing in them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.check import texts
from timeline.check.comparable import ways
from timeline.check.texts import Texts
from timeline.model.problem import Problem
from timeline.pipeline import run

EVENTS = """\
sources:
  - {id: post, language: en, published: 2024-12-17, text: NAME}
events:
  - {id: strike, title: Drones, when: on Monday, date: 2024-12-16}
  - {id: raid, title: Planes, when: on Sunday, date: 2024-12-15}
"""


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str], list[str]]:
    """Check events whose source has its text in a file of that name; the current folder is another one."""
    folder = tmp_path / "in"
    folder.mkdir()

    def check(name: str) -> list[str]:
        (folder / "events.yaml").write_text(EVENTS.replace("NAME", name), encoding="utf-8")
        return [f"{problem.code} {problem.message}" for problem in run([folder / "events.yaml"]).problems]

    return check


def test_the_text_is_looked_for_beside_the_events_file(
    told: Callable[[str], list[str]], tmp_path: Path
) -> None:
    (tmp_path / "in" / "texts").mkdir()
    (tmp_path / "in" / "texts" / "a.txt").write_text("On\nMonday.", encoding="utf-8-sig")
    assert told("texts/a.txt") == ['TL401 "on Sunday" does not stand in the text of "post"']


def link_out(folder: Path) -> None:
    (folder.parent / "secret.txt").write_text("on Monday, on Sunday", encoding="utf-8")
    (folder / "a.txt").symlink_to(folder.parent / "secret.txt")


def folder_out(folder: Path) -> None:
    (folder.parent / "out").mkdir()
    (folder.parent / "out" / "b.txt").write_text("on Monday, on Sunday", encoding="utf-8")
    (folder / "a.txt").symlink_to("../out/b.txt")


def ring(folder: Path) -> None:
    (folder / "a.txt").symlink_to("a.txt")


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "a.txt")


def device(folder: Path) -> None:
    (folder / "a.txt").symlink_to("/dev/zero")


def latin(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"on Monday, on S\xfcnday")


def large(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b" " * (texts.LARGEST + 1))


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (link_out, "it leads out of the file's folder"),
        (folder_out, "it leads out of the file's folder"),
        (device, "it leads out of the file's folder"),
        (ring, "it cannot be read: "),
        (pipe, "it is not a regular file"),
        (latin, "the byte 0xFC in it is not UTF-8"),
        (large, "it has more than 4 MB"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_is_not_read(
    make: Callable[[Path], None], why: str, told: Callable[[str], list[str]], tmp_path: Path
) -> None:
    make(tmp_path / "in")
    (only,) = told("a.txt")
    assert only.startswith(f'TL403 the text "a.txt" of "post": {why}')


def test_a_search_without_end_is_given_up_and_told(
    told: Callable[[str], list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "_EFFORT", 1000)
    (tmp_path / "in" / "a.txt").write_text("on Mondays " * 1000, encoding="utf-8")
    given_up, first = told("a.txt")
    assert given_up == 'TL403 the text of "post" was not searched to the end: there is too much to look up'
    assert first == 'TL401 "on Sunday" does not stand in the text of "post"'


STANDS = [
    ("He said: “We saw it.”", "we saw it", True),
    ("He said: “We saw it,” and left", '"We saw it."', True),
    ("the end­of the Mon-\nday  fire", "endof the Monday fire", True),
    ("Kim Jong-\nun", "Kim Jong-un", True),
    ("1 – 2", "1-2", False),
    ("1–2", "1-2", True),
    ("one two three", "one ... three", True),
    ("one two three", "one [...] three", True),
    ("one two three", "one […] three", True),
    ("one two three", "three ... one", False),
    ("they left", "[The men] left", True),
    ("they [sic] left", "they [sic] left", True),
    ("STRASSE", "straße", True),
    ("ﬁre", "fire", True),
    ("monday", "tuesday", False),
    ("anything", "...", True),
]


@pytest.mark.parametrize(("text", "words", "stands"), STANDS)
def test_typography_does_not_matter(text: str, words: str, stands: bool) -> None:
    assert Texts().has(ways(text), words) is stands


def test_whole_words_only_where_asked() -> None:
    text = ways("am Montagabend und am Montag")
    assert Texts().has(text, "am Montag", whole=True)
    assert not Texts().has(ways("am Montagabend"), "am Montag", whole=True)
    assert Texts().has(ways("am Montagabend"), "am Montag")


def test_a_quote_may_come_from_a_source_whose_text_is_not_given(
    checked: Callable[[str], tuple[Problem, ...]],
) -> None:
    text = """\
# report.txt: on Monday
sources:
  - {id: post, language: en, published: 2024-12-17, text: report.txt}
  - {id: mail, language: en, published: 2024-12-17}
events:
  - {id: strike, source: [post, mail], title: Drones, when: on Monday, date: 2024-12-16, quote: It burned}
"""
    assert checked(text) == ()
    assert [problem.code for problem in checked(text.replace(", mail]", "]"))] == ["TL402"]


def test_a_ligature_of_many_letters_is_left_out() -> None:
    assert ways("so said he \ufdfa once") == ("so said he once",)
    assert [len(way) for way in ways("\ufdfa" * 1000)] == [0]


def test_accents_and_signs_of_any_form_are_alike() -> None:
    assert ways("the \u00b4old\u00b4 mill \uff02burned\uff02") == ("the 'old' mill 'burned",)
    assert len(ways("a mid-\nday and an even-\ning")) == 3
