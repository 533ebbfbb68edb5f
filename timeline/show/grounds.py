"""What the dates of a timeline rest on: how many are stated, derived, approximate, disputed, undated.

To add a language: a table of words here and a row in `WORDS`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from timeline.model.event import Account, Dated
from timeline.show.editors import is_own


class Ground(StrEnum):
    """What a date rests on; each event has one."""

    STATED = "stated"
    DERIVED = "derived"
    OWN = "own"
    UNDATED = "undated"


class Count(NamedTuple):
    """A line of the section: what is counted, how many events, and what that means."""

    name: str
    number: int
    meaning: str


class GroundWords(NamedTuple):
    """The words of one language: a name and its meaning each; in `note` code stands in grave accents."""

    section: str
    of_events: str
    event: tuple[str, str]
    grounds: Mapping[Ground, tuple[str, str]]
    approximate: tuple[str, str]
    disputed: tuple[str, str]
    note: str


class Grounds:
    """Counts events as they are written; keeps none."""

    def __init__(self) -> None:
        self._grounds: Counter[Ground] = Counter()
        self._approximate = self._disputed = 0

    def add(self, dated: Dated) -> None:
        """Count one event."""
        self._grounds[ground(dated)] += 1
        self._disputed += dated.disputed
        self._approximate += dated.date is not None and dated.date.approximate

    def of(self, words: GroundWords) -> str:
        """Return of how many events the counts are: "Of 42 events:"."""
        total = self._grounds.total()
        return words.of_events.format(f"{total} {words.event[total != 1]}")

    def counts(self, words: GroundWords) -> Iterator[Count]:
        """Yield the counts; approximate and disputed dates are among those before them."""
        for each, (name, meaning) in words.grounds.items():
            if self._grounds[each] or each is not Ground.OWN:
                yield Count(name, self._grounds[each], meaning)
        for (name, meaning), number in (
            (words.approximate, self._approximate),
            (words.disputed, self._disputed),
        ):
            yield Count(name, number, meaning)


def ground(dated: Dated) -> Ground:
    """Return what the event's date rests on; of several accounts the least direct counts."""
    if dated.date is None:
        return Ground.UNDATED
    if len(dated.accounts) == 1:
        return _ground(dated.accounts[0], dated)
    grounds = {_ground(account, dated) for account in dated.accounts if account.date is not None}
    for each in (Ground.OWN, Ground.DERIVED):
        if each in grounds:
            return each
    return Ground.STATED


def _ground(account: Account, dated: Dated) -> Ground:
    if is_own(account, dated):
        return Ground.OWN
    if account.claim.when is None:
        return Ground.STATED if account.pinned else Ground.DERIVED
    chosen = account.chosen
    if chosen is None:
        return Ground.OWN
    return Ground.DERIVED if chosen.anchored else Ground.STATED


ENGLISH: Final = GroundWords(
    section="About the dates",
    of_events="Of {}:",
    event=("event", "events"),
    grounds={
        Ground.STATED: (
            "Stated",
            "the source's words hold the full date, or the editors give it without words",
        ),
        Ground.DERIVED: (
            "Derived",
            "counted from the day the words were said or printed; the steps stand under each event",
        ),
        Ground.OWN: (
            "The editors' own",
            "the editors give a date that the words alone do not, or judge between accounts",
        ),
        Ground.UNDATED: ("Undated", "no day can be told; what bounds the event stands in its heading"),
    },
    approximate=("Approximate", "told as about"),
    disputed=("Disputed", "the accounts have no day in common"),
    note=(
        "Approximate and disputed dates are among those above them. Dates in `code` are EDTF "
        "(ISO 8601-2): `~` is about, `?` perhaps, `/` from and to, `[..]` one of these, `..` open."
    ),
)
GERMAN: Final = GroundWords(
    section="Zu den Daten",
    of_events="Von {}:",
    event=("Ereignis", "Ereignissen"),
    grounds={
        Ground.STATED: (
            "Genannt",
            "die Worte der Quelle enthalten das ganze Datum, oder die Redaktion nennt es ohne Worte",
        ),
        Ground.DERIVED: (
            "Abgeleitet",
            "gezählt von dem Tag, an dem die Worte gesagt oder gedruckt wurden",
        ),
        Ground.OWN: (
            "Von der Redaktion",
            "die Worte allein ergeben das Datum nicht, oder die Redaktion urteilt zwischen Darstellungen",
        ),
        Ground.UNDATED: ("Ohne Datum", "kein Tag ist bekannt; was ihn eingrenzt, steht in der Überschrift"),
    },
    approximate=("Ungefähr", "mit „etwa“ genannt"),
    disputed=("Strittig", "die Darstellungen haben keinen Tag gemeinsam"),
    note=(
        "Ungefähre und strittige Daten sind unter den oben gezählten. Daten in `dieser Schrift` sind EDTF "
        "(ISO 8601-2): `~` heißt etwa, `?` vielleicht, `/` von und bis, `[..]` eines davon, `..` offen."
    ),
)
WORDS: Final[Mapping[str, GroundWords]] = {"de": GERMAN, "en": ENGLISH}
