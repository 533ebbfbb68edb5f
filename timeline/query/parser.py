"""Read a filter.

    filter  = [ either ]                      nothing: every event
    either  = both { "or" both }
    both    = term { [ "and" ] term }         side by side means and
    term    = { "-" | "not" } ( "(" either ")" | field ":" value | span | text )
    text    = word | '"' phrase '"'           searched in any case, anywhere in the texts
    value   = [ "=" ] text                    right behind the colon
    field   = id actor place by source tag file
                                              searched as text: actor:korea, place:"Kursk region";
                                              with "=" it is all of a name: actor:="North Korea"
            | is has kind status              fixed words, which may be shortened: is:disputed, kind:st
            | in within before after          dates: in:2024-12, before:"last monday", within:2024-11..2024-12
            | told                            a statement's id or a date: told:ryder-statement, told:2024-12
            | sources or a figure's name      numbers: sources:>=2, killed:30, troops:10000..12000, missing:<5
    span    = [ date ] ".." [ date ]          2024-11..2024-12, the same as in:2024-11..2024-12
    date    = EDTF, else words for a time: 2024-12-09~, "5 November", yesterday
    number  = [ ">=" | ">" | "<=" | "<" ] amount | [ amount ] ".." [ amount ]

`in` means possibly then: the event's hull, widened where it is told as about, overlaps. `within` means
certainly then: the hull lies inside, never an open or approximate one. `before` and `after`: the hull
ends before the first day, begins after the last. An undated event has its window as hull, where that
has both ends. `told`: an account was possibly told then. A number matches if any value of its range does;
about 30 counts as 30. A word such as "or" is searched in quotation marks. What else a filter is read with,
the figures' names and the day that relative words count from, is a value: `known.Known`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from timeline.errors import QueryError
from timeline.query import moments
from timeline.query.fields import ALSO, CHOICES, DATES, FREE, KNOWN, SOURCES, TEXTS, TOLD
from timeline.query.fold import fold
from timeline.query.known import Known
from timeline.query.lexer import Sort, Token, tokens
from timeline.query.numbers import number
from timeline.query.terms import EVERYTHING, And, Choice, Lies, Not, Or, Query, Text, Told, When

DEEPEST: Final = 50
"""How deep parentheses may stand in each other."""
_PHRASE: Final = 5
"""So many words behind a date that is none are tried as a part of it."""
_LITTLE: Final = Known()


def parse(text: str, known: Known = _LITTLE) -> Query:
    """Return the query that `text` asks; raises QueryError with column and advice."""
    return _Parser(text, known).filter()


class _Parser:
    """A recursive descent over the tokens; `depth` counts open parentheses."""

    def __init__(self, text: str, known: Known) -> None:
        self.text = text
        self.known = known
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
        if token.text.isalpha():
            advice = f'to search for "{token.text}" put it in quotation marks'
        else:
            advice = f"write one there, or take {before!r} away" if before else "write one before it"
        return self.error(f"a word is missing {place}", token, advice)

    def group(self, opening: Token) -> Query:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.error(
                f"more than {DEEPEST} parentheses stand in each other", opening, "take some of them away"
            )
        query = self.either()
        if self.now.sort is not Sort.CLOSE:
            raise self.error("this parenthesis is never closed", opening, "close it: (a or b)")
        self.take()
        self.depth -= 1
        return query

    def word(self, token: Token) -> Query:
        if moments.is_span(token.text):
            return self.date("in", token)
        return Text(self.folded(token))

    def folded(self, token: Token) -> str:
        text = fold(token.text)
        if not text:
            raise self.error("nothing stands between the quotation marks", token, 'write "a phrase"')
        return text

    def field(self, name: Token, value: Token) -> Query:
        field = name.text.casefold()
        read = self.reader(field, name)
        if value.sort is Sort.NOTHING or (value.sort is Sort.WORD and value.text == "="):
            advice = f"write the value right after it: {_example(field)}"
            raise self.error(f"{field}: has no value", value, advice)
        try:
            return read(field, value)
        except QueryError as error:
            if error.text is self.text:
                raise
            column = value.inside + error.column - 1
            raise QueryError(self.text, error.message, column, error.advice) from error

    def reader(self, field: str, name: Token) -> Callable[[str, Token], Query]:
        """Return what reads the values of `field`."""
        if field in DATES:
            return self.date
        if field in CHOICES:
            return self.choice
        if field in TEXTS and field:
            return self.searched
        if field == SOURCES or field in self.known.figures:
            return self.number
        there = (*KNOWN, *self.known.figures)
        if field in FREE:
            meant = "texts are searched without a field: write the word alone; "
        else:
            meant = f"did you mean {ALSO[field]}:? " if field in ALSO else _meant(field, there, ":")
        advice = f"{meant}known are {', '.join(there)}"
        raise self.error(
            f"there is no field {name.text!r}",
            name,
            f"{advice}; text with a colon is searched in quotation marks",
        )

    def searched(self, field: str, value: Token) -> Query:
        return Text(self.folded(value), field, value.sort is Sort.WHOLE)

    def number(self, field: str, value: Token) -> Query:
        self.folded(value)
        return number(field, value.text)

    def choice(self, field: str, value: Token) -> Query:
        wanted = self.folded(value)
        whole = value.sort is Sort.WHOLE
        words = tuple(
            str(each) for each in CHOICES[field] if each == wanted or (each.startswith(wanted) and not whole)
        )
        if words:
            return Choice(field, words)
        there = ", ".join(CHOICES[field])
        advice = f"{_meant(wanted, CHOICES[field])}known are {there}"
        other = next((name for name, known in CHOICES.items() if wanted in known), None)
        if other:
            advice = f"write {other}:{wanted}, or for {field}: {there}"
        raise self.error(f"{field}: does not know {value.text!r}", value, advice)

    def date(self, field: str, value: Token) -> Query:
        self.folded(value)
        if field == TOLD and value.text in self.known.statements:
            return Text(fold(value.text), TOLD, whole=True)
        try:
            return self.when(field, value)
        except QueryError as error:
            raise QueryError(value.text, error.message, error.column, self.advice(field, error)) from error

    def when(self, field: str, value: Token) -> Query:
        if field == TOLD:
            return Told(moments.span(value.text, self.known, about=True))
        lies = Lies(field)
        span = moments.span(value.text, self.known, about=lies is Lies.IN)
        if lies is Lies.BEFORE and span.first is None:
            raise QueryError(value.text, "there is no first day to lie before", 1, "write before:2024-11-05")
        if lies is Lies.AFTER and span.last is None:
            raise QueryError(value.text, "there is no last day to lie after", 1, "write after:2024-11-05")
        return When(lies, span)

    def advice(self, field: str, error: QueryError) -> str:
        """Return what would be right: quotation marks, where the words behind belong to the date."""
        words = [error.text]
        for token in self.tokens[self.at : self.at + _PHRASE]:
            if token.sort is not Sort.WORD:
                break
            words.append(token.text)
        for count in range(len(words), 1, -1):
            phrase = " ".join(words[:count])
            try:
                moments.span(phrase, self.known, about=False)
            except QueryError:
                continue
            return f'write {field}:"{phrase}"'
        told = f"{TOLD}: takes the id of a statement or a date; " if field == TOLD else ""
        return told + error.advice


def _example(field: str) -> str:
    """Return a term of the field, as it is written."""
    if field in DATES:
        return f"{field}:2024-12"
    if field in CHOICES:
        return f"{field}:{CHOICES[field][0]}"
    return f'{field}:word or {field}:"two words"' if field in TEXTS else f"{field}:>=30"


def _meant(name: str, known: Iterable[str], sign: str = "") -> str:
    """Return a question after the known name that is nearest to `name`, if any is near."""
    from difflib import get_close_matches  # noqa: PLC0415  only a wrong name needs it

    near = get_close_matches(name, [str(each) for each in known], 1, 0.6)
    return f"did you mean {near[0]}{sign}? " if near else ""
