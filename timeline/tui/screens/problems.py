"""The problems: everything that the check found, in the order of the files."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.problem import Problem
from timeline.show.card import problem_facts
from timeline.tui.draw.card import facts_lines
from timeline.tui.draw.line import EMPTY, Line, Role, wrap
from timeline.tui.screens.reader import Reader


class Problems(Reader):
    """All problems, those of a file that belong to no event too."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._problems = problems
        self.heading = f"{len(problems):,} problem{'' if len(problems) == 1 else 's'}"

    def lines(self, width: int) -> list[Line]:
        """Return the problems laid out for `width` cells."""
        if not self._problems:
            return [((text, Role.PLAIN),) for text in wrap("No problem was found in the files.", width)]
        told = [facts_lines(problem_facts([each]), width) for each in self._problems]
        return [line for lines in told for line in (*lines, EMPTY)]
