"""Errors that Python raises; what is wrong with data is a value instead (`timeline.model.problem`).

TimelineError
├── UsageError        the call itself is wrong: an unknown name, nothing to read
├── UnreadableError   a file cannot be read or written
├── EdtfError         a text is not a date of the supported part of EDTF
└── QueryError        a filter cannot be read
"""

from __future__ import annotations

from collections.abc import Iterable


class TimelineError(Exception):
    """Anything the program refuses, with a message for people."""


class UsageError(TimelineError):
    """A call that cannot be carried out as it stands."""

    @classmethod
    def unknown(cls, what: str, name: str, known: Iterable[str]) -> UsageError:
        """Say that `name` is no `what`, and list those there are."""
        return cls(f"unknown {what} {name!r}: known are {', '.join(sorted(known))}")


class UnreadableError(TimelineError):
    """A file that cannot be read or written."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path
        self.why = why


class _TextError(TimelineError):
    """A text that cannot be read, with the column (from one) and what would be right."""

    def __init__(self, text: str, message: str, column: int = 1, advice: str = "") -> None:
        super().__init__(message)
        self.text = text
        self.message = message
        self.column = column
        self.advice = advice


class EdtfError(_TextError):
    """A text that is not a date of the supported part of EDTF.

    `kind` is "syntax", "no_such_day", "reversed" or "unsupported".
    """

    def __init__(
        self, text: str, message: str, column: int = 1, advice: str = "", *, kind: str = "syntax"
    ) -> None:
        super().__init__(text, message, column, advice)
        self.kind = kind


class QueryError(_TextError):
    """A filter that cannot be read."""
