"""What is meant + the anchor -> readings, best first, or a Failure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Final

from timeline.dates.anchors import doubtful, one_sided, paired
from timeline.dates.chain import NOTHING_TOLD, Chain
from timeline.dates.days.evaluate import evaluate
from timeline.dates.days.frame import Frame, NoReadingError, untold
from timeline.dates.days.told import reading_of
from timeline.dates.meaning import Node
from timeline.dates.words.grammar import parse
from timeline.model.date import Date, Day, Form, Part
from timeline.model.reading import Direction, Failure, Mode, Reading, Readings, Why

if TYPE_CHECKING:
    from timeline.dates.sentence.context import Sentence
    from timeline.dates.sentence.mentions import Place

    _Reader = Callable[[Node | Failure, Place], Sentence]
    _Placer = Callable[[str, str, int, str, str], Place]

_WEEK: Final = 7


def resolve(  # noqa: PLR0913 -- four of them have defaults and are told by name
    words: str,
    anchor: dt.date | Date | None,
    language: str,
    *,
    mode: Mode = Mode.NEWS,
    direction: Direction | None = None,
    context: str = "",
    start: int = 0,
    chain: Chain = NOTHING_TOLD,
) -> Readings | Failure:
    """Return what `words` can mean when told on `anchor`, best first, or why they mean no day.

    `anchor` may be a day, an uncertain date (the readings are then the hull of what its first and
    last day give) or None, which only absolute dates do without. `context` is the sentence around
    the words, which begin at its character `start`: its tense and its prepositions decide between the
    readings. `chain` is what the document told before (`Chain.after` gives the next one): a narrative
    counts from it, news only where it says so. Readings have whole days, both ends inclusive.
    Raises UsageError for a language that there is no file for.
    """
    node = parse(words, language)
    lean = failed = None
    if context or (chain.told is not None and isinstance(node, Failure)):
        failed = node if isinstance(node, Failure) else None
        in_sentence, placed = _sentences()
        node, lean = in_sentence(node, placed(words, context, start, language, chain.sentence))
    if isinstance(node, Failure):
        return node
    day = _plain_day(anchor) if isinstance(anchor, Date) else anchor
    if chain is NOTHING_TOLD:
        frame = untold(day, mode, direction, lean)
    else:
        frame = _frame(day, mode, direction, lean, chain, within=bool(context) and chain.sentence == context)
    found: Readings | Failure
    if day is None and isinstance(anchor, Date):
        found = _from_date(node, anchor, frame)
    else:
        try:
            meant = evaluate(node, frame)
            found = (reading_of(meant[0]),) if len(meant) == 1 else _different(map(reading_of, meant))
        except NoReadingError as stop:
            found = stop.failure
    return found if failed is None or not isinstance(found, Failure) else failed


@cache
def _sentences() -> tuple[_Reader, _Placer]:
    """Return what reads a sentence: imported where one is told, and looked up once."""
    from timeline.dates.sentence.context import in_sentence, placed  # noqa: PLC0415 -- a sentence is seldom told

    return in_sentence, placed


def _plain_day(anchor: Date) -> Day | None:
    """Return the one day that `anchor` is, None where it is more or doubtful."""
    part = anchor.parts[0]
    return part.first if anchor.form is Form.ONE and isinstance(part, Part) and part.is_plain_day else None


def _frame(  # noqa: PLR0913 -- what a frame is made of
    day: Day | None,
    mode: Mode,
    direction: Direction | None,
    lean: Direction | None,
    chain: Chain,
    *,
    within: bool,
) -> Frame:
    """Return what words count from; `within`: the sentence is that of what was told last."""
    told, _, fine, quarter, before, strands, past = chain
    last = told if within else None
    return Frame(day, mode, direction, False, told, fine, quarter, before, last, lean, strands, past)


def _from_day(node: Node, frame: Frame) -> list[Reading] | Failure:
    try:
        return [reading_of(meant) for meant in evaluate(node, frame)]
    except NoReadingError as stop:
        return stop.failure


def _different(found: Iterable[Reading]) -> Readings:
    """Return the readings, of those with the same date only the first."""
    dates: list[Date] = []
    kept = []
    for reading in found:
        if reading.date not in dates:
            dates.append(reading.date)
            kept.append(reading)
    return tuple(kept)


def _from_date(node: Node, anchor: Date, frame: Frame) -> Readings | Failure:
    first, last = anchor.earliest, anchor.latest
    if first is None or last is None or first == last:
        found = _from_day(node, frame._replace(day=first or last))
        if isinstance(found, Failure):
            return found
        if first != last and found[0].anchored:
            return _with_one_end(found, anchor)
        return _different([doubtful(one, anchor) for one in found])
    early, late = _fitting(node, frame, first, last), _fitting(node, frame, last, first)
    if isinstance(early, Failure):
        return early
    if isinstance(late, Failure):
        return late
    return _different([doubtful(one, anchor) for one in paired(early, late)])


def _fitting(node: Node, frame: Frame, end: Day, other: Day) -> list[Reading] | Failure:
    """Return the readings from one end of the anchor, or from the nearest day whose weekday fits."""
    inward = dt.timedelta(1 if end < other else -1)
    day, found = end, _from_day(node, frame._replace(day=end))
    for _ in range(_WEEK - 1):
        if not isinstance(found, Failure) or found.why is not Why.WEEKDAY_MISMATCH or day == other:
            break
        day += inward
        found = _from_day(node, frame._replace(day=day))
    return found


def _with_one_end(readings: list[Reading], anchor: Date) -> Readings | Failure:
    sided = [one_sided(reading, before=anchor.earliest is None) for reading in readings]
    kept = [doubtful(reading, anchor) for reading in sided if reading is not None]
    return _different(kept) if kept else Failure(Why.NEEDS_ANCHOR)
