"""Readers of single values: text in, a value of the model out, BadValue where it is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import partial
from typing import Final, TypeVar

from timeline.dates import edtf
from timeline.errors import EdtfError
from timeline.load.nodes import Seq, Value
from timeline.load.record import BadValue, Place, Read, each, meant, wrong_shape
from timeline.load.traps import quoted
from timeline.model.date import Date
from timeline.model.event import Clock, Gap
from timeline.text import crop

_E = TypeVar("_E", bound=Enum)
_T = TypeVar("_T")

_ID: Final = re.compile(r"[a-z0-9-]+")
_DAY: Final = re.compile(r"[0-9]{4}(?:-[0-9]{1,2}){0,2}")
CLOCK: Final = re.compile(
    r"([01]?[0-9]|2[0-3]):([0-5][0-9])(?: ?(?:(Z)|([+-])(0[0-9]|1[0-4])(?::?([0-5][0-9]))?))?"
)
GAP: Final = re.compile(r"(~)?\s*([0-9]{1,5})\s+(day|week|month|year)s?")
_URL: Final = re.compile(r"""[hH][tT][tT][pP][sS]?://[^\s/?#<>"]+(?:[/?#][^\s<>"]*)?""")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_CODE: Final = re.compile(r"TL[0-9]{3}|[a-z]+(?:-[a-z]+)*")
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,15})?")
_DAY_OF_MONTH: Final = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
_MONTH: Final = r"(?P<month>0?[1-9]|1[0-2])"
_YEAR: Final = r"(?P<year>[0-9]{4})"
_ELSEWHERE: Final = (
    rf"{_MONTH}([/-]){_DAY_OF_MONTH}\2{_YEAR}",
    rf"{_DAY_OF_MONTH}([./-]) ?{_MONTH}\2 ?{_YEAR}",
    rf"{_YEAR}([./-]){_MONTH}\2{_DAY_OF_MONTH}",
    r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
    rf"{_MONTH}[./-]{_YEAR}",
    rf"{_YEAR}[./-]{_MONTH}",
)
"""How figures write a day or a month elsewhere; compiled when a date is bad, for most files have none.

Between slashes or hyphens the month or the day may come first, between points it is the day.
"""
_DATE_RULES: Final = {"no_such_day": "no-such-day", "reversed": "reversed-range"}


def line(_place: Place, value: Value) -> str:
    """Read one line of text."""
    if type(value) is not str:
        raise wrong_shape(value, "write one line of text; a text that begins with [ or { needs quotes")
    if "\n" in value:
        raise BadValue("bad-value", "a text of several lines", "write it on one line")
    return value.strip()


_lines: Final = each(line)


def names(place: Place, value: Value) -> tuple[str, ...]:
    """Read a list of names, or a single one."""
    if type(value) is Seq:
        for one in value:
            if type(one) is not str or not one or "\n" in one:
                break
        else:
            return tuple(map(str.strip, value))  # type: ignore[arg-type]  # all of it is text
    return _lines(place, value)


def prose(_place: Place, value: Value) -> str:
    """Read a text that may have several lines."""
    if type(value) is not str:
        raise wrong_shape(value, "write text; a text that begins with [ or { needs quotes")
    return value.strip("\n")


def date(place: Place, value: Value) -> Date:
    """Read a date in EDTF; `[a..b]` without quotes is a list to YAML, and meant."""
    if type(value) is str:
        text = value
    elif isinstance(value, Seq) and all(type(item) is str and item for item in value):
        text = f"[{','.join(str(item) for item in value)}]"
    else:
        raise wrong_shape(value, "write a date such as 2024-12-16 or 2024-12, others in quotes")
    if text.count(",") > 1:
        place.count_choices(text.count(","))
    try:
        found = edtf.parse(text)
    except EdtfError as error:
        if meant_dates := _in_edtf(text.strip()):
            advice = f"write {' or '.join(meant_dates)}"
            raise BadValue("bad-date", f"{quoted(text)} is not an EDTF date", advice) from None
        rule = _DATE_RULES.get(error.kind, "bad-date")
        message = f"{quoted(text)}: {error.message}"
        raise BadValue(rule, message, error.advice, text, error.column) from None
    return found


def _in_edtf(text: str) -> list[str]:
    """Return what `text` can mean if it is a date as it is written elsewhere; only what the calendar has."""
    found = (re.fullmatch(pattern, text) for pattern in _ELSEWHERE)
    parts = [match.groupdict() for match in found if match]
    dates = [
        "-".join(one[name].zfill(2) for name in ("year", "month", "day") if name in one) for one in parts
    ]
    return [one for one in dict.fromkeys(dates) if _is_date(one)]


def _is_date(text: str) -> bool:
    try:
        edtf.parse(text)
    except EdtfError:
        return False
    return True


def reads_as_date(text: str) -> bool:
    """Whether `text` writes a date, be it one that does not exist or is not well written."""
    if text[:1].isalpha():
        return False
    if _DAY.fullmatch(text):
        return True
    try:
        edtf.parse(text)
    except EdtfError as error:
        return error.kind in _DATE_RULES
    return True


def identifier(_place: Place, value: Value) -> str:
    """Read an id of an event or a source that is defined elsewhere."""
    if type(value) is not str:
        raise wrong_shape(value, "write an id")
    if not _ID.fullmatch(value):
        raise BadValue("bad-id", f"{quoted(value)} is not an id", _id_advice(value))
    return value


def _id_advice(text: str) -> str:
    advice = "an id is made of a to z, 0 to 9 and -"
    ids = re.split(", *", text)
    if len(ids) > 1 and all(map(_ID.fullmatch, ids)):
        return f"{advice}; a list has brackets: [{crop(', '.join(ids), 60)}]"
    made = slug(text)
    return f"{advice}: {made}" if made else advice


def new_id(place: Place, value: Value) -> str:
    """Read the id that is defined here; it must not read as a date, since `told` and `anchor` take both."""
    found = identifier(place, value)
    if reads_as_date(found):
        raise BadValue("bad-id", f"{quoted(found)} reads as a date", f"add a word: {slug(found)}")
    return found


def is_new_id(text: str) -> bool:
    """Whether `text` can be defined as an id."""
    return bool(_ID.fullmatch(text)) and not reads_as_date(text)


def moment(place: Place, value: Value) -> Date | str:
    """Read a day in EDTF, else an event's id."""
    if type(value) is str and _ID.fullmatch(value) and not reads_as_date(value):
        return value
    if type(value) is str and value[:1].isalpha():
        return identifier(place, value)
    return date(place, value)


def clock(_place: Place, value: Value) -> Clock:
    """Read a time of day, `HH:MM`, with or without an offset."""
    found = CLOCK.fullmatch(value) if type(value) is str else None
    if not found:
        shown = quoted(value) if isinstance(value, str) else "this"
        advice = "write hours and minutes of 24 hours, such as 17:45 or 17:45+02:00"
        raise BadValue("bad-time", f"{shown} is not a time of day", advice)
    hour, minute, utc, sign, hours, minutes = found.groups()
    if len(hour) == 1:
        raise BadValue("bad-time", f"{quoted(found[0])} has one digit for the hour", f"write 0{found[0]}")
    east = 0 if utc else int(hours or 0) * 60 + int(minutes or 0)
    return Clock(int(hour), int(minute), (-east if sign == "-" else east) if utc or sign else None)


def gap(_place: Place, value: Value) -> Gap:
    """Read a stretch of time such as `4 months` or `~4 months`."""
    found = GAP.fullmatch(value.strip()) if type(value) is str else None
    if not found:
        shown = quoted(value) if isinstance(value, str) else "this"
        advice = 'write a number and days, weeks, months or years: "4 months", "~4 months" for about'
        raise BadValue("bad-value", f"{shown} is not a stretch of time", advice)
    return Gap(int(found[2]), found[3], approximate=bool(found[1]))


def shaped(pattern: re.Pattern[str], what: str, advice: str) -> Read[str]:
    """Return a reader of a text that `pattern` takes whole."""
    return partial(shaped_text, pattern, what, advice)


def shaped_text(pattern: re.Pattern[str], what: str, advice: str, place: Place, value: Value) -> str:
    """Read a text that `pattern` takes whole, which is then `what`."""
    text = line(place, value)
    if not pattern.fullmatch(text):
        raise BadValue("bad-value", f"{quoted(text)} is not {what}", advice)
    return text


url: Final = shaped(
    _URL, "a web address", "write an address that begins with https:// or http://, without blanks"
)
language: Final = shaped(_LANGUAGE, "a language", "write its tag, such as de, en or uk")
code: Final = shaped(_CODE, "a problem's code or name", "write a code such as TL203, or its name")
reliability: Final = shaped(
    re.compile("[A-F]"), "a reliability", "write one letter, A (reliable) to F (unknown)"
)


def degrees(most: int) -> Read[float]:
    """Return a reader of degrees from -`most` to `most`."""
    return partial(number_of_degrees, most)


def number_of_degrees(most: int, _place: Place, value: Value) -> float:
    """Read degrees from -`most` to `most`."""
    if type(value) is str and _NUMBER.fullmatch(value) and abs(float(value)) <= most:
        return float(value)
    shown = quoted(value) if isinstance(value, str) else "this"
    advice = f"write decimal degrees from -{most} to {most}, such as 34.8"
    raise BadValue("bad-value", f"{shown} is not a number of degrees", advice)


def credibility(_place: Place, value: Value) -> int:
    """Read a credibility from 1 to 6."""
    if isinstance(value, str) and value in {"1", "2", "3", "4", "5", "6"}:
        return int(value)
    shown = quoted(value) if isinstance(value, str) else "this"
    raise BadValue(
        "bad-value", f"{shown} is not a credibility", "write 1 (confirmed) to 6 (cannot be judged)"
    )


def local_path(place: Place, value: Value) -> str:
    """Read the path of a file inside the folder of the events file."""
    text = line(place, value)
    steps = text.replace("\\", "/").split("/")
    if steps[0] == "" or ".." in steps or ":" in steps[0]:
        advice = "write a path inside the folder of this file, such as texts/report.txt"
        raise BadValue("bad-value", f"{quoted(text)} leads out of the file's folder", advice)
    return text


def choice(kinds: type[_E]) -> Read[_E]:
    """Return a reader of one of the values of `kinds`."""
    return partial(one_of, {str(kind.value): kind for kind in kinds})


def word(*known: str) -> Read[str]:
    """Return a reader of one of the words `known`."""
    return partial(one_of, {text: text for text in known})


def one_of(known: Mapping[str, _T], _place: Place, value: Value) -> _T:
    """Read one of the words `known` as what it stands for."""
    if type(value) is not str:
        raise wrong_shape(value, f"write one of {', '.join(known)}")
    if value not in known:
        message = f"{quoted(value)} is not one of {', '.join(known)}"
        raise BadValue("unknown-choice", message, meant(value, list(known)))
    return known[value]


def slug(text: str, most: int = 60) -> str:
    """Return an id made from `text`, of at most `most` characters; empty where nothing in it is Latin."""
    from unicodedata import normalize  # noqa: PLC0415  # late: ids are seldom missing

    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall("[a-z0-9]+", plain)
    made = ""
    for one in words:
        if made and len(made) + 1 + len(one) > most:
            break
        made = f"{made}-{one}" if made else one[:most]
    return f"event-{made}" if made and reads_as_date(made) else made
