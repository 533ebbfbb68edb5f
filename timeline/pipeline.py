"""The order of the work: load -> date -> check. The one place that knows it.

In two stages, so that a screen has its rows before its marks: `load` and `rows` first, `marks` after.
Nothing here raises for bad data; what is wrong with it is among the problems.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from timeline.dating import date_events
from timeline.load import load as load_files
from timeline.model.event import Dated, Timeline
from timeline.model.problem import Finding, Problem


class Loaded(NamedTuple):
    """What was read from the files, and what was wrong with them."""

    timeline: Timeline
    findings: tuple[Finding, ...]


class Result(NamedTuple):
    """A timeline, its dated events in order, and all its problems in the order of the files."""

    timeline: Timeline
    dated: tuple[Dated, ...]
    problems: tuple[Problem, ...]


def load(paths: Sequence[Path]) -> Loaded:
    """Read files and folders as one timeline."""
    return Loaded(*load_files(paths))


def rows(loaded: Loaded) -> tuple[Dated, ...]:
    """Return the events with their dates, in the order of a timeline."""
    return date_events(loaded.timeline)


def marks(loaded: Loaded, dated: tuple[Dated, ...]) -> tuple[Problem, ...]:
    """Return what the rules find, in the order of the files."""
    from timeline.check import problems  # noqa: PLC0415  the screen shows its rows before it needs the rules

    return problems(loaded.timeline, dated, loaded.findings)


def run(paths: Sequence[Path]) -> Result:
    """Do all of it."""
    loaded = load(paths)
    dated = rows(loaded)
    return Result(loaded.timeline, dated, marks(loaded, dated))
