"""Which rules a run is about, by their codes, the beginnings of codes, or names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.check.rules import RULES
from timeline.model.problem import Problem


class Choice(NamedTuple):
    """The beginnings of the codes to tell of, all where there are none, and of those to leave out.

    The longer one decides: `select=TL203` counts against `ignore=TL2`, `ignore=TL203` against `select=TL2`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, problem: Problem) -> bool:
        """Tell whether to tell of a problem; what left a part of a file unread is always told."""
        if problem.unread:
            return True
        selected = _longest(self.select, problem.code) if self.select else 0
        return selected > _longest(self.ignore, problem.code)


def choice(select: Iterable[str], ignore: Iterable[str]) -> Choice:
    """Return the choice of codes, beginnings of codes or names; raises UsageError where no rule has one."""
    return Choice(tuple(map(_code, select)), tuple(map(_code, ignore)))


def _longest(starts: Iterable[str], code: str) -> int:
    return max((len(start) for start in starts if code.startswith(start)), default=-1)


def _code(text: str) -> str:
    wanted = text.strip().upper()
    if len(wanted) >= 2 and any(rule.code.startswith(wanted) for rule in RULES):
        return wanted
    from timeline.check import find  # noqa: PLC0415  # a name is seldom given

    return find(text).code
