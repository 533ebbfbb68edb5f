"""The sentence around the words: what completes them, what directs them, and its tense."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from timeline.dates.cycles import DAYS, WEEKENDS, YEARS, Anniversary, Cycle, Monthly, Yearly
from timeline.dates.language import UNITS, Language, Senses, load
from timeline.dates.meaning import (
    About,
    Counted,
    Duration,
    How,
    Lasting,
    Node,
    Numeral,
    OnWeekday,
    Perhaps,
    Pick,
    Portion,
    Quality,
    Since,
    Unclear,
    Until,
    Whence,
    Within,
    named,
)
from timeline.dates.sentence.lasted import closed_behind, is_amount, lasted
from timeline.dates.sentence.mentions import Place, aged, begins_with, mentioned, same_range
from timeline.dates.sentence.tense import lean
from timeline.dates.words.cursor import POINTING
from timeline.dates.words.doubt import sure
from timeline.dates.words.nearby import known, phrase_before, phrase_behind, senses_of
from timeline.dates.words.token import Token
from timeline.dates.words.years import LATEST
from timeline.model.reading import Direction, Failure, Unit

_MONTH: Final = UNITS.index("month")
_REACH: Final = 24
_AHEAD: Final = 80
_BESIDE: Final = 40
_PHRASE: Final = 4
"""A phrase has no more words than this."""
_JOINERS: Final = frozenset(("and", "to", "until", "dash", "slash"))
_JOINING: Final = _JOINERS | {"filler"}
_WORD: Final = re.compile(r"\s*([^\W\d_]+)")
_PASSED: Final = frozenset(("filler", "number", "ordinal", "weekday", "from", "part", *_JOINERS))
_NOUN: Final = re.compile(r"\s[^\W\d_]")
"""Behind figures after a comma, which then count something: "On 12 December, 1500 people"."""
_FIRST_YEAR: Final = re.compile(r"\b(\d{4})\s?[-‐‑‒–—−/]\s?$")
_ENUMERATED: Final = re.compile(r"\d\D{0,12}$")


_DATED: Final = (Monthly, Anniversary, Yearly)
_SHIFTED: Final = (Pick, Counted)
_AGES: Final = (Failure, Numeral, Duration)
"""What can be years of a life."""
_PERIODS: Final = (Unclear, Duration)


class Sentence(NamedTuple):
    """What the words mean there, and the way that its tense looks."""

    node: Node | Failure
    lean: Direction | None = None


def placed(words: str, context: str, start: int, code: str, earlier: str = "") -> Place:
    """Return where words stand that begin at character `start` of `context`; it may be empty.

    `earlier` is the sentence that told a date last.
    """
    if not context:
        return Place(words, "", "", load(code), earlier)
    return Place(words, context[:start], context[start + len(words) :], load(code), earlier)


def in_sentence(node: Node | Failure, place: Place) -> Sentence:
    """Return what words mean where they stand."""
    doubtful = isinstance(node, Perhaps)
    if isinstance(node, Perhaps):
        node, place = node.inner, place._replace(words=sure(place.words, place.language))
    said = _placed(node, place)
    if isinstance(said.node, Failure) or not (doubtful or _doubted(place)):
        return said
    return said._replace(node=Perhaps(said.node))


def _doubted(place: Place) -> bool:
    """Whether a doubt stands before the words, with nothing but prepositions between, or a "(?)" behind."""
    if place.after.lstrip().startswith("(?)"):
        return True
    for word in reversed(place.before.split()[-_PHRASE:]):
        senses = {} if word.endswith(_STOPS) else senses_of(word, place.language)
        if "perhaps" in senses:
            return True
        if not senses or not _LEADING.issuperset(senses):
            return False
    return False


_STOPS: Final = (".", ";", ":", "!", "?")
_LEADING: Final = frozenset(
    ("filler", "from", "to", "since", "until", "before", "after", "hence", "article", "numbered", "onward")
)


def _placed(node: Node | Failure, place: Place) -> Sentence:
    language = place.language
    if isinstance(node, Unclear) and node.told is not None and _in_course(place.before, language):
        node = node.told._replace(whence=Whence.USUAL)
    closed = closed_behind(place.words, place.after, language) if isinstance(node, _PERIODS) else None
    if closed is not None:
        return Sentence(closed)
    told = _amount(node, place)
    if told is not None:
        return Sentence(told, lean(place.before, place.after, language))
    if isinstance(node, Failure):
        return Sentence(node)
    fixed = _fixed(node, place)
    if fixed is not None:
        return Sentence(fixed)
    open_ended = _open_ended(node)
    loose = _loose(node if open_ended is None else open_ended)
    if loose is None:
        return Sentence(node)
    if isinstance(loose.cycle, _DATED) and open_ended is None:
        found = _ahead(place.after, language)
        node = node if found is None else _completed(node, loose.cycle, found)
    return Sentence(node, lean(place.before, place.after, language))


def _fixed(node: Node, place: Place) -> Node | None:
    """Return what no tense can move: a bare number, what counts from what was told, today."""
    if isinstance(node, Numeral):
        return _numeral(node, place.before, place.after.removeprefix("."), place.language)
    if isinstance(node, Counted) and _speaks_of_months(place.before, place.language):
        return node._replace(absolute=True, whence=Whence.USUAL)
    if isinstance(node, _SHIFTED) and node.whence is Whence.TOLD:
        return _apposed(place.after, place.language) or node
    if isinstance(node, Pick) and node.whence is Whence.NOW:
        return _part_of_day(node, place.words, place.before, place.language)
    if isinstance(node, Pick) and isinstance(node.cycle, Monthly) and node.how is not How.BARE:
        return _of_month_behind(node, node.cycle.day, place)
    return None


def _of_month_behind(node: Pick, day: int, place: Place) -> Node | None:
    """Return the "last" or "next" day of a month that stands behind: "los próximos días 20" y 21 de enero."""
    found = _ahead(place.after, place.language)
    if found is None or not found.month:
        return None
    cycle = Anniversary(found.month, day)
    return _completed(Pick(cycle), cycle, found) if found.year else node._replace(cycle=cycle)


def _apposed(after: str, language: Language) -> Node | None:
    """Return the date that stands right behind, which says the same: "two days later, on 5 May"."""
    row = [token for token in known(after[:_BESIDE], language) if "filler" not in token.senses]
    for i, token in enumerate(row[:2]):
        if "month" in token.senses and len(row) > 1:
            day = row[1 - i].senses.get("number", 0) if row[1 - i].senses.get("digits", 9) <= 2 else 0
            cycle = Anniversary(token.senses["month"], day)
            return _completed(Pick(cycle), cycle, _Found(year=_year(row[1:]))) if day else None
    return None


def _in_course(before: str, language: Language) -> bool:
    """Whether the words stand behind "in the course of" or "later in"."""
    words = before[-_REACH:].split()[-_PHRASE:]
    rows = (known(" ".join(words[i:]), language) for i in range(len(words)))
    return any(len(row) == 1 and "course" in row[0].senses for row in rows)


def _part_of_day(node: Pick, words: str, before: str, language: Language) -> Node:
    """Return "Morgen" behind an article ("am") as the morning, and not as tomorrow."""
    senses = senses_of(words, language)
    lead = senses_of(before.rsplit(maxsplit=1)[-1], language) if before.split() else {}
    if "today" in senses and "daypart" in senses and "article" in lead:
        return Pick(DAYS, How.SHIFT, whence=Whence.SENTENCE)
    return node


def _speaks_of_months(before: str, language: Language) -> bool:
    """Whether a report compares months and no quarter: "for the nine months ... a year earlier"."""
    return any(senses_of(word, language).get("units") == _MONTH for word in before.split())


def _amount(node: Node | Failure, place: Place) -> Node | None:
    """Return what an amount is there: until when or from when it lasted, or which way it was counted."""
    years = aged(place) if isinstance(node, _AGES) else None
    if years is not None or isinstance(node, Failure):
        return years or mentioned(place)
    if not is_amount(node):
        return None
    before, after, language = place.before, place.after, place.language
    found = begins_with(place) or lasted(node, place.words, before, after, language)
    if isinstance(found, Unclear) and found.told is not None:
        return found._replace(ranged=same_range(place))
    if found is None and isinstance(node, Duration):
        return _directed(node, before[-_REACH:].split(), after[:_REACH].split(), language)
    return found


def _directed(node: Duration, before: list[str], after: list[str], language: Language) -> Node:
    """Give an amount the direction that stands beside it: "vor" four months, a week "ago"."""
    leads = [senses_of(word, language) for word in before[-2:]]
    lead = phrase_before(before[-_PHRASE:], language) or (leads[-1] if leads else {})
    if "quality" in lead and len(leads) > 1:
        lead = leads[0]
    if "since" in lead:
        return Lasting(node.amount, since=True)
    behind = phrase_behind(after[:_PHRASE], language) or (senses_of(after[0], language) if after else {})
    event = bool(after[1:]) and after[0].isalpha() and not POINTING.isdisjoint(behind)
    if "ago" in lead or ("ago" in behind and not event):
        return Counted(node.amount, -1)
    if "ago" in behind:
        return Unclear()  # "drei Tage vor der Schlacht"
    whence = Whence.NARRATED if event else Whence.TOLD
    side = -1 if "earlier" in behind else 1 if "later" in behind else 0
    if side:
        return Counted(node.amount, side, whence=whence)
    if "hence" in lead and not node.of and node.amount.quality is not Quality.BOUNDED:
        return Counted(node.amount, 1)
    return node


def _numeral(node: Numeral, before: str, after: str, language: Language) -> Node:
    """Return what a bare number is: a day, a year's last figures, an hour; else itself."""
    first = _FIRST_YEAR.search(before[-_REACH:])
    if first is not None:
        year = int(first[1])
        return Pick(YEARS, How.AT, year - year % 100 + node.day)
    found = _ahead(after, language)
    if found is not None and found.clock:
        return Pick(DAYS, How.SHIFT, whence=Whence.SENTENCE)
    if found is not None and found.month:
        return _completed(Pick(Monthly(node.day)), Monthly(node.day), found)
    last = before[-_REACH:].split()[-1:]
    if last and _joins(last[0], language) and _ENUMERATED.search(before[-_REACH:]):
        return Pick(Monthly(node.day), whence=Whence.TOLD)
    return node


def _joins(word: str, language: Language) -> bool:
    mark = word[-1]
    if mark in ",/" or mark in "-‐‑‒–—−":
        return True
    return not _JOINERS.isdisjoint(senses_of(word, language))


class _Found(NamedTuple):
    """What stands behind the words, with nothing but joiners and numbers between."""

    day: int = 0
    month: int = 0
    year: int = 0
    clock: bool = False


def _ahead(after: str, language: Language) -> _Found | None:
    """Return what the expression behind a joiner says: the "28. September" behind the "27."."""
    row = known(after[:_AHEAD], language) if _may_join(after, language) else []
    if not row or not (_joined(row[0]) or ("filler" in row[0].senses and "ordinal" in _behind(row))):
        return None
    day = 0
    for i, token in enumerate(row):
        senses = token.senses
        if "clock" in senses:
            return _Found(clock=True)
        if "month" in senses:
            return _Found(day or _day(row[i + 1 :]), senses["month"], _year(row[i + 1 :]))
        if _is_year(senses):
            counts = i and row[i - 1].text == "," and _NOUN.match(after, token.end)
            return None if counts else _Found(year=senses["number"])
        if _PASSED.isdisjoint(senses):
            return None
        day = senses.get("number", day) or senses.get("ordinal", 0)
    return None


def _may_join(after: str, language: Language) -> bool:
    """Whether the first word may be a joiner or begin one: most are not, and then nothing is read."""
    first = _WORD.match(after)
    if first is None:
        return True
    word = first[1].casefold()
    return word in language.phrases or not _JOINING.isdisjoint(language.words.get(word, ()))


def _joined(token: Token) -> bool:
    return token.text == "," or not _JOINERS.isdisjoint(token.senses)


def _behind(row: list[Token]) -> Senses:
    """Return what the first token behind the fillers says."""
    return next((token.senses for token in row if "filler" not in token.senses), {})


def _day(row: list[Token]) -> int:
    return row[0].senses.get("number", 0) if row and row[0].senses.get("digits", 9) <= 2 else 0


def _is_year(senses: Senses) -> bool:
    """Whether figures in a sentence are a year; larger ones count something else."""
    return senses.get("digits") == 4 and senses["number"] <= LATEST


def _year(row: list[Token]) -> int:
    """Return the year that follows a month, maybe behind its day."""
    for token in row[:3]:
        if _is_year(token.senses):
            return token.senses["number"]
        if "digits" not in token.senses and "filler" not in token.senses:
            return 0
    return 0


def _open_ended(node: Node) -> Node | None:
    """Return the end that was told of what goes on up to it, or from it on."""
    if isinstance(node, Until):
        return node.end
    return node.start if isinstance(node, Since) and node.turned else None


def _loose(node: Node) -> Pick | None:
    """Return the bare name in `node` that lacks its month or year."""
    node = named(node)
    if not isinstance(node, Pick):
        return None
    return node if node.how is How.BARE or (node.how is How.THIS and node.cycle is WEEKENDS) else None


def _completed(node: Node, cycle: Cycle, found: _Found) -> Node:
    """Put the month and year of what follows to a bare name: the one before it, as in a range."""
    if isinstance(node, Portion):
        return node._replace(whole=_completed(node.whole, cycle, found))
    if isinstance(node, About | OnWeekday):
        return node._replace(inner=_completed(node.inner, cycle, found))
    month = found.month
    if isinstance(cycle, Monthly):
        if not month:
            return node
        if found.day and found.day < cycle.day:
            month -= 1
        cycle = Anniversary(month or 12, cycle.day)
    if not found.year:
        return Pick(cycle)
    year = found.year - (1 if _month(cycle) > (found.month or 12) else 0)
    return Within(Pick(YEARS, How.AT, year), cycle)


def _month(cycle: Cycle) -> int:
    """Return the month that a bare name begins in."""
    if isinstance(cycle, Anniversary):
        return cycle.month
    if isinstance(cycle, Yearly) and cycle.unit is Unit.MONTH:
        return cycle.number
    return 1
