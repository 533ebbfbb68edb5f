"""Markdown for newsrooms: years, months, an entry an event, sources as footnotes, a section about the dates.

It reads as text and renders in CommonMark and GFM. `--style full` carries everything but the foreign columns
(`extra`); `--style brief` is a line an event, to paste. To add a language: its tables in `words.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from timeline.export.features import FEATURES, How, Loss, left_out
from timeline.export.formats.markdown.entry import Entries, Others
from timeline.export.formats.markdown.notes import Notes
from timeline.export.formats.markdown.order import LEVELS, Above, order, path
from timeline.export.formats.markdown.text import inline
from timeline.export.formats.markdown.voice import Voice
from timeline.export.options import Options
from timeline.model.date import on
from timeline.model.event import Dated, Event, Timeline
from timeline.model.window import Narrowed
from timeline.show.grounds import WORDS, Grounds, GroundWords

if TYPE_CHECKING:
    from timeline.network.found import Found

TAKES: Final = ("title", "newest_first", "group", "language", "style", "notes")
SUFFIX: Final = "md"
_IN_BRIEF: Final = frozenset(
    (
        *("summaries", "quotes", "figures", "figures that are ranges", "figures other than of dead"),
        *("words for the time", "how words became dates", "judgements", "kinds", "types", "times of day"),
        *("statements told in", "credibility", "actors", "more than two actors", "places"),
        *("places with coordinates", "places without coordinates", "several places", "tags", "relations"),
        *("events spoken of", "parts and duplicates", "foreign columns"),
    )
)
"""What a line an event has no room for."""


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the document piece by piece; in style brief without headings, unless they are asked for."""
    brief = options.style == "brief"
    levels = LEVELS[options.group or ("none" if brief else "month")]
    voice, grounds = Voice(options.language), Grounds()
    notes = Notes(timeline, voice, inlined=options.notes == "inline")
    titles, linked = _named(timeline, dated) if not brief else ({}, set())
    narrowed = options.narrowed_of or _narrowing(timeline)
    entries = Entries(Others(titles, linked, narrowed), voice, notes, "#" * (levels + 2))
    entry = entries.brief if brief else entries.full
    yield f"# {inline(options.title or timeline.title) or voice.phrases.timeline}\n\n"
    last: tuple[Above, ...] = ()
    bullets = False
    for number, code in order(dated, grouped=levels > 0, newest_first=options.newest_first):
        each = dated[number]
        above = path(each, code, levels)
        if above is not last:
            opened = [one for one in above if one not in last]
            yield from (f"{_gap(bullets)}{_heading(one, voice)}\n\n" for one in opened)
        yield entry(each)
        grounds.add(each)
        bullets = brief
        last = above
    if not brief:
        yield from _about(grounds, WORDS[options.language])
    yield from notes.definitions()


def _narrowing(timeline: Timeline) -> Callable[[Dated, str], Narrowed | None]:
    """Return what tells the days that relations leave an event, worked out when it is first asked."""
    found: list[Found] = []

    def narrowed(one: Dated, language: str) -> Narrowed | None:
        if not found:
            from timeline.dating import date_events  # noqa: PLC0415  # where nobody has dated it before
            from timeline.network.found import Found  # noqa: PLC0415

            found.append(Found(date_events(timeline)))
        return found[0].narrowed_of(one, language)

    return narrowed


def losses(options: Options) -> Mapping[str, Loss]:
    """Return what Markdown does not carry."""
    if options.style == "brief":
        lost = left_out(*(name for name in FEATURES if name in _IN_BRIEF))
    else:
        lost = {**left_out("foreign columns"), "places with coordinates": Loss(How.COARSER, "by name")}
    if options.language != "en" and options.style == "full":
        lost["how words became dates"] = Loss(How.COARSER, "only the day that they count from")
    return lost


def _about(grounds: Grounds, words: GroundWords) -> Iterator[str]:
    """Yield the section about the dates."""
    yield f"## {words.section}\n\n{grounds.of(words)}\n\n"
    yield from (f"- **{each.name}: {each.number}** — {each.meaning}.\n" for each in grounds.counts(words))
    yield f"\n{words.note}\n"


def _gap(bullets: bool) -> str:
    return "\n" if bullets else ""


def _heading(above: Above, voice: Voice) -> str:
    text = voice.date(on(dt.date.fromisoformat(above.day))) if above.day else voice.heading(above.code)
    return f"{'#' * (above.level + 1)} {text}"


def _named(timeline: Timeline, dated: Iterable[Dated]) -> tuple[dict[str, str], set[str]]:
    """Return the titles of the events that others name, by their ids, and which ids are among `dated`."""
    named = {key for each in dated for key in _names(each.event)}
    if not named:
        return {}, set()
    titles: dict[str, str] = {}
    for event in timeline.events:
        if event.id in named:
            titles.setdefault(event.id, event.title)
    return titles, {each.id for each in dated if each.id in named}


def _names(event: Event) -> Iterator[str]:
    yield from (relation.event for relation in event.relations)
    yield from event.about
    yield from event.part_of
    yield from event.same_as
    yield from (claim.told for claim in (event.own, *event.claims) if isinstance(claim.told, str))
