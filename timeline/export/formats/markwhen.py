"""Markwhen: a text that is a timeline, for markwhen.com and its editors.

A range is `a/b`, both inclusive, with only the parts that are known: a month stays a month. Below the
title stand properties, which programs read: the date in EDTF and the fields that are one text. What
Markwhen would take for a tag, an id, an image or a place stands as the character that looks like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from json import JSONEncoder
from typing import Final

from timeline.export.features import How, Loss, in_words, left_out
from timeline.export.options import Options
from timeline.model.date import Part, Precision
from timeline.model.event import Dated, Timeline
from timeline.show.days import Ends, placed
from timeline.show.digest import Digest, Digests
from timeline.text import one_line

TAKES: Final = ("title",)
SUFFIX: Final = "mw"

_encode: Final = JSONEncoder(ensure_ascii=False).encode
_ALIKE: Final = (
    ("#", re.compile(r"#(?=\w)"), "＃"),
    ("!", re.compile(r"!(?=[\w\[])"), "！"),
    (".", re.compile(r"\.(?=(?:start|end)\b)"), "․"),
    ("](", re.compile(r"\](?=\()"), "］"),
    ("[", re.compile(r"^\[(?=[xX ]?\])"), "［"),
    ("%", re.compile(r"(?<!\S)(\d{1,3})%(?!\S)"), r"\1％"),
)
"""What has a meaning in Markwhen, and what it is written as."""


def write(timeline: Timeline, dated: Sequence[Dated], options: Options) -> Iterator[str]:
    """Yield the document, a paragraph an event; an event without a day is left out."""
    yield f"title: {_property(one_line(options.title or timeline.title) or 'Timeline')}\n"
    digests = Digests(timeline)
    for each in dated:
        ends = placed(each)
        if ends is not None:
            yield _entry(digests.of(each), ends)


def losses(_options: Options) -> Mapping[str, Loss]:
    """Return what Markwhen does not carry exactly."""
    half = Loss(How.IN_WORDS, "drawn at the end that is known")
    half_open = (
        "open ends",
        "open starts",
        "unknown ends",
        "unknown starts",
        "dates on or before, on or after",
    )
    coarse = (
        "unknown days and months",
        "approximate dates",
        "uncertain dates",
        "decades",
        "centuries",
        "seasons",
    )
    words = ("times of day", "sources", "several accounts", "figures", "judgements", "relations", "tags")
    return {
        "undated events": Loss(How.EVENT),
        **left_out("foreign columns", "places with coordinates"),
        **dict.fromkeys(half_open, half),
        "one-of dates": Loss(How.IN_WORDS, "drawn at the first"),
        "disputed dates": Loss(How.IN_WORDS, "drawn at the earliest account"),
        **in_words(*coarse, *words),
    }


def _entry(told: Digest, ends: Ends) -> str:
    days = _range(ends)
    lines = [
        f"\n{days}: {_text(told.title if days == told.edtf else told.headline)}",
        f"id: {_property(one_line(told.id))}",
        f"edtf: {_property(told.edtf)}",
        "",
        _text("\n".join(_description(told))),
    ]
    return "\n".join(lines) + "\n"


def _description(told: Digest) -> Iterator[str]:
    """Yield the lines below the title; each begins with a mark, so that none begins an event of its own."""
    for each in told.voices:
        yield from (f"• {line}" for line in each.lines(alone=len(told.voices) == 1))
    yield from (f"• {line}" for line in told.summary if line)
    yield from (f"• {line}" for line in told.lines)
    yield from (f"• Link: {each.url}" for each in told.links)
    yield from (f"• Source: {key}" for key in map(one_line, told.sources))


def _range(ends: Ends) -> str:
    first, last = _known(ends.first), _known(ends.last, last=True)
    return first if first == last else f"{first}/{last}"


def _known(part: Part, *, last: bool = False) -> str:
    """Return the parts of a date that are told: a day, a month or a year; its last one of a coarser part."""
    first, final = part.first, part.last
    day = (final if last else first).isoformat()
    if part.precision > Precision.SEASON or (first.year, first.month) != (final.year, final.month):
        return day[:7] if part.precision is Precision.SEASON else day[:4]
    return day if first == final else day[:7]


def _property(text: str) -> str:
    """Return a text as a quoted value of the properties, which are YAML."""
    return _encode(_text(text))


def _text(text: str) -> str:
    for sign, meant, alike in _ALIKE:
        if sign in text:
            text = meant.sub(alike, text)
    return text
