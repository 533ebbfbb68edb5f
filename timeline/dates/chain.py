"""What a document has told so far: handed from one of its expressions to the next.

>>> import datetime as dt
>>> from timeline.dates import Chain, resolve
>>> from timeline.dates.edtf import write
>>> from timeline.model.reading import Mode
>>> chain, published = Chain(), dt.date(2011, 2, 16)
>>> for words in ("on 9 April 1940", "two days later", "in May"):
...     answer = resolve(words, published, "en", mode=Mode.NARRATIVE, chain=chain)
...     chain = chain.after(answer)
...     print(write(answer[0].date))
1940-04-09
1940-04-11
1940-05
"""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline.dates.cycles import Stretch
from timeline.dates.days.frame import Told
from timeline.dates.meaning import Whence
from timeline.model.date import Date, Part, Precision, Range
from timeline.model.reading import Failure, Reading, Readings, Unit


class Chain(NamedTuple):
    """What was told last, and the sentence it stood in; nothing yet where `told` is None.

    `fine` is the last that was no coarser than a month, `quarter` the last quarter,
    `before` the one before it where it has just gone to another year. `strands`: since a year was
    named it has gone back by months, to tell the same year again. `past` is what it told from its
    beginning on: where what it tells of began.
    """

    told: Stretch | None = None
    sentence: str = ""
    fine: Stretch | None = None
    quarter: Stretch | None = None
    before: Stretch | None = None
    strands: bool = False
    past: Told | None = None

    def after(self, answer: Readings | Failure, sentence: str = "", start: int = -1) -> Chain:
        """Return the chain for the next expression, once this one had `answer`.

        It stood at character `start` of `sentence`, -1 where nobody knows.
        """
        if isinstance(answer, Failure):
            return self
        reading = answer[0]
        rules = {step.rule for step in reading.steps}
        stretch = None if _aside(reading, rules) else _stretch(reading)
        if stretch is None:
            return self
        fine, before, strands = self._moved(_At(rules, stretch, sentence, start))
        counts = stretch.unit is Unit.QUARTER and "compared" not in rules
        quarter = stretch if counts else self.quarter
        near = sentence[max(0, start - _AROUND) : max(0, start) + _AROUND]
        past = Told(stretch, near) if self.past is None else self.past.then(stretch, near)
        return Chain(stretch, sentence, fine, quarter, before, strands, past)

    def _moved(self, at: _At) -> tuple[Stretch | None, Stretch | None, bool]:
        """Return `fine`, `before` and `strands` where the narrative has gone by a day or to a year."""
        stretch = at.stretch
        if stretch.unit in _FINE:
            if self.fine is None or self.fine.first.year == stretch.first.year:
                return stretch, None, self._goes_back(at)
            return stretch, self.fine, self._ends_strand(at)
        if stretch.unit is Unit.YEAR and (_heading(at.sentence) or _leads(at)):
            return stretch, self.fine, False
        return self.fine, None, self.strands and "told" not in at.rules

    def _goes_back(self, at: _At) -> bool:
        if self.fine is None or "told" in at.rules:
            return False
        return self.strands or (self.fine.first - at.stretch.first).days > _BACK

    def _ends_strand(self, at: _At) -> bool:
        """Whether a year told in strands is over by some days, named in passing: the next strand follows."""
        if self.fine is None or not self.strands or at.start < 0 or _leads(at):
            return False
        return 0 < (at.stretch.first - self.fine.first).days <= _OVER


class _At(NamedTuple):
    """The rules that led to a reading ("told" where its year was), its days, and where its words stood."""

    rules: set[str]
    stretch: Stretch
    sentence: str
    start: int


NOTHING_TOLD: Final = Chain()
"""Where a document begins."""
_FINE: Final = (Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH, Unit.SEASON)
_ASIDE: Final = frozenset(("closed", "goes-on", "later", "led-up", "rolled", "running", "runs-on"))
_NOW: Final = ("whence", Whence.NOW)
_AROUND: Final = 240
"""In characters: so much of a sentence is kept before a date and behind where it begins."""
_BACK: Final = 90
"""In days: so far back within a year a narrative goes to tell it again from another side."""
_OVER: Final = 62
"""In days: so far into the next year a strand may end."""
_HEADING: Final = 80
_PREPOSITION: Final = 4
"""In letters: the longest word before what leads a sentence."""
_ENDS: Final = ".!?\"'”“»:;)"


def _aside(reading: Reading, rules: set[str]) -> bool:
    """Whether it does not carry the narrative on: "today", "since 1939", "for two years"."""
    if not _ASIDE.isdisjoint(rules):
        return True
    for step in reading.steps:  # noqa: SIM110 -- each date comes by, and a generator costs more than this
        if _NOW in step.facts:
            return True
    return False


def _heading(sentence: str) -> bool:
    """Whether `sentence` is a heading: a year in it is what follows is about."""
    return 0 < len(sentence) < _HEADING and sentence.rstrip()[-1:] not in _ENDS


def _leads(at: _At) -> bool:
    """Whether a date told with its year begins its sentence, after one short word at most: "In 1812"."""
    if at.start < 0 or "told" not in at.rules or "up-to" in at.rules:
        return False
    before = at.sentence[: at.start].rstrip()
    if not before or before[-1] in _ENDS:
        return True
    word = before.split()[-1]
    return word[0].isupper() and len(word) <= _PREPOSITION


def _stretch(reading: Reading) -> Stretch | None:
    """Return the days of `reading`; of an open date the end that is known."""
    first, last = reading.date.earliest, reading.date.latest
    known = first or last
    if known is None:
        return None
    return Stretch(known, last or known, _grain(reading.date), reading.unit)


def _grain(date: Date) -> Precision:
    for part in date.parts:
        ends = (part.first, part.last) if isinstance(part, Range) else (part,)
        for end in ends:
            if isinstance(end, Part):
                return end.precision
    return Precision.DAY
