"""Standard output: many chunks at once, and each by itself where somebody waits for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper

import pytest

from timeline.cli.output import flush, put


def test_what_was_made_before_a_failure_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def chunks() -> Iterator[str]:
        yield "one\n"
        yield "two\n"
        raise KeyboardInterrupt

    written = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(written, encoding="utf-8"))
    with pytest.raises(KeyboardInterrupt):
        put(chunks())
    flush()
    assert written.getvalue() == b"one\ntwo\n"


@pytest.mark.parametrize("awaited", ["line_buffering", "write_through"])
def test_who_waits_for_a_line_gets_it_before_the_next_is_made(
    awaited: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def chunks() -> Iterator[str]:
        for line in ("one\n", "two\n", "three\n"):
            seen.append(written.getvalue())
            yield line

    written = BytesIO()
    monkeypatch.setattr(
        sys,
        "stdout",
        TextIOWrapper(
            written,
            encoding="utf-8",
            line_buffering=awaited == "line_buffering",
            write_through=awaited == "write_through",
        ),
    )
    put(chunks())
    assert seen == [b"", b"one\n", b"one\ntwo\n"]


def test_chunks_come_out_as_they_went_in(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = (0, 1, 70_000, 3, 65_535, 65_536, 65_537, 10)
    written = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(written, encoding="utf-8"))
    put("x" * size for size in sizes)
    flush()
    assert written.getvalue() == b"x" * sum(sizes)
