"""What an account says: as a sentence with who says it, as a line on its date, as a row among others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from timeline.export.formats.markdown.notes import Notes
from timeline.export.formats.markdown.text import code, guarded, inline
from timeline.export.formats.markdown.voice import Voice
from timeline.export.formats.markdown.words import Said
from timeline.export.record import edtf
from timeline.model.date import Date
from timeline.model.event import Account, Claim, Dated, Status, parties
from timeline.show.dates import clock
from timeline.show.editors import is_own
from timeline.show.steps import failure

_FIRST: Final = re.compile(r"^(\*?)(\w)")


class Accounts:
    """Writes accounts of events in one language, with their sources as `notes`."""

    def __init__(self, voice: Voice, notes: Notes) -> None:
        self._voice = voice
        self._phrases = voice.phrases
        self._notes = notes

    def sentence(self, account: Account) -> str:
        """Return who says what: "GUR *said* about 30 were killed or wounded.[^report]"."""
        claim = account.claim
        what, said = self._what(claim), self._said(claim)
        told = said.with_what if what else said.bare
        text = told.format(who=inline(self._sayer(claim)), what=what)
        return self._notes.cite(guarded(_capital(text)), claim.source, ".")

    def brief(self, dated: Dated) -> str:
        """Return who says it, for the end of a line: "(*said* by GUR)"; several each with its date."""
        if len(dated.accounts) == 1:
            claim = dated.accounts[0].claim
            return self._notes.aside(self._briefly(claim), claim.source)
        return f"({'; '.join(self._rival(account, dated) for account in dated.accounts)})"

    def _rival(self, account: Account, dated: Dated) -> str:
        claim = account.claim
        when = self._voice.date(account.date) if account.date is not None else self._phrases.not_told
        if is_own(account, dated):
            return f"{when}: {self._phrases.own_judgement}"
        return self._notes.cite(f"{when}: {self._briefly(claim)}", claim.source)

    def _briefly(self, claim: Claim) -> str:
        said = self._said(claim)
        return (said.column if said is self._phrases.unnamed else said.bare).format(
            who=inline(self._sayer(claim))
        )

    def _said(self, claim: Claim) -> Said:
        if claim.by or claim.status is not Status.CLAIMED:
            return self._phrases.said[claim.status]
        return self._phrases.reported if self._notes.publisher(claim.source) else self._phrases.unnamed

    def _sayer(self, claim: Claim) -> str:
        """Name who says it; without a name who printed it, else the source."""
        if claim.by:
            return self._voice.listed(claim.by)
        return self._notes.publisher(claim.source) or self._phrases.the_source

    def who(self, account: Account, dated: Dated) -> str:
        """Name who says it beside others; without a name it is the source itself, or the editors."""
        if account.claim.by:
            return self._voice.listed(account.claim.by)
        return self._phrases.editors if is_own(account, dated) else self._sayer(account.claim)

    def _what(self, claim: Claim) -> str:
        """Return the numbers as a clause where all of them can be one, else nothing."""
        if not claim.figures or claim.status not in {Status.CLAIMED, Status.CONFIRMED}:
            return ""
        return self._voice.sentence(claim.figures)

    def dating(self, account: Account, dated: Dated, *, bounded: bool) -> str:
        """Return the date in EDTF, the words it was told in, and how the one came from the other.

        `bounded`: what bounds the event, if it has no date, is told elsewhere.
        """
        bounds = "" if bounded else self._bounds(dated)
        untold = "; ".join(filter(None, (self._phrases.not_told, bounds)))
        head = _coded(account.date) if account.date else untold
        time = account.claim.time
        how = f" — {self._phrases.their_own}" if is_own(account, dated) else self._words(account)
        return head + (f" {self._phrases.at.format(clock(time))}" if time else "") + how

    def _bounds(self, dated: Dated) -> str:
        """Return what bounds an account without a date: another one, or the day it was told."""
        if dated.date is not None:
            return self._phrases.dated_elsewhere
        told = self._voice.span(dated.window)
        return (
            self._phrases.told_by_then.format(told) if dated.window.last and not dated.window.first else told
        )

    def _words(self, account: Account) -> str:
        when, chosen = account.claim.when, account.chosen
        if when is None:
            return f" — {self._phrases.without_words}" if account.pinned else self._on_or_before(account)
        words = f" — {self._voice.quoted(when.text)}"
        if chosen is not None:
            return f"{words}{self._voice.derivation(account, chosen)}"
        if account.pinned:
            return f"{words}: {self._phrases.own_date}"
        why = inline(failure(account.failure)) if account.failure and self._voice.language == "en" else ""
        return f"{words}: {why}" if why else words

    def _on_or_before(self, account: Account) -> str:
        """Explain the date of an account that tells no time."""
        return f" — {self._phrases.not_before}" if account.date else ""

    def table(self, dated: Dated) -> Iterator[str]:
        """Yield the accounts of an event side by side, a row an account."""
        counted = any(account.claim.figures for account in dated.accounts)
        heads = list(self._phrases.columns if counted else self._phrases.columns[:-1])
        rows = [heads, ["---"] * len(heads)]
        rows += [self._row(account, dated, counted=counted) for account in dated.accounts]
        return (f"| {' | '.join(row)} |" for row in rows)

    def _row(self, account: Account, dated: Dated, *, counted: bool) -> list[str]:
        claim, who = account.claim, self.who(account, dated)
        own = is_own(account, dated)
        none = self._phrases.none
        cells = [
            inline(who) if claim.by else capital(inline(who)),
            self._phrases.own_judgement if own else self._notes.cite(self._said(claim).column, claim.source),
            self._voice.date(account.date) if account.date else self._phrases.not_told,
            self._voice.quoted(claim.when.text) if claim.when else none,
        ]
        return [*cells, self._voice.figures(claim.figures) or none] if counted else cells

    def standing(self, dated: Dated) -> str:
        """Return how the accounts stand to each other; who denies it or tells no day is in no dispute."""
        if not dated.disputed:
            return self._phrases.side_by_side
        rivals = sum(account.date is not None for account in parties(dated.accounts))
        return (
            self._phrases.disputed if rivals == len(dated.accounts) else self._phrases.some_of.format(rivals)
        )


@lru_cache(1 << 13)
def _coded(date: Date) -> str:
    return code(edtf(date))


def _capital(text: str) -> str:
    if text[:1].isupper():
        return text
    return _FIRST.sub(lambda found: found[1] + found[2].upper(), text)


@lru_cache(1 << 13)
def capital(text: str) -> str:
    """Return `text`, which stands in several places, with a capital letter at its start, marked or not."""
    return _capital(text)
