"""Amounts that begin with something the document told before: "the first year of the war".

The grammar knows no wars, so what is read here are words that it could not read, and amounts that are
said to begin with something. When it was `events` looks up in what was told.

The words for that are a language's table `lead`: `subject` is what an article tells of, `begins` says that
something began, `epoch` is a time of no certain length, `office` one that begins with what was told
last, `age` stands before years of a life, `of` before what an amount is of, and `own` before what
belongs to somebody.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline.dates.days.events import names_in
from timeline.dates.language import UNITS, Language, Senses
from timeline.dates.meaning import Amount, Counted, Led, Mention, Node, Onward, Quality, Span
from timeline.dates.sentence.clauses import STOP, date_before, dates_in, last_range
from timeline.dates.words.cursor import Cursor
from timeline.dates.words.cursor import number as number_at
from timeline.dates.words.nearby import known, senses_of

_YEAR, _DAY = UNITS.index("year"), UNITS.index("day")
_NONE: Final[frozenset[str]] = frozenset()
_BESIDE: Final = 40
_BEHIND: Final = 60
_SENTENCE: Final = 240
"""In characters: how far before and behind the words something is looked for."""
_OR: Final = frozenset(("or", "and"))
_COUNTED: Final = frozenset(map(UNITS.index, ("day", "week", "fortnight", "month", "year", "decade")))
_DIGITS: Final = 4
_ASIDE: Final = "([–—"
_CLOSING: Final = ",;:)"
_NAMES: Final = 3
"""So many words at most may name what is mentioned, and so many letters a name has at least."""


class Place(NamedTuple):
    """Words of a sentence, what stands before and behind them, and the sentence that told a date last."""

    words: str
    before: str
    after: str
    language: Language
    earlier: str = ""

    def has(self, key: str, text: str) -> bool:
        """Whether a word of `text` is one of `key` in the table `lead`."""
        return not self.told(key).isdisjoint(names_in(text))

    def told(self, key: str) -> frozenset[str]:
        """Return the words of `key` in the table `lead`."""
        return self.language.find.get(key, _NONE)

    def mention(self, text: str, *, whole: bool = True) -> Mention | None:
        """Return what `text` names, up to a word that says where or when; None if it is nothing.

        `whole`: all of it is the name, with its head last or first; else more may follow the head.
        """
        names: list[str] = []
        for word in text.split():
            if names and (senses_of(word, self.language) or word[0] in _ASIDE):
                break
            names += [name for name in names_in(word) if not self._small(name)]
            if word[-1] in _CLOSING:
                break
        if not names:
            return None
        named = [name for name in names if name in self.told("subject")]
        heads = [names[0] if self.language.postposed else names[-1]] if whole else names[:_NAMES]
        return self.of(*(named[:1] or heads))

    def of(self, *names: str) -> Mention:
        """Return what has these names, without one what the whole document tells of."""
        return Mention(names, self.told("begins"), self.told("subject"))

    def _small(self, name: str) -> bool:
        senses = senses_of(name, self.language)
        return bool(senses) or name in self.told("article") or name in self.told("own") or len(name) < _NAMES


def mentioned(place: Place) -> Node | None:
    """Return what words mean that the grammar could not read, None if they name no amount or period."""
    return begins_with(place) or _amount_of(place) or _named_period(place)


class _Head(NamedTuple):
    """An amount as a noun, "the first two years" of something: its unit, how many, whether the first ones.

    `place`: which one, "the third day"; `rest`: the words behind it; `war`: "Kriegsjahre".
    """

    unit: int
    number: int
    several: bool
    place: int
    rest: str
    war: bool = False

    def amount(self) -> Amount | None:
        """Return how much it is, None if nobody can count it."""
        return None if self.several and not self.number else Amount(4 * max(self.number, 1), self.unit)


def _head(place: Place) -> _Head | None:
    """Read the words up to a unit: an article, "first" or "early", a number."""
    which, count, words = 0, 0, place.words.split()
    for i, word in enumerate(words):
        senses = senses_of(word, place.language)
        war, unit = False, _unit(senses)
        if unit is None and not senses:
            war, senses = _war_unit(word, place)
            unit = _unit(senses)
        if unit is not None or word.casefold() in place.told("epoch"):
            rest = words[i + 1 :]
            if len(rest) > 1 and _joins(rest[0], rest[1], place.language):
                rest = rest[2:]  # "weeks or months"
            several = "units" in senses or unit is None
            return _Head(unit or _YEAR, count, several, which, " ".join(rest), war)
        if "ordinal" in senses or senses.get("part") == 1:
            which = senses.get("ordinal", 1)
            if which < 0:
                return None  # what is counted from the end begins with nothing that was told
        elif "number" in senses or word.isdecimal():
            count = senses.get("number") or int(word[:_DIGITS])
        elif not ("filler" in senses or "few" in senses or word.casefold() in place.told("article")):
            return None
    return None


def _unit(senses: Senses) -> int | None:
    unit = senses.get("units", senses.get("unit"))
    return unit if unit in _COUNTED else None


def _war_unit(word: str, place: Place) -> tuple[bool, Senses]:
    """Read the unit of "Kriegsjahre", where the language writes a war and its years as one word."""
    folded = word.casefold()
    for war in place.told("subject") if place.language.glued else ():
        if folded.startswith(war):
            senses = senses_of(folded.removeprefix(war), place.language)
            if senses:
                return True, senses
    return False, {}


def _joins(word: str, unit: str, language: Language) -> bool:
    return not _OR.isdisjoint(senses_of(word, language)) and _unit(senses_of(unit, language)) is not None


def _amount_of(place: Place) -> Node | None:
    """Read "the early years", "the first year of the war" and "two weeks after the vote"."""
    head = _head(place)
    if head is None:
        return None
    if head.war:
        counted = head.place <= 1 and (head.place or head.several)
        return Onward(place.of(), head.amount()) if counted and not head.rest else None
    if not head.rest:
        return _unnamed(place, head)
    lead, _, rest = head.rest.partition(" ")
    senses = senses_of(lead, place.language)
    side = ("after" in senses) - ("before" in senses)
    if side:
        return _beside(place, head.amount(), rest, side)
    joined = "between" in senses and head.number > 0
    of = place.told("of")
    if not of and not senses:
        return _of(place, head, head.rest)  # a genitive without a word for it
    return _of(place, head, rest) if joined or lead.casefold() in of else None


def _of(place: Place, head: _Head, rest: str) -> Node | None:
    """Read what an amount is of: "the first two years of the siege", "the third day of the siege"."""
    if place.has("office", rest):
        return Onward(None, head.amount()) if head.place == 1 else None
    mention = place.mention(rest)
    if mention is None or not (
        head.place or (head.several and not head.number) or "between" in _kinds(place)
    ):
        return None
    if head.unit == _DAY and not head.several:
        mention = mention._replace(near=True)
        return Counted(Amount(4 * (head.place - 1), _DAY), 1, mention) if head.place > 1 else mention
    return Onward(mention, head.amount()) if head.place <= 1 else None


def _kinds(place: Place) -> set[str]:
    return {kind for word in place.words.split() for kind in senses_of(word, place.language)}


def _unnamed(place: Place, head: _Head) -> Node | None:
    """Read "the early years": of all that is told; "the first days" are those behind what was told last."""
    word = place.before[-_BESIDE:].split()[-1:]
    owned = word and (word[0].casefold() in place.told("own") or not senses_of(word[0], place.language))
    if head.place != 1 or not head.several or owned or place.has("own", place.words):
        return None
    return Onward(None if head.unit < _YEAR else place.of(), head.amount())


def _beside(place: Place, amount: Amount | None, rest: str, side: int) -> Node | None:
    """Read "two weeks after the vote": behind a date the days from the one to the other."""
    mention = place.mention(rest)
    if amount is None or mention is None:
        return None
    end = date_before(place.before, place.language) if side > 0 and _apposed(place.before) else None
    return Counted(amount, side, mention._replace(near=True)) if end is None else Led(amount, end, only=True)


def _apposed(before: str) -> bool:
    return before.rstrip()[-1:] == ","


def aged(place: Place) -> Node | None:
    """Return an age, "died at the age of seventy-nine": about so many years up to what was told last."""
    if not place.has("age", " ".join(place.before[-_BESIDE:].split()[-2:])):
        return None
    row = known(place.words, place.language)
    cursor = Cursor(row, place.language)
    years = number_at(cursor) if row else None
    whole = cursor.done() or cursor.here.get("units") == _YEAR
    return Led(Amount(4 * years, _YEAR, Quality.ABOUT), only=True) if years and whole else None


def _named_period(place: Place) -> Node | None:
    """Read "the ceasefire period", "the war years" and "the king's reign", which begin with what is named."""
    if place.has("office", place.words):
        return Onward(None)
    words = place.words.split()
    last = senses_of(words[-1], place.language) if words else {}
    if len(words) < 2 or not (_unit(last) is not None or words[-1].casefold() in place.told("epoch")):
        return None
    name = place.words.rpartition(" ")[0]
    beside = _range_behind(place)
    if beside is not None:
        return beside
    if "units" in last and not place.has("article", words[0]):
        return _range_before(place)
    mention = place.mention(name)
    return None if mention is None else Onward(mention)


def _range_behind(place: Place) -> Node | None:
    """Return the years right behind a name: "the Tudor era, 1485-1603"."""
    clause = STOP.split(place.after[:_BEHIND])[0]
    start = len(clause) - len(clause.lstrip(" ,("))
    node = last_range(clause, place.language)
    return node if clause[start : start + 1].isdigit() else None


def _range_before(place: Place) -> Node | None:
    """Return what the sentence told from one date to another: "May to July were hard months"."""
    return last_range(STOP.split(place.before[-_SENTENCE:])[-1], place.language)


def begins_with(place: Place) -> Node | None:
    """Return an amount that is said to begin with something: "within two weeks of the flood on 5 May"."""
    lead = [word.casefold() for word in place.before[-_BESIDE:].split()[-2:]]
    head = None if place.told("enclosing").isdisjoint(lead) else _head(place)
    if head is None:
        return None
    clause = STOP.split(f"{head.rest}{place.after[:_BEHIND]}")[0].strip()
    first, _, what = clause.partition(" ")
    if first.casefold() not in place.told("of") and "after" not in senses_of(first, place.language):
        return None
    dates = dates_in(what, place.language)
    if dates and "," not in what[: dates[0][0]]:
        return Onward(dates[0][2], head.amount())
    mention = place.mention(what, whole=False)
    return None if mention is None else Onward(mention, head.amount())


def same_range(place: Place) -> Span | None:
    """Return what "the same period" is: the last thing told from one date to another, here or just before."""
    if "compared" not in _kinds(place):
        return None
    return last_range(STOP.split(place.before[-_SENTENCE:])[-1], place.language) or last_range(
        place.earlier, place.language
    )
