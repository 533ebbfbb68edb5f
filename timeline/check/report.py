"""What a run of the check has to tell; a format writes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final, NamedTuple

from timeline.check.lines import line_of
from timeline.model.problem import Problem, Severity

_HEAVIEST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class Report(NamedTuple):
    """The problems of a run, in order, and what was looked at.

    `skipped` names the stages that were left out, for people. `line` gives a line of a file, from one,
    None where there is none.
    """

    problems: tuple[Problem, ...]
    events: int = 0
    files: int = 0
    skipped: tuple[str, ...] = ()
    line: Callable[[str, int], str | None] = line_of

    @property
    def counts(self) -> dict[Severity, int]:
        """How many problems there are of each weight, the heaviest first."""
        found = Counter(problem.severity for problem in self.problems)
        return {severity: found[severity] for severity in _HEAVIEST_FIRST}


def summary(report: Report) -> str:
    """Return one line for stderr: "3 errors, 1 warning in 214 events of 3 files, no stage skipped"."""
    found = [_number(count, severity.value) for severity, count in report.counts.items() if count]
    what = ", ".join(found) or "no problems"
    skipped = f"skipped: {', '.join(report.skipped)}" if report.skipped else "no stage skipped"
    return f"{what} in {_number(report.events, 'event')} of {_number(report.files, 'file')}, {skipped}"


def _number(count: int, noun: str) -> str:
    plural = noun if noun == "info" or count == 1 else f"{noun}s"
    return f"{count:,} {plural}"
