"""The date of an event in few words: for a list, whose column has more or less room.

Every form is true by itself: where there is no room for all of it, it tells less, and never the half of a
word. To shorten it otherwise: a function from text to text, and its place in `forms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from timeline.model.date import Bound, Date, Form, Range, Span, day_part, earliest_choice, one_of, place
from timeline.model.event import Dated, parties
from timeline.show.dates import SEASONS, date

ROOM: Final = 14
"""Characters that every list has for a date: as many as "by 17 Dec 2024" has."""
_MANY: Final = 4
"""So many rival dates stand side by side."""

_MONTH: Final = r"[A-Z][a-z]{2}"
_YEAR: Final = re.compile(r"\b\d{3,4}\b")
_OF_A_MONTH: Final = re.compile(rf"(?<={_MONTH}) \d+")
_TOLD_AGAIN: Final = re.compile(rf"(?<={_MONTH}) (\d+)(?=.*{_MONTH} \1\b)")
_DAYS: Final = re.compile(rf"(?<!{_MONTH} )(?<!\d)(?:\d{{1,2}}(?:–|…| or ))?\d{{1,2}} (?={_MONTH}\b)")
_MONTHS: Final = re.compile(rf"(?:{_MONTH}(?:–|…| or )[~?]*)?(?:{_MONTH}|{'|'.join(SEASONS)}) (?=\d)")
_TWICE: Final = re.compile(r"^([~?]*)(.+)[–…][~?]*\2( or…)?$")
_BETWEEN: Final = re.compile(r"\bbetween (.+?) and ")
_WORDS: Final = (("on or before ", "by "), ("on or after ", "from "), ("at any time", "undated"))
_SIGNS: Final = (
    ("perhaps ", "?"),
    ("about ", "~"),
    (" – ", "–"),
    *((f", {what} unknown", "") for what in ("day", "month", "end", "start")),
)

FEWER: Final = {
    "by 5 Nov": "on that day or before it",
    "~9 Dec": "about that day",
    "?9 Dec": "perhaps that day",
    "4…9 Dec": "one of the days between",
    "5 Nov or…": "there are rival dates; the details tell them",
}
"""What a date in fewer words means."""


def forms(dated: Dated) -> tuple[str, ...]:
    """Return the date of `dated` in words, all of it first, then ever less, down to about ROOM.

    Rival dates stand side by side, or the earliest with a word that there are others. The year is left
    to the heading where only one is meant, not under "Undated"; then the days are left out, then the months.
    """
    dates = _dates(dated)
    first = _earliest(dates)
    full = " or ".join(dict.fromkeys(map(_words, dates))) if _choices(dates) <= _MANY else first
    if len(full) <= ROOM:
        return (full,)
    return tuple(dict.fromkeys(_forms(full, first, under_its_year=dated.date is not None)))


def _forms(full: str, first: str, *, under_its_year: bool) -> Iterator[str]:
    """Yield the forms in their order, some of them twice; `first` is the earliest date of them all."""
    yield full
    for text in (full, first):
        short = _signs(_years_once(text))
        yield from (_years_once(text), short)
        if under_its_year:
            yield _without_year(short)
    short = _without_days(short)
    yield from (short, _without_months(short), _bare(_without_months(short)))


def _dates(dated: Dated) -> list[Date]:
    """Return the rival dates in their order, else the one there is, else what bounds the event."""
    if dated.date is None:
        return [_within(dated.window)]
    if not dated.disputed:
        return [dated.date]
    rivals = [account.date for account in parties(dated.accounts) if account.date is not None]
    return sorted(rivals, key=place)


def _within(window: Span) -> Date:
    ends = (Bound.OPEN if day is None else day_part(day) for day in window)
    return one_of(Range(*ends))


def _choices(dates: Sequence[Date]) -> int:
    return sum(len(each.parts) if each.form is Form.ONE_OF else 1 for each in dates)


def _earliest(dates: Sequence[Date]) -> str:
    """Return the earliest of the dates, with a word that there are others, if there are."""
    return _words(earliest_choice(dates[0])) + (" or…" if _choices(dates) > 1 else "")


def _words(value: Date) -> str:
    return _replaced(date(value, short=True), _WORDS)


def _years_once(text: str) -> str:
    """Tell a year that several days share with the last of them: "5 Nov or 9 Dec 2024"."""
    return _TOLD_AGAIN.sub("", text)


def _signs(text: str) -> str:
    """Write signs for words: "~9 Dec 2024" for about, "4…9 Dec 2024" for between."""
    return _BETWEEN.sub(r"\1…", _replaced(text, _SIGNS))


def _without_year(text: str) -> str:
    """Leave the one year out: "14–15 Dec"; where two are told, both stay."""
    return _OF_A_MONTH.sub("", text) if len(_YEAR.findall(text)) == 1 else text


def _without_days(text: str) -> str:
    """Tell the months alone: "Dec 2024" for 14–15 Dec 2024."""
    return _TWICE.sub(r"\1\2\3", _DAYS.sub("", text))


def _without_months(text: str) -> str:
    """Tell the years alone: "2023–2024" for Dec 2023–Dec 2024."""
    return _TWICE.sub(r"\1\2\3", _MONTHS.sub("", text))


def _bare(text: str) -> str:
    """Leave the doubt to the marks of the row, and the second half of a winter to the first."""
    return re.sub(r"[~?]|/\d\d(?=[–…])", "", text)


def _replaced(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for words, fewer in pairs:
        text = text.replace(words, fewer)
    return text
