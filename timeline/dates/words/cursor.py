"""A place in a row of tokens, and the numbers that can be read there."""

from __future__ import annotations

from operator import attrgetter
from typing import Final, TypeVar

from timeline.dates.language import UNITS, Language, Senses
from timeline.dates.words.token import Token
from timeline.model.reading import Failure, Why

END: Final = Token({}, "", 0, 0)


_Value = TypeVar("_Value")
_NOTHING: Final[Senses] = {}
_SENSES: Final = attrgetter("senses")


class UnreadError(Exception):
    """Words that have no reading, with the failure that says why."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.detail)
        self.failure = failure


class Cursor:
    """Reads tokens from left to right; `at` may be set back to try something else."""

    __slots__ = ("at", "here", "kinds", "language", "now", "tokens")

    def __init__(self, tokens: list[Token], language: Language) -> None:
        self.kinds: set[str] = set().union(*map(_SENSES, tokens))
        """Every kind of word that stands anywhere: what needs one that is missing is not tried."""
        self.tokens = [*tokens, END]
        self.language = language
        self.at = 0
        self.now = self.tokens[0]
        self.here: Senses = self.now.senses
        """What the token here can mean: its kinds with their values."""

    def go(self, at: int) -> None:
        """Stand at token `at`."""
        self.at = at
        now = self.now = self.tokens[at]
        self.here = now.senses

    def step(self) -> None:
        """Go to the next token."""
        self.at = at = self.at + 1
        now = self.now = self.tokens[at]
        self.here = now.senses

    def done(self) -> bool:
        """Whether every token was read."""
        return self.now is END

    def ahead(self, kind: str) -> int | None:
        """Return the value of the token behind this one as a `kind`."""
        return self.tokens[self.at + 1].senses.get(kind) if self.now is not END else None

    @property
    def before(self) -> Senses:
        """The senses of the token before this one, none at the beginning."""
        return self.tokens[self.at - 1].senses if self.at else _NOTHING

    def led_by(self, key: str) -> bool:
        """Whether the first word is one of `key` in the language's tables of single words."""
        return self.tokens[0].text in self.language.find.get(key, ())

    def take(self, kind: str) -> int | None:
        """Return the value of the token here as a `kind` and go on; None if it is none."""
        value = self.here.get(kind)
        if value is not None:
            self.at = at = self.at + 1
            now = self.now = self.tokens[at]
            self.here = now.senses
        return value

    def choose(self, table: tuple[tuple[str, _Value], ...]) -> _Value | None:
        """Return what the first kind of `table` that the token here has stands for, and go on."""
        senses = self.here
        for kind, value in table:
            if kind in senses:
                self.step()
                return value
        return None

    def joined(self, *kinds: str) -> bool:
        """Take the token here if it is one of `kinds`."""
        senses = self.here
        for kind in kinds:
            if kind in senses:
                self.step()
                return True
        return False

    def skip(self, *, hence: bool = False) -> None:
        """Go on to the next token that is not a filler; `hence` passes over an "in" that may count too."""
        at, senses = self.at, self.here
        while "filler" in senses and (hence or "hence" not in senses):
            at += 1
            senses = self.tokens[at].senses
        if at != self.at:
            self.go(at)

    def skip_inner(self, *, hence: bool = False) -> None:
        """Do the same behind a noun: there an "à" that may be a "to" ("mai à juillet") is no filler.

        Before a time of day it is one, and "about" says nothing.
        """
        at, senses = self.at, self.here
        while True:
            joining = "to" in senses and "from" not in self.kinds  # not of "from 8 p.m. to 6 a.m."
            passing = joining if "to" in senses else "quality" in senses
            timed = passing and self.timed(at + 1) and not (joining and self.dated(at + 1))
            if not timed and not (joining and self._of_unit(at)):
                passed = "filler" in senses and (hence or "hence" not in senses)
                last = "onward" in senses and self.tokens[at + 1] is END
                if not passed or "to" in senses or last:
                    break
            at += 1
            senses = self.tokens[at].senses
        if at != self.at:
            self.go(at)

    def dated(self, at: int) -> bool:
        """Whether a time of day at `at` has its own day: "to 06:00 17 December"."""
        while not _OF_HOUR.isdisjoint(self.tokens[at].senses):
            at += 1
        here, behind = self.tokens[at].senses, self.tokens[at + 1 :][:1]
        return "digits" in here and bool(behind) and "month" in behind[0].senses

    def behind_fillers(self, at: int) -> int:
        """Return the place of the first token from `at` on that is no filler."""
        while "filler" in self.tokens[at].senses:
            at += 1
        return at

    def _of_unit(self, at: int) -> bool:
        """Whether the word at `at` says of which week or month a day is: "у п'ятницю на минулому тижні"."""
        return "filler" in self.tokens[at].senses and "relative" in self.tokens[at + 1].senses

    def timed(self, at: int | None = None) -> bool:
        """Whether a time of day stands at token `at`, or here."""
        at = self.at if at is None else at
        here, behind = self.tokens[at].senses, self.tokens[at + 1 :][:1]
        if ("clock" in here and "short" not in here) or ("daypart" in here and "today" not in here):
            return True
        if "number" not in here or not behind:
            return False
        return "clock" in behind[0].senses or self._in_part(at + 1)

    def _in_part(self, at: int) -> bool:
        """Whether fillers stand at `at` and behind them a part of the day: "3 in the morning"."""
        part = self.tokens[self.behind_fillers(at)].senses
        return "filler" in self.tokens[at].senses and "daypart" in part and "today" not in part

    def hyphen(self) -> bool:
        """Take a hyphen that ties two words ("three-year") or ends a part of one ("14-tägig")."""
        if "dash" not in self.here:
            return False
        self.step()
        return True

    def problem(self, why: Why = Why.NOT_UNDERSTOOD, detail: str | None = None) -> UnreadError:
        """Return the problem with the token here, or with the last one at the end."""
        token = self.tokens[max(0, self.at - 1)] if self.done() else self.now
        return UnreadError(Failure(why, token.text if detail is None else detail, token.start, token.end))


_OF_HOUR: Final = frozenset(("clock", "daypart", "filler"))
POINTING: Final = frozenset(("before", "after"))
DIRECTIONS: Final = frozenset(("ago", "earlier", "later"))
_RANGING: Final = frozenset(("to", "until", "and", "dash", "slash"))
_YEAR: Final = 1000
_COUNTABLE: Final = {"year": _YEAR, "century": 5, "quarter": 4, "half": 2}
_PARTS_OF_YEAR: Final = (UNITS.index("quarter"), UNITS.index("half"))
FIGURES: Final = 4
"""A year has so many."""


def is_numbered(cursor: Cursor) -> bool:
    """Whether figures tell which year, century or quarter of a year it is, and not how many of them.

    Some languages have the number before its word in both cases; then the word is a singular where it
    is told which ("1939 року", "20 століття"), save at the end of a range ("1939—1945 роки"). In the
    others the letter of a quarter behind its figure tells which: "4Q 2024", "el 1T de 2024".
    """
    if not cursor.language.year_first or not cursor.here.get("digits"):
        return cursor.here.get("digits") == 1 and _is_stuck(cursor)
    value, word = cursor.here.get("number"), cursor.tokens[cursor.at + 1 :][:1]
    if not word or value is None:
        return False
    senses, behind = word[0].senses, cursor.tokens[cursor.at + 2 :][:1]
    unit = senses.get("unit", senses.get("units"))
    least = 0 if unit is None else _COUNTABLE.get(UNITS[unit], 0)
    if not least or (behind and not DIRECTIONS.isdisjoint(behind[0].senses)):
        return False
    if unit in _PARTS_OF_YEAR:
        told = bool(behind) and behind[0].senses.get("digits") == FIGURES
        return "unit" in senses and told and 1 <= value <= least
    if "units" in senses:
        before = cursor.tokens[cursor.at - 1].senses if cursor.at > 1 else {}
        return value >= least == _YEAR and not _RANGING.isdisjoint(before)
    return value >= least or (least == _YEAR and value >= 100)


_HOUR: Final = UNITS.index("hour")
_DATED: Final = frozenset(("month", "weekday", "iso", "full"))


def is_hours(cursor: Cursor) -> bool:
    """Whether four figures before the word for hours are a time of day: "0530 hours on 6 June".

    A day stands beside them, and no "ago" behind.
    """
    if cursor.here.get("digits") != FIGURES or cursor.ahead("units") != _HOUR:
        return False
    value, behind = cursor.here.get("number") or 0, cursor.tokens[cursor.at + 2].senses
    told = not _DATED.isdisjoint(cursor.kinds) and DIRECTIONS.isdisjoint(behind)
    return told and value < 2400 and value % 100 < 60


def _is_stuck(cursor: Cursor) -> bool:
    """Whether a number is written to the letter of its quarter or half: "4Q 2023", "1H 2023".

    Of a half there must be a whole year behind: "2h30" is an hour.
    """
    word, number = cursor.tokens[cursor.at + 1], cursor.now
    unit = word.senses.get("unit")
    if unit not in _PARTS_OF_YEAR or word.start != number.end or word.end != word.start + 1:
        return False
    told = unit == _PARTS_OF_YEAR[0] or cursor.tokens[cursor.at + 2].senses.get("digits") == FIGURES
    return told and 1 <= number.senses["number"] <= _COUNTABLE[UNITS[unit]]


def number(cursor: Cursor) -> int | None:
    """Read a number in figures or words."""
    senses = cursor.here
    value = senses.get("number")
    if value is None:
        return None
    if "digits" in senses:
        cursor.step()
        return value
    return _words(cursor, value)[0]


def ordinal(cursor: Cursor) -> int | None:
    """Read a number that is told as a place: "16th", "zweiundzwanzigsten", "twenty-second"."""
    senses = cursor.here
    value = senses.get("ordinal")
    if value is not None:
        cursor.step()
        return value
    value = senses.get("number")
    if value is None or "digits" in senses:
        return None
    start = cursor.at
    value, placed = _words(cursor, value)
    if placed:
        return value
    cursor.go(start)
    return None


_ADDED: Final = frozenset(("dash", "and", "ordinal", "number"))
"""What more of a number told in words can begin with."""


def _words(cursor: Cursor, value: int) -> tuple[int, bool]:
    """Read number words from here on: their value, and whether the last was told as a place."""
    cursor.step()
    total = value if value >= 1000 else 0
    value -= total
    while not _ADDED.isdisjoint(cursor.here):
        start = cursor.at
        cursor.hyphen()
        link = cursor.take("and") is not None
        placed = cursor.here.get("ordinal")
        following = cursor.here.get("number") if placed is None else placed
        joined = None if cursor.here.get("digits") else _joined(value, following, link, cursor)
        if following is None or joined is None:
            cursor.go(start)
            return total + value, False
        cursor.step()
        if joined >= 1000 and joined % 1000 == 0:
            total, joined = total + joined, 0
        value = joined
        if placed is not None:
            return total + value, True
    return total + value, False


def _joined(value: int, following: int | None, link: bool, cursor: Cursor) -> int | None:
    """Return what two number words next to each other make, None where they are two numbers."""
    if following is None:
        return None
    if following in (100, 1000):
        return None if link else max(value, 1) * following
    if following % 100 == 0:
        return following if value == 0 and not link else None
    inverted = link and cursor.now.glued and 1 <= value % 100 <= 9 and 20 <= following <= 90
    plain = not link and value % 100 >= 20 and value % 10 == 0 and following <= 9
    above = value % 100 == 0 and 0 < following < 100
    if inverted or plain or above:  # "zweiundzwanzig", "twenty-two", "hundred and two"
        return value + following
    if not link and 11 <= value <= 20 and 10 <= following <= 90:
        return value * 100 + following  # "nineteen eighty", a year
    return None
