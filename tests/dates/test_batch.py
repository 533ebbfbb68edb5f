"""The batch: a question a line in, an answer a line out."""

from __future__ import annotations

import json
from collections.abc import Iterator

from timeline.dates.batch import answer, answers


def asked(**question: object) -> dict[str, object]:
    reply = json.loads(answer(json.dumps(question))[0])
    assert isinstance(reply, dict)
    return reply


def test_an_answer_has_the_days_and_all_readings() -> None:
    reply = asked(id=7, words="Wochenende", anchor="2014-12-23", language="de", mode="news")
    assert reply["id"] == 7
    assert (reply["earliest"], reply["latest"]) == ("2014-12-20", "2014-12-21")
    assert (reply["edtf"], reply["unit"]) == ("2014-12-20/2014-12-21", "weekend")
    readings = reply["readings"]
    assert isinstance(readings, list)
    assert [one["edtf"] for one in readings] == ["2014-12-20/2014-12-21", "2014-12-27/2014-12-28"]


def test_an_open_end_and_no_reading_are_null() -> None:
    assert asked(words="since August", anchor="2024-12-16")["latest"] is None
    reply = asked(id="x", words="recently", anchor="2024-12-16")
    assert reply == {"id": "x", "earliest": None, "latest": None, "why": "vague"}


def test_direction_mode_and_uncertain_anchors_are_taken() -> None:
    assert asked(words="Friday", anchor="2024-12-16", direction="future")["edtf"] == "2024-12-20"
    assert asked(words="Friday", anchor="2024-12-16", mode="forward")["edtf"] == "2024-12-20"
    assert asked(words="today", anchor="[2024-12-16..2024-12-17]")["edtf"] == "[2024-12-16..2024-12-17]"
    assert asked(words="today")["why"] == "needs_anchor"


def test_bad_lines_are_answered_with_their_number_and_do_not_stop() -> None:
    lines = [
        "{",
        "[]",
        '{"id": 1, "words": 5}',
        "",
        '{"id": 2, "words": "x", "anchor": "2024-13"}',
        '{"id": 3, "words": "x", "language": "xx"}',
        '{"id": 4, "words": "x", "mode": "fast"}',
        '{"id": 5, "words": "x", "start": "a"}',
        '{"id": 1e999, "words": "today"}',
        '{"id": [NaN], "words": "today"}',
        '{"id": 6, "words": "today", "anchor": "2024-12-16"}',
    ]
    replies = [json.loads(reply) for reply in answers(lines)]
    assert [reply.get("line") for reply in replies] == [1, 2, 3, 5, 6, 7, 8, 9, 10, None]
    assert all(reply["error"] for reply in replies[:-1])
    assert replies[-1]["edtf"] == "2024-12-16"


def test_lines_are_answered_one_by_one() -> None:
    read = []

    def lines() -> Iterator[str]:
        for number in range(3):
            read.append(number)
            yield json.dumps({"words": "today", "anchor": "2024-12-16", "language": "en"})

    replies = answers(lines())
    next(replies)
    assert read == [0]
