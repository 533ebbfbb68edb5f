"""Turn tokens into what is meant, by the grammar of every language.

    words    = vague | each | when { ("to" | "until" | "-" | "/" | "and") when }     at most one of these
             | "since" when | "until" when | "from" when [ "to" when ]
             | "between" when "and" when | ("before" | "after") when | night_to when
    when     = { quality } ( counted | calendar )
    counted  = [ "ago" | "in" ] [ relative | ordinal ] amount [ "ago" | "in" | later | earlier | "old" ]
             | amount ( "before" | "after" | later | earlier ) [ when ]
    amount   = [ number | fraction ] unit [ "and" ( fraction | number unit ) ] | few units
    calendar = noun { noun }                       from any order, folded from the coarsest to the finest
    noun     = [ part ] ( relative head [ "before last" ] | head [ relative ] )
    head     = weekday | [ number ] month [ number ] | season | feast | today | year | decade | century
             | ordinal ( unit | weekday ) | unit [ number ] | daypart | clock | date in figures
    number   = figures | number word { number word }

Every token must be consumed. Fillers (articles, prepositions without a meaning of their own, commas)
may stand before any noun. What is folded: "am ersten Wochenende im März 2022" is the nouns weekend
(the first), month (March) and year (2022): the first weekend within March within 2022. Which words
are an "ago" or a "month" only the language's lexicon knows.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from timeline.dates.bag import Bag, Item, fold, merge, unit_cycle, unit_of
from timeline.dates.counts import counted, quality
from timeline.dates.cursor import Cursor, UnreadError
from timeline.dates.cycles import DAYS
from timeline.dates.language import load
from timeline.dates.lexer import LIMIT, UnknownWordError, tokens
from timeline.dates.meaning import (
    About,
    Amount,
    Counted,
    Duration,
    How,
    Lasting,
    Night,
    Node,
    Pick,
    Quality,
    Running,
    Side,
    Since,
    Span,
    Unclear,
    Until,
)
from timeline.dates.nouns import collect
from timeline.model.reading import Failure, Why

_KEPT: Final = 8192
_AMOUNTS_ONLY: Final = (Quality.NEARLY, Quality.BOUNDED)


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
        return _parse(Cursor(tokens(words, language), language))
    except UnknownWordError as error:
        return Failure(Why.NOT_UNDERSTOOD, words[error.start : error.end], error.start, error.end)
    except UnreadError as problem:
        failure = problem.failure
        if failure.why is Why.NOT_UNDERSTOOD:
            return Failure(failure.why, words[failure.start : failure.end], failure.start, failure.end)
        return failure


def _composed(words: str) -> str:
    """Put letters and their marks together; offsets are then those of the composed text."""
    import unicodedata  # noqa: PLC0415 -- words in plain letters do not need it

    return unicodedata.normalize("NFC", words)


def _parse(cursor: Cursor) -> Node:
    whole = _vague(cursor)
    if whole is not None:
        return whole
    _refuse_before_year_one(cursor)
    _refuse_hanging(cursor)
    cursor.skip()
    if cursor.peek("each") is not None:
        return _each(cursor)
    node = _words(cursor)
    cursor.skip()
    cursor.take("era")
    if not cursor.done():
        raise cursor.problem()
    return node


def _vague(cursor: Cursor) -> Node | None:
    """Read words that say no day and nothing else."""
    cursor.skip(hence=True)
    start = cursor.at
    while cursor.take("vague") is not None:
        cursor.skip(hence=True)
    if cursor.done() and cursor.at > start:
        return Unclear()
    cursor.go(0)
    return None


_HANGING: Final = frozenset(
    ("filler", "hence", "and", "to", "from", "until", "since", "quality", "before", "after")
)


def _refuse_hanging(cursor: Cursor) -> None:
    """Refuse words that end with a preposition: something is missing."""
    last = cursor.tokens[-2] if len(cursor.tokens) > 1 else cursor.now
    if "filler" in last.senses and last.senses.keys() <= _HANGING and last.text.isalpha():
        raise UnreadError(Failure(Why.NOT_UNDERSTOOD, last.text, last.start, last.end))


def _refuse_before_year_one(cursor: Cursor) -> None:
    for token in cursor.tokens:
        if token.senses.get("era") == -1:
            raise UnreadError(Failure(Why.OUT_OF_CALENDAR, token.text, token.start, token.end))


def _each(cursor: Cursor) -> Node:
    """Read what comes again and again; no single day is meant."""
    cursor.step()
    while not cursor.done():
        if not _SET.intersection(cursor.now.senses):
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
    )
)


def _words(cursor: Cursor) -> Node:
    for kind, reader in _LEADS:
        if cursor.take(kind) is not None:
            return reader(cursor)
    start = cursor.at
    node = _sided(cursor)
    if node is not None:
        return node
    cursor.go(start)
    return _range(cursor)


def _night(cursor: Cursor) -> Node:
    return Night(_when(cursor))


def _between(cursor: Cursor) -> Node:
    first = _operand(cursor)
    if cursor.take("and") is None:
        raise cursor.problem()
    return _span(cursor, first, _operand(cursor))


def _since(cursor: Cursor) -> Node:
    first = _operand(cursor)
    if cursor.peek("to") is not None:
        cursor.step()
        return _span(cursor, first, _operand(cursor))
    node = _node(cursor, first)
    if isinstance(node, Duration):
        return Lasting(node.amount)
    if isinstance(node, Lasting | Unclear):
        return node
    return Since(node)


def _until(cursor: Cursor) -> Node:
    node = _when(cursor)
    return Unclear() if isinstance(node, Duration | Unclear) else Until(node)


def _from(cursor: Cursor) -> Node:
    first = _operand(cursor)
    if cursor.take("to") is not None or cursor.take("until") is not None or cursor.hyphen():
        return _span(cursor, first, _operand(cursor))
    node = _node(cursor, first)
    if isinstance(node, Unclear | Counted | Running | Lasting):
        return node
    if isinstance(first, Bag) and cursor.done():
        return node if cursor.tokens[0].senses.get("filler") is not None else Since(node, ahead=True)
    raise cursor.problem()


def _sided(cursor: Cursor) -> Node | None:
    """Read "before" or "after" a time; an amount behind it ("vor drei Tagen") is something else."""
    side = -1 if cursor.take("before") is not None else 1 if cursor.take("after") is not None else 0
    if not side:
        return None
    start = cursor.at
    cursor.skip()
    told = quality(cursor)
    if counted(cursor, told) is not None:
        if side > 0:
            raise cursor.problem()
        return None
    cursor.go(start)
    cursor.hyphen()
    return Side(_when(cursor), side)


def _range(cursor: Cursor) -> Node:
    first = _operand(cursor)
    joined = False
    cursor.skip()
    if cursor.peek("and") is not None:
        joined = True
    elif cursor.peek("to") is None and cursor.peek("dash") is None and cursor.peek("slash") is None:
        return _node(cursor, first)
    cursor.step()
    return _span(cursor, first, _operand(cursor), joined)


_LEADS: Final[tuple[tuple[str, Callable[[Cursor], Node]], ...]] = (
    ("night_to", _night),
    ("between", _between),
    ("since", _since),
    ("until", _until),
    ("from", _from),
)


def _when(cursor: Cursor) -> Node:
    return _node(cursor, _operand(cursor))


def _operand(cursor: Cursor) -> Bag | Node:
    """Read an amount with its direction, or the nouns of a calendar expression."""
    cursor.skip()
    told = quality(cursor)
    cursor.skip()
    beside = _beside(cursor)
    if beside is not None:
        return beside
    node = counted(cursor, told)
    if node is not None:
        return _origin(cursor, node)
    bag = collect(cursor)
    if cursor.peek("ago") is not None and bag.items == [Item(DAYS, How.SHIFT, fixed=True)]:
        node = counted(cursor, Quality.PLAIN)
        if isinstance(node, Counted):
            return node._replace(origin=Pick(DAYS, How.SHIFT))
    bag.about = told is Quality.ABOUT
    if told in _AMOUNTS_ONLY or (told is Quality.OVER and bag.day is not None):
        raise cursor.problem()
    if bag.empty and not bag.part and not bag.time:
        raise cursor.problem()
    return bag


def _beside(cursor: Cursor) -> Node | None:
    """Read "the day before" and "the week after 5 May": one unit, without a number."""
    start = cursor.at
    unit = cursor.take("unit")
    side = _side(cursor) if unit is not None else 0
    if unit is None or not side:
        cursor.go(start)
        return None
    amount = Amount(4, unit)
    if not cursor.done():
        return Counted(amount, side, _when(cursor))
    own = unit_of(unit)
    return Counted(amount, side) if own is None else Pick(unit_cycle(own), How.SHIFT, side)


def _side(cursor: Cursor) -> int:
    for kind, side in (("before", -1), ("after", 1), ("earlier", -1), ("later", 1)):
        if cursor.take(kind) is not None:
            return side
    return 0


def _origin(cursor: Cursor, node: Node) -> Node:
    """Read what an amount counts from: "two days after 5 May", "two years ago today"."""
    if isinstance(node, Duration):
        side = _side(cursor)
        if side:
            return Counted(node.amount, side, None if cursor.done() else _when(cursor))
    if isinstance(node, Counted) and cursor.peek("today") == 0:
        cursor.step()
        return node._replace(origin=Pick(DAYS, How.SHIFT))
    return node


def _node(cursor: Cursor, operand: Bag | Node) -> Node:
    if not isinstance(operand, Bag):
        return operand
    if operand.plain:
        raise cursor.problem()
    node = fold(operand)
    if node is None:
        raise _whole_problem(cursor)
    return About(node) if operand.about else node


def _whole_problem(cursor: Cursor) -> UnreadError:
    """Return the problem of words that are known and do not go together."""
    first, last = cursor.tokens[0], cursor.tokens[-2]
    return UnreadError(Failure(Why.NOT_UNDERSTOOD, "", first.start, last.end))


def _span(cursor: Cursor, first: Bag | Node, last: Bag | Node, joined: bool = False) -> Node:
    if isinstance(first, Bag) and isinstance(last, Bag) and not merge(first, last):
        raise cursor.problem(Why.REVERSED, f"{first.day}-{last.day}")
    ends = _node(cursor, first), _node(cursor, last)
    if any(isinstance(end, Duration | Unclear | Lasting | Since | Until) for end in ends):
        return Unclear()
    return Span(*ends, joined)
