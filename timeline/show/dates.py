"""Dates in words for people, in English or another language of `wording`; never the locale's."""

from __future__ import annotations

import datetime as dt
from typing import Final

from timeline.model.date import Bound, Date, Form, Part, Precision, Range, Span
from timeline.model.event import Clock
from timeline.show.wording import ENGLISH, Wording

MONTHS: Final = ENGLISH.months
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS: Final = ENGLISH.seasons


def date(value: Date, *, short: bool = False, words: Wording = ENGLISH) -> str:
    """Return `value` as people write it, as precise as it is and no more; `short` cuts the months' names."""
    return _Writer(words, short=short).date(value)


def day(value: dt.date, *, short: bool = False, words: Wording = ENGLISH) -> str:
    """Return one day: "16 December 2024"."""
    return _Writer(words, short=short).day(value)


def weekday(value: dt.date) -> str:
    """Return one day with its weekday: "Monday 16 December 2024"."""
    return f"{WEEKDAYS[value.weekday()]} {day(value)}"


def clock(value: Clock) -> str:
    """Return a time of day as it was told: "14:30", "14:30 (UTC+02:00)"."""
    text = f"{value.hour:02}:{value.minute:02}"
    if value.offset is None:
        return text
    hours, minutes = divmod(abs(value.offset), 60)
    return f"{text} (UTC{'-' if value.offset < 0 else '+'}{hours:02}:{minutes:02})"


def span(value: Span, *, short: bool = False, words: Wording = ENGLISH) -> str:
    """Return what bounds something: "on or before ...", "on or after ...", "between ... and ..."."""
    return _Writer(words, short=short).span(value)


def part(value: Part, *, short: bool = False, words: Wording = ENGLISH) -> str:
    """Return one part with its doubt: "about August 2024", "perhaps 9 December 2024"."""
    return _Writer(words, short=short).part(value)


class _Writer:
    """Writes dates in the words of one language."""

    __slots__ = ("_short", "_words")

    def __init__(self, words: Wording, *, short: bool) -> None:
        self._words = words
        self._short = short

    def date(self, value: Date) -> str:
        if value.form is Form.ONE_OF:
            return self._words.either.join(self._one_of_pieces(value))
        if value.form is Form.INTERVAL:
            return self._interval(value.parts[0], value.parts[1])
        head = value.parts[0]
        return self.part(head) if isinstance(head, Part) else self._words.undated

    def day(self, value: dt.date) -> str:
        return self._words.day.format(value.day, self._month(value), value.year)

    def span(self, value: Span) -> str:
        first, last = value.first, value.last
        if first is None or last is None:
            if last is not None:
                return self._words.before_day.format(self.day(last))
            return self._words.after_day.format(self.day(first)) if first is not None else self._words.no_time
        if first == last:
            return self.day(first)
        return self._words.between_days.format(self._up_to(first, last), self.day(last))

    def part(self, value: Part) -> str:
        day = value.precision is Precision.DAY and value.first == value.last
        return self._doubted(value, self._words.about_day if day else self._words.about)

    def _behind(self, value: Part) -> str:
        """Return a part behind a word such as "since"."""
        return self._doubted(value, self._words.about)

    def _doubted(self, value: Part, about: str) -> str:
        text = self._plain(value)
        if value.approximate:
            text = about.format(text)
        return self._words.perhaps.format(text) if value.uncertain else text

    def _up_to(self, first: dt.date, last: dt.date) -> str:
        """Return `first` without what it shares with `last`: "4" of "4 and 9 November 2024"."""
        if first.year != last.year:
            return self.day(first)
        number = self._words.of_month.format(first.day)
        return number if first.month == last.month else f"{number} {self._month(first)}"

    def _plain(self, value: Part) -> str:
        first, year = value.first, value.first.year
        match value.precision:
            case Precision.DAY:
                return self._day_or_unknown(value)
            case Precision.MONTH:
                known = value.first.month == value.last.month
                return f"{self._month(first)} {year}" if known else self._words.month_unknown.format(year)
            case Precision.SEASON:
                name = self._words.seasons[first.month // 3 - 1]
                return f"{name} {year}" if first.month < 12 else f"{name} {year}/{(year + 1) % 100:02}"
            case Precision.YEAR:
                return str(year)
            case Precision.DECADE:
                return self._words.decade.format(year // 10 * 10)
            case Precision.CENTURY:
                return f"{year // 100 * 100}–{value.last.year}"

    def _day_or_unknown(self, value: Part) -> str:
        first = value.first
        if first == value.last:
            return self.day(first)
        known = f"{self._month(first)} {first.year}" if first.month == value.last.month else str(first.year)
        return self._words.day_unknown.format(known)

    def _month(self, value: dt.date) -> str:
        name = self._words.months[value.month - 1]
        return name[:3] if self._short else name

    def _interval(self, first: Part | Bound | Range, last: Part | Bound | Range) -> str:
        words = self._words
        if isinstance(first, Part) and isinstance(last, Part):
            return self._between(first, last)
        if isinstance(first, Part):
            return (words.end_unknown if last is Bound.UNKNOWN else words.since).format(self._behind(first))
        if isinstance(last, Part):
            return (words.start_unknown if first is Bound.UNKNOWN else words.until).format(self._behind(last))
        return words.undated

    def _between(self, first: Part, last: Part) -> str:
        """Write a range as Wikipedia does: 14–15 December 2024; 5 January – 18 February 1979; 1939–1945."""
        if first.qualifier or last.qualifier or first.precision is not last.precision:
            return f"{self.part(first)} – {self.part(last)}"
        a, b = first.first, last.last
        end = self._plain(last)
        if first.is_plain_day and last.is_plain_day:
            tight = (a.year, a.month) == (b.year, b.month)
            return f"{self._up_to(a, b)}{'–' if tight else ' – '}{end}"
        if first.precision is Precision.MONTH and a.year == b.year:
            return f"{self._month(a)}–{end}"
        tight = first.precision in {Precision.YEAR, Precision.DECADE}
        return f"{self._plain(first)}–{end}" if tight else f"{self._plain(first)} – {end}"

    def _one_of_pieces(self, value: Date) -> list[str]:
        pieces: list[str] = []
        for choice in value.parts:
            if isinstance(choice, Range):
                pieces += self._range(choice)
            elif isinstance(choice, Part):
                pieces.append(self.part(choice))
        return pieces

    def _range(self, choice: Range) -> list[str]:
        first, last = choice.first, choice.last
        if isinstance(first, Part) and isinstance(last, Part):
            return self._within(first, last)
        if isinstance(last, Part):
            return [self._bound(last, last.last, self._words.before, self._words.before_day)]
        if isinstance(first, Part):
            return [self._bound(first, first.first, self._words.after, self._words.after_day)]
        return [self._words.any_time]

    def _within(self, first: Part, last: Part) -> list[str]:
        """Write the days from `first` to `last`, of which one is meant; two neighbours each by itself."""
        neighbours = (last.first - first.last).days == 1
        days = first.is_plain_day and last.is_plain_day
        if neighbours and days and first.first.month == last.first.month:
            return [self._words.of_month.format(first.first.day), self.part(last)]
        if neighbours:
            return [self.part(first), self.part(last)]
        if days:
            return [self.span(Span(first.first, last.last))]
        return [self._words.between.format(self._behind(first), self._behind(last))]

    def _bound(self, value: Part, edge: dt.date, told: str, told_day: str) -> str:
        """Name a bound by its last or first day, unless that would say more than was told."""
        return told.format(self._behind(value)) if value.qualifier else told_day.format(self.day(edge))
