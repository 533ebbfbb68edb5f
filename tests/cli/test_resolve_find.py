"""`timeline resolve --find`: for people, as JSON, and for many texts."""

from __future__ import annotations

import io
import json
import sys

import pytest

from timeline.cli import main
from timeline.cli.exits import Exit


def test_a_line_for_each_expression(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "--find", "They met on 5 May and left\ntwo days\nlater."]) == Exit.OK
    assert capsys.readouterr().out == "12-17  5 May\n27-41  two days␊later\n"


def test_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "--find", "--json", "--language", "de", "Er kam gestern."]) == Exit.OK
    answer = json.loads(capsys.readouterr().out)
    assert answer == {"text": "Er kam gestern.", "found": [{"start": 7, "end": 14, "words": "gestern"}]}


def test_many_texts(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    lines = b'{"id": 1, "text": "He left yesterday."}\nnonsense\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert main(["resolve", "--find", "--jsonl"]) == Exit.OK
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == {"id": 1, "found": [{"start": 8, "end": 17}]}
    assert second["line"] == 2
