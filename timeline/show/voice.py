"""What an account says of an event, as documents tell it: who said what and when; plain text, cleaned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from timeline.dates.edtf import write
from timeline.model.date import Date
from timeline.model.event import Account, Claim, Dated, Figure, Source, Status
from timeline.show.dates import clock, date, span
from timeline.show.editors import EDITORS, is_own
from timeline.show.figures import figure, sentence
from timeline.show.steps import derivation, failure
from timeline.text import clean_lines, one_line

_SAID: Final = {
    Status.CLAIMED: "said",
    Status.CONFIRMED: "confirmed",
    Status.DENIED: "denied",
    Status.RETRACTED: "said, and later retracted,",
    Status.PLANNED: "announced",
}

_UNTOLD: Final = "this"
"""What an account says, where no clause tells it."""

KEPT: Final = 1 << 13
"""So many values of a kind are remembered: most dates, names and words stand in several places."""

edtf: Callable[[Date], str] = lru_cache(KEPT)(write)
"""Writes a date in EDTF."""

short: Callable[[str], str] = lru_cache(KEPT)(one_line)
"""Cleans words and names."""


class Voice(NamedTuple):
    """One account: `who` `said` `what`; `when` is its date in words, `how` where that comes from.

    `time` is the time of day, which is in `when` too; `edtf` is empty where it tells no day. `words`
    are the source's own, in `language`. `figures` are those that `what` does not tell.
    """

    who: str
    said: str
    what: str
    when: str
    time: str
    edtf: str
    words: str
    language: str
    how: str
    figures: tuple[str, ...]
    quote: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """Who said what: "GUR said about 30 were killed or wounded.", "According to GUR."."""
        if self.what == _UNTOLD and self.said == _SAID[Status.CLAIMED]:
            return f"According to {self.who}."
        return f"{self.who[:1].upper()}{self.who[1:]} {self.said} {self.what}."

    @property
    def dating(self) -> str:
        """The words and how they became a date; without words how it is known else."""
        if not self.words:
            return self.how
        return f"“{self.words}”: {self.how}" if self.how else f"“{self.words}”"

    def lines(self, *, alone: bool) -> list[str]:
        """All of it as lines of text; the date of an account that is `alone` is that of the event."""
        told = self.dating if alone else f"{self.when} — {self.dating}" if self.dating else self.when
        found = [self.sentence]
        found += [f"> {line}".rstrip() for line in self.quote]
        if told:
            found.append(f"Time: {told}" if alone else f"Time, {self.who}: {told}")
        found += [f"Figures: {each}" for each in self.figures]
        return found


def voice(account: Account, dated: Dated, sources: Mapping[str, Source]) -> Voice:
    """Return what `account` says of `dated`; `sources` go by id and tell the language of its words."""
    claim, own = account.claim, is_own(account, dated)
    what = _what(claim)
    return Voice(
        who=_who(claim, own=own),
        said=_SAID[claim.status],
        what=what,
        when=_when(account, dated),
        time=clock(claim.time) if claim.time else "",
        edtf=edtf(account.date) if account.date else "",
        words=short(claim.when.text) if claim.when else "",
        language=short(claim.language(sources) or ""),
        how="the editors' own judgement" if own else _how(account),
        figures=_figures(claim.figures) if claim.figures and what == _UNTOLD else (),
        quote=tuple(clean_lines(claim.quote)) if claim.quote else (),
    )


def _who(claim: Claim, *, own: bool) -> str:
    """Name who says it; without a name it is the source itself, unless it is the editors' own."""
    if not claim.by:
        return EDITORS if own else "the source"
    return _named(claim.by)


@lru_cache(KEPT)
def _named(names: tuple[str, ...]) -> str:
    return _listed([one_line(name) for name in names])


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _what(claim: Claim) -> str:
    """Return the numbers as a clause where all of them can be one, else "this"."""
    if not claim.figures:
        return _UNTOLD
    if claim.status is Status.CLAIMED:
        return _clauses(claim.figures) or _UNTOLD
    told = _clauses(claim.figures) if claim.status is Status.CONFIRMED else ""
    return f"that {told}" if told else _UNTOLD


@lru_cache(KEPT)
def _figures(values: tuple[Figure, ...]) -> tuple[str, ...]:
    return tuple(one_line(figure(each)) for each in values)


@lru_cache(KEPT)
def _clauses(values: tuple[Figure, ...]) -> str:
    """Return numbers as a clause, nothing where not all of them can be one."""
    told = [one_line(clause) for clause in map(sentence, values) if clause]
    apart = len({each.name for each in values}) == len(values)  # else it would not tell whose they are
    return _listed(told) if apart and told and len(told) == len(values) else ""


@lru_cache(KEPT)
def in_words(value: Date) -> str:
    """Return a date as people write it."""
    return date(value)


def _when(account: Account, dated: Dated) -> str:
    time = account.claim.time
    if time is None and account.date is not None:
        return in_words(account.date)
    at = f" at {clock(time)}" if time else ""
    if account.date is not None:
        return in_words(account.date) + at
    return ("not told" if dated.date else f"not told, {span(dated.window)}") + at


def _how(account: Account) -> str:
    if account.claim.when is None:
        return _wordless(account)
    chosen = account.chosen
    if chosen is not None:
        return one_line(derivation(chosen, account.anchor))
    if account.pinned:
        return "the date is the editors' own"
    return one_line(failure(account.failure)) if account.failure else ""


def _wordless(account: Account) -> str:
    if account.pinned:
        return "without words in the source"
    return "no time told: on or before the day it was said" if account.date else ""
