"""Turn tokens into what is meant, by the grammar of every language.

    words    = vague | each | when { ("to" | "until" | "-" | "/" | "and" | "or") when }   at most one of these
             | "since" when | "until" when | "from" when [ "to" when | onward ] | "between" when "and" when
             | [ "shortly" ] ( "before" | "after" ) when | bound when | when "or" ( later | earlier )
             | ( "so far" | "the rest of" | "this time" ) when | when ( "so far" | "this time" )
             | night_to when
             | ( amount | unit ) ( "ended" | "to" ) when
             | when onward | when bound
             | when "until now" | when "(" range ")" | when hours      "Sunday between 8 and 10 a.m."
    when     = { quality } ( counted | calendar )
    counted  = [ "ago" | "in" ] [ relative | ordinal ] amount [ "ago" | "in" | later | earlier | "old" ]
             | amount ( "before" | "after" | later | earlier ) [ when ] | number weekdays ( "ago" | "in" )
             | ( weekday | today ) ( "ago" | "in" ) amount | [ ordinal ] weekday ( "before" | "after" ) when
    amount   = [ number | fraction ] unit [ "and" ( fraction | number unit ) | about | "or" number ]
             | few units
    calendar = noun { noun }                       from any order, folded from the coarsest to the finest
    noun     = [ part ] ( relative head [ "before last" ] | head [ relative ] )
    head     = weekday | [ number ] month [ number ] | season | feast | today | year | decade | century
             | ordinal ( unit | weekday ) | unit [ number ] | daypart | clock | date in figures
    number   = figures | number word { number word }

Every token must be consumed; a "perhaps" or a "?" may stand anywhere. Fillers (articles, prepositions
without a meaning of their own, commas) may stand before any noun. What is folded: "am ersten
Wochenende im März 2022" is the nouns weekend (the first), month (March) and year (2022): the first
weekend within March within 2022. Which words are an "ago" or a "month" only the language's lexicon
knows.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from timeline.dates.language import Language, load
from timeline.dates.meaning import (
    About,
    Back,
    Duration,
    Node,
    OnWeekday,
    Perhaps,
    Pick,
    Portion,
    Side,
    Since,
    SoFar,
    Span,
    Unclear,
    Until,
    Whence,
)
from timeline.dates.words.cursor import END, Cursor, UnreadError
from timeline.dates.words.doubt import without_doubt
from timeline.dates.words.leads import this_time
from timeline.dates.words.lexer import LIMIT, tokens
from timeline.dates.words.phrases import phrase
from timeline.dates.words.spare import spared
from timeline.dates.words.token import Token, UnknownWordError
from timeline.model.reading import Failure, Why

_KEPT: Final = 16_384


@lru_cache(maxsize=_KEPT)
def parse(words: str, code: str) -> Node | Failure:
    """Return what `words` mean in the language `code`, or why they mean nothing.

    The words of reports come again and again, so the last ones are kept.
    """
    if len(words) > LIMIT:
        return Failure(Why.TOO_LONG, str(LIMIT), LIMIT, len(words))
    language = load(code)
    if not words.isascii():
        words = _composed(words)
    try:
        cursor = Cursor(tokens(words, language), language)
        return _doubtful(words, cursor) if "perhaps" in cursor.kinds else _parse(cursor)
    except UnknownWordError as error:
        failure = Failure(Why.NOT_UNDERSTOOD, words[error.start : error.end], error.start, error.end)
        return _filled(words, language) or failure
    except UnreadError as problem:
        failure = problem.failure
        if failure.why in (Why.NOT_UNDERSTOOD, Why.OUT_OF_CALENDAR):
            return Failure(failure.why, words[failure.start : failure.end], failure.start, failure.end)
        return failure


def _doubtful(words: str, cursor: Cursor) -> Node:
    """Read what is told as perhaps, wherever the word or mark for that stands: "probably on 5 May (?)"."""
    found = cursor.tokens[:-1]
    rest = without_doubt(words, found)
    if rest is None:
        cursor.go(next(i for i, token in enumerate(found) if "perhaps" in token.senses))
        raise cursor.problem()
    return Perhaps(_parse(Cursor(tokens(rest, cursor.language), cursor.language)))


def _filled(words: str, language: Language) -> Node | None:
    """Read an amount that is told with words about what filled it: "two weeks of heavy fighting"."""
    row = spared(words, language)
    try:
        node = None if row is None else _parse(Cursor(row, language))
    except UnreadError:
        return None
    if isinstance(node, Duration):
        return node._replace(of=True)
    return node if isinstance(node, Unclear) and node.several else None


def read(found: list[Token], language: Language) -> Node:
    """Return what `found` means. Raises UnreadError, which tells how far it could be read."""
    return _parse(Cursor(found, language))


def _composed(words: str) -> str:
    """Put letters and their marks together; offsets are then those of the composed text."""
    import unicodedata  # noqa: PLC0415 -- words in plain letters do not need it

    return unicodedata.normalize("NFC", words)


def _parse(cursor: Cursor) -> Node:
    rare = not _RARE.isdisjoint(cursor.kinds)
    if rare:
        if "vague" in cursor.kinds and (whole := _vague(cursor)) is not None:
            return whole
        if "era" in cursor.kinds:
            _refuse_before_year_one(cursor)
        cursor.take("purpose")
    if "filler" in cursor.tokens[-2:][0].senses:
        _refuse_hanging(cursor)
    if "filler" in cursor.here:
        cursor.skip()
    if not rare:
        node = phrase(cursor)
    elif "each" in cursor.here and not _of_weekday(cursor):
        return _each(cursor)
    else:
        node = _with_its_way(cursor)
    return node if cursor.now is END else _so_far(cursor, node)


_RARE: Final = frozenset(("vague", "era", "each", "onward", "backward", "course", "purpose"))


def _with_its_way(cursor: Cursor) -> Node:
    """Read a phrase, and the words that say that it goes on from there, or lies behind."""
    node = phrase(cursor)
    if "onward" in cursor.here and _goes_on(cursor, node):
        cursor.step()
        node = Since(node, turned=1)
    if "backward" in cursor.tokens[0].senses and isinstance(node, _DATES):
        node = Back(node)
    if "course" in cursor.kinds and isinstance(node, Unclear) and node.told is not None:
        node = node.told._replace(whence=Whence.USUAL)  # "in the course of the year"
    return node


def _goes_on(cursor: Cursor, node: Node) -> bool:
    """Whether an "onwards" says that it goes on: behind a "from", which can be a filler too, or by itself.

    A word that is a preposition as well ("on") does not say so without a "from"; nor does any of an amount.
    """
    if "from" in cursor.tokens[0].senses:
        return True
    return "filler" not in cursor.here and not isinstance(node, _NO_BEGIN)


_DATES: Final = (Pick, Portion, OnWeekday, About, Span)
_NO_BEGIN: Final = (Duration, Since, Unclear, Until, Span)


def _so_far(cursor: Cursor, node: Node) -> Node:
    """Read what may stand behind everything else."""
    cursor.skip()
    node = _bounded(cursor, node)
    cursor.take("era")
    while cursor.take("whole") is not None:  # "den Sommer über": one that is no filler elsewhere
        pass
    if cursor.take("this_time") is not None:
        node = this_time(cursor, node)  # "letztes Jahr um diese Zeit"
    if cursor.take("so_far") is not None:
        node = SoFar(node)
    if not cursor.done():
        raise cursor.problem()
    return node


def _bounded(cursor: Cursor, node: Node) -> Node:
    """Read an "at the latest" behind its day; an "until" or "no later than" before that says it already."""
    if "bound" not in cursor.here or cursor.ahead("filler") is not None:
        return node
    side = cursor.take("bound") or 0
    return node if isinstance(node, (*_NO_BEGIN, Side)) else Side(node, side, inside=True, coming=True)


def _vague(cursor: Cursor) -> Node | None:
    """Read words that say no day and nothing else."""
    cursor.skip(hence=True)
    start = cursor.at
    while cursor.take("vague") is not None:
        cursor.skip(hence=True)
    if cursor.done() and cursor.at > start and "so_far" not in cursor.tokens[start].senses:
        return Unclear()
    cursor.go(0)
    return None


_HANGING: Final = frozenset(
    ("filler", "hence", "and", "to", "from", "until", "since", "quality", "before", "after", "onward")
)


def _refuse_hanging(cursor: Cursor) -> None:
    """Refuse words that end with a preposition: something is missing."""
    last = cursor.tokens[-2]
    if "onward" in last.senses and "from" in cursor.kinds:
        return
    if last.senses.keys() <= _HANGING and last.text.isalpha():
        raise UnreadError(Failure(Why.NOT_UNDERSTOOD, last.text, last.start, last.end))


def _refuse_before_year_one(cursor: Cursor) -> None:
    for token in cursor.tokens:
        if token.senses.get("era") == -1:
            raise UnreadError(Failure(Why.OUT_OF_CALENDAR, token.text, token.start, token.end))


def _of_weekday(cursor: Cursor) -> bool:
    """Whether this is a weekday behind an article, and no "every Monday": "im Laufe des Montags"."""
    before = cursor.before
    return "weekday" in cursor.here and "filler" in before


def _each(cursor: Cursor) -> Node:
    """Read what comes again and again; no single day is meant."""
    cursor.step()
    while not cursor.done():
        if not _SET.intersection(cursor.here):
            raise cursor.problem()
        cursor.step()
    return Unclear()


_SET: Final = frozenset(
    (
        "weekday",
        "month",
        "unit",
        "units",
        "season",
        "daypart",
        "ordinal",
        "number",
        "few",
        "filler",
        "feast",
        "each",
        "and",
        "to",
        "until",
        "clock",
    )
)
