"""What a run of the check has to tell; a format writes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from timeline.check.lines import line_of
from timeline.model.problem import Problem, Severity

if TYPE_CHECKING:
    from timeline.model.window import Narrowed

_HEAVIEST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class Report(NamedTuple):
    """The problems of a run, in order, and what was looked at.

    `skipped` names the stages that were left out, for people. `line` gives a line of a file, from one,
    None where there is none; `path` a file's path in its repository. From the weight `fail_on` on a problem
    makes the run fail. `allowed` counts what the authors accept, `known` what a baseline does. `narrowed`
    are the events of which their relations tell more than they do, where those were asked for.
    """

    problems: tuple[Problem, ...]
    events: int = 0
    files: int = 0
    skipped: tuple[str, ...] = ()
    line: Callable[[str, int], str | None] = line_of
    path: Callable[[str], str] = str
    fail_on: Severity = Severity.ERROR
    allowed: int = 0
    known: int = 0
    narrowed: tuple[Narrowed, ...] | None = None

    @property
    def failed(self) -> bool:
        """Whether there is a problem of the weight `fail_on` or above."""
        return any(self.fails(problem) for problem in self.problems)

    @property
    def counts(self) -> dict[Severity, int]:
        """How many problems there are of each weight, the heaviest first."""
        found = Counter(problem.severity for problem in self.problems)
        return {severity: found[severity] for severity in _HEAVIEST_FIRST}

    def fails(self, problem: Problem) -> bool:
        """Tell whether `problem` makes the run fail."""
        return problem.severity.rank >= self.fail_on.rank


def summary(report: Report) -> str:
    """Return one line: "3 errors, 1 warning in 214 events of 3 files, 2 allowed, no stage skipped"."""
    found = [_number(count, severity.value) for severity, count in report.counts.items() if count]
    what = ", ".join(found) or "no problems"
    skipped = f"skipped: {', '.join(report.skipped)}" if report.skipped else "no stage skipped"
    where = f"{what} in {_number(report.events, 'event')} of {_number(report.files, 'file')}"
    aside = ((report.allowed, "allowed"), (report.known, "in the baseline"))
    return ", ".join((where, *(f"{count:,} {how}" for count, how in aside if count), skipped))


def _number(count: int, noun: str) -> str:
    plural = noun if noun == "info" or count == 1 else f"{noun}s"
    return f"{count:,} {plural}"
