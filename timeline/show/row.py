"""One event as one line of a list: its date, marks, kind, title and who says it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from timeline.model.date import Date
from timeline.model.event import Dated
from timeline.model.problem import Problem, Severity
from timeline.show.few import forms
from timeline.text import one_line

MARKS: Final = {
    "D": "disputed: accounts that have no day in common",
    "U": "undated: no day can be told",
    "~": "about: the date is approximate",
    "?": "perhaps: the date is uncertain",
    "!": "a problem that `timeline check` reports",
    "i": "a remark of `timeline check`",
}
"""What the marks of a row mean; each is a letter or a shape, so that none needs colour."""

_FITS: Final = 600
"""Characters of a title that any screen can show; the rest of a long one is not looked at."""


class Row(NamedTuple):
    """What a list shows of an event, cleaned; `marks` has three places: date, doubt, problem.

    `dates` is the date in ever fewer words: a list shows the first that it has room for.
    """

    dates: tuple[str, ...]
    marks: str
    kind: str
    title: str
    by: str


def row(dated: Dated, problem: Severity | None = None) -> Row:
    """Return the row of `dated`; `problem` is the weight of the worst one found there."""
    event = dated.event
    return Row(
        dates=forms(dated),
        marks=marks(dated, problem),
        kind=event.kind.value,
        title=one_line(event.title[:_FITS]),
        by=one_line(" / ".join(_names(dated))[:_FITS]),
    )


def _names(dated: Dated) -> list[str]:
    """Return who says it, account by account."""
    return list(dict.fromkeys(", ".join(account.claim.by) for account in dated.accounts if account.claim.by))


def marks(dated: Dated, problem: Severity | None = None) -> str:
    """Return the three marks of an event, a space where one does not apply (see MARKS)."""
    where = "D" if dated.disputed else "U" if dated.date is None else " "
    return where + _doubt(dated.date) + _weight(problem)


def worst(problems: Iterable[Problem]) -> Severity | None:
    """Return the greatest weight among `problems`."""
    return max((problem.severity for problem in problems), key=lambda s: s.rank, default=None)


def _doubt(value: Date | None) -> str:
    if value is None:
        return " "
    return "~" if value.approximate else "?" if value.uncertain else " "


def _weight(problem: Severity | None) -> str:
    if problem is None:
        return " "
    return "i" if problem is Severity.INFO else "!"
