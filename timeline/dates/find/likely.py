"""What can begin an expression of running text, what can end it, and what is none although it could be one.

A word has more senses than a sentence means: these are the guards against them. What only the words of
a language can tell stands in its table `find`: `alone` are words that are no expression without others,
`counted` are nouns that figures before them count.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.dates.find.running import Running
from timeline.dates.words.cursor import POINTING
from timeline.dates.words.token import Token

ASIDE: Final = frozenset(("past", "future", "pluperfect", "infinitive", "perhaps", "purpose"))
"""What stands in the sentence around, and is part of no expression."""
_JOINING: Final = frozenset(
    ("filler", "article", "numbered", "and", "or", "to", "from", "until", "since", "before", "between",
     "hence", "onward", "backward", "course", "dash", "slash", "past")
)  # fmt: skip
_LEADING: Final = _JOINING | ASIDE | {"after", "ago", "bound", "clock", "compared", "era", "shortly"}
_DIRECTIONS: Final = POINTING | {"ago"}
_CORE: Final = frozenset(
    ("weekday", "month", "season", "feast", "unit", "units", "lasting", "today", "that_day", "now_unit",
     "daypart", "decade", "decade_of", "century", "iso", "full", "short", "monthyear", "vague", "each",
     "beside", "night_to")
)  # fmt: skip
"""One of these, a year or a time of day is in every expression."""
_BEFORE_YEARS: Final = _JOINING | {"after", "month", "unit"}
"""Behind one of these a round number is a year; elsewhere it counts something."""
_BEFORE_COUNTS: Final = frozenset(("number", "dash", "and", "month", "numbered", "weekday"))
"""Behind one of these a number word is part of an expression, even as the last one of it."""
_YEARS: Final = range(1000, 2101)
_MONEY: Final = ("$", "€", "£", "%")


def leads(token: Token) -> bool:
    """Whether a token only leads to an expression: "from", "until", "the"."""
    return token.senses.keys() <= _LEADING and not _told_in_figures(token)


def joins(token: Token) -> bool:
    """Whether a token only joins what is before it with what is behind: "and", "on", a comma."""
    return token.senses.keys() <= _JOINING


def opens(run: list[Token], at: int) -> bool:
    """Whether an expression can begin with token `at`; not with the article of "a ten-day truce"."""
    token = run[at]
    if token.glued or leads(token) or _is_until(run, at):
        return False
    article = token.senses.get("number") == 1 and "digits" not in token.senses and at + 1 < len(run)
    return not article or run[at + 1].senses.get("number", 100) >= 100


def _is_until(run: list[Token], at: int) -> bool:
    """Whether a word that can be an "up to" leads to what is no amount: "до 31 грудня"."""
    kinds = run[at].senses.keys()
    if "until" not in kinds or not kinds <= _LEADING | {"quality"} or at + 1 == len(run):
        return False
    behind = run[at + 1 : at + 3]
    return len(behind) > 1 and ("number" not in behind[0].senses or "month" in behind[1].senses)


def is_core(run: list[Token], i: int, text: Running) -> bool:
    """Whether token `i` is of a kind that every expression has one of."""
    token = run[i]
    if "lasting" in token.senses and text.text[token.start].isupper() and not token.glued:
        return False  # a person of so many years: "ein 22-Jähriger"
    if not _CORE.isdisjoint(token.senses):
        return True
    if "clock" in token.senses and not _told_in_figures(token):
        return i > 0 and ("number" in run[i - 1].senses or _told_in_figures(run[i - 1]))
    if "clock" in token.senses:
        return ":" in token.text
    if "era" in token.senses:
        return i > 0 and "digits" in run[i - 1].senses
    return token.senses.get("digits") == 4 and _is_year(run, i, text)


def strong(run: list[Token], at: int, end: int, text: Running) -> bool:
    """Whether what can be an expression is one in running text; the age of somebody is none."""
    if any("old" in token.senses for token in run[at : end + 2]):
        return False
    lettered = end - at == 2 and "digits" in run[at].senses and run[at].end == run[at + 1].start
    if (end - at == 1 or lettered) and text.words(run[end - 1]) in text.told("alone"):
        return False  # "so", and the "t" of three tons: "3T"
    return any(is_core(run, i, text) for i in range(at, end))


def hanging(run: list[Token], at: int, end: int, text: Running) -> bool:
    """Whether the last token of `at` to `end` is no part of an expression: "5 May at", "May, 900"."""
    token = run[end - 1]
    kinds = token.senses.keys()
    if joins(token) or text.words(token) in text.told("article"):
        return True
    if kinds <= _DIRECTIONS and kinds != {"ago"}:
        return True  # "three days after", and behind it what is no day
    if not POINTING.isdisjoint(kinds) and _goes_on(token, text):
        return True  # "trois jours avant la bataille"
    if "whole" in kinds and "filler" not in kinds:
        return True  # "den Sommer über": the same word may belong to what follows
    return end - at > 1 and not {"unit", "units"} & kinds and _counts(run, at, end, text)


def _counts(run: list[Token], at: int, end: int, text: Running) -> bool:
    """Whether the last token is a number that counts what comes behind the expression."""
    senses, before = run[end - 1].senses, run[end - 2].senses
    digits = senses.get("digits")
    if digits is None:
        alone = senses.get("number", 1000) < 1000 and _BEFORE_COUNTS.isdisjoint(before)
        return alone or "few" in senses
    if digits == 4:
        return not _is_year(run, end - 1, text)
    if _MORE_FIGURES.match(text.text, run[end - 1].end) or _apart(run, at, end):
        return True  # "1.12. 30.000 Mann"
    led = run[end - 3].senses if end - at > 2 else {}
    dated = "season" in before or ("month" in before and ("number" in led or "part" in led))
    counting = "month" in before and senses["number"] > _DAYS and _goes_on(run[end - 1], text)
    year = digits == 2 and (dated or counting)  # "in December 84 boats"
    return (digits == 3 and "unit" not in before) or (year and _OWN_MARKS.isdisjoint(senses))


def _apart(run: list[Token], at: int, end: int) -> bool:
    """Whether a comma parts the last number from what is before it."""
    if end - at > 2 and run[end - 2].text == ",":
        return _is_count(run[end - 3], run[end - 1])
    parted = end - at > 3 and run[end - 3].text == "," and "filler" in run[end - 2].senses
    return parted and "month" in run[end - 4].senses  # "Die 2. Kompanie kommt im Januar, die 3. im März"


_DAYS: Final = 31
_MORE_FIGURES: Final = re.compile(r"[.,]?\d{3}(?!\d)")
"""Behind figures: they are the beginning of a larger number."""


def _goes_on(token: Token, text: Running) -> bool:
    """Whether a word follows a token, with but a blank between."""
    return text.text[token.end : token.end + 2].strip().isalpha()


def _is_count(before: Token, number: Token) -> bool:
    """Whether figures behind a comma count something: "In June 2024, 12 people", "On Tuesday, 10 people".

    They do not where they go on with a row of days: "May 14, 15 and 16".
    """
    if before.senses.get("digits") == 4:
        return True
    if not _OWN_MARKS.isdisjoint(number.senses) or number.senses["digits"] > 2:
        return False
    return "digits" not in before.senses or number.senses["number"] != before.senses["number"] + 1


_OWN_MARKS: Final = frozenset(("ordinal", "apostrophe", "year_of", "decade_of"))


def _is_year(run: list[Token], i: int, text: Running) -> bool:
    """Whether four figures are a year, and not part of a longer number, a sum, a share or so many people."""
    token = run[i]
    announced = i > 0 and _announces(run[i - 1])
    if not announced and (token.senses["number"] % 100 == 0 or _counts_people(token, text)):
        return False
    before, behind = text.text[token.start - 1 : token.start], text.text[token.end : token.end + 2]
    if before in (*_MONEY, ".", ",") or behind[:1] in _MONEY:
        return False
    return token.senses["number"] in _YEARS and not (behind[:1] in (".", ",") and behind[1:].isdigit())


def _counts_people(token: Token, text: Running) -> bool:
    """Whether the noun behind figures is one that is counted: "1523 soldiers"."""
    noun = _NOUN.match(text.text, token.end)
    return noun is not None and noun[1].casefold() in text.told("counted")


_NOUN: Final = re.compile(r"\s([^\W\d_]+)")


def _announces(token: Token) -> bool:
    """Whether a year can be behind a word: "in", "since", "May"; a comma says nothing."""
    return token.text.isalpha() and not _BEFORE_YEARS.isdisjoint(token.senses)


def _told_in_figures(token: Token) -> bool:
    return token.text[:1].isdigit()
