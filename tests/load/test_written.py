"""A text as it is written: its values at their characters, or nothing where not all of it can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.load.written import Written, page

PIECES = st.sampled_from(
    ["a: ", "b", "- ", "\n", "  ", "{", "}", "[", "]", ", ", '"', "'", "# x", "? ", ": ", "é", "無", "\t",
     "\r\n", "|\n", ">", "&a ", "*a", "!t ", "---\n", "...\n", "%", "\ufeff", "\x85", "\0", "2024"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join) | st.binary(max_size=40))
def test_no_text_is_too_odd(text: str | bytes) -> None:
    data = text.encode() if isinstance(text, str) else text
    found = page(data)
    if found is None:
        return
    body = data.decode("utf-8").removeprefix("\ufeff")
    for start, mapping in found.mappings.items():
        assert start == mapping.start <= mapping.end <= len(body)
        for key, value in mapping.pairs:
            assert key.start <= key.end <= value.start <= value.end
            assert_written(key, body)
            assert_written(value, body)


def assert_written(value: Written, body: str) -> None:
    """A text on one line stands where it is said to, quotes and escapes aside."""
    shown = body[value.start : value.end]
    assert shown == shown.strip(" \n") or value.style in {"|", ">"}
    if isinstance(value.value, str) and not value.style and "\n" not in shown and "\t" not in shown:
        assert shown == value.value
    elif value.style:
        assert shown[:1] == value.style


DATA = b"\xef\xbb\xbfa: {b: 'x y', c: [1, 2]}  # z\r\nd:\r\n  - e: f\r\n    g: h\r\n# end\r\n"


def test_ends_are_those_of_the_values_and_not_of_remarks() -> None:
    found = page(DATA)
    assert found is not None
    text = DATA[3:].decode()
    shown = {text[one.start : one.end] for one in found.mappings.values()}
    assert shown == {"{b: 'x y', c: [1, 2]}", "e: f\r\n    g: h", text.partition("\r\n# end")[0]}
    assert found.root == {"a": {"b": "x y", "c": ["1", "2"]}, "d": [{"e": "f", "g": "h"}]}


@pytest.mark.parametrize(
    "text", ["", "a", "[a", "a: *b", "a: &b c", "a: !b c", "a: 1\na: 2", "a: 1\n---\nb: 2", "[a]: b"]
)
def test_what_is_no_plain_document_has_no_mappings(text: str) -> None:
    found = page(text.encode())
    assert found is None or not found.mappings
