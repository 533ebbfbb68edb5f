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
from timeline.dates.cursor import Cursor, UnreadError, number
from timeline.dates.cycles import DAYS, WEEKDAYS
from timeline.dates.language import UNITS, Language, load
from timeline.dates.lexer import LIMIT, Token, UnknownWordError, tokens
from timeline.dates.meaning import (
    About,
    Amount,
    Counted,
    Duration,
    How,
    Lasting,
    Next,
    Night,
    Node,
    Numeral,
    Pick,
    Quality,
    Running,
    Side,
    Since,
    Span,
    Unclear,
    Until,
    Whence,
)
from timeline.dates.nouns import collect
from timeline.dates.spare import spared
from timeline.model.reading import Failure, Why

_KEPT: Final = 16_384
_DAY, _WEEK, _QUARTER = UNITS.index("day"), UNITS.index("week"), UNITS.index("quarter")
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
        failure = Failure(Why.NOT_UNDERSTOOD, words[error.start : error.end], error.start, error.end)
        return _filled(words, language) or failure
    except UnreadError as problem:
        failure = problem.failure
        if failure.why is Why.NOT_UNDERSTOOD:
            return Failure(failure.why, words[failure.start : failure.end], failure.start, failure.end)
        return failure


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
    kinds = cursor.kinds
    whole = _vague(cursor) if "vague" in kinds else None
    if whole is not None:
        return whole
    if "era" in kinds:
        _refuse_before_year_one(cursor)
    _refuse_hanging(cursor)
    cursor.skip()
    if cursor.peek("each") is not None:
        return _each(cursor)
    node = _words(cursor)
    if "from" in cursor.tokens[0].senses and cursor.take("onward") is not None:
        node = Since(node, ahead=True)  # its "from" can be a filler too
    cursor.skip()
    cursor.take("era")
    if cursor.take("so_far") is not None:
        node = Span(node, Pick(DAYS, How.SHIFT, whence=Whence.NOW))
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
    ("filler", "hence", "and", "to", "from", "until", "since", "quality", "before", "after", "onward")
)


def _refuse_hanging(cursor: Cursor) -> None:
    """Refuse words that end with a preposition: something is missing."""
    last = cursor.tokens[-2] if len(cursor.tokens) > 1 else cursor.now
    if "onward" in last.senses and "from" in cursor.kinds:
        return
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
        "and",
        "to",
        "until",
        "clock",
    )
)


def _words(cursor: Cursor) -> Node:
    if "weekdays" in cursor.kinds and (node := _weekdays_ago(cursor)) is not None:
        return node
    if not _LEADING.isdisjoint(cursor.now.senses):
        for kind, reader in _LEADS:
            if cursor.take(kind) is not None:
                return reader(cursor)
    if _POINTING.isdisjoint(cursor.kinds):
        return _range(cursor)
    start = cursor.at
    node = _sided(cursor)
    if node is not None:
        return node
    cursor.go(start)
    return _range(cursor)


def _night(cursor: Cursor) -> Node:
    """Read the night to a day; a night that begins with its first day (2) tells both."""
    if cursor.tokens[cursor.at - 1].senses["night_to"] == 1:
        return Night(_when(cursor))
    first = _operand(cursor)
    if cursor.take("to") is None and cursor.done():
        return _node(cursor, first)  # the night from the 16th: told by the day it begins on
    return _span(cursor, first, _operand(cursor), joined=True)


def _between(cursor: Cursor) -> Node:
    first = _operand(cursor)
    if cursor.take("and") is None and cursor.take("to") is None and not cursor.hyphen():
        raise cursor.problem()
    return _span(cursor, first, _operand(cursor))


def _since(cursor: Cursor) -> Node:
    first = _operand(cursor)
    if cursor.peek("to") is not None:
        cursor.step()
        return _span(cursor, first, _operand(cursor))
    node = _node(cursor, first)
    if isinstance(node, Duration):
        return Lasting(node.amount, since=True)
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
    onward = cursor.take("onward") is not None
    if isinstance(first, Bag) and cursor.done():
        return (
            node
            if not onward and cursor.tokens[0].senses.get("filler") is not None
            else Since(node, ahead=True)
        )
    raise cursor.problem()


def _sided(cursor: Cursor) -> Node | None:
    """Read "before" or "after" a time; an amount behind it ("vor drei Tagen") is something else."""
    if cursor.peek("shortly") is not None and _POINTING & cursor.tokens[cursor.at + 1].senses.keys():
        return _shortly(cursor)
    side = -1 if cursor.take("before") is not None else 1 if cursor.take("after") is not None else 0
    if not side:
        return None
    start = cursor.at
    cursor.skip()
    told = quality(cursor)
    amount = counted(cursor, told)
    if amount is not None:
        if side < 0:
            return None
        if isinstance(amount, Duration) and cursor.done():
            return Counted(amount.amount, 1, whence=Whence.NARRATED)
        raise cursor.problem()
    cursor.go(start)
    cursor.hyphen()
    cursor.skip()
    if cursor.timed():
        return _when(cursor)  # "before dawn on Monday" is on Monday
    operand = _operand(cursor)
    return Side(_node(cursor, operand), side, isinstance(operand, Bag) and operand.time)


_POINTING: Final = frozenset(("before", "after"))


def _shortly(cursor: Cursor) -> Node | None:
    """Read "kurz nach Mitternacht"; how shortly before a day it was nobody can tell: some day before."""
    start = cursor.at
    cursor.go(start + 2)
    cursor.skip()
    if cursor.timed():  # a date in whole days leaves the hour aside
        return _when(cursor)
    cursor.go(start + 1)
    return None if cursor.ahead("number") is not None else _sided(cursor)


def _so_far(cursor: Cursor) -> Node:
    """Read "so far this year": from its beginning to the day it is told."""
    cursor.skip()
    node = _when(cursor)
    if isinstance(node, Numeral):
        raise cursor.problem()
    return Span(node, Pick(DAYS, How.SHIFT, whence=Whence.NOW))


def _bound(cursor: Cursor) -> Node:
    """Read "spätestens am Montag": that day, or some day before it."""
    side = cursor.tokens[cursor.at - 1].senses["bound"]
    return Side(_when(cursor), side, inside=True)


_RANGING: Final = frozenset(("to", "dash", "slash"))


def _range(cursor: Cursor) -> Node:
    first = _operand(cursor)
    joined = False
    cursor.skip(inner=True)
    senses = cursor.now.senses
    if "or" in senses:
        cursor.step()
        return _either(cursor, first)
    if "and" in senses:
        joined = True
    elif _RANGING.isdisjoint(senses):
        return _node(cursor, first)
    cursor.step()
    return _span(cursor, first, _operand(cursor), joined)


def _either(cursor: Cursor, first: Bag | Node) -> Node:
    """Read the second of "14 or 15 December"."""
    node = _span(cursor, first, _operand(cursor))
    return node._replace(either=True) if isinstance(node, Span) else node


_LEADS: Final[tuple[tuple[str, Callable[[Cursor], Node]], ...]] = (
    ("night_to", _night),
    ("bound", _bound),
    ("between", _between),
    ("since", _since),
    ("until", _until),
    ("from", _from),
    ("so_far", _so_far),
)
_LEADING: Final = frozenset(kind for kind, _ in _LEADS)


def _when(cursor: Cursor) -> Node:
    return _node(cursor, _operand(cursor))


_NAMES: Final = frozenset(
    ("weekday", "month", "season", "feast", "today", "that_day", "iso", "full", "short")
)
"""What no amount begins with."""
_BESIDE: Final = frozenset(("beside", "daypart", "unit"))


def _operand(cursor: Cursor) -> Bag | Node:
    """Read an amount with its direction, or the nouns of a calendar expression."""
    kinds = cursor.kinds
    node = _over(cursor) if "quality" in kinds else None
    if node is not None:
        return node
    cursor.skip()
    told = _told(cursor) if "quality" in kinds else Quality.PLAIN
    if not _NAMES.issuperset(cursor.now.senses):
        beside = None if _BESIDE.isdisjoint(kinds) else _beside(cursor)
        if beside is not None:
            return beside
        node = counted(cursor, told)
        if node is not None:
            return _origin(cursor, node)
    bag = collect(cursor)
    if _points(cursor) and bag.single is not None:
        return _next(cursor, bag)
    if "ago" in cursor.now.senses and bag.items == [Item(DAYS, How.SHIFT, fixed=True, whence=Whence.NOW)]:
        node = counted(cursor, Quality.PLAIN)
        if isinstance(node, Counted):
            return node._replace(origin=Pick(DAYS, How.SHIFT))
    bag.about = told is Quality.ABOUT
    if told in _AMOUNTS_ONLY or (told is Quality.OVER and bag.day is not None):
        raise cursor.problem()
    if bag.empty and not bag.part and not bag.time:
        raise cursor.problem()
    return bag


def _points(cursor: Cursor) -> bool:
    """Whether a "before" or "after" stands here that cannot be a "to" as well."""
    senses = cursor.now.senses
    return not _POINTING.isdisjoint(senses) and "to" not in senses


def _next(cursor: Cursor, bag: Bag) -> Bag | Node:
    """Read "the Monday after Easter"; without a date behind it, it stays a Monday and what follows unread."""
    start, cycle = cursor.at, bag.single
    side = _side(cursor)
    cursor.skip()
    if cursor.done() or cycle is None:
        cursor.go(start)
        return bag
    return Next(cycle, _when(cursor), side)


def _told(cursor: Cursor) -> Quality:
    told = quality(cursor)
    cursor.skip()
    if told is Quality.ABOUT and cursor.timed():
        return Quality.PLAIN  # the hour is about, not the day
    return told


def _over(cursor: Cursor) -> Node | None:
    """Read "over a year ago", where the word for more than that may say nothing ("over the weekend")."""
    start = cursor.at
    if start and "filler" in cursor.tokens[start - 1].senses:
        cursor.go(start - 1)
    while (
        cursor.peek("filler") is not None and cursor.peek("quality") is None and cursor.peek("hence") is None
    ):
        cursor.step()
    both = cursor.peek("filler") is not None and cursor.peek("quality") is not None
    node = counted(cursor, quality(cursor)) if both and cursor.ahead("number") is not None else None
    if isinstance(node, Counted):
        return _origin(cursor, node)
    cursor.go(start)
    return None


def _days_beside(cursor: Cursor, days: int) -> Node:
    if cursor.done():
        return Pick(DAYS, How.SHIFT, days, whence=Whence.TOLD)
    return Counted(Amount(4 * abs(days), _DAY), 1 if days > 0 else -1, _when(cursor))


def _beside(cursor: Cursor) -> Node | None:
    """Read "the day before" and "the week after 5 May": one unit, without a number; "the eve of 5 May"."""
    start = cursor.at
    days = cursor.take("beside")
    if days is not None:
        return _days_beside(cursor, days)
    cursor.skip(hence=True)
    if cursor.take("daypart") is not None and (side := _side(cursor)) and cursor.done():
        return Pick(DAYS, How.SHIFT, side, whence=Whence.TOLD)  # "the night before"
    cursor.go(start)
    unit = cursor.take("unit")
    side = _side(cursor) if unit is not None else 0
    if unit is None or not side:
        cursor.go(start)
        return _compared(cursor)
    amount = Amount(4, unit)
    if not cursor.done():
        return Counted(amount, side, _when(cursor))
    own = unit_of(unit) if cursor.language.articles else None
    if own is None:
        return Counted(amount, side, whence=Whence.TOLD)
    cycle = unit_cycle(own)
    how = (How.NEXT if side > 0 else How.LAST) if cycle.named else How.SHIFT
    return Pick(cycle, how, side, whence=Whence.TOLD)


def _compared(cursor: Cursor) -> Node | None:
    """Read "the year-ago quarter" and "the quarter a year ago": what is compared with, a unit earlier."""
    start = cursor.at
    unit = cursor.take("unit")
    if unit == _QUARTER and not cursor.done():
        amount = counted(cursor, Quality.PLAIN)
        if isinstance(amount, Counted) and amount.side < 0:
            return amount._replace(same=True)
    tied = unit is not None and cursor.hyphen()
    if not tied or unit is None or (cursor.take("ago") is None and cursor.take("earlier") is None):
        cursor.go(start)
        return None
    cursor.take("ordinal")
    same = cursor.take("compared") is not None or cursor.take("unit") is not None
    return Counted(Amount(4, unit), -1, same=same)


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
            return Counted(node.amount, side, None if cursor.done() else _when(cursor), Whence.TOLD)
        if cursor.take("from") is not None:
            return Counted(node.amount, 1, _when(cursor))
        if node.amount.unit == _WEEK and (weekday := _coming(cursor)) is not None:
            return Counted(node.amount, 1, weekday)
    if isinstance(node, Counted) and cursor.peek("today") == 0:
        cursor.step()
        return node._replace(origin=Pick(DAYS, How.SHIFT, whence=Whence.NOW))
    return node


def _coming(cursor: Cursor) -> Pick | None:
    """Read the weekday that "a week on Monday" counts from: the next one."""
    start = cursor.at
    cursor.skip()
    value = cursor.take("weekday") if cursor.at > start else None
    if value is None:
        cursor.go(start)
        return None
    return Pick(WEEKDAYS[value - 1], How.NEXT, 1)


def _weekdays_ago(cursor: Cursor) -> Node | None:
    """Read "two Mondays ago"."""
    start = cursor.at
    before = cursor.take("ago") is not None
    count = number(cursor) or 0
    value = cursor.take("weekdays") if count > 1 else None
    if value is None or not (before or cursor.take("ago") is not None):
        cursor.go(start)
        return None
    return Pick(WEEKDAYS[value - 1], How.LAST, -count)


def _node(cursor: Cursor, operand: Bag | Node) -> Node:
    if not isinstance(operand, Bag):
        return operand
    if operand.plain:
        return _numeral(cursor, operand)
    node = fold(operand)
    if node is None:
        raise _whole_problem(cursor)
    return About(node) if operand.about else node


def _numeral(cursor: Cursor, bag: Bag) -> Node:
    """Return a number alone: only the sentence can say that it is a day."""
    if bag.day is None or bag.items or bag.weekday is not None:
        raise cursor.problem()
    token = cursor.problem().failure
    return Numeral(bag.day, token.start, token.end)


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
