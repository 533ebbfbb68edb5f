"""Mermaid: gantt charts in fenced blocks, as GitHub, GitLab and Obsidian draw them in Markdown.

A chart above 50,000 characters is drawn as an error, so a long timeline becomes several, parted between
sections. Ends are exclusive, so each task has its number of days. Of a coarser date all its days are drawn,
in grey, and the text begins with the date as it was told; accounts that dispute each other stand in red.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from timeline.export.features import LONG_TITLE, LONGEST, How, Loss, left_out
from timeline.export.options import Options
from timeline.model.event import Dated, Timeline
from timeline.show import headings
from timeline.show.days import Ends, placed, told_by_days
from timeline.show.digest import headed, when
from timeline.text import crop, one_line

TAKES: Final = ("title",)
SUFFIX: Final = "md"

_MOST: Final = 48_000
"""Characters of a chart, in the units of UTF-16: so Mermaid counts."""
_SPECIAL: Final = re.compile(r"[:#;<>\"&%{}\\`$*_~|\[\]]")
_KEYWORD: Final = re.compile(
    r"(?:gantt|(?:date|axis)Format|inclusiveEndDates|topAxis|tickInterval|(?:in|ex)cludes|todayMarker|weekday"
    r"|weekend|click|href|call|title|section|acc|\d{4}-)",
    re.IGNORECASE,
)
_NOT_IN_IDS: Final = re.compile(r"[^a-z0-9-]")
_KEY: Final = (
    "Diamonds and bars are days as told. Grey: some time within, as the text says. "
    "Red: accounts dispute it.\n"
)


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the charts, a task an event; an event without a day is left out."""
    title = one_line(options.title or timeline.title) or "Timeline"
    head = f"```mermaid\ngantt\n    title {_text(title)}\n    dateFormat YYYY-MM-DD\n    todayMarker off\n"
    room = size = 0
    before, section = "", ""
    drawn: Counter[str] = Counter()
    for line, above in _tasks(dated):
        if not room or size + _size(line) + _size(above) + _CONTINUED > room:
            yield f"{before}{head}"
            before, section, size, room = "```\n\n", "", _size(head), _MOST
            drawn.clear()
        if above != section:
            section = above
            drawn[above] += 1
            told = _section_line(above, drawn[above])
            yield told
            size += _size(told)
        yield line
        size += _size(line)
    yield f"{before}{_KEY}" if before else "No event has a day to draw.\n"


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return what a chart does not carry exactly."""
    finer = Loss(How.FINER, "as all their days; the text tells them")
    half = Loss(How.IN_WORDS, "drawn at the end that is known")
    coarse = ("months", "seasons", "years", "decades", "centuries", "unknown days and months")
    half_open = (
        "open ends",
        "open starts",
        "unknown ends",
        "unknown starts",
        "dates on or before, on or after",
    )
    return {
        "undated events": Loss(How.EVENT),
        **left_out(*_NOT_DRAWN),
        LONG_TITLE: Loss(How.LEFT_OUT, "what is over"),
        **dict.fromkeys(coarse, finer),
        **dict.fromkeys(half_open, half),
        "one-of dates": Loss(How.IN_WORDS, "drawn at the first"),
        "disputed dates": Loss(How.IN_WORDS, "drawn at the earliest account"),
        "approximate dates": Loss(How.IN_WORDS),
        "uncertain dates": Loss(How.IN_WORDS),
    }


_NOT_DRAWN: Final = (
    "times of day", "words for the time", "how words became dates", "judgements", "kinds", "types",
    "summaries", "who says it", "sources", "statements told in", "several accounts",
    "denials and other states", "credibility", "figures", "quotes", "links", "actors", "places", "tags",
    "relations", "events spoken of", "parts and duplicates", "foreign columns",
)  # fmt: skip


def _tasks(dated: Sequence[Dated]) -> Iterator[tuple[str, str]]:
    """Yield each task, and the line of the section that it stands in."""
    for each in dated:
        ends = placed(each)
        if ends is not None:
            yield _task(each, ends), _section(each)


def _section(dated: Dated) -> str:
    """Return the heading that the event stands under; one that is a number alone is drawn out of order."""
    heading = headings.title(headings.heading(dated.date))
    return f"Year {heading}" if heading.isdigit() else heading


def _section_line(heading: str, time: int) -> str:
    """Return the line of a section; of several with one name Mermaid would draw the first alone."""
    again = f" (continued{f', {time}' if time > _TWICE else ''})" if time > 1 else ""
    return f"    section {heading}{again}\n"


_TWICE: Final = 2
_CONTINUED: Final = len("    section  (continued, 100000)\n")


def _task(dated: Dated, ends: Ends) -> str:
    first, last = ends.days
    told = when(dated)
    plain = dated.date is not None and told_by_days(dated.date) and not dated.disputed
    title = crop(headed(dated.event.title), LONGEST)
    text = _text(title if plain else f"{told[:1].upper()}{told[1:]}: {title}")
    look = "crit, " if dated.disputed else "" if plain else "done, "
    look += "milestone, " if first == last else ""  # a bar of one day is too thin to be seen
    key = f"id-{_NOT_IN_IDS.sub('-', dated.id)}"
    return f"    {text} :{look}{key}, {first.isoformat()}, {(last - first).days + 1}d\n"


def _text(text: str) -> str:
    """Return `text` so that Mermaid draws exactly that: what it would act upon stands as entity codes."""
    written = _SPECIAL.sub(lambda found: _coded(found[0]), text)
    return _coded(written[0]) + written[1:] if _KEYWORD.match(written) else written


def _coded(character: str) -> str:
    return f"#{ord(character)};"


def _size(text: str) -> int:
    """Return how many characters JavaScript sees in `text`."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2
