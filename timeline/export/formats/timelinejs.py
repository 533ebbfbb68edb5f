"""TimelineJS (Knight Lab): the JSON that newsrooms embed, a slide an event.

A date has only the parts that are known: a month has no day. TimelineJS checks nothing itself: it takes a
month 13 for another year's, and an event without a first date vanishes, so undated ones are left out
and counted. Headline and text are HTML; everything from the data is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from json import JSONEncoder
from typing import Final

from timeline.export.features import How, Loss, in_words, left_out
from timeline.export.options import Options
from timeline.model.date import Part, Precision
from timeline.model.event import Clock, Dated, Timeline
from timeline.show.days import Ends, placed
from timeline.show.digest import Address, Digest, Digests, paragraphs
from timeline.show.voice import Voice
from timeline.text import one_line

TAKES: Final = ("title",)
SUFFIX: Final = "json"

_KEPT: Final = 1 << 12
_encode: Final = JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode

_escaped: Callable[[str], str] = lru_cache(_KEPT)(escape)
"""Escapes what stands in several places: the last ones are remembered."""


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the object, a slide a line."""
    digests, seen = Digests(timeline), set[str]()
    title = one_line(options.title or timeline.title)
    used = dict.fromkeys(key for each in dated for account in each.accounts for key in account.claim.source)
    head = {"text": {"headline": escape(title or "Timeline"), "text": _sources(used, digests)}}
    yield f'{{"title": {_encode(head)},\n"events": ['
    before = "\n"
    for each in dated:
        ends = placed(each)
        if ends is not None:
            yield f"{before}{_slide(each, ends, digests, seen)}"
            before = ",\n"
    yield "]}\n" if before == "\n" else "\n]}\n"


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return what a slide does not carry exactly; its display date says all of it in words."""
    half = Loss(How.IN_WORDS, "drawn at the end that is known")
    words = (
        "unknown days and months",
        "approximate dates",
        "uncertain dates",
        "decades",
        "centuries",
        "seasons",
    )
    half_open = (
        "open ends",
        "open starts",
        "unknown ends",
        "unknown starts",
        "dates on or before, on or after",
    )
    return {
        "undated events": Loss(How.EVENT),
        **left_out("foreign columns", "places with coordinates"),
        **in_words(*words),
        **dict.fromkeys(half_open, half),
        "one-of dates": Loss(How.IN_WORDS, "drawn at the first"),
        "disputed dates": Loss(How.IN_WORDS, "drawn at the earliest account"),
    }


def _slide(dated: Dated, ends: Ends, digests: Digests, seen: set[str]) -> str:
    """Return a slide; its frame is written by hand, for an encoder is costly to begin."""
    told = digests.of(dated)
    headline, text = _encode(escape(told.title)), _encode("".join(_text(told, digests)))
    unique = f', "unique_id": {_encode(told.id)}' if told.id not in seen else ""
    seen.add(told.id)
    days = _days(ends, _time(dated, ends), told.when)
    return (
        f'{{{days}, "text": {{"headline": {headline}, "text": {text}}}, '
        f'"group": "{dated.event.kind.value}"{unique}}}'
    )


@lru_cache(_KEPT)
def _days(ends: Ends, time: Clock | None, when: str) -> str:
    """Return the dates of a slide: the first one with its known parts, in words, and the last one."""
    start = _known(ends.first) | ({"hour": time.hour, "minute": time.minute} if time is not None else {})
    found = f'"start_date": {_encode(start)}, "display_date": {_encode(when)}'
    if ends.first is ends.last and not _coarse(ends.first):
        return found
    return f'{found}, "end_date": {_encode(_known(ends.last, last=True))}'


def _time(dated: Dated, ends: Ends) -> Clock | None:
    """Return the time of day of a date that is one day, as it was told, never converted."""
    own = dated.accounts[0] if dated.accounts else None
    if own is None or own.claim.time is None or own.date != dated.date:
        return None
    one_day = ends.first is ends.last and ends.first.first == ends.first.last
    return own.claim.time if one_day else None


def _known(part: Part, *, last: bool = False) -> dict[str, int]:
    """Return the parts of a date that are told; of a season its first or last month, of decades the year."""
    day = part.last if last else part.first
    first, final = part.first, part.last
    found = {"year": day.year}
    if part.precision <= Precision.SEASON:
        in_one_month = (first.year, first.month) == (final.year, final.month)
        if in_one_month or part.precision is Precision.SEASON:
            found["month"] = day.month
        if first == final:
            found["day"] = day.day
    return found


def _coarse(part: Part) -> bool:
    """Tell whether TimelineJS has no word for the part: it then goes from its first to its last unit."""
    return part.precision in (Precision.SEASON, Precision.DECADE, Precision.CENTURY)


def _text(told: Digest, digests: Digests) -> Iterator[str]:
    """Yield the paragraphs of a slide: who says it, the summary, quotes, facts, sources."""
    for each in told.voices:
        rival = f" <em>({_escaped(each.when)})</em>" if len(told.voices) > 1 else ""
        yield f"<p>{escape(each.sentence)}{rival}</p>"
        if each.quote:
            yield f"<blockquote>{_lines(each.quote)}</blockquote>"
    for paragraph in paragraphs(told.summary):
        yield f"<p>{_lines(paragraph)}</p>"
    small = list(_facts(told))
    if told.links:
        small.append(f"<b>Links:</b> {', '.join(map(_link, told.links))}")
    if told.sources:
        label = "Source" if len(told.sources) == 1 else "Sources"
        small.append(f"<b>{label}:</b> {'; '.join([_source(key, digests) for key in told.sources])}")
    if small:
        yield f"<p><small>{'<br>'.join(small)}</small></p>"


def _facts(told: Digest) -> Iterator[str]:
    """Yield how each date is known, figures that no sentence tells, and the rest, each with its label."""
    for each in told.voices:
        of = f", {each.who}" if len(told.voices) > 1 else ""
        yield _fact(f"Date{of}", _dating(each))
        if each.figures:
            yield _fact(f"Figures{of}", "; ".join(each.figures))
    for label, text in told.facts:
        yield _fact(label, text)
    for label, events in told.related:
        yield f"<b>{label}:</b> {'; '.join([escape(title) for _, title in events])}"


@lru_cache(_KEPT)
def _fact(label: str, text: str) -> str:
    return f"<b>{escape(label)}:</b> {escape(text)}"


def _dating(each: Voice) -> str:
    how = each.dating
    return f"{each.when} — {how}" if how else each.when


def _source(key: str, digests: Digests) -> str:
    where = digests.address(key)
    return _link(where) if where else _escaped(digests.title_of(key))


def _sources(keys: Mapping[str, None], digests: Digests) -> str:
    """Return the paragraph that names what the slides were made from."""
    lines = []
    for key in keys:
        where = digests.address(key)
        lines.append(
            escape(digests.source(key)) + (f" ({_link(where._replace(text='read it'))})" if where else "")
        )
    return f"<p><small>{'<br>'.join(lines)}</small></p>" if lines else ""


def _link(to: Address) -> str:
    return f'<a href="{escape(to.url)}">{_escaped(to.text)}</a>'


def _lines(lines: Sequence[str]) -> str:
    return "<br>".join(escape(line) for line in lines)
