"""The names of all findings that the loader can yield; each has its manual in `timeline.check.rules`."""

from __future__ import annotations

from typing import Final

NAMES: Final = (
    "unreadable-file",
    "not-utf8",
    "control-character",
    "yaml-syntax",
    "too-deep",
    "too-large",
    "duplicate-key",
    "yaml-tag",
    "yaml-alias",
    "second-document",
    "empty-value",
    "block-scalar",
    "skipped-file",
    "unknown-field",
    "missing-field",
    "wrong-shape",
    "bad-date",
    "bad-figure",
    "bad-time",
    "bad-id",
    "unknown-choice",
    "bad-value",
    "two-definitions",
    "no-source",
    "no-such-day",
    "reversed-range",
)
