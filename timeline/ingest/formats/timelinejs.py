"""TimelineJS: its JSON, and the table that its spreadsheet template is.

A date is as precise as its parts: year, month, day. Headlines and texts are HTML there and plain text here.
What is displayed instead of the date stays as the foreign column `display_date`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Container, Mapping
from typing import Final

from timeline.ingest.draft import Draft, Record, Unreadable, after_all, day, line_of, prose, text_of, told
from timeline.ingest.source import Foreign

_BREAK: Final = re.compile(r"(?i)<br\s*/?>|</(?:p|div|li|h[1-6])>")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
_HIDDEN: Final = re.compile(r"(?is)<(script|style)\b.*?</\1\s*>")
_ADDRESS: Final = re.compile(r"""https?://[^\s/?#<>"]+(?:[/?#][^\s<>"]*)?""", re.IGNORECASE)
_COLUMNS: Final = frozenset(
    ("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "Display Date", "Headline", "Text",
     "Media", "Media Caption", "Media Credit", "Type", "Group")
)  # fmt: skip
_KNOWN: Final = frozenset(
    ("start_date", "end_date", "text", "media", "group", "unique_id", "display_date", "type")
)


_KNOWN_OF_MEDIA: Final = frozenset(("url", "caption", "credit"))


def recognises(source: Foreign) -> bool:
    """Tell whether it is a timeline of TimelineJS or its sheet."""
    if source.kind == "csv":
        return {"Year", "Headline"} <= set(source.columns)
    return any("start_date" in row.values for row in source.rows)


def read(source: Foreign, *, raw: bool) -> Draft:  # noqa: ARG001  TimelineJS guards nothing
    """Return what the file holds."""
    draft = Draft(_headline(source.head.get("title")))
    notes = _beside(source.head.get("title"))
    for row in source.rows:
        slide = _slide(source.texts(row)) if source.kind == "csv" else row.values
        try:
            if slide.get("type") == "title":
                draft.title = draft.title or _headline(slide)
                notes += _beside(slide)
            else:
                draft.add(row.line, _event(slide))
        except Unreadable as why:
            draft.tell(row.line, str(why))
    _eras(draft, source.head.get("eras"))
    dates = [str(entry.record["date"]) for entry in draft.events]
    draft.sources["timelinejs"] = {
        "id": "timelinejs",
        "title": draft.title or source.name,
        "language": "en",
        "published": after_all(dates),
        **told({"note": "\n".join(notes)}),
    }
    return draft


def _beside(slide: object) -> list[str]:
    """Return what the title's slide has beside its headline, for which a timeline has no field."""
    values = _mapping(slide)
    text, media = _mapping(values.get("text")), _mapping(values.get("media"))
    found = (plain(text.get("text")), *(plain(media.get(name)) for name in ("url", "caption", "credit")))
    return [each for each in found if each]


def _eras(draft: Draft, eras: object) -> None:
    """Add the eras, which are bars behind the slides, as periods."""
    for era in eras if isinstance(eras, list) else ():
        try:
            draft.add(1, _event({**_mapping(era), "type": "era"}))
        except Unreadable as why:
            draft.tell(1, f"an era: {why}")


def _event(slide: object) -> Record:
    values = _mapping(slide)
    start, end = values.get("start_date"), values.get("end_date")
    if not start:
        raise Unreadable("a slide without a start date, which TimelineJS leaves out too")
    first, text, media = _date(start), _mapping(values.get("text")), _mapping(values.get("media"))
    last = _date(end) if end else first
    display = values.get("display_date") or _mapping(start).get("display_date") or ""
    caption = " ".join(filter(None, (plain(media.get(name, "")) for name in ("caption", "credit"))))
    address = str(media.get("url", "")).strip()
    return told(
        {
            "id": str(values.get("unique_id", "")),
            "title": line_of(plain(text.get("headline", "")))
            or line_of(plain(text.get("text", "")))[:80]
            or "Untitled",
            "date": first if first == last else day(f"{first}/{last}"),
            "time": _time(_mapping(start)),
            "source": "timelinejs",
            "summary": plain(text.get("text", "")),
            "kind": "period" if values.get("type") == "era" else "",
            "tags": ["era"] if values.get("type") == "era" else _texts(values.get("group")),
            "links": [address] if _ADDRESS.fullmatch(address) else [],
            "extra": told(
                {
                    "display_date": plain(display),
                    "media": "" if _ADDRESS.fullmatch(address) else prose(address),
                    "caption": line_of(caption),
                    **{f"media_{name}": one for name, one in _others(media, _KNOWN_OF_MEDIA).items()},
                    **_others(values, _KNOWN),
                }
            ),
        }
    )


def _texts(value: object) -> list[str]:
    return [line_of(value)] if value else []


def _others(values: Mapping[str, object], known: Container[str]) -> Record:
    """Return what has no field of ours, as text."""
    return {line_of(name): text_of(one) for name, one in values.items() if name not in known}


def plain(markup: object) -> str:
    """Return HTML as plain text with its paragraphs as lines."""
    text = _TAG.sub("", _BREAK.sub("\n", _HIDDEN.sub("", str(markup or ""))))
    return prose("\n".join(line.strip() for line in html.unescape(text).split("\n") if line.strip()))


def _headline(slide: object) -> str:
    return line_of(plain(_mapping(_mapping(slide).get("text")).get("headline", "")))


def _date(value: object) -> str:
    """Return the parts of a date that are told, in EDTF."""
    parts = [str(_mapping(value).get(name) or "").strip() for name in ("year", "month", "day")]
    told_parts = parts[: next((number for number, part in enumerate(parts) if not part), len(parts))]
    if not told_parts or not all(part.isdecimal() for part in told_parts) or any(parts[len(told_parts) :]):
        shown = "-".join(filter(None, parts))
        raise Unreadable(f'"{line_of(shown)}" is not a date: a year from 1 to 9999, then a month, then a day')
    widths = (4, 2, 2)
    return day("-".join(part.zfill(width) for part, width in zip(told_parts, widths, strict=False)))


def _time(start: Mapping[str, object]) -> str:
    hour, minute = str(start.get("hour") or ""), str(start.get("minute") or "0")
    told_time = all(text.isdecimal() and len(text) <= 2 for text in (hour, minute))
    known = told_time and int(hour) < 24 and int(minute) < 60
    return f"{int(hour):02}:{int(minute):02}" if known else ""


def _slide(cells: Mapping[str, str]) -> Record:
    """Return a row of the sheet as the slide of the JSON that it stands for."""
    start = {name: cells.get(name.title(), "") for name in ("year", "month", "day")}
    end = {name: cells.get(f"End {name.title()}", "") for name in ("year", "month", "day")}
    hour, _, minute = cells.get("Time", "").strip().partition(":")
    return {
        **{name: cell for name, cell in cells.items() if name not in _COLUMNS},
        "start_date": {**start, "hour": hour, "minute": minute[:2]} if start["year"] else None,
        "end_date": end if end["year"] else None,
        "text": {"headline": cells.get("Headline", ""), "text": cells.get("Text", "")},
        "media": {
            "url": cells.get("Media", ""),
            "caption": cells.get("Media Caption", ""),
            "credit": cells.get("Media Credit", ""),
        },
        "group": cells.get("Group", ""),
        "display_date": cells.get("Display Date", ""),
        "type": cells.get("Type", "").strip().lower(),
    }


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
