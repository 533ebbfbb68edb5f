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
from timeline.garbage import without_collecting
from timeline.load import Limits
from timeline.load import load as load_files
from timeline.load.limits import DEFAULT
from timeline.load.reader import NONE
from timeline.model.event import Dated, Timeline
from timeline.model.problem import Finding, Problem
from timeline.network.found import Found

if TYPE_CHECKING:
    from timeline.check import Verdict
    from timeline.model.window import Narrowed


class Loaded(NamedTuple):
    """What was read from the files, and what was wrong with them."""

    timeline: Timeline
    findings: tuple[Finding, ...]


class Result(NamedTuple):
    """A timeline, its dated events in order, and all its problems in the order of the files.

    `allowed` are those that the authors accept; `unjudged` counts the `until` that no day was there for.
    `relations` is what the network finds, worked out when it is asked for.
    """

    timeline: Timeline
    dated: tuple[Dated, ...]
    problems: tuple[Problem, ...]
    allowed: tuple[Problem, ...]
    unjudged: int
    relations: Found

    @property
    def narrowed(self) -> tuple[Narrowed, ...]:
        """The events of which their relations tell more than they do, by date and id."""
        return self.relations.narrowed

    def narrowed_of(self, one: Dated, language: str = "en") -> Narrowed | None:
        """Return what its relations leave of an event's days, None where that is no more than it says."""
        return self.relations.narrowed_of(one, language)


def load(paths: Sequence[Path], limits: Limits = DEFAULT, given: Mapping[str, bytes] = NONE) -> Loaded:
    """Read files and folders as one timeline; `given` has the bytes of some by their paths."""
    return Loaded(*load_files(paths, limits, given))


@without_collecting()
def rows(loaded: Loaded) -> tuple[Dated, ...]:
    """Return the events with their dates, in the order of a timeline."""
    return date_events(loaded.timeline)


def related(dated: tuple[Dated, ...]) -> Found:
    """Return what the relations of events come to, worked out when it is asked for."""
    return Found(dated)


def marks(loaded: Loaded, dated: tuple[Dated, ...], relations: Found | None = None) -> tuple[Problem, ...]:
    """Return what the rules find, in the order of the files."""
    return judged(loaded, dated, relations=relations).problems


@without_collecting()
def judged(
    loaded: Loaded,
    dated: tuple[Dated, ...],
    as_of: dt.date | None = None,
    relations: Found | None = None,
) -> Verdict:
    """Return what the rules find and what of it the authors allow, until the day `as_of` if one is told."""
    from timeline.check import judge  # noqa: PLC0415  the screen shows its rows before it needs the rules

    return judge(loaded.timeline, dated, loaded.findings, as_of, relations)


def run(
    paths: Sequence[Path],
    limits: Limits = DEFAULT,
    given: Mapping[str, bytes] = NONE,
    as_of: dt.date | None = None,
) -> Result:
    """Do all of it."""
    loaded = load(paths, limits, given)
    dated = rows(loaded)
    relations = related(dated)
    verdict = judged(loaded, dated, as_of, relations)
    return Result(loaded.timeline, dated, *verdict, relations=relations)
