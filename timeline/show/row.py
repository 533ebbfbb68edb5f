"""One event as one line of a list: its date, marks, kind, title and who says it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from timeline.model.date import Date
from timeline.model.event import Dated, Status
from timeline.model.problem import Problem, Severity
from timeline.show.dates import date, span
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
_SHORTER: Final = (("on or before ", "by "), ("on or after ", "from "), ("at no known time", "undated"))


class Row(NamedTuple):
    """What a list shows of an event, cleaned; `marks` has three places: date, doubt, problem."""

    date: str
    marks: str
    kind: str
    title: str
    by: str


def row(dated: Dated, problem: Severity | None = None) -> Row:
    """Return the row of `dated`; `problem` is the weight of the worst one found there."""
    event = dated.event
    return Row(
        date=row_date(dated),
        marks=marks(dated, problem),
        kind=event.kind.value,
        title=one_line(event.title[:_FITS]),
        by=one_line(" / ".join(_names(dated))[:_FITS]),
    )


def _names(dated: Dated) -> list[str]:
    """Return who says it, account by account."""
    return list(dict.fromkeys(", ".join(account.claim.by) for account in dated.accounts if account.claim.by))


def row_date(dated: Dated) -> str:
    """Return the date in few words: of rival accounts the earliest, with a word that there are others."""
    if dated.disputed:
        return f"{_short(min(_parties(dated), key=_start))} or…"
    if dated.date is None:
        return _shorter(span(dated.window, short=True))
    return _short(dated.date)


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


def _parties(dated: Dated) -> list[Date]:
    """Return the rival dates; an account that denies the event or was withdrawn has no part in it."""
    apart = (Status.DENIED, Status.RETRACTED)
    return [a.date for a in dated.accounts if a.date is not None and a.claim.status not in apart]


def _start(value: Date) -> tuple[int, int]:
    """Order dates as a timeline does: by their first day, else their last."""
    first, last = value.earliest, value.latest
    start = first or last
    return (start.toordinal() if start else 0, last.toordinal() if last else 0)


def _short(value: Date) -> str:
    return _shorter(date(value, short=True))


def _shorter(text: str) -> str:
    for words, fewer in _SHORTER:
        text = text.replace(words, fewer)
    return text
