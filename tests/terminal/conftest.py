"""A program in a pseudo-terminal, and what stands on its screen; waits for contents, never for time."""

from __future__ import annotations

import os
import re
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Self

import pyte
import pytest

if sys.platform == "win32":
    collect_ignore_glob = ["*"]
else:
    import fcntl
    import pty
    import termios

_NOT_OURS = frozenset({"NO_COLOR", "TEXTUAL", "COLORTERM", "LANG", "VISUAL", "COLUMNS", "LINES"})
_DEADLINE = 10.0
"""Seconds until a screen that never comes is a failure."""
_PRIVATE = re.compile(
    rb"\x1b\[[<=>][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\[\?[0-9;]*u|\x1bP.*?\x1b\\", re.DOTALL
)
"""Questions to the terminal that the emulator would print."""
KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "tab": "\t",
    "backspace": "\x7f",
    "pagedown": "\x1b[6~",
    "ctrl+f": "\x06",
    "ctrl+z": "\x1a",
}


class Terminal:
    """The explorer in a terminal of `size` columns and lines; `sent` is every byte that reached it."""

    def __init__(
        self,
        arguments: Sequence[str],
        size: tuple[int, int] = (120, 40),
        env: Mapping[str, str] | None = None,
        program: Sequence[str] = ("-m", "timeline"),
    ) -> None:
        self._ours, self._theirs = pty.openpty()
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._set_size(*size)
        self.before = termios.tcgetattr(self._theirs)
        self.sent = b""
        kept = {k: v for k, v in os.environ.items() if k not in _NOT_OURS}
        self.child = subprocess.Popen(
            [sys.executable, *program, *arguments],
            stdin=self._theirs, stdout=self._theirs, stderr=self._theirs, start_new_session=True,
            env=kept | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"} | dict(env or {}),
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.child.poll() is None:
            self.child.kill()
        self.child.wait()
        self._close()

    def _close(self) -> None:
        for end in (self._theirs, self._ours):
            with suppress(OSError):  # it is closed
                os.close(end)
        self._theirs = self._ours = -1

    def hang_up(self) -> int:
        """Take the terminal away, as closing its window does; return the program's exit code."""
        self._close()
        for number in (signal.SIGHUP, signal.SIGCONT):  # what a system sends then
            self.child.send_signal(number)
        return self.child.wait(timeout=_DEADLINE)

    def wait_stopped(self) -> None:
        """Read until the program has stopped itself."""
        until = time.monotonic() + _DEADLINE
        while os.waitpid(self.child.pid, os.WUNTRACED | os.WNOHANG) == (0, 0):
            if time.monotonic() > until:
                pytest.fail(f"it goes on; the screen:\n{self.text}")
            self._read(0.05)
        while self._read(0.05):
            pass

    def clear(self) -> None:
        """Empty the screen, as a terminal does when a program asks for one of its own."""
        self._screen.reset()

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def resize(self, columns: int, lines: int) -> None:
        self._set_size(columns, lines)
        self._screen.resize(lines, columns)
        self.child.send_signal(signal.SIGWINCH)

    def send(self, *keys: str) -> None:
        for key in keys:
            os.write(self._ours, KEYS.get(key, key).encode())

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def cells(self) -> list[list[str]]:
        """The characters of the screen by line and column; the second cell of a wide one is empty."""
        return [
            [self._screen.buffer[line][column].data for column in range(self._screen.columns)]
            for line in range(self._screen.lines)
        ]

    @property
    def settings(self) -> list[object]:
        """How the terminal is set: echo, lines, signals."""
        return termios.tcgetattr(self._theirs)

    def wait(self, wanted: str | Callable[[str], bool]) -> str:
        """Read until the screen has the text `wanted`, or what it asks for is true; return the screen."""
        holds = wanted if callable(wanted) else lambda text: wanted in text
        until = time.monotonic() + _DEADLINE
        while not holds(self.text):
            if time.monotonic() > until or (not self._read(0.1) and self.child.poll() is not None):
                pytest.fail(f"waited for {wanted!r}; the screen:\n{self.text}")
        return self.text

    def end(self) -> int:
        """Read until the program is gone; return its exit code."""
        until = time.monotonic() + _DEADLINE
        while self.child.poll() is None and time.monotonic() < until:
            self._read(0.05)
        while self._read(0.05):
            pass
        return self.child.wait(timeout=1)

    def _read(self, seconds: float) -> bool:
        if not select.select([self._ours], [], [], seconds)[0]:
            return False
        data = os.read(self._ours, 65536)
        self.sent += data
        self._stream.feed(_PRIVATE.sub(b"", data))
        return True


@pytest.fixture
def start() -> type[Terminal]:
    """Start the explorer with arguments, a size and an environment; to be used with `with`."""
    return Terminal
