"""Lines for the caret: of plain files only, counted as positions are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.check.lines import Lines


@pytest.mark.parametrize(
    ("data", "number", "expected"),
    [
        (b"one\ntwo\n", 1, "one"),
        (b"one\ntwo\n", 2, "two"),
        (b"one\r\ntwo\r\n", 2, "two"),
        (b"\xef\xbb\xbfone\n", 1, "one"),
        (b"one\xff\n", 1, "one\ufffd"),
        (b"one\xe2\x80\xa8still one\n", 1, "one\u2028still one"),
        (b"one\n", 0, None),
        (b"one\n", 9, None),
        (b"", 1, ""),
    ],
)
def test_line(tmp_path: Path, data: bytes, number: int, expected: str | None) -> None:
    path = tmp_path / "events.yaml"
    path.write_bytes(data)
    assert Lines()(str(path), number) == expected


def test_what_is_no_plain_file_has_no_lines(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    lines = Lines()
    for path in (tmp_path / "pipe", tmp_path, tmp_path / "nothing", "a\0b", "/dev/zero"):
        assert lines(str(path), 1) is None
