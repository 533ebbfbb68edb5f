from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from timeline.errors import UnreadableError
from timeline.files import read_regular, write_atomic, write_pieces


def test_a_new_file_gets_the_usual_mode_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_atomic(tmp_path / "new.md", b"text")
    assert (tmp_path / "new.md").read_bytes() == b"text"
    assert [path.name for path in tmp_path.iterdir()] == ["new.md"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o666 & ~mask


def test_the_mode_is_kept_and_a_link_keeps_pointing(tmp_path: Path) -> None:
    real = tmp_path / "real.md"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(real)
    write_atomic(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_device_is_written_through() -> None:
    write_atomic(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()


def test_a_failure_leaves_the_old_file_and_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kept.md"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("timeline.files.os.fsync", full)
    with pytest.raises(UnreadableError, match=r"kept\.md: No space left on device"):
        write_atomic(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.md"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="No such file or directory"):
        write_atomic(tmp_path / "none" / "x.md", b"")


def test_pieces_that_cannot_be_made_leave_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "kept.md"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write_pieces(target, (bytes([8 // number]) for number in (1, 0)))
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.md"]


def test_a_file_that_is_regular_in_name_only_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some of the kernel's say that they are, and have nothing ready."""
    os.mkfifo(tmp_path / "pipe")
    writer = os.open(tmp_path / "pipe", os.O_RDWR)  # else a pipe that nobody writes to has its end
    monkeypatch.setattr("stat.S_ISREG", lambda _mode: True)
    assert read_regular(tmp_path / "pipe", 100) == b""
    os.close(writer)
