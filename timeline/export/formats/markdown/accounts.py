"""What an account says: as a sentence with who says it, as a line on its date, as a row among others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.dates.edtf import write
from timeline.export.formats.markdown.notes import Notes
from timeline.export.formats.markdown.text import code, inline, opening, quoted
from timeline.model.event import Account, Claim, Dated, Figure, Status
from timeline.show.dates import clock, date, span
from timeline.show.editors import EDITORS, is_own
from timeline.show.figures import figure, sentence
from timeline.show.steps import derivation, failure

_SAID: Final = {
    Status.CLAIMED: "*said*",
    Status.CONFIRMED: "*confirmed*",
    Status.DENIED: "*denied*",
    Status.RETRACTED: "*said*, and later *retracted*,",
    Status.PLANNED: "*announced*",
}
_COLUMN: Final = {**_SAID, Status.RETRACTED: "*retracted*"}


def attribution(account: Account, dated: Dated, notes: Notes) -> str:
    """Return who says it: "GUR *said* about 30 were killed or wounded.[^report]"."""
    claim, names = account.claim, who(account, dated)
    said = f"{opening(names[:1].upper() + names[1:])} {_SAID[claim.status]}"
    return f"{said} {_what(claim)}.{notes.call(claim.source)}"


def who(account: Account, dated: Dated) -> str:
    """Name who says it; without a name it is the source itself, unless it is the editors' own."""
    names = account.claim.by
    if not names:
        return EDITORS if is_own(account, dated) else "the source"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _what(claim: Claim) -> str:
    """Return the numbers as a clause where all of them can be one, else "this"."""
    clauses = [sentence(each) for each in claim.figures]
    told = [inline(clause) for clause in clauses if clause]
    if not told or len(told) < len(clauses) or claim.status not in {Status.CLAIMED, Status.CONFIRMED}:
        return "this"
    that = "that " if claim.status is Status.CONFIRMED else ""
    return that + (told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}")


def dating(account: Account, dated: Dated) -> str:
    """Return the date in EDTF, the words it was told in, and how the one came from the other."""
    head = code(write(account.date)) if account.date else f"not told; {_bounds(dated)}"
    time = account.claim.time
    how = " — their own judgement" if is_own(account, dated) else _words(account)
    return head + (f" at {clock(time)}" if time else "") + how


def _bounds(dated: Dated) -> str:
    """Return what bounds an event without a date."""
    return "another account dates the event" if dated.date else span(dated.window)


def _words(account: Account) -> str:
    when, chosen = account.claim.when, account.chosen
    if when is None:
        return " — without words in the source" if account.pinned else _on_or_before(account)
    words = f" — {quoted(when.text)}"
    if chosen is not None:
        return f"{words}{', ' if chosen.anchored else ': '}{inline(derivation(chosen, account.anchor))}"
    if account.pinned:
        return f"{words}: the date is the editors' own"
    return words + (f": {inline(failure(account.failure))}" if account.failure else "")


def _on_or_before(account: Account) -> str:
    """Explain the date of an account that tells no time."""
    return " — no time told: on or before the day it was said" if account.date else ""


def figures(values: Sequence[Figure]) -> str:
    """Return the numbers of an account on one line."""
    return "; ".join(inline(figure(each)) for each in values)


def table(dated: Dated, notes: Notes) -> list[str]:
    """Return the accounts of an event side by side, a row an account."""
    counted = any(account.claim.figures for account in dated.accounts)
    heads = ["Who", "Account", "Date", "Words", *(["Figures"] if counted else [])]
    rows = [heads, ["---"] * len(heads)]
    rows += [_row(account, dated, notes, counted=counted) for account in dated.accounts]
    return [f"| {' | '.join(row)} |" for row in rows]


def _row(account: Account, dated: Dated, notes: Notes, *, counted: bool) -> list[str]:
    claim, names = account.claim, who(account, dated)
    own = is_own(account, dated)
    cells = [
        inline(names if claim.by else names.capitalize()),
        "own judgement" if own else _COLUMN[claim.status] + notes.call(claim.source),
        inline(date(account.date)) if account.date else "not told",
        quoted(claim.when.text) if claim.when else "none",
    ]
    return [*cells, figures(claim.figures) or "none"] if counted else cells
