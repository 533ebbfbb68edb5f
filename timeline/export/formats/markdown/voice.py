"""One language's way to tell dates, figures and derivations; what is asked again is remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from timeline.export.formats.markdown.text import inline
from timeline.export.formats.markdown.words import PHRASES
from timeline.model.date import Date, Form, Precision, Span, simple_parts
from timeline.model.event import Account, Figure, Gap
from timeline.model.reading import Reading
from timeline.model.window import Narrowed
from timeline.show import dates, figures, headings, narrowed, steps
from timeline.show.wording import WORDINGS

_KEPT = 1 << 13


class Voice:
    """Tells things in one language; what it returns is escaped."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.phrases = PHRASES[language]
        self._words = WORDINGS[language]
        self._figures = figures.WORDS[language]
        self.figures: Callable[[tuple[Figure, ...]], str] = lru_cache(_KEPT)(self._counted)
        self.sentence: Callable[[tuple[Figure, ...]], str] = lru_cache(_KEPT)(self._clause)
        self.date: Callable[[Date], str] = lru_cache(_KEPT)(self._date)
        self.span: Callable[[Span], str] = lru_cache(_KEPT)(self._span)

    def heading(self, code: int) -> str:
        """Return the heading of that number."""
        return headings.title(code, words=self._words)

    def quoted(self, text: str) -> str:
        """Return words of a source in this language's quotation marks."""
        return self.phrases.quoted.format(inline(text))

    def listed(self, names: Sequence[str]) -> str:
        """Return names as a sentence lists them: "a, b and c"; they are not escaped."""
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{self.phrases.and_}{names[-1]}"

    def gap(self, value: Gap) -> str:
        """Return how far two events lie from each other."""
        one, many = self.phrases.units[value.unit]
        text = f"{value.amount:,} {one if value.amount == 1 else many}"
        return self.phrases.gap.format(self.phrases.about.format(text) if value.approximate else text)

    def derivation(self, account: Account, chosen: Reading) -> str:
        """Return how words became a date, with what goes before it; in German the day they count from."""
        if self.language == "en":
            text = inline(steps.derivation(chosen, account.anchor))
            return f", {text}" if chosen.anchored else f": {text}"
        if not chosen.anchored:
            return f": {self.phrases.in_full}"
        anchor = account.anchor.date
        return f", {self.phrases.counted_from.format(self.date(anchor))}" if anchor else ""

    def when(self, value: Date) -> str:
        """Return a date as a sentence has it behind a verb: "am 16. Dezember 2024", "im August 2024"."""
        parts = simple_parts(value)
        if value.form is Form.INTERVAL or any(part.qualifier for part in parts):
            return self.date(value)
        if len(parts) == 1 and parts[0].precision is Precision.MONTH:
            return self.phrases.in_month.format(self.date(value))
        bound = value.earliest is None or value.latest is None
        days = not bound and all(part.is_plain_day for part in parts)
        return self.phrases.on_day.format(self.date(value)) if days else self.date(value)

    def _counted(self, values: tuple[Figure, ...]) -> str:
        """Return the numbers of an account on one line."""
        return "; ".join(inline(figures.figure(each, self._figures, self.date)) for each in values)

    def _clause(self, values: tuple[Figure, ...]) -> str:
        """Return the numbers of an account as a clause where all of them can be one, else nothing."""
        told = [clause for clause in (figures.sentence(each, self._figures) for each in values) if clause]
        apart = len({each.name for each in values}) == len(values)  # else it would not tell whose they are
        return inline(self.listed(told)) if apart and len(told) == len(values) else ""

    def window(self, value: Narrowed) -> str:
        """Return what relations leave of the days of an event."""
        return narrowed.window(value, self._words)

    def _date(self, value: Date) -> str:
        return dates.date(value, words=self._words)

    def _span(self, value: Span) -> str:
        return dates.span(value, words=self._words)
