"""Finding in many texts: a text a line in, an answer a line out."""

from __future__ import annotations

import json

from timeline.dates.batch_find import answer, answers


def test_an_answer_has_the_places_and_the_id() -> None:
    line = json.dumps(
        {"id": "a", "document": "d", "language": "de", "anchor": "2024-12-17", "text": "Am 5. Mai."}
    )
    assert json.loads(answer(line)) == {"id": "a", "found": [{"start": 3, "end": 9}]}


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(answer('{"text": "Nothing here"}')) == {"id": None, "found": []}


def test_bad_lines_are_answered_with_their_number_and_do_not_stop() -> None:
    lines = ["nonsense", "", '{"id": 1}', '{"id": 2, "text": "today", "language": "xx"}', '{"text": "today"}']
    replies = [json.loads(reply) for reply in answers(lines)]
    assert [reply.get("line") for reply in replies] == [1, 3, 4, None]
    assert replies[1]["id"] == 1
    assert "text" in replies[1]["error"]
    assert replies[3]["found"] == [{"start": 0, "end": 5}]


def test_the_language_of_the_command_counts_where_a_line_names_none() -> None:
    assert json.loads(next(answers(['{"text": "Kam heute."}'], "de")))["found"] == [{"start": 4, "end": 9}]
