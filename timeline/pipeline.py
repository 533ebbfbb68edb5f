"""The order of the work: load -> date -> check. The one place that knows it.

In two stages, so that a screen has its rows before its marks: `load` and `rows` first, `marks` after.
Nothing here raises for bad data; what is wrong with it is among the problems.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from timeline.dating import date_events
from timeline.load import Limits
from timeline.load import load as load_files
from timeline.load.limits import DEFAULT
from timeline.load.reader import NONE
from timeline.model.event import Dated, Timeline
from timeline.model.problem import Finding, Problem

if TYPE_CHECKING:
    from timeline.check import Verdict


class Loaded(NamedTuple):
    """What was read from the files, and what was wrong with them."""

    timeline: Timeline
    findings: tuple[Finding, ...]


class Result(NamedTuple):
    """A timeline, its dated events in order, and all its problems in the order of the files.

    `allowed` are those that the authors accept; `unjudged` counts the `until` that no day was there for.
    """

    timeline: Timeline
    dated: tuple[Dated, ...]
    problems: tuple[Problem, ...]
    allowed: tuple[Problem, ...] = ()
    unjudged: int = 0


def load(paths: Sequence[Path], limits: Limits = DEFAULT, given: Mapping[str, bytes] = NONE) -> Loaded:
    """Read files and folders as one timeline; `given` has the bytes of some by their paths."""
    return Loaded(*load_files(paths, limits, given))


def rows(loaded: Loaded) -> tuple[Dated, ...]:
    """Return the events with their dates, in the order of a timeline."""
    return date_events(loaded.timeline)


def marks(loaded: Loaded, dated: tuple[Dated, ...]) -> tuple[Problem, ...]:
    """Return what the rules find, in the order of the files."""
    return judged(loaded, dated).problems


def judged(loaded: Loaded, dated: tuple[Dated, ...], as_of: dt.date | None = None) -> Verdict:
    """Return what the rules find and what of it the authors allow, until the day `as_of` if one is told."""
    from timeline.check import judge  # noqa: PLC0415  the screen shows its rows before it needs the rules

    return judge(loaded.timeline, dated, loaded.findings, as_of)


def run(
    paths: Sequence[Path],
    limits: Limits = DEFAULT,
    given: Mapping[str, bytes] = NONE,
    as_of: dt.date | None = None,
) -> Result:
    """Do all of it."""
    loaded = load(paths, limits, given)
    dated = rows(loaded)
    verdict = judged(loaded, dated, as_of)
    return Result(loaded.timeline, dated, *verdict)
