"""Read a filter.

    filter  = [ either ]                      nothing: every event
    either  = both { "or" both }
    both    = term { [ "and" ] term }         side by side means and
    term    = { "-" | "not" } ( "(" either ")" | field ":" value | span | value )
    value   = word | '"' phrase '"'           searched in any case, anywhere in the texts
    field   = id actor place by source tag    searched as text: actor:korea, place:"Kursk region"
            | is has kind status              fixed words, which may be shortened: is:disputed, kind:st
            | in within before after          dates in EDTF or spans: in:2024-12, before:2024-11-05
    span    = [ edtf ] ".." [ edtf ]          2024-11..2024-12, the same as in:2024-11..2024-12

`in` means possibly then: the event's hull, widened where it is told as about, overlaps. `within` means
certainly then: the hull lies inside, never an open or approximate one. `before` and `after`: the hull
ends before the first day, begins after the last. An undated event has its window as hull, where that
has both ends. A word such as "or" is searched in quotation marks.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.errors import EdtfError, QueryError
from timeline.model.date import Day, Span
from timeline.query.fields import CHOICES, DATES, KNOWN
from timeline.query.fold import fold
from timeline.query.lexer import Sort, Token, tokens
from timeline.query.terms import EVERYTHING, And, Choice, Lies, Not, Or, Query, Text, When

DEEPEST: Final = 50
"""How deep parentheses may stand in each other."""

_SPAN: Final = re.compile(r"(?:\d.*)?\.\.(?:\d.*)?")


def parse(text: str) -> Query:
    """Return the query that `text` asks; raises QueryError with column and advice."""
    return _Parser(text).filter()


class _Parser:
    """A recursive descent over the tokens; `depth` counts open parentheses."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(tokens(text))
        self.at = 0
        self.depth = 0

    def filter(self) -> Query:
        if len(self.tokens) == 1:
            return EVERYTHING
        query = self.either()
        if self.now.sort is Sort.CLOSE:
            raise self.error(
                "this parenthesis was never opened", advice="take it away, or open one before it"
            )
        return query

    @property
    def now(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        token = self.now
        self.at += 1
        return token

    def error(self, message: str, token: Token | None = None, advice: str = "") -> QueryError:
        return QueryError(self.text, message, (token or self.now).column, advice)

    def either(self) -> Query:
        terms = [self.both()]
        while self.now.sort is Sort.OR:
            self.take()
            terms.append(self.both())
        return terms[0] if len(terms) == 1 else Or(tuple(terms))

    def both(self) -> Query:
        terms = [self.term()]
        while self.now.sort not in {Sort.OR, Sort.CLOSE, Sort.END}:
            if self.now.sort is Sort.AND:
                self.take()
            terms.append(self.term())
        return terms[0] if len(terms) == 1 else And(tuple(terms))

    def term(self) -> Query:
        negated = False
        while self.now.sort is Sort.NOT:
            self.take()
            negated = not negated
        query = self.positive()
        return Not(query) if negated else query

    def positive(self) -> Query:
        token = self.take()
        match token.sort:
            case Sort.OPEN:
                return self.group(token)
            case Sort.FIELD:
                return self.field(token, self.take())
            case Sort.PHRASE:
                return Text(self.folded(token))
            case Sort.WORD:
                return self.word(token)
            case _:
                raise self.missing(token)

    def missing(self, token: Token) -> QueryError:
        """Say that a term should stand where `token` does."""
        before = self.tokens[self.at - 2].text if self.at > 1 else ""
        place = f"after {before!r}" if before else "here"
        advice = f'to search for "{token.text}" put it in quotation marks' if token.text.isalpha() else ""
        return self.error(f"something to look for is missing {place}", token, advice)

    def group(self, opening: Token) -> Query:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.error(f"more than {DEEPEST} parentheses stand in each other", opening)
        query = self.either()
        if self.now.sort is not Sort.CLOSE:
            raise self.error("this parenthesis is never closed", opening, "close it: (a or b)")
        self.take()
        self.depth -= 1
        return query

    def word(self, token: Token) -> Query:
        if _SPAN.fullmatch(token.text) and any(map(str.isdigit, token.text)):
            return self.when("in", token)
        return Text(self.folded(token))

    def folded(self, token: Token) -> str:
        text = fold(token.text)
        if not text:
            raise self.error("nothing stands between the quotation marks", token, 'write "a phrase"')
        return text

    def field(self, name: Token, value: Token) -> Query:
        field = name.text.casefold()
        if field not in KNOWN:
            advice = f"known are {', '.join(KNOWN)}; text with a colon is searched in quotation marks"
            raise self.error(f"there is no field {name.text!r}", name, advice)
        if value.sort is Sort.NOTHING:
            advice = f'write the value right after it: {field}:word or {field}:"two words"'
            raise self.error(f"{field}: has no value", value, advice)
        if field in DATES:
            return self.when(field, value)
        return self.choice(field, value) if field in CHOICES else Text(self.folded(value), field)

    def choice(self, field: str, value: Token) -> Query:
        wanted = self.folded(value)
        words = tuple(str(word) for word in CHOICES[field] if word.startswith(wanted))
        if words:
            return Choice(field, words)
        advice = f"known are {', '.join(CHOICES[field])}"
        other = next((name for name, known in CHOICES.items() if wanted in known), None)
        if other:
            advice = f"write {other}:{wanted}, or for {field}: {', '.join(CHOICES[field])}"
        raise self.error(f"{field}: does not know {value.text!r}", value, advice)

    def when(self, field: str, value: Token) -> Query:
        lies = Lies(field)
        span = self.span(value, about=lies is Lies.IN)
        if lies is Lies.BEFORE and span.first is None:
            raise self.error("there is no first day to lie before", value, "write before:2024-11-05")
        if lies is Lies.AFTER and span.last is None:
            raise self.error("there is no last day to lie after", value, "write after:2024-11-05")
        return When(lies, span)

    def span(self, value: Token, *, about: bool) -> Span:
        """Read EDTF, or two of them around `..`; `about` widens what is told as about."""
        column = value.column + (value.sort is Sort.PHRASE)
        if not _SPAN.fullmatch(value.text) or "/" in value.text:
            return self.edtf(value.text, column, about=about)
        start, _, end = value.text.partition("..")
        first = self.edtf(start, column, about=about).first if start else None
        last = self.edtf(end, column + len(start) + 2, about=about).last if end else None
        if _reversed(first, last):
            raise self.error("the span ends before it begins", value, f"write {end}..{start}")
        return Span(first, last)

    def edtf(self, text: str, column: int, *, about: bool) -> Span:
        from timeline.dates.calendar import widened  # noqa: PLC0415  most filters ask for no date
        from timeline.dates.edtf import parse as parse_date  # noqa: PLC0415

        try:
            date = parse_date(text)
        except EdtfError as error:
            advice = error.advice or "write a date as 2024-12-16, 2024-12, 2024 or 2024-11..2024-12"
            message = f"{text!r}: {error.message}"
            raise QueryError(self.text, message, column + error.column - 1, advice) from error
        return widened(date) if about else date.span


def _reversed(first: Day | None, last: Day | None) -> bool:
    return first is not None and last is not None and last < first
