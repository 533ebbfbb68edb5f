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
from timeline.dates.frame import Told
from timeline.dates.meaning import Whence
from timeline.model.date import Date, Part, Precision, Range
from timeline.model.reading import Failure, Reading, Readings, Unit


class Chain(NamedTuple):
    """What was told last, and the sentence it stood in; nothing yet where `told` is None.

    `fine` is the last that was no coarser than a month, `quarter` the last quarter,
    `before` the one before it where it has just gone to another year. `strands`: since a year was
    named it has gone back by months, to tell the same year again. `past` is what it told from its
    beginning on, as much as KEPT: where what it tells of began.
    """

    told: Stretch | None = None
    sentence: str = ""
    fine: Stretch | None = None
    quarter: Stretch | None = None
    before: Stretch | None = None
    strands: bool = False
    past: tuple[Told, ...] = ()

    def after(self, answer: Readings | Failure, sentence: str = "", start: int = -1) -> Chain:
        """Return the chain for the next expression, once this one had `answer`.

        It stood at character `start` of `sentence`, -1 where nobody knows.
        """
        if isinstance(answer, Failure):
            return self
        stretch = _stretch(answer[0])
        if stretch is None or _aside(answer[0]):
            return self
        at = _At(answer[0], stretch, sentence, start)
        past = self.past
        if len(past) < KEPT:
            past = (*past, Told(stretch, sentence[max(0, start - _AROUND) : max(0, start) + _AROUND]))
        return self._moved(at)._replace(told=stretch, sentence=sentence, quarter=self._quarter(at), past=past)

    def _moved(self, at: _At) -> Chain:
        """Return the chain where the narrative has gone to, be it by a day or to a year."""
        if at.stretch.unit in _FINE:
            return self._goes_on(at)
        if at.stretch.unit is Unit.YEAR and (_heading(at.sentence) or _leads(at)):
            return Chain(fine=at.stretch, before=self.fine)
        return Chain(fine=self.fine, strands=self.strands and not _named(at.reading))

    def _goes_on(self, at: _At) -> Chain:
        """Return the chain behind a day, week, month or season."""
        if self.fine is None or self.fine.first.year == at.stretch.first.year:
            before, strands = None, self._goes_back(at)
        else:
            before, strands = self.fine, self._ends_strand(at)
        return Chain(fine=at.stretch, before=before, strands=strands)

    def _quarter(self, at: _At) -> Stretch | None:
        compared = any(step.rule == "compared" for step in at.reading.steps)
        return at.stretch if at.stretch.unit is Unit.QUARTER and not compared else self.quarter

    def _goes_back(self, at: _At) -> bool:
        if self.fine is None or _named(at.reading):
            return False
        return self.strands or (self.fine.first - at.stretch.first).days > _BACK

    def _ends_strand(self, at: _At) -> bool:
        """Whether a year told in strands is over by some days, named in passing: the next strand follows."""
        if self.fine is None or not self.strands or at.start < 0 or _leads(at):
            return False
        return 0 < (at.stretch.first - self.fine.first).days <= _OVER


class _At(NamedTuple):
    """A reading, its days, and where its words stood."""

    reading: Reading
    stretch: Stretch
    sentence: str
    start: int


KEPT: Final = 256
"""So many of the first dates of a document are kept with their sentences."""
NOTHING_TOLD: Final = Chain()
"""Where a document begins."""
_FINE: Final = (Unit.DAY, Unit.WEEKEND, Unit.WEEK, Unit.MONTH, Unit.SEASON)
_ASIDE: Final = ("goes-on", "later", "led-up", "rolled", "running", "runs-on")
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


def _aside(reading: Reading) -> bool:
    """Whether it does not carry the narrative on: "today", "since 1939", "for two years"."""
    return any(step.rule in _ASIDE or _NOW in step.facts for step in reading.steps)


def _heading(sentence: str) -> bool:
    """Whether `sentence` is a heading: a year in it is what follows is about."""
    return 0 < len(sentence) < _HEADING and sentence.rstrip()[-1:] not in _ENDS


def _named(reading: Reading) -> bool:
    """Whether it was told of which year it is."""
    return any(step.rule == "told" for step in reading.steps)


def _leads(at: _At) -> bool:
    """Whether a date told with its year begins its sentence, after one short word at most: "In 1812"."""
    if at.start < 0 or not _named(at.reading) or any(step.rule == "up-to" for step in at.reading.steps):
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
